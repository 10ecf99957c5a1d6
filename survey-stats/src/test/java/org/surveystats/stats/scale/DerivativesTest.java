package org.surveystats.stats.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Derivatives by formula are those by differences of the function itself. */
class DerivativesTest {

    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    /** The covariances of items with a common part and one of their own. */
    private static double[][] covariances(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int size = 3 + random.nextInt(5);
        double[] loadings = random.doubles(size, 0.3, 1.2).toArray();
        double[][] c = new double[size][size];
        for (int i = 0; i < size; i++) {
            c[i][i] = loadings[i] * loadings[i] + 0.5 + random.nextDouble();
            for (int j = 0; j < i; j++) {
                c[i][j] = loadings[i] * loadings[j] + (random.nextDouble() - 0.5) * 0.1;
                c[j][i] = c[i][j];
            }
        }
        return c;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void areThoseOfDifferences(long seed) {
        double[][] c = covariances(seed);
        Map<String, MatrixStatistic> statistics = new LinkedHashMap<>();
        statistics.put("lambda-6", ScaleMath.LAMBDA6);
        statistics.put("omega", ScaleMath.OMEGA);
        statistics.put("standardised omega", ScaleMath.OMEGA.standardised());
        statistics.put("standardised alpha", ScaleMath.ALPHA.standardised());
        statistics.put("squared multiple correlation", ScaleMath.squaredMultipleCorrelation(1));
        statistics.put("item and whole", ScaleMath.itemWhole(2));
        statistics.forEach((name, statistic) -> {
            assertThat(statistic.of(c)).as(name).isFinite();
            double[][] formula = statistic.gradient(c);
            double[][] differences = MatrixStatistic.of(statistic.limits(), statistic::of, statistic::why)
                    .gradient(c);
            for (int i = 0; i < c.length; i++) {
                for (int j = i; j < c.length; j++) {
                    assertThat(formula[i][j])
                            .as("seed " + seed + ", " + name + " at " + i + ", " + j)
                            .isCloseTo(differences[i][j], within(1e-9));
                }
            }
        });
    }

    /** A loading at its limit stays there. */
    @ParameterizedTest
    @MethodSource("seeds")
    void withALoadingAtItsLimit(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double a = 0.75 + random.nextDouble() * 0.1;
        double b = 0.75 + random.nextDouble() * 0.1;
        double[][] r = {{1, a, b, 0.5}, {a, 1, 0.4, 0.3}, {b, 0.4, 1, 0.35}, {0.5, 0.3, 0.35, 1}};
        double[] loadings = MinimumResidual.loadings(r).orElseThrow();
        assertThat(loadings[0]).as("seed " + seed).isEqualTo(1);
        double[][] formula = ScaleMath.OMEGA.gradient(r);
        double[][] differences = MatrixStatistic.of(ScaleMath.OMEGA.limits(), ScaleMath.OMEGA::of, ScaleMath.OMEGA::why)
                .gradient(r);
        for (int i = 0; i < r.length; i++) {
            for (int j = i; j < r.length; j++) {
                assertThat(formula[i][j])
                        .as("seed " + seed + " at " + i + ", " + j)
                        .isCloseTo(differences[i][j], within(1e-9));
            }
        }
    }
}
