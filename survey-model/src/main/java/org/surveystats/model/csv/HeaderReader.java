package org.surveystats.model.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.surveystats.model.csv.CsvFormat.AbsentQuestions;
import org.surveystats.model.csv.CsvFormat.Cells;
import org.surveystats.model.csv.CsvFormat.DecimalMark;
import org.surveystats.model.csv.CsvFormat.UnknownColumns;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.DateQuestion;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.RankingQuestion;
import org.surveystats.model.question.Theme;

/** Finds out what each column of a file holds, from its header. */
final class HeaderReader {

    /** A coder who has a column. */
    record Coder(String question, String name) {}

    private final Questionnaire questionnaire;
    private final CsvFormat format;
    private final Names names;
    private final Place place;
    private final Consumer<Problem> cellProblems;
    private final CodeTable missing;
    private final char mark;
    private final List<Question> questions;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Set<String> found = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    final List<CellReader> readers = new ArrayList<>();
    final Map<String, WideSet> sets = new LinkedHashMap<>();
    final List<Coder> coders = new ArrayList<>();

    HeaderReader(Questionnaire questionnaire, CsvFormat format, Place place, Consumer<Problem> cellProblems) {
        this.questionnaire = questionnaire;
        this.format = format;
        this.names = new Names(format, questionnaire);
        this.place = place;
        this.cellProblems = cellProblems;
        this.missing = names.missing();
        this.mark = format.decimalMark() == DecimalMark.COMMA ? ',' : '.';
        this.questions = questionnaire.answeredQuestions();
        for (int i = 0; i < questions.size(); i++) {
            positions.put(questions.get(i).id(), i);
            if (format.cells() == Cells.LABELS) {
                for (String text : questions.get(i).text().asMap().values()) {
                    positions.putIfAbsent(text, i);
                }
            }
        }
    }

    /** Makes a reader for every column. */
    void read(List<String> header) {
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column)) {
                problems.add(Problem.at(place.withColumn(column), "a column that stands twice"));
            }
            readers.add(reader(column));
        }
        checkSets();
        checkAbsent(seen);
        if (!problems.isEmpty()) {
            throw new FormatException(problems);
        }
    }

    private CellReader reader(String column) {
        int numbers = format.designNumbers().indexOf(column);
        if (numbers >= 0) {
            return new CellReader.DesignNumber(column, numbers, mark, missing, cellProblems);
        }
        int labels = format.designLabels().indexOf(column);
        if (labels >= 0) {
            return new CellReader.DesignLabel(column, format.designNumbers().size() + labels, missing);
        }
        Integer position = positions.get(column);
        if (position != null) {
            found.add(questions.get(position).id());
            return whole(column, position);
        }
        return part(column).orElseGet(() -> unknown(column));
    }

    private CellReader unknown(String column) {
        if (format.unknownColumns() == UnknownColumns.FAIL) {
            problems.add(Problem.at(place.withColumn(column), "a column that nothing describes")
                    .expected("a question, or a declared design column")
                    .hint("declare it with designNumbers or designLabels, or say UnknownColumns.IGNORE"));
        }
        return new CellReader.Ignored(column);
    }

    /** The column of a whole question. */
    private CellReader whole(String column, int position) {
        Question question = questions.get(position);
        List<Option> options = question.options();
        CodeTable table = names.options(question.id(), options);
        if (question instanceof ChoiceQuestion) {
            return new CellReader.Choice(column, position, missing, table, names.expected(options), cellProblems);
        }
        if (question instanceof MultipleResponseQuestion || question instanceof RankingQuestion) {
            return new CellReader.Delimited(
                    column,
                    position,
                    missing,
                    new DelimitedCell(table, format.delimiter()),
                    format.emptySet(),
                    question instanceof MultipleResponseQuestion,
                    names.expected(options),
                    cellProblems);
        }
        CellReader.QuestionColumn cells = new CellReader.QuestionColumn(column, position, missing, table, options);
        if (question instanceof NumberQuestion) {
            return new CellReader.Numeric(cells, mark, cellProblems);
        }
        return question instanceof DateQuestion
                ? new CellReader.Date(cells, cellProblems)
                : new CellReader.Text(cells, cellProblems);
    }

    /** The column of one option, of the text beside it, or of one coder. */
    private Optional<CellReader> part(String column) {
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            if (column.startsWith(question.id() + "@") && question instanceof OpenEndedQuestion open) {
                return coding(column, open);
            }
            if (!column.startsWith(question.id() + "_")) {
                continue;
            }
            String rest = column.substring(question.id().length() + 1);
            for (int option = 0; option < question.options().size(); option++) {
                Option candidate = question.options().get(option);
                if (candidate.isSpecify() && rest.equals(candidate.code() + "_text")) {
                    return Optional.of(new CellReader.Specify(column, question.id(), candidate.code(), missing));
                }
                if (question instanceof MultipleResponseQuestion
                        && (rest.equals(candidate.code()) || rest.equals(names.of(candidate)))) {
                    found.add(question.id());
                    WideSet set = wideSet(question, i);
                    return Optional.of(new CellReader.Wide(column, set, option, cellProblems));
                }
            }
        }
        return Optional.empty();
    }

    private WideSet wideSet(Question question, int position) {
        return sets.computeIfAbsent(
                question.id(),
                id -> new WideSet(id, position, question.options().size(), format.wideBlank(), missing, cellProblems));
    }

    private Optional<CellReader> coding(String column, OpenEndedQuestion question) {
        if (question.codebook().isEmpty()) {
            return Optional.empty();
        }
        String coder = column.substring(question.id().length() + 1);
        List<Theme> themes = question.codebook().get().themes();
        coders.add(new Coder(question.id(), coder));
        return Optional.of(new CellReader.Coding(
                column,
                question.id(),
                coder,
                new DelimitedCell(names.themes(question.id(), themes), format.delimiter()),
                themes.stream().map(Theme::code).toList(),
                missing,
                format.emptySet(),
                cellProblems));
    }

    /** Every option of a set has a column, or none: an absent one would silently be "not chosen". */
    private void checkSets() {
        sets.keySet().forEach(id -> {
            List<String> absent = new ArrayList<>();
            Question question = questionnaire.question(id);
            for (Option option : question.options()) {
                boolean there = readers.stream()
                        .anyMatch(r -> r instanceof CellReader.Wide
                                && (r.column.equals(id + "_" + option.code())
                                        || r.column.equals(id + "_" + names.of(option))));
                if (!there && option.isValid()) {
                    absent.add(id + "_" + option.code());
                }
            }
            boolean delimited =
                    readers.stream().anyMatch(r -> r instanceof CellReader.Delimited && r.column.equals(id));
            if (!absent.isEmpty() || delimited) {
                problems.add(Problem.at(place.withColumn(id), "a set with columns for some options only")
                        .found(delimited ? "a delimited column beside columns of 1 and 0" : "no column " + absent)
                        .expected("a column for every option, or one delimited column"));
            }
        });
    }

    private void checkAbsent(Set<String> seen) {
        List<String> absent = questions.stream()
                .map(Question::id)
                .filter(id -> !found.contains(id))
                .toList();
        if (!absent.isEmpty() && format.absentQuestions() == AbsentQuestions.FAIL) {
            problems.add(Problem.at(place, "questions without a column")
                    .found(absent.toString())
                    .hint("say AbsentQuestions.BLANK if they were left out of the file"));
        }
        List<String> designs = new ArrayList<>(format.designNumbers());
        designs.addAll(format.designLabels());
        designs.removeAll(seen);
        if (!designs.isEmpty()) {
            problems.add(Problem.at(place, "declared design columns that are not there")
                    .found(designs.toString()));
        }
    }
}
