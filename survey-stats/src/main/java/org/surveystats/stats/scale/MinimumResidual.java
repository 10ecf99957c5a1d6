package org.surveystats.stats.scale;

import java.util.Arrays;
import java.util.Optional;
import org.surveystats.stats.internal.Matrices;

/**
 * One factor by minimum residuals: the loadings λ that minimise Σ (r<sub>ij</sub> − λ<sub>i</sub>λ<sub>j</sub>)² over the
 * correlations of different items. Each loading in turn has a least squares solution given the others; Newton's steps on all
 * together make it exact. Source: H. H. Harman, W. H. Jones, Psychometrika 31 (1966), 351–368, doi:10.1007/BF02289468.
 */
final class MinimumResidual {

    private static final int MAX_SWEEPS = 2000;
    private static final int MAX_NEWTON = 30;
    private static final double CLOSE = 1e-4;
    private static final double EXACT = 1e-15;

    private MinimumResidual() {}

    /** The loadings, none above 1 in size, with a positive sum; empty where no step leads to any. */
    static Optional<double[]> loadings(double[][] r) {
        double[] loadings = start(r);
        double change = 1;
        for (int sweep = 0; sweep < MAX_SWEEPS && change > CLOSE; sweep++) {
            change = sweep(r, loadings);
        }
        newton(r, loadings);
        for (int sweep = 0; sweep < MAX_SWEEPS && change > EXACT; sweep++) {
            change = sweep(r, loadings);
        }
        double sum = Arrays.stream(loadings).sum();
        if (!Double.isFinite(sum)) {
            return Optional.empty();
        }
        if (sum < 0) {
            Arrays.setAll(loadings, i -> -loadings[i]);
        }
        return Optional.of(loadings);
    }

    /** The centroid. */
    private static double[] start(double[][] r) {
        double total = 0;
        for (int i = 0; i < r.length; i++) {
            total += ScaleMath.rowSum(r, i);
        }
        double root = Math.sqrt(Math.max(total, r.length));
        double[] loadings = new double[r.length];
        // no loading starts at 0, from which a sweep might not move it
        Arrays.setAll(loadings, i -> {
            double centroid = ScaleMath.rowSum(r, i) / root;
            return Math.copySign(Math.min(0.95, Math.max(0.05, Math.abs(centroid))), centroid);
        });
        return loadings;
    }

    private static double sweep(double[][] r, double[] loadings) {
        double change = 0;
        for (int i = 0; i < loadings.length; i++) {
            double product = 0;
            double squares = 0;
            for (int j = 0; j < loadings.length; j++) {
                if (j != i) {
                    product += r[i][j] * loadings[j];
                    squares += loadings[j] * loadings[j];
                }
            }
            double next = squares > 0 ? Math.max(-1, Math.min(1, product / squares)) : 0;
            change = Math.max(change, Math.abs(next - loadings[i]));
            loadings[i] = next;
        }
        return change;
    }

    /** Newton's steps, as long as they lead down and no loading is at its limit. */
    private static void newton(double[][] r, double[] loadings) {
        double before = residual(r, loadings);
        for (int step = 0; step < MAX_NEWTON; step++) {
            Optional<Matrices.Cholesky> factor = Matrices.cholesky(hessian(r, loadings));
            if (factor.isEmpty()) {
                return;
            }
            double[] move = factor.get().solve(gradient(r, loadings));
            double[] next = new double[loadings.length];
            Arrays.setAll(next, i -> loadings[i] - move[i]);
            double after = residual(r, next);
            double size = Arrays.stream(move).map(Math::abs).max().orElse(0);
            if (!(after <= before * (1 + CLOSE * CLOSE) + EXACT)
                    || Arrays.stream(next).anyMatch(x -> Math.abs(x) > 1)) {
                return;
            }
            System.arraycopy(next, 0, loadings, 0, next.length);
            before = after;
            if (size < EXACT) {
                return;
            }
        }
    }

    private static double residual(double[][] r, double[] loadings) {
        double sum = 0;
        for (int i = 0; i < loadings.length; i++) {
            for (int j = 0; j < i; j++) {
                double left = r[i][j] - loadings[i] * loadings[j];
                sum += left * left;
            }
        }
        return sum;
    }

    private static double[] gradient(double[][] r, double[] loadings) {
        double[] gradient = new double[loadings.length];
        for (int i = 0; i < loadings.length; i++) {
            for (int j = 0; j < loadings.length; j++) {
                gradient[i] -= i == j ? 0 : (r[i][j] - loadings[i] * loadings[j]) * loadings[j];
            }
        }
        return gradient;
    }

    /** The derivatives of the slopes of half the sum of squared residuals. */
    static double[][] hessian(double[][] r, double[] loadings) {
        double squares = Arrays.stream(loadings).map(x -> x * x).sum();
        double[][] hessian = new double[loadings.length][loadings.length];
        for (int i = 0; i < loadings.length; i++) {
            for (int j = 0; j < loadings.length; j++) {
                hessian[i][j] = i == j ? squares - loadings[i] * loadings[i] : 2 * loadings[i] * loadings[j] - r[i][j];
            }
        }
        return hessian;
    }
}
