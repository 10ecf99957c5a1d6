package org.surveystats.model.question;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.QuestionnaireException;

/**
 * How often something happens: one of several ordered options, each of which may carry its rate as a range of times a
 * month, so that a mean rate has bounds.
 *
 * @param header the id, the texts and the base
 * @param options the options from most to least often or the other way round, special answers among them
 * @param subject what it is asked about
 */
public record FrequencyQuestion(QuestionHeader header, List<Option> options, Optional<Subject> subject)
        implements OrderedQuestion {

    /**
     * Checks the options.
     *
     * @param header the id, the texts and the base
     * @param options the options from most to least often or the other way round, special answers among them
     * @param subject what it is asked about
     * @throws QuestionnaireException if there is no valid option, codes repeat, or only some valid options have a rate
     */
    public FrequencyQuestion {
        options = Options.checked(options);
        Objects.requireNonNull(subject, "subject");
        List<Option> valid = options.stream().filter(Option::isValid).toList();
        long rated = valid.stream().filter(o -> o.rate().isPresent()).count();
        if (rated != 0 && rated != valid.size()) {
            throw new QuestionnaireException(Problem.at(Place.field("options"), "rates on some options only")
                    .found(rated + " of " + valid.size() + " options with a rate")
                    .expected("a rate on every valid option, or on none"));
        }
    }

    /**
     * A question that everybody was asked.
     *
     * @param id the question's id
     * @param text the exact wording, in the questionnaire's language
     * @param options the options in their order
     * @return the question
     */
    public static FrequencyQuestion of(String id, String text, Option... options) {
        return new FrequencyQuestion(QuestionHeader.of(id, text), List.of(options), Optional.empty());
    }

    /**
     * The same question with its subject.
     *
     * @param newSubject what it is asked about
     * @return the question with it
     */
    public FrequencyQuestion about(Subject newSubject) {
        return new FrequencyQuestion(header, options, Optional.of(newSubject));
    }

    /**
     * The same question with who was asked.
     *
     * @param base who was asked
     * @return the question with it
     */
    public FrequencyQuestion askedIf(Base base) {
        return new FrequencyQuestion(header.withAskedIf(base), options, subject);
    }

    @Override
    public String typeName() {
        return "frequency";
    }

    @Override
    public <R> R accept(QuestionVisitor<R> visitor) {
        return visitor.frequency(this);
    }
}
