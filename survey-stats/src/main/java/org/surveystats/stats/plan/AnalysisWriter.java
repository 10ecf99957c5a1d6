package org.surveystats.stats.plan;

import java.util.Optional;
import org.surveystats.model.internal.json.Tree;
import org.surveystats.model.internal.json.TreeBuilder;
import org.surveystats.stats.interval.ProportionInterval;

/** Writes the fields of each statistic, behind those that all have. */
final class AnalysisWriter implements AnalysisVisitor<TreeBuilder> {

    private final TreeBuilder out;

    private AnalysisWriter(TreeBuilder out) {
        this.out = out;
    }

    static Tree write(Analysis analysis) {
        TreeBuilder out = new TreeBuilder().put("id", analysis.id()).put("statistic", analysis.statistic());
        analysis.accept(new AnalysisWriter(out));
        out.put("by", analysis.by(), TreeBuilder::string);
        if (!analysis.where().isEmpty()) {
            TreeBuilder where = new TreeBuilder();
            analysis.where().forEach((question, codes) -> where.put(question, codes, TreeBuilder::string));
            out.put("where", where.build());
        }
        return out.build();
    }

    private TreeBuilder interval(Optional<ProportionInterval> interval) {
        return out.putString("interval", interval.map(Words::camelCase));
    }

    @Override
    public TreeBuilder distribution(Analysis.Distribution analysis) {
        out.put("question", analysis.question());
        return interval(analysis.interval());
    }

    @Override
    public TreeBuilder multipleResponse(Analysis.MultipleResponse analysis) {
        out.put("question", analysis.question());
        return interval(analysis.interval());
    }

    @Override
    public TreeBuilder mean(Analysis.Mean analysis) {
        return out.put("question", analysis.question());
    }

    @Override
    public TreeBuilder total(Analysis.Total analysis) {
        return out.put("question", analysis.question());
    }

    @Override
    public TreeBuilder proportion(Analysis.Proportion analysis) {
        out.put("question", analysis.question()).put("option", analysis.option());
        return interval(analysis.interval());
    }

    @Override
    public TreeBuilder ratio(Analysis.Ratio analysis) {
        return out.put("numerator", analysis.numerator()).put("denominator", analysis.denominator());
    }

    @Override
    public TreeBuilder quantile(Analysis.Quantile analysis) {
        return out.put("question", analysis.question())
                .put("probabilities", analysis.probabilities(), TreeBuilder::number);
    }

    @Override
    public TreeBuilder variance(Analysis.Variance analysis) {
        return out.put("question", analysis.question());
    }

    @Override
    public TreeBuilder crosstab(Analysis.Crosstab analysis) {
        return out.put("rows", analysis.rows())
                .put("columns", analysis.columns())
                .putString("test", analysis.test().map(CrosstabTest::code));
    }

    @Override
    public TreeBuilder tTest(Analysis.TTest analysis) {
        return out.put("question", analysis.question())
                .putString("groups", analysis.groups())
                .put("value", analysis.value());
    }

    @Override
    public TreeBuilder regression(Analysis.Regression analysis) {
        return out.put("family", analysis.family().code())
                .put("outcome", analysis.outcome())
                .putString("option", analysis.option())
                .put("predictors", analysis.predictors(), TreeBuilder::string);
    }

    @Override
    public TreeBuilder meanScore(Analysis.MeanScore analysis) {
        return out.put("question", analysis.question());
    }

    @Override
    public TreeBuilder net(Analysis.Net analysis) {
        out.put("question", analysis.question()).put("options", analysis.options(), TreeBuilder::string);
        return interval(analysis.interval());
    }

    @Override
    public TreeBuilder netPromoter(Analysis.NetPromoter analysis) {
        return out.put("question", analysis.question());
    }

    @Override
    public TreeBuilder goodnessOfFit(Analysis.GoodnessOfFit analysis) {
        TreeBuilder shares = new TreeBuilder();
        analysis.shares().forEach(shares::put);
        return out.put("question", analysis.question()).put("shares", shares.build());
    }

    @Override
    public TreeBuilder rankTest(Analysis.RankTest analysis) {
        return out.put("question", analysis.question()).put("groups", analysis.groups());
    }
}
