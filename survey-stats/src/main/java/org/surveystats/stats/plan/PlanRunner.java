package org.surveystats.stats.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.RatingQuestion;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.estimate.AssociationTest;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.EstimateRequest;
import org.surveystats.stats.estimate.Estimates;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.EstimationBatch;
import org.surveystats.stats.estimate.HypothesisTest;
import org.surveystats.stats.estimate.QuantileEstimate;
import org.surveystats.stats.estimate.Regression;
import org.surveystats.stats.estimate.RegressionException;
import org.surveystats.stats.estimate.Statistic;
import org.surveystats.stats.estimate.TwoWayTable;
import org.surveystats.stats.interval.ProportionInterval;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.weighting.WeightingException;

/**
 * Computes a plan that has been checked: whatever one pass over the respondents can serve is computed in one pass; quantiles and
 * regressions take passes of their own.
 */
final class PlanRunner implements AnalysisVisitor<Supplier<AnalysisResult>> {

    private final Optional<Estimation> whole;
    private final Questionnaire questionnaire;
    private final EstimationBatch batch;

    private PlanRunner(Optional<Estimation> whole, Questionnaire questionnaire, EstimationBatch batch) {
        this.whole = whole;
        this.questionnaire = questionnaire;
        this.batch = batch;
    }

    /** For answers that come in parts, and a plan without quantiles and regressions. */
    static PlanRunner ofParts(Questionnaire questionnaire, EstimationBatch batch) {
        return new PlanRunner(Optional.empty(), questionnaire, batch);
    }

    static PlanResults run(TabulationPlan plan, ResponseTable answers) {
        ResponseTable table = plan.withThemes(answers);
        Sample sample = sample(plan, table);
        double level = plan.confidenceLevel();
        PlanRunner runner = new PlanRunner(
                Optional.of(Estimation.of(sample).withLevel(level)),
                table.questionnaire(),
                EstimationBatch.of(sample, level));
        List<Supplier<AnalysisResult>> pending = new ArrayList<>();
        for (Analysis analysis : plan.analyses()) {
            pending.add(analysis.accept(runner));
        }
        runner.batch.run();
        List<AnalysisResult> results = new ArrayList<>();
        for (Supplier<AnalysisResult> result : pending) {
            try {
                results.add(result.get());
            } catch (RegressionException e) {
                Problem problem = e.problems().get(0);
                throw new RegressionException(
                        problem.movedTo(problem.place().withField("analyses[" + results.size() + "]")));
            }
        }
        return new PlanResults(results);
    }

    /** Problems of the weighting are put at its place in the plan. */
    private static Sample sample(TabulationPlan plan, ResponseTable table) {
        try {
            return Sample.of(table, plan.weightedDesign());
        } catch (WeightingException e) {
            throw new WeightingException(
                    e.problems().stream()
                            .map(problem -> WeightingFields.moved(plan, problem))
                            .toList(),
                    e.history());
        }
    }

    private Optional<Domain> where(Analysis analysis) {
        return analysis.where().entrySet().stream()
                .map(condition -> Domain.is(
                        questionnaire.question(condition.getKey()),
                        condition.getValue().toArray(String[]::new)))
                .reduce(Domain::and);
    }

    private List<Question> by(Analysis analysis) {
        return analysis.by().stream().map(questionnaire::question).toList();
    }

    private NumberQuestion number(String id) {
        return questionnaire.question(id, NumberQuestion.class);
    }

    private ChoiceQuestion choice(String id) {
        return questionnaire.question(id, ChoiceQuestion.class);
    }

    private Supplier<AnalysisResult> estimate(
            Analysis analysis,
            Statistic statistic,
            Optional<ProportionInterval> interval,
            Function<Estimates.Entry, ResultCell.Builder> cell) {
        EstimateRequest request =
                new EstimateRequest(List.of(statistic), by(analysis), List.of(), where(analysis), interval, false);
        EstimationBatch.Result<Estimates> result = batch.estimate(request);
        return () -> AnalysisResult.of(
                analysis.id(),
                result.get().entries().stream()
                        .map(entry -> cell.apply(entry).by(entry.by()).build())
                        .toList());
    }

    /** A number that rests on a base. */
    private static ResultCell.Builder value(Estimates.Entry entry) {
        return ResultCell.builder().estimate(entry.estimate());
    }

    /** A share of an option: its n is that of the option. */
    private static ResultCell.Builder option(Estimates.Entry entry) {
        return ResultCell.builder()
                .option(entry.option())
                .estimate(entry.estimate())
                .n(entry.counted().unweighted())
                .weightedN(entry.counted().weighted())
                .effectiveN(entry.counted().effective());
    }

    @Override
    public Supplier<AnalysisResult> distribution(DistributionAnalysis analysis) {
        Statistic shares = questionnaire.question(analysis.question()) instanceof RatingQuestion rating
                ? Statistic.proportions(rating)
                : Statistic.proportions(choice(analysis.question()));
        return estimate(analysis, shares, analysis.interval(), PlanRunner::option);
    }

    @Override
    public Supplier<AnalysisResult> multipleResponse(MultipleResponseAnalysis analysis) {
        MultipleResponseQuestion question = questionnaire.question(analysis.question(), MultipleResponseQuestion.class);
        return estimate(analysis, Statistic.mentions(question), analysis.interval(), PlanRunner::option);
    }

    @Override
    public Supplier<AnalysisResult> mean(MeanAnalysis analysis) {
        return estimate(analysis, Statistic.mean(number(analysis.question())), Optional.empty(), PlanRunner::value);
    }

    @Override
    public Supplier<AnalysisResult> total(TotalAnalysis analysis) {
        return estimate(analysis, Statistic.total(number(analysis.question())), Optional.empty(), PlanRunner::value);
    }

    @Override
    public Supplier<AnalysisResult> proportion(ProportionAnalysis analysis) {
        return estimate(
                analysis, share(analysis.question(), analysis.option()), analysis.interval(), PlanRunner::value);
    }

    /** The share of one answer, or of several taken together. */
    private Statistic share(String id, String... codes) {
        Question question = questionnaire.question(id);
        if (question instanceof MultipleResponseQuestion multiple) {
            return Statistic.mentioned(multiple, codes);
        }
        return question instanceof RatingQuestion rating
                ? Statistic.proportion(rating, codes)
                : Statistic.proportion(choice(id), codes);
    }

    @Override
    public Supplier<AnalysisResult> ratio(RatioAnalysis analysis) {
        return estimate(
                analysis,
                Statistic.ratio(number(analysis.numerator()), number(analysis.denominator())),
                Optional.empty(),
                PlanRunner::value);
    }

    @Override
    public Supplier<AnalysisResult> quantile(QuantileAnalysis analysis) {
        double[] probabilities = analysis.probabilities().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        return () -> {
            List<QuantileEstimate> quantiles =
                    estimation(analysis).quantiles(number(analysis.question()), probabilities);
            return AnalysisResult.of(
                    analysis.id(),
                    quantiles.stream()
                            .map(quantile -> ResultCell.builder()
                                    .by(quantile.by())
                                    .probability(quantile.probability())
                                    .estimate(quantile.estimate())
                                    .build())
                            .toList());
        };
    }

    private Estimation estimation(Analysis analysis) {
        Estimation estimation = whole.orElseThrow().by(by(analysis).toArray(Question[]::new));
        return where(analysis).map(estimation::where).orElse(estimation);
    }

    @Override
    public Supplier<AnalysisResult> variance(VarianceAnalysis analysis) {
        return estimate(analysis, Statistic.variance(number(analysis.question())), Optional.empty(), PlanRunner::value);
    }

    @Override
    public Supplier<AnalysisResult> crosstab(CrosstabAnalysis analysis) {
        EstimationBatch.Result<List<TwoWayTable>> tables = batch.tables(
                choice(analysis.rows()), choice(analysis.columns()), by(analysis), where(analysis), Optional.empty());
        return () -> {
            List<ResultCell> cells = new ArrayList<>();
            for (TwoWayTable table : tables.get()) {
                addCells(table, cells);
            }
            AnalysisResult result = further(analysis, tables.get(), cells);
            return analysis.test()
                    .map(test -> result.withTest(test(tables.get().get(0).test(associationTest(test)))
                            .build()))
                    .orElse(result);
        };
    }

    /** Measures of association and further tests, which need to know whether answers are independent. */
    private AnalysisResult further(CrosstabAnalysis analysis, List<TwoWayTable> tables, List<ResultCell> cells) {
        if (analysis.association().isEmpty() && analysis.tests().isEmpty()) {
            return AnalysisResult.of(analysis.id(), cells);
        }
        CrosstabCells all =
                new CrosstabCells(analysis, estimation(analysis), choice(analysis.rows()), choice(analysis.columns()));
        tables.forEach(all::add);
        cells.addAll(all.cells());
        return AnalysisResult.of(analysis.id(), cells).withTests(all.tests());
    }

    private static void addCells(TwoWayTable table, List<ResultCell> cells) {
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                Option rowOption = table.rows().get(row);
                Option columnOption = table.columns().get(column);
                cells.add(ResultCell.builder()
                        .by(table.by())
                        .row(rowOption.code())
                        .column(columnOption.code())
                        .estimate(table.columnShare(row, column))
                        .n(table.cell(row, column).unweighted())
                        .weightedN(table.cell(row, column).weighted())
                        .effectiveN(table.cell(row, column).effective())
                        .build());
            }
        }
    }

    private static AssociationTest associationTest(CrosstabTest test) {
        return switch (test) {
            case RAO_SCOTT_F -> AssociationTest.RAO_SCOTT_F;
            case RAO_SCOTT_CHISQ -> AssociationTest.RAO_SCOTT_CHI_SQUARE;
            case WALD -> AssociationTest.WALD;
            case ADJUSTED_WALD -> AssociationTest.ADJUSTED_WALD;
        };
    }

    static TestResult.Builder test(HypothesisTest test) {
        TestResult.Builder result = TestResult.builder().name(test.name());
        test.statistic().ifPresent(result::statistic);
        test.numeratorDf().ifPresent(result::numeratorDf);
        test.denominatorDf().ifPresent(result::denominatorDf);
        test.pValue().ifPresent(result::pValue);
        test.difference().map(Estimate::value).ifPresent(result::difference);
        test.note().ifPresent(result::note);
        return result;
    }

    private static Supplier<AnalysisResult> test(Analysis analysis, Supplier<HypothesisTest> outcome) {
        return () -> AnalysisResult.of(analysis.id(), List.of())
                .withTest(test(outcome.get()).build());
    }

    @Override
    public Supplier<AnalysisResult> tTest(TTestAnalysis analysis) {
        Statistic mean = Statistic.mean(number(analysis.question()));
        OptionalDouble value = analysis.value();
        EstimationBatch.Result<HypothesisTest> outcome = value.isPresent()
                ? batch.tTest(mean, value.getAsDouble(), where(analysis))
                : batch.tTest(mean, choice(analysis.groups().orElseThrow()), where(analysis));
        return test(analysis, outcome::get);
    }

    @Override
    public Supplier<AnalysisResult> regression(RegressionAnalysis analysis) {
        return () -> {
            Question[] predictors =
                    analysis.predictors().stream().map(questionnaire::question).toArray(Question[]::new);
            Estimation estimation = estimation(analysis);
            Regression regression = switch (analysis.family()) {
                case GAUSSIAN -> estimation.linear(number(analysis.outcome()), predictors);
                case LOGISTIC ->
                    estimation.logistic(
                            choice(analysis.outcome()), analysis.option().orElseThrow(), predictors);
                case POISSON -> estimation.poisson(number(analysis.outcome()), predictors);
            };
            return result(analysis, regression);
        };
    }

    private static AnalysisResult result(Analysis analysis, Regression regression) {
        List<ResultCell> cells = new ArrayList<>();
        for (Regression.Coefficient coefficient : regression.coefficients()) {
            ResultCell.Builder cell =
                    ResultCell.builder().term(coefficient.term().name()).estimate(coefficient.estimate());
            coefficient.statistic().ifPresent(cell::statistic);
            coefficient.pValue().ifPresent(cell::pValue);
            cells.add(cell.build());
        }
        return AnalysisResult.of(analysis.id(), cells)
                .withTest(TestResult.builder()
                        .residualDf(regression.residualDegreesOfFreedom())
                        .build());
    }

    @Override
    public Supplier<AnalysisResult> meanScore(MeanScoreAnalysis analysis) {
        return estimate(
                analysis, Statistic.meanScore(choice(analysis.question())), Optional.empty(), PlanRunner::value);
    }

    @Override
    public Supplier<AnalysisResult> net(NetAnalysis analysis) {
        Statistic net = share(analysis.question(), analysis.options().toArray(String[]::new));
        return estimate(analysis, net, analysis.interval(), PlanRunner::value);
    }

    @Override
    public Supplier<AnalysisResult> netPromoter(NetPromoterAnalysis analysis) {
        RatingQuestion question = questionnaire.question(analysis.question(), RatingQuestion.class);
        return estimate(analysis, Statistic.netPromoter(question), Optional.empty(), PlanRunner::value);
    }

    @Override
    public Supplier<AnalysisResult> goodnessOfFit(GoodnessOfFitAnalysis analysis) {
        double sum = analysis.shares().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        Map<String, Double> shares = new LinkedHashMap<>();
        analysis.shares().forEach((code, share) -> shares.put(code, share / sum)); // a plan's are rounded
        EstimationBatch.Result<HypothesisTest> outcome =
                batch.goodnessOfFit(choice(analysis.question()), shares, where(analysis));
        return test(analysis, outcome::get);
    }

    @Override
    public Supplier<AnalysisResult> rankTest(RankTestAnalysis analysis) {
        EstimationBatch.Result<List<TwoWayTable>> table = batch.tables(
                choice(analysis.question()), choice(analysis.groups()), List.of(), where(analysis), Optional.empty());
        return test(analysis, () -> table.get().get(0).rankTest());
    }

    @Override
    public Supplier<AnalysisResult> banner(BannerAnalysis analysis) {
        EstimationBatch.Result<BannerTable> table =
                new BannerMaker(questionnaire).banner(analysis).request(batch, where(analysis), analysis.interval());
        return () -> BannerCells.result(analysis, table.get());
    }

    @Override
    public Supplier<AnalysisResult> reliability(ReliabilityAnalysis analysis) {
        return () -> ScaleCells.result(
                analysis, ScaleCells.battery(analysis, questionnaire), whole.orElseThrow(), where(analysis));
    }

    @Override
    public Supplier<AnalysisResult> agreement(AgreementAnalysis analysis) {
        return () -> AgreementCells.result(
                analysis,
                whole.orElseThrow().sample().table(),
                whole.orElseThrow().level());
    }
}
