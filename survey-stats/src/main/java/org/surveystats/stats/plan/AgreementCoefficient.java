package org.surveystats.stats.plan;

/** How well coders agree; see {@link org.surveystats.stats.openend.CoderAgreement}. Files say the name in camel case, as in
 * {@code alpha}. */
public enum AgreementCoefficient {
    /** The share of pairs of coders who agree. */
    PERCENT,
    /** The share of answers on which all coders agree. */
    UNANIMITY,
    /** Cohen's kappa of two coders, Fleiss' of more; over all themes only where every coder gave at most one to an answer. */
    KAPPA,
    /** Krippendorff's alpha: over all themes of sets with a distance, of one theme nominal. */
    ALPHA
}
