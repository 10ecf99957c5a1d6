/**
 * Weights of respondents: here, replicate weights made from a design, by
 * {@link org.surveystats.stats.weighting.ReplicateWeights}.
 */
@NullMarked
package org.surveystats.stats.weighting;

import org.jspecify.annotations.NullMarked;
