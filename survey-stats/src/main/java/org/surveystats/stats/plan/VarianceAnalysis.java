package org.surveystats.stats.plan;

import java.util.Objects;

/**
 * The variance of a number in the population.
 *
 * @param header the id, and for whom
 * @param question a numeric question or a rating
 */
public record VarianceAnalysis(AnalysisHeader header, String question) implements Analysis.OfQuestion {
    /**
     * Checks the parts.
     *
     * @param header the id, and for whom
     * @param question a numeric question or a rating
     */
    public VarianceAnalysis {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(question, "question");
    }

    @Override
    public String statistic() {
        return "variance";
    }

    @Override
    public <R> R accept(AnalysisVisitor<R> visitor) {
        return visitor.variance(this);
    }
}
