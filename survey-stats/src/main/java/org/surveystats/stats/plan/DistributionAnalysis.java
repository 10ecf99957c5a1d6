package org.surveystats.stats.plan;

import java.util.Objects;
import java.util.Optional;
import org.surveystats.stats.interval.ProportionInterval;

/**
 * The share of each valid option of a question with one option a respondent, or of each number of a rating.
 *
 * @param header the id, and for whom
 * @param question a choice question or a rating
 * @param interval the interval of each share; empty for Wald's
 */
public record DistributionAnalysis(AnalysisHeader header, String question, Optional<ProportionInterval> interval)
        implements Analysis.Shares {
    /**
     * Checks the parts.
     *
     * @param header the id, and for whom
     * @param question a choice question or a rating
     * @param interval the interval of each share; empty for Wald's
     */
    public DistributionAnalysis {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(interval, "interval");
    }

    /**
     * The statistic with the usual interval.
     *
     * @param header the id, and for whom
     * @param question a choice question or a rating
     */
    public DistributionAnalysis(AnalysisHeader header, String question) {
        this(header, question, Optional.empty());
    }

    @Override
    public String statistic() {
        return "distribution";
    }

    @Override
    public <R> R accept(AnalysisVisitor<R> visitor) {
        return visitor.distribution(this);
    }
}
