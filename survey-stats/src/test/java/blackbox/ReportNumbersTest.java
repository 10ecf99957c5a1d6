package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.stats.report.language.NumberStyle;
import org.surveystats.stats.report.language.PluralRule;
import org.surveystats.stats.report.language.ReportLanguage;

class ReportNumbersTest {

    private static final NumberStyle ENGLISH = ReportLanguage.of("en").numbers();
    private static final NumberStyle RUSSIAN = ReportLanguage.of("ru").numbers();

    @Test
    void numbersFollowTheLanguage() {
        assertThat(ENGLISH.count(1234567)).isEqualTo("1,234,567");
        assertThat(RUSSIAN.count(1234567)).isEqualTo("1\u00a0234\u00a0567");
        assertThat(ENGLISH.count(999)).isEqualTo("999");
        assertThat(ENGLISH.number(1234.5, 2)).isEqualTo("1,234.50");
        assertThat(RUSSIAN.number(-1234.5, 1)).isEqualTo("\u22121\u00a0234,5");
        assertThat(ENGLISH.number(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(ENGLISH.number(1e6)).isEqualTo("1,000,000");
        assertThat(RUSSIAN.percent(new BigDecimal("77.0"))).isEqualTo("77,0\u00a0%");
        assertThat(RUSSIAN.percent(0.18449, 1)).isEqualTo("18,4\u00a0%");
        assertThat(ENGLISH.percent(0.18449, 0)).isEqualTo("18%");
    }

    @Test
    void intervalsHaveALongFormWhereALimitIsNegative() {
        assertThat(RUSSIAN.percentRange(0.681, 0.8432, 1)).isEqualTo("68,1–84,3\u00a0%");
        assertThat(ENGLISH.percentRange(0.681, 0.8432, 1)).isEqualTo("68.1–84.3%");
        assertThat(ENGLISH.percentRange(-0.062, 0.937, 1)).isEqualTo("\u22126.2% to 93.7%");
        assertThat(RUSSIAN.percentRange(-0.062, 0.937, 1)).isEqualTo("от \u22126,2\u00a0% до 93,7\u00a0%");
        assertThat(ENGLISH.percentRange(-0.0001, 0.1, 1)).isEqualTo("0.0–10.0%");
        assertThat(ENGLISH.range(1, 2.345, 2)).isEqualTo("1.00–2.35");
    }

    @ParameterizedTest
    @CsvSource({
        "0.0004, 3, <0.001",
        "0.00099999, 3, <0.001",
        "0.001, 3, 0.001",
        "0.0496, 2, 0.05",
        "1, 3, 1.000",
        "0, 4, <0.0001",
        "0.46476, 4, 0.4648"
    })
    void smallProbabilitiesAreBelowTheLastDecimal(double p, int decimals, String printed) {
        assertThat(ENGLISH.pValue(p, decimals)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "0.285, 0, 29",
        "0.28499999999999998, 0, 29",
        "0.284999, 0, 28",
        "-0.285, 0, -29",
        "-0.0004, 1, 0.0",
        "0.125, 1, 12.5",
        "0.99949, 1, 99.9",
        "0.9995, 1, 100.0"
    })
    void aHalfIsRoundedAwayFromZero(double fraction, int decimals, String points) {
        assertThat(NumberStyle.points(fraction, decimals)).isEqualTo(new BigDecimal(points));
    }

    /** Counts over bases, as a person rounds them by long division. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void sharesOfCountsAreRoundedAsByHand(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 2000; i++) {
            int base = 1 + random.nextInt(2000);
            int count = random.nextInt(base + 1);
            int decimals = random.nextInt(3);
            BigDecimal exact =
                    BigDecimal.valueOf(100L * count).divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP);
            double weight = 0.1 + random.nextDouble();
            assertThat(NumberStyle.points((double) count / base, decimals))
                    .as("seed " + seed + ": " + count + " of " + base)
                    .isEqualTo(exact);
            assertThat(NumberStyle.points(count * weight / (base * weight), decimals))
                    .as("seed " + seed + ": " + count + " of " + base + " weighted by " + weight)
                    .isEqualTo(exact);
        }
    }

    @Test
    void whatIsNoNumberIsNotPrinted() {
        assertThatThrownBy(() -> ENGLISH.number(Double.NaN, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a number that is printed is finite: found NaN");
        assertThatThrownBy(() -> ENGLISH.pValue(1.5, 3))
                .hasMessage("a p-value is from 0 to 1 and printed with at least 1 decimal: found 1.5 and 3");
    }

    @ParameterizedTest
    @CsvSource({"1\u00a0234, 5", "'12,5 %', 2", "(7, 2", "'<0,001', 2", "−3, 2", "–, 1", "'78 из 101', 2", "'', 0"})
    void theWholePartEndsAtTheDecimalSign(String text, int place) {
        assertThat(RUSSIAN.wholePart(text)).isEqualTo(place);
    }

    /** The samples of the Unicode Common Locale Data Repository, version 47, for Russian and English cardinals. */
    @ParameterizedTest
    @CsvSource({
        "ru, one, '1 21 31 41 51 61 71 81 101 1001'",
        "ru, few, '2 3 4 22 23 24 32 33 34 42 43 44 52 53 54 62 102 1002'",
        "ru, many, '0 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 100 1000 10000 100000 1000000'",
        "ru, other, '0.0 0.1 1.0 1.5 10.0 100.0 1000.0'",
        "en, one, '1'",
        "en, other, '0 2 3 16 100 1000 10000 0.0 0.1 1.0 1.5 10.0'"
    })
    void nounsAgreeAsTheRepositorySays(String language, String form, String samples) {
        for (String sample : samples.split(" ", -1)) {
            assertThat(ReportLanguage.of(language).pluralForm(new BigDecimal(sample)))
                    .as(sample)
                    .isEqualTo(form);
        }
    }

    /** Rules of other languages from the same source: Arabic few, Latvian one, Danish one, Polish few. */
    @ParameterizedTest
    @CsvSource({
        "n % 100 = 3..10, '3 10 103 110 3.0', '0 1 2 11 3.5 0.1'",
        "n % 10 = 1 and n % 100 != 11 or v = 2 and f % 10 = 1 and f % 100 != 11 or v != 2 and f % 10 = 1, "
                + "'1 21 0.1 1.01 0.21', '0 11 2 0.11 1.2'",
        "n = 1 or t != 0 and i = 0..1, '1 0.1 1.6 1.0', '0 2 2.5 0.0'",
        "v = 0 and i % 10 = 2..4 and i % 100 != 12..14, '2 4 22', '1 12 2.0'",
        "'i = 0,1', '0 1 1.5', '2'"
    })
    void rulesOfOtherLanguagesAreRead(String rule, String matching, String others) {
        PluralRule read = PluralRule.parse(rule);
        for (String sample : matching.split(" ", -1)) {
            assertThat(read.matches(new BigDecimal(sample))).as(sample).isTrue();
        }
        for (String sample : others.split(" ", -1)) {
            assertThat(read.matches(new BigDecimal(sample))).as(sample).isFalse();
        }
    }

    @Test
    void aRuleThatIsNoneIsRefused() {
        assertThatThrownBy(() -> PluralRule.parse("n is 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a plural rule has relations such as \"i % 10 = 2..4\": found \"n is 1\"");
        assertThatThrownBy(() -> PluralRule.parse("n = 1..2..x")).isInstanceOf(IllegalArgumentException.class);
    }
}
