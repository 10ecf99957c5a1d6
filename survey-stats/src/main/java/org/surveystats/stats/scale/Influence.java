package org.surveystats.stats.scale;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.internal.RowParts;

/**
 * The influence values of functions of the covariance matrix: of each respondent the sum over pairs of items, both answered, of a
 * weight times (x<sub>i</sub> − x̄<sub>i</sub>)(x<sub>j</sub> − x̄<sub>j</sub>) less its mean. All functions are computed together, as
 * they take the same products.
 */
final class Influence {

    private final List<BatteryItem> items;
    private final int functions;
    private final double[] ones;
    private final double[] others;
    private final double[] spreads;

    /** Pairs × functions. */
    private final double[] weights;

    private int pairs;
    private int next;

    Influence(List<BatteryItem> items, int functions) {
        int all = items.size() * (items.size() + 1) / 2;
        this.items = items;
        this.functions = functions;
        this.ones = new double[all];
        this.others = new double[all];
        this.spreads = new double[all];
        this.weights = new double[all * functions];
    }

    /** Adds the next pair, the second item no earlier than the first: the means of both less the middle, and of their product. */
    void addPair(double one, double other, double spread) {
        ones[pairs] = one;
        others[pairs] = other;
        spreads[pairs++] = spread;
    }

    /** Adds the weight of the next function for the pair that was added. */
    void addWeight(double weight) {
        weights[next++] = weight;
    }

    /** Functions × respondents. */
    double[][] of(ResponseTable table) {
        double[] middles = items.stream().mapToDouble(ItemAnswers::middle).toArray();
        double[][] influences = new double[functions][table.rowCount()];
        RowParts.each(table.rowCount(), (from, to) -> {
            IntToDoubleFunction[] scores = ItemAnswers.oriented(table, items);
            double[] x = new double[middles.length];
            double[] sums = new double[functions];
            for (int row = from; row < to; row++) {
                for (int i = 0; i < x.length; i++) {
                    x[i] = scores[i].applyAsDouble(row) - middles[i];
                }
                add(x, sums);
                for (int f = 0; f < functions; f++) {
                    influences[f][row] = sums[f];
                    sums[f] = 0;
                }
            }
        });
        return influences;
    }

    private void add(double[] x, double... sums) {
        int pair = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i; j < x.length; j++) {
                double product = (x[i] - ones[pair]) * (x[j] - others[pair]) - spreads[pair];
                if (!Double.isNaN(product)) {
                    int first = pair * functions;
                    for (int f = 0; f < functions; f++) {
                        sums[f] += weights[first + f] * product;
                    }
                }
                pair++;
            }
        }
    }
}
