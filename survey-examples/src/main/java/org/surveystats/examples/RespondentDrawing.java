package org.surveystats.examples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surveystats.model.published.PublishedStudy;
import org.surveystats.model.published.Quote;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;

/** Puts made-up answers into a table that says of itself, and of each respondent, that they are made up. */
final class RespondentDrawing {

    /** The column that says of every row that it is made up. */
    static final String MARK = "made_up";

    /** What stands in it. */
    static final String MARKED = "yes";

    /** Whose themes the open answers have: the source prints each quote under a theme. */
    static final String CODER = "publication";

    private RespondentDrawing() {}

    /** The same respondents for the same study and seed, on every machine. */
    static ResponseTable draw(PublishedStudy study, long seed) {
        MadeUpAnswers answers = MadeUpAnswers.draw(study, seed);
        Questionnaire questionnaire = questionnaire(study);
        ResponseTableBuilder builder = ResponseTable.builder(questionnaire).designLabels(MARK);
        questionnaire.questions(OpenEndedQuestion.class).forEach(open -> builder.coder(open.id(), CODER));
        for (int i = 0; i < answers.size(); i++) {
            ResponseRow row = builder.row().design(MARK, MARKED);
            for (Question question : questionnaire.questions()) {
                if (question instanceof OpenEndedQuestion) {
                    quote(row, question, answers.quotes(question.id(), i), questionnaire.language());
                } else {
                    choose(row, question, answers.codes(question.id(), i));
                }
            }
            row.add();
        }
        return builder.build();
    }

    /** The questions of the study under an id and a title that say that the answers are made up. */
    static Questionnaire questionnaire(PublishedStudy study) {
        Questionnaire asked = study.questionnaire();
        Map<String, String> titles = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            Messages messages = Messages.in(language);
            titles.put(language.code(), messages.text("madeUp.questionnaire", messages.text(asked.title())));
        }
        return asked.renamed(asked.id() + "-made-up", LocalizedText.of(titles));
    }

    private static void quote(ResponseRow row, Question question, List<Quote> quotes, String language) {
        for (Quote quote : quotes) {
            row.text(question.id(), quote.text().in(language)).code(question.id(), CODER, quote.theme());
        }
    }

    private static void choose(ResponseRow row, Question question, List<String> codes) {
        if (question instanceof MultipleResponseQuestion || !codes.isEmpty()) {
            row.choose(question.id(), codes.toArray(String[]::new));
        }
    }
}
