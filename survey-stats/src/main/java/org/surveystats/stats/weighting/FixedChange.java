package org.surveystats.stats.weighting;

import java.util.List;
import java.util.function.Supplier;
import org.surveystats.stats.design.WeightChange;

/** A change that is known respondent by respondent. */
final class FixedChange implements Applied {

    private final double[] after;
    private final RowWeight rule;
    private final Supplier<WeightChange> change;
    private final Supplier<List<TargetReport>> targets;

    /** What becomes of a weight. */
    interface RowWeight {
        double of(int row, double weight);
    }

    FixedChange(double[] after, RowWeight rule, Supplier<WeightChange> change, Supplier<List<TargetReport>> targets) {
        this.after = after;
        this.rule = rule;
        this.change = change;
        this.targets = targets;
    }

    @Override
    public double[] weights() {
        return after;
    }

    @Override
    public double of(int row, double weight) {
        return rule.of(row, weight);
    }

    @Override
    public List<WeightChange> changes() {
        return List.of(change.get());
    }

    @Override
    public List<TargetReport> targets() {
        return targets.get();
    }

    @Override
    public List<Iteration> iterations() {
        return List.of();
    }
}
