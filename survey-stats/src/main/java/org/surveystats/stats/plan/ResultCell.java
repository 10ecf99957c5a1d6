package org.surveystats.stats.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.surveystats.stats.estimate.Estimate;

/**
 * One estimate of an analysis: what identifies it ({@code by}, {@code question}, {@code kind}, {@code option}, {@code row},
 * {@code column}, {@code measure}, {@code probability}, {@code term}), and what was computed. A number that does not exist is absent, with a note that says
 * why; none is ever NaN.
 */
public final class ResultCell {

    private final Map<String, String> by;
    private final ResultParts parts;

    private ResultCell(Builder builder) {
        this.by = Collections.unmodifiableMap(new LinkedHashMap<>(builder.by));
        this.parts = builder.parts.copy();
    }

    /**
     * Starts a cell.
     *
     * @return a builder in which everything is absent
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The group of respondents.
     *
     * @return codes by the id of the question, perhaps none
     */
    public Map<String, String> by() {
        return by;
    }

    /**
     * The option's code.
     *
     * @return the code, or empty where there is none
     */
    public Optional<String> option() {
        return parts.text("option");
    }

    /**
     * The code of a cross-tabulation's row; of a banner's the code of the option, band or net, or the number of boxes.
     *
     * @return the code, or empty where there is none
     */
    public Optional<String> row() {
        return parts.text("row");
    }

    /**
     * The code of a cross-tabulation's column; of a banner's the path of its questions and codes, as in {@code use=yes/often=daily}, or
     * {@code total}.
     *
     * @return the code or path, or empty where there is none
     */
    public Optional<String> column() {
        return parts.text("column");
    }

    /**
     * The term of a regression: {@code (Intercept)}, a question, or a question and the code of a dummy.
     *
     * @return the term, or empty where there is none
     */
    public Optional<String> term() {
        return parts.text("term");
    }

    /**
     * The question that a row of a banner, or an item of a battery, is of.
     *
     * @return its id, or empty where there is only one
     */
    public Optional<String> question() {
        return parts.text("question");
    }

    /**
     * What a row of a banner is: {@code option}, {@code band}, {@code net}, {@code topBoxes}, {@code mean}, {@code baseAsked} …, as
     * {@link org.surveystats.stats.table.RowKind} has them.
     *
     * @return the kind, or empty where there is only one
     */
    public Optional<String> kind() {
        return parts.text("kind");
    }

    /**
     * What the estimate is, where an analysis has several: {@code columnShare}, {@code cramersV}, {@code alpha} …
     *
     * @return the measure, or empty where there is only one
     */
    public Optional<String> measure() {
        return parts.text("measure");
    }

    /**
     * The letters of the columns that a banner's column is greater than.
     *
     * @return for example "Ac", or empty where there is none
     */
    public Optional<String> letters() {
        return parts.text("letters");
    }

    /**
     * Whether a banner's cell can be shown: {@code lowBase}, {@code review}, {@code suppressedPrimary},
     * {@code suppressedComplementary} or {@code empty}. A suppressed cell has no numbers.
     *
     * @return the status, or empty for a cell that is shown as it is
     */
    public Optional<String> status() {
        return parts.text("status");
    }

    /**
     * The probability of a quantile.
     *
     * @return a number between 0 and 1, or empty where it does not exist
     */
    public OptionalDouble probability() {
        return parts.number(ResultNumber.PROBABILITY);
    }

    /**
     * The estimate; a proportion is a fraction of 1.
     *
     * @return the estimate, or empty where it does not exist
     */
    public OptionalDouble estimate() {
        return parts.number(ResultNumber.ESTIMATE);
    }

    /**
     * The standard error.
     *
     * @return 0 or more, or empty where it does not exist
     */
    public OptionalDouble standardError() {
        return parts.number(ResultNumber.STANDARD_ERROR);
    }

    /**
     * The lower limit of the confidence interval.
     *
     * @return the limit, or empty where it does not exist
     */
    public OptionalDouble lower() {
        return parts.number(ResultNumber.LOWER);
    }

    /**
     * The upper limit of the confidence interval.
     *
     * @return the limit, or empty where it does not exist
     */
    public OptionalDouble upper() {
        return parts.number(ResultNumber.UPPER);
    }

    /**
     * The degrees of freedom of the standard error.
     *
     * @return the degrees of freedom, or empty where it does not exist
     */
    public OptionalDouble degreesOfFreedom() {
        return parts.number(ResultNumber.DEGREES_OF_FREEDOM);
    }

    /**
     * The unweighted respondents behind the estimate; those of the option in a distribution.
     *
     * @return the number, or empty where it does not apply
     */
    public OptionalLong n() {
        OptionalDouble n = parts.number(ResultNumber.N);
        return n.isPresent() ? OptionalLong.of((long) n.getAsDouble()) : OptionalLong.empty();
    }

    /**
     * The respondents behind the estimate, as the weights count them.
     *
     * @return the sum of weights, or empty where it does not exist
     */
    public OptionalDouble weightedN() {
        return parts.number(ResultNumber.WEIGHTED_N);
    }

    /**
     * The number of independent answers of equal weight that would be as precise.
     *
     * @return the number, or empty where it does not exist
     */
    public OptionalDouble effectiveN() {
        return parts.number(ResultNumber.EFFECTIVE_N);
    }

    /**
     * The variance against that of a simple random sample of the same size, drawn without replacement from the weighted population.
     *
     * @return the ratio, or empty where it does not exist
     */
    public OptionalDouble designEffect() {
        return parts.number(ResultNumber.DESIGN_EFFECT);
    }

    /**
     * The statistic of a test of the estimate against 0.
     *
     * @return the statistic, or empty where it does not exist
     */
    public OptionalDouble statistic() {
        return parts.number(ResultNumber.STATISTIC);
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
     * Why the estimate should not be shown, or only with a warning, by a rule of presentation.
     *
     * @return the rule's words, or empty where there is none
     */
    public Optional<String> presentation() {
        return parts.text("presentation");
    }

    /**
     * Why something is absent, or what else a reader must know, in English; {@link org.surveystats.stats.estimate.Reason#find} tells
     * which reason of this library it is, and reports say it in their language.
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
        return other instanceof ResultCell that && by.equals(that.by) && parts.equals(that.parts);
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
         * Adds a question to what the group of respondents is defined by.
         *
         * @param question the question's id
         * @param code the code of the answer that the group gave
         * @return this builder
         */
        public Builder by(String question, String code) {
            by.put(question, code);
            return this;
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
         * Sets what an estimate knows: its value, standard error, interval, degrees of freedom, base and note; what does not
         * exist, and degrees of freedom that are infinite, are absent.
         *
         * @param all the estimate
         * @return this builder
         */
        public Builder estimate(Estimate all) {
            all.optionalValue().ifPresent(this::estimate);
            all.standardError().ifPresent(this::standardError);
            all.interval().ifPresent(i -> lower(i.lower()).upper(i.upper()));
            if (all.degreesOfFreedom() > 0 && Double.isFinite(all.degreesOfFreedom())) {
                degreesOfFreedom(all.degreesOfFreedom());
            }
            all.designEffect().ifPresent(this::designEffect);
            all.presentation().ifPresent(verdict -> presentation(ResultParts.words(verdict)));
            all.note().ifPresent(this::note);
            return n(all.base().unweighted())
                    .weightedN(all.base().weighted())
                    .effectiveN(all.base().effective());
        }

        /**
         * Sets option. The option's code.
         *
         * @param value the code
         * @return this builder
         */
        public Builder option(String value) {
            return text("option", value);
        }

        /**
         * Sets question. The question that a row of a banner, or an item of a battery, is of.
         *
         * @param value its id
         * @return this builder
         */
        public Builder question(String value) {
            return text("question", value);
        }

        /**
         * Sets kind. What a row of a banner is.
         *
         * @param value the kind
         * @return this builder
         */
        public Builder kind(String value) {
            return text("kind", value);
        }

        /**
         * Sets measure. What the estimate is, where an analysis has several.
         *
         * @param value the measure
         * @return this builder
         */
        public Builder measure(String value) {
            return text("measure", value);
        }

        /**
         * Sets letters. The letters of the columns that a banner's column is greater than.
         *
         * @param value the letters
         * @return this builder
         */
        public Builder letters(String value) {
            return text("letters", value);
        }

        /**
         * Sets status. Whether a banner's cell can be shown.
         *
         * @param value the status
         * @return this builder
         */
        public Builder status(String value) {
            return text("status", value);
        }

        /**
         * Sets row. The code of a cross-tabulation's row.
         *
         * @param value the code
         * @return this builder
         */
        public Builder row(String value) {
            return text("row", value);
        }

        /**
         * Sets column. The code of a cross-tabulation's column.
         *
         * @param value the code
         * @return this builder
         */
        public Builder column(String value) {
            return text("column", value);
        }

        /**
         * Sets term. The term of a regression: {@code (Intercept)}, a question, or a question and the code of a dummy.
         *
         * @param value the term
         * @return this builder
         */
        public Builder term(String value) {
            return text("term", value);
        }

        /**
         * Sets presentation. Why the estimate should not be shown, or only with a warning, by a rule of presentation.
         *
         * @param value the rule's words
         * @return this builder
         */
        public Builder presentation(String value) {
            return text("presentation", value);
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
         * Sets probability. The probability of a quantile.
         *
         * @param value a number between 0 and 1
         * @return this builder
         * @throws IllegalArgumentException if the number is not finite
         */
        public Builder probability(double value) {
            return number(ResultNumber.PROBABILITY, value);
        }

        /**
         * Sets estimate. The estimate; a proportion is a fraction of 1.
         *
         * @param value the estimate
         * @return this builder
         * @throws IllegalArgumentException if the number is not finite
         */
        public Builder estimate(double value) {
            return number(ResultNumber.ESTIMATE, value);
        }

        /**
         * Sets standardError. The standard error.
         *
         * @param value 0 or more
         * @return this builder
         * @throws IllegalArgumentException if the number is not finite
         */
        public Builder standardError(double value) {
            return number(ResultNumber.STANDARD_ERROR, value);
        }

        /**
         * Sets lower. The lower limit of the confidence interval.
         *
         * @param value the limit
         * @return this builder
         * @throws IllegalArgumentException if the number is not finite
         */
        public Builder lower(double value) {
            return number(ResultNumber.LOWER, value);
        }

        /**
         * Sets upper. The upper limit of the confidence interval.
         *
         * @param value the limit
         * @return this builder
         * @throws IllegalArgumentException if the number is not finite
         */
        public Builder upper(double value) {
            return number(ResultNumber.UPPER, value);
        }

        /**
         * Sets degreesOfFreedom. The degrees of freedom of the standard error.
         *
         * @param value the degrees of freedom
         * @return this builder
         * @throws IllegalArgumentException if the number is not finite
         */
        public Builder degreesOfFreedom(double value) {
            return number(ResultNumber.DEGREES_OF_FREEDOM, value);
        }

        /**
         * Sets n. The unweighted respondents behind the estimate; those of the option in a distribution.
         *
         * @param value the number
         * @return this builder
         */
        public Builder n(long value) {
            return number(ResultNumber.N, (double) value);
        }

        /**
         * Sets weightedN. The respondents behind the estimate, as the weights count them.
         *
         * @param value the sum of weights
         * @return this builder
         * @throws IllegalArgumentException if the number is not finite
         */
        public Builder weightedN(double value) {
            return number(ResultNumber.WEIGHTED_N, value);
        }

        /**
         * Sets effectiveN. The number of independent answers of equal weight that would be as precise.
         *
         * @param value the number
         * @return this builder
         * @throws IllegalArgumentException if the number is not finite
         */
        public Builder effectiveN(double value) {
            return number(ResultNumber.EFFECTIVE_N, value);
        }

        /**
         * Sets designEffect. The variance against that of a simple random sample of the same size, drawn without replacement from the weighted population.
         *
         * @param value the ratio
         * @return this builder
         * @throws IllegalArgumentException if the number is not finite
         */
        public Builder designEffect(double value) {
            return number(ResultNumber.DESIGN_EFFECT, value);
        }

        /**
         * Sets statistic. The statistic of a test of the estimate against 0.
         *
         * @param value the statistic
         * @return this builder
         * @throws IllegalArgumentException if the number is not finite
         */
        public Builder statistic(double value) {
            return number(ResultNumber.STATISTIC, value);
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

        Builder number(ResultNumber number, double value) {
            parts.set(number, value);
            return this;
        }

        private Builder text(String name, String value) {
            parts.set(name, value);
            return this;
        }

        /**
         * Builds a cell.
         *
         * @return a cell
         */
        public ResultCell build() {
            return new ResultCell(this);
        }
    }
}
