package org.surveystats.stats.weighting;

import java.util.List;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;

/**
 * Known totals in the order of the terms of a model, as R's {@code calibrate} takes them: the size of the population first, then for
 * each question the number of people with each of its valid options but the first, or the sum of its numbers.
 *
 * @param questions the ids of the questions
 * @param totals the totals, one a term
 */
public record TermTotals(List<String> questions, List<Double> totals) {

    /**
     * Checks that there are totals.
     *
     * @param questions the ids of the questions
     * @param totals the totals, one a term
     * @throws WeightingException if there is no question or one stands twice, fewer totals than questions, or one is not finite
     */
    public TermTotals {
        questions = List.copyOf(questions);
        totals = List.copyOf(totals);
        if (questions.isEmpty()) {
            throw new WeightingException(List.of(Problem.at(Place.field("auxiliaries"), "a calibration to nothing")
                    .expected("at least one question")));
        }
        for (int i = 0; i < questions.size(); i++) {
            if (questions.indexOf(questions.get(i)) < i) {
                throw new WeightingException(
                        List.of(Problem.at(Place.field("auxiliaries[" + i + "]"), "the same question twice")
                                .foundText(questions.get(i))
                                .expected("each question once")));
            }
        }
        for (int i = 0; i < totals.size(); i++) {
            if (!Double.isFinite(totals.get(i))) {
                throw new WeightingException(
                        List.of(Problem.at(Place.field("totals[" + i + "]"), "an impossible target")
                                .found(Double.toString(totals.get(i)))
                                .expected("a finite number")));
            }
        }
        if (totals.size() <= questions.size()) {
            throw new WeightingException(List.of(Problem.at(Place.field("totals"), "too few totals")
                    .found(Integer.toString(totals.size()))
                    .expected("the size of the population, and at least one for each of "
                            + Text.count(questions.size(), "question", "questions"))));
        }
    }
}
