package org.surveystats.stats.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Against R's integrate() over the correlation (bivariate-normal.R), and laws that hold exactly. */
class BivariateNormalTest {

    @ParameterizedTest
    @CsvFileSource(resources = "bivariate-normal.csv", numLinesToSkip = 2)
    void agreesWithR(double x, double y, double correlation, double expected) {
        assertThat(BivariateNormal.probability(x, y, correlation))
                .isCloseTo(expected, within(5e-15))
                .isCloseTo(BivariateNormal.probability(y, x, correlation), within(1e-15));
    }

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void laws(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double x = random.nextDouble() * 6 - 3;
        double y = random.nextDouble() * 6 - 3;
        double r = seed % 5 == 0 ? 1 - Math.pow(10, -1 - 7 * random.nextDouble()) : random.nextDouble() * 2 - 1;
        double below = 1 - ReferenceDistributions.normalUpperTail(x);
        String what = "seed " + seed + ": " + x + ", " + y + ", " + r;
        assertThat(BivariateNormal.probability(x, y, r) + BivariateNormal.probability(x, -y, -r))
                .as(what)
                .isCloseTo(below, within(1e-14));
        // Sheppard 1899
        assertThat(BivariateNormal.probability(0, 0, r))
                .as(what)
                .isCloseTo(0.25 + Math.asin(r) / (2 * Math.PI), within(1e-15));
        // Plackett 1954: the density is the derivative with respect to the correlation
        double middle = r * 0.9;
        double h = 1e-5;
        double slope = (BivariateNormal.probability(x, y, middle + h) - BivariateNormal.probability(x, y, middle - h))
                / (2 * h);
        assertThat(BivariateNormal.density(x, y, middle)).as(what).isCloseTo(slope, within(1e-7));
    }

    @Test
    void atTheEdges() {
        assertThat(BivariateNormal.probability(Double.NEGATIVE_INFINITY, 1, 0.5))
                .isZero();
        assertThat(BivariateNormal.probability(Double.POSITIVE_INFINITY, 0, 0.5))
                .isEqualTo(0.5);
        assertThat(BivariateNormal.probability(0, Double.POSITIVE_INFINITY, -1)).isEqualTo(0.5);
        assertThat(BivariateNormal.probability(1, 0, 1)).isCloseTo(0.5, within(1e-16));
        assertThat(BivariateNormal.probability(-1, 1, -1)).isCloseTo(0, within(1e-16));
        assertThat(BivariateNormal.probability(1, 1, -1)).isCloseTo(1 - 2 * 0.15865525393145707, within(1e-15));
        assertThat(BivariateNormal.density(Double.POSITIVE_INFINITY, 0, 0.5)).isZero();
        assertThatThrownBy(() -> BivariateNormal.probability(0, 0, 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a correlation lies between -1 and 1: found 1.5");
    }
}
