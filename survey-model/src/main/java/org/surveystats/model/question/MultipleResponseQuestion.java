package org.surveystats.model.question;

import java.util.List;
import java.util.OptionalInt;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.QuestionnaireException;

/**
 * A set of options. An empty set means asked and none chosen, which is neither a missing answer nor "none of these".
 *
 * @param header the id, the texts and the base
 * @param options the options, special answers among them; at most 1,024
 * @param atLeast the least number of options a respondent must choose, 0 for any
 * @param atMost the greatest number of options allowed
 * @param nets options counted as one
 */
public record MultipleResponseQuestion(
        QuestionHeader header, List<Option> options, int atLeast, OptionalInt atMost, List<Net> nets)
        implements Question {

    /**
     * Checks the options and limits.
     *
     * @param header the id, the texts and the base
     * @param options the options, special answers among them; at most 1,024
     * @param atLeast the least number of options a respondent must choose, 0 for any
     * @param atMost the greatest number of options allowed
     * @param nets options counted as one
     * @throws QuestionnaireException if there is no valid option, codes repeat, the limits cannot be met, or a net names an
     *     unknown code
     */
    public MultipleResponseQuestion {
        options = Options.checked(options);
        nets = Options.checkedNets(nets, options);
        long valid = options.stream().filter(Option::isValid).count();
        if (atLeast < 0 || atLeast > valid || atMost.orElse(atLeast + 1) < Math.max(1, atLeast)) {
            throw new QuestionnaireException(Problem.at(Place.field("atLeast"), "limits that cannot be met")
                    .found("at least " + atLeast + (atMost.isPresent() ? ", at most " + atMost.getAsInt() : ""))
                    .expected("0 <= at least <= at most, and no more than the " + valid + " options"));
        }
        if (options.size() > MAX_OPTIONS) {
            throw new QuestionnaireException(Problem.at(Place.field("options"), "too many options")
                    .found(Integer.toString(options.size()))
                    .expected("at most " + MAX_OPTIONS));
        }
    }

    /** The greatest number of options. */
    public static final int MAX_OPTIONS = 1024;

    /**
     * A question that everybody was asked.
     *
     * @param id the question's id
     * @param text the exact wording, in the questionnaire's language
     * @param options the options in their order
     * @return the question
     */
    public static MultipleResponseQuestion of(String id, String text, Option... options) {
        return new MultipleResponseQuestion(
                QuestionHeader.of(id, text), List.of(options), 0, OptionalInt.empty(), List.of());
    }

    /**
     * The same question with limits on the number of options chosen.
     *
     * @param least the least number a respondent must choose, 0 for any
     * @param most the greatest number allowed
     * @return the question with the limits
     */
    public MultipleResponseQuestion withLimits(int least, int most) {
        return new MultipleResponseQuestion(header, options, least, OptionalInt.of(most), nets);
    }

    /**
     * The same question with nets.
     *
     * @param newNets options counted as one
     * @return the question with them
     */
    public MultipleResponseQuestion withNets(Net... newNets) {
        return new MultipleResponseQuestion(header, options, atLeast, atMost, List.of(newNets));
    }

    /**
     * The same question with who was asked.
     *
     * @param base who was asked
     * @return the question with it
     */
    public MultipleResponseQuestion askedIf(Base base) {
        return new MultipleResponseQuestion(header.withAskedIf(base), options, atLeast, atMost, nets);
    }

    @Override
    public String typeName() {
        return "multipleResponse";
    }

    @Override
    public <R> R accept(QuestionVisitor<R> visitor) {
        return visitor.multipleResponse(this);
    }
}
