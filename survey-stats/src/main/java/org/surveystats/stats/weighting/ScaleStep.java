package org.surveystats.stats.weighting;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.surveystats.stats.design.Auxiliaries;
import org.surveystats.stats.design.WeightChange;

/** Scaling: calibration to one number of people. */
final class ScaleStep implements BoundStep {

    private final OptionalDouble total;

    /** Of the full sample, whose weights come first: a replicate leaves respondents out, and is as large as the sample. */
    private long sampleSize = -1;

    ScaleStep(OptionalDouble total) {
        this.total = total;
    }

    @Override
    public Applied apply(double[] weights) {
        double sum = BoundTargets.sum(weights);
        long respondents = BoundTargets.positive(weights);
        if (sampleSize < 0) {
            sampleSize = respondents;
        }
        double target = total.orElse((double) sampleSize);
        double factor = target / sum;
        double[] after = Arrays.stream(weights).map(weight -> weight * factor).toArray();
        return new FixedChange(
                after,
                (row, weight) -> weight * factor,
                () -> WeightChange.calibration(
                        weights,
                        after,
                        Auxiliaries.builder().cells(new int[weights.length], 1).build(),
                        new double[][] {{sum}}),
                () -> List.of(new TargetReport(
                        "population", OptionalLong.of(respondents), sum, target, BoundTargets.sum(after))));
    }
}
