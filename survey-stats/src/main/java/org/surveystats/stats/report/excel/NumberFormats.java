package org.surveystats.stats.report.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.language.NumberStyle;

/**
 * Number formats that print numbers as a document does.
 *
 * <p>Excel rounds a number to 15 significant digits and then half away from zero, as documents do, so that a format with the same
 * decimals prints the same digits. The text of a cell is held against that rounding before a format is given.
 */
final class NumberFormats {

    /** How many of its own a file may have; Excel's limit is "between 200 and 250, depending on the language". */
    static final int MOST = 200;

    private static final int LONGEST = 255;
    private static final int MOST_DECIMALS = 15;
    private static final MathContext VISIBLE = new MathContext(15, RoundingMode.HALF_EVEN);

    /** A number and the format that shows it. */
    record Figure(BigDecimal value, String format) {}

    private final NumberStyle numbers;
    private final String minus;
    private final Optional<String> percent;
    private final Set<String> used = new HashSet<>();

    NumberFormats(NumberStyle numbers) {
        this.numbers = numbers;
        String negative = numbers.number(BigDecimal.ONE.negate());
        minus = negative.substring(
                0, negative.length() - numbers.number(BigDecimal.ONE).length());
        String sign = numbers.percent(BigDecimal.ONE)
                .substring(numbers.number(BigDecimal.ONE).length());
        int at = sign.indexOf('%');
        percent = at < 0
                ? Optional.empty()
                : Optional.of(literal(sign.substring(0, at)) + "%" + literal(sign.substring(at + 1)));
    }

    /** Whether a table has figures in percent without its sign. */
    boolean hasPoints(DocumentTable table) {
        return table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.value().isPresent()
                        && isPoints(cell.text(), cell.value().getAsDouble())
                        && !isNumber(cell.text(), cell.value().getAsDouble()));
    }

    /**
     * The number of a cell with its format.
     *
     * @param marks what stands behind the figure
     * @param points whether the table has figures in percent without its sign
     * @return empty where the cell has no number, or none that a format prints as the cell does
     */
    Optional<Figure> of(Cell cell, String marks, boolean points) {
        if (cell.value().isEmpty() || cell.text().isEmpty() || cell.status() == Cell.Status.SUPPRESSED) {
            return Optional.empty();
        }
        return figure(cell, cell.value().getAsDouble(), marks, points).filter(this::allowed);
    }

    private boolean allowed(Figure figure) {
        String format = figure.format();
        // in the file, _xHHHH_ stands for a character
        boolean possible = format.length() <= LONGEST && !format.contains("_x");
        return possible && (used.contains(format) || (used.size() < MOST && used.add(format)));
    }

    /** How many formats were given. */
    int count() {
        return used.size();
    }

    private Optional<Figure> figure(Cell cell, double value, String marks, boolean points) {
        String text = cell.text();
        boolean low = cell.status() == Cell.Status.LOW_BASE;
        String before = low ? "(" : "";
        String after = (low ? ")" : "") + marks;
        int decimals = decimals(text);
        if (decimals > MOST_DECIMALS || after.indexOf('"') >= 0) {
            return Optional.empty();
        }
        boolean grouped = text.substring(0, numbers.wholePart(text)).contains(numbers.groupSign());
        String digits = (grouped ? "#,##0" : "0") + (decimals == 0 ? "" : "." + "0".repeat(decimals));
        BigDecimal exact = NumberStyle.shortest(value);
        BigDecimal share = NumberStyle.points(value, decimals);
        if (percent.isPresent() && numbers.percent(share).equals(text)) {
            return Optional.of(
                    new Figure(kept(exact, 2, share), signed(share, value, before, digits + percent.get(), after)));
        }
        boolean isPoints = isPoints(text, value);
        if (isNumber(text, value)) {
            BigDecimal rounded = NumberStyle.rounded(value, decimals);
            return points && isPoints && value != 0
                    ? Optional.empty()
                    : Optional.of(new Figure(kept(exact, 0, rounded), signed(rounded, value, before, digits, after)));
        }
        if (isPoints) {
            BigDecimal kept = kept(exact, 2, share).movePointRight(2);
            return Optional.of(new Figure(kept, signed(share, value, before, digits, after)));
        }
        if (decimals > 0
                && value >= 0
                && value <= 1
                && numbers.pValue(value, decimals).equals(text)) {
            String least = BigDecimal.ONE.movePointLeft(decimals).toPlainString();
            String below = "[<" + least + "]" + literal(before + text + after);
            return Optional.of(new Figure(exact, below + ";" + literal(before) + digits + literal(after)));
        }
        return Optional.empty();
    }

    /**
     * The number, or where only its 15 significant digits round to what is printed, these: some programs round more digits
     * than Excel.
     */
    private static BigDecimal kept(BigDecimal exact, int shift, BigDecimal rounded) {
        BigDecimal shown = exact.movePointRight(shift).setScale(rounded.scale(), RoundingMode.HALF_UP);
        return shown.compareTo(rounded) == 0 ? exact : exact.round(VISIBLE).stripTrailingZeros();
    }

    private boolean isNumber(String text, double value) {
        return numbers.number(value, decimals(text)).equals(text);
    }

    private boolean isPoints(String text, double value) {
        return numbers.number(NumberStyle.points(value, decimals(text))).equals(text);
    }

    /** Excel's own minus is a hyphen, and it shows it with a 0 that was rounded. */
    private String signed(BigDecimal rounded, double value, String before, String digits, String after) {
        String positive = literal(before) + digits + literal(after);
        if (value >= 0) {
            return positive;
        }
        return positive + ";" + (rounded.signum() == 0 ? positive : literal(before + minus) + digits + literal(after));
    }

    private int decimals(String text) {
        int at = numbers.wholePart(text);
        if (!text.startsWith(numbers.decimalSign(), at)) {
            return 0;
        }
        int first = at + numbers.decimalSign().length();
        int end = first;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end - first;
    }

    /** Characters that a format prints as they are; without quotation marks, of which programs make different things. */
    private static String literal(String text) {
        return text.isEmpty() ? "" : "\"" + text + "\"";
    }
}
