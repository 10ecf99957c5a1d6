package org.surveystats.stats.design;

import java.util.Objects;
import java.util.Optional;

/**
 * A design whose weights were changed after the draw: poststratified, raked, calibrated, adjusted for nonresponse, trimmed. Every
 * statistic takes it as any other design; the weights are computed when it is bound to answers.
 *
 * <pre>{@code
 * SurveyDesign design = new WeightedDesign(drawn, WeightingPlan.of(Poststratification.to(Margin.of("region", totals))));
 * Estimation.of(answers, design).estimate(Statistic.mean(income));
 * }</pre>
 *
 * <p>The variance is that of the residuals. With w₀ the weights of the draw and w₁ = g·w₀ those after a calibration to totals of
 * x, a total Σ w₁z has the linearised values u = w₁(z − xᵀB), B = (Σ w₀xxᵀ)⁻¹ Σ w₀xz: what the known totals explain of z adds
 * nothing. It is what R's {@code survey} does for {@code postStratify} and {@code calibrate}. So the total of an x itself has the
 * standard error 0.
 *
 * <p>Of several steps the last is taken first: e<sub>K</sub> = z, e<sub>k−1</sub> = g<sub>k</sub>(e<sub>k</sub> −
 * x<sub>k</sub>ᵀB<sub>k</sub>), with B<sub>k</sub> from the weights before step k, and u = w₀e₀. This is the derivative of all
 * steps in their order; a weight that a trimming sets to its bound does not follow the steps before it. R's {@code survey} takes
 * the first step first, which leaves a standard error to the totals that the last step has made exact: after {@code postStratify} of {@code apiclus1} to school types and {@code calibrate} to
 * {@code sch.wide}, it gives the 1,072 schools without it a standard error of 75.9, and here it is 0.
 *
 * <p>With replicate weights, every replicate goes through all steps anew. Degrees of freedom stay those of the design that was
 * drawn. Sources: J.-C. Deville and C.-E. Särndal, Calibration estimators in survey sampling, Journal of the American
 * Statistical Association 87 (1992), 376–382, doi:10.1080/01621459.1992.10475217; K. M. Wolter, Introduction to Variance
 * Estimation, 2nd ed. (2007), doi:10.1007/978-0-387-35099-8.
 *
 * @param base how the respondents were drawn
 * @param weighting how their weights are changed
 */
public record WeightedDesign(SurveyDesign base, Weighting weighting) implements SurveyDesign {

    /**
     * Checks that the base is a design as it was drawn.
     *
     * @param base how the respondents were drawn
     * @param weighting how their weights are changed
     * @throws IllegalArgumentException if the base is a weighted design itself: one weighting has all steps
     */
    public WeightedDesign {
        Objects.requireNonNull(weighting, "weighting");
        if (Objects.requireNonNull(base, "base") instanceof WeightedDesign) {
            throw new IllegalArgumentException(
                    "a weighted design is not weighted again: put all steps into one weighting");
        }
    }

    /**
     * The column of weights before the changes.
     *
     * @return the column's name, or empty where all respondents weighed the same
     */
    @Override
    public Optional<String> weight() {
        return base.weight();
    }
}
