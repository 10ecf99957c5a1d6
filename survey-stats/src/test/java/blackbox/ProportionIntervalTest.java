package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.stats.interval.ConfidenceInterval;
import org.surveystats.stats.interval.ProportionInterval;
import org.surveystats.stats.interval.SimultaneousInterval;

class ProportionIntervalTest {

    /** R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872, table I; four decimals are printed. */
    @ParameterizedTest
    @CsvSource({
        "WILSON, 81, 263, .2553, .3662",
        "WILSON, 15, 148, .0624, .1605",
        "WILSON, 0, 20, 0, .1611",
        "WILSON, 1, 29, .0061, .1718",
        "CLOPPER_PEARSON, 81, 263, .2527, .3676",
        "CLOPPER_PEARSON, 15, 148, .0578, .1617",
        "CLOPPER_PEARSON, 0, 20, 0, .1684",
        "CLOPPER_PEARSON, 1, 29, .0009, .1776"
    })
    void reproducesNewcombe(ProportionInterval method, long count, long base, double lower, double upper) {
        ConfidenceInterval interval = method.of(count, base, 0.95);
        assertThat(interval.lower()).isCloseTo(lower, within(5e-5));
        assertThat(interval.upper()).isCloseTo(upper, within(5e-5));
    }

    /**
     * R 4.2.2: prop.test(78, 101, correct = FALSE)$conf.int; binom.test(78, 101)$conf.int; qbeta(c(.025, .975), 78.5, 23.5);
     * z <- qnorm(.975); p <- 78/101; p + c(-1, 1) * z * sqrt(p * (1 - p) / 101);
     * m <- 101 + z^2; q <- (78 + z^2 / 2) / m; q + c(-1, 1) * z * sqrt(q * (1 - q) / m);
     * plogis(qlogis(p) + c(-1, 1) * z / sqrt(101 * p * (1 - p))); sin(asin(sqrt(p)) + c(-1, 1) * z / (2 * sqrt(101)))^2.
     */
    @ParameterizedTest
    @CsvSource({
        "WALD, 0.690491551345098, 0.854062904100446",
        "WILSON, 0.681409898758248, 0.84319172943985",
        "AGRESTI_COULL, 0.680819391597709, 0.843782236600389",
        "CLOPPER_PEARSON, 0.67815447967028, 0.849834616512528",
        "JEFFREYS, 0.683567727374068, 0.845640940331918",
        "LOGIT, 0.680520937300027, 0.843731992873498",
        "ARCSINE, 0.685847470326271, 0.848383907650086"
    })
    void agreesWithR(ProportionInterval method, double lower, double upper) {
        ConfidenceInterval interval = method.of(78, 101, 0.95);
        assertThat(interval.lower()).isCloseTo(lower, within(1e-12));
        assertThat(interval.upper()).isCloseTo(upper, within(1e-12));
    }

    /**
     * survey 4.5 of R, svyciprop(~sch.wide, …) with methods mean, xlogit, beta, wilson and asin on its api data: the simple
     * random sample (with and without population size), the stratified and the one-stage cluster sample.
     */
    @ParameterizedTest
    @CsvSource({
        "WALD, 0.815, 0.0275256846705566, 200, 199, 0.760720545978886, 0.869279454021114",
        "LOGIT, 0.815, 0.0275256846705566, 200, 199, 0.754513141061435, 0.863283688341249",
        "CLOPPER_PEARSON, 0.815, 0.0275256846705566, 200, 199, 0.753966305511007, 0.866392410671726",
        "WILSON, 0.815, 0.0275256846705566, 200, 199, 0.754867899580294, 0.863057366829296",
        "ARCSINE, 0.815, 0.0275256846705566, 200, 199, 0.757824487988823, 0.866030187253479",
        "CLOPPER_PEARSON, 0.0736196319018405, 0.0205062453708777, 163, 162, 0.0385435550234356, 0.125226073011907",
        "WALD, 0.815, 0.0270776455620269, 200, 199, 0.761604059631032, 0.868395940368968",
        "LOGIT, 0.815, 0.0270776455620269, 200, 199, 0.755596894577608, 0.862590610440254",
        "CLOPPER_PEARSON, 0.815, 0.0270776455620269, 200, 199, 0.755071745623518, 0.86560434140683",
        "WILSON, 0.815, 0.0270776455620269, 200, 199, 0.755933764282336, 0.862374151150409",
        "ARCSINE, 0.815, 0.0270776455620269, 200, 199, 0.758798580475119, 0.865254210281836",
        "CLOPPER_PEARSON, 0.0736196319018405, 0.0201724625783615, 163, 162, 0.0390243846335438, 0.124195041590603",
        "WALD, 0.827948011415823, 0.0243447801130748, 200, 197, 0.779938180972881, 0.875957841858766",
        "LOGIT, 0.827948011415823, 0.0243447801130748, 200, 197, 0.774539654746768, 0.870814854943599",
        "CLOPPER_PEARSON, 0.827948011415823, 0.0243447801130748, 200, 197, 0.774171328597313, 0.873431592620735",
        "WILSON, 0.827948011415823, 0.0243447801130748, 200, 197, 0.774814586361996, 0.870637562287005",
        "ARCSINE, 0.827948011415823, 0.0243447801130748, 200, 197, 0.77741790823432, 0.873178834149903",
        "CLOPPER_PEARSON, 0.0765554371521186, 0.00961128519792911, 152, 149, 0.0587248105464996, 0.097727625284593",
        "WALD, 0.87431693989071, 0.0203594772446274, 183, 14, 0.830650204123468, 0.917983675657953",
        "LOGIT, 0.87431693989071, 0.0203594772446274, 183, 14, 0.823798892383002, 0.911900077024393",
        "CLOPPER_PEARSON, 0.87431693989071, 0.0203594772446274, 183, 14, 0.823702210847501, 0.914704492126865",
        "WILSON, 0.87431693989071, 0.0203594772446274, 183, 14, 0.824171513661327, 0.911693452638918",
        "ARCSINE, 0.87431693989071, 0.0203594772446274, 183, 14, 0.827533453321086, 0.914614571848907",
        "CLOPPER_PEARSON, 0.06875, 0.0247928185000919, 160, 14, 0.025836935875961, 0.143075313261825"
    })
    void agreesWithRUnderADesign(
            ProportionInterval method,
            double share,
            double standardError,
            long base,
            double degreesOfFreedom,
            double lower,
            double upper) {
        ConfidenceInterval interval =
                method.ofEstimate(share, standardError * standardError, base, degreesOfFreedom, 0.95);
        assertThat(interval.lower()).isCloseTo(lower, within(1e-9));
        assertThat(interval.upper()).isCloseTo(upper, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(ProportionInterval.class)
    void isDefinedAtNoneAndAll(ProportionInterval method) {
        for (long base : new long[] {1, 2, 20, 101, 1_000_000}) {
            for (double level : new double[] {0.5, 0.95, 0.999}) {
                ConfidenceInterval none = method.of(0, base, level);
                ConfidenceInterval all = method.of(base, base, level);
                assertThat(none.lower()).isZero();
                assertThat(all.upper()).isEqualTo(1);
                assertThat(none.upper()).isBetween(0.0, 1.0).isCloseTo(1 - all.lower(), within(1e-12));
                ConfidenceInterval estimate = method.ofEstimate(0, 0, base, 5, level);
                assertThat(estimate.lower()).isZero();
                assertThat(estimate.upper()).isBetween(0.0, 1.0);
            }
        }
    }

    /** The exact limits at 0: 1 − (α/2)^(1/n), Jeffreys' convention, and Wald's and Agresti-Coull's own. */
    @Test
    void knowsTheLimitsAtZero() {
        assertThat(ProportionInterval.CLOPPER_PEARSON.of(0, 20, 0.95).upper())
                .isCloseTo(1 - Math.pow(0.025, 1 / 20.0), within(1e-12));
        assertThat(ProportionInterval.LOGIT.of(0, 20, 0.95))
                .isEqualTo(ProportionInterval.CLOPPER_PEARSON.of(0, 20, 0.95));
        assertThat(ProportionInterval.WALD.of(0, 20, 0.95).upper()).isZero();
        // R 4.2.2: qbeta(.975, .5, 20.5)
        assertThat(ProportionInterval.JEFFREYS.of(0, 20, 0.95).upper()).isCloseTo(0.116638982904875, within(1e-12));
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void obeysTheLaws(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long base = 2L + random.nextInt(500);
        long count = random.nextLong(base + 1);
        double level = 0.5 + random.nextDouble() * 0.499;
        for (ProportionInterval method : ProportionInterval.values()) {
            String where = method + " of " + count + "/" + base + " at " + level + ", seed " + seed;
            ConfidenceInterval interval = method.of(count, base, level);
            assertThat(interval.contains((double) count / base)).as(where).isTrue();
            assertThat(interval.lower()).as(where).isBetween(0.0, 1.0);
            assertThat(interval.upper()).as(where).isBetween(0.0, 1.0);
            ConfidenceInterval complement = method.of(base - count, base, level);
            assertThat(complement.lower()).as(where).isCloseTo(1 - interval.upper(), within(1e-10));
            assertThat(method.of(count, base, level + 0.0005).width())
                    .as(where)
                    .isGreaterThanOrEqualTo(interval.width() - 1e-12);
            assertThat(method.of(10L * count, 10L * base, level).width())
                    .as(where)
                    .isLessThanOrEqualTo(interval.width() + 1e-12);
            ConfidenceInterval finite = method.ofPopulation(count, base, 3 * base, level);
            assertThat(finite.width()).as(where).isLessThanOrEqualTo(interval.width() + 1e-9);
            double share = (double) count / base;
            if (count > 0 && count < base) {
                ConfidenceInterval estimate =
                        method.ofEstimate(share, share * (1 - share) / base, base, Double.POSITIVE_INFINITY, level);
                assertThat(estimate.lower()).as(where).isCloseTo(interval.lower(), within(1e-9));
                assertThat(estimate.upper()).as(where).isCloseTo(interval.upper(), within(1e-9));
            }
        }
    }

    /** Exact coverage, by adding up the binomial probabilities: never below the level for the exact interval. */
    @Test
    void theExactIntervalKeepsItsLevel() {
        int base = 30;
        for (double p = 0.01; p < 1; p += 0.007) {
            double covered = 0;
            double probability = Math.pow(1 - p, base);
            for (int count = 0; count <= base; count++) {
                if (ProportionInterval.CLOPPER_PEARSON.of(count, base, 0.9).contains(p)) {
                    covered += probability;
                }
                probability *= (base - count) / (count + 1.0) * p / (1 - p);
            }
            assertThat(covered).isGreaterThanOrEqualTo(0.9);
        }
    }

    /** A variance that is only rounding noise gives the normal interval, of half-width 1.96 · 1e-10 here. */
    @ParameterizedTest
    @EnumSource(ProportionInterval.class)
    void roundingNoiseIsNoWidth(ProportionInterval method) {
        ConfidenceInterval interval = method.ofEstimate(0.3, 1e-20, 1000, Double.POSITIVE_INFINITY, 0.95);
        assertThat(interval.lower()).isCloseTo(0.3 - 1.96e-10, within(2e-12));
        assertThat(interval.upper()).isCloseTo(0.3 + 1.96e-10, within(2e-12));
    }

    /** Every population of 14 is tried: the interval holds those numbers of positives that neither tail refuses. */
    @Test
    void theFinitePopulationIsEnumerated() {
        int population = 14;
        for (int base = 1; base < population; base++) {
            for (int count = 0; count <= base; count++) {
                List<Integer> kept = new ArrayList<>();
                for (int positives = count; positives <= population - (base - count); positives++) {
                    double atLeast = 0;
                    double atMost = 0;
                    for (int k = 0; k <= base; k++) {
                        double p = choose(positives, k)
                                * choose(population - positives, base - k)
                                / choose(population, base);
                        atLeast += k >= count ? p : 0;
                        atMost += k <= count ? p : 0;
                    }
                    if (atLeast >= 0.05 && atMost >= 0.05) {
                        kept.add(positives);
                    }
                }
                ConfidenceInterval interval =
                        ProportionInterval.CLOPPER_PEARSON.ofPopulation(count, base, population, 0.9);
                assertThat(interval.lower()).isCloseTo((double) kept.get(0) / population, within(1e-12));
                assertThat(interval.upper()).isCloseTo((double) kept.get(kept.size() - 1) / population, within(1e-12));
            }
        }
    }

    /**
     * R 4.2.2, N = 1,000,000,000, n = 1,000,000, k = 500,000: the least K with phyper(k - 1, K, N - K, n, lower.tail = FALSE)
     * >= .025, and the greatest with phyper(k, K, N - K, n) >= .025, found by halving; over N.
     */
    @Test
    void theFinitePopulationMayBeLarge() {
        ConfidenceInterval interval =
                ProportionInterval.CLOPPER_PEARSON.ofPopulation(500_000, 1_000_000, 1_000_000_000L, 0.95);
        assertThat(interval.lower()).isCloseTo(0.49902001, within(2e-8));
        assertThat(interval.upper()).isCloseTo(0.50097999, within(2e-8));
    }

    private static double choose(int n, int k) {
        double product = k < 0 || k > n ? 0 : 1;
        for (int i = 1; i <= k; i++) {
            product *= (n - k + i) / (double) i;
        }
        return product;
    }

    @ParameterizedTest
    @EnumSource(ProportionInterval.class)
    void aCensusLeavesNoDoubt(ProportionInterval method) {
        assertThat(method.ofPopulation(30, 101, 101, 0.95))
                .isEqualTo(new ConfidenceInterval(30 / 101.0, 30 / 101.0, 0.95));
        assertThat(method.ofEstimate(0.3, 0, 101, 100, 0.95)).isEqualTo(new ConfidenceInterval(0.3, 0.3, 0.95));
    }

    /**
     * Values of the R package MultinomialCI for examples 1 and 2 of Sison and Glaz 1995. Its limits are whole counts below,
     * and exact; above it interpolates with box probabilities that leave out the last term of the Edgeworth expansion (the
     * square of the skewness), which ours keep: SisonGlazTest holds those against the exact probability.
     */
    @Test
    void reproducesSisonAndGlaz() {
        long[] counts = {56, 72, 73, 59, 62, 87, 58};
        double[][] expected = {
            {.07922912, .1643361},
            {.11349036, .1985973},
            {.11563169, .2007386},
            {.08565310, .1707601},
            {.09207709, .1771840},
            {.14561028, .2307172},
            {.08351178, .1686187}
        };
        List<ConfidenceInterval> intervals = SimultaneousInterval.SISON_GLAZ.of(counts, 0.95);
        for (int i = 0; i < counts.length; i++) {
            assertThat(intervals.get(i).lower()).isCloseTo(expected[i][0], within(1e-8));
            assertThat(intervals.get(i).upper()).isCloseTo(expected[i][1], within(5e-5));
        }
        long[] fifty = IntStream.range(0, 50).mapToLong(i -> 5).toArray();
        assertThat(SimultaneousInterval.SISON_GLAZ.of(fifty, 0.95).get(0).lower())
                .isZero();
        assertThat(SimultaneousInterval.SISON_GLAZ.of(fifty, 0.95).get(49).upper())
                .isCloseTo(.05304026, within(1e-4));
    }

    /** Sison and Glaz 1995, tables of examples 1 and 2, column Goodman; three decimals are printed. */
    @Test
    void reproducesGoodman() {
        long[] counts = {56, 72, 73, 59, 62, 87, 58};
        double[][] expected = {
            {.085, .166}, {.115, .204}, {.116, .207}, {.091, .173}, {.096, .181}, {.143, .239}, {.089, .171}
        };
        List<ConfidenceInterval> intervals = SimultaneousInterval.GOODMAN.of(counts, 0.95);
        for (int i = 0; i < counts.length; i++) {
            assertThat(intervals.get(i).lower()).isCloseTo(expected[i][0], within(1e-3));
            assertThat(intervals.get(i).upper()).isCloseTo(expected[i][1], within(1e-3));
        }
    }

    @Test
    void refusesBadInput() {
        assertThatThrownBy(() -> ProportionInterval.WILSON.of(3, 0, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a count lies between 0 and its base, which is at least 1: found 3 of 0");
        assertThatThrownBy(() -> ProportionInterval.WILSON.of(-1, 10, 0.95))
                .hasMessage("a count lies between 0 and its base, which is at least 1: found -1 of 10");
        assertThatThrownBy(() -> ProportionInterval.WILSON.of(1, 10, 95))
                .hasMessage("a confidence level lies between 0 and 1: found 95.0");
        assertThatThrownBy(() -> ProportionInterval.WALD.ofPopulation(1, 10, 9, 0.95))
                .hasMessage("a population is at least as large as its sample: found 9 for 10");
        assertThatThrownBy(() -> ProportionInterval.LOGIT.ofEstimate(1.2, 0.1, 10, 9, 0.95))
                .hasMessage(
                        "a share lies between 0 and 1, its variance is 0 or more, its base at least 1: found 1.2, 0.1, 10");
        assertThatThrownBy(() -> SimultaneousInterval.GOODMAN.of(new long[] {0, 0}, 0.95))
                .hasMessage("simultaneous intervals need at least two counts of 0 or more, not all 0: found [0, 0]");
    }
}
