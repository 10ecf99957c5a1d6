package org.surveystats.examples;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surveystats.examples.AnalysisWords.Figure;
import org.surveystats.examples.AnalysisWords.Words;
import org.surveystats.examples.TextTable.Align;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.stats.plan.Analysis;
import org.surveystats.stats.plan.AnalysisResult;
import org.surveystats.stats.plan.CrosstabAnalysis;
import org.surveystats.stats.plan.PlanResults;
import org.surveystats.stats.plan.ResultCell;
import org.surveystats.stats.plan.TabulationPlan;
import org.surveystats.stats.plan.TestResult;

/** The results of a plan as text: one table an analysis, one row a cell, and only the columns that hold something. */
final class ResultsText {

    /** The verdict of a rule of presentation that finds nothing to say. */
    private static final String SHOWN = "show";

    /** The least probability that is printed as it is. */
    private static final double LEAST = 0.0001;

    private final TabulationPlan plan;
    private final Questionnaire questionnaire;
    private final PlanResults results;
    private final Messages messages;
    private final AnalysisWords words;
    private final Wording wording;
    private final TextPage page = new TextPage();

    private ResultsText(TabulationPlan plan, Questionnaire questionnaire, PlanResults results, Messages messages) {
        this.plan = plan;
        this.questionnaire = questionnaire;
        this.results = results;
        this.messages = messages;
        this.words = new AnalysisWords(questionnaire, messages);
        this.wording = new Wording(questionnaire, messages);
    }

    static TextPage of(TabulationPlan plan, Questionnaire questionnaire, PlanResults results, Messages messages) {
        return new ResultsText(plan, questionnaire, results, messages).write();
    }

    private TextPage write() {
        page.title(messages.text(plan.title().orElse(questionnaire.title())));
        for (Analysis analysis : plan.analyses()) {
            AnalysisResult result = results.analysis(analysis.id());
            Words printed = analysis.accept(words);
            page.heading(printed.title());
            printed.question().ifPresent(this::question);
            condition(analysis).ifPresent(page::paragraph);
            if (!result.cells().isEmpty()) {
                page.blank().table(table(analysis, printed, result));
            }
            result.test().ifPresent(test -> page.blank().paragraph(test(analysis, test, printed.figure())));
            result.note().ifPresent(note -> page.blank().paragraph(note));
        }
        return page;
    }

    private void question(Question question) {
        if (!question.tableLabel().equals(question.text())) {
            page.paragraph(messages.quoted(messages.text(question.text())));
        }
        question.askedIf().ifPresent(base -> page.paragraph(messages.text("base.asked", wording.condition(base))));
    }

    /** Who is counted, where not everybody is. */
    private Optional<String> condition(Analysis analysis) {
        if (analysis.where().isEmpty()) {
            return Optional.empty();
        }
        String conditions = analysis.where().entrySet().stream()
                .map(entry -> messages.text(
                        "base.chose",
                        entry.getValue().stream()
                                .map(code -> messages.quoted(words.label(entry.getKey(), code)))
                                .collect(Collectors.joining(messages.text("base.or"))),
                        messages.quoted(words.label(entry.getKey()))))
                .collect(Collectors.joining(messages.text("base.and")));
        return Optional.of(messages.text("run.where", conditions));
    }

    private TextTable table(Analysis analysis, Words printed, AnalysisResult result) {
        Map<String, Function<ResultCell, String>> left = new LinkedHashMap<>();
        analysis.by().forEach(id -> left.put(words.label(id), cell -> group(cell, id)));
        String options = analysis.questions().get(0);
        left.put(messages.text("column.answer"), cell -> answer(options, cell.option()));
        if (analysis instanceof CrosstabAnalysis crosstab) {
            left.put(words.label(crosstab.rows()), cell -> answer(crosstab.rows(), cell.row()));
            left.put(words.label(crosstab.columns()), cell -> answer(crosstab.columns(), cell.column()));
        }
        left.put(messages.text("run.column.probability"), cell -> exact(cell.probability()));
        left.put(messages.text("run.column.term"), cell -> cell.term().orElse(""));
        Map<String, Function<ResultCell, String>> right = new LinkedHashMap<>();
        right.put(printed.column(), cell -> figure(cell.estimate(), printed.figure()));
        right.put(messages.text("run.column.error"), cell -> figure(cell.standardError(), printed.figure()));
        String level = messages.percent(
                BigDecimal.valueOf(plan.confidenceLevel()).movePointRight(2).stripTrailingZeros());
        right.put(messages.text("run.column.interval", level), cell -> interval(cell, printed.figure()));
        right.put(messages.text("run.column.statistic"), cell -> number(cell.statistic()));
        right.put(messages.text("run.column.pValue"), cell -> probability(cell.pValue()));
        right.put(
                messages.text("run.column.n"),
                cell -> cell.n().isPresent() ? Long.toString(cell.n().getAsLong()) : "");
        Map<String, Function<ResultCell, String>> notes = new LinkedHashMap<>();
        notes.put(
                messages.text("run.column.note"),
                cell -> Stream.of(cell.presentation().filter(verdict -> !verdict.equals(SHOWN)), cell.note())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("; ")));
        return table(List.of(left, right, notes), result.cells());
    }

    /** The columns in three blocks, the second of them of numbers, without those that are empty. */
    private static TextTable table(List<Map<String, Function<ResultCell, String>>> blocks, List<ResultCell> cells) {
        TextTable table = TextTable.create();
        List<Function<ResultCell, String>> shown = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Align align = i == 1 ? Align.RIGHT : Align.LEFT;
            blocks.get(i).forEach((header, printer) -> {
                if (cells.stream().anyMatch(cell -> !printer.apply(cell).isEmpty())) {
                    table.column(header, align);
                    shown.add(printer);
                }
            });
        }
        cells.forEach(cell -> table.row(
                shown.stream().map(printer -> dash(printer.apply(cell))).toArray(String[]::new)));
        return table;
    }

    private static String dash(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private String group(ResultCell cell, String question) {
        return answer(question, Optional.ofNullable(cell.by().get(question)));
    }

    private String answer(String question, Optional<String> code) {
        return code.map(c -> words.label(question, c)).orElse("");
    }

    private String interval(ResultCell cell, Figure figure) {
        if (cell.lower().isEmpty() || cell.upper().isEmpty()) {
            return "";
        }
        double lower = cell.lower().getAsDouble();
        double upper = cell.upper().getAsDouble();
        boolean plain = figure == Figure.SHARE && lower >= 0;
        return plain
                ? messages.percentRange(lower, upper)
                : messages.text("run.range", figure(cell.lower(), figure), figure(cell.upper(), figure));
    }

    private String figure(OptionalDouble value, Figure figure) {
        if (figure == Figure.NUMBER) {
            return number(value);
        }
        return value.isPresent() ? messages.percentOf(value.getAsDouble()) : "";
    }

    /** A number as the plan has it. */
    private String exact(OptionalDouble value) {
        return value.isPresent()
                ? messages.language()
                        .number(BigDecimal.valueOf(value.getAsDouble()).stripTrailingZeros())
                : "";
    }

    /** A number with as many decimals as its size leaves worth reading. */
    private String number(OptionalDouble value) {
        if (value.isEmpty()) {
            return "";
        }
        double number = value.getAsDouble();
        double size = Math.abs(number);
        if (number == Math.rint(number) && size < 1e15) {
            return messages.number(number, 0);
        }
        int decimals = size >= 10_000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 4;
        return messages.number(number, decimals);
    }

    private String probability(OptionalDouble value) {
        if (value.isEmpty()) {
            return "";
        }
        return value.getAsDouble() < LEAST
                ? messages.text("run.below", messages.number(LEAST, 4))
                : messages.number(value.getAsDouble(), 4);
    }

    private String test(Analysis analysis, TestResult test, Figure figure) {
        List<String> parts = new ArrayList<>();
        test.statistic().ifPresent(s -> parts.add(messages.text("run.test.statistic", number(test.statistic()))));
        if (test.numeratorDf().isPresent()) {
            parts.add(
                    test.denominatorDf().isPresent()
                            ? messages.text("run.test.twoDf", number(test.numeratorDf()), number(test.denominatorDf()))
                            : messages.text("run.test.df", number(test.numeratorDf())));
        }
        test.difference()
                .ifPresent(d -> parts.add(messages.text("run.test.difference", figure(test.difference(), figure))));
        test.residualDf().ifPresent(d -> parts.add(messages.text("run.test.residualDf", number(test.residualDf()))));
        test.pValue()
                .ifPresent(p -> parts.add(
                        p < LEAST
                                ? messages.text("run.test.pBelow", messages.number(LEAST, 4))
                                : messages.text("run.test.p", messages.number(p, 4))));
        test.note().ifPresent(parts::add);
        String all = String.join("; ", parts);
        return analysis instanceof CrosstabAnalysis crosstab && crosstab.test().isPresent()
                ? messages.text("run.test.named", crosstab.test().get().code(), all)
                : messages.text("run.test", all);
    }
}
