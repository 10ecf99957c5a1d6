package org.surveystats.stats.plan;

import java.util.Map;
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
                .put("tests", analysis.tests(), ResultsWriter::test)
                .putString("note", analysis.note())
                .build();
    }

    private static Tree cell(ResultCell cell) {
        TreeBuilder out = new TreeBuilder();
        by(cell.by(), out);
        out.putString("question", cell.question())
                .putString("kind", cell.kind())
                .putString("option", cell.option())
                .putString("row", cell.row())
                .putString("column", cell.column())
                .putString("measure", cell.measure())
                .put("probability", cell.probability())
                .putString("term", cell.term());
        cell.numbers().forEach((number, value) -> out.put(number.field(), value));
        return out.putString("letters", cell.letters())
                .putString("status", cell.status())
                .putString("presentation", cell.presentation())
                .putString("note", cell.note())
                .build();
    }

    private static void by(Map<String, String> group, TreeBuilder out) {
        if (!group.isEmpty()) {
            TreeBuilder by = new TreeBuilder();
            group.forEach(by::put);
            out.put("by", by.build());
        }
    }

    private static Tree test(TestResult test) {
        TreeBuilder out = new TreeBuilder().putString("name", test.name());
        by(test.by(), out);
        out.putString("question", test.question())
                .putString("kind", test.kind())
                .putString("row", test.row())
                .putString("column", test.column())
                .putString("other", test.other());
        test.numbers().forEach((number, value) -> out.put(number.field(), value));
        return out.putString("note", test.note()).build();
    }
}
