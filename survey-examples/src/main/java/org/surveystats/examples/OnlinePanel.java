package org.surveystats.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.surveystats.model.question.Question;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Statistic;
import org.surveystats.stats.weighting.BaseWeights;
import org.surveystats.stats.weighting.Margin;
import org.surveystats.stats.weighting.NonresponseClasses;
import org.surveystats.stats.weighting.Raking;
import org.surveystats.stats.weighting.ReplicateWeights;
import org.surveystats.stats.weighting.Respondents;
import org.surveystats.stats.weighting.Scaling;
import org.surveystats.stats.weighting.Trimming;
import org.surveystats.stats.weighting.WeightingPlan;
import org.surveystats.stats.weighting.WeightingReport;
import org.surveystats.stats.weighting.WeightingResult;
import org.surveystats.stats.weighting.WeightingStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Weights a made-up online sample of 5,000 to the margins of a made-up population, and shows beside the truth what that did to
 * estimates and their intervals. The weights: 1 over the probability of the invitation; what members who did not reply stood for,
 * taken over by those of the same age and education; raking to age, education and place; trimming at a multiple of the mean, with the
 * margins met again; scaling to the number of respondents. The standard error is computed three ways: as if the weights were given,
 * as one that knows of the steps, and from jackknife replicates of the base weights, each of which goes
 * through all later steps. A bootstrap would not do here: trimming would cut the weights of members who are drawn twice or more.
 *
 * <p>With {@code --format json} the output is one object: {@code formatVersion}, {@code example}, {@code language}, {@code madeUp}
 * (always true), {@code seed}, {@code populationSize}, {@code invited}, {@code respondents}; {@code steps} ({@code method},
 * {@code respondents}, {@code sum}, {@code least}, {@code greatest}, {@code designEffect}, {@code effectiveSampleSize},
 * {@code efficiency} after the step, and {@code targets}: {@code name}, {@code before}, {@code target}, {@code after});
 * {@code largestWeights} ({@code row}, counted from 1, and {@code weight}); and {@code estimates} ({@code question},
 * {@code truth}; {@code unweighted}, {@code asGiven}, {@code weighted} and {@code replicates}, each with {@code value},
 * {@code standardError} and {@code interval}). Shares are fractions.
 */
@Command(
        name = "online-panel",
        description =
                "A made-up online sample of 5,000, weighted to the margins of its population: what each step does,"
                        + " and what becomes of estimates and intervals, beside the truth.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class OnlinePanel implements Callable<Integer> {

    /** The greatest weight, as a multiple of the mean. */
    static final double TRIMMED_AT = 3.5;

    /** The number of random groups, of which a replicate leaves one out. */
    static final int REPLICATES = 100;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** Creates the command. */
    public OnlinePanel() {}

    /**
     * Runs the example alone.
     *
     * @param arguments the options
     */
    public static void main(String[] arguments) {
        System.exit(Main.run(new OnlinePanel(), System.out, System.err, arguments));
    }

    /** An estimate of what the whole population answers, by four ways. */
    record Compared(
            Question question,
            double truth,
            Estimate unweighted,
            Estimate asGiven,
            Estimate weighted,
            Estimate replicated) {}

    /** All that is printed. */
    record Result(ResponseTable table, WeightingReport report, List<Compared> estimates) {}

    /** Computes and prints. */
    @Override
    public Integer call() {
        Result result = compute();
        output.print(
                messages -> OnlinePanelDocument.of(result, messages), messages -> OnlinePanelJson.of(result, messages));
        return 0;
    }

    static Result compute() {
        ResponseTable table = MadeUpPanel.invited();
        SampleDesign drawn = SampleDesign.independent();
        WeightingResult weighted = plan().weigh(table, drawn);
        Estimation unweighted = Estimation.of(table, drawn);
        Estimation asGiven = Estimation.of(weighted.table("weight"), drawn.withWeight("weight"));
        Estimation knowing = Estimation.of(weighted.sample());
        Estimation replicates = Estimation.of(replicated(table, drawn));
        List<Compared> estimates = new ArrayList<>();
        for (Statistic statistic : List.of(
                Statistic.proportion(MadeUpPanel.TELEVISION, "yes"),
                Statistic.proportion(MadeUpPanel.TRANSPORT, "yes"),
                Statistic.proportion(MadeUpPanel.SERVICES, "yes"),
                Statistic.mean(MadeUpPanel.HOURS))) {
            Question question = MadeUpPanel.ASKED.get(estimates.size());
            estimates.add(new Compared(
                    question,
                    MadeUpPanel.truth(question),
                    unweighted.estimate(statistic).single(),
                    asGiven.estimate(statistic).single(),
                    knowing.estimate(statistic).single(),
                    replicates.estimate(statistic).single()));
        }
        return new Result(table, weighted.report(), estimates);
    }

    /** Replicates of the base weights, each of which goes through all later steps. */
    private static Sample replicated(ResponseTable table, SampleDesign drawn) {
        List<WeightingStep> steps = plan().steps();
        ResponseTable based =
                new WeightingPlan(steps.subList(0, 1)).weigh(table, drawn).table("base");
        return ReplicateWeights.jk1(Sample.of(based, drawn.withWeight("base")), REPLICATES, MadeUpPanel.SEED)
                .sample()
                .withWeighting(new WeightingPlan(steps.subList(1, steps.size())));
    }

    static WeightingPlan plan() {
        return WeightingPlan.of(
                BaseWeights.of(MadeUpPanel.PROBABILITY),
                NonresponseClasses.of(
                        Respondents.of(MadeUpPanel.OUTCOME, MadeUpPanel.COMPLETED),
                        MadeUpPanel.AGE.id(),
                        MadeUpPanel.EDUCATION.id()),
                Raking.to(MadeUpPanel.margins().toArray(Margin[]::new)),
                Trimming.above(TRIMMED_AT, Trimming.Unit.MEAN).withRecalibration(Trimming.Recalibration.LAST_TARGETS),
                Scaling.toSampleSize());
    }
}
