package org.surveystats.stats.sampling;

/**
 * The answers of a stratum.
 *
 * @param stratum the stratum
 * @param answers how many answers it gets
 * @param exact the number before it was made whole, within the least and greatest number
 */
public record AllocatedStratum(PlanningStratum stratum, long answers, double exact) {

    /**
     * The sampling fraction.
     *
     * @return answers / size
     */
    public double fraction() {
        return (double) answers / stratum.size();
    }
}
