package org.surveystats.stats.plan;

import java.util.List;
import java.util.Objects;

/**
 * The ratio of the totals of two numbers.
 *
 * @param header the id, and for whom
 * @param numerator a numeric question or a rating
 * @param denominator a numeric question or a rating
 */
public record RatioAnalysis(AnalysisHeader header, String numerator, String denominator) implements Analysis {
    /**
     * Checks the parts.
     *
     * @param header the id, and for whom
     * @param numerator a numeric question or a rating
     * @param denominator a numeric question or a rating
     */
    public RatioAnalysis {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(numerator, "numerator");
        Objects.requireNonNull(denominator, "denominator");
    }

    @Override
    public String statistic() {
        return "ratio";
    }

    @Override
    public List<String> questions() {
        return List.of(numerator, denominator);
    }

    @Override
    public <R> R accept(AnalysisVisitor<R> visitor) {
        return visitor.ratio(this);
    }
}
