package org.surveystats.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.stats.plan.PathRule;
import org.surveystats.stats.plan.PlanFile;
import org.surveystats.stats.plan.PlanResults;
import org.surveystats.stats.plan.ResultsJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Runs a tabulation plan: reads the questionnaire and the answers that it names, and prints what it computes, as JSON (the
 * format of {@link ResultsJson}) or as text. On a terminal a bar shows how far the reading has come.
 */
@Command(
        name = "run",
        description =
                "Runs a tabulation plan: the questionnaire, the answers and the sampling design that it names, and"
                        + " what it computes of them.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class RunPlan implements Callable<Integer> {

    @Mixin
    private final PrintingOptions printing = new PrintingOptions();

    @Parameters(paramLabel = "PLAN", description = "The plan, a JSON file beside its questionnaire and answers.")
    private @Nullable Path plan;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the results to this file (default: the standard output).")
    private @Nullable Path out;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            converter = OutputFormat.Parser.class,
            description = "Aligned text, or one JSON object (default).")
    private OutputFormat format = OutputFormat.JSON;

    @Option(
            names = "--language",
            paramLabel = "ru|en",
            converter = Language.Parser.class,
            description =
                    "The language of the text: ru or en (default: that of the questionnaire where it is one of them,"
                            + " else en).")
    private @Nullable Language language;

    @Option(names = "--any-path", description = "Let the plan name files outside of its folder.")
    private boolean anyPath;

    @Option(
            names = "--in-parts",
            description =
                    "Keep no answers, only totals of sampling units: for files that are larger than the memory. Plans"
                            + " without quantiles and regressions.")
    private boolean inParts;

    /** Creates the command. */
    public RunPlan() {}

    /** Runs the plan and prints its results. */
    @Override
    public Integer call() {
        Optional<Path> target = Optional.ofNullable(out);
        // a long computation must not end with a file that cannot be written
        target.ifPresent(RunPlan::checkFolder);
        PlanFile file = PlanFile.read(Objects.requireNonNull(plan))
                .withPaths(anyPath ? PathRule.ANYWHERE : PathRule.INSIDE_FOLDER);
        PlanResults results;
        try (ReadingProgress progress = ReadingProgress.start()) {
            results = inParts ? file.runInParts(progress) : file.run(progress);
        }
        String printed = format == OutputFormat.JSON ? ResultsJson.format(results) : text(file, results);
        if (target.isPresent()) {
            write(printed, target.get());
        } else {
            printing.print(printed);
        }
        return 0;
    }

    private String text(PlanFile file, PlanResults results) {
        Questionnaire questionnaire = file.questionnaire();
        Language spoken = Objects.requireNonNullElseGet(
                language, () -> questionnaire.language().startsWith("ru") ? Language.RU : Language.EN);
        return ResultsText.of(file.plan(), questionnaire, results, Messages.in(spoken))
                .toString();
    }

    private static void checkFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new FormatException(Problem.at(Place.unknown().withSource(file.toString()), "there is no such folder")
                    .foundText(folder.toString())
                    .hint("make the folder first"));
        }
    }

    private static void write(String text, Path file) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FormatException(
                    Problem.at(Place.unknown().withSource(file.toString()), "the file cannot be written")
                            .found(e.toString()),
                    e);
        }
    }
}
