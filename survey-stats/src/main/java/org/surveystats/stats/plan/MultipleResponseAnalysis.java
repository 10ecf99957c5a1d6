package org.surveystats.stats.plan;

import java.util.Objects;
import java.util.Optional;
import org.surveystats.stats.interval.ProportionInterval;

/**
 * The share of respondents who chose each option of a multiple response question.
 *
 * @param header the id, and for whom
 * @param question a multiple response question
 * @param interval the interval of each share; empty for Wald's
 */
public record MultipleResponseAnalysis(AnalysisHeader header, String question, Optional<ProportionInterval> interval)
        implements Analysis.Shares {
    /**
     * Checks the parts.
     *
     * @param header the id, and for whom
     * @param question a multiple response question
     * @param interval the interval of each share; empty for Wald's
     */
    public MultipleResponseAnalysis {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(interval, "interval");
    }

    /**
     * The statistic with the usual interval.
     *
     * @param header the id, and for whom
     * @param question a multiple response question
     */
    public MultipleResponseAnalysis(AnalysisHeader header, String question) {
        this(header, question, Optional.empty());
    }

    @Override
    public String statistic() {
        return "multipleResponse";
    }

    @Override
    public <R> R accept(AnalysisVisitor<R> visitor) {
        return visitor.multipleResponse(this);
    }
}
