package org.surveystats.stats.weighting;

import java.util.List;
import java.util.function.Supplier;
import org.surveystats.stats.design.Auxiliaries;
import org.surveystats.stats.design.WeightChange;

/** Weights that were multiplied by a factor of their pattern. */
final class PatternChange implements Applied {

    private final BoundTargets targets;
    private final Patterns patterns;
    private final double[] factors;
    private final double[] before;
    private final double[] after;
    private final Auxiliaries auxiliaries;
    private final Supplier<double[][]> information;
    private final List<Iteration> iterations;

    PatternChange(
            BoundTargets targets,
            Patterns patterns,
            double[] factors,
            double[] before,
            Auxiliaries auxiliaries,
            Supplier<double[][]> information,
            List<Iteration> iterations) {
        this.targets = targets;
        this.patterns = patterns;
        this.factors = factors;
        this.before = before;
        this.after = patterns.times(before, factors);
        this.auxiliaries = auxiliaries;
        this.information = information;
        this.iterations = iterations;
    }

    @Override
    public double[] weights() {
        return after;
    }

    @Override
    public double of(int row, double weight) {
        return weight * factors[patterns.ofRow[row]];
    }

    @Override
    public List<WeightChange> changes() {
        return List.of(WeightChange.calibration(before, after, auxiliaries, information.get()));
    }

    @Override
    public List<TargetReport> targets() {
        return targets.reports(before, after);
    }

    @Override
    public List<Iteration> iterations() {
        return iterations;
    }
}
