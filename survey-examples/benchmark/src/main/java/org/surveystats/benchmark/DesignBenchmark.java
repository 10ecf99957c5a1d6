package org.surveystats.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.ReplicateDesign;
import org.surveystats.stats.design.ReplicateMethod;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.estimate.AssociationTest;
import org.surveystats.stats.estimate.EstimateRequest;
import org.surveystats.stats.estimate.Estimates;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Regression;
import org.surveystats.stats.estimate.Statistic;

/** Statistics under strata and clusters, of 1,000,000 respondents, beside a bare loop that counts the same bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DesignBenchmark {

    /** The order of respondents. */
    @Param({"BY_CLUSTER", "SHUFFLED"})
    public String order = "BY_CLUSTER";

    private static final int ROWS = 1_000_000;

    private final MadeUpSurvey survey = new MadeUpSurvey();
    private ResponseTable table = ResponseTable.builder(survey.questionnaire).build();
    private Estimation clustered = Estimation.of(Sample.of(table));
    private Estimation replicated = clustered;
    private final List<byte[]> bytes = new ArrayList<>();

    /** Makes the answers. */
    @Setup
    public void answers() {
        table = survey.answers(ROWS, MadeUpSurvey.Order.valueOf(order), true);
        clustered = Estimation.of(table, survey.design);
        replicated = Estimation.of(
                table,
                ReplicateDesign.of(ReplicateMethod.BRR, "rep", MadeUpSurvey.REPLICATES)
                        .withWeight("weight"));
        for (AgreementQuestion question : survey.questions) {
            byte[] column = new byte[ROWS];
            table.column(question).read(0, ROWS, column);
            bytes.add(column);
        }
    }

    /** What a loop costs that only counts the answers to the ten questions. */
    @Benchmark
    public long[] bareCounts() {
        long[] counts = new long[256];
        for (byte[] column : bytes) {
            for (byte b : column) {
                counts[b & 0xFF]++;
            }
        }
        return counts;
    }

    /** Ten distributions with standard errors. */
    @Benchmark
    public List<Estimates> tenDistributions() {
        return clustered.estimateAll(survey.questions.stream()
                .map(question -> EstimateRequest.of(Statistic.proportions(question)))
                .toList());
    }

    /** Ten distributions without standard errors. */
    @Benchmark
    public List<Estimates> tenDistributionsOnly() {
        return clustered.estimateAll(survey.questions.stream()
                .map(question ->
                        EstimateRequest.of(Statistic.proportions(question)).withoutStandardErrors())
                .toList());
    }

    /** One mean. */
    @Benchmark
    public Estimates mean() {
        return clustered.estimate(Statistic.mean(survey.income));
    }

    /** One proportion. */
    @Benchmark
    public Estimates proportion() {
        return clustered.estimate(Statistic.proportion(survey.questions.get(0), "5"));
    }

    /** A logistic regression on three questions. */
    @Benchmark
    public Regression logistic() {
        return clustered.logistic(
                survey.use, "yes", survey.questions.get(0), survey.questions.get(1), survey.questions.get(2));
    }

    /** The mean of two groups. */
    @Benchmark
    public Estimates meanByTwo() {
        return clustered.by(survey.use).estimate(Statistic.mean(survey.income));
    }

    /** 96 means. */
    @Benchmark
    public Estimates domainMeans() {
        return clustered.by(survey.region, survey.age).estimate(Statistic.mean(survey.income));
    }

    /** A table with its test. */
    @Benchmark
    public Object table() {
        return clustered.table(survey.questions.get(0), survey.questions.get(1)).test(AssociationTest.RAO_SCOTT_F);
    }

    /** A median. */
    @Benchmark
    public Object median() {
        return clustered.quantiles(survey.income, 0.5);
    }

    /** One mean with 40 replicates. */
    @Benchmark
    public Estimates replicatedMean() {
        return replicated.estimate(Statistic.mean(survey.income));
    }

    /** Binding the design to the answers, which is done once for all statistics. */
    @Benchmark
    public Sample bind() {
        return Sample.of(table, survey.design);
    }
}
