package org.surveystats.stats.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.stats.estimate.Presentation;
import org.surveystats.stats.plan.Analysis;
import org.surveystats.stats.plan.AnalysisResult;
import org.surveystats.stats.plan.BannerAnalysis;
import org.surveystats.stats.plan.CrosstabAnalysis;
import org.surveystats.stats.plan.PlanResults;
import org.surveystats.stats.plan.RegressionAnalysis;
import org.surveystats.stats.plan.ResultCell;
import org.surveystats.stats.plan.TabulationPlan;
import org.surveystats.stats.plan.TestResult;
import org.surveystats.stats.report.AnalysisWords.Figure;
import org.surveystats.stats.report.AnalysisWords.Words;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Appendix;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Heading;
import org.surveystats.stats.report.document.ListBlock;
import org.surveystats.stats.report.document.Paragraph;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.language.NumberStyle;
import org.surveystats.stats.report.language.ReportLanguage;

/**
 * The results of a plan: one table an analysis, one row a cell, and only the columns that hold something. A banner is printed as the table
 * that it is, but for results that were read from a file, which have its cells alone.
 */
final class PlanReport {

    /** The decimals of p-values. */
    private static final int P_DECIMALS = 4;

    /** The least probability that is printed as it is. */
    private static final double LEAST = 0.0001;

    private final TabulationPlan plan;
    private final Questionnaire questionnaire;
    private final PlanResults results;
    private final ReportLanguage language;
    private final NumberStyle numbers;
    private final int decimals;
    private final AnalysisWords words;
    private final Wording wording;

    PlanReport(
            TabulationPlan plan,
            Questionnaire questionnaire,
            PlanResults results,
            ReportLanguage language,
            int decimals) {
        this.plan = plan;
        this.questionnaire = plan.withThemes(questionnaire);
        this.results = results;
        this.language = language;
        this.numbers = language.numbers();
        this.decimals = decimals;
        this.words = new AnalysisWords(this.questionnaire, language);
        this.wording = new Wording(questionnaire, language);
    }

    /** A header of rows: what it is called, which another may be called, too, and what it says of a cell. */
    record RowHeader(String text, Function<ResultCell, String> shown) {}

    /** A column of a table: what it is called and what it shows of a cell. */
    private record Column(String header, Alignment alignment, Function<ResultCell, Cell> shown) {

        boolean isEmpty(List<ResultCell> cells) {
            return cells.stream().allMatch(cell -> shown.apply(cell).text().isEmpty());
        }
    }

    Document document() {
        List<Block> blocks = new ArrayList<>();
        PlanCharts charts =
                new PlanCharts(new ReportCharts(language, decimals), words, plan.confidenceLevel(), decimals);
        for (Analysis analysis : plan.analyses()) {
            AnalysisResult result = results.analysis(analysis.id());
            Words printed = analysis.accept(words);
            blocks.add(Heading.of(title(analysis, printed)));
            List<String> head = new ArrayList<>();
            printed.question().ifPresent(question -> question(question, head));
            condition(analysis).ifPresent(head::add);
            if (!head.isEmpty()) {
                blocks.add(Paragraph.of(String.join("\n", head)));
            }
            if (result.table().isPresent()) {
                blocks.addAll(TableReport.of(result.table().get())
                        .withDecimals(decimals)
                        .blocks(language, List.of()));
                continue; // the table says all that the cells do, and the letters are over its columns
            }
            if (!result.cells().isEmpty()) {
                blocks.addAll(charts.of(analysis, printed, result));
                blocks.add(table(analysis, printed, result).named(analysis.id()));
            }
            result.test().ifPresent(test -> blocks.add(Paragraph.of(test(analysis, test, printed.figure()))));
            if (!(analysis instanceof BannerAnalysis)) { // a banner's letters say what its comparisons found
                result.tests().forEach(test -> blocks.add(Paragraph.of(further(analysis, test, printed.figure()))));
            }
            result.note()
                    .ifPresent(note -> blocks.add(Paragraph.of(
                            language.text("run.note", notes(analysis).note(note)))));
        }
        boolean brackets = blocks.stream()
                .anyMatch(block -> block instanceof DocumentTable table && table.has(Cell.Status.LOW_BASE));
        blocks.add(new Appendix(
                language.text("method"), List.of(ListBlock.bullets(new Method(language).of(plan, brackets)))));
        return Document.of(language.text(plan.title().orElse(questionnaire.title())), language)
                .with(blocks);
    }

    /** Groups stand in the title, so that it differs from that of all respondents. */
    private String title(Analysis analysis, Words printed) {
        return analysis.by().isEmpty()
                ? printed.title()
                : language.text(
                        "run.by",
                        printed.title(),
                        language.list(analysis.by().stream()
                                .map(id -> language.quoted(words.label(id)))
                                .toList()));
    }

    private void question(Question question, List<String> head) {
        if (!question.tableLabel().equals(question.text())) {
            head.add(language.quoted(language.text(question.text())));
        }
        question.askedIf().ifPresent(base -> head.add(language.text("base.asked", wording.condition(base))));
    }

    /** Who is counted, where not everybody is. */
    private Optional<String> condition(Analysis analysis) {
        if (analysis.where().isEmpty()) {
            return Optional.empty();
        }
        String conditions = analysis.where().entrySet().stream()
                .map(entry -> language.text(
                        "base.chose",
                        entry.getValue().stream()
                                .map(code -> language.quoted(words.label(entry.getKey(), code)))
                                .collect(Collectors.joining(language.text("base.or"))),
                        language.quoted(words.label(entry.getKey()))))
                .collect(Collectors.joining(language.text("base.and")));
        return Optional.of(language.text("run.where", conditions));
    }

    private DocumentTable table(Analysis analysis, Words printed, AnalysisResult result) {
        List<RowHeader> headers = rowHeaders(analysis).stream()
                .filter(header -> result.cells().stream()
                        .anyMatch(cell -> !header.shown().apply(cell).isEmpty()))
                .toList();
        List<Column> columns = columns(printed, notes(analysis)).stream()
                .filter(column -> !column.isEmpty(result.cells()))
                .toList();
        DocumentTable.Builder table =
                DocumentTable.builder(headers.stream().map(RowHeader::text).toArray(String[]::new));
        columns.forEach(column -> table.column(column.header(), column.alignment()));
        for (ResultCell cell : result.cells()) {
            table.row(Row.of(
                    headers.stream()
                            .map(header -> dash(header.shown().apply(cell)))
                            .toList(),
                    columns.stream()
                            .map(column -> column.shown().apply(cell))
                            .map(this::dash)
                            .toList()));
        }
        return table.build();
    }

    private List<RowHeader> rowHeaders(Analysis analysis) {
        List<RowHeader> headers = new ArrayList<>();
        analysis.by().forEach(id -> headers.add(new RowHeader(words.label(id), cell -> group(cell, id))));
        String options = analysis.questions().get(0);
        headers.add(new RowHeader(language.text("column.answer"), cell -> answer(options, cell.option())));
        if (analysis instanceof CrosstabAnalysis crosstab) {
            headers.add(new RowHeader(words.label(crosstab.rows()), cell -> answer(crosstab.rows(), cell.row())));
            headers.add(
                    new RowHeader(words.label(crosstab.columns()), cell -> answer(crosstab.columns(), cell.column())));
        }
        MeasureCells.headers(words, language, analysis, headers);
        headers.add(new RowHeader(
                language.text("run.column.probability"),
                cell -> cell.probability().isPresent()
                        ? numbers.number(cell.probability().getAsDouble())
                        : ""));
        if (analysis instanceof RegressionAnalysis regression) {
            headers.add(new RowHeader(
                    language.text("run.column.term"),
                    cell -> cell.term()
                            .map(term -> words.term(regression, term))
                            .orElse("")));
        }
        return headers;
    }

    private List<Column> columns(Words printed, NoteWords notes) {
        Figure figure = printed.figure();
        String level = numbers.number(plan.confidenceLevel() * 100);
        return List.of(
                new Column(
                        printed.column(),
                        Alignment.DECIMAL,
                        cell -> figure(cell, cell.estimate(), MeasureCells.figure(cell, figure))),
                new Column(
                        language.text("run.column.error"),
                        Alignment.DECIMAL,
                        cell -> Cell.of(figure(cell.standardError(), MeasureCells.figure(cell, figure)))),
                new Column(
                        language.text("column.interval", level),
                        Alignment.END,
                        cell -> interval(cell, MeasureCells.figure(cell, figure))),
                new Column(
                        language.text("run.column.letters"),
                        Alignment.START,
                        cell -> Cell.of(cell.letters().orElse(""))),
                new Column(
                        language.text("run.column.statistic"),
                        Alignment.DECIMAL,
                        cell -> Cell.of(number(cell.statistic()))),
                new Column(
                        language.text("run.column.pValue"),
                        Alignment.DECIMAL,
                        cell -> Cell.of(probability(cell.pValue()))),
                new Column(
                        language.text("run.column.n"),
                        Alignment.DECIMAL,
                        cell -> cell.n().isPresent()
                                ? Cell.of(numbers.count(cell.n().getAsLong()), (double)
                                        cell.n().getAsLong())
                                : Cell.empty()),
                new Column(language.text("run.column.note"), Alignment.START, cell -> Cell.of(note(cell, notes))));
    }

    private static String verdict(Presentation.Verdict verdict) {
        return Wording.camelCase(verdict.name());
    }

    /** The notes of an analysis, of which an id or code is printed as its label, and the path of a column as its labels. */
    private NoteWords notes(Analysis analysis) {
        return new NoteWords(language, code -> {
            if (analysis instanceof BannerAnalysis) {
                int space = code.indexOf(' ');
                return Optional.of(
                        code.substring(0, space + 1) + MeasureCells.column(words, language, code.substring(space + 1)));
            }
            return questionnaire
                    .find(code)
                    .map(question -> language.text(question.tableLabel()))
                    .or(() -> analysis.questions().stream()
                            .map(id -> words.label(id, code))
                            .filter(label -> !label.equals(code))
                            .findFirst());
        });
    }

    /** What a reader must know of a cell; a status is left out where its reason says the same and more. */
    private String note(ResultCell cell, NoteWords notes) {
        Optional<String> why = cell.note().map(notes::note);
        return Stream.of(
                        cell.status()
                                .map(status -> NoteWords.ofCode(language, status, "run.status."))
                                .filter(status -> why.filter(words -> words.startsWith(status))
                                        .isEmpty()),
                        cell.presentation()
                                .filter(verdict -> !verdict.equals(verdict(Presentation.Verdict.SHOW)))
                                .map(notes::verdict),
                        why)
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private Cell figure(ResultCell cell, OptionalDouble value, Figure figure) {
        if (value.isEmpty()) {
            return Cell.empty();
        }
        Cell shown = Cell.of(figure(value, figure), value.getAsDouble());
        return cell.presentation()
                .filter(verdict -> verdict.startsWith(verdict(Presentation.Verdict.SUPPRESS)))
                .map(verdict -> shown.with(Cell.Status.LOW_BASE))
                .orElse(shown);
    }

    private Cell dash(Cell cell) {
        return cell.text().isEmpty() ? Cell.of(language.text("undefined")).with(Cell.Status.MUTED) : cell;
    }

    private String dash(String text) {
        return text.isEmpty() ? language.text("undefined") : text;
    }

    private String group(ResultCell cell, String question) {
        return answer(question, Optional.ofNullable(cell.by().get(question)));
    }

    private String answer(String question, Optional<String> code) {
        return code.map(c -> words.label(question, c)).orElse("");
    }

    private Cell interval(ResultCell cell, Figure figure) {
        if (cell.lower().isEmpty() || cell.upper().isEmpty()) {
            return Cell.empty();
        }
        double lower = cell.lower().getAsDouble();
        double upper = cell.upper().getAsDouble();
        return Cell.ofInterval(
                figure == Figure.SHARE
                        ? numbers.percentRange(lower, upper, decimals)
                        : Sizes.range(lower, upper, numbers),
                lower,
                upper);
    }

    private String figure(OptionalDouble value, Figure figure) {
        if (figure == Figure.NUMBER) {
            return number(value);
        }
        return value.isPresent() ? numbers.percent(value.getAsDouble(), decimals) : "";
    }

    /** A number with as many decimals as its size leaves worth reading. */
    private String number(OptionalDouble value) {
        return value.isPresent() ? Sizes.number(value.getAsDouble(), numbers) : "";
    }

    private String probability(OptionalDouble value) {
        return value.isPresent() ? numbers.pValue(value.getAsDouble(), P_DECIMALS) : "";
    }

    /** A test besides the one that an analysis has. */
    private String further(Analysis analysis, TestResult test, Figure figure) {
        String row = test.row()
                .map(code -> language.quoted(words.label(analysis.questions().get(0), code)))
                .orElse("");
        String groups = test.by().entrySet().stream()
                .map(entry -> language.quoted(words.label(entry.getKey(), entry.getValue())))
                .collect(Collectors.joining(", "));
        String name = Stream.of(test.name().map(this::testName).orElse(""), row, groups)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return language.text("run.test.named", name, parts(analysis, test, figure));
    }

    private String testName(String code) {
        return NoteWords.ofCode(language, code, "run.test.name.");
    }

    private String test(Analysis analysis, TestResult test, Figure figure) {
        if (analysis instanceof RegressionAnalysis && test.residualDf().isPresent()) {
            return language.text("run.residualDf", number(test.residualDf()));
        }
        String all = parts(analysis, test, figure);
        return analysis instanceof CrosstabAnalysis crosstab && crosstab.test().isPresent()
                ? language.text("run.test.named", testName(crosstab.test().get().code()), all)
                : language.text("run.test", all);
    }

    private String parts(Analysis analysis, TestResult test, Figure figure) {
        List<String> parts = new ArrayList<>();
        test.statistic().ifPresent(s -> parts.add(language.text("run.test.statistic", number(test.statistic()))));
        if (test.numeratorDf().isPresent()) {
            parts.add(
                    test.denominatorDf().isPresent()
                            ? language.text("run.test.twoDf", number(test.numeratorDf()), number(test.denominatorDf()))
                            : language.text("run.test.df", number(test.numeratorDf())));
        }
        test.difference()
                .ifPresent(d -> parts.add(language.text("run.test.difference", figure(test.difference(), figure))));
        test.pValue()
                .ifPresent(p -> parts.add(
                        p < LEAST
                                ? language.text("run.test.pBelow", numbers.number(LEAST, P_DECIMALS))
                                : language.text("run.test.p", numbers.number(p, P_DECIMALS))));
        test.note().map(notes(analysis)::note).ifPresent(parts::add);
        return String.join("; ", parts);
    }
}
