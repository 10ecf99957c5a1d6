package org.surveystats.stats.report.markdown;

import java.util.List;
import org.surveystats.stats.report.document.Appendix;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.Chart;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Fields;
import org.surveystats.stats.report.document.Heading;
import org.surveystats.stats.report.document.ListBlock;
import org.surveystats.stats.report.document.Metadata;
import org.surveystats.stats.report.document.Note;
import org.surveystats.stats.report.document.PageBreak;
import org.surveystats.stats.report.document.Paragraph;
import org.surveystats.stats.report.document.Quotation;
import org.surveystats.stats.report.document.RichText;
import org.surveystats.stats.report.document.SourceLine;
import org.surveystats.stats.report.language.ReportLanguage;

/**
 * Writes documents as Markdown: CommonMark with the tables of GitHub, https://github.github.com/gfm/.
 *
 * <p>Text stays text: whatever would be markup, a link or HTML is escaped. A header over several columns is repeated before the
 * header of each ("Gender › Men"), rows below others are indented by spaces, the heading of a group of rows is bold. Marks of
 * footnotes are superscripts and a line break in a cell is {@code <br>}, the only HTML that is written. A chart is its table.
 */
public final class MarkdownRenderer {

    private static final MarkdownRenderer INSTANCE = new MarkdownRenderer();
    private static final String HARD_BREAK = "\\\n";
    private static final String BREAK = "<br>";

    /** What stands before the items of a list. */
    private enum Marks {
        FIRST("- ", ". "),
        OTHER("+ ", ") ");

        private final String bullet;
        private final String number;

        Marks(String bullet, String number) {
            this.bullet = bullet;
            this.number = number;
        }
    }

    private MarkdownRenderer() {}

    /**
     * The renderer.
     *
     * @return a renderer without options
     */
    public static MarkdownRenderer create() {
        return INSTANCE;
    }

    /**
     * A document as Markdown.
     *
     * @param document the document
     * @return its lines, which end in a line feed
     */
    public String render(Document document) {
        StringBuilder out = new StringBuilder();
        Metadata metadata = document.metadata();
        out.append("# ").append(Escape.text(document.title(), " ")).append('\n');
        metadata.subtitle().ifPresent(subtitle -> paragraph(out, RichText.of(subtitle)));
        if (!metadata.authors().isEmpty()) {
            paragraph(out, RichText.of(String.join(", ", metadata.authors())));
        }
        metadata.date().ifPresent(date -> paragraph(out, RichText.of(date)));
        write(document.blocks(), document.language(), out);
        return out.toString();
    }

    /**
     * A table as Markdown.
     *
     * @param table the table
     * @param language the language of its words and numbers
     * @return its lines, which end in a line feed
     */
    public String render(DocumentTable table, ReportLanguage language) {
        StringBuilder out = new StringBuilder();
        TableMarkdown.write(table, language, out);
        return out.toString();
    }

    private static void write(List<Block> blocks, ReportLanguage language, StringBuilder out) {
        boolean list = false;
        boolean other = false;
        for (Block block : blocks) {
            boolean isList = block instanceof ListBlock || block instanceof Fields;
            // a list directly after a list of the same marks would be read as its end
            other = isList && list && !other;
            list = isList;
            write(block, other ? Marks.OTHER : Marks.FIRST, language, out);
        }
    }

    private static void paragraph(StringBuilder out, RichText text) {
        out.append('\n')
                .append(Escape.lineStart(Escape.text(text, HARD_BREAK).strip()))
                .append('\n');
    }

    private static void write(Block block, Marks marks, ReportLanguage language, StringBuilder out) {
        if (block instanceof Heading heading) {
            heading(out, heading.level() + 1, heading.text());
        } else if (block instanceof Paragraph paragraph) {
            paragraph(out, paragraph.text());
        } else if (block instanceof ListBlock list) {
            out.append('\n');
            for (int i = 0; i < list.items().size(); i++) {
                item(
                        out,
                        list.style() == ListBlock.Style.BULLETS ? marks.bullet : (i + 1) + marks.number,
                        list.items().get(i));
            }
        } else if (block instanceof Fields fields) {
            out.append('\n');
            for (Fields.Field field : fields.fields()) {
                RichText value = field.value();
                out.append(marks.bullet)
                        .append(Escape.marked(field.name(), "**", "strong", " "))
                        .append(": ")
                        .append(Escape.text(value, BREAK))
                        .append('\n');
            }
        } else if (block instanceof Quotation quotation) {
            out.append('\n').append("> ").append(line(quotation.text())).append('\n');
            quotation
                    .source()
                    .ifPresent(source -> out.append(">\n> – ")
                            .append(Escape.text(source, " "))
                            .append('\n'));
        } else if (block instanceof Note note) {
            note(note, language, out);
        } else if (block instanceof DocumentTable table) {
            out.append('\n');
            TableMarkdown.write(table, language, out);
        } else if (block instanceof Chart chart) {
            chart(chart, language, out);
        } else if (block instanceof SourceLine source) {
            paragraph(out, source.shown(language));
        } else if (block instanceof PageBreak) {
            out.append("\n---\n");
        } else if (block instanceof Appendix appendix) {
            heading(out, 2, appendix.title());
            write(appendix.blocks(), language, out);
        }
    }

    private static void chart(Chart chart, ReportLanguage language, StringBuilder out) {
        chart.ownTable().ifPresent(table -> {
            String caption = chart.caption().orElse(chart.title());
            paragraph(out, new RichText(List.of(new RichText.Span(caption, RichText.Style.STRONG))));
            out.append('\n');
            TableMarkdown.write(table, language, out);
        });
    }

    private static void heading(StringBuilder out, int level, String text) {
        out.append('\n')
                .append("#".repeat(level))
                .append(' ')
                .append(Escape.text(text, " ").replace("#", "\\#"));
        out.append('\n');
    }

    /** A text on one line that begins it. */
    private static String line(RichText text) {
        return Escape.lineStart(Escape.text(text, BREAK).strip());
    }

    private static void item(StringBuilder out, String mark, RichText text) {
        out.append(mark).append(line(text)).append('\n');
    }

    private static void note(Note note, ReportLanguage language, StringBuilder out) {
        String title = note.shownTitle(language);
        out.append('\n')
                .append("> ")
                .append(Escape.marked(title, "**", "strong", " "))
                .append('\n');
        for (RichText text : note.paragraphs()) {
            out.append(">\n> ").append(line(text)).append('\n');
        }
    }
}
