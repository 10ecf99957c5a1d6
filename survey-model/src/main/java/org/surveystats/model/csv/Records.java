package org.surveystats.model.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;

/** Reads and writes short files, codebooks and codings, a record at a time. */
final class Records {

    /** A record with its cells by the names of their columns. */
    record Line(List<String> header, List<String> cells, Place place) {

        /** The cell of a column that is there. */
        String cell(String column) {
            return cells.get(header.indexOf(column)).strip();
        }

        /** The cell of a column, or empty where it is blank or the column is not there. */
        Optional<String> optional(String column) {
            int at = header.indexOf(column);
            return at < 0 || cells.get(at).isBlank() ? Optional.empty() : Optional.of(cells.get(at));
        }

        Place at(String column) {
            return place.withColumn(column);
        }
    }

    private Records() {}

    /** Reads a file and hands over its records; the header, with its place, comes first. */
    static void read(
            InputStream in, String source, CsvFormat format, Consumer<Line> onHeader, Consumer<Line> onRecord) {
        Place place = Place.unknown().withSource(source);
        long line = 0;
        try (DecodingReader reader = new DecodingReader(in, source, format.charset())) {
            Iterator<CsvRecord> records = CsvReader.builder()
                    .fieldSeparator(format.separator())
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(reader)
                    .iterator();
            if (!records.hasNext()) {
                throw ParserFailure.emptyFile(place);
            }
            List<String> header =
                    records.next().getFields().stream().map(String::strip).toList();
            line = 1;
            Set<String> seen = new HashSet<>();
            for (String column : header) {
                if (!seen.add(column)) {
                    throw new FormatException(
                            Problem.at(place.withLine(1).withColumn(column), "a column that stands twice"));
                }
            }
            onHeader.accept(new Line(header, header, place.withLine(1)));
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = record.getStartingLineNumber();
                if (record.getFieldCount() != header.size()) {
                    throw new FormatException(Problem.at(place.withLine(line), "a wrong number of columns")
                            .found(Integer.toString(record.getFieldCount()))
                            .expected(header.size() + ", as in the header"));
                }
                onRecord.accept(new Line(header, record.getFields(), place.withLine(line)));
            }
        } catch (CsvParseException e) {
            throw ParserFailure.of(e, place, line);
        } catch (IOException e) {
            throw failed(source, e);
        } catch (UncheckedIOException e) {
            throw failed(source, new IOException(e.getMessage(), e));
        }
    }

    /** Refuses columns that are not known, and files without those that are needed. */
    static void checkHeader(Line header, List<String> needed, List<String> allowed) {
        List<Problem> problems = new ArrayList<>();
        for (String column : header.cells()) {
            if (!needed.contains(column) && !allowed.contains(column)) {
                List<String> all = new ArrayList<>(needed);
                all.addAll(allowed);
                problems.add(Problem.at(header.at(column), "a column that nothing describes")
                        .expected("one of " + all));
            }
        }
        for (String column : needed) {
            if (!header.cells().contains(column)) {
                problems.add(Problem.at(header.at(column), "a column that is needed and not there")
                        .found(header.cells().toString()));
            }
        }
        if (!problems.isEmpty()) {
            throw new FormatException(problems);
        }
    }

    static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw failed(file.toString(), e);
        }
    }

    /** Writes records to a file, replacing one that is there. */
    static void write(Path file, CsvFormat format, List<List<String>> records) {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(out, file.toString(), format, records);
        } catch (IOException e) {
            throw failed(file.toString(), e);
        }
    }

    /** Writes records, the first of them the header, and leaves the stream open. */
    static void write(OutputStream out, String target, CsvFormat format, List<List<String>> records) {
        var encoder = format.charset().newEncoder();
        try {
            Writer characters = new OutputStreamWriter(out, format.charset());
            CsvWriter writer = CsvWriter.builder()
                    .fieldSeparator(format.separator())
                    .lineDelimiter(LineDelimiter.LF)
                    .quoteStrategy(QuoteStrategies.REQUIRED)
                    .build(characters);
            for (List<String> record : records) {
                for (int i = 0; i < record.size(); i++) {
                    if (!encoder.canEncode(record.get(i))) {
                        Place place = Place.unknown()
                                .withSource(target)
                                .withColumn(records.get(0).get(i));
                        throw new FormatException(Problem.at(
                                        place,
                                        "a character that " + format.charset().name() + " does not have")
                                .foundText(record.get(i))
                                .hint("write UTF-8"));
                    }
                }
                writer.writeRecord(record);
            }
            writer.flush();
            characters.flush();
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    private static FormatException failed(String source, IOException e) {
        boolean absent = e instanceof NoSuchFileException;
        Problem problem = Problem.at(
                Place.unknown().withSource(source), absent ? "there is no such file" : "the file cannot be used");
        return new FormatException(absent ? problem : problem.found(e.toString()), e);
    }
}
