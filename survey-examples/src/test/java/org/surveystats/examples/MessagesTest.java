package org.surveystats.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
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

class MessagesTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesHaveTheSameMessagesWithTheSamePlaces() throws IOException {
        Properties russian = load(Language.RU);
        Properties english = load(Language.EN);
        for (String key : english.stringPropertyNames()) {
            for (String form : key.endsWith(".other") ? List.of("one", "few", "many") : List.of("")) {
                String other = form.isEmpty() ? key : key.replaceAll("other$", form);
                assertThat(russian).containsKey(other);
                assertThat(places(russian.getProperty(other))).as(other).isEqualTo(places(english.getProperty(key)));
            }
        }
        assertThat(russian.stringPropertyNames())
                .hasSize(english.stringPropertyNames().size() + 1);
    }

    @Test
    void noMessageIsLeftOver() throws IOException {
        assertThat(load(Language.RU).values())
                .noneSatisfy(text -> assertThat((String) text)
                        .doesNotContainPattern("[А-Яа-я]")
                        .hasSizeGreaterThan(20));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 выдуманный респондент",
        "2, 2 выдуманных респондента",
        "5, 5 выдуманных респондентов",
        "21, 21 выдуманный респондент"
    })
    void aRussianNounAgreesWithItsNumber(long count, String words) {
        assertThat(Messages.in(Language.RU).counted("madeUp.respondents", count))
                .isEqualTo(words);
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
