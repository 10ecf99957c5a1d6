package org.surveystats.stats.published;

/**
 * The counts of two shares that are compared.
 *
 * @param first the first count of its base
 * @param second the second count of its base
 */
record PairOfCounts(CountAndBase first, CountAndBase second) {}
