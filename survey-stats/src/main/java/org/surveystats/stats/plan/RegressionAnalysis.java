package org.surveystats.stats.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A regression of one question on others. A predictor with options enters as dummies, the first code being the reference.
 *
 * @param header the id, and for whom
 * @param family the distribution of the outcome and its link
 * @param outcome a numeric question or a rating; or a choice question with the option that counts as 1
 * @param option the code that counts as 1; empty for a number
 * @param predictors at least one numeric or choice question, none twice
 */
public record RegressionAnalysis(
        AnalysisHeader header,
        RegressionFamily family,
        String outcome,
        Optional<String> option,
        List<String> predictors)
        implements Analysis {
    /**
     * Checks the parts.
     *
     * @param header the id, and for whom
     * @param family the distribution of the outcome and its link
     * @param outcome a numeric question or a rating; or a choice question with the option that counts as 1
     * @param option the code that counts as 1; empty for a number
     * @param predictors at least one numeric or choice question, none twice
     * @throws PlanException if the parts do not fit each other
     */
    public RegressionAnalysis {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(option, "option");
        predictors = List.copyOf(predictors);
        Checks.notEmpty("predictors", predictors);
        Checks.once("predictors", predictors);
        for (int i = 0; i < predictors.size(); i++) {
            Checks.another("predictors[" + i + "]", outcome, predictors.get(i));
        }
        Checks.noGroups(header);
    }

    /**
     * The regression of a number.
     *
     * @param family the distribution of the outcome and its link
     * @param header the id, and for whom
     * @param outcome a numeric question or a rating
     * @param predictors at least one numeric or choice question, none twice
     * @throws PlanException if there is no predictor, or one stands twice
     */
    public RegressionAnalysis(AnalysisHeader header, RegressionFamily family, String outcome, List<String> predictors) {
        this(header, family, outcome, Optional.empty(), predictors);
    }

    @Override
    public String statistic() {
        return "regression";
    }

    @Override
    public List<String> questions() {
        List<String> all = new ArrayList<>(List.of(outcome));
        all.addAll(predictors);
        return Collections.unmodifiableList(all);
    }

    @Override
    public <R> R accept(AnalysisVisitor<R> visitor) {
        return visitor.regression(this);
    }
}
