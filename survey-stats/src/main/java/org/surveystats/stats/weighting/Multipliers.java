package org.surveystats.stats.weighting;

/** By what replicates multiply the weights of units. */
interface Multipliers {

    double of(int unit, int replicate);

    /** Numbers that are kept: units × replicates. */
    static Multipliers kept(double[][] numbers) {
        return (unit, replicate) -> numbers[unit][replicate];
    }
}
