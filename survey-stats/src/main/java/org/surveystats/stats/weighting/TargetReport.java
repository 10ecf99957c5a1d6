package org.surveystats.stats.weighting;

import java.util.OptionalLong;

/**
 * A target of a step, and how it was met.
 *
 * @param name the target, such as {@code region = north}
 * @param respondents the number of respondents with a positive weight that it counts; empty for a total of numbers
 * @param before the weighted number of people, or total, before the step
 * @param target what it shall be
 * @param after what it is after the step
 */
public record TargetReport(String name, OptionalLong respondents, double before, double target, double after) {}
