package org.surveystats.stats.weighting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What a step did to the weights.
 *
 * @param step the step
 * @param before the weights before it
 * @param after the weights after it
 * @param targets its targets, and how they were met; none for steps without
 * @param largest the largest weights after it, the largest first; at most five
 * @param iterations how far from the targets each iteration was; none for steps without iterations
 */
public record StepReport(
        WeightingStep step,
        WeightSummary before,
        WeightSummary after,
        List<TargetReport> targets,
        List<LargestWeight> largest,
        List<Iteration> iterations) {

    private static final int MOST_LARGEST = 5;

    /**
     * Copies the lists.
     *
     * @param step the step
     * @param before the weights before it
     * @param after the weights after it
     * @param targets its targets, and how they were met
     * @param largest the largest weights after it
     * @param iterations how far from the targets each iteration was
     */
    public StepReport {
        targets = List.copyOf(targets);
        largest = List.copyOf(largest);
        iterations = List.copyOf(iterations);
    }

    static StepReport of(WeightingStep step, double[] before, Applied applied) {
        return new StepReport(
                step,
                WeightSummary.of(before),
                WeightSummary.of(applied.weights()),
                applied.targets(),
                largest(before, applied.weights()),
                applied.iterations());
    }

    private static List<LargestWeight> largest(double[] before, double[] after) {
        Comparator<Integer> byWeight = Comparator.<Integer>comparingDouble(row -> after[row])
                .thenComparing(Comparator.<Integer>naturalOrder().reversed());
        PriorityQueue<Integer> rows = new PriorityQueue<>(byWeight);
        double least = 0;
        for (int row = 0; row < after.length; row++) {
            if (after[row] > least) {
                rows.add(row);
                if (rows.size() > MOST_LARGEST) {
                    rows.remove();
                    least = after[rows.element()];
                }
            }
        }
        List<Integer> sorted = new ArrayList<>(rows);
        sorted.sort(byWeight.reversed());
        return sorted.stream()
                .map(row -> new LargestWeight(row + 1L, before[row], after[row]))
                .toList();
    }

    /** The report as text: the step, the weights, the targets, the largest weights. */
    @Override
    public String toString() {
        return ReportText.of(this);
    }
}
