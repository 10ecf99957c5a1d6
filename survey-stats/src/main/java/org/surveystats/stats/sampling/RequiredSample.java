package org.surveystats.stats.sampling;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How many people must answer, and how many must be asked.
 *
 * @param answers the least number of answers that suffices
 * @param invited how many must be invited for as many answers: answers / response rate, rounded up
 * @param margin the margin of error that these answers have
 * @param populationSize how many people there are; empty where the number is unknown or does not matter
 */
public record RequiredSample(long answers, long invited, PlannedMargin margin, OptionalLong populationSize) {

    /**
     * Why the sample cannot be had.
     *
     * @return a sentence, or empty where the population is large enough
     */
    public Optional<String> shortfall() {
        if (populationSize.isEmpty() || invited <= populationSize.getAsLong()) {
            return Optional.empty();
        }
        return Optional.of(answers + " answers need " + invited + " invitations, and the population has only "
                + populationSize.getAsLong() + " people");
    }
}
