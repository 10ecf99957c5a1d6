package org.surveystats.stats.weighting;

import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.WeightedDesign;

/** Weights that a plan made, with the report of every step. */
public final class WeightingResult {

    private final ResponseTable table;
    private final WeightedDesign design;
    private final double[] weights;
    private final WeightingReport report;

    WeightingResult(ResponseTable table, WeightedDesign design, double[] weights, WeightingReport report) {
        this.table = table;
        this.design = design;
        this.weights = weights;
        this.report = report;
    }

    /**
     * The weights.
     *
     * @return one a respondent
     */
    public double[] weights() {
        return weights.clone();
    }

    /**
     * What every step did.
     *
     * @return the report
     */
    public WeightingReport report() {
        return report;
    }

    /**
     * The design whose variance knows of the steps.
     *
     * @return the drawn design with the plan
     */
    public WeightedDesign design() {
        return design;
    }

    /**
     * The answers with this design, which every statistic takes.
     *
     * @return the sample
     */
    public Sample sample() {
        return Sample.of(table, design);
    }

    /**
     * The answers with the weights as one more design column, to be written to a file. Who uses that column as the weight of a
     * design gets the same estimates, but a variance that does not know of the steps.
     *
     * @param column a name that no column has
     * @return the table with the column
     * @throws org.surveystats.model.error.ResponseException if the name is taken
     */
    public ResponseTable table(String column) {
        return table.withDesignNumbers(column, weights);
    }

    @Override
    public String toString() {
        return report.toString();
    }
}
