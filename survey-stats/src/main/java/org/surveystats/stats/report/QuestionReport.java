package org.surveystats.stats.report;

import java.util.List;
import java.util.Objects;
import org.surveystats.model.question.Question;
import org.surveystats.stats.distribution.Distributions;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.language.ReportLanguage;

/**
 * The distribution of one question in print: its wording, who was asked and how many answered, its chart, and a table with
 * shares, intervals and counts.
 *
 * <pre>{@code
 * QuestionReport.of(Distributions.of(table, design), useful).document(ReportLanguage.of("en"));
 * }</pre>
 */
public final class QuestionReport implements ReportPart {

    private final Distributions distributions;
    private final Question question;

    private QuestionReport(Distributions distributions, Question question) {
        this.distributions = Objects.requireNonNull(distributions, "distributions");
        this.question = distributions.question(question.id(), Question.class);
    }

    /**
     * A question in print.
     *
     * @param distributions the distributions of its questionnaire
     * @param question the question
     * @return the report, percentages with one decimal
     * @throws org.surveystats.model.error.QuestionnaireException if the questionnaire does not have it
     */
    public static QuestionReport of(Distributions distributions, Question question) {
        return new QuestionReport(distributions, question);
    }

    @Override
    public String title(ReportLanguage language) {
        return language.text(question.tableLabel());
    }

    @Override
    public List<Block> blocks(ReportLanguage language) {
        ReportCharts charts = new ReportCharts(language, Report.DEFAULT_DECIMALS);
        return question.accept(new QuestionBlocks(distributions, language, Report.DEFAULT_DECIMALS, charts));
    }
}
