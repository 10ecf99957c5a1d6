package org.surveystats.stats.design;

/** What the replicates of an estimate are compared with. */
public enum ReplicateCentre {
    /** Their own mean, as in R's {@code survey} unless told otherwise. */
    MEAN,
    /** The estimate from the full sample; R calls it "mse". */
    ESTIMATE
}
