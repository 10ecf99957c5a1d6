package blackbox;

import static blackbox.WeightedSurvey.PROMOTE;
import static blackbox.WeightedSurvey.YEARS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.distribution.BandShare;
import org.surveystats.stats.distribution.Distributions;
import org.surveystats.stats.distribution.NumberDistribution;
import org.surveystats.stats.distribution.ShareBase;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.interval.ProportionInterval;

/**
 * Shares of bands against the R package survey (svymean and svyciprop of cut) on the 120 made-up respondents of weighted.csv; what
 * R says is made by bands.R in the test resources. Limits of bands by their laws, and by the width that R computes.
 */
class BandSharesTest {

    private static final Map<String, String[]> R = expected();
    private static final NumericQuestion NUMBER = NumericQuestion.of("number", "How many?");

    private static Map<String, String[]> expected() {
        Map<String, String[]> map = new HashMap<>();
        WeightedSurvey.lines("bands-expected.csv").forEach(fields -> map.put(fields[0], fields));
        return map;
    }

    private static NumberDistribution years(String design) {
        Questionnaire questionnaire = Questionnaire.builder("years", "en", LocalizedText.of("Years"))
                .add(YEARS)
                .build();
        ResponseTableBuilder builder = ResponseTable.builder(questionnaire)
                .designNumbers("w")
                .designLabels("stratum")
                .designLabels("unit");
        int number = 0;
        for (String[] fields : WeightedSurvey.lines("weighted.csv")) {
            var row = builder.row()
                    .design("w", Double.parseDouble(fields[0]))
                    .design("stratum", "s" + number / 30)
                    .design("unit", "u" + number / 3);
            if (!fields[6].isEmpty()) {
                row.number("years", Double.parseDouble(fields[6]));
            }
            row.add();
            number++;
        }
        SampleDesign sample = switch (design) {
            case "weighted" -> SampleDesign.independent().withWeight("w");
            case "finite" -> SampleDesign.independent().withWeight("w").withPopulationSize(400);
            case "clustered" ->
                SampleDesign.of(Stage.clusters("unit").inStrata("stratum")).withWeight("w");
            default -> SampleDesign.independent();
        };
        return Distributions.of(builder.build(), sample)
                .withInterval(ProportionInterval.LOGIT)
                .of(YEARS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"weighted", "finite", "clustered", "equal"})
    void sharesAgreeWithR(String design) {
        NumberDistribution years = years(design);
        check(design, design + ".even", years.bands(0, 5, 10, 15, 20, 25, 30));
        check(design, design + ".open", years.bands(Double.NEGATIVE_INFINITY, 4.5, 10.4, Double.POSITIVE_INFINITY));
        check(design, design + ".within", years.bands(5, 7.1, 12));
    }

    private static void check(String design, String id, List<BandShare> bands) {
        for (int i = 0; i < bands.size(); i++) {
            String[] expected = R.get(id + "." + i);
            Estimate share = bands.get(i).share();
            assertThat(share.value()).as(id + i).isCloseTo(Double.parseDouble(expected[1]), within(1e-12));
            assertThat(share.standardError().orElseThrow())
                    .as(id + i)
                    .isCloseTo(Double.parseDouble(expected[2]), within(1e-12));
            assertThat(share.degreesOfFreedom()).as(id + i).isEqualTo(Double.parseDouble(expected[5]));
            // shares of equal weight have binomial limits here, and R's have Student's
            if (!design.equals("equal") && !expected[3].isEmpty()) {
                assertThat(share.interval().orElseThrow().lower())
                        .as(id + i)
                        .isCloseTo(Double.parseDouble(expected[3]), within(1e-9));
                assertThat(share.interval().orElseThrow().upper())
                        .as(id + i)
                        .isCloseTo(Double.parseDouble(expected[4]), within(1e-9));
            }
        }
    }

    /** The width in R is 3.05 with weights and 2.88 without: 2 and 5 are a ratio of 1.52 and 1.64 away from the first. Answers
     * are from 0.7 to 32.6. */
    @Test
    void widthsAreTheRoundOnesNearestToThatOfFreedmanAndDiaconis() {
        assertThat(Double.parseDouble(R.get("weighted.width")[1])).isBetween(2.0, Math.sqrt(10));
        assertThat(years("weighted").bandLimits()).startsWith(0, 2, 4).endsWith(32, 34);
        assertThat(years("equal").bandLimits()).startsWith(0, 2, 4).endsWith(32, 34);
    }

    private static NumberDistribution of(double... numbers) {
        ResponseTableBuilder builder = ResponseTable.builder(Questionnaire.builder("n", "en", LocalizedText.of("N"))
                .add(NUMBER)
                .build());
        for (double number : numbers) {
            builder.row().number("number", number).add();
        }
        return Distributions.of(builder.build()).of(NUMBER);
    }

    @Test
    void limitsHoldEveryNumberBetweenRoundOnes() {
        for (long seed = 0; seed < 400; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double scale = Math.pow(10, random.nextInt(-6, 9));
            double shift = random.nextInt(3) * scale * random.nextInt(1, 20);
            boolean whole = random.nextBoolean();
            double[] numbers = random.doubles(random.nextInt(1, 200))
                    .map(x -> x * x * scale - shift)
                    .map(x -> whole ? Math.rint(x) : x)
                    .toArray();
            NumberDistribution distribution = of(numbers);
            double[] limits = distribution.bandLimits();
            assertThat(limits.length).as("seed %s", seed).isBetween(2, 33);
            List<BandShare> bands = distribution.bands(limits);
            assertThat(bands.stream().mapToDouble(band -> band.share().value()).sum())
                    .as("seed %s", seed)
                    .isCloseTo(1, within(1e-12));
            assertThat(bands.get(0).counts().unweighted()).as("seed %s", seed).isPositive();
            assertThat(bands.get(bands.size() - 1).counts().unweighted())
                    .as("seed %s", seed)
                    .isPositive();
            double width = limits[1] - limits[0];
            double digits = width / Math.pow(10, Math.floor(Math.log10(width * 1.000001)));
            assertThat(List.of(1L, 2L, 5L)).as("seed %s, width %s", seed, width).contains(Math.round(digits));
            for (BandShare band : bands) {
                assertThat(band.below() - band.from()).as("seed %s", seed).isCloseTo(width, within(1e-6 * width));
                long count = Arrays.stream(numbers)
                        .filter(x -> x >= band.from() && x < band.below())
                        .count();
                assertThat(band.counts().unweighted()).as("seed %s", seed).isEqualTo(count);
            }
        }
    }

    @Test
    void fewWholeNumbersHaveABandEach() {
        assertThat(of(3, 5, 5, 4).bandLimits()).containsExactly(2.5, 3.5, 4.5, 5.5);
        assertThat(of(7).bandLimits()).containsExactly(6.5, 7.5);
        assertThat(of(7.25).bandLimits()).containsExactly(7, 8);
        assertThat(Distributions.of(WeightedSurvey.table()).of(PROMOTE).bandLimits())
                .hasSize(12)
                .startsWith(-0.5, 0.5);
    }

    /** Of equal quartiles the width is that of Sturges: 100 over 1 + log2 8 is 25, and 20 is nearer to it than 50. */
    @Test
    void withoutASpreadOfTheMiddleHalfTheRangeCounts() {
        assertThat(of(0, 50, 50, 50, 50, 50, 50, 100).bandLimits()).containsExactly(0, 20, 40, 60, 80, 100, 120);
    }

    @Test
    void nobodyHasNoBands() {
        NumberDistribution nobody = of();
        assertThat(nobody.bandLimits()).isEmpty();
        assertThat(nobody.hasOnlyWholeNumbers()).isTrue();
        assertThat(nobody.bands(0, 1).get(0).share().isDefined()).isFalse();
        assertThat(nobody.base(ShareBase.VALID).unweighted()).isZero();
    }

    @Test
    void zeroIsOneNumberAndLimitsRise() {
        assertThat(of(-0.0, 0.0).bands(0, 1).get(0).counts().unweighted()).isEqualTo(2);
        assertThat(of(0.0).bands(-0.0, 1).get(0).counts().unweighted()).isEqualTo(1);
        assertThatThrownBy(() -> of(1).bands(1))
                .hasMessage("bands have at least two limits, each greater than the one before: found [1.0]");
        assertThatThrownBy(() -> of(1).bands(1, 3, 3))
                .hasMessage("bands have at least two limits, each greater than the one before: found [1.0, 3.0, 3.0]");
        assertThatThrownBy(() -> of(1).bands(1, Double.NaN))
                .hasMessage("bands have at least two limits, each greater than the one before: found [1.0, NaN]");
    }
}
