package org.surveystats.stats.weighting;

import java.util.List;

/**
 * What every step of a weighting did, in their order. Its text is for reading; the numbers are in the steps.
 *
 * @param steps one report a step
 */
public record WeightingReport(List<StepReport> steps) {

    /**
     * Copies the list.
     *
     * @param steps one report a step
     */
    public WeightingReport {
        steps = List.copyOf(steps);
    }

    /**
     * The weights after all steps.
     *
     * @return their summary
     */
    public WeightSummary weights() {
        return steps.get(steps.size() - 1).after();
    }

    /** The reports of all steps as text. */
    @Override
    public String toString() {
        return ReportText.of(this);
    }
}
