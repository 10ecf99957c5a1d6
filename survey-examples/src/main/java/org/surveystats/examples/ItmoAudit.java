package org.surveystats.examples;

import java.util.List;
import java.util.concurrent.Callable;
import org.surveystats.model.published.PublishedStudy;
import org.surveystats.stats.published.PublishedAudit;
import org.surveystats.stats.published.QuestionFigures;
import org.surveystats.stats.report.FindingSentences;
import org.surveystats.stats.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Prints the audit of the ITMO survey: which printed shares can be percentages of its 101 respondents. Its own finding is
 * that 81.1 % and 18.9 % cannot, which bases from 1 to 101 explain both, and what truncation instead of rounding explains.
 *
 * <p>With {@code --format json} the output is one object: {@code formatVersion}, {@code example}, {@code language} and
 * {@code questions}, each with {@code id}, {@code label}, {@code base} (absent where unknown), {@code baseOrigin}
 * ({@code stated}, {@code sampleSize}, {@code unknown}), {@code rounding}, {@code shares} ({@code option}, and either
 * {@code share}, the printed percentage as a fraction, or {@code notReported}) and {@code findings}. A finding has its
 * {@code kind} (the names of {@link org.surveystats.stats.published.Finding.Kind} in camel case), {@code options},
 * {@code rounding}, {@code fits} (each a {@code base} with {@code counts} from {@code least} to {@code greatest}), where it
 * is of a sum {@code sum}, and as {@code message} its sentence in the language of the output.
 */
@Command(
        name = "itmo-audit",
        description = "The audit of the published figures: which of them cannot come from 101 respondents, which bases"
                + " explain them, and what truncation explains.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class ItmoAudit implements Callable<Integer> {

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** Creates the command. */
    public ItmoAudit() {}

    /**
     * Runs the example alone.
     *
     * @param arguments the options
     */
    public static void main(String[] arguments) {
        System.exit(Main.run(new ItmoAudit(), System.out, System.err, arguments));
    }

    /** Prints the audit. */
    @Override
    public Integer call() {
        PublishedStudy study = ItmoData.load();
        List<QuestionFigures> figures = QuestionFigures.of(PublishedAudit.of(study));
        output.print(
                messages -> Report.ofFindings(PublishedAudit.of(study))
                        .in(messages.language().code())
                        .document(),
                messages ->
                        AuditJson.of(figures, FindingSentences.of(study.questionnaire(), messages.words()), messages));
        return 0;
    }
}
