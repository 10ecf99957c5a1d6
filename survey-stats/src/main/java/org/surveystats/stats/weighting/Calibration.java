package org.surveystats.stats.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;

/**
 * Calibration to known numbers of people and known totals of numbers: w₁ = g(xᵀη)·w₀ with Σ w₁x equal to the targets, as near to the
 * weights w₀ before as the {@linkplain CalibrationDistance distance} says. The linear distance is the generalised regression
 * estimator.
 *
 * <pre>{@code
 * Calibration.of(CalibrationDistance.LOGIT)
 *         .withBounds(0.5, 2)
 *         .withMargin(Margin.of("region", regions))
 *         .withNumber("income", 3.2e9);
 * }</pre>
 *
 * <p>η is found by Newton's method on the convex function whose gradient the equations are (steps are halved where they do not lower
 * it, and where weights at their bounds leave no step, the slopes without bounds show one), until every total is within 1e-10 of its
 * target, as a part of it. It begins at the weights before; with bounds of the weights, at weights for the right number of
 * people. Where only answers with options are used, all of it
 * happens on cross-classified cells.
 *
 * <p>The variance uses the residuals of the regression on x with the weights before, times g, as R's {@code calibrate} does, whatever
 * the distance. Source: J.-C. Deville and C.-E. Särndal (1992), doi:10.1080/01621459.1992.10475217.
 *
 * @param distance what keeps weights near those before
 * @param margins known numbers of people
 * @param numbers known totals of numbers
 * @param populationSize the number of people; empty where a complete margin says it, or it is not known
 * @param terms all targets in the order of a model's terms, instead of margins, numbers and population size
 * @param bounds the least and greatest g
 * @param weightBounds the least and greatest weight afterwards, instead of bounds of g
 */
public record Calibration(
        CalibrationDistance distance,
        List<Margin> margins,
        List<NumberTotal> numbers,
        OptionalDouble populationSize,
        Optional<TermTotals> terms,
        Optional<Bounds> bounds,
        Optional<Bounds> weightBounds)
        implements WeightingStep {

    /**
     * Checks that the parts fit each other.
     *
     * @param distance what keeps weights near those before
     * @param margins known numbers of people
     * @param numbers known totals of numbers
     * @param populationSize the number of people
     * @param terms all targets in the order of a model's terms
     * @param bounds the least and greatest g
     * @param weightBounds the least and greatest weight afterwards
     * @throws WeightingException naming every part that does not fit: terms beside other targets, bounds that do not have 1 between
     *     them, a logit distance without finite bounds, bounds of both g and weights, a population of nobody
     */
    public Calibration {
        Objects.requireNonNull(distance, "distance");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(bounds, "bounds");
        Objects.requireNonNull(weightBounds, "weightBounds");
        margins = List.copyOf(margins);
        numbers = List.copyOf(numbers);
        List<Problem> problems = new ArrayList<>();
        if (terms.isPresent() && !(margins.isEmpty() && numbers.isEmpty() && populationSize.isEmpty())) {
            problems.add(Problem.at(Place.field("totals"), "targets said twice")
                    .expected(
                            "either \"auxiliaries\" with \"totals\", or \"margins\", \"numbers\" and \"population\""));
        }
        if (populationSize.isPresent()
                && !(populationSize.getAsDouble() > 0 && Double.isFinite(populationSize.getAsDouble()))) {
            problems.add(Problem.at(Place.field("population"), "a population of nobody")
                    .found(Text.number(populationSize.getAsDouble()))
                    .expected("more than 0 people"));
        }
        checkBounds(distance, bounds, weightBounds, problems);
        if (!problems.isEmpty()) {
            throw new WeightingException(problems);
        }
    }

    private static void checkBounds(
            CalibrationDistance distance,
            Optional<Bounds> bounds,
            Optional<Bounds> weightBounds,
            List<Problem> problems) {
        boolean logit = distance == CalibrationDistance.LOGIT;
        if (logit && (bounds.isEmpty() || !Double.isFinite(bounds.get().upper()))) {
            problems.add(Problem.at(Place.field("bounds"), "the logit distance without bounds")
                    .expected("a lower bound below 1 and a finite upper bound above 1"));
        }
        bounds.filter(b -> !(b.lower() < 1 && b.upper() > 1))
                .ifPresent(b -> problems.add(
                        Problem.at(Place.field("bounds"), "bounds that do not let weights stay as they are")
                                .found(Text.number(b.lower()) + " and " + Text.number(b.upper()))
                                .expected("a lower bound below 1 and an upper bound above 1")));
        if (weightBounds.isPresent() && (logit || bounds.isPresent())) {
            problems.add(Problem.at(Place.field("weightBounds"), "bounds of weights beside those of their change")
                    .expected("either \"bounds\" or \"weightBounds\", and for the logit distance \"bounds\""));
        }
    }

    /**
     * A calibration to nothing yet.
     *
     * @param distance what keeps weights near those before; not {@link CalibrationDistance#LOGIT}, which has {@link #logit}
     * @return the calibration without targets
     * @throws WeightingException if the distance needs bounds
     */
    public static Calibration of(CalibrationDistance distance) {
        return new Calibration(
                distance,
                List.of(),
                List.of(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * A calibration with the logit distance to nothing yet.
     *
     * @param lower the least g, below 1
     * @param upper the greatest g, above 1
     * @return the calibration without targets
     * @throws WeightingException if 1 is not between the bounds
     */
    public static Calibration logit(double lower, double upper) {
        return new Calibration(
                CalibrationDistance.LOGIT,
                List.of(),
                List.of(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.of(new Bounds(lower, upper)),
                Optional.empty());
    }

    /**
     * The same calibration, to one more margin.
     *
     * @param margin known numbers of people
     * @return the calibration with it
     */
    public Calibration withMargin(Margin margin) {
        List<Margin> more = new ArrayList<>(margins);
        more.add(margin);
        return new Calibration(distance, more, numbers, populationSize, terms, bounds, weightBounds);
    }

    /**
     * The same calibration, to one more total.
     *
     * @param question the id of the question answered by numbers, or the name of a design column of numbers
     * @param total the sum over the population
     * @return the calibration with it
     */
    public Calibration withNumber(String question, double total) {
        List<NumberTotal> more = new ArrayList<>(numbers);
        more.add(new NumberTotal(question, total));
        return new Calibration(distance, margins, more, populationSize, terms, bounds, weightBounds);
    }

    /**
     * The same calibration, to a number of people: needed where no complete margin says it.
     *
     * @param size the number of people, above 0
     * @return the calibration with it
     */
    public Calibration withPopulationSize(double size) {
        return new Calibration(distance, margins, numbers, OptionalDouble.of(size), terms, bounds, weightBounds);
    }

    /**
     * The same distance, with targets in the order of a model's terms.
     *
     * @param newTerms the targets
     * @return the calibration with them and no others
     */
    public Calibration withTerms(TermTotals newTerms) {
        return new Calibration(
                distance, List.of(), List.of(), OptionalDouble.empty(), Optional.of(newTerms), bounds, weightBounds);
    }

    /**
     * The same calibration with bounds of g, by which weights are multiplied.
     *
     * @param lower the least g, below 1
     * @param upper the greatest g, above 1
     * @return the calibration with them
     * @throws WeightingException if 1 is not between the bounds
     */
    public Calibration withBounds(double lower, double upper) {
        return new Calibration(
                distance, margins, numbers, populationSize, terms, Optional.of(new Bounds(lower, upper)), weightBounds);
    }

    /**
     * The same calibration with bounds of the weights themselves.
     *
     * @param lower the least weight
     * @param upper the greatest weight
     * @return the calibration with them
     */
    public Calibration withWeightBounds(double lower, double upper) {
        return new Calibration(
                distance, margins, numbers, populationSize, terms, bounds, Optional.of(new Bounds(lower, upper)));
    }

    @Override
    public <T> T accept(WeightingStepVisitor<T> visitor) {
        return visitor.calibration(this);
    }

    @Override
    public String method() {
        return "calibrate";
    }
}
