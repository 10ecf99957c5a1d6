package org.surveystats.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.surveystats.examples.ItmoPlanning.Detectable;
import org.surveystats.examples.ItmoPlanning.Margins;
import org.surveystats.examples.ItmoPlanning.Required;
import org.surveystats.examples.ItmoPlanning.Result;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Heading;
import org.surveystats.stats.report.document.ListBlock;
import org.surveystats.stats.report.document.Note;
import org.surveystats.stats.report.document.Paragraph;
import org.surveystats.stats.report.language.NumberStyle;
import org.surveystats.stats.sampling.RequiredSample;

/** Margins of error and sample sizes as a report. */
final class ItmoPlanningDocument {

    private final Result result;
    private final Messages messages;
    private final NumberStyle numbers;

    private ItmoPlanningDocument(Result result, Messages messages) {
        this.result = result;
        this.messages = messages;
        this.numbers = messages.words().numbers();
    }

    static Document of(Result result, Messages messages) {
        return new ItmoPlanningDocument(result, messages).write();
    }

    private Document write() {
        String answers = numbers.count(result.sampleSize());
        List<String> detectable = new ArrayList<>();
        for (Detectable of : result.detectable()) {
            detectable.add(messages.text(
                    "planning.detectable.of",
                    percent(of.share()),
                    percent(of.shares().lower()),
                    percent(of.shares().upper())));
        }
        return Document.of(messages.text("planning.title", answers), messages.words())
                .with(
                        Paragraph.of(messages.text("planning.intro", answers)),
                        margins(),
                        Heading.of(messages.text("planning.next")),
                        Paragraph.of(messages.text("planning.next.intro", percent(ItmoPlanning.RESPONSE_RATE))),
                        required(),
                        Heading.of(messages.text("planning.detectable")),
                        ListBlock.bullets(detectable),
                        Paragraph.of(messages.text("planning.detectable.how", answers, percent(ItmoPlanning.POWER))),
                        Note.of(Note.Kind.WARNING, messages.text("planning.caution")));
    }

    private DocumentTable margins() {
        DocumentTable.Builder table = DocumentTable.builder(messages.text("column.population"))
                .column(messages.text("column.partAsked"), Alignment.END);
        ItmoPlanning.SHARES.forEach(
                share -> table.column(messages.text("column.marginAt", percent(share)), Alignment.END));
        for (Margins of : result.margins()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(
                    of.populationSize().isPresent()
                            ? percent((double) result.sampleSize()
                                    / of.populationSize().getAsLong())
                            : "–"));
            of.margins().forEach(margin -> cells.add(Cell.of("±" + percent(margin))));
            table.row(size(of.populationSize()), cells.toArray(Cell[]::new));
        }
        return table.build();
    }

    private DocumentTable required() {
        DocumentTable.Builder table = DocumentTable.builder(messages.text("column.population"));
        ItmoPlanning.MARGINS.forEach(margin -> table.column("±" + percent(margin), Alignment.END));
        for (Required of : result.required()) {
            List<Cell> cells = new ArrayList<>();
            for (RequiredSample sample : of.samples()) {
                String answers = numbers.count(sample.answers());
                cells.add(Cell.of(
                        sample.shortfall().isEmpty()
                                ? messages.text("planning.required", answers, numbers.count(sample.invited()))
                                : messages.text("planning.required.tooMany", answers)));
            }
            table.row(size(of.populationSize()), cells.toArray(Cell[]::new));
        }
        return table.build();
    }

    private String size(OptionalLong size) {
        return size.isPresent() ? numbers.count(size.getAsLong()) : messages.text("planning.large");
    }

    private String percent(OptionalDouble share) {
        return share.isPresent() ? percent(share.getAsDouble()) : messages.text("planning.none");
    }

    private String percent(double share) {
        return numbers.percent(share, 1);
    }
}
