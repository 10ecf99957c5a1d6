package org.surveystats.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.surveystats.model.csv.CsvProgress;
import org.surveystats.model.response.LabelColumn;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.estimate.EstimateRequest;
import org.surveystats.stats.estimate.Estimates;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Statistic;
import org.surveystats.stats.plan.PlanFile;
import org.surveystats.stats.weighting.ReplicateWeights;

/**
 * Times ten distributions with 80 bootstrap replicates on the files of {@link WriteSurvey}: with the multipliers of clusters alone,
 * and after raking each replicate. Writes the multipliers to {@code multipliers.csv} for the script for R, and prints lines as
 * {@link TimeWeighting} does.
 */
public final class TimeReplicates {

    private static final int REPLICATES = 80;

    private TimeReplicates() {}

    /**
     * Times the tasks.
     *
     * @param args a folder with the files
     * @throws IOException if the multipliers cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        MadeUpSurvey survey = new MadeUpSurvey();
        ResponseTable table = PlanFile.read(folder.resolve("plan.json")).answers(CsvProgress.NONE);
        Sample sample = Sample.of(table, survey.design);
        ReplicateWeights made = ReplicateWeights.bootstrap(sample, REPLICATES, 1);
        write(made, table, folder.resolve("multipliers.csv"));
        Estimation replicated = Estimation.of(made.sample());
        TimeWeighting.time("replicates-10", () -> distributions(survey, replicated));
        TimeWeighting.time("bind-and-10", () -> distributions(survey, Estimation.of(made.sample())));
        Estimation raked = Estimation.of(made.sample().withWeighting(MadeUpMargins.raking()));
        TimeWeighting.time("raked-10", () -> distributions(survey, raked));
    }

    /** The standard error of the last share of the last question. */
    private static double distributions(MadeUpSurvey survey, Estimation estimation) {
        List<Estimates> all = estimation.estimateAll(survey.questions.stream()
                .map(question -> EstimateRequest.of(Statistic.proportions(question)))
                .toList());
        return all.get(all.size() - 1).of("5").standardError().orElseThrow();
    }

    private static void write(ReplicateWeights made, ResponseTable table, Path file) throws IOException {
        LabelColumn clusters = table.designLabels("psu");
        Set<String> seen = new HashSet<>();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("psu");
            for (int r = 1; r <= made.count(); r++) {
                out.write(",r" + r);
            }
            out.write("\n");
            for (int row = 0; row < table.rowCount(); row++) {
                String cluster = clusters.value(row).orElseThrow();
                if (seen.add(cluster)) {
                    out.write(cluster);
                    for (int r = 0; r < made.count(); r++) {
                        out.write("," + made.multiplier(row, r));
                    }
                    out.write("\n");
                }
            }
        }
    }
}
