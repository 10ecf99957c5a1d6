package org.surveystats.stats.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatricesTest {

    private static double[][] hilbert(int n) {
        double[][] h = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                h[i][j] = 1.0 / (i + j + 1);
            }
        }
        return h;
    }

    /** R 4.2.2: h <- 1 / outer(1:6, 1:6, function(i, j) i + j - 1); eigen(h, TRUE, TRUE)$values. */
    @Test
    void eigenvaluesAgreeWithR() {
        double[] expected = {
            1.618899858924339,
            0.24236087057520936,
            0.0163215213198758,
            0.000615748354182632,
            1.2570757122634996e-5,
            1.0827994843592688e-7
        };
        double[] values = Matrices.symmetricEigenvalues(hilbert(6));
        for (int i = 0; i < expected.length; i++) {
            assertThat(values[i]).isCloseTo(expected[i], within(1e-14));
        }
        assertThat(Matrices.symmetricEigenvalues(new double[][] {{0, 0}, {0, -2}}))
                .containsExactly(0, -2);
    }

    /** The inverse of a Hilbert matrix has whole numbers, of alternating signs. */
    @Test
    void invertsHilbertMatrices() {
        double[][] inverse = Matrices.cholesky(hilbert(4)).orElseThrow().inverse();
        double[][] expected = {
            {16, -120, 240, -140}, {-120, 1200, -2700, 1680}, {240, -2700, 6480, -4200}, {-140, 1680, -4200, 2800}
        };
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertThat(inverse[i][j]).isCloseTo(expected[i][j], within(1e-8));
            }
        }
    }

    /** R 4.2.2: a <- crossprod(cbind(1, sin(1:12), 1e3 * cos(1:12))); solve(a); solve(a, c(1, 2, 3)). */
    @Test
    void solvesAsR() {
        double[][] x = new double[12][];
        Arrays.setAll(x, i -> new double[] {1, Math.sin(i + 1), 1e3 * Math.cos(i + 1)});
        double[][] a = Matrices.multiply(Matrices.transpose(x), x);
        Matrices.Cholesky cholesky = Matrices.cholesky(a).orElseThrow();
        double[] inverse = {
            0.08375061340314117,
            0.0018482483500382792,
            8.39055674911435e-6,
            0.0018482483500382755,
            0.15911993504749422,
            3.916870312481785e-6,
            8.390556749114421e-6,
            3.916870312481788e-6,
            1.7603868900432086e-7
        };
        double[] solution = {0.08747228177346507, 0.3200998690559642, 1.6752413441090884e-5};
        double[][] found = cholesky.inverse();
        double[] solved = cholesky.solve(new double[] {1, 2, 3});
        for (int i = 0; i < 3; i++) {
            assertThat(solved[i]).isCloseTo(solution[i], within(1e-14));
            for (int j = 0; j < 3; j++) {
                assertThat(found[i][j]).isCloseTo(inverse[3 * i + j], within(1e-16 + 1e-13 * Math.abs(found[i][j])));
            }
        }
        double form = cholesky.inverseQuadraticForm(new double[] {1, 2, 3});
        assertThat(form).isCloseTo(Matrices.quadraticForm(found, new double[] {1, 2, 3}), within(1e-14));
    }

    /**
     * R 4.2.2: year <- rep(1999:2001, 4); income <- 1e6 * (1:12)^2; tiny <- 1e-9 * cos(1:12); qr(cbind(1, year, income,
     * year == 2000, year == 2001, tiny, income / 7 - 3 * year + 2, 0, sin(1:12)), tol = 1e-7)$pivot ends with the columns
     * 4, 6 and 7, from 0.
     */
    @Test
    void namesTheDependentColumns() {
        double[][] x = new double[12][];
        Arrays.setAll(x, i -> badlyScaled(i + 1));
        assertThat(Matrices.dependentColumns(x)).containsExactly(4, 6, 7);
        assertThat(Matrices.rank(x, 1e-7)).isEqualTo(6);
        double[][] wide = Arrays.copyOf(x, 5);
        assertThat(Matrices.rank(wide, 1e-7)).isEqualTo(5);
    }

    private static double[] badlyScaled(int i) {
        double year = 1999 + (i - 1) % 3;
        double income = 1e6 * i * i;
        double y2000 = year == 2000 ? 1 : 0;
        double y2001 = year == 2001 ? 1 : 0;
        double tiny = 1e-9 * Math.cos(i);
        return new double[] {1, year, income, y2000, y2001, tiny, income / 7 - 3 * year + 2, 0, Math.sin(i)};
    }

    @Test
    void crossProductsNameTheDependentColumnToo() {
        double[][] x = new double[12][];
        Arrays.setAll(x, i -> {
            double third = i % 3 == 2 ? 1e-7 : 0;
            return new double[] {1, i % 3 == 1 ? 1e8 : 0, i % 3 == 0 ? 3 : 0, third, 1e-20 * Math.sin(i)};
        });
        double[][] a = Matrices.multiply(Matrices.transpose(x), x);
        assertThat(Matrices.dependentCrossProducts(a)).containsExactly(3);
        assertThat(Matrices.cholesky(a)).isEmpty();
        assertThat(Matrices.cholesky(new double[][] {{1, 0}, {2, 1}})).isEmpty();
        assertThat(Matrices.cholesky(new double[][] {{Double.NaN}})).isEmpty();
        assertThat(Matrices.cholesky(new double[][] {{0}})).isEmpty();
    }

    /** Laws on random matrices: the inverse undoes, whitening keeps trace and eigenvalues, L·A·Lᵀ is its definition. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void laws(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 1 + random.nextInt(8);
        double[][] x = new double[n + 3][n];
        for (double[] row : x) {
            Arrays.setAll(row, j -> (random.nextDouble() - 0.5) * Math.pow(10, j - 3));
        }
        double[][] a = Matrices.multiply(Matrices.transpose(x), x);
        double[][] identity =
                Matrices.multiply(a, Matrices.cholesky(a).orElseThrow().inverse());
        double[][] white = Matrices.cholesky(a).orElseThrow().whitenBothSides(a);
        double[] eigenvalues = Matrices.symmetricEigenvalues(a);
        for (int i = 0; i < n; i++) {
            assertThat(identity[i][i]).isCloseTo(1, within(1e-9));
            for (int j = 0; j < n; j++) {
                assertThat(white[i][j]).isCloseTo(i == j ? 1 : 0, within(1e-9));
            }
        }
        assertThat(Arrays.stream(eigenvalues).sum()).isCloseTo(Matrices.trace(a), within(1e-14 * Matrices.trace(a)));
        assertThat(Matrices.sandwich(new double[][] {x[0]}, a)[0][0])
                .isCloseTo(Matrices.quadraticForm(a, x[0]), within(1e-14 * Matrices.quadraticForm(a, x[0])));
        assertThat(Matrices.dependentColumns(x)).isEmpty();
        assertThat(Matrices.dependentCrossProducts(a)).isEmpty();
    }

    @Test
    void refusesWhatDoesNotFit() {
        double[][] row = {{1, 2}};
        assertThatThrownBy(() -> Matrices.multiply(row, row))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a matrix of 2 columns cannot multiply one of 1 rows");
        assertThatThrownBy(() -> Matrices.multiply(row, new double[] {1}))
                .hasMessage("a vector of 1 values does not fit a matrix of 1 rows and 2 columns");
    }
}
