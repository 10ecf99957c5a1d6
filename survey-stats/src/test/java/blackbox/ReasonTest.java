package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Reason;
import org.surveystats.stats.estimate.Statistic;

/** The vocabulary of notes: what is written is read back. */
class ReasonTest {

    /** Parameters that could be mistaken: other reasons, quotation marks, colons, numbers. */
    private static final List<List<String>> PARAMETERS = List.of(
            List.of("a", "b"),
            List.of("-0.1234", "12"),
            List.of("a \"b\"", "c: d"),
            List.of("first, second", "nobody belongs to the base"),
            List.of("weighted answers are no counts of independent ones", "wave 1: there is no standard error"));

    @ParameterizedTest
    @EnumSource
    void everyReasonIsFoundInItsText(Reason reason) {
        for (List<String> parameters : PARAMETERS) {
            List<String> own = parameters.subList(0, reason.parameterCount());
            assertThat(Reason.find(reason.text(own.toArray())))
                    .as(reason.text(own.toArray()))
                    .contains(new Reason.Found(reason, own));
        }
        assertThat(Reason.find("x"
                                + reason.text(PARAMETERS
                                        .get(0)
                                        .subList(0, reason.parameterCount())
                                        .toArray()))
                        .filter(found ->
                                found.reason() == reason && found.parameters().isEmpty()))
                .isEmpty();
    }

    /** Notes of several reasons have a semicolon between them, so none has one of its own. */
    @ParameterizedTest
    @EnumSource
    void noReasonHasASemicolonOrAPeriod(Reason reason) {
        String text = reason.text(
                IntStream.range(0, reason.parameterCount()).mapToObj(i -> "p").toArray());
        assertThat(text).doesNotContain(";").doesNotEndWith(".").doesNotContain("{");
    }

    /** A note that is written elsewhere would stay English in every report. */
    @Test
    void noNoteIsWrittenElsewhere() throws IOException {
        Pattern written = Pattern.compile(
                "\\b(?:undefined|withoutStandardError|note|withNote)\\([^;\"]*\"[^\"]*[a-z] [a-z][^\"]*\"");
        for (String room : List.of("estimate", "distribution", "openend", "scale", "table", "plan")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/surveystats/stats", room))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    assertThat(written.matcher(Files.readString(file)).results().map(MatchResult::group))
                            .as(file.toString())
                            .isEmpty();
                }
            }
        }
        assertThat(written.matcher("Estimate.undefined(\n base, \"some reason\")")
                        .find())
                .isTrue();
    }

    @Test
    void codesAreDistinctAndInCamelCase() {
        assertThat(Arrays.stream(Reason.values()).map(Reason::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z]+([A-Z][a-z]*)*"));
        assertThat(Reason.TOO_MANY_GROUPS.code()).isEqualTo("tooManyGroups");
        assertThat(Arrays.stream(Reason.values()).map(reason -> reason.code().toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aReasonIsThatOfAnEstimate() {
        Estimate variance = Estimation.of(RussianSurvey.table(1, 1), SampleDesign.independent())
                .estimate(Statistic.variance(RussianSurvey.INCOME))
                .single();
        assertThat(Reason.find(variance.note().orElseThrow()))
                .contains(new Reason.Found(Reason.ONE_HAS_NO_VARIANCE, List.of()));
        assertThat(Reason.find("wave 2024: nobody belongs to the base"))
                .contains(new Reason.Found(Reason.OF_WAVE, List.of("2024", "nobody belongs to the base")));
    }

    @Test
    void otherWordsAreNoReason() {
        assertThat(Reason.find("")).isEmpty();
        assertThat(Reason.find("my own note")).isEmpty();
        assertThat(Reason.find("nobody belongs to the base.")).isEmpty();
        assertThat(Reason.find("hidden: ")).isEmpty();
        assertThatThrownBy(() -> Reason.TOO_MANY_GROUPS.text())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the reason TOO_MANY_GROUPS has 1 parameters: found 0, in \"there are too few sampling units"
                                + " for {0} groups\"");
    }
}
