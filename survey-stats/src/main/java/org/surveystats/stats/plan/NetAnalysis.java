package org.surveystats.stats.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.stats.interval.ProportionInterval;

/**
 * The share of several options counted as one.
 *
 * @param header the id, and for whom
 * @param question a choice or multiple response question
 * @param options at least one code of a valid option, none twice
 * @param interval the interval of the share; empty for Wald's
 */
public record NetAnalysis(
        AnalysisHeader header, String question, List<String> options, Optional<ProportionInterval> interval)
        implements Analysis.Shares {
    /**
     * Checks the parts.
     *
     * @param header the id, and for whom
     * @param question a choice or multiple response question
     * @param options at least one code of a valid option, none twice
     * @param interval the interval of the share; empty for Wald's
     * @throws PlanException if the parts do not fit each other
     */
    public NetAnalysis {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(interval, "interval");
        options = List.copyOf(options);
        Checks.notEmpty("options", options);
        Checks.once("options", options);
    }

    /**
     * The statistic with the usual interval.
     *
     * @param header the id, and for whom
     * @param question a choice or multiple response question
     * @param options at least one code of a valid option, none twice
     * @throws PlanException if the parts do not fit each other
     */
    public NetAnalysis(AnalysisHeader header, String question, List<String> options) {
        this(header, question, options, Optional.empty());
    }

    @Override
    public String statistic() {
        return "net";
    }

    @Override
    public <R> R accept(AnalysisVisitor<R> visitor) {
        return visitor.net(this);
    }
}
