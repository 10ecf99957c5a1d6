package org.surveystats.model.response;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.surveystats.model.question.MissingReason;

/** A number a respondent: the answers to a question with numbers, or a column of the design such as weights. */
public final class NumberColumn implements Column {

    private final Reasons reasons = new Reasons();
    private double[] values = {};

    NumberColumn() {}

    static NumberColumn of(double[] numbers) {
        NumberColumn column = new NumberColumn();
        for (double number : numbers) {
            column.add(number, 0);
        }
        column.trim();
        return column;
    }

    void add(double value, int reason) {
        int at = reasons.size();
        if (at == values.length) {
            values = Arrays.copyOf(values, Growth.next(values.length, at + 1));
        }
        values[at] = reason == 0 ? value : 0;
        reasons.add(reason);
    }

    void trim() {
        values = Arrays.copyOf(values, reasons.size());
        reasons.trim();
    }

    /**
     * The number of a respondent.
     *
     * @param row the respondent, from 0
     * @return a finite number, or empty where the cell is missing
     * @throws IndexOutOfBoundsException if there is no such respondent
     */
    public OptionalDouble value(int row) {
        return reasons.code(row) == 0 ? OptionalDouble.of(values[row]) : OptionalDouble.empty();
    }

    /**
     * Copies a run of cells, for loops over many respondents.
     *
     * @param from the first respondent, from 0
     * @param count how many
     * @param numbers where the numbers are copied to, from place 0; 0 where the cell is missing
     * @param missing where the reasons are copied to: {@link MissingReason#number()}, or 0 for a valid number
     * @throws IndexOutOfBoundsException if there are not that many respondents, or places
     */
    public void read(int from, int count, double[] numbers, byte[] missing) {
        Objects.checkFromIndexSize(from, count, values.length);
        Objects.checkFromIndexSize(0, count, numbers.length);
        reasons.read(from, count, missing);
        System.arraycopy(values, from, numbers, 0, count);
    }

    /**
     * Copies one cell, for loops over respondents in another order.
     *
     * @param row the respondent, from 0
     * @param numbers where the number is copied to; 0 where the cell is missing
     * @param missing where the reason is copied to: {@link MissingReason#number()}, or 0 for a valid number
     * @param at the place in both
     * @throws IndexOutOfBoundsException if there is no such respondent or place
     */
    public void read(int row, double[] numbers, byte[] missing, int at) {
        int reason = reasons.code(row);
        numbers[at] = values[row];
        missing[at] = (byte) reason;
    }

    @Override
    public Optional<MissingReason> missing(int row) {
        return reasons.at(row);
    }

    @Override
    public int size() {
        return reasons.size();
    }

    @Override
    public long memoryBytes() {
        return 8L * values.length + reasons.memoryBytes();
    }
}
