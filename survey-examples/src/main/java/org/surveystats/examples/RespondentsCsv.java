package org.surveystats.examples;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.Theme;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;

/**
 * The CSV of the made-up respondents, in UTF-8: first a column that says of every row that it is made up, then a column of
 * codes for each question, of a multiple response question {@code q} a column {@code q_CODE} of 1 and 0 for each option,
 * and beside an open-ended question {@code q} the theme of the answer in {@code q_theme}. An empty cell is no answer.
 */
final class RespondentsCsv {

    private static final String THEME = "_theme";

    private RespondentsCsv() {}

    /** Writes a file and reads it back. */
    static ResponseTable throughFile(ResponseTable table, Path file) {
        try {
            Files.writeString(file, write(table));
            return read(Files.readString(file, StandardCharsets.UTF_8), table.questionnaire());
        } catch (IOException e) {
            throw new FormatException(
                    Problem.at(Place.unknown().withSource(file.toString()), "the file cannot be written")
                            .hint("check that its folder exists and that it may be written there"),
                    e);
        }
    }

    /** Writes a text and reads it back. */
    static ResponseTable throughMemory(ResponseTable table) {
        return read(write(table), table.questionnaire());
    }

    static String write(ResponseTable table) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header(table.questionnaire()));
            for (int row = 0; row < table.rowCount(); row++) {
                List<String> cells = new ArrayList<>();
                cells.add(table.designLabels(RespondentDrawing.MARK).value(row).orElseThrow());
                for (Question question : table.questionnaire().answeredQuestions()) {
                    addCells(cells, table, question, row);
                }
                csv.writeRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> header(Questionnaire questionnaire) {
        List<String> header = new ArrayList<>(List.of(RespondentDrawing.MARK));
        for (Question question : questionnaire.answeredQuestions()) {
            if (question instanceof MultipleResponseQuestion) {
                question.options().forEach(option -> header.add(column(question, option)));
                continue;
            }
            header.add(question.id());
            if (question instanceof OpenEndedQuestion) {
                header.add(question.id() + THEME);
            }
        }
        return header;
    }

    private static String column(Question question, Option option) {
        return question.id() + "_" + option.code();
    }

    private static void addCells(List<String> cells, ResponseTable table, Question question, int row) {
        if (question instanceof ChoiceQuestion choice) {
            cells.add(table.column(choice).chosen(row).map(Option::code).orElse(""));
        } else if (question instanceof MultipleResponseQuestion multiple) {
            boolean answered = table.column(multiple).missing(row).isEmpty();
            List<Option> chosen = table.column(multiple).chosen(row);
            question.options().forEach(option -> cells.add(answered ? chosen.contains(option) ? "1" : "0" : ""));
        } else if (question instanceof OpenEndedQuestion open) {
            cells.add(table.column(open).value(row).orElse(""));
            List<Theme> themes =
                    table.coding(open.id(), RespondentDrawing.CODER).themes(row);
            cells.add(themes.isEmpty() ? "" : themes.get(0).code());
        }
    }

    static ResponseTable read(String text, Questionnaire questionnaire) {
        ResponseTableBuilder builder = ResponseTable.builder(questionnaire).designLabels(RespondentDrawing.MARK);
        questionnaire
                .questions(OpenEndedQuestion.class)
                .forEach(open -> builder.coder(open.id(), RespondentDrawing.CODER));
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord line : csv) {
                ResponseRow row = builder.row().design(RespondentDrawing.MARK, line.getField(RespondentDrawing.MARK));
                questionnaire.answeredQuestions().forEach(question -> fill(row, question, line));
                row.add();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return builder.build();
    }

    private static void fill(ResponseRow row, Question question, NamedCsvRecord line) {
        if (question instanceof MultipleResponseQuestion) {
            List<Option> options = question.options();
            if (!line.getField(column(question, options.get(0))).isEmpty()) {
                row.choose(
                        question.id(),
                        options.stream()
                                .filter(o -> line.getField(column(question, o)).equals("1"))
                                .map(Option::code)
                                .toArray(String[]::new));
            }
            return;
        }
        String cell = line.getField(question.id());
        if (!cell.isEmpty() && question instanceof OpenEndedQuestion) {
            row.text(question.id(), cell)
                    .code(question.id(), RespondentDrawing.CODER, line.getField(question.id() + THEME));
        } else if (!cell.isEmpty()) {
            row.choose(question.id(), cell);
        }
    }
}
