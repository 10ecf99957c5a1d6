package org.surveystats.stats.weighting;

import java.util.List;
import java.util.Objects;

/**
 * Adjustment for nonresponse by weighting classes: in each class the respondents take over the weight of all sampled people, w₁ = w₀ ·
 * Σ<sub>class</sub> w₀ / Σ<sub>class, responding</sub> w₀, and who did not respond gets the weight 0. The table holds everybody who
 * was sampled, nonrespondents too. It supposes that within a class response does not depend on the answers.
 *
 * <p>The variance counts that the classes' response rates are estimated from the sample: the linearised value of a respondent is
 * w₁(z − z̄) + w₀z̄, that of a nonrespondent w₀z̄, with z̄ the respondents' weighted mean in the class.
 *
 * @param respondents who responded
 * @param classes the questions or design columns of labels whose combinations are the classes; none for one class
 */
public record NonresponseClasses(Respondents respondents, List<String> classes) implements WeightingStep {

    /**
     * Checks that no part is null.
     *
     * @param respondents who responded
     * @param classes the questions or design columns whose combinations are the classes
     */
    public NonresponseClasses {
        Objects.requireNonNull(respondents, "respondents");
        classes = List.copyOf(classes);
    }

    /**
     * Adjustment by classes.
     *
     * @param respondents who responded
     * @param classes the questions or design columns whose combinations are the classes
     * @return the step
     */
    public static NonresponseClasses of(Respondents respondents, String... classes) {
        return new NonresponseClasses(respondents, List.of(classes));
    }

    @Override
    public <T> T accept(WeightingStepVisitor<T> visitor) {
        return visitor.nonresponseClasses(this);
    }

    @Override
    public String method() {
        return "nonresponseClasses";
    }
}
