package org.surveystats.stats.plan;

import org.surveystats.model.internal.json.JsonDocument;
import org.surveystats.model.internal.json.Tree;
import org.surveystats.model.internal.json.TreeBuilder;

/** Writes the object of results. */
final class ResultsWriter {

    private ResultsWriter() {}

    static Tree write(PlanResults results) {
        return new TreeBuilder()
                .put("formatVersion", JsonDocument.VERSION)
                .put("analyses", TreeBuilder.items(results.analyses(), ResultsWriter::analysis))
                .build();
    }

    private static Tree analysis(AnalysisResult analysis) {
        return new TreeBuilder()
                .put("id", analysis.id())
                .put("cells", TreeBuilder.items(analysis.cells(), ResultsWriter::cell))
                .put("test", analysis.test(), ResultsWriter::test)
                .putString("note", analysis.note())
                .build();
    }

    private static Tree cell(ResultCell cell) {
        TreeBuilder out = new TreeBuilder();
        if (!cell.by().isEmpty()) {
            TreeBuilder by = new TreeBuilder();
            cell.by().forEach(by::put);
            out.put("by", by.build());
        }
        out.putString("option", cell.option())
                .putString("row", cell.row())
                .putString("column", cell.column())
                .put("probability", cell.probability())
                .putString("term", cell.term());
        cell.numbers().forEach((number, value) -> out.put(number.field(), value));
        return out.putString("presentation", cell.presentation())
                .putString("note", cell.note())
                .build();
    }

    private static Tree test(TestResult test) {
        TreeBuilder out = new TreeBuilder().putString("name", test.name());
        test.numbers().forEach((number, value) -> out.put(number.field(), value));
        return out.putString("note", test.note()).build();
    }
}
