package org.surveystats.stats.report.document;

import java.util.List;
import java.util.Objects;

/**
 * Names with what they stand for, one below the other: who asked whom, when, and why.
 *
 * @param fields the names and values, at least one
 */
public record Fields(List<Field> fields) implements Block {

    /**
     * One name and its value.
     *
     * @param name the name
     * @param value what it stands for
     */
    public record Field(String name, RichText value) {
        /**
         * Cleans the name.
         *
         * @param name the name, on one line
         * @param value what it stands for
         * @throws IllegalArgumentException if the name is blank
         */
        public Field {
            name = Words.required(name, "a field");
            Objects.requireNonNull(value, "value");
        }

        /**
         * A field in whose value nothing stands out.
         *
         * @param name the name
         * @param value what it stands for
         * @return the field
         */
        public static Field of(String name, String value) {
            return new Field(name, RichText.of(value));
        }
    }

    /**
     * Copies the list.
     *
     * @param fields the names and values
     * @throws IllegalArgumentException if there are none
     */
    public Fields {
        fields = List.copyOf(fields);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("a list of fields has at least one: found none");
        }
    }
}
