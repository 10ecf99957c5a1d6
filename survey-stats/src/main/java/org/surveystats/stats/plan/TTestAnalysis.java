package org.surveystats.stats.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;

/**
 * Student's test: of the means of two groups, as the regression of the number on the groups, or of one mean against a value.
 *
 * @param header the id, and for whom
 * @param question a numeric question or a rating
 * @param groups a question with two valid options; empty where there is a value
 * @param value the mean that is tested; empty where there are groups
 */
public record TTestAnalysis(AnalysisHeader header, String question, Optional<String> groups, OptionalDouble value)
        implements Analysis {
    /**
     * Checks the parts.
     *
     * @param header the id, and for whom
     * @param question a numeric question or a rating
     * @param groups a question with two valid options; empty where there is a value
     * @param value the mean that is tested; empty where there are groups
     * @throws PlanException if the parts do not fit each other
     */
    public TTestAnalysis {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(groups, "groups");
        Objects.requireNonNull(value, "value");
        if (groups.isPresent() == value.isPresent()) {
            throw Checks.refusal(Problem.at(Place.field("groups"), "a test of a mean needs one thing to compare with")
                    .found(groups.isPresent() ? "both \"groups\" and \"value\"" : "neither \"groups\" nor \"value\"")
                    .expected("\"groups\", a question with two options, or \"value\", a number"));
        }
        groups.ifPresent(question2 -> Checks.another("groups", question, question2));
        if (value.isPresent()) {
            Checks.finite("value", value.getAsDouble());
        }
        Checks.noGroups(header);
    }

    /**
     * The comparison of two groups.
     *
     * @param header the id, and for whom
     * @param question a numeric question or a rating
     * @param groups a question with two valid options
     * @return the analysis
     * @throws PlanException if both are the same question
     */
    public static TTestAnalysis ofGroups(AnalysisHeader header, String question, String groups) {
        return new TTestAnalysis(header, question, Optional.of(groups), OptionalDouble.empty());
    }

    /**
     * The comparison of a mean with a value.
     *
     * @param header the id, and for whom
     * @param question a numeric question or a rating
     * @param value the mean that is tested
     * @return the analysis
     * @throws PlanException if the value is not finite
     */
    public static TTestAnalysis ofValue(AnalysisHeader header, String question, double value) {
        return new TTestAnalysis(header, question, Optional.empty(), OptionalDouble.of(value));
    }

    @Override
    public String statistic() {
        return "tTest";
    }

    @Override
    public List<String> questions() {
        return groups.map(g -> List.of(question, g)).orElseGet(() -> List.of(question));
    }

    @Override
    public <R> R accept(AnalysisVisitor<R> visitor) {
        return visitor.tTest(this);
    }
}
