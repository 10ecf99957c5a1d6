package blackbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.Base;
import org.surveystats.model.question.FrequencyQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.Net;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.Rate;
import org.surveystats.model.question.RatingQuestion;
import org.surveystats.model.question.YesNoQuestion;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;

/** The made-up survey of weighted.R: 120 respondents with weights, and what R's survey package says of them. */
final class WeightedSurvey {

    static final AgreementQuestion SCORE = AgreementQuestion.of(
            "score",
            "The service is useful",
            AgreementScale.numbered("five", 5, LocalizedText.of("not at all"), LocalizedText.of("fully")));
    /** The same answers, kept a second time as if the statement had been worded the other way. */
    static final AgreementQuestion MIRRORED = AgreementQuestion.of(
                    "mirrored", "The service is NOT useless", SCORE.scale())
            .reversed();

    static final YesNoQuestion ASKED =
            YesNoQuestion.of("asked", "Was the module asked?", Option.of("1", "yes"), Option.of("0", "no"));
    static final MultipleResponseQuestion PROBLEMS = MultipleResponseQuestion.of(
                    "problems", "Which problems?", Option.of("a", "A"), Option.of("b", "B"), Option.of("d", "D"))
            .withNets(Net.of("ab", "A or B", "a", "b"))
            .askedIf(Base.is("asked", "1"));
    static final NumericQuestion YEARS =
            NumericQuestion.of("years", "Years of service").between(0, 80);
    static final RatingQuestion PROMOTE = RatingQuestion.netPromoter("promote", "Would you recommend it?");
    static final FrequencyQuestion OFTEN = FrequencyQuestion.of(
            "often",
            "How often?",
            Option.of("daily", "daily").withRate(Rate.timesPerMonth(20, 31)),
            Option.of("weekly", "weekly").withRate(Rate.timesPerMonth(8, 19)),
            Option.of("monthly", "monthly").withRate(Rate.timesPerMonth(2, 7)));
    static final Questionnaire QUESTIONNAIRE = Questionnaire.builder("weighted", "en", LocalizedText.of("Made up"))
            .add(SCORE)
            .add(MIRRORED)
            .add(ASKED)
            .add(PROBLEMS)
            .add(YEARS)
            .add(PROMOTE)
            .add(OFTEN)
            .build();

    private WeightedSurvey() {}

    /** What R says of one statistic. */
    record Expected(double estimate, String standardError, String lower, String upper, String degreesOfFreedom) {}

    static List<String[]> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WeightedSurvey.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Expected> expected() {
        Map<String, Expected> map = new HashMap<>();
        for (String[] f : lines("weighted-expected.csv")) {
            map.put(f[0], new Expected(Double.parseDouble(f[1]), f[2], f[3], f[4], f[5]));
        }
        return map;
    }

    static ResponseTable table() {
        ResponseTableBuilder builder = ResponseTable.builder(QUESTIONNAIRE).designNumbers("w");
        for (String[] f : lines("weighted.csv")) {
            ResponseRow row =
                    builder.row().design("w", Double.parseDouble(f[0])).choose("asked", f[2]);
            if (!f[1].isEmpty()) {
                row.choose("score", f[1]).choose("mirrored", f[1]);
            }
            if (!f[3].isEmpty()) {
                row.choose("problems", chosen(f));
            }
            if (!f[6].isEmpty()) {
                row.number("years", Double.parseDouble(f[6]));
            }
            if (!f[7].isEmpty()) {
                row.number("promote", Double.parseDouble(f[7]));
            }
            if (!f[8].isEmpty()) {
                row.choose("often", f[8]);
            }
            row.add();
        }
        return builder.build();
    }

    private static String[] chosen(String[] f) {
        return Stream.of(f[3].equals("1") ? "a" : "", f[4].equals("1") ? "b" : "", f[5].equals("1") ? "d" : "")
                .filter(code -> !code.isEmpty())
                .toArray(String[]::new);
    }
}
