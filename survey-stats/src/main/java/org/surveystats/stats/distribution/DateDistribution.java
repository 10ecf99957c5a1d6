package org.surveystats.stats.distribution;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.surveystats.model.question.DateQuestion;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.response.DateColumn;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Precision;

/** The distribution of a date question: its quantiles are dates that were given, with Woodruff's interval in dates. */
public final class DateDistribution {

    /**
     * A quantile of dates.
     *
     * @param date the earliest date whose cumulative share reaches the probability
     * @param from the lower limit of its interval; empty where there is none
     * @param to the upper limit of its interval; empty where there is none
     */
    public record DateQuantile(LocalDate date, Optional<LocalDate> from, Optional<LocalDate> to) {}

    private final DateQuestion question;
    private final ValueStatistics days;

    DateDistribution(Sample sample, DateQuestion question, Precision intervals) {
        this.question = question;
        this.days = new ValueStatistics(sample, table -> values(table.column(question)), intervals);
    }

    private static ValueStatistics.Values values(DateColumn column) {
        return new ValueStatistics.Values() {
            @Override
            public OptionalDouble value(int row) {
                return column.value(row)
                        .map(date -> OptionalDouble.of((double) date.toEpochDay()))
                        .orElse(OptionalDouble.empty());
            }

            @Override
            public Optional<MissingReason> missing(int row) {
                return column.missing(row);
            }
        };
    }

    /**
     * The question.
     *
     * @return what was asked
     */
    public DateQuestion question() {
        return question;
    }

    /**
     * The respondents of a base.
     *
     * @param base all, asked or valid
     * @return their counts
     * @throws IllegalArgumentException for {@link ShareBase#CHOOSING}
     */
    public Counts base(ShareBase base) {
        return days.base(base);
    }

    /**
     * How many respondents gave no date, by reason.
     *
     * @return the reasons that occur, in their order
     */
    public Map<MissingReason, Counts> missing() {
        return days.missing();
    }

    /**
     * The earliest date given by a respondent with a positive weight.
     *
     * @return the date, or empty where there is none
     */
    public Optional<LocalDate> earliest() {
        return date(days.minimum());
    }

    /**
     * The latest date given by a respondent with a positive weight.
     *
     * @return the date, or empty where there is none
     */
    public Optional<LocalDate> latest() {
        return date(days.maximum());
    }

    /**
     * A quantile of the dates.
     *
     * @param probability p, between 0 and 1, both allowed
     * @return the earliest date whose cumulative share reaches p, or empty where nobody gave a date
     * @throws IllegalArgumentException if p is not between 0 and 1
     */
    public Optional<DateQuantile> quantile(double probability) {
        Estimate quantile = days.quantile(probability);
        return date(quantile.optionalValue())
                .map(date -> new DateQuantile(
                        date,
                        quantile.interval().map(i -> LocalDate.ofEpochDay((long) i.lower())),
                        quantile.interval().map(i -> LocalDate.ofEpochDay((long) i.upper()))));
    }

    /**
     * The median date.
     *
     * @return the quantile of 0.5
     */
    public Optional<DateQuantile> median() {
        return quantile(0.5);
    }

    private static Optional<LocalDate> date(OptionalDouble day) {
        return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay((long) day.getAsDouble()));
    }
}
