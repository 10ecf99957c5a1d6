package org.surveystats.stats.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.response.ResponseTable;

/**
 * Answers together with the design by which they were drawn. Respondents with a weight of zero stay in the sample as
 * units, and are in no count.
 */
public final class Sample {

    private static final Logger LOG = LoggerFactory.getLogger(Sample.class);

    private final ResponseTable table;
    private final SurveyDesign design;
    private final double[] weights;
    private final boolean equalWeights;
    private final boolean hasZeroWeights;
    private final Units units;
    private final @Nullable Replicates replicates;
    private final @Nullable Adjustments adjustments;

    private Sample(
            ResponseTable table,
            SurveyDesign design,
            double[] weights,
            Units units,
            @Nullable Replicates replicates,
            @Nullable Adjustments adjustments) {
        this.table = table;
        this.design = design;
        this.weights = weights;
        this.equalWeights = allEqual(weights);
        this.hasZeroWeights = Arrays.stream(weights).anyMatch(weight -> weight == 0);
        this.units = units;
        this.replicates = replicates;
        this.adjustments = adjustments;
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
     * @throws DesignException if the design does not fit the answers: a column of weights is absent, holds names, has a blank
     *     or negative cell, one that is positive and not between 1e-100 and 1e100, or only zeros; a cell of a stratum or cluster is blank; a cluster is in two strata and codes are not
     *     declared as nested; population sizes vary within a stratum or are smaller than the sample; a stratum has one unit
     *     and no treatment was chosen. Each problem names the column and the row
     */
    public static Sample of(ResponseTable table, SurveyDesign design) {
        return bind(table, design, false);
    }

    /** Some of the respondents: what only the whole sample can tell is not checked. */
    static Sample part(ResponseTable table, SurveyDesign design) {
        SurveyDesign lenient =
                design instanceof SampleDesign drawn && !drawn.stages().isEmpty()
                        ? drawn.withSingletonStratum(SingletonStratum.CERTAINTY)
                        : design;
        return bind(table, lenient, true);
    }

    private static Sample bind(ResponseTable table, SurveyDesign design, boolean isPart) {
        List<Problem> problems = new ArrayList<>();
        double[] weights = design.weight().isPresent()
                ? DesignColumns.weights(table, design.weight().get(), isPart, problems)
                : new double[0];
        if (!problems.isEmpty()) {
            throw new DesignException(problems);
        }
        Sample sample = design instanceof WeightedDesign weighted
                ? weighted(drawn(table, weighted.base(), weights), weighted)
                : drawn(table, design, weights);
        LOG.debug("{} bound to {}, equal weights: {}", design, table, sample.equalWeights);
        return sample;
    }

    private static Sample drawn(ResponseTable table, SurveyDesign design, double[] weights) {
        if (design instanceof SampleDesign drawn) {
            return new Sample(table, design, weights, units(table, drawn), null, null);
        }
        Replicates replicates = Replicates.of(table, (ReplicateDesign) design, weights);
        return new Sample(table, design, weights, replicates.units, replicates, null);
    }

    private static Sample weighted(Sample before, WeightedDesign design) {
        ResponseTable table = before.table;
        Weighting.Bound weighting = design.weighting().bind(table);
        List<WeightChange> changes = weighting.changes(before.weights);
        double[] weights = changes.get(changes.size() - 1).weights;
        checkSigns(weights);
        if (before.replicates == null) {
            return new Sample(table, design, weights, before.units, null, Adjustments.of(changes));
        }
        Replicates replicates = before.replicates.adjusted((ReplicateDesign) design.base(), weights, weighting);
        return new Sample(table, design, weights, replicates.units, replicates, null);
    }

    private static void checkSigns(double[] weights) {
        int negative = 0;
        int least = 0;
        for (int row = 0; row < weights.length; row++) {
            negative += weights[row] < 0 ? 1 : 0;
            least = weights[row] < weights[least] ? row : least;
        }
        if (negative > 0) {
            throw new DesignException(Problem.at(Place.row(least + 1L), "negative weights after the weighting")
                    .found(negative + " of " + weights.length + ", the least is " + weights[least])
                    .expected("weights of 0 or more, since nobody stands for fewer than no people")
                    .hint("calibrate with the raking distance, or with bounds"));
        }
    }

    private static Units units(ResponseTable table, SampleDesign design) {
        double factor = finitePopulationFactor(design, table.rowCount());
        if (!design.stages().isEmpty()) {
            return UnitsBuilder.of(table, design);
        }
        return Units.independent(table.rowCount(), factor);
    }

    /** The part of the population that was not sampled; 1 where its size is not known for the whole sample. */
    static double finitePopulationFactor(SampleDesign design, int respondents) {
        if (design.populationSize().isEmpty()) {
            return 1;
        }
        long population = design.populationSize().getAsLong();
        if (population < respondents) {
            throw new DesignException(Problem.at(Place.unknown(), "a population smaller than its sample")
                    .found(population + " people, " + respondents + " respondents")
                    .expected("at least as many people as respondents"));
        }
        return 1 - (double) respondents / population;
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
     * The same answers with replicate weights that follow from their sampling units. They are computed whenever they are needed:
     * no column of them is kept.
     *
     * @param replicates the design of the replicates, with the weights of this sample; its columns only name replicates in
     *     messages, and the table need not have them
     * @param units the units that the multipliers are of, a level of {@link SamplingUnits#of(Sample)} of this sample
     * @param multipliers by what each replicate multiplies the weights of each unit
     * @return the sample with replicates
     * @throws IllegalArgumentException if the sample has replicates or a weighting, or the design has other weights
     */
    public Sample withReplicates(
            ReplicateDesign replicates, SamplingUnits.Level units, ReplicateMultipliers multipliers) {
        if (!(design instanceof SampleDesign)) {
            throw new IllegalArgumentException(
                    "replicates are made of a design of strata and clusters: found " + design);
        }
        if (!replicates.weight().equals(design.weight())) {
            throw new IllegalArgumentException("replicates have the weights of their sample: found "
                    + replicates.weight().orElse("none") + ", expected "
                    + design.weight().orElse("none"));
        }
        Replicates made = Replicates.made(replicates, weights, units, multipliers, table.rowCount());
        return new Sample(table, replicates, weights, made.units, made, null);
    }

    /**
     * The same answers with their weights changed after the draw, as {@link WeightedDesign} says; every replicate goes through the
     * changes anew.
     *
     * @param weighting how the weights are changed
     * @return the sample with the weights after it
     * @throws IllegalArgumentException if the weights of this sample were changed before: one weighting has all steps
     * @throws org.surveystats.model.error.SurveyException if the weighting does not fit the answers
     */
    public Sample withWeighting(Weighting weighting) {
        return weighted(this, new WeightedDesign(design, weighting));
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
    public SurveyDesign design() {
        return design;
    }

    /**
     * The number of respondents, those with a weight of zero among them.
     *
     * @return 0 or more
     */
    public int rowCount() {
        return table.rowCount();
    }

    /**
     * The number of sampling units of the first stage: respondents where the design has no clusters, and where it has
     * replicate weights.
     *
     * @return 0 or more
     */
    public int unitCount() {
        return replicates != null ? table.rowCount() : units.levels[0].units();
    }

    /**
     * The number of strata of the first stage.
     *
     * @return 1 where the design has none
     */
    public int stratumCount() {
        return units.levels[0].strata();
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
     * Whether all respondents that count weigh the same.
     *
     * @return whether every positive weight is the same
     */
    public boolean equalWeights() {
        return equalWeights;
    }

    /**
     * Whether respondents were drawn independently and weigh the same, so that counts follow a binomial law.
     *
     * @return whether the design has neither stages nor replicates, and every positive weight is the same
     */
    public boolean isBinomial() {
        return equalWeights
                && design instanceof SampleDesign drawn
                && drawn.stages().isEmpty();
    }

    /**
     * The number of people that independent answers were drawn from.
     *
     * @return the population's size, where the design has one for the whole sample
     */
    public OptionalLong populationSize() {
        return design instanceof SampleDesign drawn ? drawn.populationSize() : OptionalLong.empty();
    }

    /**
     * The number of replicates.
     *
     * @return 0 for a design without replicate weights
     */
    public int replicateCount() {
        return replicates == null ? 0 : replicates.count();
    }

    /**
     * A replicate weight.
     *
     * @param row the respondent, from 0
     * @param replicate the replicate, from 0
     * @return the weight of the respondent in it
     * @throws IllegalStateException if the design has no replicate weights
     */
    public double replicateWeight(int row, int replicate) {
        return requireReplicates().columns.get(replicate).of(row);
    }

    /**
     * The covariance of estimates from their values in each replicate: Σ factor · (θ − c)(θ − c)ᵀ. Replicates in which an
     * estimate is not finite are left out, as R does.
     *
     * @param values replicates × estimates
     * @param estimates the estimates from the full sample
     * @return estimates × estimates
     * @throws IllegalStateException if the design has no replicate weights
     */
    public double[][] replicateCovariance(double[][] values, double... estimates) {
        return requireReplicates().scales.covariance(values, estimates);
    }

    private Replicates requireReplicates() {
        if (replicates == null) {
            throw new IllegalStateException("the design has no replicate weights");
        }
        return replicates;
    }

    boolean hasZeroWeights() {
        return hasZeroWeights;
    }

    /** The weights, or no element where all are 1. */
    double[] weights() {
        return weights;
    }

    Units units() {
        return units;
    }

    @Nullable
    Replicates replicates() {
        return replicates;
    }

    /** What the variance knows of the weights; null where they are as they were drawn, and with replicates. */
    @Nullable
    Adjustments adjustments() {
        return adjustments;
    }

    /** The number of auxiliaries that stand behind the features of each block. */
    int auxiliaryCount() {
        return adjustments == null ? 0 : adjustments.size();
    }
}
