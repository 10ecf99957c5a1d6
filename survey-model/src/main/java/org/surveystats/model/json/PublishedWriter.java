package org.surveystats.model.json;

import java.math.BigDecimal;
import org.surveystats.model.internal.json.JsonDocument;
import org.surveystats.model.internal.json.Tree;
import org.surveystats.model.internal.json.TreeBuilder;
import org.surveystats.model.published.PublishedDistribution;
import org.surveystats.model.published.PublishedShare;
import org.surveystats.model.published.PublishedStudy;
import org.surveystats.model.published.Quote;
import org.surveystats.model.published.Rounding;
import org.surveystats.model.published.Source;
import org.surveystats.model.published.SourcePlace;

/** Writes the object of a published study. */
final class PublishedWriter {

    private PublishedWriter() {}

    static Tree write(PublishedStudy study) {
        return new TreeBuilder()
                .put("formatVersion", JsonDocument.VERSION)
                .put(
                        "questionnaire",
                        QuestionnaireWriter.write(new TreeBuilder(), study.questionnaire())
                                .build())
                .put("source", source(study.source()))
                .put("distributions", study.distributions(), PublishedWriter::distribution)
                .put("quotes", study.quotes(), PublishedWriter::quote)
                .build();
    }

    private static Tree source(Source source) {
        return new TreeBuilder()
                .put("title", source.title())
                .put("publishers", source.publishers(), TreeBuilder::text)
                .putString("rounding", source.rounding().map(Rounding::code))
                .put("notes", source.notes(), TreeBuilder::text)
                .build();
    }

    private static Tree distribution(PublishedDistribution distribution) {
        return new TreeBuilder()
                .put("question", distribution.question())
                .put("base", distribution.base())
                .put("at", place(distribution.at()))
                .put("shares", distribution.shares(), PublishedWriter::share)
                .build();
    }

    private static Tree share(PublishedShare share) {
        Tree percent = share.percent()
                .map(BigDecimal::toPlainString)
                .map(TreeBuilder::decimal)
                .orElseGet(() -> TreeBuilder.string(PublishedReader.NOT_REPORTED));
        return new TreeBuilder()
                .put("option", share.option())
                .put("percent", percent)
                .build();
    }

    private static Tree quote(Quote quote) {
        return new TreeBuilder()
                .put("question", quote.question())
                .put("theme", quote.theme())
                .putString("answer", quote.answer())
                .put("text", quote.text())
                .put("at", place(quote.at()))
                .build();
    }

    private static Tree place(SourcePlace at) {
        TreeBuilder out = new TreeBuilder().put("heading", at.heading());
        at.page().ifPresent(page -> out.put("page", (long) page));
        return out.build();
    }
}
