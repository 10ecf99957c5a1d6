package org.surveystats.stats.sampling;

import java.util.OptionalDouble;

/**
 * The shares of a second group nearest to that of the first which a test still finds with the power wanted.
 *
 * @param lower the greatest share below; empty where not even 0 is found
 * @param upper the least share above; empty where not even 1 is found
 */
public record DetectableShares(OptionalDouble lower, OptionalDouble upper) {}
