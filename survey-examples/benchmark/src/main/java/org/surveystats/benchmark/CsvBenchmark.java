package org.surveystats.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import org.surveystats.model.csv.CsvFormat;
import org.surveystats.model.csv.ResponseCsv;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;

/**
 * A CSV file of 100,000 respondents to ten five-point questions with a weight, read and checked into columns, beside the
 * same file split into strings by the parser below.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CsvBenchmark {

    private static final int ROWS = 100_000;
    private static final int QUESTIONS = 10;
    private static final CsvFormat FORMAT =
            CsvFormat.builder().designNumbers("w").build();

    private final Questionnaire questionnaire = questionnaire();
    private byte[] file = {};

    private static Questionnaire questionnaire() {
        AgreementScale scale =
                AgreementScale.numbered("five", 5, LocalizedText.of("not at all"), LocalizedText.of("fully"));
        Questionnaire.Builder builder = Questionnaire.builder("benchmark", "en", LocalizedText.of("Benchmark"));
        for (int i = 0; i < QUESTIONS; i++) {
            builder.add(AgreementQuestion.of("q" + i, "Statement " + i, scale));
        }
        return builder.build();
    }

    /** Makes the file. */
    @Setup
    public void write() {
        ResponseTableBuilder builder = ResponseTable.builder(questionnaire).designNumbers("w");
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < ROWS; i++) {
            ResponseRow row = builder.row().design("w", Math.rint(1e4 * (0.5 + random.nextDouble())) / 1e4);
            for (int q = 0; q < QUESTIONS; q++) {
                if (random.nextInt(20) > 0) {
                    row.chooseAt(q, random.nextInt(5));
                }
            }
            row.add();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResponseCsv.write(builder.build(), out, "memory", FORMAT);
        file = out.toByteArray();
    }

    /** Split into strings, and nothing else. */
    @Benchmark
    public long splitOnly() {
        long cells = 0;
        for (CsvRecord row : CsvReader.builder().ofCsvRecord(new ByteArrayInputStream(file))) {
            cells += row.getFields().size();
        }
        return cells;
    }

    /** Read, checked and kept in columns. */
    @Benchmark
    public ResponseTable readChecked() {
        return ResponseCsv.read(new ByteArrayInputStream(file), "memory", questionnaire, FORMAT);
    }
}
