package org.surveystats.stats.table;

import org.surveystats.stats.design.Totals;

/** Measures of ordered association as functions of a table's shares, with rows and columns from least to most. */
final class OrderFunctions {

    private OrderFunctions() {}

    /** What the concordant pairs less the discordant ones are taken of. */
    enum Of {
        UNTIED,
        BOTH_UNTIED,
        ALL,
        ROWS_UNTIED,
        COLUMNS_UNTIED,
        MEAN_UNTIED
    }

    /** The shares of cells above and below to the same side, less those to the other side; and their sum. */
    private static double[][] pairs(ShareFunction table, double[] q) {
        int rows = table.rows;
        int columns = table.columns;
        double[][] before = new double[rows + 1][columns + 1]; // shares of the cells above and to the left of a corner
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                before[row + 1][column + 1] = q[row * columns + column]
                        + before[row][column + 1]
                        + before[row + 1][column]
                        - before[row][column];
            }
        }
        double[][] pairs = new double[2][q.length];
        for (int i = 0; i < q.length; i++) {
            int row = i / columns;
            int column = i % columns;
            double above = before[row][columns];
            double left = before[rows][column];
            double aboveLeft = before[row][column];
            double aboveRight = above - before[row][column + 1];
            double belowLeft = left - before[row + 1][column];
            double belowRight = before[rows][columns]
                    - before[row + 1][columns]
                    - before[rows][column + 1]
                    + before[row + 1][column + 1];
            pairs[0][i] = aboveLeft + belowRight;
            pairs[1][i] = aboveRight + belowLeft;
        }
        return pairs;
    }

    private static double untied(double... margin) {
        double sum = 1;
        for (double p : margin) {
            sum -= p * p;
        }
        return sum;
    }

    /**
     * (P − Q) over a denominator, P and Q the shares of ordered pairs of respondents that are concordant and discordant.
     *
     * @param least the smaller number of rows and columns with answers, for the share of all pairs
     */
    static Totals.Smooth concordance(int rows, int columns, Of of, int least) {
        return new NominalFunctions.Ratio(rows, columns) {
            @Override
            double[] parts(double[] q) {
                double[][] pairs = pairs(this, q);
                double concordant = 0;
                double discordant = 0;
                for (int i = 0; i < q.length; i++) {
                    concordant += q[i] * pairs[0][i];
                    discordant += q[i] * pairs[1][i];
                }
                double untiedRows = untied(rowSums(q));
                double untiedColumns = untied(columnSums(q));
                double below = switch (of) {
                    case UNTIED -> concordant + discordant;
                    case BOTH_UNTIED -> Math.sqrt(untiedRows * untiedColumns);
                    case ALL -> (least - 1.0) / least;
                    case ROWS_UNTIED -> untiedRows;
                    case COLUMNS_UNTIED -> untiedColumns;
                    case MEAN_UNTIED -> (untiedRows + untiedColumns) / 2;
                };
                return new double[] {concordant - discordant, below};
            }

            @Override
            double[][] partSlopes(double[] q) {
                double[][] pairs = pairs(this, q);
                double[] byRow = rowSums(q);
                double[] byColumn = columnSums(q);
                double untiedRows = untied(byRow);
                double untiedColumns = untied(byColumn);
                double[][] slopes = new double[2][q.length];
                for (int i = 0; i < q.length; i++) {
                    double row = -2 * byRow[i / columns];
                    double column = -2 * byColumn[i % columns];
                    slopes[0][i] = 2 * (pairs[0][i] - pairs[1][i]);
                    slopes[1][i] = switch (of) {
                        case UNTIED -> 2 * (pairs[0][i] + pairs[1][i]);
                        case BOTH_UNTIED ->
                            (row * untiedColumns + column * untiedRows) / (2 * Math.sqrt(untiedRows * untiedColumns));
                        case ALL -> 0;
                        case ROWS_UNTIED -> row;
                        case COLUMNS_UNTIED -> column;
                        case MEAN_UNTIED -> (row + column) / 2;
                    };
                }
                return slopes;
            }
        };
    }

    /** Means, sums of squares and of products of scores. */
    private record Moments(double x, double y, double xx, double yy, double xy) {
        static Moments of(ShareFunction table, double[] q, double[] rowScores, double[] columnScores) {
            double x = 0;
            double y = 0;
            for (int i = 0; i < q.length; i++) {
                x += q[i] * rowScores[i / table.columns];
                y += q[i] * columnScores[i % table.columns];
            }
            double xx = 0;
            double yy = 0;
            double xy = 0;
            for (int i = 0; i < q.length; i++) {
                double a = rowScores[i / table.columns] - x;
                double b = columnScores[i % table.columns] - y;
                xx += q[i] * a * a;
                yy += q[i] * b * b;
                xy += q[i] * a * b;
            }
            return new Moments(x, y, xx, yy, xy);
        }
    }

    /** Pearson's correlation of scores. */
    static Totals.Smooth correlation(double[] rowScores, double[] columnScores) {
        return new ShareFunction(rowScores.length, columnScores.length) {
            @Override
            double ofShares(double[] q) {
                Moments m = Moments.of(this, q, rowScores, columnScores);
                return m.xx > 0 && m.yy > 0 ? m.xy / Math.sqrt(m.xx * m.yy) : Double.NaN;
            }

            @Override
            double[] slopes(double[] q) {
                Moments m = Moments.of(this, q, rowScores, columnScores);
                double r = m.xy / Math.sqrt(m.xx * m.yy);
                double[] slopes = new double[q.length];
                for (int i = 0; i < q.length; i++) {
                    double a = (rowScores[i / columns] - m.x) / Math.sqrt(m.xx);
                    double b = (columnScores[i % columns] - m.y) / Math.sqrt(m.yy);
                    slopes[i] = a * b - r / 2 * (a * a + b * b);
                }
                return slopes;
            }
        };
    }

    /** The slope of the regression of the rows' scores on the columns' scores. */
    static Totals.Smooth slope(double[] rowScores, double[] columnScores) {
        return new ShareFunction(rowScores.length, columnScores.length) {
            @Override
            double ofShares(double[] q) {
                Moments m = Moments.of(this, q, rowScores, columnScores);
                return m.yy > 0 ? m.xy / m.yy : Double.NaN;
            }

            @Override
            double[] slopes(double[] q) {
                Moments m = Moments.of(this, q, rowScores, columnScores);
                double[] slopes = new double[q.length];
                for (int i = 0; i < q.length; i++) {
                    double a = rowScores[i / columns] - m.x;
                    double b = columnScores[i % columns] - m.y;
                    slopes[i] = b * (a - m.xy / m.yy * b) / m.yy;
                }
                return slopes;
            }
        };
    }

    /** Spearman's correlation: that of mid-ranks, which move with the margins. */
    static Totals.Smooth spearman(int rows, int columns) {
        return new ShareFunction(rows, columns) {
            @Override
            double ofShares(double[] q) {
                double[] byRow = rowSums(q);
                double[] byColumn = columnSums(q);
                double below = Math.sqrt(unevenness(byRow) * unevenness(byColumn));
                return below > 0 ? 12 * covariance(q, midRanks(byRow), midRanks(byColumn)) / below : Double.NaN;
            }

            private double covariance(double[] q, double[] a, double[] b) {
                double sum = 0;
                for (int i = 0; i < q.length; i++) {
                    sum += q[i] * (a[i / columns] - 0.5) * (b[i % columns] - 0.5);
                }
                return sum;
            }

            @Override
            double[] slopes(double[] q) {
                double[] byRow = rowSums(q);
                double[] byColumn = columnSums(q);
                double[] a = midRanks(byRow);
                double[] b = midRanks(byColumn);
                double ofRows = unevenness(byRow);
                double ofColumns = unevenness(byColumn);
                double below = Math.sqrt(ofRows * ofColumns);
                double rho = 12 * covariance(q, a, b) / below;
                double[] sumsByRow = new double[rows];
                double[] sumsByColumn = new double[columns];
                for (int i = 0; i < q.length; i++) {
                    sumsByRow[i / columns] += q[i] * (b[i % columns] - 0.5);
                    sumsByColumn[i % columns] += q[i] * (a[i / columns] - 0.5);
                }
                double[] throughRow = above(sumsByRow);
                double[] throughColumn = above(sumsByColumn);
                double[] slopes = new double[q.length];
                for (int i = 0; i < q.length; i++) {
                    int row = i / columns;
                    int column = i % columns;
                    double ofCovariance = (a[row] - 0.5) * (b[column] - 0.5) + throughRow[row] + throughColumn[column];
                    slopes[i] = 12 * ofCovariance / below
                            + rho
                                    * 3
                                    / 2
                                    * (byRow[row] * byRow[row] / ofRows
                                            + byColumn[column] * byColumn[column] / ofColumns);
                }
                return slopes;
            }
        };
    }

    /** 12 times the variance of the mid-ranks, 1 − Σp³. */
    private static double unevenness(double... margin) {
        double sum = 1;
        for (double p : margin) {
            sum -= p * p * p;
        }
        return sum;
    }

    /** The share below plus half the share of each. */
    private static double[] midRanks(double... margin) {
        double[] ranks = new double[margin.length];
        double below = 0;
        for (int i = 0; i < margin.length; i++) {
            ranks[i] = below + margin[i] / 2;
            below += margin[i];
        }
        return ranks;
    }

    /** Half of each sum plus all that follow: what a share more of it adds to the mid-ranks from there on. */
    private static double[] above(double... sums) {
        double[] above = new double[sums.length];
        double following = 0;
        for (int i = sums.length - 1; i >= 0; i--) {
            above[i] = following + sums[i] / 2;
            following += sums[i];
        }
        return above;
    }
}
