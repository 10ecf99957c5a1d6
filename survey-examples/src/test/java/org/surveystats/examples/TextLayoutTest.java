package org.surveystats.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.examples.TextTable.Align;

class TextLayoutTest {

    @ParameterizedTest
    @CsvSource({
        "share, 5",
        "доля, 4",
        "ёжик, 4",
        "調査, 4",
        "ｗｉｄｅ, 8",
        "한국, 4",
        "e\u0301t\u0301, 2",
        "и\u0306, 1",
        "a\u200Bb, 2",
        "😀, 2",
        "«–», 3"
    })
    void widthIsThatOfATerminal(String text, int width) {
        assertThat(DisplayWidth.of(text)).isEqualTo(width);
    }

    @Test
    void linesBreakAtSpacesAndNeverAtNoBreakSpaces() {
        assertThat(TextWrap.lines("один два три", 8)).containsExactly("один два", "три");
        assertThat(TextWrap.lines("37\u00a0(30) 53\u00a0(43)", 8)).containsExactly("37\u00a0(30)", "53\u00a0(43)");
        assertThat(TextWrap.lines("調査調査調査 x", 5)).containsExactly("調査", "調査", "調査 x".substring(0, 2), "x");
        assertThat(TextWrap.lines("", 5)).containsExactly("");
    }

    @Test
    void columnsAlignWhateverTheScript() {
        TextTable table = TextTable.create().column("Ответ", Align.LEFT).column("Доля", Align.RIGHT);
        table.row("Да", "81,1%").row("調査", "9,9%").row("и\u0306", "18,9%");
        assertThat(table.lines(100))
                .containsExactly("Ответ   Доля", "─────  ─────", "Да     81,1%", "調査    9,9%", "и\u0306      18,9%");
        assertThat(table.lines(100))
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isEqualTo(12));
    }

    @Test
    void theWidestColumnGivesWay() {
        TextTable table = TextTable.create().column("Q", Align.LEFT).column("n", Align.RIGHT);
        table.row("a rather long label of an answer", "101");
        assertThat(table.lines(20))
                .containsExactly(
                        "Q                  n",
                        "───────────────  ───",
                        "a rather long    101",
                        "label of an",
                        "answer");
    }

    @Test
    void aRowNeedsACellForEachColumn() {
        TextTable table = TextTable.create().column("Q", Align.LEFT);
        assertThatThrownBy(() -> table.row("a", "b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a row needs 1 cells: found 2, [a, b]");
    }

    @Test
    void aPageHangsItsBulletsAndJoinsEmptyLines() {
        TextPage page = new TextPage();
        page.title("T").blank().blank().bullet("word ".repeat(25));
        assertThat(page.toString())
                .isEqualTo("T\n═\n\n  • " + "word ".repeat(19).strip() + "\n    "
                        + "word ".repeat(6).strip() + "\n");
    }
}
