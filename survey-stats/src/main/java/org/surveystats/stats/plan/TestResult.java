package org.surveystats.stats.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A test of a hypothesis, or a comparison of two columns of a banner. A number that does not exist is absent, with a note that says why; none is ever NaN.
 */
public final class TestResult {

    private final Map<String, String> by;
    private final ResultParts parts;

    private TestResult(Builder builder) {
        this.by = Collections.unmodifiableMap(new LinkedHashMap<>(builder.by));
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

    /**
     * The group of respondents, where several are tested.
     *
     * @return codes by the id of the question, perhaps none
     */
    public Map<String, String> by() {
        return by;
    }

    /**
     * The question that a comparison of columns is of.
     *
     * @return its id, or empty where there is none
     */
    public Optional<String> question() {
        return parts.text("question");
    }

    /**
     * What the compared row of a banner is, as that of a {@link ResultCell}.
     *
     * @return the kind, or empty where there is none
     */
    public Optional<String> kind() {
        return parts.text("kind");
    }

    /**
     * The row that is tested or compared.
     *
     * @return its code, or empty where there is none
     */
    public Optional<String> row() {
        return parts.text("row");
    }

    /**
     * The column that is compared.
     *
     * @return its path, or empty where there is none
     */
    public Optional<String> column() {
        return parts.text("column");
    }

    /**
     * What the column is compared with: the path of another column, {@code rest} or {@code total}.
     *
     * @return the path or word, or empty where there is none
     */
    public Optional<String> other() {
        return parts.text("other");
    }

    /**
     * The standard error of the difference.
     *
     * @return 0 or more, or empty where it does not exist
     */
    public OptionalDouble standardError() {
        return parts.number(ResultNumber.STANDARD_ERROR);
    }

    /**
     * The degrees of freedom of Student's distribution; absent for the normal one.
     *
     * @return the degrees of freedom, or empty where it does not exist
     */
    public OptionalDouble degreesOfFreedom() {
        return parts.number(ResultNumber.DEGREES_OF_FREEDOM);
    }

    /**
     * The p-value corrected for the other tests of its family.
     *
     * @return a number between 0 and 1, or empty where it does not exist
     */
    public OptionalDouble adjustedPValue() {
        return parts.number(ResultNumber.ADJUSTED_P_VALUE);
    }

    /**
     * How many tests were corrected together.
     *
     * @return 1 or more, or empty where it does not exist
     */
    public OptionalDouble familySize() {
        return parts.number(ResultNumber.FAMILY_SIZE);
    }

    /**
     * The place of the test in the banner's tests, from 0.
     *
     * @return the place, or empty where it does not exist
     */
    public OptionalDouble test() {
        return parts.number(ResultNumber.TEST);
    }

    Map<ResultNumber, Double> numbers() {
        return parts.numbers();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TestResult that && by.equals(that.by) && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(by, parts);
    }

    @Override
    public String toString() {
        Map<String, Object> all = new LinkedHashMap<>(by);
        all.putAll(parts.shown());
        return all.toString();
    }

    /** Collects the parts. */
    public static final class Builder {
        private final Map<String, String> by = new LinkedHashMap<>();
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

        /**
         * Sets the group of respondents.
         *
         * @param group codes by the id of the question
         * @return this builder
         */
        public Builder by(Map<String, String> group) {
            by.clear();
            by.putAll(group);
            return this;
        }

        /**
         * Sets question. The question that a comparison of columns is of.
         *
         * @param value its id
         * @return this builder
         */
        public Builder question(String value) {
            return text("question", value);
        }

        /**
         * Sets kind. What the compared row of a banner is, as that of a {@link ResultCell}.
         *
         * @param value the kind
         * @return this builder
         */
        public Builder kind(String value) {
            return text("kind", value);
        }

        /**
         * Sets row. The row that is tested or compared.
         *
         * @param value its code
         * @return this builder
         */
        public Builder row(String value) {
            return text("row", value);
        }

        /**
         * Sets column. The column that is compared.
         *
         * @param value its path
         * @return this builder
         */
        public Builder column(String value) {
            return text("column", value);
        }

        /**
         * Sets other. What the column is compared with: the path of another column, {@code rest} or {@code total}.
         *
         * @param value the path or word
         * @return this builder
         */
        public Builder other(String value) {
            return text("other", value);
        }

        /**
         * Sets standardError. The standard error of the difference.
         *
         * @param value 0 or more
         * @return this builder
         * @throws IllegalArgumentException if the number is not finite
         */
        public Builder standardError(double value) {
            return number(ResultNumber.STANDARD_ERROR, value);
        }

        /**
         * Sets degreesOfFreedom. The degrees of freedom of Student's distribution; absent for the normal one.
         *
         * @param value the degrees of freedom
         * @return this builder
         * @throws IllegalArgumentException if the number is not finite
         */
        public Builder degreesOfFreedom(double value) {
            return number(ResultNumber.DEGREES_OF_FREEDOM, value);
        }

        /**
         * Sets adjustedPValue. The p-value corrected for the other tests of its family.
         *
         * @param value a number between 0 and 1
         * @return this builder
         * @throws IllegalArgumentException if the number is not finite
         */
        public Builder adjustedPValue(double value) {
            return number(ResultNumber.ADJUSTED_P_VALUE, value);
        }

        /**
         * Sets familySize. How many tests were corrected together.
         *
         * @param value 1 or more
         * @return this builder
         * @throws IllegalArgumentException if the number is not finite
         */
        public Builder familySize(double value) {
            return number(ResultNumber.FAMILY_SIZE, value);
        }

        /**
         * Sets test. The place of the test in the banner's tests, from 0.
         *
         * @param value the place
         * @return this builder
         * @throws IllegalArgumentException if the number is not finite
         */
        public Builder test(double value) {
            return number(ResultNumber.TEST, value);
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
