package org.surveystats.benchmark;

import java.util.SplittableRandom;
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
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.distribution.Distributions;

/**
 * The distribution of a five-point question of 1,000,000 respondents, 5 % of them without an answer, with the mean score
 * and its interval, beside a bare loop that counts the same bytes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DistributionBenchmark {

    private static final int ROWS = 1_000_000;

    private final AgreementQuestion question = AgreementQuestion.of(
            "useful",
            "The services are useful",
            AgreementScale.numbered("five", 5, LocalizedText.of("not at all"), LocalizedText.of("fully")));
    private byte[] bytes = {};
    private Distributions equal = none();
    private Distributions weighted = none();

    private Distributions none() {
        return Distributions.of(ResponseTable.builder(questionnaire()).build());
    }

    private Questionnaire questionnaire() {
        return Questionnaire.builder("benchmark", "en", LocalizedText.of("Benchmark"))
                .add(question)
                .build();
    }

    /** Makes the answers. */
    @Setup
    public void answers() {
        ResponseTableBuilder builder = ResponseTable.builder(questionnaire()).designNumbers("w");
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < ROWS; i++) {
            ResponseRow row = builder.row().design("w", 0.5 + random.nextDouble());
            if (random.nextInt(20) > 0) {
                row.chooseAt(0, random.nextInt(5));
            }
            row.add();
        }
        ResponseTable table = builder.build();
        equal = Distributions.of(table);
        weighted = Distributions.of(table, SampleDesign.independent().withWeight("w"));
        bytes = new byte[ROWS];
        table.column(question).read(0, ROWS, bytes);
    }

    /** What a loop costs that only counts. */
    @Benchmark
    public long[] bareCounts() {
        long[] counts = new long[256];
        for (byte b : bytes) {
            counts[b & 0xFF]++;
        }
        return counts;
    }

    /** Shares, the mean score and their intervals, every respondent weighing the same. */
    @Benchmark
    public double equalWeights() {
        return equal.of(question).meanScore().value();
    }

    /** The same with weights. */
    @Benchmark
    public double withWeights() {
        return weighted.of(question).meanScore().value();
    }
}
