package org.surveystats.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.surveystats.examples.OnlinePanel.Compared;
import org.surveystats.examples.OnlinePanel.Result;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.interval.ConfidenceInterval;
import org.surveystats.stats.report.chart.ChartEntry;
import org.surveystats.stats.report.chart.ChartUnit;
import org.surveystats.stats.report.chart.ChartValue;
import org.surveystats.stats.report.chart.Charts;
import org.surveystats.stats.report.chart.DotChart;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.Chart;
import org.surveystats.stats.report.document.ColumnHeader;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Heading;
import org.surveystats.stats.report.document.ListBlock;
import org.surveystats.stats.report.document.Note;
import org.surveystats.stats.report.document.Paragraph;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.language.NumberStyle;
import org.surveystats.stats.weighting.LargestWeight;
import org.surveystats.stats.weighting.Raking;
import org.surveystats.stats.weighting.StepReport;
import org.surveystats.stats.weighting.TargetReport;
import org.surveystats.stats.weighting.WeightSummary;

/** The weighting of the made-up panel, and what it did to estimates, as a report. */
final class OnlinePanelDocument {

    private final Result result;
    private final Messages messages;
    private final NumberStyle numbers;

    private OnlinePanelDocument(Result result, Messages messages) {
        this.result = result;
        this.messages = messages;
        this.numbers = messages.words().numbers();
    }

    static Document of(Result result, Messages messages) {
        return new OnlinePanelDocument(result, messages).write();
    }

    private Document write() {
        String replicates = numbers.count(OnlinePanel.REPLICATES);
        return Document.of(messages.text("panel.title", numbers.count(MadeUpPanel.RESPONDENTS)), messages.words())
                .with(
                        Note.of(Note.Kind.WARNING, messages.text("panel.warning")),
                        Paragraph.of(messages.text(
                                "panel.intro",
                                numbers.count(MadeUpPanel.POPULATION),
                                numbers.count(result.table().rowCount()),
                                numbers.count(MadeUpPanel.RESPONDENTS),
                                MadeUpPanel.SEED)),
                        Heading.of(messages.text("panel.steps")),
                        steps(),
                        Paragraph.of(messages.text("panel.steps.how", numbers.number(OnlinePanel.TRIMMED_AT))),
                        Heading.of(messages.text("panel.margins")),
                        margins(),
                        Heading.of(messages.text("panel.largest")),
                        largest(),
                        Heading.of(messages.text("panel.estimates")),
                        shares(),
                        estimates().named("estimates"),
                        Heading.of(messages.text("panel.errors")),
                        Paragraph.of(messages.text("panel.errors.intro", replicates)),
                        errors(),
                        ListBlock.bullets(List.of(
                                messages.text("panel.lesson.known"),
                                messages.text("panel.lesson.unknown"),
                                messages.text("panel.lesson.errors"))),
                        Note.of(Note.Kind.WARNING, messages.text("panel.warning")));
    }

    private DocumentTable steps() {
        DocumentTable.Builder table = DocumentTable.builder(messages.text("column.step"));
        for (String column : List.of("count", "sum", "range", "designEffect", "effective", "efficiency")) {
            table.column(messages.text("panel.column." + column), Alignment.END);
        }
        for (StepReport step : result.report().steps()) {
            WeightSummary after = step.after();
            table.row(
                    messages.text("panel.step." + step.step().method()),
                    Cell.of(numbers.count(after.respondents())),
                    Cell.of(numbers.number(after.sum(), 0)),
                    Cell.of(numbers.range(after.least(), after.greatest(), 2)),
                    Cell.of(numbers.number(after.designEffect(), 2)),
                    Cell.of(numbers.number(after.effectiveSampleSize(), 0)),
                    Cell.of(numbers.percent(after.efficiency(), 1)));
        }
        return table.build();
    }

    private StepReport raking() {
        return result.report().steps().stream()
                .filter(step -> step.step() instanceof Raking)
                .findFirst()
                .orElseThrow();
    }

    private DocumentTable margins() {
        StepReport raking = raking();
        Map<String, TargetReport> targets =
                raking.targets().stream().collect(Collectors.toMap(TargetReport::name, Function.identity()));
        DocumentTable.Builder table = DocumentTable.builder(messages.text("column.answer"));
        for (String column : List.of("count", "unweighted", "before", "target", "after")) {
            table.column(messages.text("panel.column." + column), Alignment.END);
        }
        for (SingleChoiceQuestion question : List.of(MadeUpPanel.AGE, MadeUpPanel.EDUCATION, MadeUpPanel.REGION)) {
            table.row(Row.group(messages.text(question.text())));
            question.options().forEach(option -> {
                TargetReport target = Objects.requireNonNull(targets.get(question.id() + " = " + option.code()));
                long count = target.respondents().orElseThrow();
                table.row(Row.of(
                                messages.text(option.label()),
                                Cell.of(numbers.count(count)),
                                percent((double) count / raking.after().respondents()),
                                percent(target.before() / raking.before().sum()),
                                percent(target.target() / raking.after().sum()),
                                percent(target.after() / raking.after().sum()))
                        .atLevel(1));
            });
        }
        return table.build();
    }

    private Cell percent(double share) {
        return Cell.of(numbers.percent(share, 1));
    }

    private ListBlock largest() {
        List<StepReport> steps = result.report().steps();
        List<String> items = new ArrayList<>();
        for (LargestWeight one : steps.get(steps.size() - 1).largest()) {
            int row = (int) one.row() - 1;
            items.add(messages.text(
                    "panel.largest.of",
                    numbers.number(one.weight(), 2),
                    numbers.count(one.row()),
                    answer(MadeUpPanel.AGE, row),
                    answer(MadeUpPanel.EDUCATION, row),
                    answer(MadeUpPanel.REGION, row)));
        }
        return ListBlock.bullets(items);
    }

    private String answer(SingleChoiceQuestion question, int row) {
        return messages.text(question.options()
                .get(result.table().column(question).index(row))
                .label());
    }

    /** The shares: the truth, and how near to it the intervals come. */
    private Chart shares() {
        List<ChartEntry> dots = new ArrayList<>();
        for (Compared of : result.estimates()) {
            if (isShare(of.question())) {
                String section = messages.text(of.question().text());
                dots.add(dot("panel.column.truth", ChartValue.of(of.truth()), section));
                dots.add(dot("panel.column.unweighted", ChartValue.of(of.unweighted()), section));
                dots.add(dot("panel.column.weighted", ChartValue.of(of.weighted()), section));
            }
        }
        return Charts.in(messages.words())
                .chart(messages.text("panel.estimates"), new DotChart(ChartUnit.percent(1), dots))
                .withCaption(messages.text("panel.shares"))
                .besideTable()
                .named("estimates");
    }

    private ChartEntry dot(String label, ChartValue value, String section) {
        return new ChartEntry(messages.text(label), value, Optional.of(section));
    }

    private DocumentTable estimates() {
        DocumentTable.Builder table = DocumentTable.builder(messages.text("column.question"))
                .column(messages.text("panel.column.truth"), Alignment.END)
                .column(estimated("panel.column.unweighted", "panel.column.estimate"))
                .column(estimated("panel.column.weighted", "panel.column.estimate"));
        for (Compared of : result.estimates()) {
            table.row(
                    messages.text(of.question().text()),
                    Cell.of(value(of.question(), of.truth())),
                    Cell.of(value(of.question(), of.unweighted().value())),
                    interval(of.question(), of.unweighted()),
                    Cell.of(value(of.question(), of.weighted().value())),
                    interval(of.question(), of.weighted()));
        }
        return table.build();
    }

    private DocumentTable errors() {
        DocumentTable.Builder table = DocumentTable.builder(messages.text("column.question"))
                .column(estimated("panel.column.asGiven", "panel.column.error"))
                .column(estimated("panel.column.knowing", "panel.column.error"))
                .column(estimated("panel.column.replicates", "panel.column.error"));
        for (Compared of : result.estimates()) {
            List<Cell> cells = new ArrayList<>();
            for (Estimate estimate : List.of(of.asGiven(), of.weighted(), of.replicated())) {
                double error = estimate.standardError().orElseThrow();
                cells.add(Cell.of(numbers.number(isShare(of.question()) ? 100 * error : error, 2)));
                cells.add(interval(of.question(), estimate));
            }
            table.row(messages.text(of.question().text()), cells.toArray(Cell[]::new));
        }
        return table.build();
    }

    private ColumnHeader estimated(String group, String first) {
        return ColumnHeader.group(
                messages.text(group),
                List.of(
                        ColumnHeader.of(messages.text(first), Alignment.END),
                        ColumnHeader.of(messages.text("panel.column.interval"), Alignment.END)));
    }

    private static boolean isShare(Question question) {
        return question != MadeUpPanel.HOURS;
    }

    private String value(Question question, double value) {
        return isShare(question) ? numbers.percent(value, 1) : numbers.number(value, 2);
    }

    private Cell interval(Question question, Estimate estimate) {
        ConfidenceInterval interval = estimate.interval().orElseThrow();
        return Cell.of(
                isShare(question)
                        ? numbers.percentRange(interval.lower(), interval.upper(), 1)
                        : numbers.range(interval.lower(), interval.upper(), 2));
    }
}
