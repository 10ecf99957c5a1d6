package org.surveystats.stats.report;

import org.surveystats.stats.plan.AgreementAnalysis;
import org.surveystats.stats.plan.AnalysisVisitor;
import org.surveystats.stats.plan.BannerAnalysis;
import org.surveystats.stats.plan.CrosstabAnalysis;
import org.surveystats.stats.plan.DistributionAnalysis;
import org.surveystats.stats.plan.GoodnessOfFitAnalysis;
import org.surveystats.stats.plan.MeanAnalysis;
import org.surveystats.stats.plan.MeanScoreAnalysis;
import org.surveystats.stats.plan.MultipleResponseAnalysis;
import org.surveystats.stats.plan.NetAnalysis;
import org.surveystats.stats.plan.NetPromoterAnalysis;
import org.surveystats.stats.plan.ProportionAnalysis;
import org.surveystats.stats.plan.QuantileAnalysis;
import org.surveystats.stats.plan.RankTestAnalysis;
import org.surveystats.stats.plan.RatioAnalysis;
import org.surveystats.stats.plan.RegressionAnalysis;
import org.surveystats.stats.plan.ReliabilityAnalysis;
import org.surveystats.stats.plan.TTestAnalysis;
import org.surveystats.stats.plan.TotalAnalysis;
import org.surveystats.stats.plan.VarianceAnalysis;

/** What the results of a statistic look like. */
enum PlanChartKind {
    /** Shares of the answers to a question, perhaps in groups. */
    ANSWERS,
    /** A figure for each group. */
    GROUPS,
    /** Shares of one question's answers within those of another. */
    CROSSTAB,
    /** Nothing that a drawing says better than a table; a banner draws its own questions. */
    NONE;

    /** The kind of each statistic. */
    static final AnalysisVisitor<PlanChartKind> VISITOR = new OfStatistic();

    private static final class OfStatistic implements AnalysisVisitor<PlanChartKind> {

        @Override
        public PlanChartKind distribution(DistributionAnalysis analysis) {
            return ANSWERS;
        }

        @Override
        public PlanChartKind multipleResponse(MultipleResponseAnalysis analysis) {
            return ANSWERS;
        }

        @Override
        public PlanChartKind mean(MeanAnalysis analysis) {
            return GROUPS;
        }

        @Override
        public PlanChartKind total(TotalAnalysis analysis) {
            return GROUPS;
        }

        @Override
        public PlanChartKind proportion(ProportionAnalysis analysis) {
            return GROUPS;
        }

        @Override
        public PlanChartKind ratio(RatioAnalysis analysis) {
            return GROUPS;
        }

        @Override
        public PlanChartKind quantile(QuantileAnalysis analysis) {
            return GROUPS;
        }

        @Override
        public PlanChartKind variance(VarianceAnalysis analysis) {
            return GROUPS;
        }

        @Override
        public PlanChartKind crosstab(CrosstabAnalysis analysis) {
            return CROSSTAB;
        }

        @Override
        public PlanChartKind tTest(TTestAnalysis analysis) {
            return NONE;
        }

        @Override
        public PlanChartKind regression(RegressionAnalysis analysis) {
            return NONE;
        }

        @Override
        public PlanChartKind net(NetAnalysis analysis) {
            return GROUPS;
        }

        @Override
        public PlanChartKind meanScore(MeanScoreAnalysis analysis) {
            return GROUPS;
        }

        @Override
        public PlanChartKind netPromoter(NetPromoterAnalysis analysis) {
            return GROUPS;
        }

        @Override
        public PlanChartKind goodnessOfFit(GoodnessOfFitAnalysis analysis) {
            return NONE;
        }

        @Override
        public PlanChartKind rankTest(RankTestAnalysis analysis) {
            return NONE;
        }

        @Override
        public PlanChartKind banner(BannerAnalysis analysis) {
            return NONE;
        }

        @Override
        public PlanChartKind reliability(ReliabilityAnalysis analysis) {
            return NONE;
        }

        @Override
        public PlanChartKind agreement(AgreementAnalysis analysis) {
            return NONE;
        }
    }
}
