package blackbox;

import static blackbox.LikertSurvey.BATTERY;
import static blackbox.LikertSurvey.CLUSTERED;
import static blackbox.LikertSurvey.GROUP;
import static blackbox.LikertSurvey.ITEMS;
import static blackbox.LikertSurvey.REPLICATES;
import static blackbox.LikertSurvey.WEIGHTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.interval.ConfidenceInterval;
import org.surveystats.stats.scale.ItemAnalysis;
import org.surveystats.stats.scale.ItemStatistics;
import org.surveystats.stats.scale.MissingAnswers;
import org.surveystats.stats.scale.OrdinalReliability;
import org.surveystats.stats.scale.Reliability;
import org.surveystats.stats.scale.ScaleAnalysis;
import org.surveystats.stats.scale.SplitCoefficient;
import org.surveystats.stats.scale.SplitHalves;

/**
 * Reliability and item analysis against R (psych, polycor, survey) and PSPP on 240 made-up respondents. The data and R's answers are
 * made by likert-data.R and scale-expected.R in the test resources.
 */
class ScaleAgreementTest {

    private static final String FILE = "scale-expected.csv";
    private static final ResponseTable TABLE = LikertSurvey.table();

    private static ScaleAnalysis analysis(SurveyDesign design) {
        return ScaleAnalysis.of(TABLE, design, BATTERY);
    }

    private static Map<String, Estimate> estimates(ScaleAnalysis analysis) {
        Reliability reliability = analysis.reliability();
        Map<String, Estimate> all = new LinkedHashMap<>();
        all.put("alpha", reliability.alpha());
        all.put("standardisedAlpha", reliability.standardisedAlpha());
        all.put("omega", reliability.omega());
        all.put("standardisedOmega", reliability.standardisedOmega());
        all.put("lambda2", reliability.lambda2());
        all.put("lambda6", reliability.lambda6());
        all.put("meanCorrelation", reliability.meanCorrelation());
        all.put("oddEvenBrown", reliability.oddEven(SplitCoefficient.SPEARMAN_BROWN));
        all.put("oddEvenGuttman", reliability.oddEven(SplitCoefficient.GUTTMAN));
        ItemAnalysis items = analysis.items();
        items.items().forEach(item -> {
            String id = item.item().id();
            all.put(id + ".sd", item.standardDeviation());
            all.put(id + ".itemTotal", item.itemTotal());
            all.put(id + ".itemRest", item.itemRest());
            all.put(id + ".itemWhole", item.itemWhole());
            all.put(id + ".smc", item.squaredMultipleCorrelation());
            all.put(id + ".alphaIfDropped", item.alphaIfDropped());
            all.put(id + ".mean", item.mean());
        });
        return all;
    }

    /** Values, standard errors, degrees of freedom and limits under four designs. */
    @ParameterizedTest
    @ValueSource(strings = {"equal", "weighted", "clustered", "group"})
    void agreesWithTheDeltaMethodOnVariancesOfSurvey(String tag) {
        ScaleAnalysis analysis = switch (tag) {
            case "equal" -> analysis(SampleDesign.independent());
            case "weighted" -> analysis(WEIGHTED);
            case "clustered" -> analysis(CLUSTERED);
            default -> analysis(CLUSTERED).where(Domain.is(GROUP, "a"));
        };
        ExpectedValues values = ExpectedValues.of(FILE, tag + ".", 1e-7);
        estimates(analysis).forEach(values::put);
        values.put("n", (double) analysis.reliability().base().unweighted());
        values.compare();
    }

    @ParameterizedTest
    @ValueSource(strings = {"replicates", "pairwiseReplicates"})
    void agreesWithReplicatesOfR(String tag) {
        ScaleAnalysis analysis = analysis(REPLICATES)
                .withMissing(tag.equals("replicates") ? MissingAnswers.LISTWISE : MissingAnswers.PAIRWISE);
        ExpectedValues values = ExpectedValues.of(FILE, tag + ".", 1e-8);
        estimates(analysis).forEach((key, estimate) -> {
            if (!key.endsWith("mean")) {
                values.put(key, estimate);
            }
        });
        values.compare();
    }

    @Test
    void agreesWithPairwiseCovariancesOfR() {
        ScaleAnalysis analysis = analysis(SampleDesign.independent()).withMissing(MissingAnswers.PAIRWISE);
        ExpectedValues values = ExpectedValues.of(FILE, "pairwise.", 1e-10);
        estimates(analysis).forEach(values::put);
        values.compare();
        ExpectedValues missing = ExpectedValues.of(FILE, "missing.", 1e-10);
        analysis.items().items().forEach(item -> missing.put(item.item().id(), item.missing()));
        missing.compare();
    }

    @Test
    void pairwiseStandardErrorsAreThoseOfInfluenceValues() {
        Map<String, Estimate> all = estimates(analysis(CLUSTERED).withMissing(MissingAnswers.PAIRWISE));
        ExpectedValues values = ExpectedValues.of(FILE, "pairwiseClustered.", 1e-5);
        for (String key : new String[] {"alpha", "lambda6", "omega", "s3.itemRest"}) {
            values.put(key, all.get(key));
        }
        values.compare();
    }

    /** The symbolic derivative that R's svycontrast takes. */
    @Test
    void alphaAgreesWithSvycontrast() {
        Reliability three = ScaleAnalysis.of(TABLE, CLUSTERED, LikertSurvey.battery("s1", "s2", "s3"))
                .where(Domain.answered(ITEMS.get(3))
                        .and(Domain.answered(ITEMS.get(4)))
                        .and(Domain.answered(ITEMS.get(5))))
                .reliability();
        ExpectedValues values = ExpectedValues.of(FILE, "three.", 1e-9);
        values.put("alpha", three.alpha());
        values.compare();
    }

    @Test
    void agreesWithPsych() {
        ScaleAnalysis analysis = analysis(SampleDesign.independent());
        Reliability reliability = analysis.reliability();
        ExpectedValues values = ExpectedValues.of(FILE, "psych.", 1e-9);
        values.put("alpha", reliability.alpha().value());
        values.put("standardisedAlpha", reliability.standardisedAlpha().value());
        values.put("standardisedLambda6", lambda6(analysis));
        values.put("meanCorrelation", reliability.meanCorrelation().value());
        values.put("lambda2", reliability.lambda2().value());
        values.put("lambda6", reliability.lambda6().value());
        ConfidenceInterval feldt = reliability.feldtInterval().orElseThrow();
        values.put("feldt.lower", feldt.lower());
        values.put("feldt.upper", feldt.upper());
        feldt = analysis.withLevel(0.9).reliability().feldtInterval().orElseThrow();
        values.put("feldt90.lower", feldt.lower());
        values.put("feldt90.upper", feldt.upper());
        SplitHalves halves = reliability.splitHalves(SplitCoefficient.GUTTMAN).orElseThrow();
        values.put("split.best", halves.best().value());
        values.put("split.worst", halves.worst().value());
        values.put("split.average", halves.average());
        for (ItemStatistics item : analysis.items().items()) {
            String id = item.item().id() + ".";
            values.put(id + "itemTotal", item.itemTotal().value());
            values.put(id + "itemRest", item.itemRest().value());
            values.put(id + "itemWhole", item.itemWhole().value());
            values.put(id + "sd", item.standardDeviation().value());
            values.put(id + "mean", item.mean().value());
            values.put(id + "alphaIfDropped", item.alphaIfDropped().value());
            values.put(id + "smc", item.squaredMultipleCorrelation().value());
            boolean isReversed = id.equals("s3.") || id.equals("s5.");
            item.points()
                    .forEach(point -> values.put(
                            id + "point" + (int) (isReversed ? 6 - point.score() : point.score()),
                            point.share().value()));
        }
        values.compare();
        assertThat(halves.splits()).isEqualTo(10);
        ExpectedValues brown = ExpectedValues.of(FILE, "brown.", 1e-10);
        SplitHalves byBrown =
                reliability.splitHalves(SplitCoefficient.SPEARMAN_BROWN).orElseThrow();
        brown.put("best", byBrown.best().value());
        brown.put("worst", byBrown.worst().value());
        brown.put("average", byBrown.average());
        brown.compare();
    }

    /** psych::fa stops when its residuals no longer fall by much; minimised to the end they are those of "loading". */
    @Test
    void loadingsMinimiseResiduals() {
        Reliability reliability = analysis(SampleDesign.independent()).reliability();
        ExpectedValues exact = ExpectedValues.of(FILE, "loading.", 1e-10);
        ExpectedValues psych = ExpectedValues.of(FILE, "psychLoading.", 5e-6);
        for (int i = 1; i <= 6; i++) {
            exact.put("s" + i, reliability.loading("s" + i));
            psych.put("s" + i, reliability.loading("s" + i));
        }
        exact.compare();
        psych.compare();
    }

    @ParameterizedTest
    @ValueSource(strings = {"polychoric", "polychoricWeighted", "polychoricPairwise"})
    void polychoricCorrelationsMaximiseTheLikelihood(String tag) {
        ScaleAnalysis analysis = analysis(tag.endsWith("Weighted") ? WEIGHTED : SampleDesign.independent());
        if (tag.endsWith("Pairwise")) {
            analysis = analysis.withMissing(MissingAnswers.PAIRWISE);
        }
        OrdinalReliability ordinal = analysis.ordinalReliability();
        ExpectedValues values = ExpectedValues.of(FILE, tag + ".", 1e-10);
        for (int i = 1; i <= 6; i++) {
            for (int j = i + 1; j <= 6; j++) {
                values.put("s" + i + ".s" + j, ordinal.correlation("s" + i, "s" + j));
            }
        }
        values.put("alpha", ordinal.alpha().value());
        values.put("omega", ordinal.omega().value());
        values.put("lambda6", ordinal.lambda6().value());
        values.compare();
        assertThat(ordinal.alpha().note()).contains("standard errors are not computed of polychoric correlations");
        assertThat(ordinal.findings()).isEmpty();
    }

    /** The packages stop their search at 1e-4. */
    @Test
    void polychoricCorrelationsAreThoseOfPackages() {
        OrdinalReliability ordinal = analysis(SampleDesign.independent()).ordinalReliability();
        ExpectedValues values = ExpectedValues.of(FILE, "byPackage.", 5e-4);
        for (int i = 1; i <= 6; i++) {
            for (int j = i + 1; j <= 6; j++) {
                String pair = "s" + i + ".s" + j;
                values.put(pair + ".polycor", ordinal.correlation("s" + i, "s" + j));
                values.put(pair + ".psych", ordinal.correlation("s" + i, "s" + j));
            }
        }
        values.compare();
    }

    /**
     * PSPP 1.6.2, RELIABILITY on the complete answers with s3 and s5 turned round (6 − x), FORMAT F12.9: MODEL=ALPHA with
     * SUMMARY=TOTAL, and MODEL=SPLIT of the odd items and then the even ones, and of s1 s3 against s2 s4 s5.
     */
    @Test
    void agreesWithPspp() {
        ScaleAnalysis analysis = analysis(SampleDesign.independent());
        Reliability reliability = analysis.reliability();
        assertThat(reliability.base().unweighted()).isEqualTo(186);
        close(reliability.alpha(), .822269845);
        double[] itemRest = {.654097564, .608251159, .572174394, .539025471, .686855318, .478863420};
        double[] dropped = {.779225671, .789668729, .797719279, .804916585, .772011412, .816060522};
        for (int i = 0; i < itemRest.length; i++) {
            close(analysis.items().items().get(i).itemRest(), itemRest[i]);
            close(analysis.items().items().get(i).alphaIfDropped(), dropped[i]);
        }
        close(reliability.oddEven(SplitCoefficient.SPEARMAN_BROWN), .838652250);
        close(reliability.oddEven(SplitCoefficient.GUTTMAN), .828933137);
        Reliability unequal = ScaleAnalysis.of(
                        TABLE, SampleDesign.independent(), LikertSurvey.battery("s2", "s1", "s4", "s3", "s5"))
                .where(Domain.answered(ITEMS.get(5)))
                .reliability();
        close(unequal.oddEven(SplitCoefficient.SPEARMAN_BROWN), .847040619);
        close(unequal.oddEven(SplitCoefficient.GUTTMAN), .827729384);
    }

    private static void close(Estimate estimate, double expected) {
        assertThat(estimate.value()).isCloseTo(expected, within(6e-10));
    }

    /** Of correlations: 1 − Σ(1 − r²)/ΣR, as psych has it. */
    private static double lambda6(ScaleAnalysis analysis) {
        Reliability reliability = analysis.reliability();
        double total = 0;
        double left = 0;
        for (ItemStatistics item : analysis.items().items()) {
            left += 1 - item.squaredMultipleCorrelation().value();
            for (ItemStatistics other : analysis.items().items()) {
                total += reliability
                        .correlation(item.item().id(), other.item().id())
                        .orElseThrow();
            }
        }
        return 1 - left / total;
    }
}
