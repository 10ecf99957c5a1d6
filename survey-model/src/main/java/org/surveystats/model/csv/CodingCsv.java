package org.surveystats.model.csv;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.ResponseException;
import org.surveystats.model.error.SurveyException;
import org.surveystats.model.question.Theme;
import org.surveystats.model.response.CodingBuilder;
import org.surveystats.model.response.CodingColumn;
import org.surveystats.model.response.LabelColumn;
import org.surveystats.model.response.ResponseTable;

/**
 * Reads and writes the codings of an open-ended question as CSV in the long form, a line a theme that a coder gave:
 *
 * <pre>
 * row,coder,theme
 * 1,anna,staff
 * 1,anna,queues
 * 2,anna,-
 * </pre>
 *
 * <pre>{@code
 * ResponseTable coded = CodingCsv.byRow().read(Path.of("codings.csv"), table, "reasons");
 * CodingCsv.byColumn("respondent").write(coded, "reasons", Path.of("codings.csv"));
 * }</pre>
 *
 * <p>The first column is either the respondent's number, counted from 1, or a design column of names, all of them different.
 * The sign of an empty set ({@code -}, as the format says) means that the answer fits no theme. The wide form, a column
 * {@code q@CODER} beside the answers, is that of {@link ResponseCsv}. A coder who has not coded anything has no line, and is not
 * read back. Reading is strict: the first line with a problem ends it.
 */
public final class CodingCsv {

    private static final String ROW = "row";
    private static final String CODER = "coder";
    private static final String THEME = "theme";

    private final Optional<String> idColumn;
    private final CsvFormat format;

    private CodingCsv(Optional<String> idColumn, CsvFormat format) {
        this.idColumn = idColumn;
        this.format = format;
    }

    /**
     * Codings by the number of the respondent in the table, counted from 1, in a column {@code row}.
     *
     * @return what reads and writes them
     */
    public static CodingCsv byRow() {
        return new CodingCsv(Optional.empty(), CsvFormat.standard());
    }

    /**
     * Codings by a design column of names, such as the id of a respondent, under the same name.
     *
     * @param column the column's name
     * @return what reads and writes them
     * @throws IllegalArgumentException if the name is that of another column of the file
     */
    public static CodingCsv byColumn(String column) {
        if (column.equals(CODER) || column.equals(THEME)) {
            throw new IllegalArgumentException("the column of respondents cannot be called \"" + column + "\"");
        }
        return new CodingCsv(Optional.of(column), CsvFormat.standard());
    }

    /**
     * The same in another format.
     *
     * @param newFormat its encoding, what separates columns, and the sign of an empty set count
     * @return what reads and writes it
     */
    public CodingCsv withFormat(CsvFormat newFormat) {
        return new CodingCsv(idColumn, Objects.requireNonNull(newFormat));
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param table the answers that were coded
     * @param question the id of the open-ended question
     * @return the table with the codings, added to those it has
     * @throws FormatException if there is no such file, a column is unknown or absent, or a line cannot be read
     * @throws ResponseException if a line does not fit the table: an unknown respondent or theme, a line that stands twice, a
     *     coding of no answer; or if names of respondents repeat in the table
     */
    public ResponseTable read(Path file, ResponseTable table, String question) {
        return read(Records.open(file), file.toString(), table, question);
    }

    /**
     * Reads a stream, and closes it.
     *
     * @param in the bytes
     * @param source what messages call it
     * @param table the answers that were coded
     * @param question the id of the open-ended question
     * @return the table with the codings, added to those it has
     * @throws FormatException if a column is unknown or absent, or a line cannot be read
     * @throws ResponseException if a line does not fit the table
     */
    public ResponseTable read(InputStream in, String source, ResponseTable table, String question) {
        String key = idColumn.orElse(ROW);
        Map<String, Integer> rows =
                idColumn.map(column -> rowsByName(table, column)).orElse(Map.of());
        Map<Key, Given> given = new LinkedHashMap<>();
        Records.read(
                in,
                source,
                format,
                header -> Records.checkHeader(header, List.of(key, CODER, THEME), List.of()),
                line -> {
                    int row = idColumn.isPresent() ? named(line, key, rows) : numbered(line, table.rowCount());
                    if (line.cell(CODER).isEmpty()) {
                        throw new FormatException(Problem.at(line.at(CODER), "a coding without a coder"));
                    }
                    given.computeIfAbsent(new Key(row, line.cell(CODER)), k -> new Given(line, new LinkedHashSet<>()))
                            .add(line, format.emptySet());
                });
        CodingBuilder builder = table.code(question);
        given.forEach((at, coding) -> coding.code(builder, at, format.emptySet()));
        return builder.build();
    }

    /** An answer and its coder. */
    private record Key(int row, String coder) {}

    /** The themes of one answer by one coder, none where it fits no theme. */
    private record Given(Records.Line line, Set<String> cells) {

        void add(Records.Line next, String emptySet) {
            String theme = next.cell(THEME);
            if (theme.isEmpty()) {
                throw new FormatException(Problem.at(next.at(THEME), "a coding without a theme")
                        .expected("a theme's code, or \"" + emptySet + "\" where the answer fits none"));
            }
            boolean alone = theme.equals(emptySet) || cells.contains(emptySet);
            if (!cells.add(theme)) {
                throw new ResponseException(
                        Problem.at(next.at(THEME), "a theme given twice").foundText(theme));
            }
            if (alone && cells.size() > 1) {
                throw new ResponseException(Problem.at(next.at(THEME), "an answer that fits no theme and has one")
                        .foundText(theme)
                        .expected("\"" + emptySet + "\" alone, or themes"));
            }
        }

        void code(CodingBuilder builder, Key at, String emptySet) {
            String[] themes = cells.contains(emptySet) ? new String[0] : cells.toArray(String[]::new);
            try {
                builder.code(at.row(), at.coder(), themes);
            } catch (SurveyException e) {
                throw new ResponseException(e.problems().stream()
                        .map(p -> p.movedTo(line.at(THEME).withRow(at.row() + 1L)))
                        .toList());
            }
        }
    }

    private static int numbered(Records.Line line, int rows) {
        String cell = line.cell(ROW);
        int row = cell.matches("[0-9]{1,9}") ? Integer.parseInt(cell) : 0;
        if (row < 1 || row > rows) {
            throw new ResponseException(Problem.at(line.at(ROW), "no such respondent")
                    .foundText(cell)
                    .expected("1 to " + rows));
        }
        return row - 1;
    }

    private static int named(Records.Line line, String column, Map<String, Integer> rows) {
        Integer row = rows.get(line.cell(column));
        if (row == null) {
            throw new ResponseException(Problem.at(line.at(column), "no such respondent")
                    .foundText(line.cell(column))
                    .expected("a name of the table's column \"" + column + "\""));
        }
        return row;
    }

    private static Map<String, Integer> rowsByName(ResponseTable table, String column) {
        LabelColumn labels = table.designLabels(column);
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (int row = 0; row < table.rowCount(); row++) {
            Optional<String> name = labels.value(row).map(String::strip);
            Integer before = name.isPresent() ? rows.putIfAbsent(name.get(), row) : null;
            if (before != null) {
                throw new ResponseException(
                        Problem.at(Place.row(row + 1L).withColumn(column), "two respondents of one name")
                                .foundText(name.get())
                                .hint("row " + (before + 1) + " has it already; take byRow(), or another column"));
            }
        }
        return rows;
    }

    /**
     * Writes the codings to a file, replacing one that is there.
     *
     * @param table the answers
     * @param question the id of the open-ended question
     * @param file the file
     * @throws FormatException if the file cannot be written, or the encoding lacks a character
     * @throws ResponseException if a coded respondent has no name, or names repeat
     */
    public void write(ResponseTable table, String question, Path file) {
        Records.write(file, format, records(table, question));
    }

    /**
     * Writes the codings to a stream, and leaves it open.
     *
     * @param table the answers
     * @param question the id of the open-ended question
     * @param out where they go
     * @param target what messages call it
     * @throws FormatException if the stream cannot be written, or the encoding lacks a character
     * @throws ResponseException if a coded respondent has no name, or names repeat
     */
    public void write(ResponseTable table, String question, OutputStream out, String target) {
        Records.write(out, target, format, records(table, question));
    }

    private List<List<String>> records(ResponseTable table, String question) {
        idColumn.ifPresent(column -> rowsByName(table, column));
        List<List<String>> records = new ArrayList<>();
        records.add(List.of(idColumn.orElse(ROW), CODER, THEME));
        for (String coder : table.coders(question)) {
            CodingColumn coding = table.coding(question, coder);
            for (int row = 0; row < coding.size(); row++) {
                if (coding.state(row) == CodingColumn.State.NOT_CODED) {
                    continue;
                }
                String name = name(table, row);
                List<String> themes =
                        coding.themes(row).stream().map(Theme::code).toList();
                for (String theme : themes.isEmpty() ? List.of(format.emptySet()) : themes) {
                    if (!themes.isEmpty() && theme.equals(format.emptySet())) {
                        throw new FormatException(
                                Problem.at(Place.row(row + 1L).withColumn(THEME), "a theme that would be read as none")
                                        .foundText(theme)
                                        .hint("give the format another sign of an empty set"));
                    }
                    records.add(List.of(name, coder, theme));
                }
            }
        }
        return records;
    }

    private String name(ResponseTable table, int row) {
        if (idColumn.isEmpty()) {
            return Integer.toString(row + 1);
        }
        return table.designLabels(idColumn.get())
                .value(row)
                .orElseThrow(() -> new ResponseException(
                        Problem.at(Place.row(row + 1L).withColumn(idColumn.get()), "a coded respondent without a name")
                                .hint("take byRow(), or a column in which everybody has a name")));
    }
}
