package org.surveystats.examples;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.surveystats.examples.ItmoPlanning.Detectable;
import org.surveystats.examples.ItmoPlanning.Margins;
import org.surveystats.examples.ItmoPlanning.Required;
import org.surveystats.examples.ItmoPlanning.Result;
import org.surveystats.examples.TextTable.Align;
import org.surveystats.stats.sampling.RequiredSample;

/** Margins of error and sample sizes as text. */
final class ItmoPlanningText {

    private final Result result;
    private final Messages messages;
    private final TextPage page = new TextPage();

    private ItmoPlanningText(Result result, Messages messages) {
        this.result = result;
        this.messages = messages;
    }

    static TextPage of(Result result, Messages messages) {
        return new ItmoPlanningText(result, messages).write();
    }

    private TextPage write() {
        page.title(messages.text("planning.title", result.sampleSize())).blank();
        page.paragraph(messages.text("planning.intro", result.sampleSize())).blank();
        page.table(margins());
        page.heading(messages.text("planning.next"));
        page.paragraph(messages.text("planning.next.intro", messages.percentOf(ItmoPlanning.RESPONSE_RATE)))
                .blank();
        page.table(required());
        page.heading(messages.text("planning.detectable"));
        for (Detectable detectable : result.detectable()) {
            page.bullet(messages.text(
                    "planning.detectable.of",
                    messages.percentOf(detectable.share()),
                    percent(detectable.shares().lower()),
                    percent(detectable.shares().upper())));
        }
        page.blank()
                .paragraph(messages.text(
                        "planning.detectable.how", result.sampleSize(), messages.percentOf(ItmoPlanning.POWER)));
        page.blank().paragraph(messages.text("planning.caution"));
        return page;
    }

    private TextTable margins() {
        TextTable table = TextTable.create()
                .column(messages.text("column.population"), Align.RIGHT)
                .column(messages.text("column.partAsked"), Align.RIGHT);
        ItmoPlanning.SHARES.forEach(
                share -> table.column(messages.text("column.marginAt", messages.percentOf(share)), Align.RIGHT));
        for (Margins margins : result.margins()) {
            String[] cells = new String[2 + margins.margins().size()];
            cells[0] = size(margins.populationSize());
            cells[1] = margins.populationSize().isPresent()
                    ? messages.percentOf((double) result.sampleSize()
                            / margins.populationSize().getAsLong())
                    : "–";
            for (int i = 0; i < margins.margins().size(); i++) {
                cells[2 + i] = "±" + messages.percentOf(margins.margins().get(i));
            }
            table.row(cells);
        }
        return table;
    }

    private TextTable required() {
        TextTable table = TextTable.create().column(messages.text("column.population"), Align.RIGHT);
        ItmoPlanning.MARGINS.forEach(margin -> table.column("±" + messages.percentOf(margin), Align.RIGHT));
        for (Required required : result.required()) {
            String[] cells = new String[1 + required.samples().size()];
            cells[0] = size(required.populationSize());
            for (int i = 0; i < required.samples().size(); i++) {
                RequiredSample sample = required.samples().get(i);
                cells[1 + i] = sample.shortfall().isEmpty()
                        ? messages.text("planning.required", sample.answers(), sample.invited())
                        : messages.text("planning.required.tooMany", sample.answers());
            }
            table.row(cells);
        }
        return table;
    }

    private String size(OptionalLong size) {
        return size.isPresent() ? Long.toString(size.getAsLong()) : messages.text("planning.large");
    }

    private String percent(OptionalDouble share) {
        return share.isPresent() ? messages.percentOf(share.getAsDouble()) : messages.text("planning.none");
    }
}
