package org.surveystats.stats.report.chart;

import java.util.Objects;
import java.util.Optional;

/**
 * A value with its label.
 *
 * @param label what it is of
 * @param value the value
 * @param section what it is of together with its neighbours of the same section, such as the question whose answers make groups;
 *     it stands above the first of them
 */
public record ChartEntry(String label, ChartValue value, Optional<String> section) {

    /**
     * Cleans the label.
     *
     * @param label what it is of, on one line
     * @param value the value
     * @param section what it is of together with its neighbours, on one line
     * @throws IllegalArgumentException if the label or the section is blank
     */
    public ChartEntry {
        label = Labels.required(label);
        Objects.requireNonNull(value, "value");
        section = section.map(Labels::required);
    }

    /**
     * A value in no section.
     *
     * @param label what it is of
     * @param value the value
     * @throws IllegalArgumentException if the label is blank
     */
    public ChartEntry(String label, ChartValue value) {
        this(label, value, Optional.empty());
    }

    /**
     * The same in a section.
     *
     * @param newSection what it is of together with its neighbours
     * @return the entry in it
     */
    public ChartEntry inSection(String newSection) {
        return new ChartEntry(label, value, Optional.of(newSection));
    }

    /** The label with its section, for where sections have no heading. */
    String fullLabel() {
        return Labels.inSection(section, label);
    }
}
