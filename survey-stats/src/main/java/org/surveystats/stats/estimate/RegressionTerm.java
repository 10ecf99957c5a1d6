package org.surveystats.stats.estimate;

import java.util.Optional;

/**
 * A term of a regression.
 *
 * @param name {@code (Intercept)}, a question's id, or a question's id followed by an option's code
 * @param question the question's id; empty for the intercept
 * @param option the code of the option that the term compares with the reference; empty for numbers and the intercept
 */
public record RegressionTerm(String name, Optional<String> question, Optional<String> option) {

    static final RegressionTerm INTERCEPT = new RegressionTerm("(Intercept)", Optional.empty(), Optional.empty());

    static RegressionTerm of(String question) {
        return new RegressionTerm(question, Optional.of(question), Optional.empty());
    }

    static RegressionTerm of(String question, String option) {
        return new RegressionTerm(question + option, Optional.of(question), Optional.of(option));
    }
}
