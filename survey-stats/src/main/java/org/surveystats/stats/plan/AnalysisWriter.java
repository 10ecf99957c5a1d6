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
    public TreeBuilder distribution(DistributionAnalysis analysis) {
        question(analysis);
        return interval(analysis);
    }

    @Override
    public TreeBuilder multipleResponse(MultipleResponseAnalysis analysis) {
        question(analysis);
        return interval(analysis);
    }

    @Override
    public TreeBuilder mean(MeanAnalysis analysis) {
        return question(analysis);
    }

    @Override
    public TreeBuilder total(TotalAnalysis analysis) {
        return question(analysis);
    }

    @Override
    public TreeBuilder proportion(ProportionAnalysis analysis) {
        question(analysis).put("option", analysis.option());
        return interval(analysis);
    }

    @Override
    public TreeBuilder ratio(RatioAnalysis analysis) {
        return out.put("numerator", analysis.numerator()).put("denominator", analysis.denominator());
    }

    @Override
    public TreeBuilder quantile(QuantileAnalysis analysis) {
        return question(analysis).put("probabilities", analysis.probabilities(), TreeBuilder::number);
    }

    @Override
    public TreeBuilder variance(VarianceAnalysis analysis) {
        return question(analysis);
    }

    @Override
    public TreeBuilder crosstab(CrosstabAnalysis analysis) {
        return out.put("rows", analysis.rows())
                .put("columns", analysis.columns())
                .putString("test", analysis.test().map(CrosstabTest::code))
                .put("association", analysis.association(), AnalysisWriter::word)
                .put("tests", analysis.tests(), AnalysisWriter::word);
    }

    @Override
    public TreeBuilder tTest(TTestAnalysis analysis) {
        return out.put("question", analysis.question())
                .putString("groups", analysis.groups())
                .put("value", analysis.value());
    }

    @Override
    public TreeBuilder regression(RegressionAnalysis analysis) {
        return out.put("family", analysis.family().code())
                .put("outcome", analysis.outcome())
                .putString("option", analysis.option())
                .put("predictors", analysis.predictors(), TreeBuilder::string);
    }

    @Override
    public TreeBuilder meanScore(MeanScoreAnalysis analysis) {
        return question(analysis);
    }

    @Override
    public TreeBuilder net(NetAnalysis analysis) {
        question(analysis).put("options", analysis.options(), TreeBuilder::string);
        return interval(analysis);
    }

    @Override
    public TreeBuilder netPromoter(NetPromoterAnalysis analysis) {
        return question(analysis);
    }

    @Override
    public TreeBuilder goodnessOfFit(GoodnessOfFitAnalysis analysis) {
        TreeBuilder shares = new TreeBuilder();
        analysis.shares().forEach(shares::put);
        return question(analysis).put("shares", shares.build());
    }

    @Override
    public TreeBuilder rankTest(RankTestAnalysis analysis) {
        return out.put("question", analysis.question()).put("groups", analysis.groups());
    }

    @Override
    public TreeBuilder banner(BannerAnalysis analysis) {
        return BannerWriter.write(analysis, out);
    }

    private static Tree word(Enum<?> constant) {
        return TreeBuilder.string(Words.camelCase(constant));
    }

    @Override
    public TreeBuilder reliability(ReliabilityAnalysis analysis) {
        out.put("items", analysis.items(), TreeBuilder::string)
                .put("reversed", analysis.reversed(), TreeBuilder::string)
                .put("answers", Words.camelCase(analysis.answers()))
                .put("coefficients", analysis.coefficients(), AnalysisWriter::word);
        if (analysis.interval() != AlphaInterval.DESIGN) {
            out.put("interval", Words.camelCase(analysis.interval()));
        }
        out.putString("score", analysis.score().map(Words::camelCase));
        analysis.minimumAnswers().ifPresent(answers -> out.put("minimumAnswers", (long) answers));
        return out;
    }

    @Override
    public TreeBuilder agreement(AgreementAnalysis analysis) {
        out.put("question", analysis.question())
                .put("coders", analysis.coders(), TreeBuilder::string)
                .put("coefficients", analysis.coefficients(), AnalysisWriter::word);
        analysis.level().ifPresent(level -> out.put("level", (long) level));
        return out.put("distance", Words.camelCase(analysis.distance()))
                .put("uncodable", Words.camelCase(analysis.uncodable()))
                .put("resamples", (long) analysis.resamples())
                .put("seed", analysis.seed());
    }
}
