package org.surveystats.stats.plan;

/**
 * What to do with each statistic of a plan. A new statistic adds a method here, so that every place that must treat it stops
 * compiling.
 *
 * @param <R> what the methods return
 */
public interface AnalysisVisitor<R> {

    /**
     * Treats the statistic {@code distribution}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R distribution(Analysis.Distribution analysis);

    /**
     * Treats the statistic {@code multipleResponse}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R multipleResponse(Analysis.MultipleResponse analysis);

    /**
     * Treats the statistic {@code mean}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R mean(Analysis.Mean analysis);

    /**
     * Treats the statistic {@code total}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R total(Analysis.Total analysis);

    /**
     * Treats the statistic {@code proportion}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R proportion(Analysis.Proportion analysis);

    /**
     * Treats the statistic {@code ratio}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R ratio(Analysis.Ratio analysis);

    /**
     * Treats the statistic {@code quantile}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R quantile(Analysis.Quantile analysis);

    /**
     * Treats the statistic {@code variance}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R variance(Analysis.Variance analysis);

    /**
     * Treats the statistic {@code crosstab}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R crosstab(Analysis.Crosstab analysis);

    /**
     * Treats the statistic {@code tTest}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R tTest(Analysis.TTest analysis);

    /**
     * Treats the statistic {@code regression}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R regression(Analysis.Regression analysis);

    /**
     * Treats the statistic {@code meanScore}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R meanScore(Analysis.MeanScore analysis);

    /**
     * Treats the statistic {@code net}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R net(Analysis.Net analysis);

    /**
     * Treats the statistic {@code netPromoter}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R netPromoter(Analysis.NetPromoter analysis);

    /**
     * Treats the statistic {@code goodnessOfFit}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R goodnessOfFit(Analysis.GoodnessOfFit analysis);

    /**
     * Treats the statistic {@code rankTest}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R rankTest(Analysis.RankTest analysis);
}
