package org.surveystats.stats.sampling;

import java.util.Objects;
import java.util.Optional;

/**
 * One stage of a draw.
 *
 * <pre>{@code
 * DrawStage.clusters("school", SampleSizes.each(12)).inStrata("region").by(DrawMethod.SAMPFORD).proportionalTo("pupils");
 * DrawStage.rows(SampleSizes.atMost(8));
 * }</pre>
 *
 * @param cluster the frame's column of the units that are drawn; empty for its rows themselves
 * @param stratum the frame's column of strata, constant within each unit; empty for a draw without strata
 * @param sizes how many are drawn
 * @param method how they are drawn
 * @param measure what inclusion probabilities are proportional to; empty where all units of a stratum are equally likely
 */
public record DrawStage(
        Optional<String> cluster,
        Optional<String> stratum,
        SampleSizes sizes,
        DrawMethod method,
        Optional<SizeMeasure> measure) {

    /**
     * Checks that method and measure fit.
     *
     * @param cluster the column of the units
     * @param stratum the column of strata
     * @param sizes how many are drawn
     * @param method how they are drawn
     * @param measure what inclusion probabilities are proportional to
     * @throws IllegalArgumentException if a simple random sample has a measure of size
     */
    public DrawStage {
        Objects.requireNonNull(cluster, "cluster");
        Objects.requireNonNull(stratum, "stratum");
        Objects.requireNonNull(sizes, "sizes");
        Objects.requireNonNull(method, "method");
        if (measure.isPresent() && method == DrawMethod.SIMPLE) {
            throw new IllegalArgumentException("a simple random sample has no measure of size: found " + measure.get()
                    + "; choose a method with unequal probabilities first, such as SAMPFORD");
        }
    }

    /**
     * A simple random sample of groups of rows.
     *
     * @param column the frame's column that says which row belongs to which group
     * @param sizes how many are drawn
     * @return the stage, without strata
     */
    public static DrawStage clusters(String column, SampleSizes sizes) {
        return new DrawStage(Optional.of(column), Optional.empty(), sizes, DrawMethod.SIMPLE, Optional.empty());
    }

    /**
     * A simple random sample of rows.
     *
     * @param sizes how many are drawn
     * @return the stage, without strata
     */
    public static DrawStage rows(SampleSizes sizes) {
        return new DrawStage(Optional.empty(), Optional.empty(), sizes, DrawMethod.SIMPLE, Optional.empty());
    }

    /**
     * The same stage, drawn separately in each stratum.
     *
     * @param column the frame's column of strata
     * @return the stage with strata
     */
    public DrawStage inStrata(String column) {
        return new DrawStage(cluster, Optional.of(column), sizes, method, measure);
    }

    /**
     * The same stage, drawn by another method.
     *
     * @param newMethod how units are drawn
     * @return the stage with it
     * @throws IllegalArgumentException if the method is simple and the stage has a measure of size
     */
    public DrawStage by(DrawMethod newMethod) {
        return new DrawStage(cluster, stratum, sizes, newMethod, measure);
    }

    /**
     * The same stage with probabilities proportional to a number that each unit has, such as the pupils of a school. It
     * stands in every row of a unit, and does not vary within it.
     *
     * @param column the frame's column of positive sizes
     * @return the stage with it
     * @throws IllegalArgumentException if the method is simple
     */
    public DrawStage proportionalTo(String column) {
        return new DrawStage(
                cluster, stratum, sizes, method, Optional.of(new SizeMeasure(column, SizeMeasure.Of.UNIT)));
    }

    /**
     * The same stage with probabilities proportional to a sum over the rows of each unit, such as the staff of a town's
     * offices where each row is an office.
     *
     * @param column the frame's column of numbers with positive sums
     * @return the stage with it
     * @throws IllegalArgumentException if the method is simple
     */
    public DrawStage proportionalToTotal(String column) {
        return new DrawStage(
                cluster, stratum, sizes, method, Optional.of(new SizeMeasure(column, SizeMeasure.Of.TOTAL)));
    }

    /**
     * The same stage with probabilities proportional to the number of rows of each unit.
     *
     * @return the stage with it
     * @throws IllegalArgumentException if the method is simple
     */
    public DrawStage proportionalToRows() {
        return new DrawStage(cluster, stratum, sizes, method, Optional.of(new SizeMeasure("", SizeMeasure.Of.ROWS)));
    }
}
