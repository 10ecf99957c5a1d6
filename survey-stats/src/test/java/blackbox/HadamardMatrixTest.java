package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.surveystats.stats.weighting.HadamardMatrix;

class HadamardMatrixTest {

    /** The multiples of 4 up to 1,000 that are no product, double or Paley order, as the class comment lists them. */
    private static final int[] MISSING = {
        92, 116, 156, 172, 184, 188, 232, 236, 260, 268, 292, 324, 356, 372, 376, 404, 412, 428, 436, 452, 472, 476,
        508, 520, 532, 536, 584, 596, 604, 612, 652, 668, 712, 716, 732, 756, 764, 772, 808, 836, 852, 856, 872, 876,
        892, 904, 932, 940, 944, 952, 956, 964, 980, 988, 996
    };

    private static void check(HadamardMatrix matrix) {
        int n = matrix.order();
        int words = (n + 63) / 64;
        long[][] rows = new long[n][words];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (matrix.sign(i, j) == -1) {
                    rows[i][j / 64] |= 1L << (j % 64);
                }
            }
            if (matrix.sign(0, i) != 1 || matrix.sign(i, 0) != 1) {
                throw new AssertionError("the first row or column of order " + n + " is not all ones");
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                int different = 0;
                for (int k = 0; k < words; k++) {
                    different += Long.bitCount(rows[i][k] ^ rows[j][k]);
                }
                if (2 * different != n) {
                    throw new AssertionError("rows " + i + " and " + j + " of order " + n + " differ in " + different);
                }
            }
        }
    }

    @Test
    void everyOrderIsOrthogonal() {
        List<Integer> missing = new ArrayList<>();
        for (int order = 4; order <= 1000; order += 4) {
            HadamardMatrix matrix = HadamardMatrix.ofAtLeast(order);
            if (matrix.order() == order) {
                check(matrix);
            } else {
                assertThat(HadamardMatrix.isKnown(order)).isFalse();
                missing.add(order);
            }
        }
        assertThat(missing.stream().mapToInt(Integer::intValue).toArray()).isEqualTo(MISSING);
    }

    @Test
    void smallAndLargeOrders() {
        check(HadamardMatrix.ofAtLeast(1));
        check(HadamardMatrix.ofAtLeast(2));
        assertThat(HadamardMatrix.ofAtLeast(3).order()).isEqualTo(4);
        assertThat(HadamardMatrix.ofAtLeast(81).order()).isEqualTo(84);
        check(HadamardMatrix.ofAtLeast(2188)); // 3⁷ + 1
        check(HadamardMatrix.ofAtLeast(4000));
        assertThatThrownBy(() -> HadamardMatrix.ofAtLeast(0))
                .hasMessage("a Hadamard matrix has 1 to 16384 rows here: found 0");
        assertThatThrownBy(() -> HadamardMatrix.ofAtLeast(4).sign(4, 0)).hasMessage("row 4 and column 0 of order 4");
    }
}
