package org.surveystats.stats.scale;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.internal.RowParts;

/**
 * How respondents answered a battery, whatever the content: those who gave the same answer throughout, left items out, kept to the
 * ends or the middle, or agreed with everything.
 *
 * <pre>{@code
 * AnswerQuality quality = AnswerQuality.of(table, optimism);
 * quality.value(QualityIndex.LONGEST_RUN, row);
 * quality.summary(Sample.of(table, design)).share(QualityFlag.STRAIGHT_LINING);
 * survey.where(quality.domain(QualityFlag.STRAIGHT_LINING).negate()).estimate(Statistic.mean(optimism.scoreQuestion()));
 * }</pre>
 *
 * <p>A flag is a reason to look, not to delete. Source: A. W. Meade, S. B. Craig, Psychological Methods 17 (2012), 437–455,
 * doi:10.1037/a0028085.
 */
public final class AnswerQuality {

    private final ResponseTable table;
    private final Battery battery;
    private final QualityLimits limits;

    /** By index a number a respondent, not a number where there is none. */
    private final Map<QualityIndex, double[]> numbers;

    private final int[] validAnswers;

    private AnswerQuality(
            ResponseTable table,
            Battery battery,
            QualityLimits limits,
            Map<QualityIndex, double[]> numbers,
            int[] validAnswers) {
        this.table = table;
        this.battery = battery;
        this.limits = Objects.requireNonNull(limits, "limits");
        this.numbers = numbers;
        this.validAnswers = validAnswers;
    }

    /**
     * How the respondents of a table answered a battery.
     *
     * @param table the answers
     * @param battery the items
     * @return the indices of each respondent, with the {@linkplain QualityLimits#standard() strictest} limits
     * @throws org.surveystats.model.error.ResponseException if the table lacks an item
     */
    public static AnswerQuality of(ResponseTable table, Battery battery) {
        Map<QualityIndex, double[]> numbers = new EnumMap<>(QualityIndex.class);
        for (QualityIndex index : QualityIndex.values()) {
            numbers.put(index, new double[table.rowCount()]);
        }
        int[] validAnswers = new int[table.rowCount()];
        RowParts.each(table.rowCount(), (from, to) -> {
            RespondentQuality respondent = new RespondentQuality(table, battery);
            for (int row = from; row < to; row++) {
                respondent.read(row);
                validAnswers[row] = respondent.validAnswers();
                for (Map.Entry<QualityIndex, double[]> entry : numbers.entrySet()) {
                    entry.getValue()[row] = respondent.of(entry.getKey());
                }
            }
        });
        return new AnswerQuality(table, battery, QualityLimits.standard(), numbers, validAnswers);
    }

    /**
     * The same with other limits.
     *
     * @param newLimits from what value on an index is striking
     * @return the same indices with other flags
     */
    public AnswerQuality withLimits(QualityLimits newLimits) {
        return new AnswerQuality(table, battery, newLimits, numbers, validAnswers);
    }

    /**
     * The battery.
     *
     * @return the items
     */
    public Battery battery() {
        return battery;
    }

    /**
     * An index of a respondent.
     *
     * @param index the index
     * @param row the respondent, from 0
     * @return its value, or empty where it does not exist
     * @throws IndexOutOfBoundsException if there is no such respondent
     */
    public OptionalDouble value(QualityIndex index, int row) {
        double value = numbers(index)[Objects.checkIndex(row, table.rowCount())];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    double[] numbers(QualityIndex index) {
        return Objects.requireNonNull(numbers.get(index), "index");
    }

    /**
     * The respondents that are striking.
     *
     * @param flag in what way
     * @return for each respondent whether the index reaches its limit; false where it does not exist
     */
    public boolean[] flagged(QualityFlag flag) {
        double[] values = numbers(flag.index());
        boolean[] flagged = new boolean[values.length];
        for (int row = 0; row < flagged.length; row++) {
            flagged[row] = isJudged(flag, row) && values[row] >= limits.of(flag);
        }
        return flagged;
    }

    /** Whether there is enough to flag a respondent or not. */
    boolean isJudged(QualityFlag flag, int row) {
        int needed = Math.min(limits.minimumAnswers(), battery.items().size());
        return !Double.isNaN(numbers(flag.index())[row])
                && (flag == QualityFlag.INCOMPLETE || validAnswers[row] >= needed);
    }

    /**
     * The respondents that are striking, as a domain of estimates; its complement are all others.
     *
     * @param flag in what way
     * @return the domain, for every table with the items
     */
    public Domain domain(QualityFlag flag) {
        boolean[] here = flagged(flag);
        return Domain.of(battery.id() + " " + flag, other -> {
            boolean[] flagged = other == table
                    ? here
                    : of(other, battery).withLimits(limits).flagged(flag);
            return row -> flagged[row];
        });
    }

    /**
     * An index as a question, which has its answers in the table that {@link #addTo} makes.
     *
     * @param index the index
     * @return a question whose id is that of the battery, a dot and the {@linkplain QualityIndex#code() index}
     */
    public NumericQuestion question(QualityIndex index) {
        String id = battery.id() + "." + index.code();
        return NumericQuestion.of(id, id);
    }

    /**
     * Adds indices as columns of numbers, which tables, estimates and files take as any other.
     *
     * @param indices the indices, at least one
     * @return the table with a question for each; "not applicable" where an index does not exist
     * @throws org.surveystats.model.error.QuestionnaireException if a question has such an id already
     */
    public ResponseTable addTo(QualityIndex... indices) {
        ResponseTable more = table;
        for (QualityIndex index : indices) {
            double[] values = numbers(index);
            byte[] missing = new byte[values.length];
            for (int row = 0; row < values.length; row++) {
                missing[row] = (byte) (Double.isNaN(values[row]) ? MissingReason.NOT_APPLICABLE.number() : 0);
            }
            more = more.withNumbers(question(index), values, missing);
        }
        return more;
    }

    /**
     * What the indices say of all respondents, under the design of a sample.
     *
     * @param sample a sample of the same answers
     * @return shares of flags and means of indices
     * @throws IllegalArgumentException if the sample is of another table
     */
    public QualitySummary summary(Sample sample) {
        if (sample.table() != table) {
            throw new IllegalArgumentException("the sample is of another table than the indices: " + sample.table());
        }
        return QualitySummary.of(sample, this);
    }

    @Override
    public String toString() {
        return "answer quality of " + table + " in " + battery;
    }
}
