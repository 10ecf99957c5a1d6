package org.surveystats.stats.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surveystats.model.internal.json.ObjectReader;

/** Reads the object of results. */
final class ResultsReader {

    private ResultsReader() {}

    static Optional<PlanResults> read(ObjectReader root) {
        List<AnalysisResult> analyses = root.requiredObjects("analyses", ResultsReader::analysis);
        return root.build(() -> new PlanResults(analyses));
    }

    private static Optional<AnalysisResult> analysis(ObjectReader analysis) {
        String id = analysis.string("id");
        List<ResultCell> cells = analysis.requiredObjects("cells", ResultsReader::cell);
        Optional<TestResult> test = analysis.object("test", ResultsReader::test);
        Optional<String> note = analysis.optionalString("note");
        List<TestResult> tests = analysis.objects("tests", ResultsReader::test);
        return analysis.build(() -> new AnalysisResult(id, cells, test, note).withTests(tests));
    }

    private static Optional<ResultCell> cell(ObjectReader cell) {
        ResultCell.Builder out = ResultCell.builder();
        Map<String, String> by = cell.map("by", ObjectReader::string);
        out.by(by);
        cell.optionalString("option").ifPresent(out::option);
        cell.optionalString("row").ifPresent(out::row);
        cell.optionalString("column").ifPresent(out::column);
        number(cell, ResultNumber.PROBABILITY, out);
        cell.optionalString("term").ifPresent(out::term);
        for (ResultNumber number : ResultNumber.OF_CELLS) {
            number(cell, number, out);
        }
        cell.optionalString("presentation").ifPresent(out::presentation);
        cell.optionalString("note").ifPresent(out::note);
        cell.optionalString("question").ifPresent(out::question);
        cell.optionalString("kind").ifPresent(out::kind);
        cell.optionalString("measure").ifPresent(out::measure);
        cell.optionalString("letters").ifPresent(out::letters);
        cell.optionalString("status").ifPresent(out::status);
        return cell.build(out::build);
    }

    private static void number(ObjectReader cell, ResultNumber number, ResultCell.Builder out) {
        if (number == ResultNumber.N) {
            cell.optionalLong(number.field()).ifPresent(out::n);
        } else {
            cell.optionalNumber(number.field()).ifPresent(value -> out.number(number, value));
        }
    }

    private static Optional<TestResult> test(ObjectReader test) {
        TestResult.Builder out = TestResult.builder();
        test.optionalString("name").ifPresent(out::name);
        for (ResultNumber number : ResultNumber.OF_TESTS) {
            test.optionalNumber(number.field()).ifPresent(value -> out.number(number, value));
        }
        test.optionalString("note").ifPresent(out::note);
        Map<String, String> by = test.map("by", ObjectReader::string);
        out.by(by);
        test.optionalString("question").ifPresent(out::question);
        test.optionalString("kind").ifPresent(out::kind);
        test.optionalString("row").ifPresent(out::row);
        test.optionalString("column").ifPresent(out::column);
        test.optionalString("other").ifPresent(out::other);
        return test.build(out::build);
    }
}
