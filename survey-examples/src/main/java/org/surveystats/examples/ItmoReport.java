package org.surveystats.examples;

import java.util.List;
import java.util.concurrent.Callable;
import org.surveystats.model.published.PublishedStudy;
import org.surveystats.stats.published.PublishedAudit;
import org.surveystats.stats.published.QuestionFigures;
import org.surveystats.stats.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Prints the ITMO survey: who asked whom, and each question with its printed shares, the counts behind them and their 95 %
 * intervals (Wilson), and the themes of the open answers with all quotes. A figure that the source does not give is said to
 * be not reported. Where no count of the 101 respondents is printed as the share, the bases that explain it stand in, and
 * the interval is a range over them.
 *
 * <p>With {@code --format json} the output is one object:
 *
 * <ul>
 *   <li>{@code formatVersion}, {@code example}, {@code language}; {@code survey} with what is known of it;
 *       {@code interval} and {@code confidenceLevel};
 *   <li>{@code questions}: {@code id}, {@code type}, {@code text}, {@code label}, for a statement {@code reversed};
 *   <li>of a question with shares: {@code base} (absent where unknown), {@code baseOrigin} ({@code stated},
 *       {@code sampleSize}, {@code unknown}), {@code reported}, {@code shares}, and {@code otherBases}: if no count of the
 *       base fits, those that do, each with its {@code base} and {@code counts};
 *   <li>of a share: {@code option}, {@code label}, and either {@code notReported} or {@code share} (the printed percentage
 *       as a fraction, with its decimals), {@code count} ({@code least} and {@code greatest}, absent where no count of the
 *       base fits) and {@code interval} ({@code lower}, {@code upper}, and in {@code fits} over how many counts);
 *   <li>of an open-ended question: {@code reasonFor}, and {@code themes} with {@code quotes}.
 * </ul>
 */
@Command(
        name = "itmo",
        description = "The survey as it was published: every question with its share, the count behind it and a 95 %%"
                + " interval, and the themes of the open answers with quotes.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class ItmoReport implements Callable<Integer> {

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** Creates the command. */
    public ItmoReport() {}

    /**
     * Runs the example alone.
     *
     * @param arguments the options
     */
    public static void main(String[] arguments) {
        System.exit(Main.run(new ItmoReport(), System.out, System.err, arguments));
    }

    /** Prints the report. */
    @Override
    public Integer call() {
        PublishedStudy study = ItmoData.load();
        List<QuestionFigures> figures = QuestionFigures.of(PublishedAudit.of(study));
        output.print(
                messages -> Report.of(study).in(messages.language().code()).document(),
                messages -> ReportJson.of(study, figures, messages));
        return 0;
    }
}
