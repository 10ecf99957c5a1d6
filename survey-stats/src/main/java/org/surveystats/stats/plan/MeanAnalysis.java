package org.surveystats.stats.plan;

import java.util.Objects;

/**
 * The mean of a number.
 *
 * @param header the id, and for whom
 * @param question a numeric question or a rating
 */
public record MeanAnalysis(AnalysisHeader header, String question) implements Analysis.OfQuestion {
    /**
     * Checks the parts.
     *
     * @param header the id, and for whom
     * @param question a numeric question or a rating
     */
    public MeanAnalysis {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(question, "question");
    }

    @Override
    public String statistic() {
        return "mean";
    }

    @Override
    public <R> R accept(AnalysisVisitor<R> visitor) {
        return visitor.mean(this);
    }
}
