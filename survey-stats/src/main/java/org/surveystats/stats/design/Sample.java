package org.surveystats.stats.design;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.response.NumberColumn;
import org.surveystats.model.response.ResponseTable;

/**
 * Answers together with the design by which they were drawn. Respondents with a weight of zero stay in the sample as
 * units, and are in no count.
 */
public final class Sample {

    private static final Logger LOG = LoggerFactory.getLogger(Sample.class);
    private static final int MAX_PROBLEMS = 20;

    private final ResponseTable table;
    private final SampleDesign design;
    private final double[] weights;
    private final boolean equalWeights;

    private Sample(ResponseTable table, SampleDesign design, double[] weights) {
        this.table = table;
        this.design = design;
        this.weights = weights;
        this.equalWeights = allEqual(weights);
    }

    /**
     * Independent answers that weigh the same.
     *
     * @param table the answers
     * @return the sample
     */
    public static Sample of(ResponseTable table) {
        return of(table, SampleDesign.independent());
    }

    /**
     * Answers drawn by a design.
     *
     * @param table the answers
     * @param design how they were drawn
     * @return the sample
     * @throws DesignException if the design does not fit the answers, as {@link SampleDesign#bind} says
     */
    public static Sample of(ResponseTable table, SampleDesign design) {
        double[] weights =
                design.weight().isPresent() ? weights(table, design.weight().get()) : new double[0];
        OptionalLong population = design.populationSize();
        if (population.isPresent() && population.getAsLong() < table.rowCount()) {
            throw new DesignException(Problem.at(Place.unknown(), "a population smaller than its sample")
                    .found(population.getAsLong() + " people, " + table.rowCount() + " respondents")
                    .expected("at least as many people as respondents"));
        }
        Sample sample = new Sample(table, design, weights);
        LOG.debug("{} bound to {}, equal weights: {}", design, table, sample.equalWeights);
        return sample;
    }

    private static double[] weights(ResponseTable table, String name) {
        NumberColumn column = table.designNumbers(name);
        double[] numbers = new double[table.rowCount()];
        List<Problem> problems = new ArrayList<>();
        double sum = 0;
        int wrong = 0;
        for (int row = 0; row < numbers.length; row++) {
            OptionalDouble value = column.value(row);
            if (value.isPresent() && value.getAsDouble() >= 0) {
                numbers[row] = value.getAsDouble();
                sum += numbers[row];
            } else if (wrong++ < MAX_PROBLEMS) {
                problems.add(Problem.at(
                                Place.row(row + 1L).withColumn(name),
                                value.isPresent() ? "a negative weight" : "a blank weight")
                        .found(value.isPresent() ? Double.toString(value.getAsDouble()) : "nothing")
                        .expected("a weight of 0 or more")
                        .hint("a respondent who shall not count has the weight 0"));
            }
        }
        if (wrong > MAX_PROBLEMS) {
            problems.add(Problem.at(Place.unknown().withColumn(name), "more of the same")
                    .found((wrong - MAX_PROBLEMS) + " further rows"));
        }
        if (problems.isEmpty() && numbers.length > 0 && !(sum > 0 && Double.isFinite(sum))) {
            problems.add(Problem.at(Place.unknown().withColumn(name), "weights without a sum")
                    .found(Double.toString(sum))
                    .expected("a positive, finite sum"));
        }
        if (!problems.isEmpty()) {
            throw new DesignException(problems);
        }
        return numbers;
    }

    private static boolean allEqual(double[] weights) {
        double first = 0;
        for (double weight : weights) {
            if (weight > 0) {
                if (first == 0) {
                    first = weight;
                } else if (weight != first) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * The answers.
     *
     * @return the table
     */
    public ResponseTable table() {
        return table;
    }

    /**
     * How they were drawn.
     *
     * @return the design
     */
    public SampleDesign design() {
        return design;
    }

    /**
     * The number of sampling units: respondents, those with a weight of zero among them.
     *
     * @return 0 or more
     */
    public int unitCount() {
        return table.rowCount();
    }

    /**
     * The weight of a respondent.
     *
     * @param row the respondent, from 0
     * @return 1 where the design has no weights
     */
    public double weight(int row) {
        return weights.length == 0 ? 1 : weights[row];
    }

    /**
     * Whether all respondents that count weigh the same, so that counts follow a binomial law.
     *
     * @return whether every positive weight is the same
     */
    public boolean equalWeights() {
        return equalWeights;
    }

    /**
     * The share of the population that was not drawn, by which variances shrink.
     *
     * @return 1 − n/N, or 1 where the population size is not known
     */
    public double finitePopulationFactor() {
        return design.populationSize().isEmpty()
                ? 1
                : 1 - (double) unitCount() / design.populationSize().getAsLong();
    }
}
