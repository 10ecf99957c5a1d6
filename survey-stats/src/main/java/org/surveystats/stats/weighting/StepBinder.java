package org.surveystats.stats.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.Questionnaire;

/** Binds checked steps to a table. */
final class StepBinder implements WeightingStepVisitor<Optional<BoundStep>> {

    private final AnswerCells answers;
    private final List<Problem> problems;
    private String prefix = "";
    private Optional<BoundTargets> lastTargets = Optional.empty();

    StepBinder(AnswerCells answers, List<Problem> problems) {
        this.answers = answers;
        this.problems = problems;
    }

    /** The steps; fewer if there are problems. */
    List<BoundStep> bind(List<WeightingStep> steps) {
        List<BoundStep> bound = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            prefix = "steps[" + i + "].";
            steps.get(i).accept(this).ifPresent(bound::add);
        }
        return bound;
    }

    @Override
    public Optional<BoundStep> baseWeights(BaseWeights step) {
        List<double[]> columns = new ArrayList<>();
        for (int i = 0; i < step.probabilities().size(); i++) {
            answers.numbers(step.probabilities().get(i), Place.field(prefix + "probabilities[" + i + "]"), problems)
                    .ifPresent(columns::add);
        }
        return columns.size() < step.probabilities().size()
                ? Optional.empty()
                : Optional.of(BaseStep.of(step.probabilities(), columns, prefix, problems));
    }

    private Optional<ResponseIndicator> response(Respondents respondents) {
        return answers.check(respondents.question(), Place.field(prefix + "respondents"), problems)
                ? Optional.of(new ResponseIndicator(respondents, answers, prefix))
                : Optional.empty();
    }

    @Override
    public Optional<BoundStep> nonresponseClasses(NonresponseClasses step) {
        Optional<ResponseIndicator> response = response(step.respondents());
        List<BoundMargin> classes = new ArrayList<>();
        for (int i = 0; i < step.classes().size(); i++) {
            String field = prefix + "classes[" + i + "]";
            String name = step.classes().get(i);
            if (answers.check(name, Place.field(field), problems)) {
                classes.add(BoundMargin.of(everyCode(name), field, answers));
            }
        }
        return classes.size() < step.classes().size()
                ? Optional.empty()
                : response.map(of -> new NonresponseStep(of, classes, answers.rows(), prefix + "classes"));
    }

    /** A margin with a cell for each valid code: its targets are not used. */
    private Margin everyCode(String name) {
        AnswerCells.Codes codes = answers.codes(name);
        List<MarginCell> cells = new ArrayList<>();
        for (int i = 0; i < codes.names().size(); i++) {
            if (codes.valid()[i]) {
                cells.add(MarginCell.of(name, codes.names().get(i), 1));
            }
        }
        return Margin.of(cells);
    }

    @Override
    public Optional<BoundStep> responsePropensity(ResponsePropensity step) {
        Optional<ResponseIndicator> response = response(step.respondents());
        List<PropensityStep.Predictor> predictors = new ArrayList<>();
        for (int i = 0; i < step.predictors().size(); i++) {
            predictor(step.predictors().get(i), Place.field(prefix + "predictors[" + i + "]"))
                    .ifPresent(predictors::add);
        }
        return predictors.size() < step.predictors().size()
                ? Optional.empty()
                : response.map(of -> new PropensityStep(of, predictors, step.classes(), answers.rows(), prefix));
    }

    private Optional<PropensityStep.Predictor> predictor(String name, Place place) {
        if (answers.table()
                .questionnaire()
                .find(name)
                .filter(NumberQuestion.class::isInstance)
                .isPresent()) {
            return answers.numbers(name, place, problems)
                    .map(numbers -> PropensityStep.Predictor.ofNumbers(name, numbers));
        }
        if (!answers.check(name, place, problems)) {
            return Optional.empty();
        }
        BoundMargin margin = BoundMargin.of(everyCode(name), "", answers);
        List<String> codes = margin.margin.cells().stream()
                .map(cell -> cell.at().values().iterator().next())
                .toList();
        return Optional.of(PropensityStep.Predictor.ofCodes(name, margin.cellOfRow, codes));
    }

    private List<BoundMargin> margins(List<Margin> margins, String field) {
        List<BoundMargin> bound = new ArrayList<>();
        for (int i = 0; i < margins.size(); i++) {
            String own = field.isEmpty() ? prefix + "margins[" + i + "]" : field;
            boolean fine = true;
            for (String question : margins.get(i).questions()) {
                fine &= answers.check(question, Place.field(own), problems);
            }
            if (fine) {
                bound.add(BoundMargin.of(margins.get(i), own, answers));
            }
        }
        return bound;
    }

    private BoundTargets targets(
            List<Margin> margins, List<NumberTotal> numbers, OptionalDouble population, String field) {
        List<BoundTargets.Numbers> bound = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            String own = field.isEmpty() ? prefix + "numbers[" + i + "]" : field;
            NumberTotal total = numbers.get(i);
            answers.numbers(total.question(), Place.field(own), problems)
                    .ifPresent(values -> bound.add(new BoundTargets.Numbers(total, own, values)));
        }
        BoundTargets targets = new BoundTargets(answers.rows(), margins(margins, field), bound, population);
        lastTargets = Optional.of(targets);
        return targets;
    }

    @Override
    public Optional<BoundStep> poststratification(Poststratification step) {
        BoundTargets targets = targets(List.of(step.margin()), List.of(), OptionalDouble.empty(), "");
        return Optional.of(new RakingStep(targets, Raking.DEFAULT_TOLERANCE, 1));
    }

    @Override
    public Optional<BoundStep> raking(Raking step) {
        BoundTargets targets = targets(step.margins(), List.of(), OptionalDouble.empty(), "");
        return Optional.of(new RakingStep(targets, step.tolerance(), step.maxIterations()));
    }

    @Override
    public Optional<BoundStep> calibration(Calibration step) {
        BoundTargets targets;
        if (step.terms().isPresent()) {
            TermTotals terms = step.terms().get();
            Questionnaire questionnaire = answers.table().questionnaire();
            List<Margin> margins = Terms.margins(terms, questionnaire, prefix, problems);
            targets = targets(
                    margins,
                    Terms.numbers(terms, questionnaire),
                    margins.isEmpty() ? OptionalDouble.of(terms.totals().get(0)) : OptionalDouble.empty(),
                    prefix + "totals");
        } else {
            targets = targets(step.margins(), step.numbers(), step.populationSize(), "");
        }
        return Optional.of(new CalibrationStep(targets, step.distance(), step.bounds(), step.weightBounds()));
    }

    @Override
    public Optional<BoundStep> trimming(Trimming step) {
        Optional<CalibrationStep> recalibration = step.recalibration() == Trimming.Recalibration.NONE
                ? Optional.empty()
                : lastTargets.map(targets ->
                        new CalibrationStep(targets, CalibrationDistance.RAKING, Optional.empty(), Optional.empty()));
        return Optional.of(new TrimStep(step, recalibration, lastTargets, prefix));
    }

    @Override
    public Optional<BoundStep> scaling(Scaling step) {
        return Optional.of(new ScaleStep(step.total()));
    }
}
