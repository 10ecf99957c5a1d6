package org.surveystats.stats.plan;

/** A test of a cross-tabulation besides that under the design. Files say the name in camel case, as in {@code fisher}. */
public enum FurtherTest {
    /** Pearson's chi-square; defined for independent answers that weigh the same. */
    PEARSON,
    /** The same of two rows and two columns with the correction for continuity. */
    YATES,
    /** The likelihood ratio chi-square; defined for independent answers that weigh the same. */
    LIKELIHOOD_RATIO,
    /** Fisher's exact test, and of two rows and columns the conditional odds ratio; defined for independent answers that weigh the same. */
    FISHER,
    /** For each row, the linear trend of its share along the ordered columns, under the design; with the slopes. */
    LINEAR_TREND,
    /** For each row, the test of Cochran and Armitage; defined for independent answers that weigh the same. */
    COCHRAN_ARMITAGE,
    /** The test that concordant and discordant pairs of ordered answers are as frequent, under the design. */
    CONCORDANCE,
    /** The test of linear-by-linear association of ordered answers. */
    LINEAR_BY_LINEAR
}
