package org.surveystats.stats.plan;

/** A measure of association of a cross-tabulation; see {@link org.surveystats.stats.table.Association} and
 * {@link org.surveystats.stats.table.OrderedAssociation}. Files say the name in camel case, as in {@code cramersV}. */
public enum CrosstabMeasure {
    /** Cramér's V. */
    CRAMERS_V,
    /** Cramér's V less what chance alone makes of it. */
    BIAS_CORRECTED_CRAMERS_V,
    /** Phi. */
    PHI,
    /** Pearson's contingency coefficient. */
    CONTINGENCY_COEFFICIENT,
    /** Lambda, symmetric. */
    LAMBDA,
    /** Lambda, the rows predicted from the columns. */
    LAMBDA_ROWS,
    /** Lambda, the columns predicted from the rows. */
    LAMBDA_COLUMNS,
    /** Goodman and Kruskal's tau, the rows predicted from the columns. */
    GOODMAN_KRUSKAL_TAU_ROWS,
    /** Goodman and Kruskal's tau, the columns predicted from the rows. */
    GOODMAN_KRUSKAL_TAU_COLUMNS,
    /** The uncertainty coefficient, symmetric. */
    UNCERTAINTY_COEFFICIENT,
    /** The uncertainty coefficient, the rows predicted from the columns. */
    UNCERTAINTY_COEFFICIENT_ROWS,
    /** The uncertainty coefficient, the columns predicted from the rows. */
    UNCERTAINTY_COEFFICIENT_COLUMNS,
    /** Gamma, of ordered answers. */
    GAMMA,
    /** Kendall's tau-b, of ordered answers. */
    TAU_B,
    /** Kendall's (Stuart's) tau-c, of ordered answers. */
    TAU_C,
    /** Somers' d of ordered answers, symmetric. */
    SOMERS_D,
    /** Somers' d of ordered answers, the rows predicted from the columns. */
    SOMERS_D_ROWS,
    /** Somers' d of ordered answers, the columns predicted from the rows. */
    SOMERS_D_COLUMNS,
    /** Spearman's rank correlation of ordered answers. */
    SPEARMAN,
    /** Pearson's correlation of the scores of ordered answers. */
    PEARSON;

    /** Whether both questions need an order. */
    boolean isOrdered() {
        return compareTo(GAMMA) >= 0;
    }
}
