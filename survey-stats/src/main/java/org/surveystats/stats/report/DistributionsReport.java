package org.surveystats.stats.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AwarenessQuestion;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.Subject;
import org.surveystats.model.question.UsageQuestion;
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
    private final QuestionBlocks questions;
    private final ReportCharts charts;
    private final List<List<AgreementQuestion>> runs;

    DistributionsReport(Distributions distributions, ReportLanguage language, int decimals) {
        this.distributions = distributions;
        this.questionnaire = distributions.sample().table().questionnaire();
        this.language = language;
        this.charts = new ReportCharts(language, decimals);
        this.runs = ReportCharts.runs(questionnaire.questions());
        this.questions = new QuestionBlocks(distributions, language, decimals, charts);
    }

    Document document() {
        List<Block> blocks = new ArrayList<>();
        List<Fields.Field> study = new StudyBlocks(questionnaire.study(), language).fields();
        if (!study.isEmpty()) {
            blocks.add(new Fields(study));
        }
        int number = 1;
        for (Question question : questionnaire.questions()) {
            statements(question, blocks);
            blocks.add(Heading.of(number++ + ". " + language.text(question.tableLabel())));
            blocks.addAll(question.accept(questions));
            funnel(question, blocks);
        }
        blocks.add(new Appendix(
                language.text("method"),
                List.of(ListBlock.bullets(new Method(language).of(distributions, questions.hasBrackets())))));
        return Document.of(language.text(questionnaire.title()), language).with(blocks);
    }

    /** Statements on one scale are first shown together. */
    private void statements(Question question, List<Block> blocks) {
        runs.stream().filter(run -> run.get(0).equals(question)).forEach(run -> {
            blocks.add(Heading.of(language.text("figure.statements")));
            blocks.addAll(charts.statements(
                    question.id() + "-and-others",
                    run.stream().map(distributions::of).toList()));
        });
    }

    /** Awareness and use of one subject are a funnel, below the later of both questions. */
    private void funnel(Question question, List<Block> blocks) {
        subject(question).filter(subject -> isFunnel(subject, question)).ifPresent(subject -> {
            blocks.add(Heading.of(language.text("figure.funnelOf", language.text(subject.label()))));
            blocks.addAll(charts.funnel(distributions.funnel(subject.id())));
        });
    }

    private static Optional<Subject> subject(Question question) {
        return question instanceof ChoiceQuestion choice ? choice.subject() : Optional.empty();
    }

    private boolean isFunnel(Subject subject, Question last) {
        List<Question> steps = questionnaire.questions().stream()
                .filter(q -> q instanceof AwarenessQuestion || q instanceof UsageQuestion)
                .filter(q -> subject(q).map(Subject::id).equals(Optional.of(subject.id())))
                .toList();
        return steps.size() == 2 && steps.get(1).equals(last) && steps.get(0).getClass() != last.getClass();
    }
}
