package org.surveystats.stats.sampling;

import java.util.List;

/**
 * How a sample is drawn, stage by stage, from a list.
 *
 * <pre>{@code
 * DrawPlan plan = DrawPlan.of(
 *         DrawStage.clusters("school", SampleSizes.byStratum(Map.of("north", 8L, "south", 4L)))
 *                 .inStrata("region").by(DrawMethod.SAMPFORD).proportionalTo("pupils"),
 *         DrawStage.rows(SampleSizes.atMost(10)));
 * DrawnSample sample = plan.draw(frame, 20260131);
 * sample.rows();        // rows of the frame
 * sample.weights();     // 1/π
 * sample.design();      // strata, clusters and population sizes, for the estimators
 * }</pre>
 *
 * <p>The same frame, in the same order, plan and seed give the same sample on every machine and Java version: random
 * numbers are those of SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, OOPSLA 2014, doi:10.1145/2660193.2660195), whose
 * state is the seed, of which the upper 53 bits make u between 0 and 1. One sequence serves the whole draw: units of the
 * frame in the order of their first row, strata likewise, a stratum's units before the next stratum, and the stages
 * within a unit before the next unit. A stratum that is taken as a whole, and a unit that is certain, use no random number.
 *
 * @param stages the stages from the first
 */
public record DrawPlan(List<DrawStage> stages) {

    /**
     * Checks the order of the stages.
     *
     * @param stages the stages from the first
     * @throws IllegalArgumentException if there are none, or one before the last has no clusters
     */
    public DrawPlan {
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("a draw has at least one stage: found none");
        }
        for (int i = 0; i < stages.size() - 1; i++) {
            if (stages.get(i).cluster().isEmpty()) {
                throw new IllegalArgumentException("only the last stage draws rows: stage " + (i + 1) + " of "
                        + stages.size() + " has no clusters");
            }
        }
    }

    /**
     * A plan of some stages. If the last stage draws clusters, all their rows are in the sample.
     *
     * @param stages the stages from the first, at least one
     * @return the plan
     * @throws IllegalArgumentException if there are none, or one before the last has no clusters
     */
    public static DrawPlan of(DrawStage... stages) {
        return new DrawPlan(List.of(stages));
    }

    /**
     * Draws a sample.
     *
     * @param frame the list
     * @param seed any number; write it down with the sample
     * @return the sample, which knows its probabilities and its design
     * @throws SamplingException if the frame lacks a column, a cell is blank, a unit is in two strata, a size varies
     *     within a unit or is not positive, a stratum has no number or fewer units than shall be drawn, or nothing is drawn
     */
    public DrawnSample draw(SamplingFrame frame, long seed) {
        return new Drawing(this, frame, seed).draw();
    }
}
