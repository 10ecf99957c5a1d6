package org.surveystats.stats.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surveystats.model.question.Question;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.interval.ConfidenceInterval;
import org.surveystats.stats.report.chart.ChartUnit;
import org.surveystats.stats.report.chart.ChartValue;
import org.surveystats.stats.report.chart.TrendChart;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.ColumnHeader;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.ListBlock;
import org.surveystats.stats.report.document.Paragraph;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.language.NumberStyle;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.table.WaveDifference;
import org.surveystats.stats.table.WaveDifferences;

/**
 * A question in several waves in print: a line over the waves, and a table of each wave's figures with the change from the wave
 * before, its interval and its test.
 *
 * <pre>{@code
 * WaveReport.ofShares(useful2024, waves.compare(Statistic::proportions)).document(ReportLanguage.of("ru"));
 * WaveReport.ofNumbers(useful2024, waves.compare(Statistic::meanScore)).document(ReportLanguage.of("en"));
 * }</pre>
 *
 * <p>A change of shares is in percentage points: from 40 % to 45 % it is +5.0. How changes are computed stands with
 * {@link org.surveystats.stats.table.WaveComparison}.
 */
public final class WaveReport implements ReportPart {

    private static final double DEFAULT_LEVEL = 0.95;
    private static final int P_DECIMALS = 3;
    private static final int NUMBER_DECIMALS = 2;

    /** The most lines that are told apart in one drawing. */
    private static final int MOST_LINES = 8;

    private enum Kind {
        SHARES,
        NUMBERS
    }

    private final Question question;
    private final WaveDifferences differences;
    private final Kind kind;
    private final List<Question> groups;

    private WaveReport(Question question, WaveDifferences differences, Kind kind, List<Question> groups) {
        this.question = Objects.requireNonNull(question, "question");
        this.differences = Objects.requireNonNull(differences, "differences");
        this.kind = kind;
        this.groups = groups;
    }

    /**
     * Shares in several waves, such as those of all options.
     *
     * @param question the question of the first wave, whose options name the rows
     * @param differences its shares in the waves
     * @return the report
     */
    public static WaveReport ofShares(Question question, WaveDifferences differences) {
        return new WaveReport(question, differences, Kind.SHARES, List.of());
    }

    /**
     * Means, totals or other numbers in several waves.
     *
     * @param question the question of the first wave
     * @param differences its numbers in the waves
     * @return the report
     */
    public static WaveReport ofNumbers(Question question, WaveDifferences differences) {
        return new WaveReport(question, differences, Kind.NUMBERS, List.of());
    }

    /**
     * The same with groups of respondents called by their answers instead of by codes.
     *
     * @param questions the questions that make the groups
     * @return the report with them
     */
    public WaveReport withGroups(Question... questions) {
        return new WaveReport(question, differences, kind, List.of(questions));
    }

    /** What a row is of: a group of respondents and an option, either perhaps empty. */
    private record Key(Map<String, String> by, String option) {}

    @Override
    public String title(ReportLanguage language) {
        return language.text("waves.title", language.text(question.tableLabel()));
    }

    @Override
    public List<Block> blocks(ReportLanguage language) {
        List<WaveDifference> changes = differences.consecutive();
        List<String> waves = new ArrayList<>(new LinkedHashSet<>(changes.stream()
                .flatMap(change -> Stream.of(change.from(), change.to()))
                .toList()));
        Map<Key, List<WaveDifference>> rows = changes.stream()
                .collect(Collectors.groupingBy(
                        change -> new Key(change.by(), change.option()), LinkedHashMap::new, Collectors.toList()));
        List<Block> blocks = new ArrayList<>();
        if (!question.tableLabel().equals(question.text())) {
            blocks.add(Paragraph.of(language.quoted(language.text(question.text()))));
        }
        if (rows.size() <= MOST_LINES) {
            blocks.addAll(chart(rows, waves, language));
        }
        blocks.add(table(rows, waves, language).named("waves-" + question.id()));
        blocks.add(ListBlock.bullets(notes(changes, language)));
        return blocks;
    }

    private String label(Key key, ReportLanguage language) {
        List<String> parts = new ArrayList<>();
        key.by()
                .forEach((id, code) -> parts.add(groups.stream()
                        .filter(group -> group.id().equals(id))
                        .flatMap(group -> group.option(code).stream())
                        .map(option -> language.text(option.tableLabel()))
                        .findFirst()
                        .orElse(code)));
        if (!key.option().isEmpty()) {
            parts.add(question.option(key.option())
                    .map(option -> language.text(option.tableLabel()))
                    .orElse(key.option()));
        }
        return parts.isEmpty() ? language.text(question.tableLabel()) : String.join(", ", parts);
    }

    private List<Block> chart(Map<Key, List<WaveDifference>> rows, List<String> waves, ReportLanguage language) {
        List<TrendChart.Line> lines = new ArrayList<>();
        rows.forEach((key, changes) -> lines.add(new TrendChart.Line(
                label(key, language),
                waves.stream()
                        .map(wave -> estimate(changes, wave).map(ChartValue::of).orElseGet(ChartValue::undefined))
                        .toList())));
        boolean drawable = lines.stream()
                .flatMap(line -> line.values().stream())
                .anyMatch(value -> value.value().isPresent());
        ChartUnit unit =
                kind == Kind.SHARES ? ChartUnit.percent(Report.DEFAULT_DECIMALS) : ChartUnit.number(NUMBER_DECIMALS);
        return drawable
                ? new ReportCharts(language, Report.DEFAULT_DECIMALS)
                        .beside(
                                "waves.chart",
                                "waves-" + question.id(),
                                title(language),
                                new TrendChart(unit, waves, lines))
                : List.of();
    }

    private static Optional<Estimate> estimate(List<WaveDifference> changes, String wave) {
        return changes.stream()
                .flatMap(change -> change.from().equals(wave)
                        ? Stream.of(change.before())
                        : change.to().equals(wave) ? Stream.of(change.after()) : Stream.empty())
                .findFirst();
    }

    private DocumentTable table(Map<Key, List<WaveDifference>> rows, List<String> waves, ReportLanguage language) {
        DocumentTable.Builder table = DocumentTable.builder(language.text("column.answer"));
        for (int i = 0; i < waves.size(); i++) {
            List<ColumnHeader> columns = new ArrayList<>(List.of(
                    ColumnHeader.of(
                            language.text(kind == Kind.SHARES ? "column.share" : "column.value"), Alignment.DECIMAL),
                    ColumnHeader.of(language.text("column.base"), Alignment.DECIMAL)));
            if (i > 0) {
                columns.add(ColumnHeader.of(
                        language.text(kind == Kind.SHARES ? "waves.points" : "waves.change"), Alignment.DECIMAL));
                columns.add(ColumnHeader.of(language.text("column.interval", level(rows, language)), Alignment.END));
                columns.add(ColumnHeader.of(language.text("run.column.pValue"), Alignment.DECIMAL));
            }
            table.column(ColumnHeader.group(waves.get(i), columns));
        }
        Figures figures = new Figures(language, Report.DEFAULT_DECIMALS);
        rows.forEach((key, changes) -> {
            List<Cell> cells = new ArrayList<>();
            for (String wave : waves) {
                Optional<Estimate> estimate = estimate(changes, wave);
                cells.add(estimate.map(e -> kind == Kind.SHARES ? figures.share(e) : figures.number(e))
                        .orElseGet(figures::nothing));
                cells.add(
                        estimate.map(e -> figures.count(e.base().unweighted())).orElseGet(figures::nothing));
                changes.stream()
                        .filter(change -> change.to().equals(wave))
                        .findFirst()
                        .ifPresent(change -> change(change, figures, language.numbers(), cells));
            }
            table.row(Row.of(label(key, language), cells));
        });
        return table.build();
    }

    private static String level(Map<Key, List<WaveDifference>> rows, ReportLanguage language) {
        double level = rows.values().stream()
                .flatMap(List::stream)
                .flatMap(change -> change.difference().interval().stream())
                .mapToDouble(ConfidenceInterval::level)
                .findFirst()
                .orElse(DEFAULT_LEVEL);
        return language.numbers().number(level * 100);
    }

    private void change(WaveDifference change, Figures figures, NumberStyle numbers, List<Cell> cells) {
        Estimate difference = change.difference();
        cells.add(
                difference.isDefined()
                        ? Cell.of(signed(difference.value(), numbers), difference.value())
                        : figures.nothing());
        cells.add(difference
                .interval()
                .map(i -> Cell.ofInterval(
                        numbers.longRange(signed(i.lower(), numbers), signed(i.upper(), numbers)),
                        i.lower(),
                        i.upper()))
                .orElseGet(figures::nothing));
        OptionalDouble p = change.test().pValue();
        cells.add(
                p.isPresent()
                        ? Cell.of(numbers.pValue(p.getAsDouble(), P_DECIMALS), p.getAsDouble())
                        : figures.nothing());
    }

    /** A change with its sign: of shares in percentage points. */
    private String signed(double change, NumberStyle numbers) {
        String number = kind == Kind.SHARES
                ? numbers.number(NumberStyle.points(change, Report.DEFAULT_DECIMALS))
                : numbers.number(change, NUMBER_DECIMALS);
        return change > 0 && number.chars().anyMatch(c -> c >= '1' && c <= '9') ? "+" + number : number;
    }

    private static List<String> notes(List<WaveDifference> changes, ReportLanguage language) {
        List<String> notes = new ArrayList<>(List.of(language.text("waves.how"), language.text("waves.asked")));
        NoteWords words = new NoteWords(language, id -> Optional.empty());
        Set<String> reasons = changes.stream()
                .flatMap(change -> change.difference().note().stream())
                .map(words::note)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!reasons.isEmpty()) {
            notes.add(language.text("association.notComputed", String.join("; ", reasons)));
        }
        return notes;
    }
}
