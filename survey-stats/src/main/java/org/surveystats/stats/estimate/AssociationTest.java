package org.surveystats.stats.estimate;

/**
 * Tests of the independence of two questions under a design.
 *
 * <p>Source: J. N. K. Rao, A. J. Scott, On chi-squared tests for multiway contingency tables with cell proportions estimated from
 * survey data, Annals of Statistics 12 (1984), 46–60, doi:10.1214/aos/1176346391; D. R. Thomas, J. N. K. Rao, Small-sample
 * comparisons of level and power for simple goodness-of-fit statistics under cluster sampling, JASA 82 (1987), 630–636,
 * doi:10.1080/01621459.1987.10478475.
 *
 * <p>A respondent of weight 0 counts neither in n nor in the degrees of freedom; in R's {@code svychisq} it does, until it is
 * taken out of the design.
 */
public enum AssociationTest {
    /** Pearson's X²/tr Δ on F with d0 = (tr Δ)²/tr Δ² and d0 · df degrees of freedom: Rao and Scott's second-order correction. */
    RAO_SCOTT_F,
    /** Pearson's X² is reported, and its p-value is that of X²/(tr Δ/k) on χ² with k = (rows − 1)(columns − 1). */
    RAO_SCOTT_CHI_SQUARE,
    /** W = YᵀV⁻¹Y/k on F with k and df degrees of freedom, where Y is observed minus expected counts. */
    WALD,
    /** W(df − k + 1)/df on F with k and df − k + 1 degrees of freedom, for few sampling units. */
    ADJUSTED_WALD
}
