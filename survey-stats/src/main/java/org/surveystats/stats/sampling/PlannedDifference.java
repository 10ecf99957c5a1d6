package org.surveystats.stats.sampling;

/**
 * A difference of two shares or of two means of different people. Made by {@link
 * PlannedEstimate#difference(PlannedProportion, PlannedProportion)} and its sister, so that both are of one kind.
 */
public final class PlannedDifference implements PlannedEstimate {

    private final PlannedEstimate first;
    private final PlannedEstimate second;

    PlannedDifference(PlannedEstimate first, PlannedEstimate second) {
        this.first = first;
        this.second = second;
    }

    /**
     * What the other is taken from.
     *
     * @return a share or a mean
     */
    public PlannedEstimate first() {
        return first;
    }

    /**
     * What is taken away.
     *
     * @return a share or a mean, as the first
     */
    public PlannedEstimate second() {
        return second;
    }

    @Override
    public String toString() {
        return first + " − " + second;
    }
}
