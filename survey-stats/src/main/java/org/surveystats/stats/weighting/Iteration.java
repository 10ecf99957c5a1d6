package org.surveystats.stats.weighting;

/**
 * How far from the targets an iteration was.
 *
 * @param number the iteration, from 1
 * @param misfit the greatest distance of a weighted total from its target, as a part of the target
 * @param target the target that is so far away
 */
public record Iteration(int number, double misfit, String target) {}
