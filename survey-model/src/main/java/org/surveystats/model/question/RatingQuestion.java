package org.surveystats.model.question;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.QuestionnaireException;

/**
 * A number between two anchors, such as 0 to 10.
 *
 * @param header the id, the texts and the base
 * @param lowest the number of the lower anchor
 * @param highest the number of the upper anchor
 * @param kind what is made of the numbers
 * @param lowestLabel the wording of the lower anchor
 * @param highestLabel the wording of the upper anchor
 * @param options special answers such as "don't know", at most one a missing kind
 */
public record RatingQuestion(
        QuestionHeader header,
        double lowest,
        double highest,
        Kind kind,
        Optional<LocalizedText> lowestLabel,
        Optional<LocalizedText> highestLabel,
        List<Option> options)
        implements NumberQuestion {

    /**
     * Checks the anchors.
     *
     * @param header the id, the texts and the base
     * @param lowest the number of the lower anchor
     * @param highest the number of the upper anchor
     * @param kind what is made of the numbers
     * @param lowestLabel the wording of the lower anchor
     * @param highestLabel the wording of the upper anchor
     * @param options special answers such as "don't know", at most one a missing kind
     * @throws QuestionnaireException if the anchors are not finite and in order, a net promoter score is not asked from 0
     *     to 10, or an option is no special answer
     */
    public RatingQuestion {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(lowestLabel, "lowestLabel");
        Objects.requireNonNull(highestLabel, "highestLabel");
        options = Options.special(options);
        if (!Double.isFinite(lowest) || !Double.isFinite(highest) || lowest >= highest) {
            throw new QuestionnaireException(Problem.at(Place.field("lowest"), "anchors are not in order")
                    .found(lowest + " and " + highest)
                    .expected("two finite numbers, the lower one first"));
        }
        if (kind == Kind.NET_PROMOTER && (lowest != 0 || highest != 10)) {
            throw new QuestionnaireException(
                    Problem.at(Place.field("lowest"), "a net promoter score is defined from 0 to 10")
                            .found(lowest + " to " + highest)
                            .expected("0 to 10"));
        }
    }

    /** What is made of the numbers. */
    public enum Kind {
        /** A rating like any other. */
        PLAIN,
        /** How likely the respondent is to recommend, 0 to 10: promoters 9 and 10, detractors 0 to 6. */
        NET_PROMOTER
    }

    /**
     * A plain rating that everybody was asked.
     *
     * @param id the question's id
     * @param text the exact wording, in the questionnaire's language
     * @param lowest the number of the lower anchor
     * @param highest the number of the upper anchor
     * @return the question
     */
    public static RatingQuestion of(String id, String text, double lowest, double highest) {
        return new RatingQuestion(
                QuestionHeader.of(id, text),
                lowest,
                highest,
                Kind.PLAIN,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /**
     * A net promoter question that everybody was asked.
     *
     * @param id the question's id
     * @param text the exact wording, in the questionnaire's language
     * @return the question, from 0 to 10
     */
    public static RatingQuestion netPromoter(String id, String text) {
        return new RatingQuestion(
                QuestionHeader.of(id, text), 0, 10, Kind.NET_PROMOTER, Optional.empty(), Optional.empty(), List.of());
    }

    @Override
    public OptionalDouble least() {
        return OptionalDouble.of(lowest);
    }

    @Override
    public OptionalDouble greatest() {
        return OptionalDouble.of(highest);
    }

    /**
     * The same question with who was asked.
     *
     * @param base who was asked
     * @return the question with it
     */
    public RatingQuestion askedIf(Base base) {
        return new RatingQuestion(header.withAskedIf(base), lowest, highest, kind, lowestLabel, highestLabel, options);
    }

    @Override
    public String typeName() {
        return "rating";
    }

    @Override
    public <R> R accept(QuestionVisitor<R> visitor) {
        return visitor.rating(this);
    }
}
