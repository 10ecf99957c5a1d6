package org.surveystats.model.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.ResponseException;
import org.surveystats.model.error.SurveyException;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;

/** Reads a file row by row into tables of a given number of respondents. */
final class CsvRows {

    /** Whether the first problem ends the reading. */
    enum Mode {
        STRICT,
        COLLECTING
    }

    private static final Logger LOG = LoggerFactory.getLogger(ResponseCsv.class);
    private static final long PROGRESS_STEP = 10_000;

    private final Questionnaire questionnaire;
    private final CsvFormat format;
    private final String source;
    private final Mode mode;
    private final CsvProgress progress;
    private final OptionalLong size;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> rowProblems = new ArrayList<>();
    private HeaderReader header;
    private CellReader[] readers = {};
    private WideSet[] sets = {};
    private ResponseTableBuilder builder;
    private ResponseRow row;
    private long rows;
    private long skipped;
    private long line;
    private boolean inHeader = true;
    private final List<String> names = new ArrayList<>();

    CsvRows(
            Questionnaire questionnaire,
            CsvFormat format,
            String source,
            Mode mode,
            CsvProgress progress,
            OptionalLong size) {
        this.questionnaire = questionnaire;
        this.format = format;
        this.source = source;
        this.mode = mode;
        this.progress = progress;
        this.size = size;
        this.header = new HeaderReader(questionnaire, format, place(), rowProblems::add);
        this.builder = ResponseTable.builder(questionnaire);
        this.row = builder.row();
    }

    List<Problem> problems() {
        return problems;
    }

    long skipped() {
        return skipped;
    }

    /** Reads to the end, handing over tables of so many rows, and the last one with the rest. */
    void read(InputStream in, int rowsPerBatch, Consumer<ResponseTable> batches) throws IOException {
        try (DecodingReader reader = new DecodingReader(in, source, format.charset())) {
            try (RecordParser parser = new RecordParser(reader, format.separator())) {
                RecordBatch batch = parser.next(null);
                read(batch, rowsPerBatch, batches);
                while (!batch.isLast) {
                    batch = parser.next(batch);
                    read(batch, rowsPerBatch, batches);
                }
                if (batch.failure != null) {
                    line = batch.failureLine;
                    fail(batch.failure);
                }
            }
            if (inHeader) {
                throw ParserFailure.emptyFile(place());
            }
            if (rows == 0 && problems.isEmpty() && format.noRows() == CsvFormat.NoRows.FAIL) {
                throw new FormatException(Problem.at(place(), "a header and no rows")
                        .expected("at least one respondent")
                        .hint("say NoRows.ALLOW if a file without respondents is meant"));
            }
            progress.at(rows, reader.bytesRead(), size);
            LOG.debug("{}: {} rows read, {} skipped, {} problems", source, rows, skipped, problems.size());
        }
        if (builder.rowCount() > 0 || rows == 0) {
            hand(batches);
        }
    }

    private void read(RecordBatch batch, int rowsPerBatch, Consumer<ResponseTable> batches) {
        int cell = 0;
        for (int record = 0; record < batch.records; record++) {
            line = batch.lines[record];
            int end = cell + batch.cells[record];
            if (inHeader) {
                for (int i = cell; i < end; i++) {
                    int from = i == 0 ? 0 : batch.ends[i - 1];
                    names.add(new String(batch.text, from, batch.ends[i] - from).strip());
                }
                endHeader();
            } else {
                if (readRow(batch, cell, end) && builder.rowCount() == rowsPerBatch) {
                    hand(batches);
                }
                if (rows % PROGRESS_STEP == 0) {
                    progress.at(rows, batch.bytesRead, size);
                }
            }
            cell = end;
        }
    }

    /** Whether a row was added. */
    private boolean readRow(RecordBatch batch, int firstCell, int end) {
        row = builder.row();
        for (WideSet set : sets) {
            set.start();
        }
        int last = Math.min(end, firstCell + readers.length);
        int from = firstCell == 0 ? 0 : batch.ends[firstCell - 1];
        for (int i = firstCell; i < last; i++) {
            int to = batch.ends[i];
            readers[i - firstCell].read(batch.text, from, to - from, row);
            from = to;
        }
        return endRow(end - firstCell);
    }

    private void fail(Throwable failure) {
        if (failure instanceof CsvParseException e) {
            end(ParserFailure.of(e, place(), line));
        } else if (failure instanceof Error e) {
            throw e;
        } else {
            throw (RuntimeException) failure;
        }
    }

    /** What cannot be read on: fails, or is collected with the rows before it. */
    private void end(SurveyException e) {
        if (mode == Mode.STRICT || inHeader) {
            throw e;
        }
        problems.addAll(e.problems());
    }

    private void hand(Consumer<ResponseTable> batches) {
        batches.accept(builder.build());
        open();
    }

    private void open() {
        builder = ResponseTable.builder(questionnaire);
        format.designNumbers().forEach(builder::designNumbers);
        format.designLabels().forEach(builder::designLabels);
        format.withheldTexts().forEach(builder::withheldTexts);
        header.coders.forEach(coder -> builder.coder(coder.question(), coder.name()));
        builder.collectProblems(rowProblems::add);
        row = builder.row();
    }

    private Place place() {
        return Place.unknown().withSource(source);
    }

    private void endHeader() {
        inHeader = false;
        header = new HeaderReader(questionnaire, format, place().withLine(line), rowProblems::add);
        header.read(names);
        readers = header.readers.toArray(CellReader[]::new);
        sets = header.sets.values().toArray(WideSet[]::new);
        open();
    }

    /** Whether a row was added. */
    private boolean endRow(int fields) {
        rows++;
        if (fields != readers.length) {
            skipped++;
            rowProblems.clear();
            rowProblems.add(Problem.at(Place.unknown(), "a wrong number of columns")
                    .found(Integer.toString(fields))
                    .expected(readers.length + ", as in the header"));
            settle(true);
            return false;
        }
        for (WideSet set : sets) {
            set.end(row);
        }
        settle(false);
        row.add();
        settle(false);
        return true;
    }

    /** Gives the problems of the row their place, then fails or keeps them. */
    private void settle(boolean structure) {
        if (rowProblems.isEmpty()) {
            return;
        }
        List<Problem> placed = rowProblems.stream()
                .map(p -> p.movedTo(p.place().withSource(source).withLine(line).withRow(rows)))
                .toList();
        rowProblems.clear();
        if (mode == Mode.STRICT) {
            throw structure ? new FormatException(placed.get(0)) : new ResponseException(placed.get(0));
        }
        problems.addAll(placed);
    }
}
