package org.surveystats.model.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.response.ResponseTable;

/**
 * Reads and writes answers as CSV.
 *
 * <pre>{@code
 * CsvFormat format = CsvFormat.builder().designNumbers("weight").build();
 * ResponseTable table = ResponseCsv.read(Path.of("answers.csv"), questionnaire, format);
 * }</pre>
 *
 * <p>Reading is strict, and the first problem ends it; or collecting, and every problem is listed while the rest is read.
 * What writing makes, reading with the same format takes back unchanged.
 */
public final class ResponseCsv {

    private ResponseCsv() {}

    /**
     * Reads a file strictly.
     *
     * @param file the file
     * @param questionnaire what was asked
     * @param format what the file looks like
     * @return the answers
     * @throws FormatException if the file cannot be read: it is absent or empty, columns are unknown or wrong in number, a
     *     quotation mark is not closed, bytes are not of the encoding
     * @throws org.surveystats.model.error.ResponseException if an answer does not fit the questionnaire
     */
    public static ResponseTable read(Path file, Questionnaire questionnaire, CsvFormat format) {
        return read(file, questionnaire, format, CsvProgress.NONE);
    }

    /**
     * Reads a file strictly, telling how far it has come.
     *
     * @param file the file
     * @param questionnaire what was asked
     * @param format what the file looks like
     * @param progress is told after every 10,000 rows
     * @return the answers
     * @throws FormatException if the file cannot be read
     * @throws org.surveystats.model.error.ResponseException if an answer does not fit the questionnaire
     */
    public static ResponseTable read(Path file, Questionnaire questionnaire, CsvFormat format, CsvProgress progress) {
        List<ResponseTable> tables = new ArrayList<>();
        stream(file, questionnaire, format, Integer.MAX_VALUE, progress, tables::add);
        return tables.get(0);
    }

    /**
     * Reads a stream strictly, and closes it.
     *
     * @param in the bytes
     * @param source what messages call it
     * @param questionnaire what was asked
     * @param format what the bytes look like
     * @return the answers
     * @throws FormatException if the bytes cannot be read
     * @throws org.surveystats.model.error.ResponseException if an answer does not fit the questionnaire
     */
    public static ResponseTable read(InputStream in, String source, Questionnaire questionnaire, CsvFormat format) {
        List<ResponseTable> tables = new ArrayList<>();
        CsvRows rows =
                new CsvRows(questionnaire, format, source, CsvRows.Mode.STRICT, CsvProgress.NONE, OptionalLong.empty());
        run(rows, in, source, Integer.MAX_VALUE, tables::add);
        return tables.get(0);
    }

    /**
     * Reads a file, listing every problem: a cell with a problem is invalid, a row with a wrong number of columns is left
     * out, and the rest is read. After bytes that are not of the encoding, or a quotation mark that is not closed, there is
     * no rest.
     *
     * @param file the file
     * @param questionnaire what was asked
     * @param format what the file looks like
     * @return what could be read, and every problem
     * @throws FormatException if there is no file, or its header cannot be understood
     */
    public static CsvReading readCollecting(Path file, Questionnaire questionnaire, CsvFormat format) {
        try (InputStream in = open(file)) {
            return readCollecting(in, file.toString(), questionnaire, format);
        } catch (IOException e) {
            throw failed(file.toString(), e);
        }
    }

    /**
     * Reads a stream, listing every problem, and closes it.
     *
     * @param in the bytes
     * @param source what messages call it
     * @param questionnaire what was asked
     * @param format what the bytes look like
     * @return what could be read, and every problem
     * @throws FormatException if the header cannot be understood
     */
    public static CsvReading readCollecting(
            InputStream in, String source, Questionnaire questionnaire, CsvFormat format) {
        List<ResponseTable> tables = new ArrayList<>();
        CsvRows rows = new CsvRows(
                questionnaire, format, source, CsvRows.Mode.COLLECTING, CsvProgress.NONE, OptionalLong.empty());
        run(rows, in, source, Integer.MAX_VALUE, tables::add);
        ResponseTable table =
                tables.isEmpty() ? ResponseTable.builder(questionnaire).build() : tables.get(0);
        return new CsvReading(table, rows.problems(), rows.skipped());
    }

    /**
     * Reads a file strictly, a part at a time, for files that are larger than the memory.
     *
     * @param file the file
     * @param questionnaire what was asked
     * @param format what the file looks like
     * @param rowsPerBatch how many respondents a part has, at least 1; the last part may have less
     * @param progress is told after every 10,000 rows
     * @param batches takes the parts in the file's order
     * @throws FormatException if the file cannot be read; the parts before the problem have been handed over
     * @throws org.surveystats.model.error.ResponseException if an answer does not fit the questionnaire
     * @throws IllegalArgumentException if a part has no row
     */
    public static void stream(
            Path file,
            Questionnaire questionnaire,
            CsvFormat format,
            int rowsPerBatch,
            CsvProgress progress,
            Consumer<ResponseTable> batches) {
        if (rowsPerBatch < 1) {
            throw new IllegalArgumentException("a part has at least one row: found " + rowsPerBatch);
        }
        try (InputStream in = open(file)) {
            CsvRows rows = new CsvRows(
                    questionnaire,
                    format,
                    file.toString(),
                    CsvRows.Mode.STRICT,
                    progress,
                    OptionalLong.of(Files.size(file)));
            run(rows, in, file.toString(), rowsPerBatch, batches);
        } catch (IOException e) {
            throw failed(file.toString(), e);
        }
    }

    /**
     * Reads the names of a file's columns, and nothing behind them.
     *
     * @param file the file
     * @param format what the file looks like: its encoding and what separates columns
     * @return the names in their order, at least one
     * @throws FormatException if there is no such file, it is empty, or its first line cannot be read
     */
    public static List<String> columns(Path file, CsvFormat format) {
        try (InputStream in = open(file)) {
            return HeaderNames.read(in, file.toString(), format);
        } catch (IOException e) {
            throw failed(file.toString(), e);
        } catch (UncheckedIOException e) {
            throw failed(file.toString(), new IOException(e.getMessage(), e));
        }
    }

    /**
     * Writes answers to a file, replacing one that is there.
     *
     * @param table the answers
     * @param file the file
     * @param format what the file shall look like
     * @throws FormatException if the file cannot be written, or something could not be read back: a missing reason without a
     *     text, a label that contains the delimiter and is ambiguous, a character that the encoding does not have
     */
    public static void write(ResponseTable table, Path file, CsvFormat format) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new FormatException(Problem.at(Place.unknown().withSource(file.toString()), "there is no such folder")
                    .foundText(folder.toString())
                    .hint("make the folder first"));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            write(table, out, file.toString(), format);
        } catch (IOException e) {
            throw failed(file.toString(), e);
        }
    }

    /**
     * Writes answers to a stream, and leaves it open.
     *
     * @param table the answers
     * @param out where they go
     * @param target what messages call it
     * @param format what they shall look like
     * @throws FormatException if the stream cannot be written, or something could not be read back
     */
    public static void write(ResponseTable table, OutputStream out, String target, CsvFormat format) {
        try {
            new CsvOutput(table, format, target).write(out);
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        return Files.newInputStream(file);
    }

    private static void run(
            CsvRows rows, InputStream in, String source, int rowsPerBatch, Consumer<ResponseTable> batches) {
        try (in) {
            rows.read(in, rowsPerBatch, batches);
        } catch (IOException e) {
            throw failed(source, e);
        } catch (UncheckedIOException e) {
            throw failed(source, new IOException(e.getMessage(), e));
        }
    }

    private static FormatException failed(String source, IOException e) {
        boolean absent = e instanceof NoSuchFileException;
        Problem problem = Problem.at(
                Place.unknown().withSource(source), absent ? "there is no such file" : "the file cannot be used");
        return new FormatException(absent ? problem : problem.found(e.toString()), e);
    }
}
