package blackbox;

import static blackbox.StagesSurvey.REGION;
import static blackbox.StagesSurvey.SCORE;
import static blackbox.StagesSurvey.USE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.YesNoQuestion;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.ReplicateDesign;
import org.surveystats.stats.design.ReplicateMethod;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.HypothesisTest;
import org.surveystats.stats.table.Association;
import org.surveystats.stats.table.ExactOddsRatio;
import org.surveystats.stats.table.FisherTest;
import org.surveystats.stats.table.LinearTrend;
import org.surveystats.stats.table.OrderedAssociation;
import org.surveystats.stats.table.Ordering;
import org.surveystats.stats.table.Predicted;

/** Measures of association against R (association-expected.R) and PSPP (association-pspp.sps), in the test resources. */
class AssociationAgreementTest {

    /** The standard errors of the script are differentiated numerically. */
    private static final double DIFFERENTIATED = 2e-8;

    @ParameterizedTest
    @ValueSource(strings = {"four", "job", "fourfold", "sparse"})
    void independentAnswersAreThoseOfR(String name) {
        ExpectedValues values = ExpectedValues.of("association-expected.csv", name + ".", DIFFERENTIATED);
        long[][] counts = counts(name);
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                values.put("count" + (i + 1) + (j + 1), (double) counts[i][j]);
            }
        }
        CountSurvey respondents = CountSurvey.of(counts);
        Estimation survey = Estimation.of(respondents.table(), SampleDesign.independent());
        Association nominal = Association.of(survey, respondents.rows(), respondents.columns());
        OrderedAssociation ordered = OrderedAssociation.of(survey, respondents.rows(), respondents.columns());
        measures(nominal, ordered).forEach(values::put);
        values.put("pearsonTest", nominal.pearsonTest());
        values.put("likelihood", nominal.likelihoodRatioTest());
        values.put("leastExpected", nominal.leastExpected());
        values.put("corrected", nominal.biasCorrectedCramersV());
        values.put("linear", ordered.linearByLinearTest());
        LinearTrend trend = LinearTrend.of(survey, respondents.rows(), Ordering.of(respondents.columns()));
        values.put("trend", trend.cochranArmitage("1"));
        FisherTest fisher = nominal.fisherTest();
        values.put("fisher", fisher.test());
        if (name.equals("fourfold")) {
            values.put("phi", nominal.phi());
            values.put("yates", nominal.yatesTest());
            ExactOddsRatio odds = fisher.oddsRatio().orElseThrow();
            values.put("odds.value", odds.value());
            values.put("odds.lower", odds.lower());
            values.put("odds.upper", odds.upper());
        }
        assertThat(values.compare()).isGreaterThan(100);
    }

    private static long[][] counts(String name) {
        Map<String, Long> cells = new LinkedHashMap<>();
        int rows = 0;
        int columns = 0;
        for (String[] line : ExpectedValues.lines("association-expected.csv")) {
            if (line[0].startsWith(name + ".count")) {
                String place = line[0].substring(name.length() + 6);
                rows = Math.max(rows, place.charAt(0) - '0');
                columns = Math.max(columns, place.charAt(1) - '0');
                cells.put(place, Math.round(Double.parseDouble(line[1])));
            }
        }
        long[][] counts = new long[rows][columns];
        cells.forEach((place, count) -> counts[place.charAt(0) - '1'][place.charAt(1) - '1'] = count);
        return counts;
    }

    private static Map<String, Estimate> measures(Association nominal, OrderedAssociation ordered) {
        Map<String, Estimate> all = new LinkedHashMap<>();
        all.put("gamma", ordered.gamma());
        all.put("tauB", ordered.tauB());
        all.put("tauC", ordered.tauC());
        all.put("somersColumns", ordered.somersD(Predicted.COLUMNS));
        all.put("somersRows", ordered.somersD(Predicted.ROWS));
        all.put("somers", ordered.symmetricSomersD());
        all.put("spearman", ordered.spearman());
        all.put("pearson", ordered.pearson());
        all.put("slope", ordered.slope());
        all.put("v", nominal.cramersV());
        all.put("contingency", nominal.contingencyCoefficient());
        all.put("lambdaColumns", nominal.lambda(Predicted.COLUMNS));
        all.put("lambdaRows", nominal.lambda(Predicted.ROWS));
        all.put("lambda", nominal.symmetricLambda());
        all.put("tauColumns", nominal.goodmanKruskalTau(Predicted.COLUMNS));
        all.put("tauRows", nominal.goodmanKruskalTau(Predicted.ROWS));
        all.put("uncertaintyColumns", nominal.uncertaintyCoefficient(Predicted.COLUMNS));
        all.put("uncertaintyRows", nominal.uncertaintyCoefficient(Predicted.ROWS));
        all.put("uncertainty", nominal.symmetricUncertaintyCoefficient());
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"weighted", "strataSizes", "clusters", "clusterSizes", "threeStages"})
    void everyMeasureUnderADesignIsThatOfR(String design) {
        ExpectedValues values = ExpectedValues.of("association-expected.csv", design + ".", DIFFERENTIATED);
        Estimation survey = Estimation.of(
                StagesSurvey.table(), DesignAgreementTest.designs().get(design));
        OrderedAssociation scoreUse = OrderedAssociation.of(survey, Ordering.of(SCORE), Ordering.of(USE));
        measures(Association.of(survey, SCORE, USE), scoreUse)
                .forEach((name, estimate) -> values.put("scoreUse." + name, estimate));
        Ordering regions = Ordering.listed(REGION, "a", "b", "c");
        measures(Association.of(survey, USE, REGION), OrderedAssociation.of(survey, Ordering.of(USE), regions))
                .forEach((name, estimate) -> values.put("useRegion." + name, estimate));
        values.put("scoreUse.slopeTest", scoreUse.slopeTest());
        values.put(
                "useOverScore", LinearTrend.of(survey, USE, Ordering.of(SCORE)).test("yes"));
        assertThat(values.compare()).isGreaterThan(180);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jk1 16 JK1", "brr 12 BRR"})
    void everyMeasureOfReplicatesIsThatOfR(String method) {
        String[] parts = method.split(" ", -1);
        List<String> columns = IntStream.rangeClosed(1, Integer.parseInt(parts[1]))
                .mapToObj(i -> parts[0] + i)
                .toList();
        YesNoQuestion agrees = YesNoQuestion.of("agrees", "Agrees?", Option.of("1", "yes"), Option.of("0", "no"));
        ResponseTableBuilder builder = ResponseTable.builder(
                        Questionnaire.builder("made", "en", LocalizedText.of("Made up"))
                                .add(agrees)
                                .add(REGION)
                                .build())
                .designNumbers("weight");
        columns.forEach(builder::designNumbers);
        List<String[]> lines = ExpectedValues.lines("replicates.csv");
        List<String> header = List.of(lines.get(0));
        for (String[] line : lines.subList(1, lines.size())) {
            ResponseRow row = builder.row()
                    .choose("agrees", line[header.indexOf("agrees")])
                    .choose("region", line[header.indexOf("group")])
                    .design("weight", Double.parseDouble(line[header.indexOf("weight")]));
            columns.forEach(name -> row.design(name, Double.parseDouble(line[header.indexOf(name)])));
            row.add();
        }
        Estimation survey = Estimation.of(
                builder.build(),
                ReplicateDesign.of(ReplicateMethod.valueOf(parts[2]), columns).withWeight("weight"));
        ExpectedValues values = ExpectedValues.of("association-expected.csv", parts[0] + ".");
        Ordering regions = Ordering.listed(REGION, "a", "b", "c");
        measures(Association.of(survey, agrees, REGION), OrderedAssociation.of(survey, Ordering.of(agrees), regions))
                .forEach(values::put);
        assertThat(values.compare()).isGreaterThan(70);
    }

    /**
     * PSPP's ASE1 is the standard error times √((n − 1)/n), and so is its value over ASE0 the other way round. Its error of Spearman's
     * correlation is that of Pearson's with mid-ranks as given scores.
     */
    @Test
    void standardErrorsAreThoseOfPspp() {
        CountSurvey respondents = CountSurvey.of(counts("four"));
        Estimation survey = Estimation.of(respondents.table(), SampleDesign.independent());
        Association nominal = Association.of(survey, respondents.rows(), respondents.columns());
        OrderedAssociation ordered = OrderedAssociation.of(survey, respondents.rows(), respondents.columns());
        Map<String, Estimate> measures = measures(nominal, ordered);
        OrderedAssociation ranked = OrderedAssociation.of(
                survey,
                Ordering.of(respondents.rows()).withScores(10.5, 35, 64.5),
                Ordering.of(respondents.columns()).withScores(9, 29.5, 53.5, 73));
        assertThat(ranked.pearson().value()).isCloseTo(ordered.spearman().value(), within(1e-14));
        Map<String, Estimate> errors = new LinkedHashMap<>(measures);
        errors.put("spearman", ranked.pearson());
        Map<String, HypothesisTest> tests = Map.of(
                "pearsonTest", nominal.pearsonTest(),
                "likelihood", nominal.likelihoodRatioTest(),
                "linear", ordered.linearByLinearTest());
        double n = 80;
        List<String> compared = new ArrayList<>();
        for (String[] line :
                ExpectedValues.lines("association-pspp.csv").stream().skip(1).toList()) {
            String name = line[0].substring(0, line[0].indexOf('.'));
            double found = switch (line[0].substring(name.length() + 1)) {
                case "value" -> measures.get(name).value();
                case "error" -> errors.get(name).standardError().orElseThrow() * Math.sqrt((n - 1) / n);
                default ->
                    name.equals("concordance")
                            ? ordered.concordanceTest().statistic().orElseThrow() * Math.sqrt(n / (n - 1))
                            : tests.get(name).statistic().orElseThrow();
            };
            assertThat(found).as(line[0]).isCloseTo(Double.parseDouble(line[1]), within(2e-12));
            compared.add(line[0]);
        }
        assertThat(compared).hasSizeGreaterThan(30);
    }
}
