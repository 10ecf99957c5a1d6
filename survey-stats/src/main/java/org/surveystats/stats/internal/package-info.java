/** Distributions, sums and matrices: not exported, and the only users of commons-math3. */
@NullMarked
package org.surveystats.stats.internal;

import org.jspecify.annotations.NullMarked;
