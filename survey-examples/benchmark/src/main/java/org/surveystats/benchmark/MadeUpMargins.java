package org.surveystats.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import org.surveystats.stats.weighting.Margin;
import org.surveystats.stats.weighting.Raking;
import org.surveystats.stats.weighting.WeightingPlan;

/** A population of 50,000,000 for the made-up survey: its regions, ages and users, which the script for R has, too. */
final class MadeUpMargins {

    private static final double PEOPLE = 50_000_000;

    private MadeUpMargins() {}

    /** Raking to all three, to a billionth. */
    static WeightingPlan raking() {
        Map<String, Double> use = new LinkedHashMap<>();
        use.put("yes", PEOPLE * 3 / 5);
        use.put("no", PEOPLE * 2 / 5);
        return WeightingPlan.of(Raking.to(groups("region", 8), groups("age", 12), Margin.of("use", use))
                .withTolerance(1e-9));
    }

    /** The first group is as large as it would be if all were equal, and each later one a tenth of that larger. */
    private static Margin groups(String question, int count) {
        Map<String, Double> totals = new LinkedHashMap<>();
        for (int i = 1; i <= count; i++) {
            totals.put(question.charAt(0) + Integer.toString(i), 1 + (i - 1) / 10.0);
        }
        return Margin.of(question, totals).scaledTo(PEOPLE);
    }
}
