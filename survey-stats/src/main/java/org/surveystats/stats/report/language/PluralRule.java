package org.surveystats.stats.report.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A condition under which a counted noun has a form, as the Unicode Common Locale Data Repository writes it:
 *
 * <pre>{@code v = 0 and i % 10 = 2..4 and i % 100 != 12..14}</pre>
 *
 * <p>The operands are those of a number as it is printed: n its absolute value, i the digits before the decimal sign, v and f
 * the number and the value of the digits after it, w and t the same without zeros at the end; c and e, the exponent of the
 * compact form, are 0. Source: Unicode Technical Standard 35, part 3, section 5 (Language Plural Rules),
 * https://unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules.
 */
public final class PluralRule {

    private static final Pattern RELATION =
            Pattern.compile("([nivwftce])(?:\\s*%\\s*(\\d{1,9}))?\\s*(!?=)\\s*([\\d.,\\s]+)");

    private final String text;
    private final Predicate<BigDecimal> condition;

    private PluralRule(String text, Predicate<BigDecimal> condition) {
        this.text = text;
        this.condition = condition;
    }

    /**
     * Reads a condition.
     *
     * @param text relations joined by {@code and} and {@code or}, without samples
     * @return the rule
     * @throws IllegalArgumentException if it is none
     */
    public static PluralRule parse(String text) {
        Predicate<BigDecimal> any = Stream.of(text.split("\\bor\\b", -1))
                .map(PluralRule::all)
                .reduce(Predicate::or)
                .orElseThrow();
        return new PluralRule(text.strip(), any);
    }

    private static Predicate<BigDecimal> all(String text) {
        return Stream.of(text.split("\\band\\b", -1))
                .map(PluralRule::relation)
                .reduce(Predicate::and)
                .orElseThrow();
    }

    private static Predicate<BigDecimal> relation(String text) {
        Matcher parts = RELATION.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "a plural rule has relations such as \"i % 10 = 2..4\": found \"" + text.strip() + "\"");
        }
        char operand = parts.group(1).charAt(0);
        BigDecimal modulus = parts.group(2) == null ? BigDecimal.ZERO : new BigDecimal(parts.group(2));
        boolean equal = parts.group(3).equals("=");
        List<Predicate<BigDecimal>> ranges =
                Stream.of(parts.group(4).split(",", -1)).map(PluralRule::range).toList();
        return number -> {
            BigDecimal value = operand(operand, number);
            BigDecimal left = modulus.signum() == 0 ? value : value.remainder(modulus);
            return ranges.stream().anyMatch(range -> range.test(left)) == equal;
        };
    }

    /** A range holds whole numbers only. */
    private static Predicate<BigDecimal> range(String text) {
        try {
            String[] limits = text.strip().split("\\.\\.", -1);
            BigDecimal least = new BigDecimal(limits[0].strip());
            if (limits.length == 1) {
                return value -> value.compareTo(least) == 0;
            }
            BigDecimal greatest = new BigDecimal(limits[1].strip());
            return value -> value.stripTrailingZeros().scale() <= 0
                    && value.compareTo(least) >= 0
                    && value.compareTo(greatest) <= 0;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "a plural rule compares with numbers such as 1 or 2..4: found \"" + text.strip() + "\"", e);
        }
    }

    private static BigDecimal operand(char operand, BigDecimal number) {
        BigDecimal size = number.abs();
        int decimals = Math.max(0, size.scale());
        BigDecimal whole = new BigDecimal(size.toBigInteger());
        BigDecimal fraction = size.subtract(whole);
        BigDecimal stripped = fraction.signum() == 0 ? BigDecimal.ZERO : fraction.stripTrailingZeros();
        return switch (operand) {
            case 'n' -> size;
            case 'i' -> whole;
            case 'v' -> BigDecimal.valueOf(decimals);
            case 'w' -> BigDecimal.valueOf(Math.max(0, stripped.scale()));
            case 'f' -> fraction.movePointRight(decimals);
            case 't' -> stripped.movePointRight(Math.max(0, stripped.scale()));
            default -> BigDecimal.ZERO;
        };
    }

    /**
     * Whether a number meets the condition.
     *
     * @param number the number with the decimals that are printed
     * @return whether a noun counted by it has this form
     */
    public boolean matches(BigDecimal number) {
        return condition.test(Objects.requireNonNull(number, "number"));
    }

    @Override
    public String toString() {
        return text;
    }
}
