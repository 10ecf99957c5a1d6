package org.surveystats.stats.plan;

import org.surveystats.model.internal.json.Tree;
import org.surveystats.model.internal.json.TreeBuilder;

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

    private TreeBuilder question(Analysis.OfQuestion analysis) {
        return out.put("question", analysis.question());
    }

    private TreeBuilder interval(Analysis.Shares analysis) {
        return out.putString("interval", analysis.interval().map(Words::camelCase));
    }

    @Override
    public TreeBuilder distribution(Analysis.Distribution analysis) {
        question(analysis);
        return interval(analysis);
    }

    @Override
    public TreeBuilder multipleResponse(Analysis.MultipleResponse analysis) {
        question(analysis);
        return interval(analysis);
    }

    @Override
    public TreeBuilder mean(Analysis.Mean analysis) {
        return question(analysis);
    }

    @Override
    public TreeBuilder total(Analysis.Total analysis) {
        return question(analysis);
    }

    @Override
    public TreeBuilder proportion(Analysis.Proportion analysis) {
        question(analysis).put("option", analysis.option());
        return interval(analysis);
    }

    @Override
    public TreeBuilder ratio(Analysis.Ratio analysis) {
        return out.put("numerator", analysis.numerator()).put("denominator", analysis.denominator());
    }

    @Override
    public TreeBuilder quantile(Analysis.Quantile analysis) {
        return question(analysis).put("probabilities", analysis.probabilities(), TreeBuilder::number);
    }

    @Override
    public TreeBuilder variance(Analysis.Variance analysis) {
        return question(analysis);
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
        return question(analysis);
    }

    @Override
    public TreeBuilder net(Analysis.Net analysis) {
        question(analysis).put("options", analysis.options(), TreeBuilder::string);
        return interval(analysis);
    }

    @Override
    public TreeBuilder netPromoter(Analysis.NetPromoter analysis) {
        return question(analysis);
    }

    @Override
    public TreeBuilder goodnessOfFit(Analysis.GoodnessOfFit analysis) {
        TreeBuilder shares = new TreeBuilder();
        analysis.shares().forEach(shares::put);
        return question(analysis).put("shares", shares.build());
    }

    @Override
    public TreeBuilder rankTest(Analysis.RankTest analysis) {
        return out.put("question", analysis.question()).put("groups", analysis.groups());
    }
}
