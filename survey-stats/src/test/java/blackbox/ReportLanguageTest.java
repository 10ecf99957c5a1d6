package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.model.published.Rounding;
import org.surveystats.model.question.MissingReason;
import org.surveystats.stats.design.ReplicateMethod;
import org.surveystats.stats.estimate.Presentation;
import org.surveystats.stats.estimate.Reason;
import org.surveystats.stats.interval.ProportionInterval;
import org.surveystats.stats.plan.CrosstabTest;
import org.surveystats.stats.plan.FurtherTest;
import org.surveystats.stats.plan.RegressionFamily;
import org.surveystats.stats.published.Finding;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.table.CellStatus;
import org.surveystats.stats.weighting.WeightingStep;

class ReportLanguageTest {

    private static final Path MESSAGES = Path.of("src/main/resources/org/surveystats/stats/report/language");
    private static final Path SOURCES = Path.of("src/main/java/org/surveystats/stats/report");
    private static final Pattern USED = Pattern.compile(
            "(?:text|counted|number|net|plain|date|table|\\(|,)\\(?\\s*\"([a-z][a-zA-Z]*(?:\\.[a-zA-Z]+)+)\"");
    /** What a German file says differently from the English one. */
    private static final String GERMAN = """

            number.decimal = ,
            number.group = .
            number.percent = \\u00a0%
            quoted = „{0}“
            respondents.one = {0} Befragte
            respondents.other = {0} Befragte (Mehrzahl)
            """;

    private static final ClassLoader LOADER = ReportLanguageTest.class.getClassLoader();

    /** The file of Russian messages is read as a user's would be: what it lacks is an error. */
    @Test
    void theBuiltInLanguagesAreComplete() throws IOException {
        URL[] sources = {Path.of("src/main/resources").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(sources, null)) {
            for (String tag : ReportLanguage.BUILT_IN) {
                ReportLanguage language = ReportLanguage.load(
                        tag, "org/surveystats/stats/report/language/report_" + tag + ".properties", loader);
                assertThat(language.quoted("x")).contains("x");
            }
        }
    }

    /** Every key that is written in the code has words. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void everyKeyInTheCodeHasWords(String tag) throws IOException {
        List<String> messages = Files.readAllLines(MESSAGES.resolve("report_" + tag + ".properties"));
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Files.readString(file)
                        .lines()
                        .filter(line -> !line.strip().startsWith("*"))
                        .forEach(line -> USED.matcher(line).results().forEach(key -> used.add(key.group(1))));
            }
        }
        used.remove("version.properties");
        assertThat(used).hasSizeGreaterThan(100);
        assertThat(used)
                .allSatisfy(key -> assertThat(messages)
                        .anyMatch(line -> line.startsWith(key + " =") || line.startsWith(key + ".other =")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void everythingThatCanBeFoundHasWords(String tag) {
        ReportLanguage language = ReportLanguage.of(tag);
        for (Finding.Kind kind : Finding.Kind.values()) {
            assertThat(language.has("finding." + camelCase(kind.name())))
                    .as(kind.name())
                    .isTrue();
        }
        for (Rounding rounding : Rounding.values()) {
            assertThat(language.has("rounding." + rounding.code())).isTrue();
        }
        for (MissingReason reason : MissingReason.values()) {
            assertThat(language.has("missing." + reason.code())).isTrue();
        }
        for (ReplicateMethod method : ReplicateMethod.values()) {
            assertThat(language.has("method.replicates." + method.name())).isTrue();
        }
        for (ProportionInterval interval : ProportionInterval.values()) {
            assertThat(language.has("method.interval." + interval.name())).isTrue();
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
                "meanScore",
                "netPromoter",
                "goodnessOfFit",
                "rankTest")) {
            assertThat(language.has("run.statistic." + statistic)).as(statistic).isTrue();
            assertThat(language.has("run.column." + statistic)).as(statistic).isTrue();
        }
        assertThat(language.has("run.column.regression")).isTrue();
        for (RegressionFamily family : RegressionFamily.values()) {
            assertThat(language.has("run.statistic.regression." + family.code()))
                    .isTrue();
        }
        for (Reason reason : Reason.values()) {
            assertThat(language.has("reason." + reason.code()))
                    .as(reason.name())
                    .isTrue();
        }
        for (Presentation.Verdict verdict : Presentation.Verdict.values()) {
            assertThat(language.has("run.verdict." + camelCase(verdict.name()))).isTrue();
        }
        for (CellStatus status : CellStatus.values()) {
            assertThat(language.has("run.status." + camelCase(status.name())))
                    .as(status.name())
                    .isEqualTo(status != CellStatus.SHOWN);
        }
        List<String> steps = List.of(
                "baseWeights",
                "nonresponseClasses",
                "responsePropensity",
                "poststratify",
                "rake",
                "calibrate",
                "trim",
                "scale");
        assertThat(WeightingStep.class.getPermittedSubclasses()).hasSameSizeAs(steps);
        assertThat(steps)
                .allSatisfy(step ->
                        assertThat(language.has("method.weighting." + step)).isTrue());
        for (CrosstabTest test : CrosstabTest.values()) {
            assertThat(language.has("run.test.name." + test.code()))
                    .as(test.name())
                    .isTrue();
        }
        for (FurtherTest test : FurtherTest.values()) {
            assertThat(language.has("run.test.name." + camelCase(test.name())))
                    .as(test.name())
                    .isTrue();
        }
    }

    private static String camelCase(String constant) {
        String[] words = constant.toLowerCase(java.util.Locale.ROOT).split("_", -1);
        return words[0]
                + String.join(
                        "",
                        Arrays.stream(words)
                                .skip(1)
                                .map(w -> Character.toUpperCase(w.charAt(0)) + w.substring(1))
                                .toList());
    }

    @Test
    void russianIsTranslated() throws IOException {
        List<String> russian = Files.readAllLines(MESSAGES.resolve("report_ru.properties"), StandardCharsets.UTF_8);
        assertThat(russian)
                .filteredOn(line -> !line.startsWith("#") && !line.startsWith("plural.") && line.length() > 60)
                .allSatisfy(line -> assertThat(line).containsPattern("[а-я]{3}"));
    }

    @Test
    void aLanguageOfTheUserIsAFileOnTheClassPath(@TempDir Path folder) throws IOException {
        String english = Files.readString(MESSAGES.resolve("report_en.properties"), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("report_de.properties"), english + GERMAN, StandardCharsets.UTF_8);
        ReportLanguage german;
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            german = ReportLanguage.load("de-AT", "report_de.properties", loader);
        }
        assertThat(german.tag()).isEqualTo("de-AT");
        assertThat(german.numbers().percent(0.772, 1)).isEqualTo("77,2\u00a0%");
        assertThat(german.numbers().count(12345)).isEqualTo("12.345");
        assertThat(german.counted("respondents", 1)).isEqualTo("1 Befragte");
        assertThat(german.counted("respondents", 1200)).isEqualTo("1.200 Befragte (Mehrzahl)");
        assertThat(german.quoted("Ja")).isEqualTo("„Ja“");
    }

    @Test
    void aFileThatLacksMessagesIsRefusedWithAllThatItLacks() {
        assertThatThrownBy(() -> ReportLanguage.load("xx", "blackbox/report/report_xx.properties", LOADER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the messages \"blackbox/report/report_xx.properties\" are not complete: ")
                .hasMessageContaining(
                        "answersOf.few is missing; answersOf.one is missing; answersOf.other is missing; ")
                .hasMessageContaining("list.and has the places [{0}], expected [{0}, {1}]; ")
                .hasMessageEndingWith("; weights.wanted is missing");
        assertThatThrownBy(() -> ReportLanguage.load("xx", "blackbox/report/none.properties", LOADER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "there is no file of messages: found none at \"blackbox/report/none.properties\"; name it as on"
                                + " the class path, with slashes and its ending");
    }

    @Test
    void anUnknownLanguageIsRefused() {
        assertThat(ReportLanguage.of("ru-RU").tag()).isEqualTo("ru");
        assertThatThrownBy(() -> ReportLanguage.of("fr"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "reports have no words in this language: found \"fr\", expected one of [en, ru], or a file of"
                                + " messages (ReportLanguage.load)");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 респондент",
        "2, 2 респондента",
        "5, 5 респондентов",
        "101, 101 респондент",
        "111, 111 респондентов"
    })
    void aRussianNounAgreesWithItsNumber(long count, String words) {
        assertThat(ReportLanguage.of("ru").counted("respondents", count)).isEqualTo(words);
    }

    @Test
    void listsReadAsInASentence() {
        ReportLanguage english = ReportLanguage.of("en");
        assertThat(english.list(List.of())).isEmpty();
        assertThat(english.list(List.of("a"))).isEqualTo("a");
        assertThat(english.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }
}
