package org.surveystats.examples;

import java.util.List;
import java.util.Optional;
import org.surveystats.examples.TextTable.Align;
import org.surveystats.model.question.FrequencyQuestion;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.stats.distribution.Distributions;
import org.surveystats.stats.distribution.FrequencyDistribution;
import org.surveystats.stats.distribution.Funnel;
import org.surveystats.stats.distribution.MultipleResponseDistribution;
import org.surveystats.stats.distribution.ThemeDistribution;
import org.surveystats.stats.estimate.Estimate;

/** What the library computes of the made-up respondents, as text that says so at its beginning and its end. */
final class RespondentsText {

    private final Distributions survey;
    private final List<MadeUpShare> shares;
    private final Questionnaire questionnaire;
    private final Messages messages;
    private final TextPage page = new TextPage();

    private RespondentsText(Distributions survey, List<MadeUpShare> shares, Messages messages) {
        this.survey = survey;
        this.shares = shares;
        this.questionnaire = survey.sample().table().questionnaire();
        this.messages = messages;
    }

    static TextPage of(Distributions survey, List<MadeUpShare> shares, String provenance, Messages messages) {
        return new RespondentsText(survey, shares, messages).write(provenance);
    }

    private TextPage write(String provenance) {
        page.title(messages.text(questionnaire.title())).blank();
        page.paragraph(messages.text("madeUp.warning")).blank();
        page.paragraph(provenance);
        page.heading(messages.text("madeUp.reproduced"));
        page.table(reproduced());
        page.heading(messages.text("madeUp.invented"));
        page.table(invented());
        funnel();
        numbers();
        questionnaire.questions(OpenEndedQuestion.class).forEach(this::themes);
        page.blank().paragraph(messages.text("madeUp.warning"));
        return page;
    }

    private TextTable reproduced() {
        TextTable table = columns("column.question", "column.answer")
                .column(messages.text("column.published"), Align.RIGHT)
                .column(messages.text("column.madeUp"), Align.RIGHT)
                .column(messages.text("column.count"), Align.RIGHT);
        for (MadeUpShare share : shares) {
            share.published()
                    .ifPresent(published -> table.row(
                            label(share.question()),
                            messages.text(share.option().tableLabel()),
                            messages.percent(published),
                            percent(share.share()),
                            count(share.count(), share.base())));
        }
        return table;
    }

    private TextTable invented() {
        TextTable table = columns("column.question", "column.answer")
                .column(messages.text("column.madeUp"), Align.RIGHT)
                .column(messages.text("column.count"), Align.RIGHT);
        for (MadeUpShare share : shares) {
            if (share.published().isEmpty()) {
                table.row(
                        label(share.question()),
                        messages.text(share.option().tableLabel()),
                        percent(share.share()),
                        count(share.count(), share.base()));
            }
        }
        return table;
    }

    private void funnel() {
        Funnel funnel = survey.funnel(ItmoData.SUBJECT, ItmoData.OFTEN);
        page.heading(
                messages.text("madeUp.funnel", messages.text(funnel.subject().label())));
        TextTable table = columns("column.step")
                .column(messages.text("column.count"), Align.RIGHT)
                .column(messages.text("column.shareOfAll"), Align.RIGHT)
                .column(messages.text("column.conversion"), Align.RIGHT);
        for (Funnel.Step step : funnel.steps()) {
            table.row(
                    messages.text("stage." + AuditJson.camelCase(step.stage().name())),
                    Long.toString(step.counts().unweighted()),
                    percent(step.share()),
                    percent(step.conversion()));
        }
        page.table(table);
    }

    private void numbers() {
        page.heading(messages.text("madeUp.numbers"));
        for (FrequencyQuestion question : questionnaire.questions(FrequencyQuestion.class)) {
            Optional<FrequencyDistribution.MeanRate> rate = survey.of(question).meanRate();
            rate.ifPresent(r -> page.bullet(messages.text(
                    "madeUp.rate",
                    label(question),
                    messages.number(r.least().value(), 1),
                    messages.number(r.greatest().value(), 1))));
        }
        for (MultipleResponseQuestion question : questionnaire.questions(MultipleResponseQuestion.class)) {
            MultipleResponseDistribution mentions = survey.of(question);
            page.bullet(messages.text(
                    "madeUp.mentions",
                    label(question),
                    messages.number(mentions.meanMentions().value(), 2),
                    percent(mentions.noneChosen())));
        }
    }

    private void themes(OpenEndedQuestion question) {
        ThemeDistribution themes = survey.of(question, RespondentDrawing.CODER);
        page.heading(
                messages.text("madeUp.themes", label(question), themes.coded().unweighted()));
        TextTable table = columns("column.theme")
                .column(messages.text("column.count"), Align.RIGHT)
                .column(messages.text("column.shareOfCoded"), Align.RIGHT);
        for (ThemeDistribution.ThemeShare theme : themes.themes()) {
            table.row(
                    messages.text(theme.theme().label()),
                    Long.toString(theme.counts().unweighted()),
                    percent(theme.share()));
        }
        page.table(table);
    }

    private TextTable columns(String... keys) {
        TextTable table = TextTable.create();
        for (String key : keys) {
            table.column(messages.text(key), Align.LEFT);
        }
        return table;
    }

    private String label(Question question) {
        return messages.text(question.tableLabel());
    }

    private String count(long count, long base) {
        return messages.text("count.of", count, base);
    }

    private String percent(Estimate share) {
        return share.isDefined() ? messages.percentOf(share.value()) : "–";
    }
}
