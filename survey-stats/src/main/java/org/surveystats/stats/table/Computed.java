package org.surveystats.stats.table;

import org.surveystats.stats.design.Totals;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Precision;

/** A part of a stub in the columns of a head, with its totals. */
record Computed(Block block, HeadPlan head, Totals totals) {

    Counts counts(double[] ofPart, double[] ofColumns) {
        return Precision.counts(totals, block.cross(ofPart, ofColumns));
    }
}
