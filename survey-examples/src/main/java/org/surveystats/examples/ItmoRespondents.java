package org.surveystats.examples;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.surveystats.model.published.PublishedStudy;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.distribution.Distributions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Makes up 101 respondents who reproduce every published share of the ITMO survey exactly, writes their answers as CSV,
 * reads them back, and computes their distributions. The published figures do not say how answers to different questions
 * occur together, and the source gives none for awareness, use and frequency: both are invented here, every output says
 * that the respondents are made up, and nothing may be concluded from them. They serve to try the library.
 *
 * <p>With {@code --format json} the output is one object: {@code formatVersion}, {@code example}, {@code language},
 * {@code madeUp} (always true), {@code warning}, {@code questionnaire} and {@code title} of the made-up answers,
 * {@code seed}, {@code respondents}; {@code shares} ({@code question}, {@code option}, {@code count}, {@code base},
 * {@code share}, and either {@code notReported} or {@code published} with {@code reproduced}); {@code funnel}
 * ({@code stage}, {@code count}, {@code share}, {@code conversion}); and {@code themes} ({@code question}, {@code theme},
 * {@code count}, {@code share}). Shares are fractions.
 */
@Command(
        name = "itmo-respondents",
        description = "101 made-up respondents who reproduce every published share, as CSV and as tables. How their"
                + " answers occur together means nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class ItmoRespondents implements Callable<Integer> {

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final SeedOption drawing = new SeedOption();

    @Option(names = "--csv", paramLabel = "FILE", description = "Write the made-up answers to this file.")
    private @Nullable Path csv;

    /** Creates the command. */
    public ItmoRespondents() {}

    /**
     * Runs the example alone.
     *
     * @param arguments the options
     */
    public static void main(String[] arguments) {
        System.exit(Main.run(new ItmoRespondents(), System.out, System.err, arguments));
    }

    /** Makes the respondents up and prints their distributions. */
    @Override
    public Integer call() {
        PublishedStudy study = ItmoData.load();
        ResponseTable drawn = RespondentDrawing.draw(study, drawing.value());
        Optional<Path> file = Optional.ofNullable(csv);
        ResponseTable read =
                file.isPresent() ? RespondentsCsv.throughFile(drawn, file.get()) : RespondentsCsv.throughMemory(drawn);
        Distributions survey = Distributions.of(read);
        List<MadeUpShare> shares = MadeUpShare.of(study, survey);
        check(shares);
        output.print(
                messages -> RespondentsDocument.of(survey, shares, provenance(read, file, messages), messages),
                messages -> RespondentsJson.of(survey, shares, drawing.value(), messages));
        return 0;
    }

    private String provenance(ResponseTable read, Optional<Path> file, Messages messages) {
        String drawn = messages.text(
                "madeUp.provenance", messages.counted("madeUp.respondents", read.rowCount()), drawing.value());
        return file.map(f -> drawn + " " + messages.text("madeUp.file", f, RespondentDrawing.MARK))
                .orElse(drawn);
    }

    private static void check(List<MadeUpShare> shares) {
        for (MadeUpShare share : shares) {
            if (!share.isReproduced().orElse(true)) {
                throw new IllegalStateException("the made-up respondents miss a published share: \""
                        + share.question().id() + "\", \"" + share.option().code() + "\", " + share.count() + " of "
                        + share.base());
            }
        }
    }
}
