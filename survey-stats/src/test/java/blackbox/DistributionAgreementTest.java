package blackbox;

import static blackbox.WeightedSurvey.MIRRORED;
import static blackbox.WeightedSurvey.OFTEN;
import static blackbox.WeightedSurvey.PROBLEMS;
import static blackbox.WeightedSurvey.PROMOTE;
import static blackbox.WeightedSurvey.SCORE;
import static blackbox.WeightedSurvey.YEARS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blackbox.WeightedSurvey.Expected;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.distribution.AgreementDistribution;
import org.surveystats.stats.distribution.Distributions;
import org.surveystats.stats.distribution.MultipleResponseDistribution;
import org.surveystats.stats.distribution.RatingDistribution.NetPromoter;
import org.surveystats.stats.distribution.ShareBase;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.interval.ProportionInterval;

/**
 * Every distribution against the R package survey on the same 120 made-up respondents: weighted, weighted from a finite
 * population, and of equal weight. The data and R's answers are made by weighted.R in the test resources.
 */
class DistributionAgreementTest {

    private static final Map<String, Expected> R = WeightedSurvey.expected();

    private static Distributions distributions(String design) {
        SampleDesign sample = switch (design) {
            case "weighted" -> SampleDesign.independent().withWeight("w");
            case "finite" -> SampleDesign.independent().withWeight("w").withPopulationSize(400);
            default -> SampleDesign.independent();
        };
        return Distributions.of(WeightedSurvey.table(), sample).withInterval(ProportionInterval.LOGIT);
    }

    private static Map<String, Estimate> ours(Distributions survey) {
        Map<String, Estimate> map = new LinkedHashMap<>();
        AgreementDistribution score = survey.of(SCORE);
        for (int k = 1; k <= 5; k++) {
            map.put("score" + k + ".valid", score.option(Integer.toString(k)).shareOfValid());
        }
        map.put("score4.all", score.option("4").shareOfAll());
        map.put("cumulative3", score.cumulativeShares().get(2));
        map.put("agree", score.agree());
        map.put("disagree", score.disagree());
        map.put("net", score.netAgreement());
        map.put("meanScore", score.meanScore());
        map.put("meanMirrored", survey.of(MIRRORED).oriented().meanScore());
        MultipleResponseDistribution problems = survey.of(PROBLEMS);
        for (String code : new String[] {"a", "b", "d"}) {
            map.put(code + ".cases", problems.option(code).shareOfCases());
            map.put(code + ".choosing", problems.option(code).shareOfCases(ShareBase.CHOOSING));
            map.put(code + ".mentions", problems.option(code).shareOfMentions());
        }
        map.put("a.asked", problems.option("a").shareOfCases(ShareBase.ASKED));
        map.put("net.ab", problems.net("a", "b"));
        map.put("none", problems.noneChosen());
        map.put("meanMentions", problems.meanMentions());
        map.put("years", survey.of(YEARS).mean());
        NetPromoter promote = survey.of(PROMOTE).netPromoter().orElseThrow();
        map.put("nps", promote.score());
        map.put("promoters", promote.promoters());
        map.put("rate.least", survey.of(OFTEN).meanRate().orElseThrow().least());
        map.put("rate.greatest", survey.of(OFTEN).meanRate().orElseThrow().greatest());
        for (String p : new String[] {"0.1", "0.25", "0.5", "0.75", "0.9"}) {
            map.put("quantile" + p, survey.of(YEARS).quantile(Double.parseDouble(p)));
        }
        return map;
    }

    @ParameterizedTest
    @ValueSource(strings = {"weighted", "finite", "equal"})
    void agreesWithR(String design) {
        Distributions survey = distributions(design);
        Map<String, Estimate> ours = ours(survey);
        assertThat(ours)
                .hasSize((int) R.keySet().stream()
                                .filter(k -> k.startsWith(design + "."))
                                .count()
                        - 1);
        ours.forEach((id, estimate) -> {
            Expected expected = R.get(design + "." + id);
            assertThat(expected).as(id).isNotNull();
            close(id, estimate.value(), expected.estimate());
            close(id + " standard error", estimate.standardError().orElseThrow(), expected.standardError());
            close(id + " degrees of freedom", estimate.degreesOfFreedom(), expected.degreesOfFreedom());
            // shares of equal weight have binomial limits here, and R's have Student's: those are tested apart
            if (!design.equals("equal") || !isShare(id)) {
                close(id + " lower", estimate.interval().orElseThrow().lower(), expected.lower());
                close(id + " upper", estimate.interval().orElseThrow().upper(), expected.upper());
            }
        });
        close(
                "variance",
                survey.of(YEARS).variance().orElseThrow(),
                R.get(design + ".variance").estimate());
    }

    private static boolean isShare(String id) {
        return !id.startsWith("quantile")
                && !id.startsWith("rate")
                && !id.startsWith("mean")
                && !id.equals("years")
                && !id.equals("nps")
                && !id.equals("net");
    }

    private static void close(String what, double ours, String expected) {
        if (!expected.isEmpty()) {
            close(what, ours, Double.parseDouble(expected));
        }
    }

    private static void close(String what, double ours, double expected) {
        assertThat(ours).as(what).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }

    @Test
    void sharesOfEqualWeightHaveBinomialLimits() {
        Distributions survey = Distributions.of(WeightedSurvey.table());
        AgreementDistribution score = survey.of(SCORE);
        Estimate agree = score.agree();
        long count = score.option("4").counts().unweighted()
                + score.option("5").counts().unweighted();
        assertThat(agree.interval().orElseThrow())
                .isEqualTo(ProportionInterval.WILSON.of(
                        count, score.base(ShareBase.VALID).unweighted(), 0.95));
    }
}
