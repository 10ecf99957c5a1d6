package org.surveystats.stats.weighting;

/**
 * One of the largest weights and whose it is.
 *
 * @param row the respondent, counted from 1 as in messages
 * @param before the weight before the step
 * @param weight the weight after it
 */
public record LargestWeight(long row, double before, double weight) {}
