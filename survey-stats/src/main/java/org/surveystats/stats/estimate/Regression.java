package org.surveystats.stats.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.QuestionnaireException;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.stats.internal.Matrices;
import org.surveystats.stats.internal.ReferenceDistributions;
import org.surveystats.stats.interval.ConfidenceInterval;

/**
 * A regression under the design: a linear, logistic or Poisson model of an outcome on questions.
 *
 * <p>The coefficients β solve Σ w(y − μ)x = 0 over the respondents with valid answers to all questions, in the domain. Their
 * covariance is A⁻¹VA⁻¹, where A = Σ w·v(μ)·xxᵀ is the information and V the covariance under the design of the total of the scores
 * w(y − μ)x; with replicate weights the model is fitted again with each. Intervals and tests use Student's t with df + 1 − k degrees
 * of freedom, df those of the design and k the number of terms. Source: D. A. Binder, On the variances of asymptotically normal
 * estimators from complex surveys, International Statistical Review 51 (1983), 279–292, doi:10.2307/1402588.
 *
 * <p>A question answered by numbers is one term. A question with options has a term for each valid option that occurs but the first:
 * 1 for who chose it, and 0 for the others, so that its coefficient is the difference from the first one, the reference.
 */
public final class Regression {

    private final List<RegressionTerm> terms;
    private final double[] values;
    private final double[][] covariance;
    private final double residualDegreesOfFreedom;
    private final Counts base;
    private final Precision precision;
    private final Margins margins;

    Regression(
            List<RegressionTerm> terms,
            double[] values,
            double[][] covariance,
            double residualDegreesOfFreedom,
            Counts base,
            Precision precision,
            Margins margins) {
        this.terms = List.copyOf(terms);
        this.values = values;
        this.covariance = covariance;
        this.residualDegreesOfFreedom = residualDegreesOfFreedom;
        this.base = base;
        this.precision = precision;
        this.margins = margins;
    }

    /** Computes the means that the model predicts if everybody had given an answer. */
    interface Margins {
        List<PredictedMargin> of(ChoiceQuestion question);
    }

    /**
     * A coefficient.
     *
     * @param term the term that it is of
     * @param estimate the coefficient; of a logistic model a log odds ratio, of a Poisson model a log rate ratio
     * @param statistic t = estimate over standard error; empty without a standard error
     * @param pValue the probability of such a t on both sides if the coefficient were 0; empty without degrees of freedom
     */
    public record Coefficient(
            RegressionTerm term, Estimate estimate, OptionalDouble statistic, OptionalDouble pValue) {}

    /**
     * A predicted margin.
     *
     * @param option the code of the answer that everybody is taken to have given
     * @param estimate the mean of the outcome that the model then predicts
     */
    public record PredictedMargin(String option, Estimate estimate) {}

    /**
     * The coefficients.
     *
     * @return one a term, the intercept first
     */
    public List<Coefficient> coefficients() {
        return IntStream.range(0, terms.size()).mapToObj(this::coefficient).toList();
    }

    /**
     * The coefficient of a term.
     *
     * @param term the term's name, such as {@code (Intercept)}, a question's id, or a question's id followed by an option's code
     * @return the coefficient
     * @throws IllegalArgumentException if there is no such term
     */
    public Coefficient coefficient(String term) {
        return coefficient(place(term));
    }

    private int place(String term) {
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).name().equals(term)) {
                return i;
            }
        }
        throw new IllegalArgumentException("there is no such term: found \"" + term + "\", expected one of "
                + terms.stream().map(RegressionTerm::name).toList());
    }

    private Coefficient coefficient(int i) {
        Estimate estimate = estimate(i);
        if (estimate.standardError().isEmpty() || estimate.standardError().getAsDouble() == 0) {
            return new Coefficient(terms.get(i), estimate, OptionalDouble.empty(), OptionalDouble.empty());
        }
        double t = estimate.value() / estimate.standardError().getAsDouble();
        return new Coefficient(
                terms.get(i),
                estimate,
                OptionalDouble.of(t),
                OptionalDouble.of(ReferenceDistributions.tTwoSidedTail(t, residualDegreesOfFreedom)));
    }

    private Estimate estimate(int i) {
        return precision.studentised(values[i], covariance[i][i], residualDegreesOfFreedom, base);
    }

    /**
     * The covariance of the coefficients.
     *
     * @return terms × terms
     */
    public double[][] covariance() {
        return Matrices.copy(covariance);
    }

    /**
     * The degrees of freedom of tests and intervals.
     *
     * @return the design's degrees of freedom + 1 − the number of terms; not positive where there are too few sampling units for so
     *     many terms
     */
    public double residualDegreesOfFreedom() {
        return residualDegreesOfFreedom;
    }

    /**
     * The respondents that the regression rests on.
     *
     * @return those with valid answers to all its questions, in the domain
     */
    public Counts base() {
        return base;
    }

    /**
     * The exponential of a coefficient: the odds ratio of a logistic model, the rate ratio of a Poisson model.
     *
     * @param term the term's name
     * @return the ratio; its limits are those of the coefficient, its standard error by the delta method
     * @throws IllegalArgumentException if there is no such term
     */
    public Estimate ratio(String term) {
        Estimate log = estimate(place(term));
        double ratio = Math.exp(log.value());
        if (log.standardError().isEmpty()) {
            return Estimate.withoutStandardError(
                    ratio, Optional.empty(), base, log.note().orElse(Reason.NO_STANDARD_ERROR.text()));
        }
        ConfidenceInterval limits = log.interval().orElseThrow();
        return Estimate.of(
                ratio,
                ratio * log.standardError().getAsDouble(),
                new ConfidenceInterval(Math.exp(limits.lower()), Math.exp(limits.upper()), limits.level()),
                log.degreesOfFreedom(),
                base);
    }

    /**
     * Wald's test of all terms of a question: whether the outcome depends on it, given the others.
     *
     * @param predictor a question of the regression
     * @return F = βᵀV⁻¹β/q on q and the residual degrees of freedom
     * @throws QuestionnaireException if the question is not in the regression
     */
    public HypothesisTest test(Question predictor) {
        int[] places = IntStream.range(0, terms.size())
                .filter(i -> terms.get(i).question().equals(Optional.of(predictor.id())))
                .toArray();
        if (places.length == 0) {
            throw new QuestionnaireException(
                    Problem.at(Place.unknown().withColumn(predictor.id()), "a question that is not in the regression")
                            .expected("one of "
                                    + terms.stream()
                                            .flatMap(term -> term.question().stream())
                                            .distinct()
                                            .toList()));
        }
        String name = "no effect of " + predictor.id();
        if (!(residualDegreesOfFreedom > 0)) {
            return HypothesisTest.undefined(name, Reason.TOO_MANY_TERMS.text());
        }
        double[] own = new double[places.length];
        double[][] ownCovariance = new double[places.length][places.length];
        for (int i = 0; i < places.length; i++) {
            own[i] = values[places[i]];
            for (int j = 0; j < places.length; j++) {
                ownCovariance[i][j] = covariance[places[i]][places[j]];
            }
        }
        Optional<Matrices.Cholesky> factor = Matrices.cholesky(ownCovariance);
        if (factor.isEmpty()) {
            return HypothesisTest.undefined(name, Reason.SINGULAR_COEFFICIENTS.text());
        }
        double f = factor.get().inverseQuadraticForm(own) / places.length;
        return HypothesisTest.f(
                name,
                f,
                places.length,
                residualDegreesOfFreedom,
                ReferenceDistributions.fUpperTail(f, places.length, residualDegreesOfFreedom));
    }

    /**
     * The means of the outcome that the model predicts if everybody had given the same answer to a question, and all other answers
     * stayed as they are. The variance is that of the coefficients, carried over by the delta method, plus that of the mean of the
     * predictions under the design, as R's {@code svypredmeans} has it. Source: B. I. Graubard, E. L. Korn, Predictive margins with
     * survey data, Biometrics 55 (1999), 652–659, doi:10.1111/j.0006-341X.1999.00652.x.
     *
     * @param predictor a question of the regression that has options
     * @return one estimate for each option that occurs, a proportion of a logistic model
     * @throws QuestionnaireException if the question is not in the regression
     */
    public List<PredictedMargin> predictedMargins(ChoiceQuestion predictor) {
        test(predictor); // says if the question is not in the regression
        return List.copyOf(new ArrayList<>(margins.of(predictor)));
    }

    @Override
    public String toString() {
        return coefficients().toString();
    }
}
