package org.surveystats.stats.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surveystats.stats.interval.ProportionInterval;

/**
 * One thing to compute: a statistic, the questions it is of, and for whom. The family is closed: code that must treat every
 * statistic differently is an {@link AnalysisVisitor}, which stops compiling when one is added.
 *
 * <pre>{@code
 * Analysis mean = new MeanAnalysis(AnalysisHeader.of("income-by-region").withBy("region"), "income");
 * }</pre>
 *
 * <p>A constructor refuses what is wrong whatever was asked; whether the questions exist, and have what the statistic needs,
 * is checked when a plan meets its questionnaire.
 */
public sealed interface Analysis
        permits Analysis.OfQuestion,
                RatioAnalysis,
                CrosstabAnalysis,
                BannerAnalysis,
                ReliabilityAnalysis,
                AgreementAnalysis,
                TTestAnalysis,
                RegressionAnalysis,
                RankTestAnalysis {

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
    sealed interface OfQuestion extends Analysis
            permits Shares,
                    MeanAnalysis,
                    TotalAnalysis,
                    QuantileAnalysis,
                    VarianceAnalysis,
                    MeanScoreAnalysis,
                    NetPromoterAnalysis,
                    GoodnessOfFitAnalysis {

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
    sealed interface Shares extends OfQuestion
            permits DistributionAnalysis, MultipleResponseAnalysis, ProportionAnalysis, NetAnalysis {

        /**
         * The confidence interval of each share.
         *
         * @return the kind of interval; empty for Wald's
         */
        Optional<ProportionInterval> interval();
    }
}
