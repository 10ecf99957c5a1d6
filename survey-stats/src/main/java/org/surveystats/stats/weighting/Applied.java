package org.surveystats.stats.weighting;

import java.util.List;
import org.surveystats.stats.design.WeightChange;

/** A step that was done to some weights. */
interface Applied {

    /** The weights after it. */
    double[] weights();

    /** The weight of a respondent after it; the weight before is that of the same weights. */
    double of(int row, double weight);

    /** What the variance needs to know; only asked of the full sample. */
    List<WeightChange> changes();

    /** Targets with what was before and after. */
    List<TargetReport> targets();

    /** The iterations, where there were any. */
    List<Iteration> iterations();
}
