package org.surveystats.stats.plan;

import org.surveystats.model.response.ResponseTable;

/** Computes a plan that has been checked. */
final class PlanRunner {

    private PlanRunner() {}

    @SuppressWarnings("DoNotCallSuggester")
    static PlanResults run(TabulationPlan plan, ResponseTable table) {
        throw new UnsupportedOperationException("computing " + plan + " for " + table);
    }
}
