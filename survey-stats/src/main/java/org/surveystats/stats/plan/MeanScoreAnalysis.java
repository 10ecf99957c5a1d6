package org.surveystats.stats.plan;

import java.util.Objects;

/**
 * The mean of the scores of a question's ordered options.
 *
 * @param header the id, and for whom
 * @param question an agreement or frequency question whose options have scores
 */
public record MeanScoreAnalysis(AnalysisHeader header, String question) implements Analysis.OfQuestion {
    /**
     * Checks the parts.
     *
     * @param header the id, and for whom
     * @param question an agreement or frequency question whose options have scores
     */
    public MeanScoreAnalysis {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(question, "question");
    }

    @Override
    public String statistic() {
        return "meanScore";
    }

    @Override
    public <R> R accept(AnalysisVisitor<R> visitor) {
        return visitor.meanScore(this);
    }
}
