package org.surveystats.stats.plan;

import java.util.List;

/** A coefficient of the reliability of a battery; see {@link org.surveystats.stats.scale.Reliability} and
 * {@link org.surveystats.stats.scale.OrdinalReliability}. Files say the name in camel case, as in {@code standardisedAlpha}. */
public enum ReliabilityCoefficient {
    /** Cronbach's alpha. */
    ALPHA,
    /** Cronbach's alpha of items divided by their standard deviations. */
    STANDARDISED_ALPHA,
    /** McDonald's omega of one factor. */
    OMEGA,
    /** McDonald's omega of items divided by their standard deviations. */
    STANDARDISED_OMEGA,
    /** Guttman's lambda-2. */
    LAMBDA2,
    /** Guttman's lambda-6. */
    LAMBDA6,
    /** The mean of the correlations of the items. */
    MEAN_CORRELATION,
    /** The odd items against the even ones, by Spearman and Brown. */
    SPLIT_HALF,
    /** The odd items against the even ones, Guttman's lambda-4. */
    GUTTMAN_SPLIT_HALF,
    /** Alpha of polychoric correlations. */
    ORDINAL_ALPHA,
    /** Omega of polychoric correlations. */
    ORDINAL_OMEGA,
    /** Lambda-6 of polychoric correlations. */
    ORDINAL_LAMBDA6;

    /** Those that a plan asks for that names none: of the answers as they are. */
    static final List<ReliabilityCoefficient> USUAL =
            List.of(ALPHA, STANDARDISED_ALPHA, OMEGA, LAMBDA2, LAMBDA6, MEAN_CORRELATION);

    boolean isOrdinal() {
        return compareTo(ORDINAL_ALPHA) >= 0;
    }
}
