package org.surveystats.examples;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * A made-up survey of some 4,000 residents of four made-up regions, weighted and clustered, analysed as such surveys are: a
 * banner with letters under the design, the reliability of eight statements with its standard error under the design, how they were
 * answered, the agreement of two coders, and the themes of an open question by region. Regions, respondents and answers are
 * made up, every output says so, and nothing may be concluded from them.
 *
 * <p>With {@code --format json} the output is one object: {@code formatVersion}, {@code example}, {@code language},
 * {@code madeUp} (always true), {@code warning}, {@code questionnaire}, {@code seed}, {@code respondents}; {@code funnel}
 * ({@code stage}, {@code count}, {@code estimate}, …); {@code banner} and {@code themes}, tables as {@link ItmoTables} has them;
 * {@code reliability} (coefficients with {@code estimate}, {@code standardError}, {@code lower}, {@code upper});
 * {@code items} ({@code item}, {@code mean}, {@code itemRest}, {@code alphaIfDropped}); {@code quality} ({@code flag},
 * {@code count}, {@code estimate}, …); and {@code agreement} ({@code measure}, {@code estimate}, …). Shares are fractions.
 */
@Command(
        name = "regional-survey",
        description =
                "A made-up survey of some 4,000 residents, weighted, in strata and clusters: tables with letters, a"
                        + " scale, two coders, themes. Nothing may be concluded from it.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class RegionalSurvey implements Callable<Integer> {

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final SeedOption drawing = new SeedOption();

    /** Creates the command. */
    public RegionalSurvey() {}

    /**
     * Runs the example alone.
     *
     * @param arguments the options
     */
    public static void main(String[] arguments) {
        System.exit(Main.run(new RegionalSurvey(), System.out, System.err, arguments));
    }

    /** Makes the respondents up and prints what was computed of them. */
    @Override
    public Integer call() {
        RegionalAnalysis analysis = RegionalAnalysis.of(RegionalRespondents.draw(drawing.value()));
        output.print(
                messages -> RegionalDocument.of(analysis, drawing.value(), messages),
                messages -> RegionalJson.of(analysis, drawing.value(), messages));
        return 0;
    }
}
