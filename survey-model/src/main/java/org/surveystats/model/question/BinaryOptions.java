package org.surveystats.model.question;

import java.util.List;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.QuestionnaireException;

/** What the options of a question with two answers must satisfy. */
final class BinaryOptions {

    private BinaryOptions() {}

    static List<Option> checked(QuestionHeader header, List<Option> options, String positive) {
        List<Option> all = Options.checked(options);
        List<String> answers =
                all.stream().filter(Option::isValid).map(Option::code).toList();
        if (answers.size() != 2) {
            throw new QuestionnaireException(
                    Problem.at(Place.field("options"), "\"" + header.id() + "\" needs two answers")
                            .found(answers.size() + " (" + Codes.quoted(answers) + ")")
                            .expected("two options that are valid answers; special answers have a \"missing\" kind"));
        }
        if (!answers.contains(positive)) {
            throw new QuestionnaireException(Problem.at(Place.field("positive"), "unknown code")
                    .foundText(positive)
                    .expected("one of " + Codes.quoted(answers)));
        }
        return all;
    }
}
