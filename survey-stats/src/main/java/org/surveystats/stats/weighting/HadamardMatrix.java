package org.surveystats.stats.weighting;

import java.util.stream.IntStream;

/**
 * A square matrix of 1 and −1 whose rows are orthogonal, H·Hᵀ = nI. Its first row and its first column are all ones; the
 * other rows, and columns, add up to 0.
 *
 * <p>Orders are made by doubling (Sylvester), by the squares of a finite field of q elements, for an odd prime power q:
 * order q + 1 where q leaves 3 when divided by 4, and 2(q + 1) where it leaves 1 (R. E. A. C. Paley, Journal of
 * Mathematics and Physics 12 (1933), 311–320, doi:10.1002/sapm1933121311), and by products of matrices. Of the multiples
 * of 4 up to 1,000 these do not make 92, 116, 156, 172, 184, 188, 232, 236, 260, 268, 292, 324, 356, 372, 376, 404, 412,
 * 428, 436, 452, 472, 476, 508, 520, 532, 536, 584, 596, 604, 612, 652, 668, 712, 716, 732, 756, 764, 772, 808, 836, 852,
 * 856, 872, 876, 892, 904, 932, 940, 944, 952, 956, 964, 980, 988 and 996: there the next larger one is taken, which
 * costs a few replicates and no precision.
 */
public final class HadamardMatrix {

    private static final int MOST = 1 << 14;

    private final int order;
    private final boolean[] negative;

    private HadamardMatrix(int order, boolean[] negative) {
        this.order = order;
        this.negative = negative;
    }

    /**
     * The smallest matrix that can be made of at least a number of rows.
     *
     * @param rows how many rows are needed, 1 to 16,384
     * @return the matrix
     * @throws IllegalArgumentException if the number is out of range
     */
    public static HadamardMatrix ofAtLeast(int rows) {
        if (rows < 1 || rows > MOST) {
            throw new IllegalArgumentException("a Hadamard matrix has 1 to " + MOST + " rows here: found " + rows);
        }
        int order = IntStream.iterate(rows, n -> n + 1)
                .filter(HadamardMatrix::isKnown)
                .findFirst()
                .orElseThrow();
        return new HadamardMatrix(order, make(order)).normalized();
    }

    /**
     * Whether a matrix of an order can be made here.
     *
     * @param order the number of rows and columns
     * @return whether {@link #ofAtLeast} gives this order
     */
    public static boolean isKnown(int order) {
        if (order == 1 || order == 2) {
            return true;
        }
        if (order < 4 || order % 4 != 0) {
            return false;
        }
        return isFirstPaley(order) || isSecondPaley(order) || factor(order) > 0;
    }

    private static boolean isFirstPaley(int order) {
        return order % 4 == 0 && GaloisField.isOddPrimePower(order - 1);
    }

    private static boolean isSecondPaley(int order) {
        return order % 4 == 0 && (order / 2 - 1) % 4 == 1 && GaloisField.isOddPrimePower(order / 2 - 1);
    }

    /** A smaller order whose matrix, with that of the rest, makes a product; 0 if there is none. */
    private static int factor(int order) {
        for (int small = 2; small * small <= order; small = small == 2 ? 4 : small + 4) {
            if (order % small == 0 && isKnown(small) && isKnown(order / small)) {
                return small;
            }
        }
        return 0;
    }

    private static boolean[] make(int order) {
        if (order == 1) {
            return new boolean[1];
        }
        if (order == 2) {
            return new boolean[] {false, false, false, true};
        }
        int small = factor(order);
        if (small > 0) {
            return product(make(small), small, make(order / small), order / small);
        }
        return isFirstPaley(order) ? firstPaley(order) : secondPaley(order);
    }

    private static boolean[] product(boolean[] a, int rowsOfA, boolean[] b, int rowsOfB) {
        int order = rowsOfA * rowsOfB;
        boolean[] product = new boolean[order * order];
        for (int i = 0; i < order; i++) {
            for (int j = 0; j < order; j++) {
                product[i * order + j] =
                        a[i / rowsOfB * rowsOfA + j / rowsOfB] ^ b[i % rowsOfB * rowsOfB + j % rowsOfB];
            }
        }
        return product;
    }

    /** Paley's matrix Q of χ(i − j), with a border of ones (on the left of −1 but for the corner), plus the unit matrix. */
    private static boolean[] firstPaley(int order) {
        int q = order - 1;
        GaloisField field = GaloisField.of(q);
        int[] character = field.quadraticCharacter();
        boolean[] negative = new boolean[order * order];
        for (int i = 0; i < q; i++) {
            negative[(i + 1) * order] = true;
            for (int j = 0; j < q; j++) {
                negative[(i + 1) * order + j + 1] = i != j && character[field.subtract(i, j)] < 0;
            }
        }
        return negative;
    }

    /** The symmetric matrix of Q with a border of ones, in which 0 becomes (1, −1; −1, −1), and ±1 becomes ±(1, 1; 1, −1). */
    private static boolean[] secondPaley(int order) {
        int half = order / 2;
        int q = half - 1;
        GaloisField field = GaloisField.of(q);
        int[] character = field.quadraticCharacter();
        boolean[] negative = new boolean[order * order];
        for (int i = 0; i < half; i++) {
            for (int j = 0; j < half; j++) {
                int sign = i == 0 || j == 0 ? 1 : character[field.subtract(i - 1, j - 1)];
                boolean zero = i == j;
                boolean minus = !zero && sign < 0;
                int at = 2 * i * order + 2 * j;
                negative[at] = minus;
                negative[at + 1] = zero || minus;
                negative[at + order] = zero || minus;
                negative[at + order + 1] = zero || !minus;
            }
        }
        return negative;
    }

    /** The same matrix with rows and columns negated so that the first are all ones. */
    private HadamardMatrix normalized() {
        boolean[] result = new boolean[order * order];
        for (int i = 0; i < order; i++) {
            for (int j = 0; j < order; j++) {
                result[i * order + j] = negative[i * order + j] ^ negative[i * order] ^ negative[j] ^ negative[0];
            }
        }
        return new HadamardMatrix(order, result);
    }

    /**
     * The number of rows and columns.
     *
     * @return 1, 2, or a multiple of 4
     */
    public int order() {
        return order;
    }

    /**
     * An element.
     *
     * @param row from 0
     * @param column from 0
     * @return 1 or −1
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public int sign(int row, int column) {
        if (row < 0 || row >= order || column < 0 || column >= order) {
            throw new IndexOutOfBoundsException("row " + row + " and column " + column + " of order " + order);
        }
        return negative[row * order + column] ? -1 : 1;
    }
}
