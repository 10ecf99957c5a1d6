package org.surveystats.model.response;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.surveystats.model.question.MissingReason;

/** The answers to a date question, as days since 1970-01-01. */
public final class DateColumn implements Column {

    private final Reasons reasons = new Reasons();
    private int[] days = {};

    DateColumn() {}

    void add(long epochDay, int reason) {
        int at = reasons.size();
        if (at == days.length) {
            days = Arrays.copyOf(days, Growth.next(days.length, at + 1));
        }
        days[at] = reason == 0 ? Math.toIntExact(epochDay) : 0;
        reasons.add(reason);
    }

    void trim() {
        days = Arrays.copyOf(days, reasons.size());
        reasons.trim();
    }

    /**
     * The date of a respondent.
     *
     * @param row the respondent, from 0
     * @return the date, or empty where the cell is missing
     * @throws IndexOutOfBoundsException if there is no such respondent
     */
    public Optional<LocalDate> value(int row) {
        return reasons.code(row) == 0 ? Optional.of(LocalDate.ofEpochDay(days[row])) : Optional.empty();
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
        return 4L * days.length + reasons.memoryBytes();
    }
}
