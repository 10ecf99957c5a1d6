package org.surveystats.stats.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.Question;

/** What a banner must satisfy so that its small counts can be hidden. */
final class SuppressionCheck {

    private SuppressionCheck() {}

    static void check(
            List<Stub> stubs,
            List<Head> heads,
            Optional<Categories> layers,
            TotalColumn total,
            Collection<Problem> problems) {
        if (total == TotalColumn.NONE) {
            problems.add(Problem.at(Place.field("total"), "suppression in a table without a total column")
                    .found(total.toString())
                    .expected("a total column, to whose counts those of the columns add up"));
        }
        Map<String, String> seen = new HashMap<>();
        layers.ifPresent(layer -> seen.put(layer.question().id(), "layers"));
        for (int i = 0; i < heads.size(); i++) {
            String place = "heads[" + i + "]";
            Head head = heads.get(i);
            boolean overlaps = !head.levels().stream().allMatch(Categories::isPartition);
            if (overlaps && head.levels().size() > 1) {
                problems.add(Problem.at(Place.field(place), "suppression in nested columns of a multiple response")
                        .found(head.questions().stream()
                                .map(Question::id)
                                .toList()
                                .toString())
                        .expected("a multiple response that is not nested"));
            }
            refuse(head.questions(), place, seen, problems);
        }
        for (int i = 0; i < stubs.size(); i++) {
            if (stubs.get(i).summary().isPresent()) {
                problems.add(
                        Problem.at(Place.field("stubs[" + i + "]"), "suppression in a summary of several questions")
                                .foundText(stubs.get(i).id())
                                .expected("a question")
                                .hint("make each of the questions a stub, whose cells add up to its base"));
            }
            refuse(stubs.get(i).questions(), "stubs[" + i + "]", seen, problems);
        }
    }

    private static void refuse(
            List<Question> questions, String place, Map<String, String> seen, Collection<Problem> problems) {
        for (Question question : questions) {
            String before = seen.putIfAbsent(question.id(), place);
            if (before != null) {
                problems.add(Problem.at(
                                Place.field(place),
                                "suppression with a question in two places, whose sums tell of each other")
                        .foundText(question.id())
                        .expected("a question that is not in " + before)
                        .hint("make two tables, and see to it that one does not give away what the other hides"));
            }
        }
    }
}
