package org.surveystats.stats.report.text;

import java.util.List;
import org.surveystats.stats.report.document.Appendix;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.Chart;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Fields;
import org.surveystats.stats.report.document.Figure.Bar;
import org.surveystats.stats.report.document.Heading;
import org.surveystats.stats.report.document.ListBlock;
import org.surveystats.stats.report.document.Note;
import org.surveystats.stats.report.document.PageBreak;
import org.surveystats.stats.report.document.Paragraph;
import org.surveystats.stats.report.document.Quotation;
import org.surveystats.stats.report.document.RichText;
import org.surveystats.stats.report.document.SourceLine;
import org.surveystats.stats.report.language.ReportLanguage;

/**
 * Writes documents and tables as text.
 *
 * <pre>{@code
 * System.out.print(TextRenderer.create().withWidth(80).render(document));
 * }</pre>
 *
 * <p>No line is wider than the page, except one with a single character that is. Columns align on a terminal with a fixed
 * width in any script; a table that is wider than the page is broken into parts with some of its columns each, every part
 * with the headers of its rows. Marks of footnotes are superscripts, letters of significant differences stand after their
 * figure, a figure on a small base in brackets, and a legend says what that means. A chart of bars is bars of
 * characters at the end of the rows of its table, the whole being as long as the line above them, where the page has room; any other
 * chart is its table. Lines end in a line
 * feed, without spaces before it.
 */
public final class TextRenderer {

    /** The columns of a page unless others are chosen. */
    public static final int DEFAULT_WIDTH = 100;

    /** The fewest columns of a page. */
    public static final int LEAST_WIDTH = 20;

    private final int width;

    private TextRenderer(int width) {
        this.width = width;
    }

    /**
     * Pages of 100 columns.
     *
     * @return the renderer
     */
    public static TextRenderer create() {
        return new TextRenderer(DEFAULT_WIDTH);
    }

    /**
     * The same with another width.
     *
     * @param columns the columns of a page, at least 20
     * @return the renderer with it
     * @throws IllegalArgumentException if they are fewer
     */
    public TextRenderer withWidth(int columns) {
        if (columns < LEAST_WIDTH) {
            throw new IllegalArgumentException("a page has at least " + LEAST_WIDTH + " columns: found " + columns);
        }
        return new TextRenderer(columns);
    }

    /**
     * A document as text.
     *
     * @param document the document
     * @return its lines
     */
    public String render(Document document) {
        TextPage page = new TextPage(width);
        page.underlined(document.title(), "═");
        document.metadata().subtitle().ifPresent(page::paragraph);
        if (!document.metadata().authors().isEmpty()) {
            page.paragraph(String.join(", ", document.metadata().authors()));
        }
        document.metadata().date().ifPresent(page::paragraph);
        page.blank();
        new Writer(page, document.language()).write(document.blocks(), new PageBreak());
        return page.toString();
    }

    /**
     * A table as text.
     *
     * @param table the table
     * @param language the language of its words and numbers
     * @return its lines
     */
    public String render(DocumentTable table, ReportLanguage language) {
        TextPage page = new TextPage(width);
        TableText.write(table, List.of(), language, page);
        return page.toString();
    }

    /** Writes blocks one below the other. */
    private record Writer(TextPage page, ReportLanguage language) {

        void write(List<Block> blocks, Block above) {
            Block before = above;
            List<Bar> bars = List.of();
            for (Block block : blocks) {
                if (block instanceof Chart chart && chart.numbers() == Chart.Numbers.IN_TABLE) {
                    bars = chart.figure().bars(); // they stand in the table beside it
                    continue;
                }
                if (!followsClosely(before, block)) {
                    page.blank();
                }
                if (block instanceof DocumentTable table) {
                    TableText.write(table, bars, language, page);
                    bars = List.of();
                } else {
                    write(block);
                }
                before = block;
            }
        }

        /** What a heading or the beginning of a list says goes with what follows it. */
        private static boolean followsClosely(Block before, Block block) {
            return !(block instanceof Heading || block instanceof Appendix)
                    && (before instanceof Heading
                            || (block instanceof ListBlock
                                    && before instanceof Paragraph paragraph
                                    && paragraph.text().text().endsWith(":")));
        }

        private void write(Block block) {
            if (block instanceof Heading heading) {
                heading(heading);
            } else if (block instanceof Paragraph paragraph) {
                page.paragraph(plain(paragraph.text()));
            } else if (block instanceof ListBlock list) {
                list(list);
            } else if (block instanceof Fields fields) {
                fields(fields);
            } else if (block instanceof Quotation quotation) {
                page.hanging("    ", "    ", language.quoted(plain(quotation.text())));
                quotation.source().ifPresent(source -> page.hanging("    – ", "      ", source));
            } else if (block instanceof Note note) {
                note(note);
            } else if (block instanceof Chart chart) {
                chart(chart);
            } else if (block instanceof SourceLine source) {
                page.paragraph(plain(source.shown(language)));
            } else if (block instanceof Appendix appendix) {
                Heading title = Heading.of(appendix.title());
                heading(title);
                write(appendix.blocks(), title);
            }
        }

        private void chart(Chart chart) {
            chart.ownTable().ifPresent(table -> {
                page.paragraph(chart.caption().orElse(chart.title()));
                page.blank();
                TableText.write(table, chart.figure().bars(), language, page);
            });
        }

        private void heading(Heading heading) {
            if (heading.level() == 1) {
                page.underlined(heading.text(), "─");
            } else {
                page.paragraph(heading.text());
            }
        }

        private void list(ListBlock list) {
            int digits = Integer.toString(list.items().size()).length();
            for (int i = 0; i < list.items().size(); i++) {
                String mark = list.style() == ListBlock.Style.BULLETS
                        ? "  • "
                        : DisplayWidth.padLeft(Integer.toString(i + 1), digits + 2) + ". ";
                page.hanging(
                        mark,
                        " ".repeat(DisplayWidth.of(mark)),
                        plain(list.items().get(i)));
            }
        }

        private void fields(Fields fields) {
            int widest = fields.fields().stream()
                    .mapToInt(field -> DisplayWidth.of(field.name()))
                    .max()
                    .orElse(0);
            int names = Math.min(widest, page.width() / 3);
            for (Fields.Field field : fields.fields()) {
                if (DisplayWidth.of(field.name()) > names) {
                    page.paragraph(field.name());
                    page.hanging(" ".repeat(names + 2), " ".repeat(names + 2), plain(field.value()));
                } else {
                    String name = Fence.around(DisplayWidth.padRight(field.name(), names)) + "  ";
                    page.hanging(name, " ".repeat(names + 2), plain(field.value()));
                }
            }
        }

        private void note(Note note) {
            page.hanging("│ ", "│ ", note.shownTitle(language));
            note.paragraphs().forEach(text -> page.hanging("│ ", "│ ", plain(text)));
        }

        private static String plain(RichText text) {
            return text.text();
        }
    }
}
