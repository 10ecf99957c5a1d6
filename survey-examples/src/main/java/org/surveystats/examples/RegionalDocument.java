package org.surveystats.examples;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.stats.openend.CoderAgreement;
import org.surveystats.stats.openend.Quotes;
import org.surveystats.stats.report.AssociationReport;
import org.surveystats.stats.report.CoderReport;
import org.surveystats.stats.report.ReportPart;
import org.surveystats.stats.report.ScaleReport;
import org.surveystats.stats.report.TableReport;
import org.surveystats.stats.report.ThemeReport;
import org.surveystats.stats.report.chart.Charts;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.Heading;
import org.surveystats.stats.report.document.Note;
import org.surveystats.stats.report.document.Paragraph;

/** The analysis of the made-up regional survey as a report that says so at its beginning and its end. */
final class RegionalDocument {

    private static final int DISAGREEMENTS = 6;
    private static final int QUOTES = 8;

    private RegionalDocument() {}

    static Document of(RegionalAnalysis analysis, long seed, Messages messages) {
        Note warning = Note.of(Note.Kind.WARNING, messages.text("regional.warning"));
        List<Block> blocks = new ArrayList<>();
        blocks.add(warning);
        blocks.add(Paragraph.of(messages.text(
                "regional.provenance",
                messages.counted("madeUp.respondents", analysis.table().rowCount()),
                seed)));
        blocks.add(Heading.of(messages.text(
                "regional.funnel", messages.text(analysis.funnel().subject().label()))));
        blocks.add(Charts.in(messages.words()).of(analysis.funnel()).named("funnel"));
        blocks.add(Heading.of(messages.text("regional.banner")));
        blocks.addAll(TableReport.of(analysis.banner()).blocks(messages.words()));
        add(
                AssociationReport.of(analysis.question("use"), analysis.question("settlement"), analysis.association()),
                messages,
                blocks);
        add(ScaleReport.of(analysis.reliability(), analysis.items()).withQuality(analysis.quality()), messages, blocks);
        add(
                CoderReport.of(analysis.improve(), analysis.codings(), CoderAgreement.standard())
                        .withDisagreements(DISAGREEMENTS),
                messages,
                blocks);
        add(
                ThemeReport.of(analysis.derived(), analysis.themes())
                        .withQuotes(Quotes.of(analysis.table(), analysis.improve(), RegionalRespondents.CODERS.get(0))
                                .pick(QUOTES)),
                messages,
                blocks);
        blocks.add(Heading.of(messages.text("regional.themes")));
        blocks.addAll(TableReport.of(analysis.themesByRegion()).blocks(messages.words()));
        blocks.add(warning);
        return Document.of(messages.text(analysis.table().questionnaire().title()), messages.words())
                .with(blocks);
    }

    private static void add(ReportPart part, Messages messages, List<Block> blocks) {
        blocks.add(Heading.of(part.title(messages.words())));
        blocks.addAll(part.blocks(messages.words()));
    }
}
