package org.surveystats.stats.plan;

import java.util.Objects;

/**
 * The sum of a number over the population, as the weights expand it.
 *
 * @param header the id, and for whom
 * @param question a numeric question or a rating
 */
public record TotalAnalysis(AnalysisHeader header, String question) implements Analysis.OfQuestion {
    /**
     * Checks the parts.
     *
     * @param header the id, and for whom
     * @param question a numeric question or a rating
     */
    public TotalAnalysis {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(question, "question");
    }

    @Override
    public String statistic() {
        return "total";
    }

    @Override
    public <R> R accept(AnalysisVisitor<R> visitor) {
        return visitor.total(this);
    }
}
