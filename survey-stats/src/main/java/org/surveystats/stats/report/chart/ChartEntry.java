package org.surveystats.stats.report.chart;

import java.util.Objects;

/**
 * A value with its label.
 *
 * @param label what it is of
 * @param value the value
 */
public record ChartEntry(String label, ChartValue value) {

    /**
     * Cleans the label.
     *
     * @param label what it is of, on one line
     * @param value the value
     * @throws IllegalArgumentException if the label is blank
     */
    public ChartEntry {
        label = Labels.required(label);
        Objects.requireNonNull(value, "value");
    }
}
