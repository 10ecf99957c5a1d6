package org.surveystats.stats.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;

/** Finds what is wrong with steps before any answer is read. */
final class StepCheck implements WeightingStepVisitor<Boolean> {

    private final Questionnaire questionnaire;
    private final Set<String> columns;
    private final List<Problem> problems = new ArrayList<>();
    private String prefix = "";

    private StepCheck(Questionnaire questionnaire, Set<String> columns) {
        this.questionnaire = questionnaire;
        this.columns = columns;
    }

    /**
     * Checks a plan.
     *
     * @param columns the columns beside the questions
     */
    static List<Problem> problems(WeightingPlan plan, Questionnaire questionnaire, Set<String> columns) {
        StepCheck check = new StepCheck(questionnaire, columns);
        WeightingNames names = WeightingNames.of(plan);
        names.cells().forEach(check::cells);
        names.numbers().forEach(check::numbers);
        names.predictors().forEach(check::either);
        for (int i = 0; i < plan.steps().size(); i++) {
            check.prefix = "steps[" + i + "].";
            plan.steps().get(i).accept(check);
        }
        return List.copyOf(check.problems);
    }

    private void cells(String field, String name) {
        Optional<Question> question = questionnaire.find(name);
        if (question.isPresent()) {
            AnswerCells.check(question.get(), Place.field(field), problems);
        } else if (!columns.contains(name)) {
            problems.add(AnswerCells.absent(name, Place.field(field)));
        }
    }

    private void numbers(String field, String name) {
        Optional<Question> question = questionnaire.find(name);
        boolean asked = question.isPresent() && question.get() instanceof NumberQuestion;
        boolean column = question.isEmpty() && columns.contains(name);
        if (!asked && !column) {
            problems.add(Problem.at(Place.field(field), "no such numbers")
                    .foundText(name)
                    .expected("a question answered by numbers, or a design column of numbers"));
        }
    }

    private void either(String field, String name) {
        Optional<Question> question = questionnaire.find(name);
        boolean fits = question.isEmpty() ? columns.contains(name) : isTerm(question.get());
        if (!fits) {
            problems.add(Problem.at(Place.field(field), "no such question")
                    .foundText(name)
                    .expected("a question with one option a respondent, or answered by numbers, or a design column of"
                            + " labels"));
        }
    }

    private static boolean isTerm(Question question) {
        return question instanceof ChoiceQuestion || question instanceof NumberQuestion;
    }

    private void codes(String field, Margin margin) {
        for (int i = 0; i < margin.cells().size(); i++) {
            for (Map.Entry<String, String> answer : margin.cells().get(i).at().entrySet()) {
                code(field + ".cells[" + i + "].at." + answer.getKey(), answer.getKey(), answer.getValue());
            }
        }
    }

    private void code(String field, String name, String code) {
        Optional<Question> question = questionnaire.find(name);
        if (question.isPresent() && question.get() instanceof ChoiceQuestion choice) {
            List<String> known = choice.options().stream().map(Option::code).toList();
            if (!known.contains(code)) {
                problems.add(Problem.at(Place.field(field), "a code unknown to the question")
                        .found("\"" + code + "\" of \"" + name + "\"")
                        .expected("one of " + String.join(", ", known)));
            }
        }
    }

    private void margins(List<Margin> margins) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < margins.size(); i++) {
            fields.add(prefix + "margins[" + i + "]");
            codes(fields.get(i), margins.get(i));
        }
        MarginCheck.agree(margins, fields, problems);
    }

    private void respondents(Respondents respondents) {
        respondents.codes().forEach(code -> code(prefix + "respondents", respondents.question(), code));
    }

    @Override
    public Boolean baseWeights(BaseWeights step) {
        return true;
    }

    @Override
    public Boolean nonresponseClasses(NonresponseClasses step) {
        respondents(step.respondents());
        return true;
    }

    @Override
    public Boolean responsePropensity(ResponsePropensity step) {
        respondents(step.respondents());
        return true;
    }

    @Override
    public Boolean poststratification(Poststratification step) {
        margins(List.of(step.margin()));
        return true;
    }

    @Override
    public Boolean raking(Raking step) {
        margins(step.margins());
        return true;
    }

    @Override
    public Boolean calibration(Calibration step) {
        margins(step.margins());
        if (step.margins().isEmpty()
                && step.numbers().isEmpty()
                && step.populationSize().isEmpty()
                && step.terms().isEmpty()) {
            problems.add(Problem.at(Place.field(prefix.substring(0, prefix.length() - 1)), "a calibration to nothing")
                    .expected("at least one target"));
        }
        step.populationSize()
                .ifPresent(size -> step.margins().stream()
                        .filter(margin -> margin.total() - size > 1e-9 * size
                                || (margin.coverage() == MarginCoverage.COMPLETE
                                        && size - margin.total() > 1e-9 * size))
                        .findFirst()
                        .ifPresent(margin -> problems.add(
                                Problem.at(Place.field(prefix + "population"), "totals that disagree between margins")
                                        .found("a population of " + Text.rounded(size) + ", \"" + margin.name()
                                                + "\" has " + Text.rounded(margin.total()) + " people")
                                        .expected(
                                                margin.coverage() == MarginCoverage.COMPLETE
                                                        ? "the same number of people"
                                                        : "at most as many people as the population"))));
        step.terms().ifPresent(terms -> terms(terms));
        return true;
    }

    /** The totals of a model's terms are as many as the terms. */
    private void terms(TermTotals terms) {
        int before = problems.size();
        for (int i = 0; i < terms.questions().size(); i++) {
            String name = terms.questions().get(i);
            if (questionnaire.find(name).filter(StepCheck::isTerm).isEmpty()) {
                problems.add(Problem.at(Place.field(prefix + "auxiliaries[" + i + "]"), "no such question")
                        .foundText(name)
                        .expected("a question with one option a respondent, or answered by numbers"));
            }
        }
        if (problems.size() > before) {
            return;
        }
        List<String> names = Terms.names(terms, questionnaire);
        if (names.size() != terms.totals().size()) {
            problems.add(Problem.at(Place.field(prefix + "totals"), "not as many totals as terms")
                    .found(Integer.toString(terms.totals().size()))
                    .expected(names.size() + ": " + String.join(", ", names)));
            return;
        }
        for (Margin margin : Terms.margins(terms, questionnaire, prefix, problems)) {
            codes(prefix + "totals", margin);
        }
    }

    @Override
    public Boolean trimming(Trimming step) {
        return true;
    }

    @Override
    public Boolean scaling(Scaling step) {
        return true;
    }
}
