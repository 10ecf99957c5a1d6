package org.surveystats.stats.plan;

import java.util.List;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.RatingQuestion;
import org.surveystats.stats.table.Band;
import org.surveystats.stats.table.Banding;

/** How a banner sorts the numbers that answer a question into bands. */
public sealed interface PlanBands {

    /**
     * Bands that cover all numbers, divided at limits: {@code "bandsAt": [30, 45]}.
     *
     * @param limits the limits in rising order, at least one
     */
    record At(List<Double> limits) implements PlanBands {
        /**
         * Checks the limits.
         *
         * @param limits the limits in rising order, at least one
         * @throws PlanException if there is none, or they do not rise
         */
        public At {
            limits = List.copyOf(limits);
            Checks.rising("bandsAt", limits);
        }
    }

    /**
     * Bands with names of their own: {@code "bands": [{"code": "young", "label": "Young", "below": 30}]}.
     *
     * @param bands the bands in rising order, at least one
     */
    record Listed(List<Band> bands) implements PlanBands {
        /**
         * Copies the bands.
         *
         * @param bands the bands in rising order, at least one
         * @throws PlanException if there is none
         */
        public Listed {
            bands = List.copyOf(bands);
            Checks.notEmpty("bands", bands);
        }
    }

    /** A band for each whole number of a rating: {@code "bands": "points"}. */
    record Points() implements PlanBands {}

    /**
     * Bands divided at limits.
     *
     * @param limits the limits in rising order, at least one
     * @return the bands
     * @throws PlanException if there is none, or they do not rise
     */
    static PlanBands at(Double... limits) {
        return new At(List.of(limits));
    }

    /**
     * Bands with names of their own.
     *
     * @param bands the bands in rising order, at least one
     * @return the bands
     * @throws PlanException if there is none
     */
    static PlanBands of(Band... bands) {
        return new Listed(List.of(bands));
    }

    /**
     * A band for each whole number of a rating.
     *
     * @return the bands
     */
    static PlanBands points() {
        return new Points();
    }

    /**
     * The bands of a question.
     *
     * @param question a numeric question, or for points a rating
     * @return the numbers sorted into bands
     * @throws org.surveystats.stats.table.TableException if bands overlap or are not in order, or there are too many
     * @throws IllegalArgumentException if points are asked of a question that is no rating
     */
    default Banding of(NumberQuestion question) {
        if (this instanceof At at) {
            return Banding.at(
                    question,
                    at.limits().stream().mapToDouble(Double::doubleValue).toArray());
        }
        if (this instanceof Listed listed) {
            return new Banding(question, listed.bands());
        }
        if (question instanceof RatingQuestion rating) {
            return Banding.points(rating);
        }
        throw new IllegalArgumentException("points are those of a rating: found \"" + question.id() + "\" of the type "
                + question.typeName() + "; sort its numbers into bands");
    }
}
