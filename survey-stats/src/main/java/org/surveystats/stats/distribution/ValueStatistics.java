package org.surveystats.stats.distribution;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.Amounts;
import org.surveystats.stats.design.Cells;
import org.surveystats.stats.design.FeatureBlock;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.Totals;
import org.surveystats.stats.design.TotalsPass;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Precision;
import org.surveystats.stats.estimate.Reason;
import org.surveystats.stats.internal.ReferenceDistributions;
import org.surveystats.stats.internal.WeightedValues;
import org.surveystats.stats.interval.ConfidenceInterval;

/** Means, quantiles and spread of numbers: what questions answered by numbers, ratings and dates have in common. */
final class ValueStatistics {

    private static final int REASONS = MissingReason.values().length;
    private static final int VALID = 0;
    private static final int VALUE = 1 + REASONS;

    private final Sample sample;
    private final Function<ResponseTable, Values> values;
    private final Precision intervals;
    private final WeightedValues numbers;
    private final int count;
    private final OptionalDouble minimum;
    private final OptionalDouble maximum;
    private final double pivot;
    private final Totals totals;

    ValueStatistics(Sample sample, Function<ResponseTable, Values> values, Precision intervals) {
        this.sample = sample;
        this.values = values;
        this.intervals = intervals;
        Values all = values.apply(sample.table());
        int[] rows = IntStream.range(0, sample.rowCount())
                .filter(row -> sample.weight(row) > 0 && all.value(row).isPresent())
                .toArray();
        double[] valid = Arrays.stream(rows)
                .mapToDouble(row -> all.value(row).orElseThrow())
                .toArray();
        this.count = rows.length;
        this.minimum = Arrays.stream(valid).min();
        this.maximum = Arrays.stream(valid).max();
        this.numbers = WeightedValues.of(
                valid, Arrays.stream(rows).mapToDouble(sample::weight).toArray());
        this.pivot = count == 0 ? 0 : numbers.mean();
        this.totals = pass(number -> number - pivot);
    }

    /** The numbers of respondents, and why some have none. */
    interface Values {
        OptionalDouble value(int row);

        Optional<MissingReason> missing(int row);
    }

    /** What is made of a number. */
    interface Score {
        double of(double number);
    }

    /** The totals of a score of the numbers, after the valid answers and missing reasons. */
    private Totals pass(Score score) {
        FeatureBlock.Builder block = FeatureBlock.builder();
        Cells states = Cells.of(VALUE, table -> {
            Values of = values.apply(table);
            return row -> of.missing(row).map(MissingReason::number).orElse(VALID);
        });
        Cells valid = Cells.of(1, table -> {
            Values of = values.apply(table);
            return row -> of.value(row).isPresent() ? 0 : -1;
        });
        block.add(states, Amounts.one());
        block.add(valid, Amounts.of(table -> {
            Values of = values.apply(table);
            return row -> {
                OptionalDouble number = of.value(row);
                return number.isPresent() ? score.of(number.getAsDouble()) : 0;
            };
        }));
        block.base(VALID);
        return TotalsPass.of(sample, block.build());
    }

    Counts base(ShareBase base) {
        double[] members = totals.indicator(VALID);
        switch (base) {
            case VALID -> {}
            case ALL -> Arrays.fill(members, 0, VALUE, 1);
            case ASKED -> {
                Arrays.fill(members, 0, VALUE, 1);
                members[MissingReason.NOT_ASKED.number()] = 0;
            }
            case CHOOSING -> throw new IllegalArgumentException("a number has no base " + base);
        }
        return Precision.counts(totals, members);
    }

    Map<MissingReason, Counts> missing() {
        Map<MissingReason, Counts> map = new EnumMap<>(MissingReason.class);
        for (MissingReason reason : MissingReason.values()) {
            Counts counts = Precision.counts(totals, totals.indicator(reason.number()));
            if (counts.unweighted() > 0) {
                map.put(reason, counts);
            }
        }
        return map;
    }

    Estimate mean() {
        return meanOf(totals).plus(pivot);
    }

    /** The mean of a score over the valid answers. */
    Estimate meanOf(Score score) {
        return meanOf(pass(score));
    }

    private Estimate meanOf(Totals scored) {
        double[] valid = scored.indicator(VALID);
        return intervals.ratio(scored, scored.indicator(VALUE), valid, valid);
    }

    /** The share of the valid answers that a condition holds for. */
    Estimate shareOf(DoublePredicate condition) {
        Cells halves = Cells.of(2, table -> {
            Values of = values.apply(table);
            return row -> {
                OptionalDouble number = of.value(row);
                return number.isEmpty() ? -1 : condition.test(number.getAsDouble()) ? 0 : 1;
            };
        });
        FeatureBlock.Builder block = FeatureBlock.builder();
        block.add(halves, Amounts.one());
        block.base(0, 1);
        Totals split = TotalsPass.of(sample, block.build());
        return intervals.share(split, split.indicator(0), split.indicator(0, 1));
    }

    /** The shares of the valid answers between limits, all from one pass. */
    List<BandShare> bands(double... limits) {
        double[] sorted = checked(limits);
        int outside = sorted.length - 1;
        Cells bands = Cells.of(sorted.length, table -> {
            Values of = values.apply(table);
            return row -> {
                OptionalDouble number = of.value(row);
                return number.isEmpty() ? -1 : band(sorted, number.getAsDouble());
            };
        });
        FeatureBlock.Builder block = FeatureBlock.builder();
        block.add(bands, Amounts.one());
        int[] all = IntStream.rangeClosed(0, outside).toArray();
        block.base(all);
        Totals split = TotalsPass.of(sample, block.build());
        double[] valid = split.indicator(all);
        return IntStream.range(0, outside)
                .mapToObj(i -> new BandShare(
                        sorted[i],
                        sorted[i + 1],
                        Precision.counts(split, split.indicator(i)),
                        intervals.share(split, split.indicator(i), valid)))
                .toList();
    }

    /** The place of a number's band; the number of bands where it is in none. */
    private static int band(double[] limits, double number) {
        int found = Arrays.binarySearch(limits, number + 0.0);
        int place = found >= 0 ? found : -found - 2;
        return place >= 0 && place < limits.length - 1 ? place : limits.length - 1;
    }

    private static double[] checked(double[] limits) {
        // + 0.0 makes the two zeros one
        double[] checked = Arrays.stream(limits).map(limit -> limit + 0.0).toArray();
        boolean rising = IntStream.range(1, checked.length).allMatch(i -> checked[i - 1] < checked[i]);
        if (checked.length < 2 || !rising) {
            throw new IllegalArgumentException(
                    "bands have at least two limits, each greater than the one before: found "
                            + Arrays.toString(limits));
        }
        return checked;
    }

    boolean hasOnlyWholeNumbers() {
        Values all = values.apply(sample.table());
        return IntStream.range(0, sample.rowCount())
                .filter(row -> sample.weight(row) > 0)
                .mapToObj(all::value)
                .filter(OptionalDouble::isPresent)
                .allMatch(number -> number.getAsDouble() == Math.rint(number.getAsDouble()));
    }

    double[] bandLimits() {
        return count == 0
                ? new double[0]
                : new BandRule(
                                minimum.orElseThrow(),
                                maximum.orElseThrow(),
                                numbers.quantile(0.75) - numbers.quantile(0.25),
                                count,
                                hasOnlyWholeNumbers())
                        .limits();
    }

    Estimate quantile(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1: found " + probability);
        }
        Counts base = base(ShareBase.VALID);
        if (count == 0) {
            return Estimate.undefined(base, Reason.NOBODY.text());
        }
        double quantile = numbers.quantile(probability);
        Estimate below = meanOf(number -> number <= quantile ? 1 : 0);
        if (below.standardError().isEmpty()) {
            return Estimate.withoutStandardError(
                    quantile, Optional.empty(), base, below.note().orElse(""));
        }
        double level = intervals.level();
        double t = ReferenceDistributions.tQuantile((1 + level) / 2, below.degreesOfFreedom());
        double half = t * below.standardError().getAsDouble();
        double lower = numbers.quantile(Math.max(0, below.value() - half));
        double upper = numbers.quantile(Math.min(1, below.value() + half));
        return Estimate.of(
                quantile,
                (upper - lower) / (2 * t),
                new ConfidenceInterval(lower, upper, level),
                below.degreesOfFreedom(),
                base);
    }

    Estimate median() {
        return quantile(0.5);
    }

    OptionalDouble variance() {
        return count < 2 ? OptionalDouble.empty() : OptionalDouble.of(count / (count - 1.0) * numbers.variance());
    }

    OptionalDouble standardDeviation() {
        OptionalDouble variance = variance();
        return variance.isEmpty() ? variance : OptionalDouble.of(Math.sqrt(variance.getAsDouble()));
    }

    OptionalDouble minimum() {
        return minimum;
    }

    OptionalDouble maximum() {
        return maximum;
    }
}
