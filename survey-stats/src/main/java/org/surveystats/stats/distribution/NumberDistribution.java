package org.surveystats.stats.distribution;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.response.NumberColumn;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.internal.ReferenceDistributions;
import org.surveystats.stats.internal.Totals;
import org.surveystats.stats.interval.ConfidenceInterval;

/**
 * The distribution of a question answered by a number.
 *
 * <p>A quantile is the smallest answer x whose cumulative weight share F(x) reaches p. Its interval is Woodruff's: the
 * limits F(x) ± t·se(F(x)) of the share at the quantile (around F(x) as in R, which answers of equal value can lift above
 * p), turned back into answers by the same rule; its standard error is the interval's width over 2t. Source: R. S. Woodruff, Confidence intervals for medians and other position measures, JASA 47
 * (1952), 635–646, doi:10.1080/01621459.1952.10483443.
 */
public sealed class NumberDistribution permits RatingDistribution {

    private static final int REASONS = MissingReason.values().length;
    private static final int VALID = 0;
    private static final int VALUE = 1 + REASONS;

    private final Sample sample;
    private final NumberQuestion question;
    private final IntervalMethod intervals;
    private final Numbers numbers;
    private final double pivot;
    private final Totals totals;

    NumberDistribution(Sample sample, NumberQuestion question, IntervalMethod intervals) {
        this.sample = sample;
        this.question = question;
        this.intervals = intervals;
        this.numbers = Numbers.of(sample, question);
        this.pivot = numbers.size() == 0 ? 0 : numbers.mean();
        this.totals = pass(number -> number - pivot);
    }

    /** What is made of a number. */
    interface Score {
        double of(double number);
    }

    /** The totals of a score of the numbers, beside the valid answers and missing reasons. */
    private Totals pass(Score score) {
        NumberColumn column = sample.table().column(question);
        return RowPass.totals(sample, VALUE + 1, (row, features, values) -> {
            OptionalDouble number = column.value(row);
            values[0] = 1;
            if (number.isEmpty()) {
                features[0] = column.missing(row).orElseThrow().number();
                return 1;
            }
            features[0] = VALID;
            features[1] = VALUE;
            values[1] = score.of(number.getAsDouble());
            return 2;
        });
    }

    /**
     * The question.
     *
     * @return what was asked
     */
    public NumberQuestion question() {
        return question;
    }

    /**
     * The respondents of a base.
     *
     * @param base all, asked or valid
     * @return their counts
     * @throws IllegalArgumentException for {@link ShareBase#CHOOSING}
     */
    public final Counts base(ShareBase base) {
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
        return IntervalMethod.counts(totals, members);
    }

    /**
     * How many respondents gave no valid number, by reason.
     *
     * @return the reasons that occur, in their order
     */
    public final Map<MissingReason, Counts> missing() {
        Map<MissingReason, Counts> map = new EnumMap<>(MissingReason.class);
        for (MissingReason reason : MissingReason.values()) {
            Counts counts = IntervalMethod.counts(totals, totals.indicator(reason.number()));
            if (counts.unweighted() > 0) {
                map.put(reason, counts);
            }
        }
        return map;
    }

    /**
     * The mean of the valid answers.
     *
     * @return Σwy/Σw, with Student's interval
     */
    public final Estimate mean() {
        Estimate deviation = meanOf(totals);
        if (!deviation.isDefined()) {
            return deviation;
        }
        double mean = pivot + deviation.value();
        if (deviation.standardError().isEmpty()) {
            return Estimate.withoutStandardError(
                    mean, Optional.empty(), deviation.base(), deviation.note().orElse(""));
        }
        ConfidenceInterval around = deviation.interval().orElseThrow();
        return Estimate.of(
                mean,
                deviation.standardError().getAsDouble(),
                new ConfidenceInterval(pivot + around.lower(), pivot + around.upper(), around.level()),
                deviation.degreesOfFreedom(),
                deviation.base());
    }

    /** The mean of a score over the valid answers. */
    final Estimate meanOf(Score score) {
        return meanOf(pass(score));
    }

    private Estimate meanOf(Totals scored) {
        return intervals.ratio(scored, scored.indicator(VALUE), scored.indicator(VALID), base(ShareBase.VALID));
    }

    /** The share of the valid answers that a condition holds for. */
    final Estimate shareOf(DoublePredicate condition) {
        NumberColumn column = sample.table().column(question);
        Totals split = RowPass.totals(sample, 3, (row, features, values) -> {
            OptionalDouble number = column.value(row);
            values[0] = 1;
            features[0] = number.isEmpty() ? 2 : condition.test(number.getAsDouble()) ? 0 : 1;
            return 1;
        });
        return intervals.share(split, split.indicator(0), split.indicator(0, 1));
    }

    /**
     * A quantile of the valid answers.
     *
     * @param probability p, between 0 and 1, both allowed
     * @return the smallest answer whose cumulative share reaches p, with Woodruff's interval
     * @throws IllegalArgumentException if p is not between 0 and 1
     */
    public final Estimate quantile(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1: found " + probability);
        }
        Counts base = base(ShareBase.VALID);
        if (numbers.size() == 0) {
            return Estimate.undefined(base, "nobody belongs to the base");
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

    /**
     * The median of the valid answers.
     *
     * @return the quantile of 0.5
     */
    public final Estimate median() {
        return quantile(0.5);
    }

    /**
     * The variance of the valid answers in the population: n/(n − 1) · Σw(y − ȳ)²/Σw.
     *
     * @return the variance; empty where there are less than two valid answers
     */
    public final OptionalDouble variance() {
        int n = numbers.size();
        if (n < 2) {
            return OptionalDouble.empty();
        }
        double mean = numbers.mean();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double deviation = numbers.values[i] - mean;
            sum += numbers.weights[i] * deviation * deviation;
        }
        return OptionalDouble.of(n / (n - 1.0) * sum / numbers.weightSum);
    }

    /**
     * The standard deviation of the valid answers in the population.
     *
     * @return the square root of {@link #variance()}
     */
    public final OptionalDouble standardDeviation() {
        OptionalDouble variance = variance();
        return variance.isEmpty() ? variance : OptionalDouble.of(Math.sqrt(variance.getAsDouble()));
    }

    /**
     * The least valid answer of a respondent with a positive weight.
     *
     * @return the minimum, or empty where there is none
     */
    public final OptionalDouble minimum() {
        return numbers.size() == 0 ? OptionalDouble.empty() : OptionalDouble.of(numbers.values[0]);
    }

    /**
     * The greatest valid answer of a respondent with a positive weight.
     *
     * @return the maximum, or empty where there is none
     */
    public final OptionalDouble maximum() {
        return numbers.size() == 0 ? OptionalDouble.empty() : OptionalDouble.of(numbers.values[numbers.size() - 1]);
    }
}
