package org.surveystats.stats.plan;

import java.util.List;

/**
 * What a plan computed. {@link ResultsJson} reads and writes it.
 *
 * @param analyses the results in the order of the plan's analyses
 */
public record PlanResults(List<AnalysisResult> analyses) {

    /**
     * Copies the list.
     *
     * @param analyses the results in the order of the plan's analyses
     */
    public PlanResults {
        analyses = List.copyOf(analyses);
    }

    /**
     * The result of the analysis with an id.
     *
     * @param id the analysis's id
     * @return its result
     * @throws IllegalArgumentException if there is none; the message lists the ids
     */
    public AnalysisResult analysis(String id) {
        return analyses.stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no such analysis: found \"" + id + "\", expected one of "
                                + analyses.stream().map(AnalysisResult::id).toList()));
    }
}
