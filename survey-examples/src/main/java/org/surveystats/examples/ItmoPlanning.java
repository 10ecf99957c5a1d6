package org.surveystats.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.surveystats.stats.sampling.DetectableShares;
import org.surveystats.stats.sampling.PlannedEstimate;
import org.surveystats.stats.sampling.PowerAnalysis;
import org.surveystats.stats.sampling.RequiredSample;
import org.surveystats.stats.sampling.SamplePlanning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * How exact the answers of the ITMO survey can be, whose source tells neither how many municipal employees there are nor how
 * the respondents were selected: the margins of error of 101 answers for populations of several sizes, what a next survey
 * would need, and what it could tell apart from this one. All of it holds for simple random samples only.
 *
 * <p>With {@code --format json} the output is one object: {@code formatVersion}, {@code example}, {@code language},
 * {@code sampleSize}, {@code level}; {@code margins} ({@code populationSize}, absent where it is so large that it does not
 * matter, {@code share}, {@code margin}); {@code responseRate} and {@code required} ({@code populationSize}, {@code margin},
 * {@code answers}, {@code invited}, and whether it {@code fits} the population); {@code power} and {@code detectable}
 * ({@code share}, {@code lower}, {@code upper}, each absent where there is none). Shares and margins are fractions.
 */
@Command(
        name = "itmo-planning",
        description =
                "The margins of error of the survey's answers, depending on how many municipal employees there are;"
                        + " what a next survey would need, and what it could tell apart.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class ItmoPlanning implements Callable<Integer> {

    static final double LEVEL = 0.95;
    static final double POWER = 0.8;

    /** An assumption: what part of those invited to a next survey answers. */
    static final double RESPONSE_RATE = 0.4;

    static final List<Double> SHARES = List.of(0.5, 0.1);
    static final List<Double> MARGINS = List.of(0.1, 0.05, 0.03);

    private static final List<Long> SIZES = List.of(150L, 300L, 500L, 1_000L, 3_000L, 10_000L);
    private static final List<Long> NEXT_SIZES = List.of(500L, 3_000L, 10_000L);

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** Creates the command. */
    public ItmoPlanning() {}

    /**
     * Runs the example alone.
     *
     * @param arguments the options
     */
    public static void main(String[] arguments) {
        System.exit(Main.run(new ItmoPlanning(), System.out, System.err, arguments));
    }

    /** The margins of a population, in the order of the shares; one so large that it does not matter has no size. */
    record Margins(OptionalLong populationSize, List<Double> margins) {}

    /** What a next survey needs for each margin. */
    record Required(OptionalLong populationSize, List<RequiredSample> samples) {}

    /** The shares of a next survey that would be found different from one of this. */
    record Detectable(double share, DetectableShares shares) {}

    /** All that is printed. */
    record Result(long sampleSize, List<Margins> margins, List<Required> required, List<Detectable> detectable) {}

    /** Computes and prints. */
    @Override
    public Integer call() {
        Result result =
                compute(ItmoData.load().questionnaire().study().sampleSize().orElseThrow());
        output.print(
                messages -> ItmoPlanningDocument.of(result, messages),
                messages -> ItmoPlanningJson.of(result, messages));
        return 0;
    }

    static Result compute(long answers) {
        SamplePlanning planning = SamplePlanning.atLevel(LEVEL).withResponseRate(RESPONSE_RATE);
        List<Margins> margins = new ArrayList<>();
        for (OptionalLong size : sizes(SIZES)) {
            SamplePlanning sized = sized(planning, size);
            margins.add(new Margins(
                    size,
                    SHARES.stream()
                            .map(share -> sized.marginOfError(PlannedEstimate.proportion(share), answers)
                                    .margin())
                            .toList()));
        }
        List<Required> required = new ArrayList<>();
        for (OptionalLong size : sizes(NEXT_SIZES)) {
            SamplePlanning sized = sized(planning, size);
            required.add(new Required(
                    size,
                    MARGINS.stream()
                            .map(margin -> sized.answersFor(PlannedEstimate.proportion(0.5), margin))
                            .toList()));
        }
        PowerAnalysis analysis = PowerAnalysis.atSignificance(1 - LEVEL).withPower(POWER);
        List<Detectable> detectable = SHARES.stream()
                .map(share -> new Detectable(share, analysis.detectableProportions(share, answers, answers)))
                .toList();
        return new Result(answers, margins, required, detectable);
    }

    private static List<OptionalLong> sizes(List<Long> known) {
        List<OptionalLong> sizes = new ArrayList<>();
        known.forEach(size -> sizes.add(OptionalLong.of(size)));
        sizes.add(OptionalLong.empty());
        return sizes;
    }

    private static SamplePlanning sized(SamplePlanning planning, OptionalLong size) {
        return size.isPresent() ? planning.withPopulationSize(size.getAsLong()) : planning;
    }
}
