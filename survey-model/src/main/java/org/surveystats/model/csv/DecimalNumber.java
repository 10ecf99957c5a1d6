package org.surveystats.model.csv;

import java.util.OptionalDouble;

/** Numbers as they stand in files: digits, a decimal mark, an exponent; nothing else that Java would take. */
final class DecimalNumber {

    /** Up to here whole numbers, and powers of ten, are exact in a double, and so is the rounding of their quotient. */
    private static final int EXACT_DIGITS = 15;

    /** Up to here whole numbers are exact in a long, and powers of ten in a double. */
    private static final int LONG_DIGITS = 18;

    private static final int MOST_EXPONENT_DIGITS = 4;

    /** How close to the middle of two doubles a quotient is not told from it, in units of the last place. */
    private static final double UNDECIDED = 1e-9;

    private static final double[] TENS = new double[LONG_DIGITS + 1];

    static {
        double power = 1;
        for (int i = 0; i < TENS.length; i++) {
            TENS[i] = power;
            power *= 10;
        }
    }

    private DecimalNumber() {}

    static OptionalDouble parse(char[] buffer, int offset, int length, char mark) {
        int at = offset;
        int end = offset + length;
        boolean negative = false;
        if (at < end && (buffer[at] == '-' || buffer[at] == '+')) {
            negative = buffer[at++] == '-';
        }
        long digits = 0;
        int count = 0;
        int decimals = -1;
        for (; at < end; at++) {
            char c = buffer[at];
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                count++;
                decimals += decimals >= 0 ? 1 : 0;
            } else if (c == mark && decimals < 0) {
                decimals = 0;
            } else {
                break;
            }
        }
        if (count == 0 || (at < end && buffer[at] != 'e' && buffer[at] != 'E')) {
            return OptionalDouble.empty();
        }
        if (at == end && count <= EXACT_DIGITS) {
            double value = digits / TENS[Math.max(0, decimals)];
            return OptionalDouble.of(negative ? -value : value);
        }
        if (at == end && count <= LONG_DIGITS && digits > 0) {
            double value = quotient(digits, TENS[Math.max(0, decimals)]);
            if (!Double.isNaN(value)) {
                return OptionalDouble.of(negative ? -value : value);
            }
        }
        return at == end || isExponent(buffer, at, end)
                ? slow(new String(buffer, offset, length).replace(mark, '.'))
                : OptionalDouble.empty();
    }

    /**
     * The double nearest to a quotient, from a quotient of twice the digits; not a number where that lies so close to the middle
     * of two doubles that it does not decide.
     */
    private static double quotient(long digits, double divisor) {
        double high = digits;
        double low = digits - (long) high;
        double first = high / divisor;
        double second = (Math.fma(-first, divisor, high) + low) / divisor;
        double value = first + second;
        double rest = Math.abs(first - value + second);
        double unit = Math.ulp(value);
        // below a power of two doubles stand twice as close
        boolean undecided =
                Math.abs(rest - unit / 2) < UNDECIDED * unit || Math.abs(rest - unit / 4) < UNDECIDED * unit;
        return undecided ? Double.NaN : value;
    }

    /** An e, perhaps a sign, and one to four digits. */
    private static boolean isExponent(char[] buffer, int start, int end) {
        int at = start + 1;
        if (at < end && (buffer[at] == '-' || buffer[at] == '+')) {
            at++;
        }
        if (at == end || end - at > MOST_EXPONENT_DIGITS) {
            return false;
        }
        while (at < end && buffer[at] >= '0' && buffer[at] <= '9') {
            at++;
        }
        return at == end;
    }

    private static OptionalDouble slow(String text) {
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
