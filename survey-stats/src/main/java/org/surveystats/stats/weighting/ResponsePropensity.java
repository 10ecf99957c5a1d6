package org.surveystats.stats.weighting;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;

/**
 * Adjustment for nonresponse by response propensity: a logistic regression of responding, with the weights before, gives everybody
 * who was sampled a propensity p. Without classes a respondent's weight becomes w₁ = w₀/p. With classes, everybody is put into one
 * of them by the quantiles of p over the sampled people (equal propensities stay together), and the classes are adjusted as {@link
 * NonresponseClasses} says. Who did not respond gets the weight 0.
 *
 * <p>The variance counts that the regression is estimated. Without classes the linearised value is w₀(r·z/p − (r − p)xᵀB), B =
 * (Σ w₀p(1 − p)xxᵀ)⁻¹ Σ<sub>responding</sub> w₀((1 − p)/p)x·z, r = 1 for respondents and 0 for others; with classes it is that of the
 * classes as they are. Source: J. K. Kim and J. J. Kim, Nonresponse weighting adjustment using estimated response probability, The
 * Canadian Journal of Statistics 35 (2007), 501–514, doi:10.1002/cjs.5550350403.
 *
 * @param respondents who responded
 * @param predictors the questions, with options or numbers, or design columns of labels that predict response; all sampled people
 *     have answers
 * @param classes the number of classes, at least 2; empty for weights over p
 */
public record ResponsePropensity(Respondents respondents, List<String> predictors, OptionalInt classes)
        implements WeightingStep {

    /**
     * Checks that there is something to predict by.
     *
     * @param respondents who responded
     * @param predictors the questions that predict response
     * @param classes the number of classes
     * @throws WeightingException if there is no predictor, or there are fewer than two classes
     */
    public ResponsePropensity {
        Objects.requireNonNull(respondents, "respondents");
        predictors = List.copyOf(predictors);
        if (predictors.isEmpty()) {
            throw new WeightingException(List.of(Problem.at(Place.field("predictors"), "nothing to predict response by")
                    .expected("at least one question")));
        }
        if (classes.isPresent() && classes.getAsInt() < 2) {
            throw new WeightingException(List.of(Problem.at(Place.field("classes"), "too few classes of propensity")
                    .found(Integer.toString(classes.getAsInt()))
                    .expected("at least 2")
                    .hint("leave the field out for weights over the propensity itself")));
        }
    }

    /**
     * Adjustment by the propensity itself.
     *
     * @param respondents who responded
     * @param predictors the questions that predict response, at least one
     * @return the step
     * @throws WeightingException if there is no predictor
     */
    public static ResponsePropensity of(Respondents respondents, String... predictors) {
        return new ResponsePropensity(respondents, List.of(predictors), OptionalInt.empty());
    }

    /**
     * The same propensities, put into classes.
     *
     * @param count the number of classes, such as 5
     * @return the step with them
     * @throws WeightingException if there are fewer than two
     */
    public ResponsePropensity withClasses(int count) {
        return new ResponsePropensity(respondents, predictors, OptionalInt.of(count));
    }

    @Override
    public <T> T accept(WeightingStepVisitor<T> visitor) {
        return visitor.responsePropensity(this);
    }

    @Override
    public String method() {
        return "responsePropensity";
    }
}
