package org.surveystats.stats.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.stats.design.Auxiliaries;

/** Raking on the cells of all margins crossed; with one margin, poststratification. */
final class RakingStep implements BoundStep {

    private final BoundTargets targets;
    private final double tolerance;
    private final int maxIterations;
    private final Patterns patterns;
    private final Auxiliaries ofRows;
    private final Auxiliaries ofPatterns;

    RakingStep(BoundTargets targets, double tolerance, int maxIterations) {
        this.targets = targets;
        this.tolerance = tolerance;
        this.maxIterations = maxIterations;
        this.patterns = targets.patterns();
        this.ofRows = targets.ofRows();
        this.ofPatterns = targets.ofPatterns(patterns);
    }

    @Override
    public Applied apply(double[] weights) {
        List<Problem> problems = targets.problems(weights);
        if (!problems.isEmpty()) {
            throw new WeightingException(problems);
        }
        double[] sums = patterns.sums(weights);
        double[] factors = new double[sums.length];
        Arrays.fill(factors, 1);
        List<Iteration> history = new ArrayList<>();
        boolean one = targets.margins.size() == 1;
        boolean done = false;
        for (int iteration = 1; iteration <= maxIterations && !done; iteration++) {
            for (int m = 0; m < targets.margins.size(); m++) {
                fit(m, sums, factors);
            }
            Iteration result = misfit(iteration, sums, factors);
            history.add(result);
            done = result.misfit() <= tolerance;
        }
        if (!done) {
            throw noConvergence(history, sums, factors);
        }
        return new PatternChange(
                targets,
                patterns,
                factors,
                weights,
                ofRows,
                () -> ofPatterns.crossProducts(sums),
                one ? List.of() : history);
    }

    private double[] totals(int m, double[] sums, double[] factors) {
        double[] totals = new double[targets.margins.get(m).size()];
        int[] cells = patterns.cells[m];
        for (int pattern = 0; pattern < cells.length; pattern++) {
            if (cells[pattern] >= 0) {
                totals[cells[pattern]] += sums[pattern] * factors[pattern];
            }
        }
        return totals;
    }

    private void fit(int m, double[] sums, double[] factors) {
        double[] totals = totals(m, sums, factors);
        double[] wanted = targets.margins.get(m).targets;
        int[] cells = patterns.cells[m];
        for (int pattern = 0; pattern < cells.length; pattern++) {
            int cell = cells[pattern];
            if (cell >= 0 && totals[cell] > 0) {
                factors[pattern] *= wanted[cell] / totals[cell];
            }
        }
    }

    private Iteration misfit(int iteration, double[] sums, double[] factors) {
        double worst = -1;
        String name = "";
        for (int m = 0; m < targets.margins.size(); m++) {
            BoundMargin margin = targets.margins.get(m);
            double[] totals = totals(m, sums, factors);
            for (int cell = 0; cell < totals.length; cell++) {
                double misfit = margin.targets[cell] > 0 ? Math.abs(totals[cell] / margin.targets[cell] - 1) : 0;
                if (misfit > worst) {
                    worst = misfit;
                    name = margin.cellName(cell);
                }
            }
        }
        return new Iteration(iteration, worst, name);
    }

    private WeightingException noConvergence(List<Iteration> history, double[] sums, double[] factors) {
        Iteration last = history.get(history.size() - 1);
        for (int m = 0; m < targets.margins.size(); m++) {
            BoundMargin margin = targets.margins.get(m);
            double[] totals = totals(m, sums, factors);
            for (int cell = 0; cell < totals.length; cell++) {
                if (margin.cellName(cell).equals(last.target())) {
                    return new WeightingException(
                            List.of(Problem.at(
                                            Place.field(margin.field + ".cells[" + cell + "]"),
                                            "raking does not converge")
                                    .found(last.target() + " is at " + Text.rounded(totals[cell]) + " after "
                                            + Text.count(history.size(), "iteration", "iterations") + ", its target is "
                                            + Text.rounded(margin.targets[cell]))
                                    .expected("a distance of at most " + tolerance + " of the target")
                                    .hint("put small cells of \"" + margin.margin.name()
                                            + "\" together: answers that occur in too few combinations cannot meet"
                                            + " all targets")),
                            history);
                }
            }
        }
        throw new IllegalStateException("the last iteration names a cell");
    }
}
