package org.surveystats.stats.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;

/** What the parts of a plan refuse whatever was asked. */
final class Checks {

    /** How far shares may be from 1 together: thirds are written with six digits, not with seventeen. */
    private static final double SHARES_TOLERANCE = 1e-5;

    private Checks() {}

    static PlanException refusal(Problem problem) {
        return new PlanException(problem);
    }

    static void notBlank(String field, String text) {
        if (text.isBlank()) {
            throw refusal(Problem.at(Place.field(field), "the text is blank"));
        }
    }

    static void notEmpty(String field, String text) {
        if (text.isEmpty()) {
            throw refusal(Problem.at(Place.field(field), "the text is empty").expected("at least one character"));
        }
    }

    static void notEmpty(String field, Collection<?> all) {
        if (all.isEmpty()) {
            throw refusal(Problem.at(Place.field(field), "an empty list").expected("at least one entry"));
        }
    }

    static void once(String field, Iterable<?> all) {
        Set<Object> seen = new HashSet<>();
        int i = 0;
        for (Object one : all) {
            if (!seen.add(one)) {
                throw refusal(Problem.at(Place.field(field + "[" + i + "]"), "the same entry twice")
                        .found(found(one))
                        .expected("each entry once"));
            }
            i++;
        }
    }

    private static String found(Object one) {
        if (one instanceof Enum<?> word) {
            return '"' + Words.camelCase(word) + '"';
        }
        return one instanceof String text ? '"' + text + '"' : one.toString();
    }

    static void another(String field, String first, String second) {
        if (first.equals(second)) {
            throw refusal(Problem.at(Place.field(field), "a question against itself")
                    .foundText(second)
                    .expected("another question"));
        }
    }

    static void finite(String field, double number) {
        if (!Double.isFinite(number)) {
            throw refusal(Problem.at(Place.field(field), "a number that is not finite")
                    .found(Double.toString(number)));
        }
    }

    static void noBy(AnalysisHeader header, String what, String hint) {
        if (!header.by().isEmpty()) {
            throw refusal(Problem.at(Place.field("by"), what)
                    .found(header.by().toString())
                    .hint(hint));
        }
    }

    static void level(int level) {
        if (level < 1) {
            throw refusal(Problem.at(Place.field("level"), "a level of themes")
                    .found(Integer.toString(level))
                    .expected("1 for the broadest themes, or more"));
        }
    }

    static void rising(String field, List<Double> limits) {
        notEmpty(field, limits);
        for (int i = 0; i < limits.size(); i++) {
            finite(field + "[" + i + "]", limits.get(i));
            if (i > 0 && !(limits.get(i) > limits.get(i - 1))) {
                throw refusal(Problem.at(Place.field(field + "[" + i + "]"), "limits that do not rise")
                        .found(Figures.plain(limits.get(i)) + " after " + Figures.plain(limits.get(i - 1)))
                        .expected("a greater number"));
            }
        }
    }

    static void probability(String field, double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw refusal(Problem.at(Place.field(field), "a probability out of range")
                    .found(Figures.plain(probability))
                    .expected("a number above 0 and below 1"));
        }
    }

    static void shares(String field, Map<String, Double> shares) {
        double sum = 0;
        for (Map.Entry<String, Double> share : shares.entrySet()) {
            if (!(share.getValue() > 0 && share.getValue() <= 1)) {
                throw refusal(Problem.at(Place.field(field + "." + share.getKey()), "a share out of range")
                        .found(Figures.plain(share.getValue()))
                        .expected("a number above 0 and not above 1"));
            }
            sum += share.getValue();
        }
        if (!(Math.abs(sum - 1) <= SHARES_TOLERANCE)) {
            throw refusal(Problem.at(Place.field(field), "shares that do not sum to 1")
                    .found(Figures.rounded(sum))
                    .expected("1"));
        }
    }

    /** A test is one result of one group of respondents. */
    static void noGroups(AnalysisHeader header) {
        if (!header.by().isEmpty()) {
            throw refusal(Problem.at(Place.field("by"), "a test cannot be divided into groups")
                    .hint("write one analysis for each group, with \"where\""));
        }
    }
}
