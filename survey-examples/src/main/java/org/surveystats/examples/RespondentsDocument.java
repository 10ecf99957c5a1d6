package org.surveystats.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.surveystats.stats.report.chart.Charts;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Heading;
import org.surveystats.stats.report.document.ListBlock;
import org.surveystats.stats.report.document.Note;
import org.surveystats.stats.report.document.Paragraph;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.language.NumberStyle;

/** What the library computes of the made-up respondents, as a report that says so at its beginning and its end. */
final class RespondentsDocument {

    private final Distributions survey;
    private final List<MadeUpShare> shares;
    private final Questionnaire questionnaire;
    private final Messages messages;
    private final NumberStyle numbers;
    private final List<Block> blocks = new ArrayList<>();

    private RespondentsDocument(Distributions survey, List<MadeUpShare> shares, Messages messages) {
        this.survey = survey;
        this.shares = shares;
        this.questionnaire = survey.sample().table().questionnaire();
        this.messages = messages;
        this.numbers = messages.words().numbers();
    }

    static Document of(Distributions survey, List<MadeUpShare> shares, String provenance, Messages messages) {
        return new RespondentsDocument(survey, shares, messages).write(provenance);
    }

    private Document write(String provenance) {
        blocks.add(Note.of(Note.Kind.WARNING, messages.text("madeUp.warning")));
        blocks.add(Paragraph.of(provenance));
        blocks.add(Heading.of(messages.text("madeUp.reproduced")));
        blocks.add(reproduced());
        blocks.add(Heading.of(messages.text("madeUp.invented")));
        blocks.add(invented());
        funnel();
        numbers();
        questionnaire.questions(OpenEndedQuestion.class).forEach(this::themes);
        blocks.add(Note.of(Note.Kind.WARNING, messages.text("madeUp.warning")));
        return Document.of(messages.text(questionnaire.title()), messages.words())
                .with(blocks);
    }

    private DocumentTable reproduced() {
        DocumentTable.Builder table = columns("column.question", "column.answer")
                .column(messages.text("column.published"), Alignment.END)
                .column(messages.text("column.madeUp"), Alignment.END)
                .column(messages.text("column.count"), Alignment.END);
        for (MadeUpShare share : shares) {
            share.published()
                    .ifPresent(published -> table.row(row(
                            share,
                            Cell.of(numbers.percent(published)),
                            Cell.of(percent(share.share())),
                            Cell.of(count(share.count(), share.base())))));
        }
        return table.build();
    }

    private DocumentTable invented() {
        DocumentTable.Builder table = columns("column.question", "column.answer")
                .column(messages.text("column.madeUp"), Alignment.END)
                .column(messages.text("column.count"), Alignment.END);
        for (MadeUpShare share : shares) {
            if (share.published().isEmpty()) {
                table.row(row(share, Cell.of(percent(share.share())), Cell.of(count(share.count(), share.base()))));
            }
        }
        return table.build();
    }

    private void funnel() {
        Funnel funnel = survey.funnel(ItmoData.SUBJECT, ItmoData.OFTEN);
        blocks.add(Heading.of(
                messages.text("madeUp.funnel", messages.text(funnel.subject().label()))));
        blocks.add(Charts.in(messages.words()).of(funnel).named("funnel"));
    }

    private void numbers() {
        blocks.add(Heading.of(messages.text("madeUp.numbers")));
        List<String> lines = new ArrayList<>();
        for (FrequencyQuestion question : questionnaire.questions(FrequencyQuestion.class)) {
            Optional<FrequencyDistribution.MeanRate> rate = survey.of(question).meanRate();
            rate.ifPresent(r -> lines.add(messages.text(
                    "madeUp.rate",
                    label(question),
                    numbers.number(r.least().value(), 1),
                    numbers.number(r.greatest().value(), 1))));
        }
        for (MultipleResponseQuestion question : questionnaire.questions(MultipleResponseQuestion.class)) {
            MultipleResponseDistribution mentions = survey.of(question);
            lines.add(messages.text(
                    "madeUp.mentions",
                    label(question),
                    numbers.number(mentions.meanMentions().value(), 2),
                    percent(mentions.noneChosen())));
        }
        blocks.add(ListBlock.bullets(lines));
    }

    private void themes(OpenEndedQuestion question) {
        ThemeDistribution themes = survey.of(question, RespondentDrawing.CODER);
        blocks.add(Heading.of(messages.text(
                "madeUp.themes", label(question), numbers.count(themes.coded().unweighted()))));
        DocumentTable.Builder table = columns("column.theme")
                .column(messages.text("column.count"), Alignment.END)
                .column(messages.text("column.shareOfCoded"), Alignment.END);
        for (ThemeDistribution.ThemeShare theme : themes.themes()) {
            table.row(
                    messages.text(theme.theme().label()),
                    Cell.of(numbers.count(theme.counts().unweighted())),
                    Cell.of(percent(theme.share())));
        }
        blocks.add(table.build());
    }

    private DocumentTable.Builder columns(String... keys) {
        return DocumentTable.builder(Stream.of(keys).map(messages::text).toArray(String[]::new));
    }

    private Row row(MadeUpShare share, Cell... cells) {
        return Row.of(
                List.of(label(share.question()), messages.text(share.option().tableLabel())), List.of(cells));
    }

    private String label(Question question) {
        return messages.text(question.tableLabel());
    }

    private String count(long count, long base) {
        return messages.words().text("count.of", numbers.count(count), numbers.count(base));
    }

    private String percent(Estimate share) {
        return share.isDefined() ? numbers.percent(share.value(), 1) : "–";
    }
}
