package org.surveystats.stats.plan;

import java.util.List;
import java.util.Objects;

/**
 * Quantiles of a number: the smallest values whose cumulative weight share reaches a probability.
 *
 * @param header the id, and for whom
 * @param question a numeric question or a rating
 * @param probabilities at least one, each between 0 and 1, none twice
 */
public record QuantileAnalysis(AnalysisHeader header, String question, List<Double> probabilities)
        implements Analysis.OfQuestion {
    /**
     * Checks the parts.
     *
     * @param header the id, and for whom
     * @param question a numeric question or a rating
     * @param probabilities at least one, each between 0 and 1, none twice
     * @throws PlanException if the parts do not fit each other
     */
    public QuantileAnalysis {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(question, "question");
        probabilities = List.copyOf(probabilities);
        Checks.notEmpty("probabilities", probabilities);
        Checks.once("probabilities", probabilities);
        for (int i = 0; i < probabilities.size(); i++) {
            Checks.probability("probabilities[" + i + "]", probabilities.get(i));
        }
    }

    @Override
    public String statistic() {
        return "quantile";
    }

    @Override
    public <R> R accept(AnalysisVisitor<R> visitor) {
        return visitor.quantile(this);
    }
}
