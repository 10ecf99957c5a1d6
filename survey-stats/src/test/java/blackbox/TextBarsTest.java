package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.stats.report.chart.BarChart;
import org.surveystats.stats.report.chart.ChartEntry;
import org.surveystats.stats.report.chart.ChartUnit;
import org.surveystats.stats.report.chart.ChartValue;
import org.surveystats.stats.report.chart.Charts;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.report.text.TextRenderer;

/** Bars of characters at the end of the rows of a table. */
class TextBarsTest {

    private static final ReportLanguage ENGLISH = ReportLanguage.of("en");

    private static List<String> lines(Document document, int width) {
        return TextRenderer.create()
                .withWidth(width)
                .render(document)
                .lines()
                .skip(3)
                .toList();
    }

    private static Document document(List<ChartEntry> entries, DocumentTable table) {
        return Document.of("t", ENGLISH)
                .with(
                        Charts.in(ENGLISH)
                                .chart("c", new BarChart(ChartUnit.percent(1), entries))
                                .besideTable(),
                        table);
    }

    private static DocumentTable table(List<ChartEntry> entries) {
        DocumentTable.Builder table = DocumentTable.builder("Answer").column("Share", Alignment.DECIMAL);
        entries.forEach(entry -> table.row(
                entry.label(),
                Cell.of(ENGLISH.numbers().percent(entry.value().value().orElse(0), 1))));
        return table.build();
    }

    @Test
    void aBarIsAsLongAsItsShareOfTheLineAboveIt() {
        List<ChartEntry> entries = List.of(
                new ChartEntry("all", ChartValue.of(1)),
                new ChartEntry("half", ChartValue.of(0.5)),
                new ChartEntry("an eighth of a character", ChartValue.of(1 / 200.0)),
                new ChartEntry("little", ChartValue.of(1e-9)),
                new ChartEntry("nobody", ChartValue.of(0)),
                new ChartEntry("few", ChartValue.of(0.2).withSmallBase()));
        assertThat(lines(document(entries, table(entries)), 60))
                .containsExactly(
                        "Answer                     Share                       100%",
                        "────────────────────────  ──────  ─────────────────────────",
                        "all                       100.0%  █████████████████████████",
                        "half                       50.0%  ████████████▌",
                        "an eighth of a character    0.5%  ▏",
                        "little                      0.0%  ▏",
                        "nobody                      0.0%",
                        "few                        20.0%  ░░░░░");
    }

    /** Groups, nets and rows that the chart does not show have no bar, and what is hidden has none. */
    @Test
    void barsStandInTheRowsThatTheyAreOf() {
        List<ChartEntry> entries = List.of(
                new ChartEntry("Yes", ChartValue.of(0.4)),
                new ChartEntry("Hidden", ChartValue.suppressed()),
                new ChartEntry("No", ChartValue.of(0.2)));
        DocumentTable table = DocumentTable.builder("Answer")
                .column("Share", Alignment.DECIMAL)
                .row(Row.group("Yes"))
                .row(Row.of("Base", Cell.of("10")).as(Row.Kind.BASE))
                .row("Yes", Cell.of("40%"))
                .row("Hidden", Cell.suppressed())
                .row("No", Cell.of("20%"))
                .row("No", Cell.of("a net of the same name"))
                .build();
        List<String> lines = lines(document(entries, table), 70);
        assertThat(lines.stream().filter(line -> line.contains("█")))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("Yes ").endsWith("  ██████████"),
                        line -> assertThat(line)
                                .startsWith("No ")
                                .contains("20%")
                                .endsWith("  █████"));
    }

    /** A table of other rows than the chart's must not have bars in the wrong ones. */
    @Test
    void barsThatFitNotAllRowsAreLeftOut() {
        List<ChartEntry> entries =
                List.of(new ChartEntry("Yes", ChartValue.of(0.4)), new ChartEntry("Elsewhere", ChartValue.of(0.2)));
        DocumentTable table = DocumentTable.builder("Answer")
                .column("Share", Alignment.DECIMAL)
                .row("Yes", Cell.of("40%"))
                .build();
        assertThat(lines(document(entries, table), 70)).noneMatch(line -> line.contains("█"));
    }

    @ParameterizedTest
    @CsvSource({"60, 25", "55, 20", "50, 15", "45, 10", "44, 10", "30, 0"})
    void thePageSaysHowMuchRoomThereIs(int width, int room) {
        // 25 columns of a label, which can be broken in two, 2 of a gap, 6 of figures and 2 of a gap
        List<ChartEntry> entries = List.of(new ChartEntry("x".repeat(25), ChartValue.of(1)));
        String text = String.join("\n", lines(document(entries, table(entries)), width));
        assertThat(text.chars().filter(c -> c == '█').count()).isEqualTo(room);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 31, 47, 60, 80, 100})
    void noLineIsWiderThanThePage(int width) {
        SplittableRandom random = new SplittableRandom(width);
        for (int i = 0; i < 200; i++) {
            List<ChartEntry> entries = new ArrayList<>();
            for (int j = 0; j <= random.nextInt(6); j++) {
                entries.add(new ChartEntry(
                        "слово ".repeat(1 + random.nextInt(12)) + j, ChartValue.of(random.nextDouble())));
            }
            assertThat(lines(document(entries, table(entries)), width))
                    .as("width %d, table %d", width, i)
                    .allSatisfy(line ->
                            assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(width));
        }
    }
}
