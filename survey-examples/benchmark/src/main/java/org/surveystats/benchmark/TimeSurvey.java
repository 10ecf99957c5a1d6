package org.surveystats.benchmark;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.surveystats.model.csv.CsvProgress;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.estimate.AssociationTest;
import org.surveystats.stats.estimate.EstimateRequest;
import org.surveystats.stats.estimate.Estimates;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.HypothesisTest;
import org.surveystats.stats.estimate.Regression;
import org.surveystats.stats.estimate.Statistic;
import org.surveystats.stats.plan.PlanFile;

/**
 * Times what a survey is asked most often, on files of {@link WriteSurvey} or on a made-up survey in memory. Prints a line for each
 * task, with tabs between: its name, the median of its times in seconds, and a number that it computed, for comparison.
 */
public final class TimeSurvey {

    private static final double WARM_UP_SECONDS = 3;
    private static final int RUNS = 11;

    private final MadeUpSurvey survey = new MadeUpSurvey();
    private final ResponseTable table;
    private final Estimation estimation;
    private final PrintStream out;

    private TimeSurvey(ResponseTable table, PrintStream out) {
        this.table = table;
        this.estimation = Estimation.of(table, survey.design);
        this.out = out;
    }

    /**
     * Times the tasks.
     *
     * @param args a folder with the files, or the number of respondents to make up
     */
    public static void main(String[] args) {
        ResponseTable table = args[0].matches("\\d+")
                ? new MadeUpSurvey().answers(Integer.parseInt(args[0]), MadeUpSurvey.Order.BY_CLUSTER, false)
                : PlanFile.read(Path.of(args[0], "plan.json")).answers(CsvProgress.NONE);
        TimeSurvey survey = new TimeSurvey(table, System.out);
        survey.run();
        if (!args[0].matches("\\d+")) {
            Path plan = Path.of(args[0], "plan.json");
            survey.time("plan", () -> PlanFile.read(plan).run(), results -> 1);
        }
    }

    private void run() {
        time("design", () -> Sample.of(table, survey.design), sample -> sample.unitCount());
        time("distributions", this::distributions, all -> error(all.get(9), 4));
        time("domains", this::domains, all -> error(all, 95));
        time("table", this::table, test -> test.statistic().orElseThrow());
        time(
                "median",
                () -> estimation.quantiles(survey.income, 0.5),
                all -> all.get(0).estimate().standardError().orElseThrow());
        time(
                "logistic",
                this::logistic,
                model -> model.coefficients().get(1).estimate().standardError().orElseThrow());
    }

    private List<Estimates> distributions() {
        return estimation.estimateAll(survey.questions.stream()
                .map(question -> EstimateRequest.of(Statistic.proportions(question)))
                .toList());
    }

    private Estimates domains() {
        return estimation.by(survey.region, survey.age).estimate(Statistic.mean(survey.income));
    }

    private HypothesisTest table() {
        return estimation
                .table(survey.questions.get(0), survey.questions.get(1))
                .test(AssociationTest.RAO_SCOTT_F);
    }

    private Regression logistic() {
        return estimation.logistic(
                survey.use, "yes", survey.questions.get(0), survey.questions.get(1), survey.questions.get(2));
    }

    private static double error(Estimates estimates, int entry) {
        return estimates.entries().get(entry).estimate().standardError().orElseThrow();
    }

    /** A number of a result that shows that the same was computed. */
    private interface Check<T> {
        double of(T result);
    }

    private <T> void time(String task, Supplier<T> work, Check<T> check) {
        double[] seconds = new double[RUNS];
        double number = 0;
        long warm = System.nanoTime();
        while (System.nanoTime() - warm < WARM_UP_SECONDS * 1e9) {
            number = check.of(work.get());
        }
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            T result = work.get();
            seconds[run] = (System.nanoTime() - start) / 1e9;
            number = check.of(result);
        }
        Arrays.sort(seconds);
        out.printf(Locale.ROOT, "%s\t%.6f\t%.12g%n", task, seconds[RUNS / 2], number);
    }
}
