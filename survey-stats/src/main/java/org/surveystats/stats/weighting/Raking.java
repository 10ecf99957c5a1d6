package org.surveystats.stats.weighting;

import java.util.List;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;

/**
 * Raking (iterative proportional fitting) to margins, joint margins and partial joint margins: weights are multiplied to fit one margin
 * after the other, again and again, until all fit. Respondents are classified once into the cells of all margins, and only the
 * cells are iterated over.
 *
 * <p>The iteration ends when every cell is within a part of its target that is the tolerance, by default {@value
 * #DEFAULT_TOLERANCE}; if it does not within the greatest number of iterations, by default {@value #DEFAULT_ITERATIONS}, it is a
 * {@link WeightingException} that names the cell farthest from its target, with the {@linkplain WeightingException#history history}.
 *
 * <p>The weights are those of a {@link Calibration} with the raking distance, and so is the variance: residuals of the regression on
 * all margins at once, with the weights before. R's {@code survey} has two forms of the standard error. This is that of {@code
 * calibrate(calfun = "raking")}; that of {@code rake} takes off the margins' unweighted means in ten rounds instead. They agree where
 * the weights before raking are equal and differ where they are not. For the mean of {@code api00} in {@code apistrat}, raked to
 * {@code sch.wide} and {@code awards}, {@code calibrate} gives 9.28557, as here, and {@code rake} 9.29218; in the two-stage sample
 * {@code apiclus2}, raked to {@code sch.wide} and {@code stype}, {@code calibrate} gives 25.99754, as here, and {@code rake}
 * 31.72744 (R 4.2, survey 4.1).
 *
 * @param margins the margins, at least one
 * @param tolerance the part of a target by which a cell may miss it, above 0
 * @param maxIterations the greatest number of rounds over all margins, at least 1
 */
public record Raking(List<Margin> margins, double tolerance, int maxIterations) implements WeightingStep {

    /** The tolerance unless another is chosen. */
    public static final double DEFAULT_TOLERANCE = 1e-10;

    /** The greatest number of iterations unless another is chosen. */
    public static final int DEFAULT_ITERATIONS = 1000;

    /**
     * Checks that there is something to do.
     *
     * @param margins the margins
     * @param tolerance the part of a target by which a cell may miss it
     * @param maxIterations the greatest number of rounds over all margins
     * @throws WeightingException if there is no margin, the tolerance is not above 0 and below 1, or there is no iteration
     */
    public Raking {
        margins = List.copyOf(margins);
        if (margins.isEmpty()) {
            throw new WeightingException(List.of(
                    Problem.at(Place.field("margins"), "raking to nothing").expected("at least one margin")));
        }
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new WeightingException(List.of(Problem.at(Place.field("tolerance"), "a tolerance out of range")
                    .found(Text.number(tolerance))
                    .expected("a number above 0 and below 1")));
        }
        if (maxIterations < 1) {
            throw new WeightingException(List.of(Problem.at(Place.field("maxIterations"), "too few iterations")
                    .found(Integer.toString(maxIterations))
                    .expected("at least 1")));
        }
    }

    /**
     * Raking to margins.
     *
     * @param margins the margins, at least one
     * @return the step
     * @throws WeightingException if there is no margin
     */
    public static Raking to(Margin... margins) {
        return new Raking(List.of(margins), DEFAULT_TOLERANCE, DEFAULT_ITERATIONS);
    }

    /**
     * The same raking with another tolerance.
     *
     * @param newTolerance the part of a target by which a cell may miss it
     * @return the step with it
     * @throws WeightingException if it is not above 0 and below 1
     */
    public Raking withTolerance(double newTolerance) {
        return new Raking(margins, newTolerance, maxIterations);
    }

    /**
     * The same raking with another end.
     *
     * @param newMaxIterations the greatest number of rounds over all margins
     * @return the step with it
     * @throws WeightingException if there is none
     */
    public Raking withMaxIterations(int newMaxIterations) {
        return new Raking(margins, tolerance, newMaxIterations);
    }

    @Override
    public <T> T accept(WeightingStepVisitor<T> visitor) {
        return visitor.raking(this);
    }

    @Override
    public String method() {
        return "rake";
    }
}
