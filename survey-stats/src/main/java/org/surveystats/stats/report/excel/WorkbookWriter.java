package org.surveystats.stats.report.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.DocumentTable;

/** Writes the sheets of a document; the only class that starts a file. */
final class WorkbookWriter {

    private static final String APPLICATION = "survey-stats";

    private WorkbookWriter() {}

    static byte[] write(Document document, ExcelRenderer.Letters wanted) {
        SheetPlan plan = new SheetPlan(document);
        ExcelRenderer.Letters letters = letters(document, wanted);
        NumberFormats formats = new NumberFormats(document.language().numbers());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            try (Workbook workbook = new Workbook(bytes, APPLICATION, null)) {
                ContentsWriter.write(document, plan, workbook.newWorksheet(plan.contents));
                for (SheetPlan.TableSheet table : plan.sheets) {
                    TableWriter.write(
                            table,
                            workbook.newWorksheet(table.name),
                            plan.contents,
                            new TableColumns(table.table, document.language(), letters),
                            formats);
                }
            }
            return ExcelFile.withoutTime(bytes.toByteArray(), document);
        } catch (IOException e) {
            throw new UncheckedIOException("a file in memory was not written", e);
        }
    }

    /** Letters in number formats, unless the document needs more formats than a file takes. */
    private static ExcelRenderer.Letters letters(Document document, ExcelRenderer.Letters wanted) {
        if (wanted == ExcelRenderer.Letters.OWN_COLUMN) {
            return wanted;
        }
        NumberFormats formats = new NumberFormats(document.language().numbers());
        document.tables().forEach(exhibit -> {
            DocumentTable table = exhibit.content();
            boolean points = formats.hasPoints(table);
            table.rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .forEach(cell -> formats.of(cell, cell.marks(), points));
        });
        return formats.count() < NumberFormats.MOST ? wanted : ExcelRenderer.Letters.OWN_COLUMN;
    }
}
