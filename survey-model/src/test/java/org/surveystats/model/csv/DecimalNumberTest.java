package org.surveystats.model.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalNumberTest {

    private static OptionalDouble parse(String text, char mark) {
        char[] buffer = ("x" + text + "9").toCharArray();
        return DecimalNumber.parse(buffer, 1, text.length(), mark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-7",
                "+7.25",
                ".5",
                "5.",
                "1e5",
                "1E-3",
                "2.5e+10",
                "0.68371563425643217",
                "-12345678901234567890.5",
                "1.7976931348623157e308",
                "4.9e-324",
                "1e0010"
            })
    void numbersAreThoseOfJava(String text) {
        assertThat(parse(text, '.')).hasValue(Double.parseDouble(text));
        assertThat(parse(text.replace('.', ','), ',')).hasValue(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "e5",
                "1e",
                "1e+",
                "1e12345",
                "1e5x",
                "1.5f",
                "1d",
                "0x10",
                "1.2.3",
                "1e5.5",
                "NaN",
                "Infinity",
                "1e999",
                "1 000",
                "1,5",
                "١"
            })
    void anythingElseIsNoNumber(String text) {
        assertThat(parse(text, '.')).isEmpty();
    }

    /** Bit by bit, among them numbers next to the middle of two doubles, and next to a power of two. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyNumberOfDigitsIsRoundedAsInJava(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            double near = i % 5 == 0
                    ? Math.scalb(1.0, random.nextInt(40) - 20)
                    : random.nextDouble() * Math.pow(10, random.nextInt(8));
            BigDecimal middle = new BigDecimal(near)
                    .add(new BigDecimal(i % 2 == 0 ? Math.nextUp(near) : Math.nextDown(near)))
                    .divide(BigDecimal.valueOf(2));
            String text = (i % 3 == 0 ? new BigDecimal(near) : middle)
                    .round(new MathContext(12 + random.nextInt(8)))
                    .toPlainString();
            assertThat(parse(text, '.')).as(text).hasValue(Double.parseDouble(text));
        }
    }
}
