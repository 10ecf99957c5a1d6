package org.surveystats.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.estimate.EstimateRequest;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Statistic;
import org.surveystats.stats.weighting.WeightingResult;

/** Weights of 1,000,000 respondents to three margins, and statistics after them, beside those without. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WeightingBenchmark {

    private static final int ROWS = 1_000_000;

    private final MadeUpSurvey survey = new MadeUpSurvey();
    private ResponseTable table = ResponseTable.builder(survey.questionnaire).build();
    private Estimation drawn = Estimation.of(Sample.of(table));
    private Estimation raked = drawn;

    /** Makes the answers. */
    @Setup
    public void answers() {
        table = survey.answers(ROWS, MadeUpSurvey.Order.BY_CLUSTER, false);
        drawn = Estimation.of(table, survey.design);
        raked = Estimation.of(MadeUpMargins.raking().weigh(table, survey.design).sample());
    }

    /** Raking to region, age and use, with the report. */
    @Benchmark
    public WeightingResult rake() {
        return MadeUpMargins.raking().weigh(table, survey.design);
    }

    /** A mean as it was drawn. */
    @Benchmark
    public Object mean() {
        return drawn.estimate(Statistic.mean(survey.income));
    }

    /** A mean after raking, with its residuals. */
    @Benchmark
    public Object meanAfterRaking() {
        return raked.estimate(Statistic.mean(survey.income));
    }

    /** Ten distributions after raking, with their residuals. */
    @Benchmark
    public Object tenDistributionsAfterRaking() {
        return raked.estimateAll(survey.questions.stream()
                .map(question -> EstimateRequest.of(Statistic.proportions(question)))
                .toList());
    }
}
