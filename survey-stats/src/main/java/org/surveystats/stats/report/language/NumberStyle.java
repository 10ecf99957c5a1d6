package org.surveystats.stats.report.language;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How a language writes numbers. In English 1,234.5 and 77.2%, in Russian 1 234,5 and 77,2 % with no-break spaces, as the
 * Unicode Common Locale Data Repository has it; written here, since what the Java runtime knows of it differs between
 * versions.
 *
 * <p>Rounding is half-up on the decimal value: 0.285 is 28.5 % and 29 %, −0.285 is −28.5 % and −29 % (a half goes away from
 * 0). A {@code double} is taken as its shortest decimal form, and only to 15 significant digits: 28.499999999999996, which a
 * sum of weights leaves of 28.5, is 28.5. A negative number that is rounded to 0 has no sign. The minus sign is U+2212, which
 * is as wide as a plus and which screen readers read out; a hyphen they may pass over.
 */
public final class NumberStyle {

    /** What binary fractions keep of a decimal number. */
    private static final MathContext EXACT = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int GROUP = 3;

    private final String decimalSign;
    private final String groupSign;
    private final int leastGrouped;
    private final String minusSign;
    private final String percentSign;
    private final String range;
    private final String longRange;
    private final String below;

    NumberStyle(
            String decimalSign,
            String groupSign,
            int leastGrouped,
            String minusSign,
            String percentSign,
            String range,
            String longRange,
            String below) {
        this.decimalSign = decimalSign;
        this.groupSign = groupSign;
        this.leastGrouped = leastGrouped;
        this.minusSign = minusSign;
        this.percentSign = percentSign;
        this.range = range;
        this.longRange = longRange;
        this.below = below;
    }

    /**
     * The decimal value of a number, rounded half-up.
     *
     * @param value a finite number
     * @param decimals the digits after the decimal sign that are kept
     * @return the rounded number
     * @throws IllegalArgumentException if the number is not finite
     */
    public static BigDecimal rounded(double value, int decimals) {
        return exact(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    /**
     * The shortest decimal number that is read as a {@code double}, for forms that are read by programs. Unlike
     * {@link Double#toString(double)} it is the same in all versions of Java.
     *
     * @param value a finite number
     * @return the number with 15, 16 or 17 significant digits, without zeros at its end; {@link BigDecimal#ZERO} for both zeros
     * @throws IllegalArgumentException if the number is not finite
     */
    public static BigDecimal shortest(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a number that is written is finite: found " + value);
        }
        BigDecimal binary = new BigDecimal(value);
        for (int digits = EXACT.getPrecision(); ; digits++) {
            BigDecimal candidate = binary.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (candidate.doubleValue() == value) {
                BigDecimal stripped = candidate.stripTrailingZeros();
                return stripped.scale() < 0 && stripped.precision() - stripped.scale() <= EXACT.getPrecision()
                        ? stripped.setScale(0)
                        : stripped;
            }
        }
    }

    private static BigDecimal exact(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a number that is printed is finite: found " + value);
        }
        return BigDecimal.valueOf(value).round(EXACT);
    }

    /**
     * What stands between the whole number and its decimals.
     *
     * @return a point or a comma
     */
    public String decimalSign() {
        return decimalSign;
    }

    /**
     * What stands between thousands.
     *
     * @return a comma, a no-break space or the like
     */
    public String groupSign() {
        return groupSign;
    }

    /**
     * A number with all its decimals.
     *
     * @param number the number with the decimals to be shown
     * @return its digits, grouped by thousands
     */
    public String number(BigDecimal number) {
        String digits = number.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder out = new StringBuilder(number.signum() < 0 ? minusSign : "");
        boolean grouped = whole.length() >= GROUP + leastGrouped;
        for (int i = 0; i < whole.length(); i++) {
            if (grouped && i > 0 && (whole.length() - i) % GROUP == 0) {
                out.append(groupSign);
            }
            out.append(whole.charAt(i));
        }
        return point < 0
                ? out.toString()
                : out.append(decimalSign)
                        .append(digits, point + 1, digits.length())
                        .toString();
    }

    /**
     * A number with a number of decimals.
     *
     * @param value a finite number
     * @param decimals the digits after the decimal sign
     * @return the number, rounded half-up
     * @throws IllegalArgumentException if the number is not finite
     */
    public String number(double value, int decimals) {
        return number(rounded(value, decimals));
    }

    /**
     * A number with as many decimals as it has.
     *
     * @param value a finite number
     * @return the number without zeros at its end
     * @throws IllegalArgumentException if the number is not finite
     */
    public String number(double value) {
        BigDecimal stripped = exact(value).stripTrailingZeros();
        return number(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    /**
     * A count.
     *
     * @param count the count
     * @return its digits, grouped by thousands
     */
    public String count(long count) {
        return number(BigDecimal.valueOf(count));
    }

    /**
     * A percentage.
     *
     * @param percent the percentage with the decimals to be shown, such as 77.2
     * @return the number with the sign of percent
     */
    public String percent(BigDecimal percent) {
        return number(percent) + percentSign;
    }

    /**
     * A fraction as a percentage.
     *
     * @param fraction a fraction of 1
     * @param decimals the digits of the percentage after the decimal sign
     * @return the percentage, rounded half-up, with the sign of percent
     * @throws IllegalArgumentException if the fraction is not finite
     */
    public String percent(double fraction, int decimals) {
        return percent(points(fraction, decimals));
    }

    /**
     * A fraction in percent.
     *
     * @param fraction a fraction of 1
     * @param decimals the digits after the decimal sign
     * @return 100 times the fraction, rounded half-up
     * @throws IllegalArgumentException if the fraction is not finite
     */
    public static BigDecimal points(double fraction, int decimals) {
        return exact(fraction).movePointRight(2).setScale(decimals, RoundingMode.HALF_UP);
    }

    /**
     * The limits of an interval of percentages: "68.1–84.3%", with a negative limit "−6.2% to 93.7%", since a minus sign beside
     * a dash is read as one.
     *
     * @param lower the lower limit, a fraction of 1
     * @param upper the upper limit, a fraction of 1
     * @param decimals the digits of the percentages after the decimal sign
     * @return both limits, rounded half-up
     * @throws IllegalArgumentException if a limit is not finite
     */
    public String percentRange(double lower, double upper, int decimals) {
        BigDecimal least = points(lower, decimals);
        BigDecimal greatest = points(upper, decimals);
        return least.signum() < 0 || greatest.signum() < 0
                ? longRange(percent(least), percent(greatest))
                : range(number(least), percent(greatest));
    }

    /**
     * The limits of an interval of numbers, in the same two forms.
     *
     * @param lower the lower limit
     * @param upper the upper limit
     * @param decimals the digits after the decimal sign
     * @return both limits, rounded half-up
     * @throws IllegalArgumentException if a limit is not finite
     */
    public String range(double lower, double upper, int decimals) {
        BigDecimal least = rounded(lower, decimals);
        BigDecimal greatest = rounded(upper, decimals);
        return least.signum() < 0 || greatest.signum() < 0
                ? longRange(number(least), number(greatest))
                : range(number(least), number(greatest));
    }

    /**
     * Two limits in their short form.
     *
     * @param lower the lower limit as it is printed
     * @param upper the upper limit as it is printed
     * @return "1–2"
     */
    public String range(String lower, String upper) {
        return Messages.fill(range, lower, upper);
    }

    /**
     * Two limits in their long form, for limits that may be negative or have units.
     *
     * @param lower the lower limit as it is printed
     * @param upper the upper limit as it is printed
     * @return "1 to 2"
     */
    public String longRange(String lower, String upper) {
        return Messages.fill(longRange, lower, upper);
    }

    /**
     * A p-value.
     *
     * @param probability the p-value, 0 to 1
     * @param decimals the digits after the decimal sign, at least 1
     * @return the number; "&lt;0.001" where it is less than the last of three decimals
     * @throws IllegalArgumentException if it is not from 0 to 1, or there are no decimals
     */
    public String pValue(double probability, int decimals) {
        if (!(probability >= 0 && probability <= 1) || decimals < 1) {
            throw new IllegalArgumentException("a p-value is from 0 to 1 and printed with at least 1 decimal: found "
                    + probability + " and " + decimals);
        }
        BigDecimal least = BigDecimal.ONE.movePointLeft(decimals);
        return new BigDecimal(probability).compareTo(least) < 0
                ? Messages.fill(below, number(least))
                : number(probability, decimals);
    }

    /**
     * Where the whole part of the first number in a text ends, so that numbers can stand below each other.
     *
     * @param text the text of a cell
     * @return the place of the decimal sign, or after the last digit where there is none; the end of a text without digits
     */
    public int wholePart(String text) {
        int i = 0;
        while (i < text.length() && !isDigit(text, i)) {
            i++;
        }
        while (i < text.length()) {
            if (isDigit(text, i)) {
                i++;
            } else if (!text.startsWith(decimalSign, i)
                    && text.startsWith(groupSign, i)
                    && isDigit(text, i + groupSign.length())) {
                i += groupSign.length();
            } else {
                break;
            }
        }
        return i;
    }

    private static boolean isDigit(String text, int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }
}
