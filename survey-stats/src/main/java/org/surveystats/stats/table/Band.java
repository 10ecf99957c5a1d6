package org.surveystats.stats.table;

import java.util.Objects;
import org.surveystats.model.question.LocalizedText;

/**
 * Numbers taken together: those from a limit, itself included, up to another, which is not.
 *
 * @param code the string that stands for the band
 * @param label its name
 * @param from the least number of the band; −∞ for none
 * @param below the number that all of the band are below; +∞ for none
 */
public record Band(String code, LocalizedText label, double from, double below) {

    /**
     * Checks the limits.
     *
     * @param code the string that stands for the band
     * @param label its name
     * @param from the least number of the band
     * @param below the number that all of the band are below
     * @throws IllegalArgumentException if the code is blank, or the limits are not in order
     */
    public Band {
        Objects.requireNonNull(label, "label");
        if (code.isBlank() || !(from < below)) {
            throw new IllegalArgumentException(
                    "a band has a code, and numbers from one limit to a greater one: found \"" + code + "\" from "
                            + from + " to below " + below);
        }
    }

    /**
     * A band named in the questionnaire's language.
     *
     * @param code the string that stands for the band
     * @param label its name
     * @param from the least number of the band; −∞ for none
     * @param below the number that all of the band are below; +∞ for none
     * @return the band
     * @throws IllegalArgumentException if the code or the label is blank, or the limits are not in order
     */
    public static Band of(String code, String label, double from, double below) {
        return new Band(code, LocalizedText.of(label), from, below);
    }

    boolean holds(double number) {
        return number >= from && number < below;
    }
}
