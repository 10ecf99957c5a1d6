package org.surveystats.stats.table;

import java.util.List;
import java.util.Objects;

/**
 * What a stub of several questions shows of each, in {@link Stub#summary}.
 *
 * @param kind which statistic
 * @param boxes of boxes, how many; 0 for others
 * @param options of a net, the codes of its options; empty for others
 */
public record SummaryStatistic(Kind kind, int boxes, List<String> options) {

    /** Which statistic. */
    public enum Kind {
        /** The share of those who agree: above the neutral point of the scale. */
        AGREEING,
        /** The share of the options of the greatest scores. */
        TOP_BOXES,
        /** The share of the options of the lowest scores. */
        BOTTOM_BOXES,
        /** The share of some options. */
        NET,
        /** The share of those who agree less that of those who disagree. */
        NET_AGREEMENT,
        /** The mean of scores or numbers. */
        MEAN
    }

    /**
     * Copies the options.
     *
     * @param kind which statistic
     * @param boxes of boxes, how many
     * @param options of a net, the codes of its options
     * @throws IllegalArgumentException if boxes have no number or others have one, or a net has no options or others have some
     */
    public SummaryStatistic {
        Objects.requireNonNull(kind, "kind");
        options = List.copyOf(options);
        boolean isBoxes = kind == Kind.TOP_BOXES || kind == Kind.BOTTOM_BOXES;
        if (isBoxes != boxes > 0 || boxes < 0 || (kind == Kind.NET) == options.isEmpty()) {
            throw new IllegalArgumentException(
                    "boxes have a number of 1 or more, nets have options, others have neither: found " + kind + ", "
                            + boxes + ", " + options);
        }
    }

    /**
     * The share of those who agree.
     *
     * @return the share above the neutral point of each scale
     */
    public static SummaryStatistic agreeing() {
        return new SummaryStatistic(Kind.AGREEING, 0, List.of());
    }

    /**
     * The share of the options of the greatest scores.
     *
     * @param boxes how many options, such as 2
     * @return the share
     * @throws IllegalArgumentException if the number is below 1
     */
    public static SummaryStatistic topBoxes(int boxes) {
        return new SummaryStatistic(Kind.TOP_BOXES, boxes, List.of());
    }

    /**
     * The share of the options of the lowest scores.
     *
     * @param boxes how many options, such as 2
     * @return the share
     * @throws IllegalArgumentException if the number is below 1
     */
    public static SummaryStatistic bottomBoxes(int boxes) {
        return new SummaryStatistic(Kind.BOTTOM_BOXES, boxes, List.of());
    }

    /**
     * The share of some options.
     *
     * @param options their codes, which each of the questions has
     * @return the share
     * @throws IllegalArgumentException if there are none
     */
    public static SummaryStatistic net(String... options) {
        return new SummaryStatistic(Kind.NET, 0, List.of(options));
    }

    /**
     * The share of those who agree less that of those who disagree.
     *
     * @return the difference of shares
     */
    public static SummaryStatistic netAgreement() {
        return new SummaryStatistic(Kind.NET_AGREEMENT, 0, List.of());
    }

    /**
     * The mean of scores or numbers.
     *
     * @return the mean
     */
    public static SummaryStatistic mean() {
        return new SummaryStatistic(Kind.MEAN, 0, List.of());
    }
}
