package org.surveystats.stats.report.html;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.stats.report.document.Appendix;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.Chart;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Fields;
import org.surveystats.stats.report.document.Figure;
import org.surveystats.stats.report.document.Heading;
import org.surveystats.stats.report.document.ListBlock;
import org.surveystats.stats.report.document.Metadata;
import org.surveystats.stats.report.document.Note;
import org.surveystats.stats.report.document.PageBreak;
import org.surveystats.stats.report.document.Paragraph;
import org.surveystats.stats.report.document.Quotation;
import org.surveystats.stats.report.document.SourceLine;
import org.surveystats.stats.report.language.ReportLanguage;

/** Writes one document as a page. */
final class PageHtml {

    /** A page with fewer parts needs no table of contents. */
    private static final int LEAST_PARTS = 5;

    /** The width of drawings on a desktop and on paper, in CSS pixels. */
    private static final int WIDE = 720;

    /** Their width on a phone. */
    private static final int NARROW = 340;

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final Document document;
    private final ReportLanguage language;
    private final Markup out;
    private int headings;
    private int tables;
    private int charts;
    private String heading = "";
    private boolean section;

    PageHtml(Document document) {
        this.document = document;
        this.language = document.language();
        this.out = new Markup(language.direction());
    }

    String write() {
        Metadata metadata = document.metadata();
        out.raw("<!DOCTYPE html>\n");
        out.open("html", "lang", language.tag(), "dir", language.direction().code())
                .line();
        out.raw("<head>\n<meta charset=\"utf-8\">\n");
        out.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .line();
        out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
        meta("author", String.join(", ", metadata.authors()));
        meta("description", metadata.description().orElse(""));
        meta("generator", metadata.generator().orElse(""));
        out.open("title").text(document.title()).close("title").line();
        out.raw("<style>\n").raw(Stylesheet.text()).raw("</style>\n</head>\n<body>\n<main>\n");
        header(metadata);
        contents();
        document.blocks().forEach(this::block);
        endSection();
        metadata.generator().ifPresent(generator -> {
            out.open("footer").line().element("p", generator).close("footer").line();
        });
        return out.raw("</main>\n</body>\n</html>\n").toString();
    }

    private void meta(String name, String content) {
        if (!content.isEmpty()) {
            out.open("meta", "name", name, "content", content).line();
        }
    }

    private void header(Metadata metadata) {
        out.open("header").line().element("h1", document.title());
        metadata.subtitle().ifPresent(subtitle -> out.element("p", subtitle, "class", "subtitle"));
        List<String> byline = new ArrayList<>(metadata.authors());
        metadata.date().ifPresent(byline::add);
        if (!byline.isEmpty()) {
            out.element("p", String.join(" · ", byline), "class", "byline");
        }
        out.close("header").line();
    }

    private void contents() {
        List<String> parts = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Heading part && part.level() == 1) {
                parts.add(part.text());
            } else if (block instanceof Appendix appendix) {
                parts.add(appendix.title());
            }
        }
        if (parts.size() < LEAST_PARTS) {
            return;
        }
        String title = language.text("contents");
        out.open("nav", "aria-label", title).line().open("details").line();
        out.element("summary", title).open("ol").line();
        for (int i = 0; i < parts.size(); i++) {
            out.open("li").open("a", out.withDirection(parts.get(i), "href", "#part-" + (i + 1)));
            out.text(parts.get(i)).close("a").close("li").line();
        }
        out.close("ol").line().close("details").line().close("nav").line();
    }

    private void endSection() {
        if (section) {
            out.close("section").line();
        }
        section = false;
    }

    private void part(String title, String style) {
        endSection();
        heading = "part-" + ++headings;
        section = true;
        out.open("section", "class", style).line().element("h2", title, "id", heading);
    }

    private void block(Block block) {
        if (block instanceof Heading title) {
            heading(title);
        } else if (block instanceof Paragraph paragraph) {
            out.element("p", paragraph.text());
        } else if (block instanceof ListBlock list) {
            String name = list.style() == ListBlock.Style.BULLETS ? "ul" : "ol";
            out.open(name).line();
            list.items().forEach(item -> out.element("li", item));
            out.close(name).line();
        } else if (block instanceof Fields fields) {
            fields(fields);
        } else if (block instanceof Quotation quotation) {
            quotation(quotation);
        } else if (block instanceof Note note) {
            note(note);
        } else if (block instanceof DocumentTable table) {
            TableHtml.write(table, language, out, "table-" + ++tables, heading);
        } else if (block instanceof Chart chart) {
            chart(chart);
        } else if (block instanceof SourceLine source) {
            out.element("p", source.shown(language), "class", "source");
        } else if (block instanceof PageBreak) {
            out.raw("<div class=\"page-break\"></div>\n");
        } else if (block instanceof Appendix appendix) {
            part(appendix.title(), "appendix");
            appendix.blocks().forEach(this::block);
        }
    }

    private void heading(Heading title) {
        if (title.level() == 1) {
            part(title.text(), "");
        } else {
            out.element("h" + (title.level() + 1), title.text());
        }
    }

    private void fields(Fields fields) {
        out.open("dl").line();
        for (Fields.Field field : fields.fields()) {
            out.element("dt", field.name()).element("dd", field.value());
        }
        out.close("dl").line();
    }

    private void quotation(Quotation quotation) {
        out.open("figure", "class", "quote").line().open("blockquote").line();
        out.element("p", quotation.text()).close("blockquote").line();
        quotation.source().ifPresent(source -> out.element("figcaption", source));
        out.close("figure").line();
    }

    private void note(Note note) {
        out.open("div", "class", "note " + note.kind().code(), "role", "note").line();
        out.element("p", note.shownTitle(language), "class", "title");
        note.paragraphs().forEach(text -> out.element("p", text));
        out.close("div").line();
    }

    /** A drawing for wide pages and paper and one for phones, of which the page shows one. */
    private void chart(Chart chart) {
        String id = "chart-" + ++charts;
        out.open("figure", "class", "chart", "id", id).line();
        out.element("figcaption", chart.caption().orElse(chart.title()));
        drawing(chart, "wide", id, WIDE);
        drawing(chart, "narrow", id + "n", NARROW);
        chart.ownTable().ifPresent(table -> {
            out.open("details").line().element("summary", language.text("figure.table"));
            TableHtml.write(table, language, out, "table-" + ++tables, "");
            out.close("details").line();
        });
        out.close("figure").line();
    }

    private void drawing(Chart chart, String style, String id, int width) {
        out.open("div", "class", style).line();
        out.raw(chart.figure().svg(new Figure.Frame(id, width, language, chart.title(), chart.description())))
                .line();
        out.close("div").line();
    }
}
