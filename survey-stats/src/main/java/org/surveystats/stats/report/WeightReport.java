package org.surveystats.stats.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Heading;
import org.surveystats.stats.report.document.ListBlock;
import org.surveystats.stats.report.document.Paragraph;
import org.surveystats.stats.report.language.NumberStyle;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.weighting.Iteration;
import org.surveystats.stats.weighting.LargestWeight;
import org.surveystats.stats.weighting.StepReport;
import org.surveystats.stats.weighting.TargetReport;
import org.surveystats.stats.weighting.WeightSummary;
import org.surveystats.stats.weighting.WeightingReport;

/**
 * What a weighting did, in print: after each step the sum and the range of the weights, Kish's design effect of unequal weights
 * n Σw²/(Σw)², the effective number of respondents n over it, and the efficiency, its inverse; for each step with targets what was
 * there before, the target, and what is there after; and the largest weights of all.
 *
 * <pre>{@code
 * WeightReport.of(weighting.weigh(answers, design).report(), questionnaire).document(ReportLanguage.of("ru"));
 * }</pre>
 *
 * <p>Targets are called by the names of questions and answers in tables; those of design columns, which have none, as they are.
 */
public final class WeightReport implements ReportPart {

    private final WeightingReport report;
    private final Questionnaire questionnaire;

    private WeightReport(WeightingReport report, Questionnaire questionnaire) {
        this.report = Objects.requireNonNull(report, "report");
        this.questionnaire = Objects.requireNonNull(questionnaire, "questionnaire");
    }

    /**
     * A weighting in print.
     *
     * @param report what its steps did
     * @param questionnaire the questionnaire whose answers were weighted
     * @return the report
     */
    public static WeightReport of(WeightingReport report, Questionnaire questionnaire) {
        return new WeightReport(report, questionnaire);
    }

    @Override
    public String title(ReportLanguage language) {
        return language.text("weights.title");
    }

    @Override
    public List<Block> blocks(ReportLanguage language) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(steps(language).named("weights"));
        blocks.add(Paragraph.of(language.text("weights.how")));
        int number = 1;
        for (StepReport step : report.steps()) {
            if (!step.targets().isEmpty()) {
                blocks.add(new Heading(
                        2, language.text("weights.targets", Integer.toString(number), method(step, language))));
                blocks.add(targets(step, language).named("weights-" + number));
                if (!step.iterations().isEmpty()) {
                    blocks.add(Paragraph.of(iterations(step.iterations(), language)));
                }
            }
            number++;
        }
        List<LargestWeight> largest =
                report.steps().get(report.steps().size() - 1).largest();
        if (!largest.isEmpty()) {
            blocks.add(new Heading(2, language.text("weights.largest")));
            blocks.add(ListBlock.bullets(largest.stream()
                    .map(one -> language.text(
                            "weights.largest.of",
                            Sizes.number(one.weight(), language.numbers()),
                            language.numbers().count(one.row())))
                    .toList()));
        }
        return blocks;
    }

    private static String method(StepReport step, ReportLanguage language) {
        return language.text("method.weighting." + step.step().method());
    }

    private DocumentTable steps(ReportLanguage language) {
        NumberStyle numbers = language.numbers();
        DocumentTable.Builder table = DocumentTable.builder(language.text("weights.step"));
        table.column(language.text("column.respondents"), Alignment.DECIMAL);
        table.column(language.text("weights.sum"), Alignment.DECIMAL);
        table.column(language.text("weights.range"), Alignment.END);
        table.column(language.text("weights.designEffect"), Alignment.DECIMAL);
        table.column(language.text("weights.effective"), Alignment.DECIMAL);
        table.column(language.text("weights.efficiency"), Alignment.DECIMAL);
        int number = 1;
        for (StepReport step : report.steps()) {
            WeightSummary after = step.after();
            table.row(
                    number++ + ". " + method(step, language),
                    Cell.of(numbers.count(after.respondents()), (double) after.respondents()),
                    Cell.of(Sizes.number(after.sum(), numbers), after.sum()),
                    Cell.ofInterval(
                            Sizes.range(after.least(), after.greatest(), numbers), after.least(), after.greatest()),
                    Cell.of(numbers.number(after.designEffect(), 2), after.designEffect()),
                    Cell.of(numbers.number(after.effectiveSampleSize(), 0), after.effectiveSampleSize()),
                    Cell.of(numbers.percent(after.efficiency(), Report.DEFAULT_DECIMALS), after.efficiency()));
        }
        return table.build();
    }

    private DocumentTable targets(StepReport step, ReportLanguage language) {
        NumberStyle numbers = language.numbers();
        DocumentTable.Builder table = DocumentTable.builder(language.text("weights.target"))
                .column(language.text("column.respondents"), Alignment.DECIMAL)
                .column(language.text("weights.before"), Alignment.DECIMAL)
                .column(language.text("weights.wanted"), Alignment.DECIMAL)
                .column(language.text("weights.after"), Alignment.DECIMAL);
        for (TargetReport target : step.targets()) {
            table.row(
                    name(target.name(), language),
                    target.respondents().isPresent()
                            ? Cell.of(numbers.count(target.respondents().getAsLong()), (double)
                                    target.respondents().getAsLong())
                            : Cell.empty(),
                    number(target.before(), numbers),
                    number(target.target(), numbers),
                    number(target.after(), numbers));
        }
        return table.build();
    }

    private static Cell number(double value, NumberStyle numbers) {
        return Cell.of(Sizes.number(value, numbers), value);
    }

    /** A target such as {@code region = north, sex = f} in the words of the questionnaire. */
    private String name(String target, ReportLanguage language) {
        return Arrays.stream(target.split(", ", -1))
                .map(part -> {
                    String[] sides = part.split(" = ", 2);
                    return sides.length < 2
                            ? label(part, language)
                            : label(sides[0], language) + ": " + answer(sides[0], sides[1], language);
                })
                .collect(Collectors.joining(", "));
    }

    private String label(String question, ReportLanguage language) {
        return questionnaire
                .find(question)
                .map(found -> language.text(found.tableLabel()))
                .orElse(question);
    }

    private String answer(String question, String code, ReportLanguage language) {
        return questionnaire
                .find(question)
                .flatMap(found -> found.option(code))
                .map(option -> language.text(option.tableLabel()))
                .orElse(code);
    }

    private String iterations(List<Iteration> iterations, ReportLanguage language) {
        Iteration last = iterations.get(iterations.size() - 1);
        return language.text(
                "weights.iterations",
                language.numbers().count(last.number()),
                language.numbers().pValue(last.misfit(), 6),
                language.quoted(name(last.target(), language)));
    }
}
