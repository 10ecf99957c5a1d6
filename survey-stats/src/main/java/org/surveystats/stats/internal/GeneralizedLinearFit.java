package org.surveystats.stats.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A weighted generalised linear model with its canonical link, fitted by Fisher's scoring: linear regression, logistic
 * regression of responses from 0 to 1, and Poisson regression of responses of 0 or more, as R's {@code glm} with the families
 * gaussian, quasibinomial and quasipoisson. The estimates solve Σ w·(y − μ)·x = 0; the information is A = Σ w·V(μ)·x·xᵀ, with
 * V = 1, μ(1 − μ) and μ.
 *
 * <p>The iteration ends when no linear predictor moves by more than 1e-8 of 1 plus its size, and takes one more step from
 * there (R stops when the deviance stands still, and its covariance is that of the step before:
 * {@link #inverseInformationBefore}). A step that raises the
 * deviance is halved.
 *
 * <p>Estimates that do not exist are a {@link FitException} that names the term: one that follows from the terms before it
 * (to 1e-7 of its length, as in R's {@code lm}; R's {@code glm} goes down to 1e-11), one that separates answers without
 * error, or whose responses are all 0. A separation is found while the estimates run off: once all rows lie on the right
 * side, or from two steps in a row in which the linear predictors of some rows, fitted to 1e-5 or better, go on toward
 * their responses of 0 or 1 while all others stand still. If the reference level of a factor is the one that separates, the term named is another level of it. A
 * constant outcome is refused where it has no estimates; a linear regression of a constant is fitted, for rows may be
 * groups with equal means.
 */
public final class GeneralizedLinearFit {

    /** A distribution of the response, with its canonical link. */
    public enum Family {
        /** Linear regression: the identity. */
        GAUSSIAN,
        /** Logistic regression: log odds. */
        BINOMIAL,
        /** Poisson regression: the logarithm. */
        POISSON;

        /** The mean that belongs to a linear predictor. */
        public double mean(double predictor) {
            return switch (this) {
                case GAUSSIAN -> predictor;
                case BINOMIAL -> 1 / (1 + Math.exp(-predictor));
                case POISSON -> Math.exp(predictor);
            };
        }

        /** The variance function at the mean, which is also the derivative of the mean. */
        double variance(double predictor) {
            return switch (this) {
                case GAUSSIAN -> 1;
                case BINOMIAL -> 1 / (1 + Math.exp(-predictor)) / (1 + Math.exp(predictor));
                case POISSON -> Math.exp(predictor);
            };
        }

        /** Response less mean, exact also where they are close to 1. */
        double residual(double response, double predictor) {
            return this == BINOMIAL
                    ? response / (1 + Math.exp(predictor)) - (1 - response) / (1 + Math.exp(-predictor))
                    : response - mean(predictor);
        }

        /** The part of a row of weight 1 in the deviance. */
        double deviance(double response, double predictor) {
            return switch (this) {
                case GAUSSIAN -> (response - predictor) * (response - predictor);
                case BINOMIAL ->
                    2 * (partOf(response, logistic(-predictor)) + partOf(1 - response, logistic(predictor)));
                case POISSON -> {
                    double fitted = Math.exp(predictor);
                    double part = response > 0 ? response * (Math.log(response) - predictor) : 0;
                    yield 2 * (part - (response - fitted));
                }
            };
        }

        /** ln(1 + eˣ), which is minus the logarithm of the logistic function of −x. */
        private static double logistic(double x) {
            return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
        }

        private static double partOf(double share, double minusLogarithm) {
            return share > 0 ? share * (Math.log(share) + minusLogarithm) : 0;
        }

        /**
         * A mean near the response, of which the linear predictor is not at infinity, to start from, as in R's {@code glm}.
         *
         * @param weight the weight of the respondent, 1 on average
         */
        private double startMean(double weight, double response) {
            return switch (this) {
                case GAUSSIAN -> response;
                case BINOMIAL -> (weight * response + 0.5) / (weight + 1);
                case POISSON -> response + 0.1;
            };
        }

        private double varianceAt(double mean) {
            return switch (this) {
                case GAUSSIAN -> 1;
                case BINOMIAL -> mean * (1 - mean);
                case POISSON -> mean;
            };
        }

        /**
         * The working weight w·V(μ) of a respondent at the start of the iteration.
         *
         * @param meanWeight the mean of all weights
         */
        public double startWeight(double weight, double response, double meanWeight) {
            return weight * varianceAt(startMean(weight / meanWeight, response));
        }

        /**
         * The working weight times the working response of a respondent at the start, w·(V(μ)·η + y − μ).
         *
         * @param meanWeight the mean of all weights
         */
        public double startSum(double weight, double response, double meanWeight) {
            double mean = startMean(weight / meanWeight, response);
            double predictor = switch (this) {
                case GAUSSIAN -> mean;
                case BINOMIAL -> Math.log(mean / (1 - mean));
                case POISSON -> Math.log(mean);
            };
            return weight * (varianceAt(mean) * predictor + (response - mean));
        }

        /**
         * The part of a respondent of weight 1 in the deviance that does not depend on the fit, up to what is linear in the
         * response; the deviance of respondents from their row is the sum of theirs less that of the row.
         */
        public double saturated(double response) {
            return switch (this) {
                case GAUSSIAN -> response * response;
                case BINOMIAL -> 2 * (xLogX(response) + xLogX(1 - response));
                case POISSON -> 2 * xLogX(response);
            };
        }

        private static double xLogX(double x) {
            return x > 0 && x != 1 ? x * Math.log(x) : 0;
        }

        /** Refuses a response that the family cannot have. */
        void check(double response, int row) {
            boolean allowed = switch (this) {
                case GAUSSIAN -> true;
                case BINOMIAL -> response >= 0 && response <= 1;
                case POISSON -> response >= 0;
            };
            if (!allowed || !Double.isFinite(response)) {
                String range = switch (this) {
                    case GAUSSIAN -> "a finite number";
                    case BINOMIAL -> "from 0 to 1";
                    case POISSON -> "0 or more";
                };
                throw new IllegalArgumentException("row " + row + ": a response is " + range + ": found " + response);
            }
        }
    }

    private final List<String> terms;
    private final double[] coefficients;
    private final double[][] inverseInformation;
    private final double[][] inverseInformationBefore;
    private final double[] workingWeightRatios;
    private final double[] linearPredictors;
    private final double[] fittedMeans;
    private final double deviance;
    private final int iterations;

    GeneralizedLinearFit(
            Family family,
            List<String> terms,
            double[] coefficients,
            double[][] inverseInformation,
            double[][] inverseInformationBefore,
            double[] workingWeightRatios,
            double[] linearPredictors,
            double deviance,
            int iterations) {
        this.terms = terms;
        this.coefficients = coefficients;
        this.inverseInformation = inverseInformation;
        this.inverseInformationBefore = inverseInformationBefore;
        this.workingWeightRatios = workingWeightRatios;
        this.linearPredictors = linearPredictors;
        this.fittedMeans = Arrays.stream(linearPredictors).map(family::mean).toArray();
        this.deviance = deviance;
        this.iterations = iterations;
    }

    /**
     * Fits a model.
     *
     * @param family the distribution of the response
     * @param terms the names of the terms, the intercept's too; there is no term but these
     * @param rows weights, responses and terms
     * @throws FitException if there are no estimates, or they were not reached in 100 steps
     * @throws IllegalArgumentException if a weight, a response or a value is impossible
     */
    public static GeneralizedLinearFit of(Family family, List<String> terms, RegressionRows rows) {
        Objects.requireNonNull(family, "family");
        return new ScoringIteration(family, List.copyOf(terms), rows).run();
    }

    /** The names of the terms. */
    public List<String> terms() {
        return terms;
    }

    /** One coefficient a term. */
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** A⁻¹ at the estimates, without a dispersion. */
    public double[][] inverseInformation() {
        return Matrices.copy(inverseInformation);
    }

    /**
     * A⁻¹ at the coefficients before the last step of R's {@code glm} with an {@code epsilon} of 1e-12: the {@code cov.unscaled} of
     * its summary. It differs from that at the estimates by some 1e-8 of its size.
     */
    public double[][] inverseInformationBefore() {
        return Matrices.copy(inverseInformationBefore);
    }

    /**
     * The working weight of each row before that last step over the one at the estimates. R's scores are residuals times this,
     * which belongs to {@link #inverseInformationBefore}; 1 up to some 1e-8.
     */
    public double[] workingWeightRatios() {
        return workingWeightRatios.clone();
    }

    /** xᵀβ of each row, those of weight 0 too. */
    public double[] linearPredictors() {
        return linearPredictors.clone();
    }

    /** μ of each row, those of weight 0 too. */
    public double[] fittedMeans() {
        return fittedMeans.clone();
    }

    /** The weighted deviance of the rows. */
    public double deviance() {
        return deviance;
    }

    /** The number of steps. */
    public int iterations() {
        return iterations;
    }
}
