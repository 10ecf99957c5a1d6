package org.surveystats.model.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a problem is. Every part is optional; {@link #toString()} prints those that are known, in the order source, line,
 * character, row, column, field, for example {@code answers.csv, line 12, row 11, column "often"}.
 *
 * @param source the file or other source, as the caller named it
 * @param line the line of the source, counted from 1
 * @param character the character within the line, counted from 1
 * @param row the respondent, counted from 1 (a header is no row)
 * @param column the name of the column of answers
 * @param field the path of the field, as in {@code questions[2].options[0].code}
 */
public record Place(
        Optional<String> source,
        OptionalLong line,
        OptionalLong character,
        OptionalLong row,
        Optional<String> column,
        Optional<String> field) {

    private static final Place NOWHERE = new Place(
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty());

    /**
     * Checks that no part is null.
     *
     * @param source the file or other source, as the caller named it
     * @param line the line of the source, counted from 1
     * @param character the character within the line, counted from 1
     * @param row the respondent, counted from 1
     * @param column the name of the column of answers
     * @param field the path of the field
     */
    public Place {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(character, "character");
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(field, "field");
    }

    /**
     * A place of which nothing is known yet.
     *
     * @return the empty place
     */
    public static Place unknown() {
        return NOWHERE;
    }

    /**
     * The place of a field of an object built in Java.
     *
     * @param field the path of the field
     * @return the place
     */
    public static Place field(String field) {
        return NOWHERE.withField(field);
    }

    /**
     * The place of a row of answers.
     *
     * @param row the respondent, counted from 1
     * @return the place
     */
    public static Place row(long row) {
        return NOWHERE.withRow(row);
    }

    /**
     * The same place in a named source.
     *
     * @param newSource the file or other source
     * @return a place with the source
     */
    public Place withSource(String newSource) {
        return new Place(Optional.of(newSource), line, character, row, column, field);
    }

    /**
     * The same place with its line.
     *
     * @param newLine the line, counted from 1
     * @return a place with the line
     */
    public Place withLine(long newLine) {
        return new Place(source, OptionalLong.of(newLine), character, row, column, field);
    }

    /**
     * The same place with its character within the line.
     *
     * @param newCharacter the character, counted from 1
     * @return a place with the character
     */
    public Place withCharacter(long newCharacter) {
        return new Place(source, line, OptionalLong.of(newCharacter), row, column, field);
    }

    /**
     * The same place with its row.
     *
     * @param newRow the respondent, counted from 1
     * @return a place with the row
     */
    public Place withRow(long newRow) {
        return new Place(source, line, character, OptionalLong.of(newRow), column, field);
    }

    /**
     * The same place with its column of answers.
     *
     * @param newColumn the column's name
     * @return a place with the column
     */
    public Place withColumn(String newColumn) {
        return new Place(source, line, character, row, Optional.of(newColumn), field);
    }

    /**
     * The same place with the path of a field.
     *
     * @param newField the path
     * @return a place with the field
     */
    public Place withField(String newField) {
        return new Place(source, line, character, row, column, Optional.of(newField));
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        source.ifPresent(parts::add);
        line.ifPresent(n -> parts.add("line " + n));
        character.ifPresent(n -> parts.add("character " + n));
        row.ifPresent(n -> parts.add("row " + n));
        column.ifPresent(c -> parts.add("column \"" + c + "\""));
        field.ifPresent(parts::add);
        return String.join(", ", parts);
    }
}
