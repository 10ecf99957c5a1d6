package org.surveystats.model.question;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * When answers were collected, as far as it is known.
 *
 * @param from the first day
 * @param to the last day
 * @param description the period in words, where the days are not known
 */
public record Fieldwork(Optional<LocalDate> from, Optional<LocalDate> to, Optional<LocalizedText> description) {

    /**
     * Checks the order of the days.
     *
     * @param from the first day
     * @param to the last day
     * @param description the period in words
     * @throws IllegalArgumentException if the last day is before the first
     */
    public Fieldwork {
        Objects.requireNonNull(description, "description");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException(
                    "fieldwork ends before it begins: from " + from.get() + " to " + to.get());
        }
    }

    /**
     * A period known by its days.
     *
     * @param from the first day
     * @param to the last day
     * @return the period
     * @throws IllegalArgumentException if the last day is before the first
     */
    public static Fieldwork between(LocalDate from, LocalDate to) {
        return new Fieldwork(Optional.of(from), Optional.of(to), Optional.empty());
    }

    /**
     * A period known in words only.
     *
     * @param description the period, such as "in August"
     * @return the period
     */
    public static Fieldwork described(LocalizedText description) {
        return new Fieldwork(Optional.empty(), Optional.empty(), Optional.of(description));
    }
}
