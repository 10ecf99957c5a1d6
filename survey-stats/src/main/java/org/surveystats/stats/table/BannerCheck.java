package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.Question;

/** What a banner must satisfy as a whole. */
final class BannerCheck {

    /** The greatest number of columns of a head: of three cells a row in each, the features of one classification. */
    static final int MOST_COLUMNS = 150;

    private BannerCheck() {}

    static void layers(Head head) {
        if (head.levels().size() != 1) {
            throw new TableException(Problem.at(Place.field("layers"), "layers of nested questions")
                    .found(head.questions().stream().map(Question::id).toList().toString())
                    .expected("one question"));
        }
    }

    static void check(
            List<Stub> stubs,
            List<Head> heads,
            Optional<Categories> layers,
            List<ColumnTest> tests,
            TotalColumn total,
            SmallCells smallCells,
            StandardErrors standardErrors) {
        List<Problem> problems = new ArrayList<>();
        if (stubs.isEmpty()) {
            problems.add(
                    Problem.at(Place.field("stubs"), "a banner without stubs").expected("at least one question"));
        }
        if (heads.isEmpty()) {
            problems.add(Problem.at(Place.field("heads"), "a banner without heads")
                    .expected("at least one question")
                    .hint("the distribution of one question is that of Distributions"));
        }
        stubs(stubs, problems);
        heads(heads, problems);
        layers.ifPresent(layer -> {
            for (int i = 0; i < heads.size(); i++) {
                if (heads.get(i).questions().stream()
                        .anyMatch(question ->
                                question.id().equals(layer.question().id()))) {
                    problems.add(Problem.at(Place.field("layers"), "a question that is in a head already")
                            .foundText(layer.question().id())
                            .expected("a question that is not in heads[" + i + "]"));
                }
            }
        });
        if (standardErrors == StandardErrors.OMITTED
                && (!tests.isEmpty() || smallCells.standard() != SmallCells.Standard.NONE)) {
            problems.add(Problem.at(Place.field("standardErrors"), "standard errors are left out")
                    .found(tests.isEmpty() ? "the presentation standard" : tests.size() + " tests")
                    .expected("no tests and no presentation standard, which need them"));
        }
        if (smallCells.suppression().isPresent()) {
            SuppressionCheck.check(stubs, heads, layers, total, problems);
        }
        if (!problems.isEmpty()) {
            throw new TableException(problems);
        }
    }

    private static void stubs(List<Stub> stubs, List<Problem> problems) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < stubs.size(); i++) {
            Integer before = seen.putIfAbsent(stubs.get(i).id(), i);
            if (before != null) {
                problems.add(Problem.at(Place.field("stubs[" + i + "]"), "a question that stands twice")
                        .foundText(stubs.get(i).id())
                        .expected("a question that is not stubs[" + before + "]")
                        .hint("one stub can have options or bands, nets, boxes and means"));
            }
        }
    }

    private static void heads(List<Head> heads, List<Problem> problems) {
        Map<List<String>, Integer> seen = new HashMap<>();
        for (int i = 0; i < heads.size(); i++) {
            Head head = heads.get(i);
            List<String> ids = head.questions().stream().map(Question::id).toList();
            Integer before = seen.putIfAbsent(ids, i);
            if (before != null) {
                problems.add(Problem.at(Place.field("heads[" + i + "]"), "a head that stands twice")
                        .found(ids.toString())
                        .expected("other questions than those of heads[" + before + "]"));
            }
            if (head.columns() > MOST_COLUMNS) {
                problems.add(Problem.at(Place.field("heads[" + i + "]"), "too many columns")
                        .found(head.columns() + " of " + ids)
                        .expected("at most " + MOST_COLUMNS)
                        .hint("take fewer options, wider bands, or layers"));
            }
        }
    }
}
