package org.surveystats.stats.table;

import java.util.function.DoubleUnaryOperator;
import org.surveystats.stats.design.Totals;

/** Measures of association that know no order, as functions of a table's shares. Those that predict, predict the column. */
final class NominalFunctions {

    /** A mean square below this is a rounding of 0. */
    private static final double ROUNDING = 1e-15;

    private NominalFunctions() {}

    /** The mean square contingency φ² = Σ p_ij²/(p_i. p_.j) − 1. */
    private static class MeanSquare extends ShareFunction {
        MeanSquare(int rows, int columns) {
            super(rows, columns);
        }

        @Override
        double ofShares(double[] q) {
            double[] byRow = rowSums(q);
            double[] byColumn = columnSums(q);
            double sum = 0;
            for (int i = 0; i < q.length; i++) {
                double expected = byRow[i / columns] * byColumn[i % columns];
                double difference = q[i] - expected;
                sum += expected > 0 ? difference * difference / expected : 0;
            }
            return sum < ROUNDING ? 0 : sum;
        }

        @Override
        double[] slopes(double[] q) {
            double[] byRow = rowSums(q);
            double[] byColumn = columnSums(q);
            double[] ofRow = new double[rows];
            double[] ofColumn = new double[columns];
            for (int i = 0; i < q.length; i++) {
                double expected = byRow[i / columns] * byColumn[i % columns];
                if (expected > 0) {
                    ofRow[i / columns] += q[i] * q[i] / (expected * byRow[i / columns]);
                    ofColumn[i % columns] += q[i] * q[i] / (expected * byColumn[i % columns]);
                }
            }
            double[] slopes = new double[q.length];
            for (int i = 0; i < q.length; i++) {
                double expected = byRow[i / columns] * byColumn[i % columns];
                slopes[i] = (expected > 0 ? 2 * q[i] / expected : 0) - ofRow[i / columns] - ofColumn[i % columns];
            }
            return slopes;
        }
    }

    /** A function of φ² with its slope. */
    static Totals.Smooth ofMeanSquare(int rows, int columns, DoubleUnaryOperator function, DoubleUnaryOperator slope) {
        ShareFunction square = new MeanSquare(rows, columns);
        return new ShareFunction(rows, columns) {
            @Override
            double ofShares(double[] q) {
                return function.applyAsDouble(square.ofShares(q));
            }

            @Override
            double[] slopes(double[] q) {
                double factor = slope.applyAsDouble(square.ofShares(q));
                double[] slopes = square.slopes(q);
                for (int i = 0; i < slopes.length; i++) {
                    slopes[i] *= factor;
                }
                return slopes;
            }
        };
    }

    /** Which column is the most frequent one of each row, and of all rows: the first of several. */
    private static final class Modes {
        private final int[] ofRow;
        private final double sum;
        private final int ofAll;
        private final double greatest;

        private Modes(int[] ofRow, double sum, int ofAll, double greatest) {
            this.ofRow = ofRow;
            this.sum = sum;
            this.ofAll = ofAll;
            this.greatest = greatest;
        }

        static Modes of(ShareFunction table, double[] q) {
            int[] ofRow = new int[table.rows];
            double sum = 0;
            for (int row = 0; row < table.rows; row++) {
                for (int column = 1; column < table.columns; column++) {
                    if (q[row * table.columns + column] > q[row * table.columns + ofRow[row]]) {
                        ofRow[row] = column;
                    }
                }
                sum += q[row * table.columns + ofRow[row]];
            }
            double[] byColumn = table.columnSums(q);
            int ofAll = 0;
            for (int column = 1; column < table.columns; column++) {
                ofAll = byColumn[column] > byColumn[ofAll] ? column : ofAll;
            }
            return new Modes(ofRow, sum, ofAll, byColumn[ofAll]);
        }
    }

    /** Errors avoided when the most frequent column is guessed from the row: a numerator and a denominator. */
    private static Ratio avoidedErrors(int rows, int columns) {
        return new Ratio(rows, columns) {
            @Override
            double[] parts(double[] q) {
                Modes modes = Modes.of(this, q);
                return new double[] {modes.sum - modes.greatest, 1 - modes.greatest};
            }

            @Override
            double[][] partSlopes(double[] q) {
                Modes modes = Modes.of(this, q);
                double[][] slopes = new double[2][q.length];
                for (int i = 0; i < q.length; i++) {
                    double mode = i % columns == modes.ofAll ? 1 : 0;
                    slopes[0][i] = (i % columns == modes.ofRow[i / columns] ? 1 : 0) - mode;
                    slopes[1][i] = -mode;
                }
                return slopes;
            }
        };
    }

    static Totals.Smooth lambda(int rows, int columns) {
        return avoidedErrors(rows, columns);
    }

    static Totals.Smooth symmetricLambda(int rows, int columns) {
        return avoidedErrors(rows, columns).plusTurned(avoidedErrors(columns, rows));
    }

    static Totals.Smooth goodmanKruskalTau(int rows, int columns) {
        return new Ratio(rows, columns) {
            @Override
            double[] parts(double[] q) {
                double[] byRow = rowSums(q);
                double within = 0;
                for (int i = 0; i < q.length; i++) {
                    within += q[i] > 0 ? q[i] * q[i] / byRow[i / columns] : 0;
                }
                double all = 0;
                for (double p : columnSums(q)) {
                    all += p * p;
                }
                return new double[] {within - all, 1 - all};
            }

            @Override
            double[][] partSlopes(double[] q) {
                double[] byRow = rowSums(q);
                double[] byColumn = columnSums(q);
                double[] squares = new double[rows];
                for (int i = 0; i < q.length; i++) {
                    double conditional = q[i] > 0 ? q[i] / byRow[i / columns] : 0;
                    squares[i / columns] += conditional * conditional;
                }
                double[][] slopes = new double[2][q.length];
                for (int i = 0; i < q.length; i++) {
                    double conditional = q[i] > 0 ? q[i] / byRow[i / columns] : 0;
                    slopes[1][i] = -2 * byColumn[i % columns];
                    slopes[0][i] = 2 * conditional - squares[i / columns] + slopes[1][i];
                }
                return slopes;
            }
        };
    }

    /** Mutual information over the entropy of the columns. */
    private static Ratio information(int rows, int columns) {
        return new Ratio(rows, columns) {
            @Override
            double[] parts(double[] q) {
                double ofColumns = entropy(columnSums(q));
                return new double[] {entropy(rowSums(q)) + ofColumns - entropy(q), ofColumns};
            }

            @Override
            double[][] partSlopes(double[] q) {
                double[] byRow = rowSums(q);
                double[] byColumn = columnSums(q);
                double[][] slopes = new double[2][q.length];
                for (int i = 0; i < q.length; i++) {
                    if (q[i] > 0) { // an empty cell has no variance, and ln 0 no value
                        slopes[0][i] = Math.log(q[i] / (byRow[i / columns] * byColumn[i % columns])) - 1;
                        slopes[1][i] = -Math.log(byColumn[i % columns]) - 1;
                    }
                }
                return slopes;
            }
        };
    }

    private static double entropy(double[] q) {
        double sum = 0;
        for (double p : q) {
            sum -= p > 0 ? p * Math.log(p) : 0;
        }
        return sum;
    }

    static Totals.Smooth uncertainty(int rows, int columns) {
        return information(rows, columns);
    }

    static Totals.Smooth symmetricUncertainty(int rows, int columns) {
        return information(rows, columns).plusTurned(information(columns, rows));
    }

    /** A numerator over a denominator. */
    abstract static class Ratio extends ShareFunction {

        Ratio(int rows, int columns) {
            super(rows, columns);
        }

        /** The numerator and the denominator. */
        abstract double[] parts(double[] q);

        /** Their partial derivatives. */
        abstract double[][] partSlopes(double[] q);

        @Override
        final double ofShares(double[] q) {
            double[] parts = parts(q);
            return parts[1] > 0 ? parts[0] / parts[1] : Double.NaN;
        }

        @Override
        final double[] slopes(double[] q) {
            double[] parts = parts(q);
            double[][] of = partSlopes(q);
            double value = parts[0] / parts[1];
            double[] slopes = new double[q.length];
            for (int i = 0; i < q.length; i++) {
                slopes[i] = (of[0][i] - value * of[1][i]) / parts[1];
            }
            return slopes;
        }

        /** Numerators over denominators, each summed with that of a function of the table turned on its side. */
        final Ratio plusTurned(Ratio turned) {
            Ratio upright = this;
            return new Ratio(rows, columns) {
                @Override
                double[] parts(double[] q) {
                    double[] a = upright.parts(q);
                    double[] b = turned.parts(turn(q));
                    return new double[] {a[0] + b[0], a[1] + b[1]};
                }

                @Override
                double[][] partSlopes(double[] q) {
                    double[][] sum = upright.partSlopes(q);
                    double[][] other = turned.partSlopes(turn(q));
                    for (int i = 0; i < q.length; i++) {
                        int place = i % columns * rows + i / columns;
                        sum[0][i] += other[0][place];
                        sum[1][i] += other[1][place];
                    }
                    return sum;
                }
            };
        }

        private double[] turn(double[] q) {
            double[] turned = new double[q.length];
            for (int i = 0; i < q.length; i++) {
                turned[i % columns * rows + i / columns] = q[i];
            }
            return turned;
        }
    }
}
