package org.surveystats.stats.sampling;

/**
 * The margin of error that a number of answers has if the population is of a certain size.
 *
 * @param populationSize how many people there are
 * @param margin how far the confidence limits are from the estimate
 */
public record PopulationMargin(long populationSize, PlannedMargin margin) {}
