package org.surveystats.stats.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.design.WeightChange;
import org.surveystats.stats.design.WeightedDesign;
import org.surveystats.stats.design.Weighting;

/**
 * The steps by which weights are made, in their order. A plan is a value: two plans with the same steps are equal, and give the same
 * weights for the same answers.
 *
 * <pre>{@code
 * WeightingPlan plan = WeightingPlan.of(
 *         NonresponseClasses.of(Respondents.of("outcome", "interview"), "region"),
 *         Raking.to(Margin.of("region", regions), Margin.of("age", ages)),
 *         Trimming.above(5, Trimming.Unit.MEAN).withRecalibration(Trimming.Recalibration.LAST_TARGETS));
 * WeightingResult result = plan.weigh(answers, drawn);
 * System.out.println(result.report());
 * Estimation.of(result.sample()).estimate(Statistic.mean(income));
 * }</pre>
 *
 * @param steps the steps, at least one
 */
public record WeightingPlan(List<WeightingStep> steps) implements Weighting {

    /**
     * Checks the order of the steps.
     *
     * @param steps the steps
     * @throws WeightingException if there is none, base weights are not the first, or a trimming with recalibration has no targets before
     *     it
     */
    public WeightingPlan {
        steps = List.copyOf(steps);
        List<Problem> problems = new ArrayList<>();
        if (steps.isEmpty()) {
            problems.add(Problem.at(Place.field("steps"), "a weighting without steps")
                    .expected("at least one step"));
        }
        boolean targets = false;
        for (int i = 0; i < steps.size(); i++) {
            WeightingStep step = steps.get(i);
            if (step instanceof BaseWeights && i > 0) {
                problems.add(Problem.at(Place.field("steps[" + i + "]"), "base weights after another step")
                        .expected("base weights as the first step"));
            }
            if (step instanceof Trimming trimming
                    && trimming.recalibration() == Trimming.Recalibration.LAST_TARGETS
                    && !targets) {
                problems.add(Problem.at(Place.field("steps[" + i + "]"), "a recalibration to nothing")
                        .expected("a poststratification, raking or calibration before it"));
            }
            targets |= step instanceof Poststratification || step instanceof Raking || step instanceof Calibration;
        }
        if (!problems.isEmpty()) {
            throw new WeightingException(problems);
        }
    }

    /**
     * A plan of steps.
     *
     * @param steps the steps, at least one
     * @return the plan
     * @throws WeightingException as the constructor
     */
    public static WeightingPlan of(WeightingStep... steps) {
        return new WeightingPlan(List.of(steps));
    }

    /**
     * What is wrong with the plan before any answer is known: questions that were not asked, codes that a question does not have,
     * margins that disagree.
     *
     * @param questionnaire what was asked
     * @param columns the names of the columns beside the questions
     * @return every problem, each at the field of a step such as {@code steps[0].margins[1]}
     */
    public List<Problem> problems(Questionnaire questionnaire, Set<String> columns) {
        return StepCheck.problems(this, questionnaire, columns);
    }

    /**
     * The questions and design columns whose codes or labels the steps need.
     *
     * @return their names by the fields that name them
     */
    public Map<String, String> cellNames() {
        return WeightingNames.of(this).cells();
    }

    /**
     * The questions and design columns whose numbers the steps need.
     *
     * @return their names by the fields that name them
     */
    public Map<String, String> numberNames() {
        return WeightingNames.of(this).numbers();
    }

    /**
     * The questions, with options or numbers, and design columns of labels that the steps need as terms of a model.
     *
     * @return their names by the fields that name them
     */
    public Map<String, String> termNames() {
        WeightingNames names = WeightingNames.of(this);
        Map<String, String> all = new LinkedHashMap<>(names.predictors());
        all.putAll(names.terms());
        return all;
    }

    /**
     * Makes the weights, and reports every step.
     *
     * @param table the answers
     * @param drawn how the respondents were drawn
     * @return the weights with their report
     * @throws WeightingException if the steps do not fit the answers; every problem names the field of the step
     * @throws org.surveystats.stats.design.DesignException if the design does not fit the answers
     */
    public WeightingResult weigh(ResponseTable table, SurveyDesign drawn) {
        Sample before = Sample.of(table, drawn);
        double[] weights = new double[table.rowCount()];
        for (int row = 0; row < weights.length; row++) {
            weights[row] = before.weight(row);
        }
        BoundPlan bound = bound(table);
        List<StepReport> reports = new ArrayList<>();
        double[] last = weights;
        for (int i = 0; i < steps.size(); i++) {
            Applied applied = bound.apply(i, last);
            reports.add(StepReport.of(steps.get(i), last, applied));
            last = applied.weights();
        }
        return new WeightingResult(table, new WeightedDesign(drawn, this), last, new WeightingReport(reports));
    }

    @Override
    public Bound bind(ResponseTable table) {
        return bound(table);
    }

    private BoundPlan bound(ResponseTable table) {
        List<Problem> problems = new ArrayList<>(problems(table.questionnaire(), table.designColumns()));
        if (!problems.isEmpty()) {
            throw new WeightingException(problems);
        }
        List<BoundStep> bound = new StepBinder(new AnswerCells(table), problems).bind(steps);
        if (!problems.isEmpty()) {
            throw new WeightingException(problems);
        }
        return new BoundPlan(bound, table.rowCount());
    }

    /** The steps bound to a table. */
    private record BoundPlan(List<BoundStep> bound, int rows) implements Bound {

        Applied apply(int step, double[] weights) {
            Applied applied = bound.get(step).apply(weights);
            checkSigns(step, weights, applied.weights());
            return applied;
        }

        private static void checkSigns(int step, double[] before, double[] after) {
            int negative = 0;
            int least = 0;
            for (int row = 0; row < after.length; row++) {
                negative += after[row] < 0 && before[row] >= 0 ? 1 : 0;
                least = after[row] < after[least] ? row : least;
            }
            if (negative > 0) {
                throw new WeightingException(
                        List.of(Problem.at(Place.field("steps[" + step + "]").withRow(least + 1L), "negative weights")
                                .found(Text.count(negative, "weight", "weights") + ", the least is "
                                        + Text.rounded(after[least]))
                                .expected("weights of 0 or more, since nobody stands for fewer than no people")
                                .hint("calibrate with the raking distance, or with bounds")));
            }
        }

        @Override
        public List<WeightChange> changes(double[] weights) {
            List<WeightChange> changes = new ArrayList<>();
            double[] last = weights;
            if (weights.length == 0) {
                last = new double[rows];
                Arrays.fill(last, 1);
            }
            for (int i = 0; i < bound.size(); i++) {
                Applied applied = apply(i, last);
                changes.addAll(applied.changes());
                last = applied.weights();
            }
            return changes;
        }

        @Override
        public RowWeights ofReplicate(String name, double[] weights) {
            List<Applied> all = new ArrayList<>();
            double[] last = weights.clone();
            for (BoundStep step : bound) {
                try {
                    Applied applied = step.apply(last);
                    all.add(applied);
                    last = applied.weights();
                } catch (WeightingException e) {
                    throw new WeightingException(
                            e.problems().stream()
                                    .map(problem ->
                                            problem.movedTo(problem.place().withColumn(name)))
                                    .toList(),
                            e.history());
                }
            }
            return (row, weight) -> {
                double now = weight;
                for (Applied applied : all) {
                    now = applied.of(row, now);
                }
                return now;
            };
        }
    }
}
