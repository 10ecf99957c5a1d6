package org.surveystats.stats.report.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.surveystats.model.question.AgreementQuestion.Wording;

/**
 * Stacked bars on both sides of a line: those who disagree on one, those who agree on the other. Source: R. M. Heiberger, N.
 * B. Robbins, Design of diverging stacked bar charts for Likert scales, Journal of Statistical Software 57(5) (2014),
 * doi:10.18637/jss.v057.i05.
 *
 * <p>Of a statement with shares that are not known the parts are drawn from the line outwards as far as all are known; where
 * the first unknown one would stand, hatching or words say so, as wide as they need to be. A neutral point that is not known
 * everywhere cannot be split: it then stands beside. A single hidden share is what the others leave of the whole: the smallest
 * other one is hidden with it.
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
        /** Those that most agree with first; those of which not all shares of agreement are known last. */
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

        boolean isUnknown() {
            return shares.stream().noneMatch(share -> share.status().hasNumber());
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
        items = items.stream()
                .map(item -> new Item(item.label(), item.wording(), Labels.withoutLoneHidden(item.shares())))
                .toList();
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
                        .sorted(Comparator.comparing((Item item) -> !knowsAgreement(item))
                                .thenComparing(
                                        Comparator.comparingDouble(this::agree).reversed()))
                        .toList();
    }

    private boolean knowsAgreement(Item item) {
        return item.shares().subList(firstAgreeing(), points.size()).stream()
                .allMatch(share -> share.status().hasNumber());
    }

    private boolean knowsNeutral(Item item) {
        return item.shares().subList(disagreeing(), firstAgreeing()).stream()
                .allMatch(share -> share.status().hasNumber());
    }

    /** Whether the neutral point cannot stand where it was to stand, since it is not known everywhere. */
    boolean isSplitImpossible() {
        return place == NeutralPlace.SPLIT && items.stream().anyMatch(item -> !item.isUnknown() && !knowsNeutral(item));
    }

    private boolean isSplit() {
        return place == NeutralPlace.SPLIT && !isSplitImpossible();
    }

    boolean isDrawn(int point) {
        return isSplit() || neutral.isEmpty() || point != neutral.getAsInt();
    }

    boolean hasColumn() {
        return (place == NeutralPlace.BESIDE || isSplitImpossible()) && neutral.isPresent();
    }

    /** Where a point of a statement stands, the line being 0. */
    record Span(double from, double to) {}

    /** What is drawn on one side of the line: how far it reaches, and what is unknown beyond. */
    record Side(double length, Optional<ChartValue> unknown) {}

    /** The points of a statement whose places are known. */
    Map<Integer, Span> spans(Item item) {
        Map<Integer, Span> spans = new TreeMap<>();
        double half = isSplit() ? neutralShare(item) / 2 : 0;
        if (isSplit() && neutral.isPresent() && knowsNeutral(item)) {
            spans.put(neutral.getAsInt(), new Span(-half, half));
        }
        double at = half;
        for (int i = firstAgreeing(); i < points.size() && isKnown(item, i); i++) {
            double size = item.shares().get(i).size();
            spans.put(i, new Span(at, at + size));
            at += size;
        }
        at = -half;
        for (int i = disagreeing() - 1; i >= 0 && isKnown(item, i); i--) {
            double size = item.shares().get(i).size();
            spans.put(i, new Span(at - size, at));
            at -= size;
        }
        return spans;
    }

    private static boolean isKnown(Item item, int point) {
        return item.shares().get(point).status().hasNumber();
    }

    Side agreement(Item item) {
        double length =
                spans(item).values().stream().mapToDouble(Span::to).max().orElse(0);
        return new Side(Math.max(0, length), firstUnknown(item.shares().subList(firstAgreeing(), points.size())));
    }

    Side disagreement(Item item) {
        double length =
                spans(item).values().stream().mapToDouble(s -> -s.from()).max().orElse(0);
        List<ChartValue> outwards = new ArrayList<>(item.shares().subList(0, disagreeing()));
        Collections.reverse(outwards);
        return new Side(Math.max(0, length), firstUnknown(outwards));
    }

    private static Optional<ChartValue> firstUnknown(List<ChartValue> outwards) {
        return outwards.stream().filter(share -> !share.status().hasNumber()).findFirst();
    }

    /** Whether a point with a number is not drawn, since one nearer to the line is unknown. */
    boolean hasPartsBeyond(Item item) {
        Map<Integer, Span> spans = spans(item);
        return IntStream.range(0, points.size()).anyMatch(i -> isDrawn(i) && isKnown(item, i) && !spans.containsKey(i));
    }
}
