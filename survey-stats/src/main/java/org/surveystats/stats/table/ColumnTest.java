package org.surveystats.stats.table;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Tests between the columns of each head: of every share (options, bands, nets, boxes, special answers) and of every mean.
 *
 * <p>Independent answers that weigh the same, from a population whose size is not given, are tested with a pooled variance, columns 1
 * and 2 with n₁ and n₂ respondents, n₁₂ of them in both:
 * <ul>
 *   <li>shares: z = (p₁ − p₂)/√(p̄(1 − p̄)(1/n₁ + 1/n₂ − 2n₁₂/(n₁n₂))) with p̄ = (n₁p₁ + n₂p₂)/(n₁ + n₂), on the normal distribution.
 *       Against the total p̄ is the share of the total, so that the test is the same as the one against the rest;
 *   <li>means: t = (m₁ − m₂)/√(s²(1/n₁ + 1/n₂ − 2n₁₂/(n₁n₂))) with s² = ((n₁ − 1)s₁² + (n₂ − 1)s₂²)/(n₁ + n₂ − 2), on Student's
 *       distribution with n₁ + n₂ − n₁₂ − 2 degrees of freedom. If y has the variance σ² in both columns, the variance of m₁ − m₂ is
 *       σ²/n₁ + σ²/n₂ − 2σ²n₁₂/(n₁n₂), since only respondents in both columns make the means covary. Against the total s² is
 *       ((n₁ − 1)s₁² + (n₂ − 1)s₂²)/(n₁ + n₂ − 2) of the column and of the rest, so that the test is the same as the one against the rest.
 * </ul>
 *
 * <p>All other answers are tested by Student's t: the difference over its standard error under the design, which holds the covariance of
 * the two columns (by linearisation or replicates), on the degrees of freedom of the respondents in either column: their sampling
 * units minus their strata.
 *
 * @param style which columns are compared
 * @param level the level: a corrected p-value below it is a difference
 * @param strictLevel a second level below the first; a difference at the first alone has a lower case letter, one at both an upper case
 *     letter; empty for one level, whose letters are upper case
 * @param correction how p-values are corrected
 * @param scope which of them are corrected together
 * @param minimumBase the least number of respondents, unweighted, of both columns
 * @param extremeShares whether shares of 0 and 1 are compared
 */
public record ColumnTest(
        ComparisonStyle style,
        double level,
        OptionalDouble strictLevel,
        Correction correction,
        FamilyScope scope,
        long minimumBase,
        ExtremeShares extremeShares) {

    private static final double DEFAULT_LEVEL = 0.05;
    private static final long DEFAULT_BASE = 30;

    /**
     * Checks the levels and the base.
     *
     * @param style which columns are compared
     * @param level the level
     * @param strictLevel a second level below the first
     * @param correction how p-values are corrected
     * @param scope which of them are corrected together
     * @param minimumBase the least number of respondents of both columns
     * @param extremeShares whether shares of 0 and 1 are compared
     * @throws IllegalArgumentException if a level is not between 0 and 1, the strict one is not below the other, or the base is negative
     */
    public ColumnTest {
        Objects.requireNonNull(style, "style");
        Objects.requireNonNull(correction, "correction");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(extremeShares, "extremeShares");
        if (!(level > 0 && level < 1)
                || (strictLevel.isPresent() && !(strictLevel.getAsDouble() > 0 && strictLevel.getAsDouble() < level))) {
            throw new IllegalArgumentException(
                    "levels of a test lie between 0 and 1, the strict one below the other: found " + level
                            + (strictLevel.isPresent() ? " and " + strictLevel.getAsDouble() : ""));
        }
        if (minimumBase < 0) {
            throw new IllegalArgumentException("a minimum base is 0 or more: found " + minimumBase);
        }
    }

    /**
     * A test at the 5 % level without correction, of columns with at least 30 respondents.
     *
     * @param style which columns are compared
     * @return the test
     */
    public static ColumnTest of(ComparisonStyle style) {
        return new ColumnTest(
                style,
                DEFAULT_LEVEL,
                OptionalDouble.empty(),
                Correction.NONE,
                FamilyScope.ROW,
                DEFAULT_BASE,
                ExtremeShares.TESTED_WHERE_POOLED);
    }

    /**
     * A test of each pair of columns, with letters.
     *
     * @return the test at the 5 % level without correction, of columns with at least 30 respondents
     */
    public static ColumnTest pairwise() {
        return of(ComparisonStyle.PAIRWISE);
    }

    /**
     * The same test at one level.
     *
     * @param newLevel the level, between 0 and 1
     * @return the test with it
     */
    public ColumnTest withLevel(double newLevel) {
        return new ColumnTest(style, newLevel, OptionalDouble.empty(), correction, scope, minimumBase, extremeShares);
    }

    /**
     * The same test at two levels.
     *
     * @param loose the greater level: differences have lower case letters
     * @param strict the smaller level: differences have upper case letters
     * @return the test with them
     */
    public ColumnTest withLevels(double loose, double strict) {
        return new ColumnTest(style, loose, OptionalDouble.of(strict), correction, scope, minimumBase, extremeShares);
    }

    /**
     * The same test with a correction within each row.
     *
     * @param newCorrection the correction
     * @return the test with it
     */
    public ColumnTest withCorrection(Correction newCorrection) {
        return withCorrection(newCorrection, FamilyScope.ROW);
    }

    /**
     * The same test with a correction.
     *
     * @param newCorrection the correction
     * @param newScope which tests are corrected together
     * @return the test with it
     */
    public ColumnTest withCorrection(Correction newCorrection, FamilyScope newScope) {
        return new ColumnTest(style, level, strictLevel, newCorrection, newScope, minimumBase, extremeShares);
    }

    /**
     * The same test for other bases.
     *
     * @param respondents the least number of respondents, unweighted, of both columns; 0 for any
     * @return the test with it
     */
    public ColumnTest withMinimumBase(long respondents) {
        return new ColumnTest(style, level, strictLevel, correction, scope, respondents, extremeShares);
    }

    /**
     * The same test with or without shares of 0 and 1.
     *
     * @param treatment whether they are compared
     * @return the test with it
     */
    public ColumnTest withExtremeShares(ExtremeShares treatment) {
        return new ColumnTest(style, level, strictLevel, correction, scope, minimumBase, treatment);
    }
}
