/**
 * Confidence intervals of proportions: {@link org.surveystats.stats.interval.ProportionInterval} for one option,
 * {@link org.surveystats.stats.interval.SimultaneousInterval} for all options of a question at once. Every method is
 * defined for counts of 0 and for counts that fill their base; no limit is ever NaN or outside 0 to 1.
 *
 * <p>The user's duty is to say how the answers came about: independent answers of equal weight
 * ({@code of}), drawn without replacement from a known population ({@code ofPopulation}), or an estimate with its variance
 * under a sampling design ({@code ofEstimate}).
 */
@NullMarked
package org.surveystats.stats.interval;

import org.jspecify.annotations.NullMarked;
