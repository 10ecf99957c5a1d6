package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.language.NumberStyle;
import org.surveystats.stats.report.language.ReportLanguage;

/** The figures of Excel files: unrounded numbers that are shown as the document says. */
class ExcelFiguresTest {

    private static final ReportLanguage ENGLISH = ReportLanguage.of("en");
    private static final ReportLanguage RUSSIAN = ReportLanguage.of("ru");

    /** The cells of a column of figures, from top to bottom. */
    private static List<ExcelBook.Cell> written(ReportLanguage language, Cell... cells) {
        ExcelBook.Sheet sheet = ExcelRendererTest.book(
                        Document.of("t", language).with(ExcelRendererTest.column(cells)))
                .sheets
                .get(1);
        int first = ExcelRendererTest.row(sheet.find("r0"));
        List<ExcelBook.Cell> written = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            written.add(sheet.cell("B" + (first + i)));
        }
        return written;
    }

    @Test
    void figuresAreUnroundedNumbersInTheFormatOfTheDocument() {
        List<ExcelBook.Cell> cells = written(
                ENGLISH,
                Cell.of("77.2%", 0.77199999),
                Cell.of("1,234", 1234),
                Cell.of("952", 952),
                Cell.of("(2.7%)", 0.0271),
                Cell.of("2.7%", 0.0271).with(Cell.Status.LOW_BASE),
                Cell.of("−5.0%", -0.05),
                Cell.of("−5.0%", -0.05).with(Cell.Status.LOW_BASE).withLetters(List.of("A", "B")),
                Cell.of("0.0%", -0.0001),
                Cell.of("45.2%", 0.452).withLetters(List.of("A", "c")),
                Cell.of("<0.001", 0.0000123),
                Cell.of("0.012", 0.01234),
                Cell.of("77.3%", 0.772),
                Cell.of("68.1–84.3%"),
                Cell.of("2.1", 0.02149));
        assertThat(cells)
                .extracting(ExcelBook.Cell::format)
                .containsExactly(
                        "0.0%",
                        "#,##0",
                        "0",
                        "",
                        "\"(\"0.0%\")\"",
                        "0.0%;\"−\"0.0%",
                        "\"(\"0.0%\") AB\";\"(−\"0.0%\") AB\"",
                        "0.0%;0.0%",
                        "0.0%\" Ac\"",
                        "[<0.001]\"<0.001\";0.000",
                        "0.000",
                        "",
                        "",
                        "0.0");
        assertThat(cells)
                .extracting(cell -> cell.number().map(BigDecimal::doubleValue).orElse(Double.NaN))
                .containsExactly(
                        0.77199999,
                        1234.0,
                        952.0,
                        Double.NaN,
                        0.0271,
                        -0.05,
                        -0.05,
                        -0.0001,
                        0.452,
                        0.0000123,
                        0.01234,
                        Double.NaN,
                        Double.NaN,
                        2.149);
        assertThat(cells)
                .extracting(cell -> cell.shown(".", ","))
                .containsExactly(
                        "77.2%",
                        "1,234",
                        "952",
                        "(2.7%)",
                        "(2.7%)",
                        "−5.0%",
                        "(−5.0%) AB",
                        "0.0%",
                        "45.2% Ac",
                        "<0.001",
                        "0.012",
                        "77.3%",
                        "68.1–84.3%",
                        "2.1");
    }

    @Test
    void thePercentSignIsThatOfTheLanguage() {
        List<ExcelBook.Cell> cells = written(RUSSIAN, Cell.of("77,2\u00a0%", 0.772), Cell.of("1\u00a0234,5", 1234.5));
        assertThat(cells).extracting(ExcelBook.Cell::format).containsExactly("0.0\"\u00a0\"%", "#,##0.0");
        assertThat(cells).extracting(cell -> cell.shown(",", "\u00a0")).containsExactly("77,2\u00a0%", "1\u00a0234,5");
    }

    /** A share of 0.0004 in points is 0.0 as a number and as a hundredth: among points it is a text, alone a number. */
    @Test
    void aFigureThatCouldBeTwoIsAText() {
        assertThat(written(ENGLISH, Cell.of("2.1", 0.021), Cell.of("0.0", 0.0004)))
                .extracting(ExcelBook.Cell::number)
                .containsExactly(Optional.of(new BigDecimal("2.1")), Optional.empty());
        assertThat(written(ENGLISH, Cell.of("2.1", 2.1), Cell.of("0.0", 0.0004))
                        .get(1)
                        .number())
                .contains(new BigDecimal("0.0004"));
    }

    @Test
    void aNumberNextToATieIsRoundedAsInTheDocument() {
        List<ExcelBook.Cell> cells =
                written(ENGLISH, Cell.of("−5.12", -5.114999999999999), Cell.of("28.5%", Math.nextDown(0.2845)));
        assertThat(cells.get(0).number()).contains(new BigDecimal("-5.115"));
        assertThat(cells.get(1).number()).contains(new BigDecimal("0.2845"));
        assertThat(cells).extracting(cell -> cell.shown(".", ",")).containsExactly("−5.12", "28.5%");
    }

    @Test
    void lettersThatNoFormatPrintsMakeATextOfTheFigure() {
        ExcelBook.Cell cell = written(ENGLISH, Cell.of("50%", 0.5).withLetters(List.of("a\"b")))
                .get(0);
        assertThat(cell.number()).isEmpty();
        assertThat(cell.text()).isEqualTo("50% a\"b");
    }

    /** Numbers that the styles print, with every status, letters and footnotes, show what the document says. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void everyNumberShowsWhatTheDocumentSays(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ReportLanguage language = random.nextBoolean() ? ENGLISH : RUSSIAN;
        NumberStyle numbers = language.numbers();
        DocumentTable.Builder table = DocumentTable.builder("").column("x", Alignment.DECIMAL);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Cell cell = number(random, numbers);
            cell = random.nextInt(4) == 0 ? cell.with(Cell.Status.LOW_BASE) : cell;
            cell = random.nextInt(4) == 0 ? cell.withLetters(List.of(random.nextBoolean() ? "A" : "b;%c")) : cell;
            cell = random.nextInt(4) == 0 ? cell.withFootnote("1") : cell;
            cells.add(cell);
            table.row("r" + i, cell);
        }
        ExcelBook.Sheet sheet = ExcelRendererTest.book(
                        Document.of("t", language).with(table.footnote("1", "n").build()))
                .sheets
                .get(1);
        int first = ExcelRendererTest.row(sheet.find("r0"));
        int texts = 0;
        int changed = 0;
        for (int i = 0; i < cells.size(); i++) {
            ExcelBook.Cell cell = sheet.cell("B" + (first + i));
            String where = "seed " + seed + ", " + cells.get(i) + ", " + cell.format();
            assertThat(cell.shown(numbers.decimalSign(), numbers.groupSign()))
                    .as(where)
                    .isEqualTo(cells.get(i).shown(language) + cells.get(i).marks());
            texts += cell.number().isPresent() ? 0 : 1;
            if (cell.number().isPresent()) {
                double value = cells.get(i).value().orElseThrow() + 0.0;
                double kept = cell.number().get().doubleValue();
                // of a sum of binary fractions that is next to a tie, the digits that Excel shows
                assertThat(kept).as(where).isCloseTo(value, within(Math.max(1e-300, Math.abs(value) * 1e-14)));
                changed += kept == value ? 0 : 1;
            }
        }
        assertThat(changed).as("seed " + seed).isLessThan(4);
        assertThat(texts).as("seed " + seed).isLessThan(10);
    }

    /** Ties, which are easily rounded the wrong way, are as frequent as others. */
    private static Cell number(SplittableRandom random, NumberStyle numbers) {
        int decimals = random.nextInt(4);
        double scale = Math.pow(10, random.nextInt(5) - 2);
        double value = random.nextBoolean()
                ? Math.rint(random.nextDouble(-1, 1) * 2000) / 2000 * scale
                : random.nextDouble(-1, 1) * scale;
        return switch (random.nextInt(3)) {
            case 0 -> Cell.of(numbers.percent(value, decimals), value);
            case 1 -> Cell.of(numbers.number(value, decimals), value);
            default ->
                Cell.of(numbers.pValue(Math.min(1, Math.abs(value)), decimals + 1), Math.min(1, Math.abs(value)));
        };
    }
}
