package org.surveystats.examples;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.stats.plan.PathRule;
import org.surveystats.stats.plan.PlanFile;
import org.surveystats.stats.plan.PlanResults;
import org.surveystats.stats.plan.ResultsJson;
import org.surveystats.stats.report.Report;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.text.TextRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Runs a tabulation plan: reads the questionnaire and the answers that it names, and prints what it computes, as JSON (the
 * format of {@link ResultsJson}), as text, Markdown, HTML or Excel. On a terminal a bar shows how far the reading has come.
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

    @Mixin
    private final ExhibitOptions exhibits = new ExhibitOptions();

    @Parameters(paramLabel = "PLAN", description = "The plan, a JSON file beside its questionnaire and answers.")
    private @Nullable Path plan;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the results to this file (default: the standard output).")
    private @Nullable Path out;

    @Option(
            names = "--format",
            paramLabel = OutputFormat.NAMES,
            converter = OutputFormat.Parser.class,
            description =
                    "Aligned text, one JSON object (default), Markdown, one HTML file with charts, or an Excel file of"
                            + " the tables.")
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
        printing.checkFile(format, target);
        exhibits.check();
        PlanFile file = PlanFile.read(Objects.requireNonNull(plan))
                .withPaths(anyPath ? PathRule.ANYWHERE : PathRule.INSIDE_FOLDER);
        PlanResults results;
        try (ReadingProgress progress = ReadingProgress.start()) {
            results = inParts ? file.runInParts(progress) : file.run(progress);
        }
        if (format == OutputFormat.JSON) {
            OutputFile.write(ResultsJson.format(results), target, printing);
        }
        if (format != OutputFormat.JSON || exhibits.any()) {
            Document report = report(file, results);
            if (format != OutputFormat.JSON) {
                OutputOptions.write(report, format, TextRenderer.DEFAULT_WIDTH, target, printing);
            }
            exhibits.write(report);
        }
        return 0;
    }

    private Document report(PlanFile file, PlanResults results) {
        Questionnaire questionnaire = file.questionnaire();
        Language spoken = Objects.requireNonNullElseGet(
                language, () -> questionnaire.language().startsWith("ru") ? Language.RU : Language.EN);
        Report report = Report.of(file.plan(), questionnaire, results).in(spoken.code());
        return report.document();
    }
}
