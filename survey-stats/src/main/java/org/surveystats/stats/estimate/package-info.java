/**
 * What a statistic returns: an {@link org.surveystats.stats.estimate.Estimate} carries its standard error, its interval and
 * the counts it rests on, or says why it does not exist.
 */
@NullMarked
package org.surveystats.stats.estimate;

import org.jspecify.annotations.NullMarked;
