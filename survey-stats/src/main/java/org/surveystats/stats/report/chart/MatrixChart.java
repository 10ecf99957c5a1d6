package org.surveystats.stats.report.chart;

import java.util.List;
import java.util.Objects;

/**
 * A matrix of coefficients from −1 to 1 or of shares, such as the agreement between coders.
 *
 * @param unit how the numbers are written
 * @param rows the labels of the rows
 * @param columns the labels of the columns
 * @param cells the values, a list for each row
 */
public record MatrixChart(ChartUnit unit, List<String> rows, List<String> columns, List<List<ChartValue>> cells)
        implements ChartSpec {

    /**
     * Copies the lists.
     *
     * @param unit how the numbers are written
     * @param rows the labels of the rows, at least one
     * @param columns the labels of the columns, at least one
     * @param cells the values, a list for each row
     * @throws IllegalArgumentException if there is no row or column, a cell lacks, or a value is not from −1 to 1
     */
    public MatrixChart {
        Objects.requireNonNull(unit, "unit");
        rows = Labels.required(rows, "rows");
        columns = Labels.required(columns, "columns");
        cells = cells.stream().map(List::copyOf).toList();
        Labels.sameSize(cells, rows, "the matrix");
        for (int i = 0; i < rows.size(); i++) {
            Labels.sameSize(cells.get(i), columns, "the row \"" + rows.get(i) + "\"");
        }
        cells.forEach(row -> row.forEach(value -> {
            if (Math.abs(value.size()) > 1 + 1e-9) {
                throw new IllegalArgumentException("a cell of a matrix is from -1 to 1: found " + value.size());
            }
        }));
    }

    @Override
    public <R> R accept(ChartVisitor<R> visitor) {
        return visitor.matrix(this);
    }
}
