package org.surveystats.stats.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.stats.interval.ProportionInterval;

/**
 * One thing to compute: a statistic, the questions it is of, and for whom. The family is closed: code that must treat every
 * statistic differently is an {@link AnalysisVisitor}, which stops compiling when one is added.
 *
 * <pre>{@code
 * Analysis mean = new Analysis.Mean(AnalysisHeader.of("income-by-region").withBy("region"), "income");
 * }</pre>
 *
 * <p>A constructor refuses what is wrong whatever was asked; whether the questions exist, and have what the statistic needs,
 * is checked when a plan meets its questionnaire.
 */
public sealed interface Analysis {

    /**
     * What every analysis has.
     *
     * @return the id, and for whom it is computed
     */
    AnalysisHeader header();

    /**
     * The statistic as it is called in files.
     *
     * @return for example {@code multipleResponse}
     */
    String statistic();

    /**
     * The questions that the statistic is of, without those that say for whom.
     *
     * @return their ids, at least one
     */
    List<String> questions();

    /**
     * Calls the visitor's method for this statistic.
     *
     * @param visitor what to do with each statistic
     * @param <R> what it returns
     * @return what the visitor returned
     */
    <R> R accept(AnalysisVisitor<R> visitor);

    /**
     * The string that stands for the analysis in its plan and in the results.
     *
     * @return the id
     */
    default String id() {
        return header().id();
    }

    /**
     * The questions whose answers divide the respondents into groups, each of which has its own results.
     *
     * @return ids of questions, perhaps none
     */
    default List<String> by() {
        return header().by();
    }

    /**
     * Who is counted: for each question, those who gave one of its answers.
     *
     * @return codes by the id of the question, perhaps none
     */
    default Map<String, List<String>> where() {
        return header().where();
    }

    /** A statistic of one question. */
    sealed interface OfQuestion extends Analysis {

        /**
         * The question that the statistic is of.
         *
         * @return its id
         */
        String question();

        @Override
        default List<String> questions() {
            return List.of(question());
        }
    }

    /** A share, or shares, of the answers to one question. */
    sealed interface Shares extends OfQuestion {

        /**
         * The confidence interval of each share.
         *
         * @return the kind of interval; empty for Wald's
         */
        Optional<ProportionInterval> interval();
    }

    /**
     * The share of each valid option of a question with one option a respondent, or of each number of a rating.
     *
     * @param header the id, and for whom
     * @param question a choice question or a rating
     * @param interval the interval of each share; empty for Wald's
     */
    record Distribution(AnalysisHeader header, String question, Optional<ProportionInterval> interval)
            implements Shares {
        /**
         * Checks the parts.
         *
         * @param header the id, and for whom
         * @param question a choice question or a rating
         * @param interval the interval of each share; empty for Wald's
         */
        public Distribution {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(question, "question");
            Objects.requireNonNull(interval, "interval");
        }

        /**
         * The statistic with the usual interval.
         *
         * @param header the id, and for whom
         * @param question a choice question or a rating
         */
        public Distribution(AnalysisHeader header, String question) {
            this(header, question, Optional.empty());
        }

        @Override
        public String statistic() {
            return "distribution";
        }

        @Override
        public <R> R accept(AnalysisVisitor<R> visitor) {
            return visitor.distribution(this);
        }
    }

    /**
     * The share of respondents who chose each option of a multiple response question.
     *
     * @param header the id, and for whom
     * @param question a multiple response question
     * @param interval the interval of each share; empty for Wald's
     */
    record MultipleResponse(AnalysisHeader header, String question, Optional<ProportionInterval> interval)
            implements Shares {
        /**
         * Checks the parts.
         *
         * @param header the id, and for whom
         * @param question a multiple response question
         * @param interval the interval of each share; empty for Wald's
         */
        public MultipleResponse {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(question, "question");
            Objects.requireNonNull(interval, "interval");
        }

        /**
         * The statistic with the usual interval.
         *
         * @param header the id, and for whom
         * @param question a multiple response question
         */
        public MultipleResponse(AnalysisHeader header, String question) {
            this(header, question, Optional.empty());
        }

        @Override
        public String statistic() {
            return "multipleResponse";
        }

        @Override
        public <R> R accept(AnalysisVisitor<R> visitor) {
            return visitor.multipleResponse(this);
        }
    }

    /**
     * The mean of a number.
     *
     * @param header the id, and for whom
     * @param question a numeric question or a rating
     */
    record Mean(AnalysisHeader header, String question) implements OfQuestion {
        /**
         * Checks the parts.
         *
         * @param header the id, and for whom
         * @param question a numeric question or a rating
         */
        public Mean {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(question, "question");
        }

        @Override
        public String statistic() {
            return "mean";
        }

        @Override
        public <R> R accept(AnalysisVisitor<R> visitor) {
            return visitor.mean(this);
        }
    }

    /**
     * The sum of a number over the population, as the weights expand it.
     *
     * @param header the id, and for whom
     * @param question a numeric question or a rating
     */
    record Total(AnalysisHeader header, String question) implements OfQuestion {
        /**
         * Checks the parts.
         *
         * @param header the id, and for whom
         * @param question a numeric question or a rating
         */
        public Total {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(question, "question");
        }

        @Override
        public String statistic() {
            return "total";
        }

        @Override
        public <R> R accept(AnalysisVisitor<R> visitor) {
            return visitor.total(this);
        }
    }

    /**
     * The share of one option.
     *
     * @param header the id, and for whom
     * @param question a choice question, a multiple response question or a rating
     * @param option the code of a valid option, or a rating's number
     * @param interval the interval of the share; empty for Wald's
     */
    record Proportion(AnalysisHeader header, String question, String option, Optional<ProportionInterval> interval)
            implements Shares {
        /**
         * Checks the parts.
         *
         * @param header the id, and for whom
         * @param question a choice question, a multiple response question or a rating
         * @param option the code of a valid option, or a rating's number
         * @param interval the interval of the share; empty for Wald's
         */
        public Proportion {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(question, "question");
            Objects.requireNonNull(option, "option");
            Objects.requireNonNull(interval, "interval");
        }

        /**
         * The statistic with the usual interval.
         *
         * @param header the id, and for whom
         * @param question a choice question, a multiple response question or a rating
         * @param option the code of a valid option, or a rating's number
         */
        public Proportion(AnalysisHeader header, String question, String option) {
            this(header, question, option, Optional.empty());
        }

        @Override
        public String statistic() {
            return "proportion";
        }

        @Override
        public <R> R accept(AnalysisVisitor<R> visitor) {
            return visitor.proportion(this);
        }
    }

    /**
     * The ratio of the totals of two numbers.
     *
     * @param header the id, and for whom
     * @param numerator a numeric question or a rating
     * @param denominator a numeric question or a rating
     */
    record Ratio(AnalysisHeader header, String numerator, String denominator) implements Analysis {
        /**
         * Checks the parts.
         *
         * @param header the id, and for whom
         * @param numerator a numeric question or a rating
         * @param denominator a numeric question or a rating
         */
        public Ratio {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(numerator, "numerator");
            Objects.requireNonNull(denominator, "denominator");
        }

        @Override
        public String statistic() {
            return "ratio";
        }

        @Override
        public List<String> questions() {
            return List.of(numerator, denominator);
        }

        @Override
        public <R> R accept(AnalysisVisitor<R> visitor) {
            return visitor.ratio(this);
        }
    }

    /**
     * Quantiles of a number: the smallest values whose cumulative weight share reaches a probability.
     *
     * @param header the id, and for whom
     * @param question a numeric question or a rating
     * @param probabilities at least one, each between 0 and 1, none twice
     */
    record Quantile(AnalysisHeader header, String question, List<Double> probabilities) implements OfQuestion {
        /**
         * Checks the parts.
         *
         * @param header the id, and for whom
         * @param question a numeric question or a rating
         * @param probabilities at least one, each between 0 and 1, none twice
         * @throws PlanException if the parts do not fit each other
         */
        public Quantile {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(question, "question");
            probabilities = List.copyOf(probabilities);
            Checks.notEmpty("probabilities", probabilities);
            Checks.once("probabilities", probabilities);
            for (int i = 0; i < probabilities.size(); i++) {
                Checks.probability("probabilities[" + i + "]", probabilities.get(i));
            }
        }

        @Override
        public String statistic() {
            return "quantile";
        }

        @Override
        public <R> R accept(AnalysisVisitor<R> visitor) {
            return visitor.quantile(this);
        }
    }

    /**
     * The variance of a number in the population.
     *
     * @param header the id, and for whom
     * @param question a numeric question or a rating
     */
    record Variance(AnalysisHeader header, String question) implements OfQuestion {
        /**
         * Checks the parts.
         *
         * @param header the id, and for whom
         * @param question a numeric question or a rating
         */
        public Variance {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(question, "question");
        }

        @Override
        public String statistic() {
            return "variance";
        }

        @Override
        public <R> R accept(AnalysisVisitor<R> visitor) {
            return visitor.variance(this);
        }
    }

    /**
     * Two questions against each other: the share of each row within each column, and whether the two are associated.
     *
     * @param header the id, and for whom
     * @param rows a question with one option a respondent
     * @param columns another one
     * @param test the test of independence; empty for none
     */
    record Crosstab(AnalysisHeader header, String rows, String columns, Optional<CrosstabTest> test)
            implements Analysis {
        /**
         * Checks the parts.
         *
         * @param header the id, and for whom
         * @param rows a question with one option a respondent
         * @param columns another one
         * @param test the test of independence; empty for none
         * @throws PlanException if the parts do not fit each other
         */
        public Crosstab {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(rows, "rows");
            Objects.requireNonNull(columns, "columns");
            Objects.requireNonNull(test, "test");
            Checks.another("columns", rows, columns);
            if (test.isPresent()) {
                Checks.noGroups(header);
            }
        }

        /**
         * The statistic without a test.
         *
         * @param header the id, and for whom
         * @param rows a question with one option a respondent
         * @param columns another one
         * @throws PlanException if the parts do not fit each other
         */
        public Crosstab(AnalysisHeader header, String rows, String columns) {
            this(header, rows, columns, Optional.empty());
        }

        @Override
        public String statistic() {
            return "crosstab";
        }

        @Override
        public List<String> questions() {
            return List.of(rows, columns);
        }

        @Override
        public <R> R accept(AnalysisVisitor<R> visitor) {
            return visitor.crosstab(this);
        }
    }

    /**
     * Student's test: of the means of two groups, as the regression of the number on the groups, or of one mean against a value.
     *
     * @param header the id, and for whom
     * @param question a numeric question or a rating
     * @param groups a question with two valid options; empty where there is a value
     * @param value the mean that is tested; empty where there are groups
     */
    record TTest(AnalysisHeader header, String question, Optional<String> groups, OptionalDouble value)
            implements Analysis {
        /**
         * Checks the parts.
         *
         * @param header the id, and for whom
         * @param question a numeric question or a rating
         * @param groups a question with two valid options; empty where there is a value
         * @param value the mean that is tested; empty where there are groups
         * @throws PlanException if the parts do not fit each other
         */
        public TTest {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(question, "question");
            Objects.requireNonNull(groups, "groups");
            Objects.requireNonNull(value, "value");
            if (groups.isPresent() == value.isPresent()) {
                throw Checks.refusal(
                        Problem.at(Place.field("groups"), "a test of a mean needs one thing to compare with")
                                .found(
                                        groups.isPresent()
                                                ? "both \"groups\" and \"value\""
                                                : "neither \"groups\" nor \"value\"")
                                .expected("\"groups\", a question with two options, or \"value\", a number"));
            }
            groups.ifPresent(question2 -> Checks.another("groups", question, question2));
            if (value.isPresent()) {
                Checks.finite("value", value.getAsDouble());
            }
            Checks.noGroups(header);
        }

        /**
         * The comparison of two groups.
         *
         * @param header the id, and for whom
         * @param question a numeric question or a rating
         * @param groups a question with two valid options
         * @return the analysis
         * @throws PlanException if both are the same question
         */
        public static TTest ofGroups(AnalysisHeader header, String question, String groups) {
            return new TTest(header, question, Optional.of(groups), OptionalDouble.empty());
        }

        /**
         * The comparison of a mean with a value.
         *
         * @param header the id, and for whom
         * @param question a numeric question or a rating
         * @param value the mean that is tested
         * @return the analysis
         * @throws PlanException if the value is not finite
         */
        public static TTest ofValue(AnalysisHeader header, String question, double value) {
            return new TTest(header, question, Optional.empty(), OptionalDouble.of(value));
        }

        @Override
        public String statistic() {
            return "tTest";
        }

        @Override
        public List<String> questions() {
            return groups.map(g -> List.of(question, g)).orElseGet(() -> List.of(question));
        }

        @Override
        public <R> R accept(AnalysisVisitor<R> visitor) {
            return visitor.tTest(this);
        }
    }

    /**
     * A regression of one question on others. A predictor with options enters as dummies, the first code being the reference.
     *
     * @param header the id, and for whom
     * @param family the distribution of the outcome and its link
     * @param outcome a numeric question or a rating; or a choice question with the option that counts as 1
     * @param option the code that counts as 1; empty for a number
     * @param predictors at least one numeric or choice question, none twice
     */
    record Regression(
            AnalysisHeader header,
            RegressionFamily family,
            String outcome,
            Optional<String> option,
            List<String> predictors)
            implements Analysis {
        /**
         * Checks the parts.
         *
         * @param header the id, and for whom
         * @param family the distribution of the outcome and its link
         * @param outcome a numeric question or a rating; or a choice question with the option that counts as 1
         * @param option the code that counts as 1; empty for a number
         * @param predictors at least one numeric or choice question, none twice
         * @throws PlanException if the parts do not fit each other
         */
        public Regression {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(family, "family");
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(option, "option");
            predictors = List.copyOf(predictors);
            Checks.notEmpty("predictors", predictors);
            Checks.once("predictors", predictors);
            for (int i = 0; i < predictors.size(); i++) {
                Checks.another("predictors[" + i + "]", outcome, predictors.get(i));
            }
            Checks.noGroups(header);
        }

        /**
         * The regression of a number.
         *
         * @param family the distribution of the outcome and its link
         * @param header the id, and for whom
         * @param outcome a numeric question or a rating
         * @param predictors at least one numeric or choice question, none twice
         * @throws PlanException if there is no predictor, or one stands twice
         */
        public Regression(AnalysisHeader header, RegressionFamily family, String outcome, List<String> predictors) {
            this(header, family, outcome, Optional.empty(), predictors);
        }

        @Override
        public String statistic() {
            return "regression";
        }

        @Override
        public List<String> questions() {
            List<String> all = new ArrayList<>(List.of(outcome));
            all.addAll(predictors);
            return Collections.unmodifiableList(all);
        }

        @Override
        public <R> R accept(AnalysisVisitor<R> visitor) {
            return visitor.regression(this);
        }
    }

    /**
     * The mean of the scores of a question's ordered options.
     *
     * @param header the id, and for whom
     * @param question an agreement or frequency question whose options have scores
     */
    record MeanScore(AnalysisHeader header, String question) implements OfQuestion {
        /**
         * Checks the parts.
         *
         * @param header the id, and for whom
         * @param question an agreement or frequency question whose options have scores
         */
        public MeanScore {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(question, "question");
        }

        @Override
        public String statistic() {
            return "meanScore";
        }

        @Override
        public <R> R accept(AnalysisVisitor<R> visitor) {
            return visitor.meanScore(this);
        }
    }

    /**
     * The share of several options counted as one.
     *
     * @param header the id, and for whom
     * @param question a choice or multiple response question
     * @param options at least one code of a valid option, none twice
     * @param interval the interval of the share; empty for Wald's
     */
    record Net(AnalysisHeader header, String question, List<String> options, Optional<ProportionInterval> interval)
            implements Shares {
        /**
         * Checks the parts.
         *
         * @param header the id, and for whom
         * @param question a choice or multiple response question
         * @param options at least one code of a valid option, none twice
         * @param interval the interval of the share; empty for Wald's
         * @throws PlanException if the parts do not fit each other
         */
        public Net {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(question, "question");
            Objects.requireNonNull(interval, "interval");
            options = List.copyOf(options);
            Checks.notEmpty("options", options);
            Checks.once("options", options);
        }

        /**
         * The statistic with the usual interval.
         *
         * @param header the id, and for whom
         * @param question a choice or multiple response question
         * @param options at least one code of a valid option, none twice
         * @throws PlanException if the parts do not fit each other
         */
        public Net(AnalysisHeader header, String question, List<String> options) {
            this(header, question, options, Optional.empty());
        }

        @Override
        public String statistic() {
            return "net";
        }

        @Override
        public <R> R accept(AnalysisVisitor<R> visitor) {
            return visitor.net(this);
        }
    }

    /**
     * The net promoter score: the share of 9 and 10 less the share of 0 to 6, a fraction between -1 and 1.
     *
     * @param header the id, and for whom
     * @param question a rating of the kind net promoter
     */
    record NetPromoter(AnalysisHeader header, String question) implements OfQuestion {
        /**
         * Checks the parts.
         *
         * @param header the id, and for whom
         * @param question a rating of the kind net promoter
         */
        public NetPromoter {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(question, "question");
        }

        @Override
        public String statistic() {
            return "netPromoter";
        }

        @Override
        public <R> R accept(AnalysisVisitor<R> visitor) {
            return visitor.netPromoter(this);
        }
    }

    /**
     * A test of a question's shares against known ones.
     *
     * @param header the id, and for whom
     * @param question a choice question
     * @param shares the share of every valid option by its code, each above 0, together 1
     */
    record GoodnessOfFit(AnalysisHeader header, String question, Map<String, Double> shares) implements OfQuestion {
        /**
         * Checks the parts.
         *
         * @param header the id, and for whom
         * @param question a choice question
         * @param shares the share of every valid option by its code, each above 0, together 1
         * @throws PlanException if the parts do not fit each other
         */
        public GoodnessOfFit {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(question, "question");
            shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
            Checks.shares("shares", shares);
            Checks.noGroups(header);
        }

        @Override
        public String statistic() {
            return "goodnessOfFit";
        }

        @Override
        public <R> R accept(AnalysisVisitor<R> visitor) {
            return visitor.goodnessOfFit(this);
        }
    }

    /**
     * Wilcoxon's and Kruskal's test of ranks, under the design: whether a number or an ordered answer differs between groups.
     *
     * @param header the id, and for whom
     * @param question a number, or an ordered choice
     * @param groups a question with at least two valid options
     */
    record RankTest(AnalysisHeader header, String question, String groups) implements Analysis {
        /**
         * Checks the parts.
         *
         * @param header the id, and for whom
         * @param question a number, or an ordered choice
         * @param groups a question with at least two valid options
         * @throws PlanException if the parts do not fit each other
         */
        public RankTest {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(question, "question");
            Objects.requireNonNull(groups, "groups");
            Checks.another("groups", question, groups);
            Checks.noGroups(header);
        }

        @Override
        public String statistic() {
            return "rankTest";
        }

        @Override
        public List<String> questions() {
            return List.of(question, groups);
        }

        @Override
        public <R> R accept(AnalysisVisitor<R> visitor) {
            return visitor.rankTest(this);
        }
    }
}
