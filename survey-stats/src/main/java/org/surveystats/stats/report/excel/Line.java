package org.surveystats.stats.report.excel;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.Fields;
import org.surveystats.stats.report.document.ListBlock;
import org.surveystats.stats.report.document.Note;
import org.surveystats.stats.report.document.Paragraph;
import org.surveystats.stats.report.document.Quotation;
import org.surveystats.stats.report.document.SourceLine;
import org.surveystats.stats.report.language.ReportLanguage;

/** A text of a document that stands in a row of its own. */
record Line(String text, Style style) {

    /** How it looks. */
    enum Style {
        TEXT,
        STRONG,
        HEADING,
        GREY
    }

    static Line of(String text) {
        return new Line(text, Style.TEXT);
    }

    static Line grey(String text) {
        return new Line(text, Style.GREY);
    }

    /** What a block says; nothing for a table, a chart, a heading or the end of a page. */
    static List<Line> of(Block block, ReportLanguage language) {
        List<Line> lines = new ArrayList<>();
        if (block instanceof Paragraph paragraph) {
            lines.add(of(paragraph.text().text()));
        } else if (block instanceof ListBlock list) {
            for (int i = 0; i < list.items().size(); i++) {
                String mark = list.style() == ListBlock.Style.BULLETS ? "• " : (i + 1) + ". ";
                lines.add(of(mark + list.items().get(i).text()));
            }
        } else if (block instanceof Fields fields) {
            fields.fields()
                    .forEach(field ->
                            lines.add(of(field.name() + ": " + field.value().text())));
        } else if (block instanceof Quotation quotation) {
            String source = quotation.source().map(s -> "\n– " + s).orElse("");
            lines.add(of(language.quoted(quotation.text().text()) + source));
        } else if (block instanceof Note note) {
            lines.add(new Line(note.shownTitle(language), Style.STRONG));
            note.paragraphs().forEach(text -> lines.add(of(text.text())));
        } else if (block instanceof SourceLine source) {
            lines.add(grey(source.shown(language).text()));
        }
        return lines;
    }
}
