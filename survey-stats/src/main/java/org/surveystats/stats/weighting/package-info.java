/**
 * Weights made after the draw. A {@link org.surveystats.stats.weighting.WeightingPlan} lists the steps: base weights from selection
 * probabilities, adjustment for nonresponse, poststratification, raking, calibration, trimming, scaling. Put beside a design as a
 * {@link org.surveystats.stats.design.WeightedDesign} it makes a design that every statistic takes, with a variance that knows of
 * the steps; {@link org.surveystats.stats.weighting.WeightingPlan#weigh} gives the weights and the report of every step.
 *
 * <p>The user's duties: targets count the same people that the sample was drawn from, and rest on definitions that the questionnaire
 * shares. A target that disagrees with another, an empty cell, an answer without a target and a missing answer are errors, never
 * guesses.
 *
 * <p>{@link org.surveystats.stats.weighting.ReplicateWeights} makes replicate weights from a design, which are carried through the same
 * steps.
 */
@NullMarked
package org.surveystats.stats.weighting;

import org.jspecify.annotations.NullMarked;
