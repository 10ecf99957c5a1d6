package org.surveystats.stats.report;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.stats.distribution.Distributions;
import org.surveystats.stats.report.document.Appendix;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.Fields;
import org.surveystats.stats.report.document.Heading;
import org.surveystats.stats.report.document.ListBlock;
import org.surveystats.stats.report.language.ReportLanguage;

/** The report of the distributions of all questions, and the method in an appendix. */
final class DistributionsReport {

    private final Distributions distributions;
    private final Questionnaire questionnaire;
    private final ReportLanguage language;
    private final int decimals;

    DistributionsReport(Distributions distributions, ReportLanguage language, int decimals) {
        this.distributions = distributions;
        this.questionnaire = distributions.sample().table().questionnaire();
        this.language = language;
        this.decimals = decimals;
    }

    Document document() {
        List<Block> blocks = new ArrayList<>();
        List<Fields.Field> study = new StudyBlocks(questionnaire.study(), language).fields();
        if (!study.isEmpty()) {
            blocks.add(new Fields(study));
        }
        QuestionBlocks questions = new QuestionBlocks(distributions, language, decimals);
        int number = 1;
        for (Question question : questionnaire.questions()) {
            blocks.add(Heading.of(number++ + ". " + language.text(question.tableLabel())));
            blocks.addAll(question.accept(questions));
        }
        blocks.add(new Appendix(
                language.text("method"),
                List.of(ListBlock.bullets(new Method(language).of(distributions, questions.hasBrackets())))));
        return Document.of(language.text(questionnaire.title()), language).with(blocks);
    }
}
