package org.surveystats.model.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.QuestionnaireException;

/**
 * A calendar date.
 *
 * @param header the id, the texts and the base
 * @param earliest the first date allowed
 * @param latest the last date allowed
 * @param options special answers such as "don't know", at most one a missing kind
 */
public record DateQuestion(
        QuestionHeader header, Optional<LocalDate> earliest, Optional<LocalDate> latest, List<Option> options)
        implements Question {

    /**
     * Checks the limits.
     *
     * @param header the id, the texts and the base
     * @param earliest the first date allowed
     * @param latest the last date allowed
     * @param options special answers such as "don't know", at most one a missing kind
     * @throws QuestionnaireException if the limits are not in order, or an option is no special answer
     */
    public DateQuestion {
        options = Options.special(options);
        if (earliest.isPresent() && latest.isPresent() && earliest.get().isAfter(latest.get())) {
            throw new QuestionnaireException(Problem.at(Place.field("earliest"), "limits are not in order")
                    .found(earliest.get() + " and " + latest.get())
                    .expected("the earliest date first"));
        }
    }

    /**
     * A question without limits that everybody was asked.
     *
     * @param id the question's id
     * @param text the exact wording, in the questionnaire's language
     * @return the question
     */
    public static DateQuestion of(String id, String text) {
        return new DateQuestion(QuestionHeader.of(id, text), Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * The same question with who was asked.
     *
     * @param base who was asked
     * @return the question with it
     */
    public DateQuestion askedIf(Base base) {
        return new DateQuestion(header.withAskedIf(base), earliest, latest, options);
    }

    @Override
    public String typeName() {
        return "date";
    }

    @Override
    public <R> R accept(QuestionVisitor<R> visitor) {
        return visitor.date(this);
    }
}
