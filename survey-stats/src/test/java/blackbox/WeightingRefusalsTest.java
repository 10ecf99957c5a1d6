package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.DesignException;
import org.surveystats.stats.design.ReplicateDesign;
import org.surveystats.stats.design.ReplicateMethod;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.design.TotalsAccumulator;
import org.surveystats.stats.design.WeightedDesign;
import org.surveystats.stats.weighting.BaseWeights;
import org.surveystats.stats.weighting.Calibration;
import org.surveystats.stats.weighting.CalibrationDistance;
import org.surveystats.stats.weighting.Margin;
import org.surveystats.stats.weighting.MarginCell;
import org.surveystats.stats.weighting.MarginCoverage;
import org.surveystats.stats.weighting.NonresponseClasses;
import org.surveystats.stats.weighting.Poststratification;
import org.surveystats.stats.weighting.Raking;
import org.surveystats.stats.weighting.Respondents;
import org.surveystats.stats.weighting.ResponsePropensity;
import org.surveystats.stats.weighting.Scaling;
import org.surveystats.stats.weighting.TermTotals;
import org.surveystats.stats.weighting.Trimming;
import org.surveystats.stats.weighting.WeightingException;
import org.surveystats.stats.weighting.WeightingPlan;
import org.surveystats.stats.weighting.WeightingResult;

/** What a weighting refuses and reports, with whole messages; a survey of eight people. */
class WeightingRefusalsTest {

    private static final SingleChoiceQuestion REGION = SingleChoiceQuestion.of(
            "region",
            "Region",
            Option.of("n", "north"),
            Option.of("s", "south"),
            Option.of("e", "east"),
            Option.of("dk", "don't know").as(MissingReason.DONT_KNOW));
    private static final SingleChoiceQuestion SEX =
            SingleChoiceQuestion.of("sex", "Sex", Option.of("f", "female"), Option.of("m", "male"));
    private static final NumericQuestion AGE = NumericQuestion.of("age", "Age");
    private static final SampleDesign DRAWN = SampleDesign.independent().withWeight("w");

    /** Region, sex, age, weight, probability, outcome and two replicates of each. */
    private static final List<String> PEOPLE = List.of(
            "n f 20 10 .5 yes 20 0",
            "n m 30 10 .5 yes 0 20",
            "n f - 10 .5 no 20 0",
            "s f 40 20 .25 yes 0 40",
            "s m 50 20 .25 yes 0 40",
            "s m 60 20 2 no 40 0",
            "dk f 70 5 .1 no 5 5",
            "- m 80 5 .1 no 5 5");

    private static ResponseTable table() {
        ResponseTableBuilder builder = ResponseTable.builder(
                        Questionnaire.builder("eight", "en", LocalizedText.of("Eight people"))
                                .add(REGION)
                                .add(SEX)
                                .add(AGE)
                                .build())
                .designNumbers("w")
                .designNumbers("p")
                .designLabels("outcome")
                .designNumbers("rep1")
                .designNumbers("rep2");
        for (String person : PEOPLE) {
            String[] part = person.split(" ", -1);
            ResponseRow row = builder.row();
            if (!part[0].equals("-")) {
                row.choose("region", part[0]);
            }
            row.choose("sex", part[1]);
            if (!part[2].equals("-")) {
                row.number("age", Double.parseDouble(part[2]));
            }
            row.design("w", Double.parseDouble(part[3]))
                    .design("p", Double.parseDouble(part[4]))
                    .design("outcome", part[5])
                    .design("rep1", Double.parseDouble(part[6]))
                    .design("rep2", Double.parseDouble(part[7]))
                    .add();
        }
        return builder.build();
    }

    private static Margin margin(String question, Object... totals) {
        Map<String, Double> map = new LinkedHashMap<>();
        for (int i = 0; i < totals.length; i += 2) {
            map.put((String) totals[i], ((Number) totals[i + 1]).doubleValue());
        }
        return Margin.of(question, map);
    }

    private static Margin joint(Object... cells) {
        return Margin.of(Stream.iterate(0, i -> i + 3)
                .limit(cells.length / 3)
                .map(i -> {
                    Map<String, String> at = new LinkedHashMap<>();
                    at.put("region", (String) cells[i]);
                    at.put("sex", (String) cells[i + 1]);
                    return new MarginCell(at, ((Number) cells[i + 2]).doubleValue());
                })
                .toList());
    }

    static Stream<Arguments> impossible() {
        Respondents responded = Respondents.of("outcome", "yes");
        return Stream.of(
                Arguments.of(
                        "targets of a margin that the answers do not have",
                        WeightingPlan.of(Raking.to(margin("region", "n", 50, "e", 30, "s", 0), margin("sex", "f", 80))),
                        """
                        steps[0].margins[0].cells[1]: an empty cell with a target: found region = e: nobody with a weight, a target of 30, expected at least one respondent; put the cell together with another, in the targets and in the answers
                        steps[0].margins[0].cells[2]: respondents in a cell whose target is 0: found region = s: 3 respondents, expected nobody, or a target above 0
                        steps[0].margins[0]: missing answers in a margin: found 2 respondents, the first in row 7, expected an answer to "region" of everybody with a weight; fill the answers in, or give those without one a code with a target of its own
                        steps[0].margins[1]: answers without a target: found 4 respondents, the first in row 2: sex = m, expected a target of "sex" for every answer that occurs; give the cell a target, or say that the margin is partial"""),
                Arguments.of(
                        "margins that disagree on what they share",
                        WeightingPlan.of(Raking.to(
                                margin("sex", "f", 60, "m", 40),
                                joint("n", "f", 30, "n", "m", 20, "s", "f", 20, "s", "m", 30),
                                margin("outcome", "yes", 50, "no", 49))),
                        """
                        steps[0].margins[1]: totals that disagree between margins: found "region × sex" has 50 people in sex = f, "sex" (margins[0]) 60, expected the same number of people; scale the margins of one source to the sum of the other
                        steps[0].margins[2]: totals that disagree between margins: found "outcome" has 99 people in all, "sex" (margins[0]) 100, expected the same number of people; scale the margins of one source to the sum of the other"""),
                Arguments.of(
                        "a part that is more than the whole",
                        WeightingPlan.of(Calibration.of(CalibrationDistance.RAKING)
                                .withMargin(margin("sex", "f", 60, "m", 40))
                                .withMargin(joint("n", "m", 41).withCoverage(MarginCoverage.PARTIAL))
                                .withPopulationSize(101)),
                        """
                        steps[0].margins[1]: totals that disagree between margins: found "region × sex" has 41 people in sex = m, "sex" (margins[0]) 40, expected the same number of people; scale the margins of one source to the sum of the other
                        steps[0].population: totals that disagree between margins: found a population of 101, "sex" has 100 people, expected the same number of people"""),
                Arguments.of(
                        "partial margins that disagree",
                        WeightingPlan.of(Raking.to(
                                margin("sex", "f", 50).withCoverage(MarginCoverage.PARTIAL),
                                margin("sex", "m", 40, "f", 60).withCoverage(MarginCoverage.PARTIAL),
                                joint("n", "m", 10, "s", "m", 31).withCoverage(MarginCoverage.PARTIAL))),
                        """
                        steps[0].margins[1]: totals that disagree between margins: found "sex" has 60 people in sex = f, "sex" (margins[0]) 50, expected the same number of people; scale the margins of one source to the sum of the other
                        steps[0].margins[2]: totals that disagree between margins: found "region × sex" has 41 people in sex = m, "sex" (margins[1]) 40, expected the same number of people; scale the margins of one source to the sum of the other"""),
                Arguments.of(
                        "a part that is more than the population",
                        WeightingPlan.of(Calibration.of(CalibrationDistance.RAKING)
                                .withMargin(margin("sex", "f", 60).withCoverage(MarginCoverage.PARTIAL))
                                .withPopulationSize(50)),
                        "steps[0].population: totals that disagree between margins: found a population of 50, \"sex\" has 60 people, expected at most as many people as the population"),
                Arguments.of(
                        "codes and questions that there are not",
                        WeightingPlan.of(
                                Poststratification.to(margin("region", "n", 50, "west", 30)),
                                NonresponseClasses.of(Respondents.of("answered", "yes"), "age", "p"),
                                Calibration.of(CalibrationDistance.LINEAR),
                                Calibration.of(CalibrationDistance.LINEAR)
                                        .withTerms(new TermTotals(List.of("sex", "age"), List.of(5.0, 3.0, 4.0, 5.0)))),
                        """
                        steps[1].respondents: no such question: found "answered", expected a question, or a design column of labels
                        steps[1].classes[0]: answers that make no cells: found "age", numeric, expected a question with one option a respondent, or a design column of labels
                        steps[0].margins[0].cells[1].at.region: a code unknown to the question: found "west" of "region", expected one of n, s, e, dk
                        steps[2]: a calibration to nothing: expected at least one target
                        steps[3].totals: not as many totals as terms: found 4, expected 3: the population, sexm, age"""),
                Arguments.of(
                        "numbers as classes",
                        WeightingPlan.of(NonresponseClasses.of(responded, "p")),
                        "steps[0].classes[0]: a column of numbers that makes no cells: found \"p\", expected a question with one option a respondent, or a design column of labels"),
                Arguments.of(
                        "missing numbers",
                        WeightingPlan.of(Calibration.of(CalibrationDistance.LINEAR)
                                .withMargin(margin("sex", "f", 60, "m", 40))
                                .withNumber("age", 4000)),
                        "steps[0].numbers[0]: missing numbers in a calibration: found 1 respondent, the first in row 3, expected a number of everybody with a weight for \"age\""),
                Arguments.of(
                        "negative weights",
                        WeightingPlan.of(Calibration.of(CalibrationDistance.LINEAR)
                                .withMargin(margin("sex", "f", 90, "m", 10))
                                .withMargin(margin("outcome", "yes", 98, "no", 2))),
                        "row 6, steps[0]: negative weights: found 2 weights, the least is -11.3846, expected weights of 0 or more, since nobody stands for fewer than no people; calibrate with the raking distance, or with bounds"),
                Arguments.of(
                        "probabilities out of range",
                        WeightingPlan.of(BaseWeights.of("p")),
                        "row 6, column \"p\", steps[0].probabilities[0]: selection probabilities out of range: found 2, expected a probability above 0 and at most 1 of everybody"),
                Arguments.of(
                        "a bound that cannot be kept",
                        WeightingPlan.of(Trimming.above(12, Trimming.Unit.WEIGHT)),
                        "steps[0].upper: a bound that nobody's weight can keep: found a bound of 12, a mean weight of 12.5000, expected an upper bound above the mean"),
                Arguments.of(
                        "a class without respondents",
                        WeightingPlan.of(
                                Poststratification.to(margin("sex", "f", 60, "m", 40)),
                                ResponsePropensity.of(responded, "age")),
                        "steps[1].predictors[0]: missing answers in a predictor of response: found 1 person, the first in row 3, expected an answer to \"age\" of everybody who was sampled"),
                Arguments.of(
                        "classes with missing answers",
                        WeightingPlan.of(NonresponseClasses.of(responded, "region")),
                        "steps[0].classes[0]: missing answers in a margin: found 2 respondents, the first in row 7, expected an answer to \"region\" of everybody with a weight; fill the answers in, or give those without one a code with a target of its own"),
                Arguments.of(
                        "a class in which nobody responded",
                        WeightingPlan.of(NonresponseClasses.of(Respondents.of("sex", "f"), "outcome", "sex")),
                        """
                        steps[0].classes: a class of nonresponse without respondents: found outcome = yes, sex = m: a weight of 30, and nobody responded, expected at least one respondent in each class; put the class together with another
                        steps[0].classes: a class of nonresponse without respondents: found outcome = no, sex = m: a weight of 25, and nobody responded, expected at least one respondent in each class; put the class together with another"""),
                Arguments.of(
                        "bounds too narrow",
                        WeightingPlan.of(Calibration.of(CalibrationDistance.LINEAR)
                                .withBounds(.9, 1.1)
                                .withMargin(margin("sex", "f", 60, "m", 40))),
                        "steps[0].margins[0].cells[1]: the calibration does not converge: found sex = m misses its target by 9.50000 after 101 iterations, expected a distance of at most 1.0E-10 of the target; widen the bounds, put small cells together, or take another distance"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("impossible")
    void theMessageSaysWhereAndWhy(String name, WeightingPlan plan, String message) {
        ResponseTable table = table();
        SurveyDesign drawn = plan.steps().get(0) instanceof BaseWeights ? SampleDesign.independent() : DRAWN;
        assertThatThrownBy(() -> plan.weigh(table, drawn))
                .isInstanceOf(WeightingException.class)
                .message()
                .isEqualToNormalizingNewlines(message);
        assertThatThrownBy(() -> Sample.of(table, new WeightedDesign(drawn, plan)))
                .isInstanceOf(WeightingException.class)
                .message()
                .isEqualToNormalizingNewlines(message);
    }

    /** Six women and men together who said yes are not ninety. */
    @Test
    void rakingThatDoesNotConvergeHasAHistory() {
        MarginCell women = new MarginCell(Map.of("sex", "f", "outcome", "yes"), 5);
        MarginCell men = new MarginCell(Map.of("sex", "m", "outcome", "yes"), 1);
        WeightingPlan plan = WeightingPlan.of(Raking.to(
                        margin("sex", "f", 60, "m", 40),
                        margin("outcome", "yes", 90, "no", 10),
                        Margin.of(List.of(women, men)).withCoverage(MarginCoverage.PARTIAL))
                .withMaxIterations(50));
        WeightingException error = catchThrowableOfType(WeightingException.class, () -> plan.weigh(table(), DRAWN));
        assertThat(error).isNotNull();
        assertThat(error.history()).hasSize(50);
        assertThat(error.history().get(49).number()).isEqualTo(50);
        assertThat(error.history().get(49).misfit()).isGreaterThan(.1);
        assertThat(error).hasMessageStartingWith("steps[0].margins[");
        assertThat(error)
                .hasMessageContaining(": raking does not converge: found "
                        + error.history().get(49).target() + " is at ");
        assertThat(error).hasMessageContaining(" after 50 iterations, its target is ");
    }

    @Test
    void aReplicateThatLosesACellIsNamed() {
        ReplicateDesign replicates =
                ReplicateDesign.of(ReplicateMethod.JK1, "rep", 2).withWeight("w");
        WeightingPlan plan = WeightingPlan.of(Poststratification.to(
                joint("n", "f", 50, "n", "m", 1, "s", "f", 5, "s", "m", 8).withCoverage(MarginCoverage.PARTIAL)));
        assertThatThrownBy(() -> Sample.of(onlyComplete(), new WeightedDesign(replicates, plan)))
                .isInstanceOf(WeightingException.class)
                .message()
                .isEqualToNormalizingNewlines("""
                        column "rep1", steps[0].margins[0].cells[1]: an empty cell with a target: found region = n, sex = m: nobody with a weight, a target of 1, expected at least one respondent; put the cell together with another, in the targets and in the answers
                        column "rep1", steps[0].margins[0].cells[2]: an empty cell with a target: found region = s, sex = f: nobody with a weight, a target of 5, expected at least one respondent; put the cell together with another, in the targets and in the answers""");
    }

    /** Those who gave no region have no weight. */
    private static ResponseTable onlyComplete() {
        ResponseTable table = table();
        double[] weights = {10, 10, 10, 20, 20, 20, 0, 0};
        double[] one = {20, 0, 20, 0, 0, 40, 0, 0};
        double[] two = {0, 20, 0, 40, 40, 0, 0, 0};
        return new Columns(table).with("w", weights).with("rep1", one).with("rep2", two).table;
    }

    /** Replaces design columns by reading the answers again. */
    private static final class Columns {
        private ResponseTable table;

        Columns(ResponseTable from) {
            ResponseTableBuilder builder = ResponseTable.builder(from.questionnaire());
            for (int row = 0; row < from.rowCount(); row++) {
                ResponseRow to = builder.row();
                from.column(REGION).chosen(row).ifPresent(option -> to.choose("region", option.code()));
                from.column(SEX).chosen(row).ifPresent(option -> to.choose("sex", option.code()));
                to.add();
            }
            this.table = builder.build();
        }

        Columns with(String name, double[] numbers) {
            table = table.withDesignNumbers(name, numbers);
            return this;
        }
    }

    @Test
    void baseWeightsAreForDesignsWithoutWeights() {
        assertThatThrownBy(() -> WeightingPlan.of(BaseWeights.of("w")).weigh(goodProbabilities(), DRAWN))
                .isInstanceOf(WeightingException.class)
                .hasMessage(
                        "steps[0].probabilities: base weights of a design that has weights: expected a design without a"
                                + " column of weights and without replicate weights; leave out the weights of the design, or this"
                                + " step");
        double[] weights = WeightingPlan.of(BaseWeights.of("w", "v"))
                .weigh(goodProbabilities(), SampleDesign.independent())
                .weights();
        assertThat(weights).containsExactly(20, 20, 20, 8, 8, 8, 2, 2);
    }

    private static ResponseTable goodProbabilities() {
        return new Columns(table())
                .with("w", new double[] {.1, .1, .1, .25, .25, .25, .5, .5})
                .with("v", new double[] {.5, .5, .5, .5, .5, .5, 1, 1})
                .table;
    }

    @Test
    void aWeightedDesignIsNotWeightedAgainAndNotInParts() {
        WeightedDesign weighted = new WeightedDesign(DRAWN, WeightingPlan.of(Scaling.toSampleSize()));
        assertThatThrownBy(() -> new WeightedDesign(weighted, WeightingPlan.of(Scaling.toSampleSize())))
                .hasMessage("a weighted design is not weighted again: put all steps into one weighting");
        assertThatThrownBy(() -> TotalsAccumulator.of(weighted, List.of()))
                .isInstanceOf(DesignException.class)
                .hasMessage(
                        "a weighting of answers that come in parts: expected a design whose weights are final; weights are"
                                + " adjusted to totals of all respondents: compute them on a table that holds all");
    }

    @Test
    void sharesThatDoNotSumToOne() {
        assertThatThrownBy(() -> Margin.ofShares("sex", Map.of("f", .5, "m", .6), 100))
                .hasMessage("column \"sex\": shares of a margin: found a sum of 1.1, expected shares that sum to 1");
        assertThat(Margin.ofShares("sex", Map.of("f", .333, "m", .6665), 100).total())
                .isEqualTo(100);
    }

    @Test
    void theReportSaysWhatEveryStepDid() {
        WeightingPlan plan = WeightingPlan.of(
                NonresponseClasses.of(Respondents.of("outcome", "yes"), "sex"),
                Raking.to(margin("sex", "f", 60, "m", 40)),
                Trimming.above(1.4, Trimming.Unit.MEAN),
                Scaling.toSampleSize());
        WeightingResult result = plan.weigh(table(), DRAWN);
        assertThat(result.report().weights().respondents()).isEqualTo(4);
        assertThat(result.report().weights().sum()).isCloseTo(4, within(1e-12));
        assertThat(result.report().steps().get(1).after().designEffect())
                .isCloseTo(4 * (20.0 * 20 + 40.0 * 40 + 40.0 / 3 * 40 / 3 + 80.0 / 3 * 80 / 3) / 10_000, within(1e-12));
        assertThat(result.toString()).isEqualToNormalizingNewlines("""
                1. nonresponse adjustment (outcome is yes) in classes of sex
                   before: 8 respondents, sum 100, from 5 to 20, design effect 1.240, effective sample size 6.5, efficiency 80.6 %
                   after:  4 respondents, sum 100, from 15 to 36.6667, design effect 1.122, effective sample size 3.6, efficiency 89.1 %
                   target   n  before  target  after
                   sex = f  2      30      45     45
                   sex = m  2      30      55     55
                   largest weights: row 5 36.6667 (before 20), row 4 30 (before 20), row 2 18.3333 (before 10), row 1 15 (before 10)

                2. raking to sex
                   before: 4 respondents, sum 100, from 15 to 36.6667, design effect 1.122, effective sample size 3.6, efficiency 89.1 %
                   after:  4 respondents, sum 100, from 13.3333 to 40, design effect 1.156, effective sample size 3.5, efficiency 86.5 %
                   target   n  before  target  after
                   sex = f  2      45      60     60
                   sex = m  2      55      40     40
                   largest weights: row 4 40 (before 30), row 5 26.6667 (before 36.6667), row 1 20 (before 15), row 2 13.3333 (before 18.3333)

                3. trimming above 1.4 times the mean, proportional redistribution
                   before: 4 respondents, sum 100, from 13.3333 to 40, design effect 1.156, effective sample size 3.5, efficiency 86.5 %
                   after:  4 respondents, sum 100, from 14.4444 to 35, design effect 1.095, effective sample size 3.7, efficiency 91.3 %
                   target   n  before  target    after
                   sex = f  2      60      60  56.6667
                   sex = m  2      40      40  43.3333
                   largest weights: row 4 35 (before 40), row 5 28.8889 (before 26.6667), row 1 21.6667 (before 20), row 2 14.4444 (before 13.3333)

                4. scaling to the sample size
                   before: 4 respondents, sum 100, from 14.4444 to 35, design effect 1.095, effective sample size 3.7, efficiency 91.3 %
                   after:  4 respondents, sum 4, from 0.577778 to 1.40000, design effect 1.095, effective sample size 3.7, efficiency 91.3 %
                   target      n  before  target  after
                   population  4     100       4      4
                   largest weights: row 4 1.40000 (before 35), row 5 1.15556 (before 28.8889), row 1 0.866667 (before 21.6667), row 2 0.577778 (before 14.4444)""");
        assertThat(result.table("weight").designNumbers("weight").value(3)).hasValue(result.weights()[3]);
    }
}
