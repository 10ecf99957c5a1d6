package org.surveystats.stats.weighting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;

/**
 * Known numbers of people: by the answers to one question, or to several together (a joint margin).
 *
 * <pre>{@code
 * Margin.of("region", Map.of("north", 40_000.0, "south", 60_000.0));
 * Margin.of(List.of(
 *                 new MarginCell(Map.of("sex", "f", "age", "18-29"), 9_000),
 *                 new MarginCell(Map.of("sex", "m", "age", "18-29"), 9_500)))
 *         .withCoverage(MarginCoverage.PARTIAL);
 * }</pre>
 *
 * @param cells the cells, all of the same questions, each once
 * @param coverage whether everybody belongs to one of them
 */
public record Margin(List<MarginCell> cells, MarginCoverage coverage) {

    /**
     * Checks that the cells are of one margin.
     *
     * @param cells the cells
     * @param coverage whether everybody belongs to one of them
     * @throws WeightingException naming every cell that is of other questions or stands twice; or if there is no cell, or no total
     *     above 0
     */
    public Margin {
        Objects.requireNonNull(coverage, "coverage");
        cells = List.copyOf(cells);
        List<Problem> problems = problems(cells);
        if (!problems.isEmpty()) {
            throw new WeightingException(problems);
        }
    }

    private static List<Problem> problems(List<MarginCell> cells) {
        List<Problem> problems = new ArrayList<>();
        if (cells.isEmpty()) {
            problems.add(Problem.at(Place.field("cells"), "a margin without cells")
                    .expected("at least one cell with a total"));
            return problems;
        }
        Set<String> questions = cells.get(0).at().keySet();
        Set<Map<String, String>> seen = new HashSet<>();
        double sum = 0;
        for (int i = 0; i < cells.size(); i++) {
            MarginCell cell = cells.get(i);
            Place place = Place.field("cells[" + i + "].at");
            if (!cell.at().keySet().equals(questions)) {
                problems.add(Problem.at(place, "a cell of other questions than the first")
                        .found(String.join(", ", cell.at().keySet()))
                        .expected(String.join(", ", questions)));
            } else if (!seen.add(cell.at())) {
                problems.add(Problem.at(place, "the same cell twice")
                        .found(cell.name())
                        .expected("each cell once"));
            }
            sum += cell.total();
        }
        if (problems.isEmpty() && !(sum > 0 && Double.isFinite(sum))) {
            problems.add(Problem.at(Place.field("cells"), "a margin of nobody")
                    .found(Text.number(sum))
                    .expected("totals with a positive sum"));
        }
        return problems;
    }

    /**
     * A margin with a target for everybody.
     *
     * @param cells the cells
     * @return the margin
     * @throws WeightingException as the constructor
     */
    public static Margin of(List<MarginCell> cells) {
        return new Margin(cells, MarginCoverage.COMPLETE);
    }

    /**
     * The margin of one question.
     *
     * @param question the question's id, or the name of a design column of labels
     * @param totals the number of people by code
     * @return the margin, its cells in the order of the map
     * @throws WeightingException as the constructor
     */
    public static Margin of(String question, Map<String, Double> totals) {
        return of(totals.entrySet().stream()
                .map(total -> MarginCell.of(question, total.getKey(), total.getValue()))
                .toList());
    }

    /**
     * The margin of one question, in shares of a population.
     *
     * @param question the question's id, or the name of a design column of labels
     * @param shares the share of each code, together 1 (within 0.001, which rounded percentages need); they are made to sum to
     *     1 exactly
     * @param populationSize the number of people
     * @return the margin, its cells in the order of the map
     * @throws WeightingException as the constructor, or if the shares do not sum to 1
     */
    public static Margin ofShares(String question, Map<String, Double> shares, double populationSize) {
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        if (!(Math.abs(sum - 1) <= 0.001)) {
            throw new WeightingException(List.of(Problem.at(Place.unknown().withColumn(question), "shares of a margin")
                    .found("a sum of " + Text.number(sum))
                    .expected("shares that sum to 1")));
        }
        return of(question, shares).scaledTo(populationSize);
    }

    /**
     * The same cells, with or without a target for everybody.
     *
     * @param newCoverage whether everybody belongs to one of them
     * @return the margin with it
     */
    public Margin withCoverage(MarginCoverage newCoverage) {
        return new Margin(cells, newCoverage);
    }

    /**
     * The same shares of another number of people: for margins of different sources, whose totals differ.
     *
     * @param populationSize the number of people, above 0
     * @return the margin with totals of this sum
     * @throws WeightingException as the constructor
     */
    public Margin scaledTo(double populationSize) {
        double factor = populationSize / total();
        return new Margin(
                cells.stream()
                        .map(cell -> new MarginCell(cell.at(), cell.total() * factor))
                        .toList(),
                coverage);
    }

    /**
     * The questions whose answers make the cells.
     *
     * @return their ids, in the order of the first cell
     */
    public List<String> questions() {
        return List.copyOf(cells.get(0).at().keySet());
    }

    /**
     * The number of people in all cells.
     *
     * @return the sum of the totals
     */
    public double total() {
        return cells.stream().mapToDouble(MarginCell::total).sum();
    }

    /**
     * The name of the margin in reports and messages.
     *
     * @return such as {@code region × age}
     */
    public String name() {
        return String.join(" × ", questions());
    }
}
