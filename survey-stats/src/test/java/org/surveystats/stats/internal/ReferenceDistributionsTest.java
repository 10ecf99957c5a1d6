package org.surveystats.stats.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against R, over a grid with extreme shapes; the file names the version, and reference-distributions.R made it. */
class ReferenceDistributionsTest {

    record Row(String function, double a, double b, double c, double value) {}

    static List<Row> rows() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        ReferenceDistributionsTest.class.getResourceAsStream("reference-distributions.csv")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(2)
                    .map(line -> line.split(",", -1))
                    .map(f -> new Row(
                            f[0],
                            Double.parseDouble(f[1]),
                            Double.parseDouble(f[2]),
                            Double.parseDouble(f[3]),
                            Double.parseDouble(f[4])))
                    .toList();
        }
    }

    private static double compute(Row row) {
        return switch (row.function()) {
            case "betaQuantile" -> ReferenceDistributions.betaQuantile(row.a(), row.b(), row.c());
            case "tQuantile" -> ReferenceDistributions.tQuantile(row.a(), row.b());
            case "tTwoSidedTail" -> ReferenceDistributions.tTwoSidedTail(row.a(), row.b());
            case "chiSquareQuantile" -> ReferenceDistributions.chiSquareQuantile(row.a(), row.b());
            case "chiSquareUpperTail" -> ReferenceDistributions.chiSquareUpperTail(row.a(), row.b());
            case "fUpperTail" -> ReferenceDistributions.fUpperTail(row.a(), row.b(), row.c());
            case "fQuantile" -> ReferenceDistributions.fQuantile(row.a(), row.b(), row.c());
            case "normalQuantile" -> ReferenceDistributions.normalQuantile(row.a());
            case "normalUpperTail" -> ReferenceDistributions.normalUpperTail(row.a());
            case "logChoose" -> ReferenceDistributions.logChoose((long) row.a(), (long) row.b());
            default -> throw new IllegalArgumentException(row.function());
        };
    }

    @Test
    void agreesWithRToTenDigits() throws IOException {
        List<Row> rows = rows();
        assertThat(rows).hasSizeGreaterThan(900);
        double worst = 0;
        for (Row row : rows) {
            double value = compute(row);
            double error = Math.abs(value - row.value()) / Math.max(Math.abs(row.value()), 1e-290);
            worst = Math.max(worst, error);
            assertThat(error).as("%s: %s", row, value).isLessThan(1e-10);
        }
        assertThat(worst).isLessThan(1e-10);
    }

    @ParameterizedTest
    @MethodSource("probabilities")
    void quantilesAreSymmetric(double p) {
        assertThat(ReferenceDistributions.normalQuantile(p))
                .isCloseTo(-ReferenceDistributions.normalQuantile(1 - p), within(1e-9));
        assertThat(ReferenceDistributions.tQuantile(p, 7.5))
                .isCloseTo(-ReferenceDistributions.tQuantile(1 - p, 7.5), within(1e-9));
        assertThat(ReferenceDistributions.betaQuantile(p, 3, 8))
                .isCloseTo(1 - ReferenceDistributions.betaQuantile(1 - p, 8, 3), within(1e-12));
    }

    static double[] probabilities() {
        return new double[] {1e-6, 0.01, 0.25, 0.5, 0.8, 0.999};
    }

    /** R 4.2.2: pf(1.3, 3, Inf, lower.tail = FALSE), qt(.975, Inf), 2 * pnorm(-1.96). */
    @Test
    void degreesOfFreedomMayBeInfinite() {
        double infinite = Double.POSITIVE_INFINITY;
        assertThat(ReferenceDistributions.fUpperTail(1.3, 3, infinite)).isCloseTo(0.2724667583179884, within(1e-14));
        assertThat(ReferenceDistributions.tQuantile(0.975, infinite)).isCloseTo(1.9599639845400538, within(1e-14));
        assertThat(ReferenceDistributions.tTwoSidedTail(1.96, infinite)).isCloseTo(0.04999579029644087, within(1e-14));
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatThrownBy(() -> ReferenceDistributions.normalQuantile(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a probability lies between 0 and 1: found 1.0");
        assertThatThrownBy(() -> ReferenceDistributions.tQuantile(0.5, 0))
                .hasMessage("degrees of freedom must be positive: found 0.0");
        assertThatThrownBy(() -> ReferenceDistributions.betaQuantile(Double.NaN, 1, 1))
                .hasMessage("a probability lies between 0 and 1: found NaN");
    }
}
