package org.surveystats.stats.weighting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;

/** Finds margins that disagree with each other. */
final class MarginCheck {

    /** Targets that are sums of rounded doubles may differ by this part. */
    private static final double ROUNDING = 1e-9;

    private MarginCheck() {}

    /**
     * Adds a problem for each margin that disagrees with an earlier one on what both say: the number of people, or the number in each
     * cell of the questions that they share. A partial margin of just these questions says the number in its cells; one of further
     * questions, the least number.
     *
     * @param fields the field of each margin
     */
    static void agree(List<Margin> margins, List<String> fields, List<Problem> problems) {
        for (int later = 1; later < margins.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (!agree(
                        margins.get(earlier), margins.get(later), fields.get(earlier), fields.get(later), problems)) {
                    break;
                }
            }
        }
    }

    private static boolean agree(Margin one, Margin other, String fieldOfOne, String field, List<Problem> problems) {
        Set<String> shared = new HashSet<>(one.questions());
        shared.retainAll(other.questions());
        Map<Map<String, String>, Double> first = collapse(one, shared);
        Map<Map<String, String>, Double> second = collapse(other, shared);
        boolean firstComplete = one.coverage() == MarginCoverage.COMPLETE;
        boolean secondComplete = other.coverage() == MarginCoverage.COMPLETE;
        for (Map.Entry<Map<String, String>, Double> cell : second.entrySet()) {
            double a = first.getOrDefault(cell.getKey(), firstComplete ? 0.0 : Double.NaN);
            double b = cell.getValue();
            boolean known = first.containsKey(cell.getKey()) || firstComplete;
            double slack = ROUNDING * Math.max(Math.abs(a), Math.abs(b));
            boolean tooMuch = (firstComplete || saysAll(one, shared)) && b > a + slack;
            boolean tooLittle = (secondComplete || saysAll(other, shared)) && b < a - slack;
            if (known && (tooMuch || tooLittle)) {
                String where = cell.getKey().isEmpty() ? "in all" : "in " + name(cell.getKey());
                problems.add(Problem.at(Place.field(field), "totals that disagree between margins")
                        .found("\"" + other.name() + "\" has " + Text.rounded(b) + " people " + where + ", \""
                                + one.name() + "\" (" + fieldOfOne.substring(fieldOfOne.indexOf('.') + 1) + ") "
                                + Text.rounded(a))
                        .expected("the same number of people")
                        .hint("scale the margins of one source to the sum of the other"));
                return false;
            }
        }
        return true;
    }

    private static boolean saysAll(Margin margin, Set<String> shared) {
        return shared.size() == margin.questions().size();
    }

    private static String name(Map<String, String> at) {
        List<String> parts = new ArrayList<>();
        at.forEach((question, code) -> parts.add(question + " = " + code));
        return String.join(", ", parts);
    }

    private static Map<Map<String, String>, Double> collapse(Margin margin, Set<String> questions) {
        Map<Map<String, String>, Double> sums = new LinkedHashMap<>();
        for (MarginCell cell : margin.cells()) {
            Map<String, String> at = new TreeMap<>(cell.at());
            at.keySet().retainAll(questions);
            sums.merge(at, cell.total(), Double::sum);
        }
        return sums;
    }
}
