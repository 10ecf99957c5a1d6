package org.surveystats.model.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.surveystats.model.csv.CsvFormat.DecimalMark;
import org.surveystats.model.csv.CsvFormat.SetLayout;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Theme;
import org.surveystats.model.response.ChoiceColumn;
import org.surveystats.model.response.CodingColumn;
import org.surveystats.model.response.Column;
import org.surveystats.model.response.DateColumn;
import org.surveystats.model.response.LabelColumn;
import org.surveystats.model.response.MultipleResponseColumn;
import org.surveystats.model.response.NumberColumn;
import org.surveystats.model.response.RankingColumn;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.TextColumn;

/** Writes a table, refusing what could not be read back. */
final class CsvOutput {

    /** One column of the file. */
    private record Output(String name, Cell cell) {}

    /** The text of a respondent's cell. */
    @FunctionalInterface
    private interface Cell {
        String of(int row);
    }

    private final ResponseTable table;
    private final CsvFormat format;
    private final String target;
    private final Names names;
    private final CharsetEncoder encoder;
    private final List<Output> outputs = new ArrayList<>();

    CsvOutput(ResponseTable table, CsvFormat format, String target) {
        this.table = table;
        this.format = format;
        this.target = target;
        this.names = new Names(format, table.questionnaire());
        this.encoder = format.charset().newEncoder();
        table.questionnaire().answeredQuestions().forEach(this::addQuestion);
        for (String name : table.designColumns()) {
            boolean numbers = format.designNumbers().contains(name);
            if (!numbers && !format.designLabels().contains(name)) {
                throw new FormatException(Problem.at(place(name), "a design column that the format does not declare")
                        .hint("declare it, so that the file can be read back"));
            }
            outputs.add(new Output(name, numbers ? numberCell(name) : labelCell(name)));
        }
    }

    void write(OutputStream out) throws IOException {
        Writer characters = new OutputStreamWriter(out, format.charset());
        CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(format.separator())
                .lineDelimiter(LineDelimiter.LF)
                // an empty cell alone in its line would be an empty line, which readers pass over
                .quoteStrategy(outputs.size() == 1 ? QuoteStrategies.EMPTY : QuoteStrategies.REQUIRED)
                .build(characters);
        record(writer, 0, outputs.stream().map(Output::name).toList());
        for (int row = 0; row < table.rowCount(); row++) {
            int current = row;
            record(
                    writer,
                    row + 1L,
                    outputs.stream().map(o -> o.cell().of(current)).toList());
        }
        writer.flush();
        characters.flush();
    }

    private void record(CsvWriter writer, long row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!encodable(cells.get(i))) {
                Place place = place(outputs.get(i).name());
                throw new FormatException(Problem.at(
                                row == 0 ? place : place.withRow(row),
                                "a character that " + format.charset().name() + " does not have")
                        .foundText(cells.get(i))
                        .hint("write UTF-8"));
            }
        }
        writer.writeRecord(cells);
    }

    private boolean encodable(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) >= 128) {
                return encoder.canEncode(cell);
            }
        }
        return true;
    }

    private Place place(String column) {
        return Place.unknown().withSource(target).withColumn(column);
    }

    private void addQuestion(Question question) {
        Column column = table.column(question);
        if (column instanceof MultipleResponseColumn sets && format.setLayout() == SetLayout.WIDE) {
            addWide(question, sets);
        } else {
            outputs.add(new Output(question.id(), cell(question, column)));
        }
        for (Option option : question.options()) {
            String name = question.id() + "_" + option.code() + "_text";
            table.specified(question.id(), option.code())
                    .ifPresent(texts -> outputs.add(new Output(
                            name,
                            row -> texts.value(row)
                                    .map(text -> unmistakable(name, row, text))
                                    .orElse(""))));
        }
        if (question instanceof OpenEndedQuestion open) {
            for (String coder : table.coders(open.id())) {
                addCoding(open, coder);
            }
        }
    }

    private void addWide(Question question, MultipleResponseColumn sets) {
        for (int i = 0; i < question.options().size(); i++) {
            int option = i;
            outputs.add(new Output(
                    question.id() + "_" + question.options().get(i).code(), row -> {
                        boolean chosen = sets.chose(row, option);
                        boolean answered =
                                sets.missing(row).isEmpty() || !sets.chosen(row).isEmpty();
                        return answered ? (chosen ? "1" : "0") : missing(question, row, sets);
                    }));
        }
    }

    private Cell cell(Question question, Column column) {
        if (column instanceof ChoiceColumn choices) {
            return row -> choices.chosen(row).map(names::of).orElseGet(() -> missing(question, row, column));
        }
        if (column instanceof MultipleResponseColumn sets) {
            DelimitedCell cells = delimited(question);
            return row -> {
                List<Option> chosen = sets.chosen(row);
                boolean none = chosen.isEmpty();
                return none && sets.missing(row).isPresent()
                        ? missing(question, row, column)
                        : none ? format.emptySet() : joined(question, row, chosen, cells);
            };
        }
        if (column instanceof RankingColumn ranks) {
            DelimitedCell cells = delimited(question);
            return row -> {
                List<Option> order = ranks.special(row).map(List::of).orElseGet(() -> ranks.order(row));
                return order.isEmpty() ? missing(question, row, column) : joined(question, row, order, cells);
            };
        }
        if (column instanceof NumberColumn numbers) {
            return row -> {
                if (numbers.value(row).isPresent()) {
                    return number(numbers.value(row).getAsDouble());
                }
                return missing(question, row, column);
            };
        }
        if (column instanceof DateColumn dates) {
            return row -> dates.value(row).map(Object::toString).orElseGet(() -> missing(question, row, column));
        }
        TextColumn texts = (TextColumn) column;
        CodeTable special = names.options(question.id(), question.options());
        if (texts.hasWithheldTexts() && !format.withheldTexts().contains(question.id())) {
            throw new FormatException(
                    Problem.at(place(question.id()), "texts that are withheld, of which the format does not know")
                            .hint("say withheldTexts(\"" + question.id() + "\"), so that the file can be read back"));
        }
        return row -> texts.isWithheld(row)
                ? blank(question.id(), row)
                : texts.value(row)
                        .map(text -> special.get(text) == CodeTable.NONE
                                ? unmistakable(question.id(), row, text)
                                : refused(question.id(), row, text))
                        .orElseGet(() -> missing(question, row, column));
    }

    /** An answer without its text is an empty cell, which must not stand for another missing answer. */
    private String blank(String name, int row) {
        return format.missing().getOrDefault("", MissingReason.NO_ANSWER) == MissingReason.NO_ANSWER
                ? ""
                : refused(name, row, "");
    }

    /** A text that would be read back as a missing answer is refused. */
    private String unmistakable(String name, int row, String text) {
        return format.missing().containsKey(text) ? refused(name, row, text) : text;
    }

    private String refused(String name, int row, String text) {
        throw new FormatException(
                Problem.at(place(name).withRow(row + 1L), "an answer that would be read as a missing one")
                        .foundText(text)
                        .hint("give the missing answers of the format another text"));
    }

    private DelimitedCell delimited(Question question) {
        return new DelimitedCell(names.options(question.id(), question.options()), format.delimiter());
    }

    private String joined(Question question, int row, List<Option> options, DelimitedCell cells) {
        String cell = options.stream().map(names::of).collect(Collectors.joining(format.delimiter()));
        if (cells.readings(cell).size() != 1) {
            throw new FormatException(
                    Problem.at(place(question.id()).withRow(row + 1L), "a cell that can be read in two ways")
                            .foundText(cell)
                            .hint("write codes, another delimiter, or columns of 1 and 0"));
        }
        return cell;
    }

    private void addCoding(OpenEndedQuestion question, String coder) {
        CodingColumn coding = table.coding(question.id(), coder);
        List<Theme> book = coding.codebook();
        DelimitedCell cells = new DelimitedCell(names.themes(question.id(), book), format.delimiter());
        outputs.add(new Output(question.id() + "@" + coder, row -> switch (coding.state(row)) {
            case NOT_CODED -> "";
            case UNCODABLE -> format.emptySet();
            case CODED -> {
                String cell =
                        coding.themes(row).stream().map(names::of).collect(Collectors.joining(format.delimiter()));
                if (cells.readings(cell).size() != 1) {
                    throw new FormatException(Problem.at(
                                    place(question.id() + "@" + coder).withRow(row + 1L),
                                    "a cell that can be read in two ways")
                            .foundText(cell)
                            .hint("write codes, or another delimiter"));
                }
                yield cell;
            }
        }));
    }

    private Cell numberCell(String name) {
        NumberColumn numbers = table.designNumbers(name);
        return row -> numbers.value(row).isPresent() ? number(numbers.value(row).getAsDouble()) : "";
    }

    private Cell labelCell(String name) {
        LabelColumn labels = table.designLabels(name);
        return row -> labels.value(row).orElse("");
    }

    private String number(double value) {
        String text = value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : new BigDecimal(Double.toString(value)).toPlainString();
        return format.decimalMark() == DecimalMark.COMMA ? text.replace('.', ',') : text;
    }

    /** What is written for a missing answer: blank where the reason follows from the blank. */
    private String missing(Question question, int row, Column column) {
        MissingReason reason = column.missing(row).orElseThrow();
        boolean impliedByBase =
                reason == MissingReason.NOT_ASKED && question.askedIf().isPresent();
        if (reason == MissingReason.NO_ANSWER || impliedByBase) {
            return names.missing(MissingReason.NO_ANSWER).orElse("");
        }
        Optional<String> special = question instanceof MultipleResponseQuestion
                ? Optional.empty()
                : question.options().stream()
                        .filter(o -> o.missing().equals(Optional.of(reason)))
                        .map(names::of)
                        .findFirst();
        return special.or(() -> names.missing(reason))
                .orElseThrow(() -> new FormatException(
                        Problem.at(place(question.id()).withRow(row + 1L), "a missing answer without a text for it")
                                .found(reason.code())
                                .hint("give the format one with missing(text, MissingReason." + reason.name() + ")")));
    }
}
