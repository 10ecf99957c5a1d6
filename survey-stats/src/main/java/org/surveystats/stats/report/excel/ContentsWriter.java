package org.surveystats.stats.report.excel;

import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.Metadata;

/** Writes the first sheet: what the document is, its tables, and the texts that belong to none. */
final class ContentsWriter {

    private static final double NAMES = 34;
    private static final double TEXTS = 90;

    private final Document document;
    private final SheetPlan plan;
    private final SheetWriter out;

    private ContentsWriter(Document document, SheetPlan plan, Worksheet sheet) {
        this.document = document;
        this.plan = plan;
        this.out = new SheetWriter(sheet, document.language());
    }

    static void write(Document document, SheetPlan plan, Worksheet sheet) {
        new ContentsWriter(document, plan, sheet).write();
    }

    private void write() {
        out.sheet.width(0, NAMES);
        out.sheet.width(1, TEXTS);
        out.title(0, document.title());
        Metadata metadata = document.metadata();
        List<Line> head = new ArrayList<>();
        metadata.subtitle().ifPresent(subtitle -> head.add(Line.of(subtitle)));
        List<String> byline = new ArrayList<>(metadata.authors());
        metadata.date().ifPresent(byline::add);
        if (!byline.isEmpty()) {
            head.add(Line.of(String.join(" · ", byline)));
        }
        metadata.description().ifPresent(description -> head.add(Line.of(description)));
        int row = out.lines(1, 1, NAMES + TEXTS, head) + 1;
        if (!plan.sheets.isEmpty()) {
            out.text(row, 0, document.language().text("contents"), style -> style.bold());
            row++;
        }
        for (SheetPlan.TableSheet table : plan.sheets) {
            out.link(row, 0, table.name, table.name);
            out.text(row, 1, table.label(), style -> style.wrapText(true).verticalAlignment("top"));
            row++;
        }
        boolean apart = !plan.texts.isEmpty() && plan.texts.get(0).style() != Line.Style.HEADING;
        row = out.lines(apart ? row + 1 : row, 1, NAMES + TEXTS, plan.texts);
        if (metadata.generator().isPresent()) {
            out.lines(
                    row + 1,
                    1,
                    NAMES + TEXTS,
                    List.of(Line.grey(metadata.generator().get())));
        }
    }
}
