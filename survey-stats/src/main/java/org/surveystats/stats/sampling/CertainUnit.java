package org.surveystats.stats.sampling;

/**
 * A unit so large that it is in every sample.
 *
 * @param stage the stage, from 1
 * @param stratum its stratum; empty text where the stage has no strata
 * @param unit its name, or the row of the frame, such as "row 17"
 */
public record CertainUnit(int stage, String stratum, String unit) {}
