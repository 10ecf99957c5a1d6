package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.openend.AgreementEstimate;
import org.surveystats.stats.openend.CoderAgreement;
import org.surveystats.stats.openend.KappaWeights;
import org.surveystats.stats.openend.NumberRatings;

/** Laws of agreement on random ratings, and alpha against its definition over all pairs of values. */
class CoderAgreementLawsTest {

    private static final CoderAgreement AGREEMENT = CoderAgreement.standard().withResamples(200, 3);
    private static final double NONE = Double.NaN;

    private static double[][] random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int coders = random.nextInt(2, 6);
        int categories = random.nextInt(2, 8);
        double[][] units = new double[random.nextInt(5, 40)][coders];
        for (double[] unit : units) {
            int truth = random.nextInt(categories);
            for (int coder = 0; coder < coders; coder++) {
                unit[coder] =
                        random.nextInt(5) == 0 ? NONE : random.nextInt(3) == 0 ? random.nextInt(categories) : truth;
            }
        }
        // so that something can be compared, and not all of it is the same
        Arrays.fill(units[0], 0);
        units[1][0] = 1;
        units[1][1] = 0;
        return units;
    }

    /** The mean δ² of the pairs within units, each unit weighing as its values, over that of all pairs of values. */
    private static double alphaByDefinition(double[][] units, DoubleBinaryOperator squared) {
        List<double[]> pairable = new ArrayList<>();
        for (double[] unit : units) {
            double[] given = Arrays.stream(unit).filter(x -> !Double.isNaN(x)).toArray();
            if (given.length > 1) {
                pairable.add(given);
            }
        }
        double[] values = pairable.stream().flatMapToDouble(Arrays::stream).toArray();
        double observed = 0;
        for (double[] unit : pairable) {
            for (int i = 0; i < unit.length; i++) {
                for (int j = 0; j < unit.length; j++) {
                    observed += i == j ? 0 : squared.applyAsDouble(unit[i], unit[j]) / (unit.length - 1);
                }
            }
        }
        double expected = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                expected += i == j ? 0 : squared.applyAsDouble(values[i], values[j]);
            }
        }
        return 1 - (observed / values.length) / (expected / (values.length * (values.length - 1.0)));
    }

    /** Krippendorff's ordinal difference, by counting the values one by one. */
    private static double ordinal(double[][] units, double a, double b) {
        double sum = 0;
        for (double[] unit : units) {
            double[] given = Arrays.stream(unit).filter(x -> !Double.isNaN(x)).toArray();
            for (double x : given.length > 1 ? given : new double[0]) {
                boolean end = x == a || x == b;
                boolean between = x > Math.min(a, b) && x < Math.max(a, b);
                sum += between ? 1 : end && a != b ? .5 : 0;
            }
        }
        return sum * sum;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void alphaIsItsDefinition(long seed) {
        double[][] units = random(seed);
        NumberRatings ratings = NumberRatings.of(units);
        CoderAgreement plain = AGREEMENT.withResamples(0, 0);
        String as = "seed " + seed;
        assertThat(plain.nominalAlpha(ratings).value())
                .as(as)
                .isCloseTo(alphaByDefinition(units, (a, b) -> a == b ? 0 : 1), within(1e-12));
        assertThat(plain.intervalAlpha(ratings).value())
                .as(as)
                .isCloseTo(alphaByDefinition(units, (a, b) -> (a - b) * (a - b)), within(1e-12));
        assertThat(plain.ratioAlpha(ratings).value())
                .as(as)
                .isCloseTo(
                        alphaByDefinition(units, (a, b) -> a + b == 0 ? 0 : (a - b) * (a - b) / ((a + b) * (a + b))),
                        within(1e-12));
        assertThat(plain.ordinalAlpha(ratings).value())
                .as(as)
                .isCloseTo(alphaByDefinition(units, (a, b) -> ordinal(units, a, b)), within(1e-12));
    }

    private static List<AgreementEstimate> all(NumberRatings ratings) {
        return List.of(
                AGREEMENT.percent(ratings),
                AGREEMENT.unanimity(ratings),
                AGREEMENT.fleissKappa(ratings),
                AGREEMENT.nominalAlpha(ratings),
                AGREEMENT.ordinalAlpha(ratings),
                AGREEMENT.intervalAlpha(ratings),
                AGREEMENT.ratioAlpha(ratings));
    }

    private static String said(List<AgreementEstimate> estimates) {
        return estimates.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void neitherTheOrderOfUnitsNorOfCodersMatters(long seed) {
        double[][] units = random(seed);
        List<double[]> shuffled = new ArrayList<>(List.of(units));
        Collections.shuffle(shuffled, new Random(seed));
        List<Integer> coders =
                new ArrayList<>(IntStream.range(0, units[0].length).boxed().toList());
        Collections.shuffle(coders, new Random(seed + 1));
        double[][] other = shuffled.stream()
                .map(unit -> coders.stream().mapToDouble(c -> unit[c]).toArray())
                .toArray(double[][]::new);
        // to the last digit, the bootstrap's limits included
        assertThat(said(all(NumberRatings.of(other)))).as("seed " + seed).isEqualTo(said(all(NumberRatings.of(units))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void namesOfCategoriesDoNotMatterToNominalCoefficients(long seed) {
        double[][] units = random(seed);
        double[][] renamed = Arrays.stream(units)
                .map(unit -> Arrays.stream(unit).map(x -> (x * 5 + 3) % 11).toArray())
                .toArray(double[][]::new);
        NumberRatings a = NumberRatings.of(units);
        NumberRatings b = NumberRatings.of(renamed);
        assertThat(AGREEMENT.nominalAlpha(b).value())
                .as("seed " + seed)
                .isCloseTo(AGREEMENT.nominalAlpha(a).value(), within(1e-12));
        assertThat(AGREEMENT.percent(b).value())
                .as("seed " + seed)
                .isCloseTo(AGREEMENT.percent(a).value(), within(1e-12));
        assertThat(AGREEMENT.cohenKappa(b, "1", "2").value())
                .as("seed " + seed)
                .isCloseTo(AGREEMENT.cohenKappa(a, "1", "2").value(), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void perfectAgreementIsOne(long seed) {
        double[][] units = random(seed);
        double[][] same = IntStream.range(0, units.length)
                .mapToObj(u -> Arrays.stream(units[u])
                        .map(x -> Double.isNaN(x) ? x : u % 3)
                        .toArray())
                .toArray(double[][]::new);
        NumberRatings ratings = NumberRatings.of(same);
        all(ratings).stream()
                .filter(e -> e.estimate().isDefined())
                .forEach(e -> assertThat(e.value()).as("seed " + seed).isEqualTo(1));
        assertThat(AGREEMENT.nominalAlpha(ratings).value()).isEqualTo(1);
        assertThat(AGREEMENT.cohenKappa(ratings, "1", "2").value()).isEqualTo(1);
    }

    @Test
    void intervalAlphaOfTwoCodersIsNearQuadraticKappaForManyUnits() {
        // both are 1 − Σd²/E Σd²; they differ in who the margins belong to, and by 1/n
        SplittableRandom random = new SplittableRandom(8);
        double[][] units = new double[5000][2];
        for (double[] unit : units) {
            int truth = random.nextInt(5);
            unit[0] = random.nextInt(4) == 0 ? random.nextInt(5) : truth;
            unit[1] = random.nextInt(4) == 0 ? random.nextInt(5) : truth;
        }
        NumberRatings ratings = NumberRatings.of(units);
        double alpha = AGREEMENT.intervalAlpha(ratings).value();
        Estimate kappa =
                AGREEMENT.cohenKappa(ratings, "1", "2", KappaWeights.QUADRATIC).estimate();
        assertThat(alpha).isCloseTo(kappa.value(), within(1e-3));
        // the bootstrap's standard error is that of the delta method, but for the noise of 2,000 resamples
        Estimate bootstrapped = CoderAgreement.standard().intervalAlpha(ratings).estimate();
        double error = kappa.standardError().orElseThrow();
        assertThat(bootstrapped.standardError().orElseThrow()).isCloseTo(error, within(.06 * error));
        assertThat(bootstrapped.interval().orElseThrow().lower())
                .isCloseTo(kappa.interval().orElseThrow().lower(), within(.2 * error));
        assertThat(bootstrapped.interval().orElseThrow().upper())
                .isCloseTo(kappa.interval().orElseThrow().upper(), within(.2 * error));
    }

    @Test
    void theSeedMakesTheInterval() {
        NumberRatings ratings = CoderAgreementTest.KRIPPENDORFF;
        CoderAgreement first = CoderAgreement.standard().withResamples(500, 42);
        assertThat(first.ordinalAlpha(ratings).toString())
                .isEqualTo(CoderAgreement.standard()
                        .withResamples(500, 42)
                        .ordinalAlpha(ratings)
                        .toString());
        assertThat(first.ordinalAlpha(ratings).toString())
                .isNotEqualTo(CoderAgreement.standard()
                        .withResamples(500, 43)
                        .ordinalAlpha(ratings)
                        .toString());
        Estimate wide = first.withLevel(.99).ordinalAlpha(ratings).estimate();
        Estimate narrow = first.withLevel(.8).ordinalAlpha(ratings).estimate();
        assertThat(wide.interval().orElseThrow().width())
                .isGreaterThan(narrow.interval().orElseThrow().width());
        assertThat(wide.interval().orElseThrow().upper()).isLessThanOrEqualTo(1);
    }

    @Test
    void resamplesWithoutAlphaAreDrawnAgain() {
        double[][] units = new double[400][2];
        units[0][0] = 1;
        // a resample without the one unit that differs, one of e, has a single value and no alpha
        Estimate rare = AGREEMENT.nominalAlpha(NumberRatings.of(units)).estimate();
        assertThat(rare.value()).isZero();
        assertThat(rare.interval().orElseThrow().upper()).isZero();
        assertThat(rare.interval().orElseThrow().lower()).isNegative();
    }
}
