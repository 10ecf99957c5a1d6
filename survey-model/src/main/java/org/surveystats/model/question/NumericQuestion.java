package org.surveystats.model.question;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.QuestionnaireException;

/**
 * A number such as an age or an amount.
 *
 * @param header the id, the texts and the base
 * @param unit what the number counts, such as "years"
 * @param least the least number allowed
 * @param greatest the greatest number allowed
 * @param options special answers such as "don't know", at most one a missing kind
 */
public record NumericQuestion(
        QuestionHeader header,
        Optional<LocalizedText> unit,
        OptionalDouble least,
        OptionalDouble greatest,
        List<Option> options)
        implements NumberQuestion {

    /**
     * Checks the limits.
     *
     * @param header the id, the texts and the base
     * @param unit what the number counts, such as "years"
     * @param least the least number allowed
     * @param greatest the greatest number allowed
     * @param options special answers such as "don't know", at most one a missing kind
     * @throws QuestionnaireException if a limit is not finite, the limits are not in order, or an option is no special
     *     answer
     */
    public NumericQuestion {
        Objects.requireNonNull(unit, "unit");
        options = Options.special(options);
        double low = least.orElse(-Double.MAX_VALUE);
        double high = greatest.orElse(Double.MAX_VALUE);
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new QuestionnaireException(Problem.at(Place.field("least"), "limits are not in order")
                    .found(low + " and " + high)
                    .expected("finite numbers, the least first"));
        }
    }

    /**
     * A question without limits that everybody was asked.
     *
     * @param id the question's id
     * @param text the exact wording, in the questionnaire's language
     * @return the question
     */
    public static NumericQuestion of(String id, String text) {
        return new NumericQuestion(
                QuestionHeader.of(id, text),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of());
    }

    /**
     * The same question with limits.
     *
     * @param low the least number allowed
     * @param high the greatest number allowed
     * @return the question with them
     */
    public NumericQuestion between(double low, double high) {
        return new NumericQuestion(header, unit, OptionalDouble.of(low), OptionalDouble.of(high), options);
    }

    /**
     * The same question with who was asked.
     *
     * @param base who was asked
     * @return the question with it
     */
    public NumericQuestion askedIf(Base base) {
        return new NumericQuestion(header.withAskedIf(base), unit, least, greatest, options);
    }

    @Override
    public String typeName() {
        return "numeric";
    }

    @Override
    public <R> R accept(QuestionVisitor<R> visitor) {
        return visitor.numeric(this);
    }
}
