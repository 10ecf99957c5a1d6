package org.surveystats.stats.distribution;

import java.util.Optional;
import org.surveystats.model.question.RatingQuestion;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Precision;

/** The distribution of a rating. */
public final class RatingDistribution extends NumberDistribution {

    private static final double LEAST_PROMOTER = 9;
    private static final double GREATEST_DETRACTOR = 6;

    private final RatingQuestion question;

    RatingDistribution(Sample sample, RatingQuestion question, Precision intervals) {
        super(sample, question, intervals);
        this.question = question;
    }

    @Override
    public RatingQuestion question() {
        return question;
    }

    /**
     * The net promoter score: promoters (9 and 10) minus detractors (0 to 6), of the valid answers. It is a fraction from −1
     * to 1 here; reports multiply it by 100. Its standard error is that of the mean of scores 1, 0 and −1. Source: F. F.
     * Reichheld, The one number you need to grow, Harvard Business Review 81 (2003), 46–54.
     *
     * @return the score with its parts, or empty if the question is a plain rating
     */
    public Optional<NetPromoter> netPromoter() {
        if (question.kind() != RatingQuestion.Kind.NET_PROMOTER) {
            return Optional.empty();
        }
        Estimate score =
                values().meanOf(number -> number >= LEAST_PROMOTER ? 1 : number <= GREATEST_DETRACTOR ? -1 : 0);
        return Optional.of(new NetPromoter(
                score,
                values().shareOf(number -> number >= LEAST_PROMOTER),
                values().shareOf(number -> number > GREATEST_DETRACTOR && number < LEAST_PROMOTER),
                values().shareOf(number -> number <= GREATEST_DETRACTOR)));
    }

    /**
     * A net promoter score and its parts.
     *
     * @param score promoters minus detractors, from −1 to 1
     * @param promoters the share of 9 and 10
     * @param passives the share of 7 and 8
     * @param detractors the share of 0 to 6
     */
    public record NetPromoter(Estimate score, Estimate promoters, Estimate passives, Estimate detractors) {}
}
