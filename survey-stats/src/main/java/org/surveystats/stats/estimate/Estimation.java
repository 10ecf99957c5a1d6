package org.surveystats.stats.estimate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.internal.GeneralizedLinearFit.Family;
import org.surveystats.stats.interval.ProportionInterval;

/**
 * Estimates under the design of a sample.
 *
 * <pre>{@code
 * Estimation survey = Estimation.of(table, design);
 * survey.estimate(Statistic.mean(income)).single();
 * Estimates types = survey.by(schoolType).estimate(Statistic.mean(income));
 * types.difference("H", "E");
 * survey.where(Domain.is(region, "north")).withInterval(ProportionInterval.LOGIT).estimate(Statistic.proportions(use));
 * }</pre>
 *
 * <p>Intervals use Student's t with the design's degrees of freedom, counted among the sampling units with respondents in the
 * base. A subgroup is a domain of the full design, never a filtered sample.
 */
public final class Estimation {

    /** The greatest number of features whose covariances are kept together. */
    public static final int MAX_FEATURES = 640;

    /** The confidence level unless another is chosen. */
    private static final double DEFAULT_LEVEL = 0.95;

    private final Sample sample;
    private final List<Question> by;
    private final Optional<Domain> where;
    private final Optional<ProportionInterval> interval;
    private final double level;

    private Estimation(
            Sample sample,
            List<Question> by,
            Optional<Domain> where,
            Optional<ProportionInterval> interval,
            double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1: found " + level);
        }
        this.sample = sample;
        this.by = List.copyOf(by);
        this.where = where;
        this.interval = interval;
        this.level = level;
    }

    /**
     * Estimates from a sample.
     *
     * @param sample the answers with their design
     * @return estimation of everybody, with intervals of estimate ± t · standard error at the 95 % level
     */
    public static Estimation of(Sample sample) {
        return new Estimation(sample, List.of(), Optional.empty(), Optional.empty(), DEFAULT_LEVEL);
    }

    /**
     * Estimates from answers drawn by a design.
     *
     * @param table the answers
     * @param design how they were drawn
     * @return estimation of everybody, with intervals of estimate ± t · standard error at the 95 % level
     * @throws org.surveystats.stats.design.DesignException if the design does not fit the answers
     */
    public static Estimation of(ResponseTable table, SurveyDesign design) {
        return of(Sample.of(table, design));
    }

    /**
     * The same for each group: every combination of answers in which somebody gave a valid answer to what is estimated. Who did
     * not answer the questions is in no group: {@link Domain#missing} is their domain.
     *
     * @param questions questions whose answers make groups, special answers such as "don't know" among them; a multiple response
     *     question makes a group of those who chose each option
     * @return estimation by group
     */
    public Estimation by(Question... questions) {
        return new Estimation(sample, List.of(questions), where, interval, level);
    }

    /**
     * The same for a domain.
     *
     * @param domain the respondents that the estimates are of
     * @return estimation of the domain
     */
    public Estimation where(Domain domain) {
        return new Estimation(sample, by, Optional.of(domain), interval, level);
    }

    /**
     * The same with another interval of proportions.
     *
     * @param method the interval
     * @return estimation with it
     */
    public Estimation withInterval(ProportionInterval method) {
        return new Estimation(sample, by, where, Optional.of(method), level);
    }

    /**
     * The same with another confidence level.
     *
     * @param newLevel the level, between 0 and 1
     * @return estimation with it
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Estimation withLevel(double newLevel) {
        return new Estimation(sample, by, where, interval, newLevel);
    }

    /**
     * The sample.
     *
     * @return the answers with their design
     */
    public Sample sample() {
        return sample;
    }

    /**
     * The confidence level.
     *
     * @return between 0 and 1
     */
    public double level() {
        return level;
    }

    /**
     * The domain.
     *
     * @return the respondents that the estimates are of; empty for everybody
     */
    public Optional<Domain> where() {
        return where;
    }

    /**
     * The interval of proportions.
     *
     * @return the method; empty for estimate ± t · standard error
     */
    public Optional<ProportionInterval> interval() {
        return interval;
    }

    /**
     * The questions whose answers make groups.
     *
     * @return those given to {@link #by}, empty without groups
     */
    public List<Question> groups() {
        return by;
    }

    /**
     * Estimates statistics together, with the covariance of each pair.
     *
     * @param statistics what is estimated, at least one
     * @return the estimates, of each group the statistics in their order
     */
    public Estimates estimate(Statistic... statistics) {
        return estimateAll(List.of(request(List.of(statistics)))).get(0);
    }

    /**
     * Estimates statistics of several domains together, with the covariance of each pair. The domains may overlap, as a part and the
     * whole do, and may be of those who did not answer.
     *
     * <pre>{@code
     * Domain north = Domain.is(region, "north");
     * survey.estimateAmong(List.of(north, Domain.everyone()), Statistic.mean(income)).difference(0, 1);
     * }</pre>
     *
     * @param domains the domains, each with a name of its own
     * @param statistics what is estimated, at least one
     * @return the estimates, of each domain with respondents the statistics in their order; {@code by()} has the name under "domain"
     * @throws IllegalArgumentException if two domains have the same name
     */
    public Estimates estimateAmong(List<Domain> domains, Statistic... statistics) {
        return estimateAll(List.of(request(List.of(statistics)).among(domains.toArray(Domain[]::new))))
                .get(0);
    }

    private EstimateRequest request(List<Statistic> statistics) {
        return new EstimateRequest(statistics, by, List.of(), where, interval, false);
    }

    /**
     * Crosses two questions.
     *
     * @param rows the question down the side
     * @param columns the question across the top
     * @return the table of everybody in the domain
     * @throws IllegalStateException if groups were asked for: {@link #tables} makes a table of each
     */
    public TwoWayTable table(ChoiceQuestion rows, ChoiceQuestion columns) {
        if (!by.isEmpty()) {
            throw new IllegalStateException("a table of each group is asked for by tables()");
        }
        return tables(rows, columns).get(0);
    }

    /**
     * Crosses two questions in each group.
     *
     * @param rows the question down the side
     * @param columns the question across the top
     * @return one table a group with respondents
     */
    public List<TwoWayTable> tables(ChoiceQuestion rows, ChoiceQuestion columns) {
        return run(batch -> batch.tables(rows, columns, by, where, interval));
    }

    /**
     * Tests whether a statistic is the same in two groups, by Student's t on df − 1 degrees of freedom: the regression on the
     * groups.
     *
     * @param statistic a statistic of one number, such as a mean, a mean score or a proportion
     * @param groups a question of which two options have respondents
     * @return the outcome with the difference, the second option less the first; undefined, with the reason, where there are not
     *     two groups
     */
    public HypothesisTest tTest(Statistic statistic, ChoiceQuestion groups) {
        return run(batch -> batch.tTest(statistic, groups, where));
    }

    /**
     * Tests whether a statistic has a value, by Student's t on the design's degrees of freedom.
     *
     * @param statistic a statistic of one number
     * @param value the value
     * @return the outcome with the difference, the estimate less the value
     */
    public HypothesisTest tTest(Statistic statistic, double value) {
        return run(batch -> batch.tTest(statistic, value, where));
    }

    /**
     * Tests whether the distribution of a question has given shares, by Pearson's X² with Rao and Scott's second-order correction:
     * with p⁰ the shares, V the covariance of the estimates p̂ and Δ = n · (diag(p⁰) − p⁰p⁰ᵀ)⁻V, F = X²/tr Δ on d0 = (tr Δ)²/tr Δ²
     * and d0 · df degrees of freedom. Source: J. N. K. Rao, A. J. Scott, JASA 76 (1981), 221–230,
     * doi:10.1080/01621459.1981.10477633.
     *
     * @param question a question with one option a respondent
     * @param shares the share of each valid option by its code, positive, together 1
     * @return the outcome
     * @throws IllegalArgumentException if the shares are not those of all valid options, positive, and together 1
     */
    public HypothesisTest goodnessOfFit(ChoiceQuestion question, Map<String, Double> shares) {
        return run(batch -> batch.goodnessOfFit(question, shares, where));
    }

    /**
     * Tests whether an ordered answer is the same in all groups, by ranks, as {@link TwoWayTable#rankTest} says.
     *
     * @param question a question whose options are ordered as they are listed
     * @param groups a question whose options are the groups
     * @return the outcome
     */
    public HypothesisTest rankTest(ChoiceQuestion question, ChoiceQuestion groups) {
        return run(batch -> batch.tables(question, groups, List.of(), where, Optional.empty()))
                .get(0)
                .rankTest();
    }

    /**
     * Estimates quantiles: the smallest number whose cumulative share of the weights reaches the probability. The interval is
     * Woodruff's: the quantiles at F̂(q̂) ± t · standard error of F̂(q̂), and the standard error the interval's width over 2t. With
     * replicate weights of half-samples, bootstraps, successive differences or another method the standard error is that of the
     * replicates' quantiles, and the interval estimate ± t · standard error ({@code interval.type = "quantile"} of R's
     * {@code svyquantile}). With those of a jackknife it is Woodruff's, too (R's {@code "mean"}): the quantiles of its replicates do
     * not tell the spread of a quantile, however large the sample.
     * Source: R. S. Woodruff, JASA 47 (1952), 635–646, doi:10.1080/01621459.1952.10483443. It takes two passes.
     *
     * @param question a question answered by numbers
     * @param probabilities the shares of the population, each 0 to 1
     * @return for each group with respondents its quantiles, in the order of the probabilities
     * @throws IllegalArgumentException if a probability is out of range
     */
    public List<QuantileEstimate> quantiles(NumberQuestion question, double... probabilities) {
        return Quantiles.of(sample, question, probabilities.clone(), by, where, level);
    }

    /**
     * Fits a linear regression.
     *
     * @param outcome a question answered by numbers
     * @param predictors questions answered by numbers or by one option, at least one
     * @return the regression
     * @throws RegressionException if a term follows from others, or a predictor does not vary
     */
    public Regression linear(NumberQuestion outcome, Question... predictors) {
        return regression(Family.GAUSSIAN, outcome, Optional.empty(), predictors);
    }

    /**
     * Fits a logistic regression: of the log odds of an option.
     *
     * @param outcome a question with one option a respondent
     * @param option the code of the option that is 1; all other valid ones are 0
     * @param predictors questions answered by numbers or by one option, at least one
     * @return the regression
     * @throws RegressionException if a term follows from others, separates the answers without error, or a predictor does not vary
     */
    public Regression logistic(ChoiceQuestion outcome, String option, Question... predictors) {
        return regression(Family.BINOMIAL, outcome, Optional.of(option), predictors);
    }

    /**
     * Fits a Poisson regression: of the logarithm of a count.
     *
     * @param outcome a question answered by numbers of 0 or more
     * @param predictors questions answered by numbers or by one option, at least one
     * @return the regression
     * @throws RegressionException if a term follows from others or only goes with counts of 0, or a predictor does not vary
     */
    public Regression poisson(NumberQuestion outcome, Question... predictors) {
        return regression(Family.POISSON, outcome, Optional.empty(), predictors);
    }

    private Regression regression(Family family, Question outcome, Optional<String> option, Question... predictors) {
        if (predictors.length == 0 || !by.isEmpty()) {
            throw new IllegalArgumentException(
                    predictors.length == 0
                            ? "a regression has at least one predictor"
                            : "a regression is of one domain: take where() instead of by()");
        }
        Precision precision = Precision.of(sample, interval, level, Precision.CountModel.DESIGN);
        return RegressionModel.fit(sample, family, outcome, option, List.of(predictors), where, precision);
    }

    private <T> T run(Function<EstimationBatch, EstimationBatch.Result<T>> request) {
        EstimationBatch batch = EstimationBatch.of(sample, level);
        EstimationBatch.Result<T> result = request.apply(batch);
        batch.run();
        return result.get();
    }

    /**
     * Answers several requests in one pass over the respondents. The groups, the domain and the interval are those of each
     * request, not of this object.
     *
     * @param requests what is wanted
     * @return the estimates of each request, in their order
     */
    public List<Estimates> estimateAll(List<EstimateRequest> requests) {
        EstimationBatch batch = EstimationBatch.of(sample, level);
        List<EstimationBatch.Result<Estimates>> results =
                requests.stream().map(batch::estimate).toList();
        batch.run();
        return results.stream().map(EstimationBatch.Result::get).toList();
    }
}
