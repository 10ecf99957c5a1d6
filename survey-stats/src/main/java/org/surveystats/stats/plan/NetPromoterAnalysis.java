package org.surveystats.stats.plan;

import java.util.Objects;

/**
 * The net promoter score: the share of 9 and 10 less the share of 0 to 6, a fraction between -1 and 1.
 *
 * @param header the id, and for whom
 * @param question a rating of the kind net promoter
 */
public record NetPromoterAnalysis(AnalysisHeader header, String question) implements Analysis.OfQuestion {
    /**
     * Checks the parts.
     *
     * @param header the id, and for whom
     * @param question a rating of the kind net promoter
     */
    public NetPromoterAnalysis {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(question, "question");
    }

    @Override
    public String statistic() {
        return "netPromoter";
    }

    @Override
    public <R> R accept(AnalysisVisitor<R> visitor) {
        return visitor.netPromoter(this);
    }
}
