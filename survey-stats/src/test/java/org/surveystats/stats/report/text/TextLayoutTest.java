package org.surveystats.stats.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.ColumnHeader;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.language.ReportLanguage;

class TextLayoutTest {

    private static final ReportLanguage RUSSIAN = ReportLanguage.of("ru");
    private static final ReportLanguage ENGLISH = ReportLanguage.of("en");

    @ParameterizedTest
    @CsvSource({
        "share, 5",
        "доля, 4",
        "ёжик, 4",
        "調査, 4",
        "ｗｉｄｅ, 8",
        "한국, 4",
        "\u1112\u1161\u11AB, 2",
        "e\u0301t\u0301, 2",
        "и\u0306, 1",
        "a\u200Bb, 2",
        "😀, 2",
        "🚀, 2",
        "مرحبا, 5",
        "a\u00ADb, 3",
        "𠀀, 2",
        "«–», 3"
    })
    void widthIsThatOfATerminal(String text, int width) {
        assertThat(DisplayWidth.of(text)).isEqualTo(width);
    }

    @Test
    void linesBreakAtSpacesAndNeverAtNoBreakSpaces() {
        assertThat(TextWrap.lines("один два три", 8)).containsExactly("один два", "три");
        assertThat(TextWrap.lines("37\u00a0(30) 53\u00a0(43)", 8)).containsExactly("37\u00a0(30)", "53\u00a0(43)");
        assertThat(TextWrap.lines("調査調査調査 x", 5)).containsExactly("調査", "調査", "調査", "x");
        assertThat(TextWrap.lines("a\nb c", 5)).containsExactly("a", "b c");
        assertThat(TextWrap.lines("e\u0301e\u0301e\u0301", 2)).containsExactly("e\u0301e\u0301", "e\u0301");
        assertThat(TextWrap.lines("調査", 1)).containsExactly("調", "査");
        assertThat(TextWrap.lines("", 5)).containsExactly("");
    }

    private static List<String> lines(DocumentTable table, int width) {
        return TextRenderer.create()
                .withWidth(width)
                .render(table, RUSSIAN)
                .lines()
                .toList();
    }

    @Test
    void columnsAlignWhateverTheScript() {
        DocumentTable table = DocumentTable.builder("Ответ")
                .column("Доля", Alignment.END)
                .row("Да", Cell.of("81,1%"))
                .row("調査", Cell.of("9,9%"))
                .row("и\u0306", Cell.of("18,9%"))
                .build();
        assertThat(lines(table, 100))
                .containsExactly("Ответ   Доля", "─────  ─────", "Да     81,1%", "調査    9,9%", "и\u0306      18,9%");
        assertThat(lines(table, 100))
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isEqualTo(12));
    }

    @Test
    void decimalSignsStandBelowEachOther() {
        DocumentTable table = DocumentTable.builder("")
                .column("x", Alignment.DECIMAL)
                .row("a", Cell.of("1\u00a0234"))
                .row("b", Cell.of("0,25").withLetters(List.of("A", "b")))
                .row("c", Cell.of("12,5").with(Cell.Status.LOW_BASE))
                .row("d", Cell.of("–"))
                .row("e", Cell.of("<0,001"))
                .build();
        assertThat(lines(table, 100))
                .containsExactly(
                        "             x",
                        "─  ───────────",
                        "a  1\u00a0234",
                        "b      0,25 Ab",
                        "c    (12,5)",
                        "d      –",
                        "e     <0,001",
                        "( ) ненадёжно: слишком мало респондентов или слишком широкий интервал");
    }

    @Test
    void theWidestColumnGivesWay() {
        DocumentTable table = DocumentTable.builder("Q")
                .column("n", Alignment.END)
                .row("a rather long label of an answer", Cell.of("101"))
                .build();
        assertThat(lines(table, 20))
                .containsExactly(
                        "Q                  n",
                        "───────────────  ───",
                        "a rather long    101",
                        "label of an",
                        "answer");
    }

    @Test
    void aWideTableIsSplitBetweenTheColumnsOfTwoHeaders() {
        DocumentTable.Builder table = DocumentTable.builder("Answer");
        List<Cell> cells = new ArrayList<>();
        for (String head : List.of("Gender", "Age", "Region")) {
            List<ColumnHeader> columns = new ArrayList<>();
            for (int i = 1; i <= 3; i++) {
                columns.add(ColumnHeader.of(head.charAt(0) + "" + i, Alignment.DECIMAL));
                cells.add(Cell.of("10.0%"));
            }
            table.column(ColumnHeader.group(head, columns));
        }
        table.row(Row.of("Yes", cells));
        assertThat(TextRenderer.create().withWidth(40).render(table.build(), ENGLISH))
                .isEqualTo("""
                        (columns 1 to 3 of 9)
                                      Gender
                                ───────────────────
                        Answer     G1     G2     G3
                        ──────  ─────  ─────  ─────
                        Yes     10.0%  10.0%  10.0%

                        (columns 4 to 6 of 9)
                                        Age
                                ───────────────────
                        Answer     A1     A2     A3
                        ──────  ─────  ─────  ─────
                        Yes     10.0%  10.0%  10.0%

                        (columns 7 to 9 of 9)
                                      Region
                                ───────────────────
                        Answer     R1     R2     R3
                        ──────  ─────  ─────  ─────
                        Yes     10.0%  10.0%  10.0%
                        """);
    }

    /** An Arabic label would otherwise move the numbers after it before it. */
    @Test
    void rightToLeftLabelsAreFenced() {
        DocumentTable table = DocumentTable.builder("A")
                .column("n", Alignment.END)
                .row("مرحبا", Cell.of("1"))
                .build();
        assertThat(lines(table, 40).get(2)).isEqualTo("\u200Eمرحبا\u200E  1");
    }

    private static final List<Alignment> ALIGNMENTS = List.of(Alignment.START, Alignment.END, Alignment.DECIMAL);

    private static final List<String> WORDS = List.of(
            "yes",
            "調査",
            "очень длинная подпись ответа",
            "x".repeat(70),
            "e\u0301",
            "😀 smile",
            "مرحبا",
            "12.5%",
            "−3",
            "");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void noLineIsWiderThanThePageAndEveryCellIsThere(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int columns = 1 + random.nextInt(30);
        DocumentTable.Builder table = DocumentTable.builder("Label");
        for (int i = 0; i < columns; i++) {
            table.column(WORDS.get(random.nextInt(WORDS.size())), ALIGNMENTS.get(random.nextInt(ALIGNMENTS.size())));
        }
        int number = 1000;
        for (int i = 0; i < 4; i++) {
            List<Cell> cells = new ArrayList<>();
            for (int j = 0; j < columns; j++) {
                cells.add(Cell.of(Integer.toString(number++)));
            }
            table.row(Row.of(WORDS.get(random.nextInt(WORDS.size())), cells));
        }
        int width = 30 + random.nextInt(90);
        String text = TextRenderer.create().withWidth(width).render(table.build(), ENGLISH);
        assertThat(text.lines()).as("seed " + seed).allSatisfy(line -> {
            assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width);
            assertThat(line).doesNotEndWith(" ");
        });
        for (int i = 1000; i < number; i++) {
            assertThat(text).as("seed " + seed).containsOnlyOnce(Integer.toString(i));
        }
    }

    @Test
    void aPageIsWideEnoughForAWord() {
        assertThatThrownBy(() -> TextRenderer.create().withWidth(19))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a page has at least 20 columns: found 19");
    }
}
