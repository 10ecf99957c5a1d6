package org.surveystats.model.published;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.model.question.LocalizedText;

/**
 * The publication that figures were taken from.
 *
 * @param title its title
 * @param publishers who published it
 * @param rounding how it says that percentages were rounded; empty where it does not say
 * @param notes what a reader must know of it, such as figures it shows only as a picture
 */
public record Source(
        LocalizedText title, List<LocalizedText> publishers, Optional<Rounding> rounding, List<LocalizedText> notes) {
    /**
     * Copies the lists.
     *
     * @param title its title
     * @param publishers who published it
     * @param rounding how it says that percentages were rounded
     * @param notes what a reader must know of it
     */
    public Source {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(rounding, "rounding");
        publishers = List.copyOf(publishers);
        notes = List.copyOf(notes);
    }
}
