package org.surveystats.stats.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.SurveyException;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.response.ResponseTable;

/** Checks the themes and coders that a plan names, and makes the questionnaire with the themes as questions. */
final class ThemesCheck {

    private final Questionnaire questionnaire;
    private final Set<String> columns;

    ThemesCheck(Questionnaire questionnaire, Set<String> columns) {
        this.questionnaire = questionnaire;
        this.columns = columns;
    }

    /** The columns of a table of answers, those of coders as they are called in files. */
    static Set<String> columns(ResponseTable table) {
        Set<String> columns = new HashSet<>(table.designColumns());
        for (OpenEndedQuestion question : table.questionnaire().questions(OpenEndedQuestion.class)) {
            table.coders(question.id()).forEach(coder -> columns.add(column(question.id(), coder)));
        }
        return columns;
    }

    private static String column(String question, String coder) {
        return question + "@" + coder;
    }

    static Questionnaire with(Questionnaire questionnaire, List<Question> more) {
        Questionnaire.Builder builder = Questionnaire.builder(
                        questionnaire.id(), questionnaire.language(), questionnaire.title())
                .study(questionnaire.study());
        questionnaire.questions().forEach(builder::add);
        more.forEach(builder::add);
        return builder.build();
    }

    /** The questionnaire with those questions of themes that can be made. */
    Questionnaire extended(List<PlanThemes> themes, List<Problem> problems) {
        List<Question> made = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < themes.size(); i++) {
            PlanThemes named = themes.get(i);
            String path = "themes[" + i + "]";
            if (questionnaire.find(named.newId()).isPresent() || !ids.add(named.newId())) {
                problems.add(Problem.at(
                                Place.field(path + (named.id().isPresent() ? ".id" : "")),
                                "a question that there is already")
                        .foundText(named.newId())
                        .expected("an id of its own"));
                continue;
            }
            AnalysisCheck check = new AnalysisCheck(questionnaire, columns, path);
            open(check, named.question(), problems).ifPresent(source -> {
                try {
                    made.add(named.of(source).question());
                    coders(check, named.question(), named.coders(), 1, problems);
                } catch (SurveyException e) {
                    e.problems()
                            .forEach(p -> problems.add(
                                    p.movedTo(check.at("question", "").place())));
                }
            });
        }
        return made.isEmpty() ? questionnaire : with(questionnaire, made);
    }

    /** The open question with an id, or a problem. */
    static Optional<OpenEndedQuestion> open(AnalysisCheck check, String id, List<Problem> problems) {
        return check.find("question", id, problems).flatMap(question -> {
            if (question instanceof OpenEndedQuestion open) {
                return Optional.of(open);
            }
            problems.add(check.at("question", "answers that nobody sorts into themes")
                    .found(AnalysisCheck.described(question))
                    .expected("an open question with a codebook"));
            return Optional.empty();
        });
    }

    /** Checks that coders have columns. */
    void coders(AnalysisCheck check, String question, List<String> names, int least, List<Problem> problems) {
        List<String> there = columns.stream()
                .filter(column -> column.startsWith(question + "@"))
                .map(column -> column.substring(question.length() + 1))
                .sorted()
                .toList();
        for (int i = 0; i < names.size(); i++) {
            if (!there.contains(names.get(i))) {
                problems.add(check.at("coders[" + i + "]", "no such coder")
                        .foundText(names.get(i))
                        .expected(
                                "a column \"" + column(question, names.get(i)) + "\" of the answers, as of " + there));
            }
        }
        if (names.isEmpty() && there.size() < least) {
            problems.add(check.at("question", "too few coders of the question")
                    .found(there.toString())
                    .expected(least + " at least, each in a column \"" + column(question, "CODER")
                            + "\" of the answers"));
        }
    }
}
