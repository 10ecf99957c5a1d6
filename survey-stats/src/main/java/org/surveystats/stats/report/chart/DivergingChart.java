package org.surveystats.stats.report.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.surveystats.model.question.AgreementQuestion.Wording;

/**
 * Stacked bars on both sides of a line: those who disagree on one, those who agree on the other. Source: R. M. Heiberger, N.
 * B. Robbins, Design of diverging stacked bar charts for Likert scales, Journal of Statistical Software 57(5) (2014),
 * doi:10.18637/jss.v057.i05.
 *
 * @param unit how the shares are written
 * @param points the points of the scale, from least to most agreement
 * @param neutral the place of the neutral point among them
 * @param place where the neutral point is drawn
 * @param order in which order the statements stand
 * @param items the statements
 */
public record DivergingChart(
        ChartUnit unit, List<String> points, OptionalInt neutral, NeutralPlace place, ItemOrder order, List<Item> items)
        implements ChartSpec {

    /** Where the neutral point is drawn. */
    public enum NeutralPlace {
        /** Half of it on each side of the line. */
        SPLIT,
        /** In a column of its own, so that both sides begin at the line. */
        BESIDE,
        /** Nowhere; it stays in the table. */
        LEFT_OUT
    }

    /** In which order statements stand. */
    public enum ItemOrder {
        /** As they were given. */
        AS_GIVEN,
        /** Those that most agree with first; those without all shares last. */
        MOST_AGREEMENT
    }

    /**
     * A statement.
     *
     * @param label its words
     * @param wording whether it is worded the other way round, which the chart marks and does not undo
     * @param shares the shares of the points, in their order
     */
    public record Item(String label, Wording wording, List<ChartValue> shares) {

        /**
         * Cleans the label and copies the list.
         *
         * @param label its words
         * @param wording whether it is worded the other way round
         * @param shares the shares of the points
         * @throws IllegalArgumentException if the label is blank
         */
        public Item {
            label = Labels.required(label);
            Objects.requireNonNull(wording, "wording");
            shares = List.copyOf(shares);
        }

        boolean isWhole() {
            return shares.stream().allMatch(share -> share.status().hasNumber());
        }
    }

    /**
     * Copies the lists.
     *
     * @param unit how the shares are written
     * @param points the points of the scale, at least two
     * @param neutral the place of the neutral point among them
     * @param place where the neutral point is drawn
     * @param order in which order the statements stand
     * @param items the statements, at least one
     * @throws IllegalArgumentException if there are too few points or statements, the neutral point is at an end of the scale,
     *     there is none and the points are odd, a statement has another number of shares, or they are more than a whole
     */
    public DivergingChart {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(order, "order");
        points = Labels.required(points, "points");
        items = List.copyOf(items);
        Labels.required(items.stream().map(Item::label).toList(), "statements");
        int middle = neutral.orElse(points.size() / 2);
        if (points.size() < 2 || middle < 1 || middle >= points.size() - (neutral.isPresent() ? 1 : 0)) {
            throw new IllegalArgumentException(
                    "a scale has points of disagreement, then perhaps a neutral one, then points"
                            + " of agreement: found " + points.size() + " points, the neutral one at " + neutral);
        }
        if (neutral.isEmpty() && points.size() % 2 != 0) {
            throw new IllegalArgumentException(
                    "a scale without a neutral point has as many points of agreement as of disagreement: found "
                            + points.size());
        }
        for (Item item : items) {
            Labels.sameSize(item.shares(), points, "the statement \"" + item.label() + "\"");
            Labels.parts(item.label(), item.shares());
        }
        Labels.shares(unit, items.stream().flatMap(i -> i.shares().stream()));
    }

    @Override
    public <R> R accept(ChartVisitor<R> visitor) {
        return visitor.diverging(this);
    }

    /** How many points are of disagreement: the first ones. */
    int disagreeing() {
        return neutral.orElse(points.size() / 2);
    }

    /** Where the points of agreement begin. */
    int firstAgreeing() {
        return disagreeing() + (neutral.isPresent() ? 1 : 0);
    }

    double disagree(Item item) {
        return sum(item, 0, disagreeing());
    }

    double agree(Item item) {
        return sum(item, firstAgreeing(), points.size());
    }

    double neutralShare(Item item) {
        return sum(item, disagreeing(), firstAgreeing());
    }

    private static double sum(Item item, int from, int to) {
        return item.shares().subList(from, to).stream()
                .mapToDouble(ChartValue::size)
                .sum();
    }

    /** The statements as they are drawn. */
    List<Item> ordered() {
        return order == ItemOrder.AS_GIVEN
                ? items
                : items.stream()
                        .sorted(Comparator.comparing((Item item) -> !item.isWhole())
                                .thenComparing(
                                        Comparator.comparingDouble(this::agree).reversed()))
                        .toList();
    }

    /** Where a statement's bar begins, the line being 0. */
    double start(Item item) {
        return -disagree(item) - (place == NeutralPlace.SPLIT ? neutralShare(item) / 2 : 0);
    }

    boolean isDrawn(int point) {
        return place == NeutralPlace.SPLIT || neutral.isEmpty() || point != neutral.getAsInt();
    }

    boolean hasColumn() {
        return place == NeutralPlace.BESIDE && neutral.isPresent();
    }
}
