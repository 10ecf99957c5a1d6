package org.surveystats.stats.openend;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Reason;
import org.surveystats.stats.interval.ConfidenceInterval;

/** Krippendorff's alpha and its bootstrap over units. */
final class Alpha {

    private final RatedUnits rated;
    private final Metric metric;

    Alpha(RatedUnits rated, Metric metric) {
        this.rated = rated;
        this.metric = metric;
    }

    /** The observed and the expected disagreement. */
    private record Disagreement(double observed, double expected) {
        double alpha() {
            return 1 - observed / expected;
        }
    }

    private Disagreement disagreement(int[] times, double[] counts) {
        Arrays.fill(counts, 0);
        for (int i = 0; i < times.length; i++) {
            RatedUnits.Pattern pattern = rated.patterns.get(i);
            for (int j = 0; j < pattern.categories.length && times[i] > 0; j++) {
                counts[pattern.categories[j]] += (double) times[i] * pattern.counts[j];
            }
        }
        Metric.Differences differences = metric.forCounts(counts);
        double observed = 0;
        for (int i = 0; i < times.length; i++) {
            if (times[i] > 0) {
                observed += times[i] * within(rated.patterns.get(i), differences);
            }
        }
        double n = Arrays.stream(counts).sum();
        return new Disagreement(observed / n, differences.total(counts) / (n * (n - 1)));
    }

    /** Σ δ² over the ordered pairs of a unit's values, over the number of its values − 1. */
    private static double within(RatedUnits.Pattern pattern, Metric.Differences differences) {
        double sum = 0;
        for (int a = 0; a < pattern.categories.length; a++) {
            for (int b = 0; b < a; b++) {
                sum += 2.0
                        * pattern.counts[a]
                        * pattern.counts[b]
                        * differences.of(pattern.categories[a], pattern.categories[b]);
            }
        }
        return sum / (pattern.coders - 1);
    }

    AgreementEstimate estimate(double level, int resamples, long seed) {
        Counts base = new Counts(rated.units, rated.units, rated.units);
        if (rated.units == 0) {
            return new AgreementEstimate(
                    Estimate.undefined(base, Reason.NO_UNIT_OF_TWO.text()),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    rated.leftOut);
        }
        double[] counts = new double[rated.categories];
        Disagreement all = disagreement(rated.times, counts);
        OptionalDouble observed = OptionalDouble.of(all.observed());
        OptionalDouble expected = OptionalDouble.of(all.expected());
        Estimate estimate;
        if (all.expected() == 0) {
            estimate = Estimate.undefined(base, Reason.ALPHA_OF_ONE_VALUE.text());
        } else if (all.observed() == 0) {
            estimate = Estimate.withoutStandardError(1, Optional.empty(), base, Reason.NOTHING_RESAMPLED.text());
        } else if (resamples == 0) {
            estimate = Estimate.withoutStandardError(all.alpha(), Optional.empty(), base, Reason.NO_RESAMPLES.text());
        } else if (rated.units == 1) {
            estimate = Estimate.withoutStandardError(all.alpha(), Optional.empty(), base, Reason.ONE_UNIT.text());
        } else {
            estimate = bootstrapped(all.alpha(), base, level, resamples, seed);
        }
        return new AgreementEstimate(estimate, observed, expected, rated.leftOut);
    }

    private Estimate bootstrapped(double alpha, Counts base, double level, int resamples, long seed) {
        int[] unitPatterns = rated.unitPatterns();
        int[] times = new int[rated.times.length];
        double[] counts = new double[rated.categories];
        double[] drawn = new double[resamples];
        SplittableRandom seeds = new SplittableRandom(seed);
        int found = 0;
        // a draw of units that are all the same has no alpha and is drawn again; at most every second one is of that
        // kind
        while (found < resamples) {
            SplittableRandom random = seeds.split();
            Arrays.fill(times, 0);
            for (int i = 0; i < unitPatterns.length; i++) {
                times[unitPatterns[random.nextInt(unitPatterns.length)]]++;
            }
            Disagreement disagreement = disagreement(times, counts);
            if (disagreement.expected() > 0) {
                drawn[found++] = disagreement.alpha();
            }
        }
        Arrays.sort(drawn);
        // the k-th smallest of B with k = (B + 1)(1 − level)/2, and the k-th greatest
        int k = (int) Math.max(1, Math.floor((resamples + 1) * (1 - level) / 2 + 1e-9));
        ConfidenceInterval interval = new ConfidenceInterval(drawn[k - 1], drawn[resamples - k], level);
        double mean = Arrays.stream(drawn).average().orElse(alpha);
        double squares = Arrays.stream(drawn).map(x -> (x - mean) * (x - mean)).sum();
        return Estimate.of(
                alpha, Math.sqrt(squares / Math.max(1, resamples - 1)), interval, Double.POSITIVE_INFINITY, base);
    }
}
