package org.surveystats.stats.openend;

/**
 * How much a disagreement of two coders on ordered categories counts in Cohen's kappa. With x the place of a category in the order
 * (of numbers: the number itself) and R the distance of the first and the last category.
 */
public enum KappaWeights {
    /** Every disagreement counts 1. */
    UNWEIGHTED {
        @Override
        double disagreement(double share) {
            return share == 0 ? 0 : 1;
        }
    },
    /** |x − y| / R; packages also call it equal spacing. */
    LINEAR {
        @Override
        double disagreement(double share) {
            return share;
        }
    },
    /** ((x − y) / R)²; packages also call it Fleiss-Cohen weights. */
    QUADRATIC {
        @Override
        double disagreement(double share) {
            return share * share;
        }
    };

    /** What a distance counts that is a share of the greatest one. */
    abstract double disagreement(double share);
}
