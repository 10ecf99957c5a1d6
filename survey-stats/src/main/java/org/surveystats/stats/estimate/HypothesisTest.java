package org.surveystats.stats.estimate;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The outcome of a test of a hypothesis. What does not exist is absent, and the note says why; no number is NaN.
 *
 * @param name what was tested, and how
 * @param statistic the test statistic
 * @param numeratorDf the degrees of freedom of χ² or of t, or the first of F
 * @param denominatorDf the second degrees of freedom of F
 * @param pValue the probability of a statistic at least as extreme under the hypothesis; of t, on both sides
 * @param difference what was compared with 0, where that is one number
 * @param note why a part is absent, in English; see {@link Reason#find}
 */
public record HypothesisTest(
        String name,
        OptionalDouble statistic,
        OptionalDouble numeratorDf,
        OptionalDouble denominatorDf,
        OptionalDouble pValue,
        Optional<Estimate> difference,
        Optional<String> note) {

    /**
     * Checks that no part is null.
     *
     * @param name what was tested
     * @param statistic the test statistic
     * @param numeratorDf the first degrees of freedom
     * @param denominatorDf the second degrees of freedom
     * @param pValue the probability
     * @param difference what was compared with 0
     * @param note why a part is absent
     */
    public HypothesisTest {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(statistic, "statistic");
        Objects.requireNonNull(numeratorDf, "numeratorDf");
        Objects.requireNonNull(denominatorDf, "denominatorDf");
        Objects.requireNonNull(pValue, "pValue");
        Objects.requireNonNull(difference, "difference");
        Objects.requireNonNull(note, "note");
    }

    /**
     * A test that does not exist.
     *
     * @param name what is tested
     * @param note why it does not exist
     * @return a test without a statistic
     */
    public static HypothesisTest undefined(String name, String note) {
        return new HypothesisTest(
                name,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.of(note));
    }

    static HypothesisTest f(String name, double statistic, double first, double second, double pValue) {
        return new HypothesisTest(
                name,
                OptionalDouble.of(statistic),
                OptionalDouble.of(first),
                OptionalDouble.of(second),
                OptionalDouble.of(pValue),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * A test by the chi-square distribution.
     *
     * @param name what is tested
     * @param statistic the statistic
     * @param degreesOfFreedom its degrees of freedom
     * @param pValue the probability of a statistic as great or greater
     * @return the outcome
     */
    public static HypothesisTest chiSquare(String name, double statistic, double degreesOfFreedom, double pValue) {
        return new HypothesisTest(
                name,
                OptionalDouble.of(statistic),
                OptionalDouble.of(degreesOfFreedom),
                OptionalDouble.empty(),
                OptionalDouble.of(pValue),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * A test of a difference by Student's t.
     *
     * @param name what is tested
     * @param statistic the difference over its standard error
     * @param degreesOfFreedom the degrees of freedom
     * @param pValue the two-sided probability
     * @param difference what is held against 0
     * @return the outcome
     */
    public static HypothesisTest t(
            String name, double statistic, double degreesOfFreedom, double pValue, Estimate difference) {
        return new HypothesisTest(
                name,
                OptionalDouble.of(statistic),
                OptionalDouble.of(degreesOfFreedom),
                OptionalDouble.empty(),
                OptionalDouble.of(pValue),
                Optional.of(difference),
                Optional.empty());
    }
}
