package org.surveystats.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.surveystats.model.published.Rounding;
import org.surveystats.stats.distribution.Funnel;
import org.surveystats.stats.published.Finding;

class MessagesTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesHaveTheSameMessagesWithTheSamePlaces() throws IOException {
        Properties russian = load(Language.RU);
        Properties english = load(Language.EN);
        assertThat(russian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : russian.stringPropertyNames()) {
            assertThat(places(russian.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void noMessageIsLeftOver() throws IOException {
        assertThat(load(Language.EN).stringPropertyNames())
                .allSatisfy(
                        key -> assertThat(load(Language.RU).getProperty(key)).isNotBlank());
        assertThat(load(Language.RU).values())
                .noneSatisfy(text -> assertThat((String) text)
                        .doesNotContainPattern("[А-Яа-я]")
                        .hasSizeGreaterThan(20));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingThatCanBeFoundHasWords(Language language) throws IOException {
        Properties words = load(language);
        for (Finding.Kind kind : Finding.Kind.values()) {
            assertThat(words).containsKey("finding." + AuditJson.camelCase(kind.name()));
        }
        for (Rounding rounding : Rounding.values()) {
            assertThat(words).containsKey("rounding." + rounding.code());
        }
        for (String statistic : List.of(
                "distribution",
                "multipleResponse",
                "mean",
                "total",
                "ratio",
                "quantile",
                "variance",
                "crosstab",
                "tTest",
                "regression",
                "meanScore",
                "netPromoter",
                "goodnessOfFit",
                "rankTest")) {
            assertThat(words).containsKey("run.statistic." + statistic).containsKey("run.column." + statistic);
        }
        for (Funnel.Stage stage : Funnel.Stage.values()) {
            assertThat(words).containsKey("stage." + AuditJson.camelCase(stage.name()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 муниципальный служащий",
        "2, 2 муниципальных служащих",
        "5, 5 муниципальных служащих",
        "21, 21 муниципальный служащий",
        "101, 101 муниципальный служащий",
        "111, 111 муниципальных служащих"
    })
    void aRussianNounAgreesWithItsNumber(long count, String words) {
        assertThat(Messages.in(Language.RU).counted("respondents", count)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0, many",
        "1, one",
        "2, few",
        "4, few",
        "5, many",
        "11, many",
        "12, many",
        "14, many",
        "22, few",
        "100, many",
        "101, one",
        "104, few",
        "112, many",
        "121, one"
    })
    void russianHasThreePluralForms(long count, String form) {
        assertThat(Language.RU.pluralForm(count)).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({"0, many", "1, one", "2, many", "21, many", "101, many"})
    void englishHasTwoPluralForms(long count, String form) {
        assertThat(Language.EN.pluralForm(count)).isEqualTo(form);
    }

    @Test
    void numbersFollowTheLanguageAndNotTheLocale() {
        Messages russian = Messages.in(Language.RU);
        assertThat(russian.percent(new BigDecimal("77.0"))).isEqualTo("77,0%");
        assertThat(russian.percentOf(0.18449)).isEqualTo("18,4%");
        assertThat(russian.percentRange(0.681, 0.8432)).isEqualTo("68,1–84,3%");
        assertThat(Messages.in(Language.EN).percentRange(0.681, 0.8432)).isEqualTo("68.1–84.3%");
        assertThat(russian.number(1.325, 2)).isEqualTo("1,33");
    }

    @Test
    void listsReadAsInASentence() {
        Messages english = Messages.in(Language.EN);
        assertThat(english.listed(List.of())).isEmpty();
        assertThat(english.listed(List.of("a"))).isEqualTo("a");
        assertThat(english.listed(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    private static List<String> places(String message) {
        return List.copyOf(PLACE.matcher(message)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Properties load(Language language) throws IOException {
        Properties properties = new Properties();
        String name = "messages_" + language.code() + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Messages.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
