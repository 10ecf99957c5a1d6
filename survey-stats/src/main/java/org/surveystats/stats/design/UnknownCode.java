package org.surveystats.stats.design;

import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.QuestionnaireException;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;

/** The error of a code that a question does not have. */
final class UnknownCode {

    private UnknownCode() {}

    static QuestionnaireException of(Question question, String code) {
        return new QuestionnaireException(Problem.at(Place.unknown().withColumn(question.id()), "no such option")
                .foundText(code)
                .expected("one of "
                        + question.options().stream().map(Option::code).toList()));
    }
}
