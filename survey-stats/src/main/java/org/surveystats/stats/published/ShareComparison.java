package org.surveystats.stats.published;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.stats.published.RecoveredShare.PossibleShare;

/**
 * Whether two published shares differ by more than chance, over every pair of counts that the figures allow. Where several
 * counts fit, or where it is unknown which respondents two counts have in common, the p-value and the difference are ranges,
 * and the verdict stands only if all fits agree. Respondents are taken as drawn independently, without weights.
 *
 * <ul>
 *   <li>{@link Relation#INDEPENDENT}, two groups of respondents, a of m and b of n: the two-sided test with the pooled
 *       share, z = (a/m − b/n) / √(p(1 − p)(1/m + 1/n)), p = (a + b)/(m + n), without continuity correction; and
 *       Newcombe's hybrid score interval of the difference (his method 10), from the Wilson limits of each share. Where
 *       both shares are 0, or both 1, nothing differs and the p-value is 1.
 *   <li>{@link Relation#EXCLUSIVE}, two options of which each respondent chose at most one: the counts a and b of the base
 *       n are the discordant pairs f and g of McNemar's test, z = (f − g)/√(f + g), without continuity correction; and the
 *       interval of Agresti and Min, the Wald interval with half a respondent added to each of the four cells:
 *       (f − g)/N ± z·√(f + g + 1 − (f − g)²/N)/N, N = n + 2, held within −1 and 1. Where nobody chose either, the p-value
 *       is 1.
 *   <li>{@link Relation#OVERLAPPING}, two answers of the same n respondents that do not exclude each other: how many gave
 *       both, k, is unknown, and lies between max(0, a + b − n) and min(a, b) (Fréchet's bounds). McNemar's test with
 *       f = a − k and g = b − k is given for all of them: its p-value is least at the greatest overlap and greatest at the
 *       least, whose interval contains the others. The range is wide, and no publication without the joint counts allows a
 *       narrower one.
 * </ul>
 *
 * <p>References: R. G. Newcombe (1998). Interval estimation for the difference between independent proportions: comparison
 * of eleven methods. Statistics in Medicine 17, 873–890.
 * doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I. Q. McNemar (1947). Note on the sampling error
 * of the difference between correlated proportions or percentages. Psychometrika 12, 153–157. doi:10.1007/BF02295996. A.
 * Agresti, Y. Min (2005). Simple improved confidence intervals for comparing matched proportions. Statistics in Medicine 24,
 * 729–740. doi:10.1002/sim.1781
 *
 * @param relation what the two shares have to do with each other
 * @param level the confidence level
 * @param difference the first share less the second, as fractions
 * @param interval from the least lower to the greatest upper limit of the confidence intervals of the difference
 * @param pValue the two-sided p-values
 * @param verdict what follows at the level
 * @param fits the number of pairs of counts
 */
public record ShareComparison(
        Relation relation,
        double level,
        DoubleRange difference,
        DoubleRange interval,
        DoubleRange pValue,
        Verdict verdict,
        long fits) {

    /**
     * Checks that every part is there.
     *
     * @param relation what the two shares have to do with each other
     * @param level the confidence level
     * @param difference the first share less the second
     * @param interval the limits of the difference
     * @param pValue the two-sided p-values
     * @param verdict what follows at the level
     * @param fits the number of pairs of counts
     */
    public ShareComparison {
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(difference, "difference");
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(pValue, "pValue");
        Objects.requireNonNull(verdict, "verdict");
    }

    /** What two shares have to do with each other. */
    public enum Relation {
        /** They are of different respondents. */
        INDEPENDENT,
        /** They are of the same respondents, each of whom can have given at most one of the answers. */
        EXCLUSIVE,
        /** They are of the same respondents, an unknown number of whom gave both answers. */
        OVERLAPPING
    }

    /** What follows from the p-values, against 1 less the confidence level. */
    public enum Verdict {
        /** Every fit shows a difference. */
        DIFFERENT,
        /** No fit shows a difference, which does not show that there is none. */
        NOT_SHOWN,
        /** Some fits show a difference and some do not. */
        DEPENDS
    }

    /**
     * Compares shares of two different groups of respondents, or of two studies.
     *
     * @param first the first share
     * @param second the second share
     * @param level the confidence level, between 0 and 1
     * @return the comparison over every pair of a fit of the one and a fit of the other
     * @throws IllegalArgumentException if a share has no fit, the level is out of range, or there are more than
     *     {@link RecoveredShare#MAX_PAIRS} pairs
     */
    public static ShareComparison independent(RecoveredShare first, RecoveredShare second, double level) {
        second.checkSize(second.size());
        first.checkSize(first.size());
        first.checkSize(Math.multiplyExact(first.size(), second.size()));
        ComparisonRange range = new ComparisonRange(Relation.INDEPENDENT, level);
        List<ScoredCount> others = second.pairs().map(range::scored).toList();
        first.pairs().map(range::scored).forEach(one -> others.forEach(other -> range.addIndependent(one, other)));
        return range.result();
    }

    /**
     * Compares shares of two questions that the same respondents answered, all of them both. It is unknown which of them
     * gave both answers, and the result allows for every possibility; bases are taken to be equal.
     *
     * @param first the share of the one question
     * @param second the share of the other
     * @param level the confidence level, between 0 and 1
     * @return the comparison over every pair of fits with the same base
     * @throws IllegalArgumentException if no base fits both shares, the level is out of range, or there are more than
     *     {@link RecoveredShare#MAX_PAIRS} pairs
     */
    public static ShareComparison sameRespondents(RecoveredShare first, RecoveredShare second, double level) {
        Map<Long, LongRange> others =
                second.fits().stream().collect(Collectors.toMap(PossibleShare::base, PossibleShare::counts));
        List<PossibleShare> common = first.fits().stream()
                .filter(one -> others.containsKey(one.base()))
                .toList();
        if (common.isEmpty()) {
            throw new IllegalArgumentException("no base fits both the share of \"" + first.option()
                    + "\" and that of \"" + second.option() + "\": they cannot be of the same respondents");
        }
        first.checkSize(common.stream()
                .mapToLong(one -> Math.multiplyExact(
                        one.counts().size(),
                        Objects.requireNonNull(others.get(one.base())).size()))
                .reduce(0, Math::addExact));
        ComparisonRange range = new ComparisonRange(Relation.OVERLAPPING, level);
        for (PossibleShare one : common) {
            LongRange other = Objects.requireNonNull(others.get(one.base()));
            for (long a = one.counts().least(); a <= one.counts().greatest(); a++) {
                for (long b = other.least(); b <= other.greatest(); b++) {
                    range.addOverlapping(a, b, one.base());
                }
            }
        }
        return range.result();
    }

    /**
     * Compares the shares of two options of one question. Options of a question with one answer exclude each other, as does
     * an exclusive option of a multiple response question; other options may have been chosen together. Only counts that
     * can stand together are compared.
     *
     * @param distribution the counts found for the question
     * @param first the code of the first option
     * @param second the code of the second option
     * @param level the confidence level, between 0 and 1
     * @return the comparison over every pair of counts that stand together in a solution
     * @throws IllegalArgumentException if the question has no such options, they are the same, no base fits, the level is
     *     out of range, or there are more than {@link RecoveredShare#MAX_PAIRS} pairs
     */
    public static ShareComparison sameQuestion(
            RecoveredDistribution distribution, String first, String second, double level) {
        if (first.equals(second)) {
            throw new IllegalArgumentException("\"" + first + "\" cannot be compared with itself");
        }
        RecoveredShare one = distribution.share(first);
        RecoveredShare other = distribution.share(second);
        long pairs = 0;
        for (int i = 0; i < one.fits().size(); i++) {
            pairs = Math.addExact(
                    pairs,
                    Math.multiplyExact(
                            one.fits().get(i).counts().size(),
                            other.fits().get(i).counts().size()));
        }
        one.checkSize(pairs);
        boolean exclusive = distribution.question() instanceof ChoiceQuestion
                || isExclusive(distribution, first)
                || isExclusive(distribution, second);
        ComparisonRange range = new ComparisonRange(exclusive ? Relation.EXCLUSIVE : Relation.OVERLAPPING, level);
        distribution.pairs(first, second).forEach(pair -> {
            long a = pair.first().count();
            long b = pair.second().count();
            long base = pair.first().base();
            if (exclusive) {
                range.addExclusive(a, b, base);
            } else {
                range.addOverlapping(a, b, base);
            }
        });
        return range.result();
    }

    private static boolean isExclusive(RecoveredDistribution distribution, String option) {
        return distribution
                .question()
                .option(option)
                .filter(Option::isExclusive)
                .isPresent();
    }
}
