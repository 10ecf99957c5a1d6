package org.surveystats.stats.report.excel;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.surveystats.stats.report.document.Appendix;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.Chart;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Exhibit;
import org.surveystats.stats.report.document.Heading;

/** Which sheets a file has, and where each text of the document stands. */
final class SheetPlan {

    private static final String OVER = " › ";

    /** A sheet with a table. */
    static final class TableSheet {
        final String name;
        final String title;
        final Optional<String> caption;
        final DocumentTable table;
        final List<Line> above;
        final List<Line> below = new ArrayList<>();

        TableSheet(String name, String title, Optional<String> caption, DocumentTable table, List<Line> above) {
            this.name = name;
            this.title = title;
            this.caption = caption;
            this.table = table;
            this.above = above;
        }

        /** What the list of tables calls it. */
        String label() {
            return caption.map(text -> text.equals(title) ? title : title + OVER + text)
                    .orElse(title);
        }
    }

    final String contents;
    final List<TableSheet> sheets = new ArrayList<>();

    /** The texts that belong to no table. */
    final List<Line> texts = new ArrayList<>();

    private final Document document;
    private final SheetNames names = new SheetNames();
    private final Iterator<Exhibit<DocumentTable>> exhibits;
    private final List<String> headings = new ArrayList<>();

    /** The texts of a section before its first table. */
    private List<Line> waiting = new ArrayList<>();

    /** The last table of the section. */
    private @Nullable TableSheet last;

    SheetPlan(Document document) {
        this.document = document;
        contents = names.unique(document.language().text("contents"), "Contents");
        exhibits = document.tables().iterator();
        document.blocks().forEach(this::block);
        endSection();
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            endSection();
            headings.subList(Math.min(headings.size(), heading.level() - 1), headings.size())
                    .clear();
            headings.add(heading.text());
        } else if (block instanceof Appendix appendix) {
            endSection();
            headings.clear();
            headings.add(appendix.title());
            appendix.blocks().forEach(this::block);
        } else if (block instanceof DocumentTable) {
            add(Optional.empty());
        } else if (block instanceof Chart chart) {
            if (chart.numbers() == Chart.Numbers.WITH_CHART) {
                add(Optional.of(chart.caption().orElse(chart.title())));
            }
        } else {
            (last == null ? waiting : last.below).addAll(Line.of(block, document.language()));
        }
    }

    private void add(Optional<String> chartCaption) {
        Exhibit<DocumentTable> exhibit = exhibits.next();
        DocumentTable table = exhibit.content();
        List<String> path = exhibit.headings();
        Optional<String> caption = table.caption().or(() -> chartCaption);
        String title = path.isEmpty() ? document.title() : String.join(OVER, path);
        String heading = path.isEmpty() ? caption.orElse("") : path.get(path.size() - 1);
        String name = names.unique(table.name().isPresent() ? exhibit.name() : heading, exhibit.name());
        last = new TableSheet(name, title, caption, table, waiting);
        waiting = new ArrayList<>();
        sheets.add(last);
    }

    private void endSection() {
        if (!waiting.isEmpty()) {
            if (!headings.isEmpty()) {
                texts.add(new Line(String.join(OVER, headings), Line.Style.HEADING));
            }
            texts.addAll(waiting);
        }
        waiting = new ArrayList<>();
        last = null;
    }
}
