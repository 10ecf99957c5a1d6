package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.surveystats.model.json.QuestionnaireJson;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.HypothesisTest;
import org.surveystats.stats.estimate.Statistic;
import org.surveystats.stats.openend.CoderAgreement;
import org.surveystats.stats.openend.CodingRatings;
import org.surveystats.stats.openend.Consensus;
import org.surveystats.stats.openend.SetDistance;
import org.surveystats.stats.openend.ThemeQuestion;
import org.surveystats.stats.openend.Uncodable;
import org.surveystats.stats.plan.AgreementAnalysis;
import org.surveystats.stats.plan.AlphaInterval;
import org.surveystats.stats.plan.AnalysisHeader;
import org.surveystats.stats.plan.AnalysisResult;
import org.surveystats.stats.plan.BannerAnalysis;
import org.surveystats.stats.plan.BannerHead;
import org.surveystats.stats.plan.BannerStub;
import org.surveystats.stats.plan.CrosstabAnalysis;
import org.surveystats.stats.plan.CrosstabMeasure;
import org.surveystats.stats.plan.FurtherTest;
import org.surveystats.stats.plan.MultipleResponseAnalysis;
import org.surveystats.stats.plan.PlanAccumulator;
import org.surveystats.stats.plan.PlanException;
import org.surveystats.stats.plan.PlanFile;
import org.surveystats.stats.plan.PlanJson;
import org.surveystats.stats.plan.PlanResponses;
import org.surveystats.stats.plan.PlanResults;
import org.surveystats.stats.plan.PlanThemes;
import org.surveystats.stats.plan.ReliabilityAnalysis;
import org.surveystats.stats.plan.ReliabilityCoefficient;
import org.surveystats.stats.plan.ResultCell;
import org.surveystats.stats.plan.ResultsJson;
import org.surveystats.stats.plan.TabulationPlan;
import org.surveystats.stats.plan.TestResult;
import org.surveystats.stats.scale.ItemStatistics;
import org.surveystats.stats.scale.MissingAnswers;
import org.surveystats.stats.scale.ScaleAnalysis;
import org.surveystats.stats.scale.ScoreMethod;
import org.surveystats.stats.scale.SplitCoefficient;
import org.surveystats.stats.table.Association;
import org.surveystats.stats.table.CellStatistic;
import org.surveystats.stats.table.FisherTest;
import org.surveystats.stats.table.LinearTrend;
import org.surveystats.stats.table.OrderedAssociation;
import org.surveystats.stats.table.Ordering;
import org.surveystats.stats.table.Predicted;

/** Measures of association, reliability, the agreement of coders and themes in plans: what the Java API says of the same answers. */
class PlanScalesTest {

    private static TabulationPlan.Builder plan() {
        return TabulationPlan.builder("q.json", PlanResponses.of("a.csv"));
    }

    private static ResultCell cell(AnalysisResult result, String measure) {
        return result.cells().stream()
                .filter(cell -> cell.measure().equals(Optional.of(measure))
                        && cell.question().isEmpty()
                        && cell.option().isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError(measure + " in " + result));
    }

    private static void same(ResultCell cell, Estimate expected) {
        assertThat(cell.estimate()).as(cell.toString()).isEqualTo(expected.optionalValue());
        assertThat(cell.standardError()).as(cell.toString()).isEqualTo(expected.standardError());
        expected.interval().ifPresent(interval -> {
            assertThat(cell.lower()).as(cell.toString()).hasValue(interval.lower());
            assertThat(cell.upper()).as(cell.toString()).hasValue(interval.upper());
        });
        assertThat(cell.note()).as(cell.toString()).isEqualTo(expected.note());
    }

    private static void same(TestResult found, HypothesisTest expected) {
        assertThat(found.statistic()).as(found.toString()).isEqualTo(expected.statistic());
        assertThat(found.pValue()).as(found.toString()).isEqualTo(expected.pValue());
        assertThat(found.note()).as(found.toString()).isEqualTo(expected.note());
    }

    private static PlanResults readBack(PlanResults results) {
        assertThat(ResultsJson.parse(ResultsJson.format(results))).isEqualTo(results);
        return results;
    }

    @Test
    void associationIsThatOfTheJavaApi() {
        ResponseTable table = StagesSurvey.table();
        AnalysisHeader header = AnalysisHeader.of("a").withWhere("region", "a", "b");
        CrosstabAnalysis all = new CrosstabAnalysis(header, "score", "use")
                .withAssociation(CrosstabMeasure.values())
                .withTests(FurtherTest.values());
        AnalysisResult result =
                readBack(plan().add(all).build().run(table)).analyses().get(0);
        Estimation survey =
                Estimation.of(table, SampleDesign.independent()).where(Domain.is(StagesSurvey.REGION, "a", "b"));
        Association association = Association.of(survey, StagesSurvey.SCORE, StagesSurvey.USE);
        OrderedAssociation ordered =
                OrderedAssociation.of(survey, Ordering.of(StagesSurvey.SCORE), Ordering.of(StagesSurvey.USE));
        same(cell(result, "cramersV"), association.cramersV());
        same(cell(result, "biasCorrectedCramersV"), association.biasCorrectedCramersV());
        same(cell(result, "phi"), association.phi());
        same(cell(result, "contingencyCoefficient"), association.contingencyCoefficient());
        same(cell(result, "lambda"), association.symmetricLambda());
        same(cell(result, "lambdaRows"), association.lambda(Predicted.ROWS));
        same(cell(result, "lambdaColumns"), association.lambda(Predicted.COLUMNS));
        same(cell(result, "goodmanKruskalTauRows"), association.goodmanKruskalTau(Predicted.ROWS));
        same(cell(result, "goodmanKruskalTauColumns"), association.goodmanKruskalTau(Predicted.COLUMNS));
        same(cell(result, "uncertaintyCoefficient"), association.symmetricUncertaintyCoefficient());
        same(cell(result, "uncertaintyCoefficientRows"), association.uncertaintyCoefficient(Predicted.ROWS));
        same(cell(result, "uncertaintyCoefficientColumns"), association.uncertaintyCoefficient(Predicted.COLUMNS));
        same(cell(result, "gamma"), ordered.gamma());
        same(cell(result, "tauB"), ordered.tauB());
        same(cell(result, "tauC"), ordered.tauC());
        same(cell(result, "somersD"), ordered.symmetricSomersD());
        same(cell(result, "somersDRows"), ordered.somersD(Predicted.ROWS));
        same(cell(result, "somersDColumns"), ordered.somersD(Predicted.COLUMNS));
        same(cell(result, "spearman"), ordered.spearman());
        same(cell(result, "pearson"), ordered.pearson());
        List<TestResult> tests = result.tests();
        same(tests.get(0), association.pearsonTest());
        same(tests.get(1), association.yatesTest());
        same(tests.get(2), association.likelihoodRatioTest());
        same(tests.get(3), association.fisherTest().test());
        assertThat(tests.get(3).pValue()).isPresent();
        LinearTrend trend = LinearTrend.of(survey, StagesSurvey.SCORE, Ordering.of(StagesSurvey.USE));
        for (int i = 0; i < 5; i++) {
            String code = Integer.toString(i + 1);
            assertThat(tests.get(4 + i).row()).contains(code);
            same(tests.get(4 + i), trend.test(code));
            same(tests.get(9 + i), trend.cochranArmitage(code));
        }
        same(tests.get(14), ordered.concordanceTest());
        same(tests.get(15), ordered.linearByLinearTest());
        assertThat(tests).hasSize(16);
        assertThat(tests.get(15).name()).contains("linearByLinear");
    }

    @Test
    void fourfoldTablesHaveAnOddsRatioAndGroupsHaveTestsOfTheirOwn() {
        ResponseTable table = StagesSurvey.table();
        CrosstabAnalysis analysis = new CrosstabAnalysis(AnalysisHeader.of("a").withBy("region"), "use", "sex")
                .withTests(FurtherTest.FISHER);
        AnalysisResult result =
                plan().add(analysis).build().run(table).analyses().get(0);
        assertThat(result.tests()).hasSize(3);
        for (String region : List.of("a", "b", "c")) {
            FisherTest expected = Association.of(
                            Estimation.of(table, SampleDesign.independent())
                                    .where(Domain.is(StagesSurvey.REGION, region)),
                            StagesSurvey.USE,
                            StagesSurvey.SEX)
                    .fisherTest();
            TestResult found = result.tests().get("abc".indexOf(region));
            assertThat(found.by()).containsEntry("region", region);
            same(found, expected.test());
            ResultCell odds = result.cells().stream()
                    .filter(cell -> cell.measure().equals(Optional.of("oddsRatio"))
                            && region.equals(cell.by().get("region")))
                    .findFirst()
                    .orElseThrow();
            assertThat(odds.estimate())
                    .isEqualTo(expected.oddsRatio().orElseThrow().value());
            assertThat(odds.lower()).hasValue(expected.oddsRatio().orElseThrow().lower());
        }
    }

    @ParameterizedTest
    @EnumSource(MissingAnswers.class)
    void reliabilityIsThatOfTheJavaApi(MissingAnswers answers) {
        TabulationPlan plan =
                PlanJson.parse("""
                {"questionnaire": "q.json", "responses": {"file": "a.csv"},
                 "design": {"weight": "w", "stages": [{"stratum": "h", "cluster": "c"}]}, "confidenceLevel": 0.9,
                 "analyses": [{"id": "optimism", "statistic": "reliability", "items": ["s1", "s2", "s3", "s4", "s5", "s6"],
                   "reversed": ["s5"], "answers": "ANSWERS", "score": "proratedSum", "minimumAnswers": 4,
                   "coefficients": ["alpha", "standardisedAlpha", "omega", "standardisedOmega", "lambda2", "lambda6",
                     "meanCorrelation", "splitHalf", "guttmanSplitHalf", "ordinalAlpha", "ordinalOmega", "ordinalLambda6"],
                   "where": {"group": ["a"]}}]}
                """.replace("ANSWERS", answers.name().toLowerCase(Locale.ROOT)));
        ResponseTable table = LikertSurvey.table();
        AnalysisResult result = readBack(plan.run(table)).analyses().get(0);
        var domain = Domain.is(LikertSurvey.GROUP, "a");
        ScaleAnalysis scale = ScaleAnalysis.of(table, LikertSurvey.CLUSTERED, LikertSurvey.BATTERY)
                .withMissing(answers)
                .withLevel(0.9)
                .where(domain);
        same(cell(result, "alpha"), scale.reliability().alpha());
        same(cell(result, "standardisedAlpha"), scale.reliability().standardisedAlpha());
        same(cell(result, "omega"), scale.reliability().omega());
        same(cell(result, "standardisedOmega"), scale.reliability().standardisedOmega());
        same(cell(result, "lambda2"), scale.reliability().lambda2());
        same(cell(result, "lambda6"), scale.reliability().lambda6());
        same(cell(result, "meanCorrelation"), scale.reliability().meanCorrelation());
        same(cell(result, "splitHalf"), scale.reliability().oddEven(SplitCoefficient.SPEARMAN_BROWN));
        same(cell(result, "guttmanSplitHalf"), scale.reliability().oddEven(SplitCoefficient.GUTTMAN));
        same(cell(result, "ordinalAlpha"), scale.ordinalReliability().alpha());
        same(cell(result, "ordinalOmega"), scale.ordinalReliability().omega());
        same(cell(result, "ordinalLambda6"), scale.ordinalReliability().lambda6());
        var battery = LikertSurvey.BATTERY.withMethod(ScoreMethod.PRORATED_SUM).withMinimumAnswers(4);
        same(
                cell(result, "score"),
                Estimation.of(battery.addTo(table), LikertSurvey.CLUSTERED)
                        .where(domain)
                        .withLevel(0.9)
                        .estimate(Statistic.mean(battery.scoreQuestion()))
                        .entries()
                        .get(0)
                        .estimate());
        for (ItemStatistics item : scale.items().items()) {
            item(result, item, "mean", item.mean());
            item(result, item, "standardDeviation", item.standardDeviation());
            item(result, item, "itemTotal", item.itemTotal());
            item(result, item, "itemRest", item.itemRest());
            item(result, item, "itemWhole", item.itemWhole());
            item(result, item, "squaredMultipleCorrelation", item.squaredMultipleCorrelation());
            item(result, item, "alphaIfDropped", item.alphaIfDropped());
            item(result, item, "missing", item.missing());
        }
        assertThat(result.cells()).hasSize(13 + 6 * 8);
        assertThat(result.note()).isEmpty();
    }

    private static void item(AnalysisResult result, ItemStatistics item, String measure, Estimate expected) {
        same(
                result.cells().stream()
                        .filter(cell ->
                                cell.question().equals(Optional.of(item.item().id()))
                                        && cell.measure().equals(Optional.of(measure)))
                        .findFirst()
                        .orElseThrow(),
                expected);
    }

    @Test
    void feldtsIntervalIsThatOfIndependentAnswersAlone() {
        ReliabilityAnalysis usual = ReliabilityAnalysis.of(AnalysisHeader.of("r"), "s1", "s2", "s3", "s4", "s6");
        ReliabilityAnalysis feldt = new ReliabilityAnalysis(
                usual.header(),
                usual.items(),
                List.of(),
                MissingAnswers.LISTWISE,
                List.of(ReliabilityCoefficient.ALPHA),
                AlphaInterval.FELDT,
                Optional.empty(),
                OptionalInt.empty());
        ResponseTable table = LikertSurvey.table();
        ResultCell found = cell(plan().add(feldt).build().run(table).analyses().get(0), "alpha");
        var reliability = ScaleAnalysis.of(
                        table, SampleDesign.independent(), LikertSurvey.battery("s1", "s2", "s3", "s4", "s6"))
                .reliability();
        assertThat(found.lower())
                .hasValue(reliability.feldtInterval().orElseThrow().lower());
        assertThat(found.upper())
                .hasValue(reliability.feldtInterval().orElseThrow().upper());
        ResultCell weighted = cell(
                plan().design(LikertSurvey.WEIGHTED)
                        .add(feldt)
                        .build()
                        .run(table)
                        .analyses()
                        .get(0),
                "alpha");
        assertThat(weighted.note())
                .contains(
                        "Feldt's interval is for independent answers that weigh the same: this one is that of the design");
    }

    @Test
    void itemsThatContradictTheOthersAreNamed() {
        AnalysisResult result = plan().add(
                        ReliabilityAnalysis.of(AnalysisHeader.of("r"), "s1", "s2", "s3", "s4", "s5", "s6"))
                .build()
                .run(LikertSurvey.table())
                .analyses()
                .get(0);
        assertThat(result.note().orElseThrow())
                .startsWith("negative correlation with the other items of s5 (-0.")
                .endsWith("): worded the other way round?");
    }

    @Test
    void agreementIsThatOfTheJavaApi() {
        TabulationPlan plan = PlanJson.parse("""
                {"questionnaire": "q.json", "responses": {"file": "a.csv"},
                 "analyses": [{"id": "all", "statistic": "agreement", "question": "reasons"},
                  {"id": "two", "statistic": "agreement", "question": "reasons", "coders": ["anna", "clara"], "level": 1,
                   "coefficients": ["kappa", "alpha"], "distance": "jaccard", "uncodable": "missing", "resamples": 500, "seed": 7}]}
                """);
        ResponseTable table = OpenAnswers.table();
        PlanResults results = readBack(plan.run(table));
        AnalysisResult all = results.analysis("all");
        CoderAgreement agreement = CoderAgreement.standard();
        CodingRatings codings = CodingRatings.of(table, OpenAnswers.REASONS);
        same(cell(all, "percent"), agreement.percent(codings.sets()).estimate());
        same(cell(all, "unanimity"), agreement.unanimity(codings.sets()).estimate());
        same(
                cell(all, "alpha"),
                agreement.alpha(codings.sets(), SetDistance.MASI).estimate());
        assertThat(cell(all, "fleissKappa").note())
                .contains("a coder gave an answer several themes: kappa is of one theme at a time");
        agreement.themes(codings).forEach(theme -> {
            same(theme(all, theme.theme().code(), "percent"), theme.percent().estimate());
            same(theme(all, theme.theme().code(), "fleissKappa"), theme.kappa().estimate());
            same(theme(all, theme.theme().code(), "alpha"), theme.alpha().estimate());
        });
        AnalysisResult two = results.analysis("two");
        CodingRatings broad = codings.withCoders("anna", "clara").atLevel(1).withUncodable(Uncodable.MISSING);
        CoderAgreement seven = agreement.withResamples(500, 7);
        same(cell(two, "alpha"), seven.alpha(broad.sets(), SetDistance.JACCARD).estimate());
        same(
                theme(two, "staff", "cohenKappa"),
                seven.theme(broad, "staff").kappa().estimate());
        assertThat(two.cells()).hasSize(2 + 2 * broad.themes().size());
    }

    private static ResultCell theme(AnalysisResult result, String theme, String measure) {
        return result.cells().stream()
                .filter(cell -> cell.option().equals(Optional.of(theme))
                        && cell.measure().equals(Optional.of(measure)))
                .findFirst()
                .orElseThrow();
    }

    private static TabulationPlan themes() {
        return plan().design(SampleDesign.independent().withWeight("weight"))
                .add(PlanThemes.of("reasons", Consensus.MAJORITY))
                .add(new MultipleResponseAnalysis(AnalysisHeader.of("shares"), "reasons_themes"))
                .add(BannerAnalysis.of(
                        AnalysisHeader.of("table"),
                        List.of(BannerStub.of("reasons_themes")),
                        List.of(BannerHead.of("use"))))
                .build();
    }

    @Test
    void themesAreAQuestionOfThePlan() {
        PlanResults results = themes().run(OpenAnswers.table());
        var derived = ThemeQuestion.ofConsensus(OpenAnswers.REASONS, Consensus.MAJORITY)
                .addTo(OpenAnswers.table());
        var expected = Estimation.of(derived.table(), SampleDesign.independent().withWeight("weight"))
                .estimate(Statistic.mentions(derived.question()))
                .entries();
        List<ResultCell> shares = results.analysis("shares").cells();
        assertThat(shares).hasSameSizeAs(expected).isNotEmpty();
        for (int i = 0; i < shares.size(); i++) {
            assertThat(shares.get(i).option()).contains(expected.get(i).option());
            assertThat(shares.get(i).estimate())
                    .isEqualTo(expected.get(i).estimate().optionalValue());
        }
        double net = results.analysis("table")
                .table()
                .orElseThrow()
                .stub("reasons_themes")
                .row("staff_net")
                .cells()
                .get(0)
                .value(CellStatistic.COLUMN_SHARE);
        assertThat(net).isBetween(0.1, 0.9);
    }

    @Test
    void themesAreMadeOfPartsAndOfFiles(@TempDir Path folder) throws IOException {
        TabulationPlan plan = themes();
        PlanResults expected = plan.run(OpenAnswers.table());
        PlanAccumulator sums =
                PlanAccumulator.of(plan, OpenAnswers.QUESTIONNAIRE).add(OpenAnswers.table());
        assertThat(sums.results().analysis("shares").cells())
                .extracting(ResultCell::n)
                .isEqualTo(expected.analysis("shares").cells().stream()
                        .map(ResultCell::n)
                        .toList());
        QuestionnaireJson.write(OpenAnswers.QUESTIONNAIRE, folder.resolve("q.json"));
        PlanJson.write(plan, folder.resolve("plan.json"));
        Files.writeString(
                folder.resolve("a.csv"),
                Stream.of(
                                "use,weight,reasons,reasons@anna,reasons@boris,reasons@clara",
                                "yes,1,They are rude and slow,rude;slow,rude;slow,rude",
                                "yes,2,Too expensive,price,price,price",
                                "yes,3,Hm,-,-,staff",
                                "yes,1,Nobody helps,staff,slow,",
                                "yes,2,Not coded yet,,,",
                                "yes,2,\"Slow, and it costs a fortune\",slow;price,slow,price",
                                "yes,1,???,-,-,-",
                                "no,1,,,,")
                        .collect(Collectors.joining("\n")));
        PlanResults ofFile = PlanFile.read(folder.resolve("plan.json")).run();
        assertThat(ofFile.analysis("shares").cells())
                .extracting(ResultCell::estimate)
                .isEqualTo(expected.analysis("shares").cells().stream()
                        .filter(cell -> !cell.option().equals(Optional.of("dk")))
                        .map(ResultCell::estimate)
                        .toList());
    }

    @Test
    void whatNeedsAllAnswersIsRefusedInParts() {
        TabulationPlan plan = plan().add(new CrosstabAnalysis(AnalysisHeader.of("a"), "s1", "s2")
                        .withAssociation(CrosstabMeasure.CRAMERS_V))
                .add(ReliabilityAnalysis.of(AnalysisHeader.of("b"), "s1", "s2"))
                .build();
        assertThatThrownBy(() -> PlanAccumulator.of(plan, LikertSurvey.QUESTIONNAIRE))
                .isInstanceOf(PlanException.class)
                .hasMessage(
                        "analyses[0]: an analysis that needs every answer more than once: found \"a\" of the statistic"
                                + " \"crosstab\" with measures of association or further tests, expected one that a single pass computes,"
                                + " in a plan that is computed in parts; run it on a table that holds all respondents\n"
                                + "analyses[1]: an analysis that needs every answer more than once: found \"b\" of the statistic"
                                + " \"reliability\", expected one that a single pass computes, in a plan that is computed in parts; run it"
                                + " on a table that holds all respondents");
        assertThat(AgreementAnalysis.of(AnalysisHeader.of("c"), "reasons").statistic())
                .isEqualTo("agreement");
    }
}
