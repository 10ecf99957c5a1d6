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
    R distribution(DistributionAnalysis analysis);

    /**
     * Treats the statistic {@code multipleResponse}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R multipleResponse(MultipleResponseAnalysis analysis);

    /**
     * Treats the statistic {@code mean}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R mean(MeanAnalysis analysis);

    /**
     * Treats the statistic {@code total}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R total(TotalAnalysis analysis);

    /**
     * Treats the statistic {@code proportion}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R proportion(ProportionAnalysis analysis);

    /**
     * Treats the statistic {@code ratio}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R ratio(RatioAnalysis analysis);

    /**
     * Treats the statistic {@code quantile}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R quantile(QuantileAnalysis analysis);

    /**
     * Treats the statistic {@code variance}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R variance(VarianceAnalysis analysis);

    /**
     * Treats the statistic {@code crosstab}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R crosstab(CrosstabAnalysis analysis);

    /**
     * Treats the statistic {@code tTest}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R tTest(TTestAnalysis analysis);

    /**
     * Treats the statistic {@code regression}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R regression(RegressionAnalysis analysis);

    /**
     * Treats the statistic {@code meanScore}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R meanScore(MeanScoreAnalysis analysis);

    /**
     * Treats the statistic {@code net}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R net(NetAnalysis analysis);

    /**
     * Treats the statistic {@code netPromoter}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R netPromoter(NetPromoterAnalysis analysis);

    /**
     * Treats the statistic {@code goodnessOfFit}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R goodnessOfFit(GoodnessOfFitAnalysis analysis);

    /**
     * Treats the statistic {@code rankTest}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R rankTest(RankTestAnalysis analysis);

    /**
     * Treats the statistic {@code banner}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R banner(BannerAnalysis analysis);

    /**
     * Treats the statistic {@code reliability}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R reliability(ReliabilityAnalysis analysis);

    /**
     * Treats the statistic {@code agreement}.
     *
     * @param analysis the analysis
     * @return what the visitor makes of it
     */
    R agreement(AgreementAnalysis analysis);
}
