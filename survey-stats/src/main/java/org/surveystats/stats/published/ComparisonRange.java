package org.surveystats.stats.published;

import java.util.Optional;
import org.surveystats.stats.internal.ReferenceDistributions;
import org.surveystats.stats.published.ShareComparison.Relation;
import org.surveystats.stats.published.ShareComparison.Verdict;

/** Collects the comparisons of all pairs of counts into their ranges. */
final class ComparisonRange {

    private final Relation relation;
    private final double level;
    private final double quantile;
    private Optional<Ranges> ranges = Optional.empty();
    private long fits;

    ComparisonRange(Relation relation, double level) {
        this.relation = relation;
        this.level = level;
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1: found " + level);
        }
        this.quantile = ReferenceDistributions.normalQuantile(0.5 + level / 2);
    }

    ScoredCount scored(CountAndBase pair) {
        return ScoredCount.of(pair, level);
    }

    void addIndependent(ScoredCount first, ScoredCount second) {
        double p1 = first.proportion();
        double p2 = second.proportion();
        double difference = p1 - p2;
        double lower = difference - Math.hypot(p1 - first.lower(), second.upper() - p2);
        double upper = difference + Math.hypot(first.upper() - p1, p2 - second.lower());
        double p = pooledPValue(first.pair(), second.pair());
        add(difference, held(lower, upper), DoubleRange.of(p, p));
    }

    private static double pooledPValue(CountAndBase first, CountAndBase second) {
        double pooled = (double) (first.count() + second.count()) / (first.base() + second.base());
        double variance = pooled * (1 - pooled) * (1.0 / first.base() + 1.0 / second.base());
        return variance == 0 ? 1 : twoSided((first.proportion() - second.proportion()) / Math.sqrt(variance));
    }

    void addExclusive(long first, long second, long base) {
        double p = discordantPValue(first, second);
        add((double) (first - second) / base, pairedInterval(first, second, base), DoubleRange.of(p, p));
    }

    void addOverlapping(long first, long second, long base) {
        long least = Math.max(0, first + second - base);
        long greatest = Math.min(first, second);
        // The difference of the discordant counts is the same for every overlap; their sum falls as it grows.
        DoubleRange p = DoubleRange.of(
                discordantPValue(first - greatest, second - greatest), discordantPValue(first - least, second - least));
        add((double) (first - second) / base, pairedInterval(first - least, second - least, base), p);
    }

    private static double discordantPValue(long f, long g) {
        return f == g ? 1 : twoSided((f - g) / Math.sqrt((double) (f + g)));
    }

    private DoubleRange pairedInterval(long f, long g, long base) {
        double n = base + 2.0;
        double centre = (f - g) / n;
        double half = quantile * Math.sqrt(f + g + 1 - (double) (f - g) * (f - g) / n) / n;
        return held(centre - half, centre + half);
    }

    private static DoubleRange held(double lower, double upper) {
        return DoubleRange.of(Math.max(-1, lower), Math.min(1, upper));
    }

    private static double twoSided(double z) {
        return Math.min(1, 2 * ReferenceDistributions.normalUpperTail(Math.abs(z)));
    }

    private void add(double difference, DoubleRange interval, DoubleRange p) {
        Ranges one = new Ranges(DoubleRange.of(difference, difference), interval, p);
        ranges = Optional.of(ranges.map(r -> r.and(one)).orElse(one));
        fits++;
    }

    ShareComparison result() {
        Ranges all = ranges.orElseThrow();
        double alpha = 1 - level;
        Verdict verdict = all.pValue().greatest() < alpha
                ? Verdict.DIFFERENT
                : all.pValue().least() < alpha ? Verdict.DEPENDS : Verdict.NOT_SHOWN;
        return new ShareComparison(relation, level, all.difference(), all.interval(), all.pValue(), verdict, fits);
    }

    private record Ranges(DoubleRange difference, DoubleRange interval, DoubleRange pValue) {

        Ranges and(Ranges other) {
            return new Ranges(difference.and(other.difference), interval.and(other.interval), pValue.and(other.pValue));
        }
    }
}
