package org.surveystats.stats.report.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.surveystats.stats.report.language.ReportLanguage;

/**
 * A cell of a table.
 *
 * @param text what it shows, as it is to be read; empty for nothing
 * @param status whether it is a figure like others
 * @param value the number behind the text, unrounded, for forms that are read by programs
 * @param limits the two numbers behind a text that is an interval, unrounded, for forms that are read by programs
 * @param letters the letters of the columns from which it differs significantly
 * @param footnotes the marks of its footnotes
 */
public record Cell(
        String text,
        Status status,
        OptionalDouble value,
        Optional<Limits> limits,
        List<String> letters,
        List<String> footnotes) {

    /**
     * The limits of an interval.
     *
     * @param lower the lower limit
     * @param upper the upper limit
     */
    public record Limits(double lower, double upper) {
        /**
         * Checks the limits.
         *
         * @param lower the lower limit
         * @param upper the upper limit
         * @throws IllegalArgumentException if they are not finite, or not in order
         */
        public Limits {
            if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
                throw new IllegalArgumentException("limits are finite and in order: found " + lower + " and " + upper);
            }
        }
    }

    private static final Cell EMPTY = of("");

    /** Whether a cell is a figure like others. */
    public enum Status {
        /** It is. */
        NORMAL,
        /** It is beside the point: a dash for what does not exist, a figure for reference. */
        MUTED,
        /**
         * It is known and must not be shown. The cell holds neither text nor number, so that no form can give it away; forms
         * show the sign of the language for it.
         */
        SUPPRESSED,
        /** It rests on too few respondents to be relied on. Forms show it in brackets or set apart, and say what that means. */
        LOW_BASE
    }

    /**
     * Checks and copies the parts.
     *
     * @param text what it shows; a line feed in it breaks the line
     * @param status whether it is a figure like others
     * @param value the number behind the text
     * @param limits the two numbers behind an interval
     * @param letters the letters of the columns from which it differs
     * @param footnotes the marks of its footnotes
     * @throws IllegalArgumentException if a suppressed cell has a text, a number or letters, or the number is not finite
     */
    public Cell {
        text = PlainText.lines(text).strip();
        Objects.requireNonNull(status, "status");
        letters = letters.stream().map(PlainText::line).toList();
        footnotes = footnotes.stream().map(PlainText::line).toList();
        if (status == Status.SUPPRESSED
                && (!text.isEmpty() || value.isPresent() || limits.isPresent() || !letters.isEmpty())) {
            throw new IllegalArgumentException(
                    "a suppressed cell has no text, no number and no letters: found \"" + text + "\"");
        }
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException("the number of a cell is finite: found " + value.getAsDouble());
        }
    }

    /**
     * A cell with a text.
     *
     * @param text what it shows
     * @return the cell
     */
    public static Cell of(String text) {
        return new Cell(text, Status.NORMAL, OptionalDouble.empty(), Optional.empty(), List.of(), List.of());
    }

    /**
     * A cell with a number.
     *
     * @param text the number as it is to be read
     * @param value the number, unrounded
     * @return the cell
     * @throws IllegalArgumentException if the number is not finite
     */
    public static Cell of(String text, double value) {
        return new Cell(text, Status.NORMAL, OptionalDouble.of(value), Optional.empty(), List.of(), List.of());
    }

    /**
     * A cell with an interval.
     *
     * @param text the interval as it is to be read
     * @param lower the lower limit, unrounded
     * @param upper the upper limit, unrounded
     * @return the cell; without its limits where one is not finite
     */
    public static Cell ofInterval(String text, double lower, double upper) {
        Optional<Limits> limits = Double.isFinite(lower) && Double.isFinite(upper)
                ? Optional.of(new Limits(lower, upper))
                : Optional.empty();
        return new Cell(text, Status.NORMAL, OptionalDouble.empty(), limits, List.of(), List.of());
    }

    /**
     * A cell without anything.
     *
     * @return the cell
     */
    public static Cell empty() {
        return EMPTY;
    }

    /**
     * A cell whose figure must not be shown.
     *
     * @return the cell
     */
    public static Cell suppressed() {
        return new Cell("", Status.SUPPRESSED, OptionalDouble.empty(), Optional.empty(), List.of(), List.of());
    }

    /**
     * The same with another status.
     *
     * @param newStatus whether it is a figure like others
     * @return the cell with it
     * @throws IllegalArgumentException if it is to be suppressed and has a text; use {@link #suppressed()}
     */
    public Cell with(Status newStatus) {
        return new Cell(text, newStatus, value, limits, letters, footnotes);
    }

    /**
     * The same with letters of columns from which it differs significantly.
     *
     * @param newLetters the letters
     * @return the cell with them
     */
    public Cell withLetters(List<String> newLetters) {
        return new Cell(text, status, value, limits, newLetters, footnotes);
    }

    /**
     * The same with one more footnote.
     *
     * @param mark the mark of the footnote
     * @return the cell with it
     */
    public Cell withFootnote(String mark) {
        return new Cell(text, status, value, limits, letters, Marks.more(footnotes, mark));
    }

    /**
     * What a reader sees in the cell, apart from letters and footnotes.
     *
     * @param language the language of the sign for what is not shown
     * @return the text; in brackets where it rests on too few respondents, the sign of the language where it is suppressed
     */
    public String shown(ReportLanguage language) {
        return switch (status) {
            case SUPPRESSED -> language.text("table.suppressed");
            case LOW_BASE -> text.isEmpty() ? "" : "(" + text + ")";
            case NORMAL, MUTED -> text;
        };
    }

    /**
     * The letters of the columns from which it differs, as they stand beside its figure.
     *
     * @return "AB", or "A1 B1" where a letter has several characters; empty where there is none
     */
    public String joinedLetters() {
        return String.join(letters.stream().allMatch(letter -> letter.length() == 1) ? "" : " ", letters);
    }

    /**
     * What stands behind the figure in plain text.
     *
     * @return a space and the letters of the columns from which it differs, then the marks of its footnotes; empty where there
     *     is neither
     */
    public String marks() {
        return (letters.isEmpty() ? "" : " " + joinedLetters()) + Footnote.superscripts(footnotes);
    }
}
