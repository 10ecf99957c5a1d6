package org.surveystats.stats.design;

import org.jspecify.annotations.Nullable;

/** Adds the auxiliaries of a sample's weights to its units, as features behind those of a block, and their products with those. */
final class AuxiliaryPass {

    private final Adjustments adjustments;
    private final int features;
    private final double[] cross;

    /**
     * Starts with nothing.
     *
     * @param features the number of the block's features
     * @param cross takes Σ of the products, auxiliary · features + feature
     */
    AuxiliaryPass(Adjustments adjustments, int features, double[] cross) {
        this.adjustments = adjustments;
        this.features = features;
        this.cross = cross;
    }

    /** Adds respondents of a chunk to their unit. */
    void addToUnit(Chunk chunk, int from, int to, UnitStages.Stage at) {
        double[] unit = at.unit;
        for (Adjustments.Step step : adjustments.steps) {
            Auxiliaries auxiliaries = step.auxiliaries;
            double[] weights = step.residualWeights;
            for (int c = 0; c < auxiliaries.cells.length; c++) {
                int[] cells = auxiliaries.cells[c];
                int first = features + step.first + auxiliaries.firstOfCells[c];
                for (int i = from; i < to; i++) {
                    int row = chunk.row(i);
                    if (cells[row] >= 0) {
                        int place = first + cells[row];
                        at.inUnit.mark(place);
                        unit[place + 1] += weights[row];
                    }
                }
            }
            for (int c = 0; c < auxiliaries.numbers.length; c++) {
                double[] numbers = auxiliaries.numbers[c];
                int place = features + step.first + auxiliaries.firstNumber + c;
                at.inUnit.mark(place);
                for (int i = from; i < to; i++) {
                    int row = chunk.row(i);
                    unit[place + 1] += weights[row] * numbers[row];
                }
            }
        }
    }

    /**
     * Adds products with the features of a chunk's respondents.
     *
     * @param featureOfCell the first feature; that of a cell is first + cell · width
     * @param amounts the respondents' amounts; null where all are 1
     */
    void addProducts(Chunk chunk, int[] cellOf, int featureOfCell, int width, double @Nullable [] amounts) {
        for (Adjustments.Step step : adjustments.steps) {
            Auxiliaries auxiliaries = step.auxiliaries;
            for (int c = 0; c < auxiliaries.cells.length; c++) {
                int first = step.first + auxiliaries.firstOfCells[c];
                addProducts(
                        chunk, cellOf, featureOfCell, width, amounts, step.crossWeights, auxiliaries.cells[c], first);
            }
            for (int c = 0; c < auxiliaries.numbers.length; c++) {
                double[] numbers = auxiliaries.numbers[c];
                int first = (step.first + auxiliaries.firstNumber + c) * features + featureOfCell;
                for (int i = 0; i < chunk.length; i++) {
                    if (cellOf[i] >= 0) {
                        int row = chunk.row(i);
                        double value = step.crossWeights[row] * numbers[row];
                        cross[first + cellOf[i] * width] += amounts == null ? value : value * amounts[i];
                    }
                }
            }
        }
    }

    private void addProducts(
            Chunk chunk,
            int[] cellOf,
            int featureOfCell,
            int width,
            double @Nullable [] amounts,
            double[] weights,
            int[] cells,
            int first) {
        for (int i = 0; i < chunk.length; i++) {
            int row = chunk.row(i);
            if (cellOf[i] >= 0 && cells[row] >= 0) {
                int place = (first + cells[row]) * features + featureOfCell + cellOf[i] * width;
                cross[place] += amounts == null ? weights[row] : weights[row] * amounts[i];
            }
        }
    }
}
