package org.surveystats.stats.sampling;

import java.util.function.ToDoubleFunction;

/**
 * How a sample is divided among strata: the answers n<sub>h</sub> of stratum h are proportional to a<sub>h</sub>, within its
 * least and greatest number. Sources: W. G. Cochran, Sampling Techniques, 3rd ed. (1977), chapter 5; M. D. Bankier, Power
 * allocations: determining sample sizes for subnational areas, The American Statistician 42 (1988), 174–177,
 * doi:10.1080/00031305.1988.10475556.
 */
public final class AllocationRule {

    private static final AllocationRule PROPORTIONAL =
            new AllocationRule("proportional", stratum -> stratum.size(), Whole.NEAREST);
    private static final AllocationRule EQUAL = new AllocationRule("equal", stratum -> 1, Whole.NEAREST);
    private static final AllocationRule NEYMAN =
            new AllocationRule("Neyman", stratum -> stratum.size() * stratum.standardDeviation(), Whole.LEAST_VARIANCE);
    private static final AllocationRule OPTIMAL = new AllocationRule(
            "optimal",
            stratum -> stratum.size() * stratum.standardDeviation() / Math.sqrt(stratum.cost()),
            Whole.NEAREST);

    private final String name;
    private final ToDoubleFunction<PlanningStratum> share;
    private final Whole whole;

    /** How fractions become whole numbers. */
    enum Whole {
        /** Each is rounded down or up, those with the largest remainders up. */
        NEAREST,
        /** The whole numbers with the least Σ a²/n, which may differ from the fractions by more than 1. */
        LEAST_VARIANCE
    }

    private AllocationRule(String name, ToDoubleFunction<PlanningStratum> share, Whole whole) {
        this.name = name;
        this.share = share;
        this.whole = whole;
    }

    /**
     * As in the population: a<sub>h</sub> = N<sub>h</sub>. All answers weigh the same.
     *
     * @return the rule
     */
    public static AllocationRule proportional() {
        return PROPORTIONAL;
    }

    /**
     * The same number in each stratum, for comparing strata.
     *
     * @return the rule
     */
    public static AllocationRule equal() {
        return EQUAL;
    }

    /**
     * The least variance of the estimated mean for a number of answers: a<sub>h</sub> = N<sub>h</sub>S<sub>h</sub>. The
     * whole numbers are those with the least variance of all (T. Wright, Exact optimal sample allocation: more efficient
     * than Neyman, Statistics &amp; Probability Letters 129 (2017), 50–57, doi:10.1016/j.spl.2017.04.026).
     *
     * @return the rule
     */
    public static AllocationRule neyman() {
        return NEYMAN;
    }

    /**
     * The least variance for what the answers cost: a<sub>h</sub> = N<sub>h</sub>S<sub>h</sub>/√c<sub>h</sub>.
     *
     * @return the rule
     */
    public static AllocationRule optimal() {
        return OPTIMAL;
    }

    /**
     * A compromise between precise strata and a precise whole: a<sub>h</sub> = S<sub>h</sub>/|Ȳ<sub>h</sub>| ·
     * (N<sub>h</sub>|Ȳ<sub>h</sub>|)<sup>q</sup>. The exponent 1 is Neyman's allocation; with 0 all strata have nearly
     * the same coefficient of variation. Where neither means nor standard deviations are given it is
     * N<sub>h</sub><sup>q</sup>: ½ is the square root allocation.
     *
     * @param exponent q, 0 to 1
     * @return the rule
     * @throws IllegalArgumentException if the exponent is not between 0 and 1
     */
    public static AllocationRule power(double exponent) {
        if (!(exponent >= 0 && exponent <= 1)) {
            throw new IllegalArgumentException("the exponent of a power allocation is 0 to 1: found " + exponent);
        }
        return new AllocationRule(
                "power " + exponent,
                stratum -> stratum.standardDeviation()
                        / Math.abs(stratum.mean())
                        * Math.pow(stratum.size() * Math.abs(stratum.mean()), exponent),
                Whole.NEAREST);
    }

    double share(PlanningStratum stratum) {
        return share.applyAsDouble(stratum);
    }

    Whole whole() {
        return whole;
    }

    @Override
    public String toString() {
        return name;
    }
}
