package org.surveystats.stats.report.excel;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.surveystats.stats.report.language.ReportLanguage;

/** Writes texts into a sheet. */
final class SheetWriter {

    static final String GREY = "FF6B6B6B";

    private static final String LINK = "FF0563C1";
    private static final int TITLE_SIZE = 14;
    private static final int FOOTER_SIZE = 9;

    /** The height of the title of a sheet, in points. */
    private static final double TITLE_HEIGHT = 21;

    private static final int LONGEST = 32767;

    /** In a file, _xHHHH_ stands for a character; so the text of that form needs its underscore written so. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** What a text begins with that would be a formula were it typed. */
    private static final String SIGNS = "=+-@＝＋－＠";

    final Worksheet sheet;
    final ReportLanguage language;

    SheetWriter(Worksheet sheet, ReportLanguage language) {
        this.sheet = sheet;
        this.language = language;
        sheet.hideGridLines();
        if (isRightToLeft()) {
            sheet.rightToLeft();
        }
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("&P / &N", Position.RIGHT, "Calibri", FOOTER_SIZE);
    }

    private boolean isRightToLeft() {
        return language.direction() == ReportLanguage.Direction.RIGHT_TO_LEFT;
    }

    /** The side where lines begin. */
    String start() {
        return isRightToLeft() ? "right" : "left";
    }

    /** The side where lines end. */
    String end() {
        return isRightToLeft() ? "left" : "right";
    }

    void text(int row, int column, String text, Consumer<StyleSetter> style) {
        if (!text.isEmpty()) {
            sheet.value(row, column, written(text));
        }
        style(row, column, setter -> {
            if (!text.isEmpty() && SIGNS.indexOf(text.charAt(0)) >= 0) {
                setter.format("@");
            }
            style.accept(setter);
        });
    }

    void style(int row, int column, Consumer<StyleSetter> style) {
        StyleSetter setter = sheet.style(row, column);
        style.accept(setter);
        setter.set();
    }

    /** A text over several cells, which are merged. */
    void over(int row, int column, int lastRow, int lastColumn, String text, Consumer<StyleSetter> style) {
        if (row == lastRow && column == lastColumn) {
            text(row, column, text, style);
            return;
        }
        if (!text.isEmpty()) {
            sheet.value(row, column, written(text));
        }
        Range range = sheet.range(row, column, lastRow, lastColumn);
        StyleSetter setter = range.style();
        style.accept(setter);
        setter.merge().set();
    }

    private static String written(String text) {
        String escaped = ESCAPE.matcher(text).replaceAll("_x005F_");
        if (escaped.length() <= LONGEST) {
            return escaped;
        }
        int end = Character.isHighSurrogate(escaped.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return escaped.substring(0, end) + "…";
    }

    void title(int row, String text) {
        text(row, 0, text, style -> style.bold().fontSize(TITLE_SIZE).verticalAlignment("center"));
        sheet.rowHeight(row, TITLE_HEIGHT);
    }

    void link(int row, int column, String sheetName, String text) {
        sheet.hyperlink(row, column, HyperLink.internal("'" + sheetName + "'!A1", written(text)));
        style(row, column, style -> style.underlined().fontColor(LINK).verticalAlignment("top"));
    }

    /**
     * Lines below each other, each over the first columns of the sheet.
     *
     * @param width the width of these columns together
     * @return the row after the last
     */
    int lines(int row, int lastColumn, double width, List<Line> lines) {
        int next = row;
        for (Line line : lines) {
            if (line.style() == Line.Style.HEADING) {
                next++;
            }
            over(next, 0, next, lastColumn, line.text(), style -> {
                style.wrapText(true).verticalAlignment("top").horizontalAlignment(start());
                switch (line.style()) {
                    case TEXT -> {}
                    case STRONG, HEADING -> style.bold();
                    case GREY -> style.fontColor(GREY);
                }
            });
            sheet.rowHeight(next, TextSize.height(TextSize.lines(line.text(), width)));
            next++;
        }
        return next;
    }
}
