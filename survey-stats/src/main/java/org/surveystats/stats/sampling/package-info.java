/**
 * Planning a sample before the field, and drawing it. {@link org.surveystats.stats.sampling.SamplePlanning} tells the margin
 * of error of a number of answers and the answers that a margin needs,
 * {@link org.surveystats.stats.sampling.PowerAnalysis} what a comparison can detect,
 * {@link org.surveystats.stats.sampling.Allocation} how many answers each stratum gets, and
 * {@link org.surveystats.stats.sampling.ClusterPlanning} how many of a cluster.
 * {@link org.surveystats.stats.sampling.DrawPlan} draws the sample, which then knows its own design.
 *
 * <p>The user's duty is to bring what planning must assume: the share or the spread that is expected, the design effect, and
 * how many of those invited will answer. A plan's numbers are as good as these.
 */
@NullMarked
package org.surveystats.stats.sampling;

import org.jspecify.annotations.NullMarked;
