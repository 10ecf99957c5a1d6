package org.surveystats.stats.weighting;

import java.util.List;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;

/**
 * Who of the sampled people responded: those with some codes of a question or design column that everybody has, such as the outcome
 * of the contact.
 *
 * @param question the question's id, or the name of a design column of labels
 * @param codes the codes or labels of respondents, at least one; everybody else did not respond
 */
public record Respondents(String question, List<String> codes) {

    /**
     * Checks that there is a code.
     *
     * @param question the question's id, or the name of a design column
     * @param codes the codes of respondents
     * @throws WeightingException if there is none
     */
    public Respondents {
        codes = List.copyOf(codes);
        if (codes.isEmpty()) {
            throw new WeightingException(List.of(Problem.at(Place.field("respondents"), "respondents without a code")
                    .expected("at least one code of \"" + question + "\"")));
        }
    }

    /**
     * Those with some codes.
     *
     * @param question the question's id, or the name of a design column of labels
     * @param codes the codes of respondents
     * @return who responded
     * @throws WeightingException if there is no code
     */
    public static Respondents of(String question, String... codes) {
        return new Respondents(question, List.of(codes));
    }

    @Override
    public String toString() {
        return question + " is " + String.join(" or ", codes);
    }
}
