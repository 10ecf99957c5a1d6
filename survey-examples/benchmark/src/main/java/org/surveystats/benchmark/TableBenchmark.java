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
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.table.Banding;
import org.surveystats.stats.table.Banner;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.CellStatistic;
import org.surveystats.stats.table.ColumnTest;
import org.surveystats.stats.table.Correction;
import org.surveystats.stats.table.Head;
import org.surveystats.stats.table.StandardErrors;
import org.surveystats.stats.table.Stub;

/** A banner of 11 questions by 32 columns and the total, of 1,000,000 respondents. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TableBenchmark {

    private static final int ROWS = 1_000_000;

    private final MadeUpSurvey survey = new MadeUpSurvey();
    private Estimation clustered =
            Estimation.of(ResponseTable.builder(survey.questionnaire).build(), SampleDesign.independent());
    private Estimation independent = clustered;

    /** Makes the answers. */
    @Setup
    public void answers() {
        ResponseTable table = survey.answers(ROWS, MadeUpSurvey.Order.BY_CLUSTER, false);
        clustered = Estimation.of(table, survey.design);
        independent = Estimation.of(table, SampleDesign.independent());
    }

    private Banner.Builder builder() {
        Banner.Builder builder = Banner.builder();
        survey.questions.forEach(question -> builder.stub(
                Stub.of(question).withTopBoxes(2).withBottomBoxes(2).withMean()));
        return builder.stub(Stub.of(Banding.at(survey.income, 20_000, 50_000)).withMean())
                .head(Head.of(survey.region))
                .head(Head.of(survey.age))
                .head(Head.of(survey.use).nesting(Banding.at(survey.income, 15_000, 20_000, 30_000, 45_000, 70_000)));
    }

    private Banner tested() {
        return builder()
                .statistics(CellStatistic.INDEX, CellStatistic.ADJUSTED_RESIDUAL)
                .test(ColumnTest.pairwise().withLevels(0.05, 0.01).withCorrection(Correction.HOLM))
                .build();
    }

    /** With tests, index and residual, under strata, clusters and weights. */
    @Benchmark
    public BannerTable clusteredWithLetters() {
        return tested().run(clustered);
    }

    /** The same of independent answers. */
    @Benchmark
    public BannerTable independentWithLetters() {
        return tested().run(independent);
    }

    /** Shares and means alone. */
    @Benchmark
    public BannerTable valuesAlone() {
        return builder().standardErrors(StandardErrors.OMITTED).build().run(clustered);
    }
}
