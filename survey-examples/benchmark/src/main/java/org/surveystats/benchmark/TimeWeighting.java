package org.surveystats.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.surveystats.model.csv.CsvProgress;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Statistic;
import org.surveystats.stats.plan.PlanFile;

/**
 * Times raking on the files of {@link WriteSurvey}. Prints a line for each task, with tabs between: its name, the median of its times
 * in seconds, and a number that it computed, for comparison.
 */
public final class TimeWeighting {

    private static final double WARM_UP_SECONDS = 3;
    private static final int RUNS = 11;

    private TimeWeighting() {}

    /**
     * Times the tasks.
     *
     * @param args a folder with the files
     */
    public static void main(String[] args) {
        MadeUpSurvey survey = new MadeUpSurvey();
        ResponseTable table = PlanFile.read(Path.of(args[0], "plan.json")).answers(CsvProgress.NONE);
        time("rake", () -> {
            double[] weights =
                    MadeUpMargins.raking().weigh(table, survey.design).weights();
            return weights[weights.length - 1];
        });
        Estimation raked =
                Estimation.of(MadeUpMargins.raking().weigh(table, survey.design).sample());
        time(
                "raked-mean",
                () -> raked.estimate(Statistic.mean(survey.income))
                        .single()
                        .standardError()
                        .orElseThrow());
    }

    /** Computes a number that shows that the same was computed. */
    interface Task {
        double run();
    }

    static void time(String name, Task task) {
        double[] seconds = new double[RUNS];
        double number = 0;
        long warm = System.nanoTime();
        while (System.nanoTime() - warm < WARM_UP_SECONDS * 1e9) {
            number = task.run();
        }
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            number = task.run();
            seconds[run] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        System.out.printf(Locale.ROOT, "%s\t%.6f\t%.12g%n", name, seconds[RUNS / 2], number);
    }
}
