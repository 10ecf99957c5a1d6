package org.surveystats.stats.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A test of a question's shares against known ones.
 *
 * @param header the id, and for whom
 * @param question a choice question
 * @param shares the share of every valid option by its code, each above 0, together 1
 */
public record GoodnessOfFitAnalysis(AnalysisHeader header, String question, Map<String, Double> shares)
        implements Analysis.OfQuestion {
    /**
     * Checks the parts.
     *
     * @param header the id, and for whom
     * @param question a choice question
     * @param shares the share of every valid option by its code, each above 0, together 1
     * @throws PlanException if the parts do not fit each other
     */
    public GoodnessOfFitAnalysis {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(question, "question");
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        Checks.shares("shares", shares);
        Checks.noGroups(header);
    }

    @Override
    public String statistic() {
        return "goodnessOfFit";
    }

    @Override
    public <R> R accept(AnalysisVisitor<R> visitor) {
        return visitor.goodnessOfFit(this);
    }
}
