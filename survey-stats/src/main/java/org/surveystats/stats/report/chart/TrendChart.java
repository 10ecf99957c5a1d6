package org.surveystats.stats.report.chart;

import java.util.List;
import java.util.Objects;

/**
 * How numbers change from wave to wave, with their intervals. Waves stand at equal distances; a line is not drawn over a wave
 * without a number.
 *
 * @param unit how the numbers are written
 * @param waves the waves, the first one first
 * @param lines the lines
 */
public record TrendChart(ChartUnit unit, List<String> waves, List<Line> lines) implements ChartSpec {

    /**
     * A line.
     *
     * @param label what it is of
     * @param values its values, one for each wave
     */
    public record Line(String label, List<ChartValue> values) {

        /**
         * Cleans the label and copies the list.
         *
         * @param label what it is of
         * @param values its values, one for each wave
         * @throws IllegalArgumentException if the label is blank
         */
        public Line {
            label = Labels.required(label);
            values = List.copyOf(values);
        }
    }

    /**
     * Copies the lists.
     *
     * @param unit how the numbers are written
     * @param waves the waves, at least one
     * @param lines the lines, at least one
     * @throws IllegalArgumentException if there is no wave or line, or a line has another number of values
     */
    public TrendChart {
        Objects.requireNonNull(unit, "unit");
        waves = Labels.required(waves, "waves");
        lines = List.copyOf(lines);
        Labels.required(lines.stream().map(Line::label).toList(), "lines");
        for (Line line : lines) {
            Labels.sameSize(line.values(), waves, "the line \"" + line.label() + "\"");
        }
    }

    @Override
    public <R> R accept(ChartVisitor<R> visitor) {
        return visitor.trend(this);
    }
}
