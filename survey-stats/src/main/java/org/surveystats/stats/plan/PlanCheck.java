package org.surveystats.stats.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.internal.json.Suggestions;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;

/** Checks a plan against what was asked and the columns that there are. */
final class PlanCheck {

    /** A missing column of replicate weights seldom comes alone. */
    private static final int MOST_OF_A_KIND = 5;

    private final TabulationPlan plan;
    private final Questionnaire questionnaire;
    private final Set<String> columns;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Prepares the check.
     *
     * @param columns the columns of the answers; those that are questions may stand among them
     */
    PlanCheck(TabulationPlan plan, Questionnaire questionnaire, Set<String> columns) {
        this.plan = plan;
        this.questionnaire = questionnaire;
        this.columns = columns;
    }

    /** Everything that is wrong, in the order of the plan. */
    List<Problem> problems() {
        problems.clear();
        DesignNames design = DesignNames.of(plan.design());
        List<Problem> absent = new ArrayList<>();
        design.numbersByField().forEach((field, name) -> number(field, name, absent));
        design.labelsByField().forEach((field, name) -> label(field, name, absent));
        problems.addAll(absent.subList(0, Math.min(absent.size(), MOST_OF_A_KIND)));
        if (absent.size() > MOST_OF_A_KIND) {
            problems.add(Problem.at(absent.get(MOST_OF_A_KIND).place(), "further columns that are not there")
                    .found(Integer.toString(absent.size() - MOST_OF_A_KIND)));
        }
        plan.weighting()
                .ifPresent(weighting -> weighting.problems(questionnaire, columns).stream()
                        .map(problem -> WeightingFields.moved(plan, problem))
                        .forEach(problems::add));
        Questionnaire extended = new ThemesCheck(questionnaire, columns).extended(plan.themes(), problems);
        for (int i = 0; i < plan.analyses().size(); i++) {
            problems.addAll(new AnalysisCheck(extended, columns, "analyses[" + i + "]")
                    .problems(plan.analyses().get(i)));
        }
        return List.copyOf(problems);
    }

    private void number(String field, String name, List<Problem> absent) {
        Optional<Question> question = questionnaire.find(name);
        if (question.isEmpty()) {
            column(field, name, absent);
        } else if (!(question.get() instanceof NumberQuestion)) {
            wrongQuestion(field, question.get(), "a design column, a numeric question or a rating");
        }
    }

    private void label(String field, String name, List<Problem> absent) {
        Optional<Question> question = questionnaire.find(name);
        if (question.isEmpty()) {
            column(field, name, absent);
        } else if (!(question.get() instanceof ChoiceQuestion) && !(question.get() instanceof NumberQuestion)) {
            wrongQuestion(
                    field, question.get(), "a design column, a question with one option a respondent, or numbers");
        }
    }

    private void wrongQuestion(String field, Question question, String expected) {
        problems.add(Problem.at(Place.field(field), "a question that cannot be this column")
                .found(AnalysisCheck.described(question))
                .expected(expected));
    }

    private void column(String field, String name, List<Problem> absent) {
        if (columns.contains(name)) {
            return;
        }
        boolean replicate = field.startsWith("design.replicates");
        Problem problem = Problem.at(Place.field(replicate ? "design.replicates" : field), "no such column")
                .foundText(name)
                .expected("a column of the answers, or a question");
        Set<String> possible = new LinkedHashSet<>(columns);
        questionnaire.answeredQuestions().forEach(q -> possible.add(q.id()));
        // one of many numbered columns is near to every other
        Optional<String> hint = replicate ? Optional.empty() : Suggestions.didYouMean(name, possible);
        absent.add(hint.map(problem::hint).orElse(problem));
    }
}
