package org.surveystats.stats.plan;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A test of a hypothesis. A number that does not exist is absent, with a note that says why; none is ever NaN.
 */
public final class TestResult {

    private final ResultParts parts;

    private TestResult(Builder builder) {
        this.parts = builder.parts.copy();
    }

    /**
     * Starts a test.
     *
     * @return a builder in which everything is absent
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The test's name.
     *
     * @return the name, or empty where there is none
     */
    public Optional<String> name() {
        return parts.text("name");
    }

    /**
     * The statistic of the test.
     *
     * @return the statistic, or empty where it does not exist
     */
    public OptionalDouble statistic() {
        return parts.number(ResultNumber.STATISTIC);
    }

    /**
     * The degrees of freedom of the statistic; of its numerator, where it is an F.
     *
     * @return the degrees of freedom, or empty where it does not exist
     */
    public OptionalDouble numeratorDf() {
        return parts.number(ResultNumber.NUMERATOR_DF);
    }

    /**
     * The degrees of freedom of the denominator of an F.
     *
     * @return the degrees of freedom, or empty where it does not exist
     */
    public OptionalDouble denominatorDf() {
        return parts.number(ResultNumber.DENOMINATOR_DF);
    }

    /**
     * The probability, if the tested hypothesis were true, of a statistic at least as extreme.
     *
     * @return a number between 0 and 1, or empty where it does not exist
     */
    public OptionalDouble pValue() {
        return parts.number(ResultNumber.P_VALUE);
    }

    /**
     * The difference that is tested: the second group's mean less the first's, or the mean less the value.
     *
     * @return the difference, or empty where it does not exist
     */
    public OptionalDouble difference() {
        return parts.number(ResultNumber.DIFFERENCE);
    }

    /**
     * The design's degrees of freedom + 1 − the number of terms of a regression.
     *
     * @return the degrees of freedom, or empty where it does not exist
     */
    public OptionalDouble residualDf() {
        return parts.number(ResultNumber.RESIDUAL_DF);
    }

    /**
     * Why something is absent, or what else a reader must know.
     *
     * @return the note, or empty where there is none
     */
    public Optional<String> note() {
        return parts.text("note");
    }

    Map<ResultNumber, Double> numbers() {
        return parts.numbers();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TestResult that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return parts.toString();
    }

    /** Collects the parts. */
    public static final class Builder {
        private final ResultParts parts = new ResultParts();

        private Builder() {}

        /**
         * Sets name. The test's name.
         *
         * @param value the name
         * @return this builder
         */
        public Builder name(String value) {
            return text("name", value);
        }

        /**
         * Sets note. Why something is absent, or what else a reader must know.
         *
         * @param value the note
         * @return this builder
         */
        public Builder note(String value) {
            return text("note", value);
        }

        /**
         * Sets statistic. The statistic of the test.
         *
         * @param value the statistic
         * @return this builder
         * @throws IllegalArgumentException if the number is not finite
         */
        public Builder statistic(double value) {
            return number(ResultNumber.STATISTIC, value);
        }

        /**
         * Sets numeratorDf. The degrees of freedom of the statistic; of its numerator, where it is an F.
         *
         * @param value the degrees of freedom
         * @return this builder
         * @throws IllegalArgumentException if the number is not finite
         */
        public Builder numeratorDf(double value) {
            return number(ResultNumber.NUMERATOR_DF, value);
        }

        /**
         * Sets denominatorDf. The degrees of freedom of the denominator of an F.
         *
         * @param value the degrees of freedom
         * @return this builder
         * @throws IllegalArgumentException if the number is not finite
         */
        public Builder denominatorDf(double value) {
            return number(ResultNumber.DENOMINATOR_DF, value);
        }

        /**
         * Sets pValue. The probability, if the tested hypothesis were true, of a statistic at least as extreme.
         *
         * @param value a number between 0 and 1
         * @return this builder
         * @throws IllegalArgumentException if the number is not finite
         */
        public Builder pValue(double value) {
            return number(ResultNumber.P_VALUE, value);
        }

        /**
         * Sets difference. The difference that is tested: the second group's mean less the first's, or the mean less the value.
         *
         * @param value the difference
         * @return this builder
         * @throws IllegalArgumentException if the number is not finite
         */
        public Builder difference(double value) {
            return number(ResultNumber.DIFFERENCE, value);
        }

        /**
         * Sets residualDf. The design's degrees of freedom + 1 − the number of terms of a regression.
         *
         * @param value the degrees of freedom
         * @return this builder
         * @throws IllegalArgumentException if the number is not finite
         */
        public Builder residualDf(double value) {
            return number(ResultNumber.RESIDUAL_DF, value);
        }

        Builder number(ResultNumber number, double value) {
            parts.set(number, value);
            return this;
        }

        private Builder text(String name, String value) {
            parts.set(name, value);
            return this;
        }

        /**
         * Builds a test.
         *
         * @return a test
         */
        public TestResult build() {
            return new TestResult(this);
        }
    }
}
