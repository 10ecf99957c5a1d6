/** Benchmarks: what a statistic costs, beside something that a reader knows. */
@NullMarked
package org.surveystats.benchmark;

import org.jspecify.annotations.NullMarked;
