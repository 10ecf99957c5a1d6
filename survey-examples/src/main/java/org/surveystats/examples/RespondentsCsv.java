package org.surveystats.examples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.surveystats.model.csv.CsvFormat;
import org.surveystats.model.csv.ResponseCsv;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.response.ResponseTable;

/** The CSV of the made-up respondents, with a column that says of every row that it is made up. */
final class RespondentsCsv {

    private static final CsvFormat FORMAT =
            CsvFormat.builder().designLabels(RespondentDrawing.MARK).build();

    private RespondentsCsv() {}

    /** Writes a file and reads it back. */
    static ResponseTable throughFile(ResponseTable table, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new FormatException(
                    Problem.at(Place.unknown().withSource(file.toString()), "the file cannot be written")
                            .hint("its folder does not exist"));
        }
        ResponseCsv.write(table, file, FORMAT);
        return ResponseCsv.read(file, table.questionnaire(), FORMAT);
    }

    /** Writes to memory and reads it back. */
    static ResponseTable throughMemory(ResponseTable table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResponseCsv.write(table, out, "memory", FORMAT);
        return ResponseCsv.read(new ByteArrayInputStream(out.toByteArray()), "memory", table.questionnaire(), FORMAT);
    }
}
