package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.question.YesNoQuestion;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.HypothesisTest;
import org.surveystats.stats.estimate.Regression;
import org.surveystats.stats.estimate.RegressionException;

/**
 * Regressions of a stratified cluster sample against R's {@code svyglm}, {@code regTermTest} and {@code svypredmeans}: {@code
 * regression.R} beside the data.
 */
class RegressionAgreementTest {

    private static final double TOLERANCE = 1e-9;

    private static final SingleChoiceQuestion GROUP =
            SingleChoiceQuestion.of("group", "Group", Option.of("a", "A"), Option.of("b", "B"), Option.of("c", "C"));
    private static final YesNoQuestion AGREES =
            YesNoQuestion.of("agrees", "Agrees?", Option.of("1", "yes"), Option.of("0", "no"));
    private static final NumericQuestion AGREED = NumericQuestion.of("agreed", "1 who agrees");
    private static final NumericQuestion TWICE = NumericQuestion.of("twice", "Twice the same");
    private static final NumericQuestion INCOME = NumericQuestion.of("income", "Income");
    private static final NumericQuestion COUNT = NumericQuestion.of("count", "Tens of income");

    private static final Estimation ESTIMATION = Estimation.of(
            table(), SampleDesign.of(Stage.clusters("unit").inStrata("stratum")).withWeight("weight"));

    private static ResponseTable table() {
        ResponseTableBuilder builder = ResponseTable.builder(
                        Questionnaire.builder("made", "en", LocalizedText.of("Made up"))
                                .add(GROUP)
                                .add(AGREES)
                                .add(AGREED)
                                .add(TWICE)
                                .add(INCOME)
                                .add(COUNT)
                                .build())
                .designNumbers("weight")
                .designLabels("stratum")
                .designLabels("unit");
        for (String[] line : WeightedSurvey.lines("replicates.csv")) {
            double income = Double.parseDouble(line[3]);
            builder.row()
                    .design("stratum", line[0])
                    .design("unit", line[1])
                    .design("weight", Double.parseDouble(line[2]))
                    .number("income", income)
                    .number("count", Math.floor(income / 10))
                    .choose("agrees", line[4])
                    .number("agreed", Double.parseDouble(line[4]))
                    .number("twice", 2 * Double.parseDouble(line[4]))
                    .choose("group", line[5])
                    .add();
        }
        return builder.build();
    }

    private static Regression fit(String model) {
        return switch (model) {
            case "gaussian" -> ESTIMATION.linear(INCOME, GROUP, AGREED);
            case "logistic" -> ESTIMATION.logistic(AGREES, "1", GROUP, INCOME);
            default -> ESTIMATION.poisson(COUNT, GROUP, AGREED);
        };
    }

    private static void assertClose(double found, String wanted) {
        double number = Double.parseDouble(wanted);
        assertThat(found).isCloseTo(number, within(TOLERANCE * Math.max(1, Math.abs(number))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gaussian", "logistic", "poisson"})
    void everyNumberIsThatOfR(String model) {
        Regression regression = fit(model);
        Map<String, Estimate> margins = new TreeMap<>();
        regression.predictedMargins(GROUP).forEach(margin -> margins.put(margin.option(), margin.estimate()));
        int compared = 0;
        for (String[] line : WeightedSurvey.lines("regression-expected.csv")) {
            if (line[0].equals(model)) {
                compare(regression, margins, line);
                compared++;
            }
        }
        assertThat(compared).isEqualTo(12);
    }

    private static void compare(Regression regression, Map<String, Estimate> margins, String... line) {
        String term = line[2].equals("agrees") ? "agreed" : line[2];
        switch (line[1]) {
            case "coefficient" -> {
                Regression.Coefficient coefficient = regression.coefficient(term);
                assertClose(coefficient.estimate().value(), line[3]);
                assertClose(coefficient.estimate().standardError().orElseThrow(), line[4]);
                assertClose(regression.residualDegreesOfFreedom(), line[5]);
                assertClose(coefficient.pValue().orElseThrow(), line[6]);
            }
            case "limits" -> {
                Estimate ratio = regression.ratio(term);
                assertClose(Math.log(ratio.interval().orElseThrow().lower()), line[3]);
                assertClose(Math.log(ratio.interval().orElseThrow().upper()), line[4]);
                assertThat(Math.log(ratio.value()))
                        .isCloseTo(regression.coefficient(term).estimate().value(), within(1e-12));
            }
            case "test" -> {
                HypothesisTest test = regression.test(GROUP);
                assertClose(test.statistic().orElseThrow(), line[3]);
                assertClose(test.numeratorDf().orElseThrow(), line[4]);
                assertClose(test.denominatorDf().orElseThrow(), line[5]);
                assertClose(test.pValue().orElseThrow(), line[6]);
            }
            default -> {
                Estimate margin =
                        Stream.of(line[2]).map(margins::get).findFirst().orElseThrow();
                assertClose(margin.value(), line[3]);
                assertClose(margin.standardError().orElseThrow(), line[4]);
            }
        }
    }

    @Test
    void whatCannotBeFittedNamesTheTerm() {
        assertThatThrownBy(() -> ESTIMATION.logistic(AGREES, "1", GROUP, AGREED))
                .isInstanceOf(RegressionException.class)
                .hasMessageContaining("column \"agreed\"")
                .hasMessageContaining("separat");
        assertThatThrownBy(() -> ESTIMATION.linear(INCOME, GROUP, AGREED, TWICE))
                .isInstanceOf(RegressionException.class)
                .hasMessageContaining("column \"twice\"");
        assertThatThrownBy(() -> ESTIMATION.linear(INCOME, GROUP, INCOME))
                .isInstanceOf(RegressionException.class)
                .hasMessage(
                        "column \"income\": an outcome that is its own predictor: expected other questions to predict it");
        assertThatThrownBy(() -> ESTIMATION.poisson(INCOME, GROUP).test(AGREED))
                .hasMessageContaining("a question that is not in the regression")
                .hasMessageContaining("[group]");
    }

    /** One negative count among many greater ones, of the same group. */
    @Test
    void negativeCountsAreRefusedAtTheirRow() {
        ResponseTableBuilder builder =
                ResponseTable.builder(Questionnaire.builder("made", "en", LocalizedText.of("Made up"))
                        .add(GROUP)
                        .add(COUNT)
                        .build());
        for (int i = 0; i < 20; i++) {
            builder.row()
                    .choose("group", i % 2 == 0 ? "a" : "b")
                    .number("count", i == 12 ? -1 : i)
                    .add();
        }
        Estimation survey = Estimation.of(builder.build(), SampleDesign.independent());
        assertThatThrownBy(() -> survey.poisson(COUNT, GROUP))
                .isInstanceOf(RegressionException.class)
                .hasMessage("row 13, column \"count\": a negative outcome of a Poisson regression: found -1.0"
                        + ", expected counts of 0 or more"
                        + "; take a linear regression, or leave the respondent out by a domain");
    }

    /** The same regression is asked by several threads, with a question that is equal only in its id. */
    @Test
    void marginsAreTheSameForAllThreads() {
        Regression regression = fit("gaussian");
        SingleChoiceQuestion same =
                SingleChoiceQuestion.of("group", "Another text", GROUP.options().toArray(Option[]::new));
        String expected = regression.predictedMargins(GROUP).toString();
        assertThat(IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(i -> regression.predictedMargins(same).toString())
                        .distinct()
                        .toList())
                .containsExactly(expected);
    }
}
