package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.SingletonStratum;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.distribution.Distributions;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.RegressionException;
import org.surveystats.stats.openend.CoderAgreement;
import org.surveystats.stats.openend.CodingRatings;
import org.surveystats.stats.plan.AnalysisResult;
import org.surveystats.stats.plan.PlanFile;
import org.surveystats.stats.plan.PlanJson;
import org.surveystats.stats.plan.PlanResults;
import org.surveystats.stats.plan.ResultCell;
import org.surveystats.stats.plan.ResultsJson;
import org.surveystats.stats.plan.TabulationPlan;
import org.surveystats.stats.plan.TestResult;
import org.surveystats.stats.report.AssociationReport;
import org.surveystats.stats.report.CoderReport;
import org.surveystats.stats.report.Report;
import org.surveystats.stats.report.ReportPart;
import org.surveystats.stats.report.ScaleReport;
import org.surveystats.stats.report.TableReport;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.report.text.TextRenderer;
import org.surveystats.stats.scale.AnswerQuality;
import org.surveystats.stats.scale.Battery;
import org.surveystats.stats.scale.ScaleAnalysis;
import org.surveystats.stats.table.Association;
import org.surveystats.stats.table.Banner;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.ColumnTest;
import org.surveystats.stats.table.Head;
import org.surveystats.stats.table.OrderedAssociation;
import org.surveystats.stats.table.SmallCells;
import org.surveystats.stats.table.Stub;

/** What a page in Russian says is Russian, also where nothing can be computed and a note says why. */
class RussianPagesTest {

    /**
     * Latin words of Russian pages: the program's name and version, a distance of sets of themes, the international short name of the net promoter score.
     */
    private static final Set<String> ALLOWED = Set.of("survey-stats", "SNAPSHOT", "MASI", "NPS");

    private static final Pattern QUOTED = Pattern.compile("«[^»]*»");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z-]*[A-Za-z]");
    private static final Pattern RUN = Pattern.compile("[A-Za-z][A-Za-z’'-]*([ ,;:]{1,2}[A-Za-z][A-Za-z’'-]*){2,}");
    private static final ReportLanguage RUSSIAN = ReportLanguage.of("ru");

    /** From everybody to nobody whose spread could be known. */
    static final List<Integer> SIZES = List.of(120, 13, 3, 2, 1);

    private static final List<String> DESIGNS = List.of(
            "",
            "\"design\": {\"weight\": \"weight\"},",
            "\"design\": {\"stages\": [{\"stratum\": \"stratum\", \"cluster\": \"cluster\"}],"
                    + " \"singletonStratum\": \"centre\", \"weight\": \"weight\"},");

    private static final List<String> ANALYSES = List.of(
            "\"statistic\": \"distribution\", \"question\": \"use\", \"by\": [\"region\"]",
            "\"statistic\": \"multipleResponse\", \"question\": \"problems\"",
            "\"statistic\": \"proportion\", \"question\": \"use\", \"option\": \"yes\", \"where\": {\"region\": [\"west\"]}",
            "\"statistic\": \"mean\", \"question\": \"income\", \"by\": [\"region\", \"sex\"]",
            "\"statistic\": \"mean\", \"question\": \"income\", \"where\": {\"region\": [\"west\"]}",
            "\"statistic\": \"total\", \"question\": \"income\"",
            "\"statistic\": \"ratio\", \"numerator\": \"income\", \"denominator\": \"visits\", \"by\": [\"region\"]",
            "\"statistic\": \"quantile\", \"question\": \"income\", \"probabilities\": [0.25, 0.5], \"by\": [\"region\"]",
            "\"statistic\": \"variance\", \"question\": \"income\", \"by\": [\"region\"]",
            "\"statistic\": \"meanScore\", \"question\": \"good\"",
            "\"statistic\": \"net\", \"question\": \"good\", \"options\": [\"4\", \"5\"]",
            "\"statistic\": \"netPromoter\", \"question\": \"promote\"",
            crosstab("raoScottF", "good", "sex"),
            crosstab("raoScottF", "good", "calm"),
            crosstab("raoScottChisq", "use", "sex"),
            crosstab("wald", "good", "fast"),
            crosstab("adjustedWald", "good", "fast"),
            "\"statistic\": \"tTest\", \"question\": \"income\", \"groups\": \"sex\"",
            "\"statistic\": \"tTest\", \"question\": \"income\", \"groups\": \"sex\", \"where\": {\"sex\": [\"male\"]}",
            "\"statistic\": \"tTest\", \"question\": \"income\", \"value\": 500",
            "\"statistic\": \"tTest\", \"question\": \"income\", \"value\": 5, \"where\": {\"region\": [\"west\"]}",
            "\"statistic\": \"rankTest\", \"question\": \"good\", \"groups\": \"sex\"",
            "\"statistic\": \"rankTest\", \"question\": \"good\", \"groups\": \"fast\"",
            "\"statistic\": \"goodnessOfFit\", \"question\": \"use\", \"shares\": {\"yes\": 0.5, \"no\": 0.5}",
            "\"statistic\": \"regression\", \"family\": \"gaussian\", \"outcome\": \"income\","
                    + " \"predictors\": [\"sex\", \"visits\"]",
            "\"statistic\": \"regression\", \"family\": \"logistic\", \"outcome\": \"use\", \"option\": \"yes\","
                    + " \"predictors\": [\"sex\", \"visits\"]",
            "\"statistic\": \"regression\", \"family\": \"poisson\", \"outcome\": \"visits\","
                    + " \"predictors\": [\"sex\", \"income\"]",
            reliability("design"),
            reliability("feldt"),
            "\"statistic\": \"reliability\", \"items\": [\"good\", \"calm\"]",
            "\"statistic\": \"agreement\", \"question\": \"reasons\"",
            "\"statistic\": \"agreement\", \"question\": \"reasons\", \"resamples\": 0",
            banner("\"suppression\": {\"minimumCount\": 12}", ""),
            banner("\"flagBelow\": 40, \"hideBelow\": 8", ", \"where\": {\"use\": [\"yes\", \"no\"]}"));

    private static String crosstab(String test, String rows, String columns) {
        String ordered =
                !columns.equals("sex") ? ", \"gamma\", \"tauB\", \"tauC\", \"somersD\", \"spearman\", \"pearson\"" : "";
        String tests = !columns.equals("sex") ? ", \"concordance\", \"linearByLinear\"" : "";
        return "\"statistic\": \"crosstab\", \"rows\": \"" + rows + "\", \"columns\": \"" + columns + "\", \"test\": \""
                + test + "\", \"association\": [\"cramersV\", \"biasCorrectedCramersV\", \"phi\","
                + " \"contingencyCoefficient\", \"lambda\", \"lambdaRows\", \"lambdaColumns\","
                + " \"goodmanKruskalTauRows\", \"goodmanKruskalTauColumns\", \"uncertaintyCoefficient\","
                + " \"uncertaintyCoefficientRows\", \"uncertaintyCoefficientColumns\"" + ordered
                + "], \"tests\": [\"pearson\", \"yates\", \"likelihoodRatio\", \"fisher\"" + tests + "]";
    }

    private static String reliability(String interval) {
        return "\"statistic\": \"reliability\", \"items\": [\"good\", \"fast\", \"calm\"], \"interval\": \"" + interval
                + "\", \"score\": \"mean\", \"coefficients\": [\"alpha\", \"standardisedAlpha\", \"omega\","
                + " \"standardisedOmega\", \"lambda2\", \"lambda6\", \"meanCorrelation\", \"splitHalf\","
                + " \"guttmanSplitHalf\", \"ordinalAlpha\", \"ordinalOmega\", \"ordinalLambda6\"]";
    }

    private static String banner(String smallCells, String more) {
        return "\"statistic\": \"banner\", \"stubs\": [{\"question\": \"use\"}, {\"question\": \"good\", \"topBoxes\": [2]}],"
                + " \"heads\": [{\"question\": \"sex\"}, {\"question\": \"region\"}], \"statistics\": [\"rowShare\","
                + " \"index\", \"adjustedResidual\"], \"tests\": [{\"minimumBase\": 0}], \"smallCells\": {" + smallCells
                + "}"
                + more;
    }

    private static TabulationPlan plan(String design, String analysis) {
        return PlanJson.parse("{\"questionnaire\": \"q.json\", \"responses\": {\"file\": \"a.csv\"}, " + design
                + " \"analyses\": [{\"id\": \"a\", " + analysis + "}]}");
    }

    private static void assertRussian(String page) {
        String bare = QUOTED.matcher(page).replaceAll("«»");
        assertThat(WORD.matcher(bare).results().map(MatchResult::group))
                .as(page)
                .allMatch(ALLOWED::contains);
    }

    private static String page(ReportPart part) {
        return TextRenderer.create().withWidth(400).render(part.document(RUSSIAN));
    }

    @ParameterizedTest
    @FieldSource("SIZES")
    void everyAnalysisOfAPlan(int respondents) {
        ResponseTable table = RussianSurvey.table(respondents, 20 + respondents);
        int printed = 0;
        for (String design : DESIGNS) {
            for (String analysis : ANALYSES) {
                TabulationPlan plan = plan(design, analysis);
                PlanResults results;
                try {
                    results = plan.run(table);
                } catch (RegressionException e) { // a model that cannot be fitted is refused, and not printed
                    assertThat(respondents).isLessThan(20);
                    continue;
                }
                Report report = Report.of(plan, table.questionnaire(), results).in("ru");
                assertRussian(TextRenderer.create().withWidth(400).render(report.document()));
                PlanResults read = ResultsJson.parse(ResultsJson.format(results));
                assertRussian(
                        Report.of(plan, table.questionnaire(), read).in("ru").text());
                printed++;
            }
        }
        assertThat(printed).isGreaterThan(80);
    }

    /** Notes of other programs stay as they are, also beside one of this library. */
    @Test
    void otherNotesStayAsTheyAre() {
        TabulationPlan plan = plan("", "\"statistic\": \"mean\", \"question\": \"income\"");
        ResultCell cell = ResultCell.builder()
                .status("withheld")
                .presentation("ask: the proportion is 1")
                .note("hidden: not ours; nobody belongs to the base; too few answers of income, visits, x")
                .build();
        PlanResults results = new PlanResults(List.of(AnalysisResult.of("a", List.of(cell))
                .withNote("an own note")
                .withTest(TestResult.builder().note("a note: of its own").build())));
        assertThat(TextRenderer.create()
                        .withWidth(400)
                        .render(Report.of(plan, RussianSurvey.QUESTIONNAIRE, results)
                                .in("ru")
                                .document()))
                .contains(
                        "withheld; ask: the proportion is 1; скрыто: not ours; в базе никого; «Доход», «Посещения» и «x»:"
                                + " слишком мало ответов")
                .contains("Критерий: a note: of its own.")
                .contains("Примечание: an own note\n");
    }

    /** The domain of a table as its condition says it, or as a user called it. */
    @Test
    void tablesOfAPartOfTheRespondents() {
        Domain domain = Domain.is(RussianSurvey.USE, "yes", "no")
                .and(Domain.answered(RussianSurvey.INCOME))
                .or(Domain.missing(RussianSurvey.GOOD).negate())
                .and(Domain.missing(RussianSurvey.SEX, MissingReason.REFUSED).negate());
        String page = page(TableReport.of(table(domain)));
        assertRussian(page);
        assertThat(page)
                .contains(
                        "В таблицах не все респонденты: (((ответившие «да» или «нет» на вопрос «Пользуетесь?») и притом"
                                + " (ответившие по существу на вопрос «Доход»)) или (не (не ответившие по существу на вопрос «Это"
                                + " хорошо»))) и притом (не (не ответившие по существу на вопрос «Пол» (Отказались отвечать))).");
        assertThat(domain.toString())
                .isEqualTo("(((use is yes or no and income answered) or not (good missing)) and not (sex missing as"
                        + " [REFUSED]))");
        assertThat(page(TableReport.of(table(domain.named("пользователи")))))
                .contains("В таблицах не все респонденты: пользователи.");
    }

    private static BannerTable table(Domain domain) {
        return Banner.builder()
                .stub(Stub.of(RussianSurvey.USE).withSpecialAnswers())
                .stub(Stub.of(RussianSurvey.GOOD))
                .head(Head.of(RussianSurvey.SEX))
                .test(ColumnTest.pairwise())
                .smallCells(SmallCells.below(60, 10))
                .build()
                .run(Estimation.of(RussianSurvey.table(120, 1), SampleDesign.independent())
                        .where(domain));
    }

    @ParameterizedTest
    @FieldSource("SIZES")
    void scalesAssociationsAndCoders(int respondents) {
        ResponseTable table = RussianSurvey.table(respondents, 30 + respondents);
        for (SampleDesign design : List.of(
                SampleDesign.independent(),
                SampleDesign.independent().withWeight("weight"),
                SampleDesign.of(Stage.clusters("cluster").inStrata("stratum"))
                        .withSingletonStratum(SingletonStratum.CENTRE))) {
            Sample sample = Sample.of(table, design);
            for (Battery battery : List.of(
                    Battery.of("b", RussianSurvey.GOOD, RussianSurvey.FAST, RussianSurvey.CALM)
                            .withLabel(LocalizedText.of("Услуга")),
                    Battery.of("b", RussianSurvey.GOOD, RussianSurvey.FAST).withLabel(LocalizedText.of("Услуга")))) {
                ScaleAnalysis analysis = ScaleAnalysis.of(sample, battery);
                assertRussian(page(ScaleReport.of(analysis.reliability(), analysis.items())
                        .withOrdinal(analysis.ordinalReliability())
                        .withQuality(AnswerQuality.of(table, battery).summary(sample))));
            }
            Estimation estimation = Estimation.of(sample);
            assertRussian(page(AssociationReport.of(
                    RussianSurvey.USE,
                    RussianSurvey.REGION,
                    Association.of(estimation, RussianSurvey.USE, RussianSurvey.REGION))));
            assertRussian(page(AssociationReport.of(
                            RussianSurvey.GOOD,
                            RussianSurvey.CALM,
                            Association.of(estimation, RussianSurvey.GOOD, RussianSurvey.CALM))
                    .withOrdered(OrderedAssociation.of(estimation, RussianSurvey.GOOD, RussianSurvey.CALM))));
            assertRussian(Report.of(Distributions.of(sample)).in("ru").text());
        }
        CodingRatings codings = CodingRatings.of(table, RussianSurvey.REASONS);
        assertRussian(page(CoderReport.of(RussianSurvey.REASONS, codings, CoderAgreement.standard()))
                .replaceAll("anna|boris", "")); // the coders' own names
    }

    /** The words of these questionnaires are English; beside them no three Latin words stand together. Notes from a file are translated, too. */
    @ParameterizedTest
    @MethodSource("blackbox.ConformanceTest#cases")
    void plansOfSamplesOfSchools(String name) {
        PlanFile file = PlanFile.read(Path.of("src/test/resources/conformance", name, "plan.json"));
        PlanResults results = file.run();
        String page = page(file, results);
        assertThat(page(file, ResultsJson.parse(ResultsJson.format(results)))).isEqualTo(page);
        assertThat(page.contains("Затем веса изменены, по порядку: "))
                .isEqualTo(ConformanceTest.weightedCases().contains(name));
        String bare = QUOTED.matcher(page).replaceAll("«»");
        for (String label : labels(file.plan(), file.questionnaire())) {
            bare = bare.replace(label, "§");
        }
        assertThat(RUN.matcher(bare).results().map(MatchResult::group)).as(page).isEmpty();
    }

    private static String page(PlanFile file, PlanResults results) {
        Report report = Report.of(file.plan(), file.questionnaire(), results).in("ru");
        return TextRenderer.create().withWidth(400).render(report.document());
    }

    /** The longest first. */
    private static List<String> labels(TabulationPlan plan, Questionnaire questionnaire) {
        return Stream.of(
                        plan.title().stream(),
                        Stream.of(questionnaire.title()),
                        questionnaire.questions().stream().flatMap(q -> Stream.of(q.text(), q.tableLabel())),
                        questionnaire.questions().stream()
                                .flatMap(q -> q.options().stream().map(Option::tableLabel)))
                .flatMap(texts -> texts)
                .map(text -> text.in("ru"))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
