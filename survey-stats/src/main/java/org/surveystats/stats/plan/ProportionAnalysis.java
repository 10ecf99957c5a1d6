package org.surveystats.stats.plan;

import java.util.Objects;
import java.util.Optional;
import org.surveystats.stats.interval.ProportionInterval;

/**
 * The share of one option.
 *
 * @param header the id, and for whom
 * @param question a choice question, a multiple response question or a rating
 * @param option the code of a valid option, or a rating's number
 * @param interval the interval of the share; empty for Wald's
 */
public record ProportionAnalysis(
        AnalysisHeader header, String question, String option, Optional<ProportionInterval> interval)
        implements Analysis.Shares {
    /**
     * Checks the parts.
     *
     * @param header the id, and for whom
     * @param question a choice question, a multiple response question or a rating
     * @param option the code of a valid option, or a rating's number
     * @param interval the interval of the share; empty for Wald's
     */
    public ProportionAnalysis {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(option, "option");
        Objects.requireNonNull(interval, "interval");
    }

    /**
     * The statistic with the usual interval.
     *
     * @param header the id, and for whom
     * @param question a choice question, a multiple response question or a rating
     * @param option the code of a valid option, or a rating's number
     */
    public ProportionAnalysis(AnalysisHeader header, String question, String option) {
        this(header, question, option, Optional.empty());
    }

    @Override
    public String statistic() {
        return "proportion";
    }

    @Override
    public <R> R accept(AnalysisVisitor<R> visitor) {
        return visitor.proportion(this);
    }
}
