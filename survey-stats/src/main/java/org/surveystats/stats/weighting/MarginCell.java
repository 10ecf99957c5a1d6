package org.surveystats.stats.weighting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;

/**
 * One cell of a margin: who gave these answers, and how many such people there are.
 *
 * @param at the code of the answer by the id of the question, or the label by the name of a design column; at least one
 * @param total the number of people in the population, 0 or more
 */
public record MarginCell(Map<String, String> at, double total) {

    /**
     * Checks that the cell is one.
     *
     * @param at the code of the answer by the id of the question
     * @param total the number of people in the population
     * @throws WeightingException if there is no question, or the total is negative or not finite
     */
    public MarginCell {
        at = Collections.unmodifiableMap(new LinkedHashMap<>(at));
        if (at.isEmpty()) {
            throw new WeightingException(List.of(
                    Problem.at(Place.field("at"), "a cell of nothing").expected("the code of at least one question")));
        }
        if (!(total >= 0 && Double.isFinite(total))) {
            throw new WeightingException(List.of(Problem.at(Place.field("total"), "an impossible target")
                    .found(Text.number(total))
                    .expected("0 or more people")));
        }
    }

    /**
     * A cell of one question.
     *
     * @param question the question's id
     * @param code the option's code
     * @param total the number of people in the population
     * @return the cell
     * @throws WeightingException as the constructor
     */
    public static MarginCell of(String question, String code, double total) {
        return new MarginCell(Map.of(question, code), total);
    }

    /**
     * The name of the cell in reports and messages.
     *
     * @return such as {@code region = north, age = 18-29}
     */
    public String name() {
        return at.entrySet().stream()
                .map(answer -> answer.getKey() + " = " + answer.getValue())
                .collect(Collectors.joining(", "));
    }
}
