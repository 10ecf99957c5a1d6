package org.surveystats.examples;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surveystats.model.published.PublishedShare;
import org.surveystats.model.published.PublishedStudy;
import org.surveystats.model.published.Rounding;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.stats.distribution.Distributions;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;

/**
 * The share of an option among made-up respondents, beside the one that was published.
 *
 * @param question the question
 * @param option the option
 * @param published the printed percentage; empty where the source gives none
 * @param count how many made-up respondents chose the option
 * @param share its share of those who answered
 */
record MadeUpShare(Question question, Option option, Optional<BigDecimal> published, long count, Estimate share) {

    /** Every option of every question of a study that made-up respondents chose from. */
    static List<MadeUpShare> of(PublishedStudy study, Distributions survey) {
        List<MadeUpShare> shares = new ArrayList<>();
        for (Question question : survey.sample().table().questionnaire().answeredQuestions()) {
            for (Option option : question.validOptions()) {
                Optional<BigDecimal> published = study.distribution(question.id())
                        .flatMap(d -> d.share(option.code()))
                        .flatMap(PublishedShare::percent);
                if (question instanceof ChoiceQuestion choice) {
                    var drawn = survey.of(choice).option(option.code());
                    shares.add(of(question, option, published, drawn.counts(), drawn.shareOfValid()));
                } else if (question instanceof MultipleResponseQuestion multiple) {
                    var drawn = survey.of(multiple).option(option.code());
                    shares.add(of(question, option, published, drawn.counts(), drawn.shareOfCases()));
                }
            }
        }
        return shares;
    }

    private static MadeUpShare of(
            Question question, Option option, Optional<BigDecimal> published, Counts counts, Estimate share) {
        return new MadeUpShare(question, option, published, counts.unweighted(), share);
    }

    long base() {
        return share.base().unweighted();
    }

    /** Whether the share, rounded to the printed decimals, is the published one; empty where none is published. */
    Optional<Boolean> isReproduced() {
        return published.map(percent ->
                Rounding.HALF_UP.percent(count, base(), percent.scale()).compareTo(percent) == 0);
    }
}
