package org.surveystats.stats.report.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The header of a column, or of several columns that belong together.
 *
 * @param text the header
 * @param alignment where the cells of the column stand; of a header of several columns, its own place does not follow it
 * @param letter the letter by which significant differences name the column
 * @param footnotes the marks of its footnotes
 * @param columns the headers of the columns below it; none where it is the header of one column
 */
public record ColumnHeader(
        String text, Alignment alignment, Optional<String> letter, List<String> footnotes, List<ColumnHeader> columns) {

    /**
     * Copies the lists and cleans the texts.
     *
     * @param text the header; a line feed in it breaks the line
     * @param alignment where the cells of the column stand
     * @param letter the letter by which significant differences name the column
     * @param footnotes the marks of its footnotes
     * @param columns the headers of the columns below it
     */
    public ColumnHeader {
        text = PlainText.lines(text).strip();
        Objects.requireNonNull(alignment, "alignment");
        letter = Words.optional(letter);
        footnotes = footnotes.stream().map(PlainText::line).toList();
        columns = List.copyOf(columns);
    }

    /**
     * The header of one column.
     *
     * @param text the header
     * @param alignment where the cells of the column stand
     * @return the header
     */
    public static ColumnHeader of(String text, Alignment alignment) {
        return new ColumnHeader(text, alignment, Optional.empty(), List.of(), List.of());
    }

    /**
     * The header of several columns.
     *
     * @param text the header
     * @param columns the headers below it, at least one
     * @return the header
     * @throws IllegalArgumentException if there is none below it
     */
    public static ColumnHeader group(String text, List<ColumnHeader> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(
                    "a header of several columns has at least one: \"" + text + "\" has none");
        }
        return new ColumnHeader(text, Alignment.START, Optional.empty(), List.of(), columns);
    }

    /**
     * The same with a letter.
     *
     * @param newLetter the letter by which significant differences name the column
     * @return the header with it
     */
    public ColumnHeader withLetter(String newLetter) {
        return new ColumnHeader(text, alignment, Optional.of(newLetter), footnotes, columns);
    }

    /**
     * The same with one more footnote.
     *
     * @param mark the mark of the footnote
     * @return the header with it
     */
    public ColumnHeader withFootnote(String mark) {
        return new ColumnHeader(text, alignment, letter, Marks.more(footnotes, mark), columns);
    }

    /**
     * Whether it is the header of one column.
     *
     * @return whether no header is below it
     */
    public boolean isColumn() {
        return columns.isEmpty();
    }

    /**
     * The columns below it, or itself.
     *
     * @return the headers of single columns, in their order
     */
    public Stream<ColumnHeader> leaves() {
        return isColumn() ? Stream.of(this) : columns.stream().flatMap(ColumnHeader::leaves);
    }

    /**
     * How many columns it stands over.
     *
     * @return 1 or more
     */
    public int span() {
        return isColumn() ? 1 : columns.stream().mapToInt(ColumnHeader::span).sum();
    }

    /**
     * How many rows of headers it needs.
     *
     * @return 1 for the header of one column
     */
    public int depth() {
        return 1 + columns.stream().mapToInt(ColumnHeader::depth).max().orElse(0);
    }
}
