package org.surveystats.stats.design;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How respondents were drawn and what each stands for: weights, and the stages of the draw with their strata, sampling units
 * and population sizes.
 *
 * <pre>{@code
 * SampleDesign design = SampleDesign.of(Stage.clusters("district").inStrata("region").withPopulationSize("districts"))
 *         .withWeight("weight");
 * }</pre>
 *
 * <p>Independent answers are the design without stages: every respondent is a sampling unit of its own. Weights, where
 * there are any, are sampling weights: the number of people, up to a constant, that a respondent stands for. They are
 * never counts of identical answers, and multiplying all of them by a constant changes no share and no interval.
 *
 * <p>The variance is that of the first stage; a later stage adds to it where the population sizes of the stages before it are
 * known, as Särndal, Swensson and Wretman, Model Assisted Survey Sampling (1992), section 4.3, show, and as R's
 * {@code survey} does.
 *
 * @param weight the column of weights; empty where all respondents weigh the same
 * @param populationSize how many people independent answers were drawn from without replacement; empty where it is not known,
 *     or so large that it does not matter; stages have columns of their own for it
 * @param stages the stages from the first, perhaps none
 * @param clusterCodes what equal codes of clusters in different strata mean
 * @param singletonStratum what to do with a stratum in which only one unit was sampled
 */
public record SampleDesign(
        Optional<String> weight,
        OptionalLong populationSize,
        List<Stage> stages,
        ClusterCodes clusterCodes,
        SingletonStratum singletonStratum)
        implements SurveyDesign {

    private static final SampleDesign INDEPENDENT = new SampleDesign(
            Optional.empty(), OptionalLong.empty(), List.of(), ClusterCodes.UNIQUE, SingletonStratum.FAIL);

    /**
     * Checks the population size and the stages.
     *
     * @param weight the column of weights
     * @param populationSize how many people the sample was drawn from
     * @param stages the stages from the first
     * @param clusterCodes what equal codes of clusters in different strata mean
     * @param singletonStratum what to do with a stratum in which only one unit was sampled
     * @throws IllegalArgumentException if the population size is not positive or stands beside stages, or a stage before the
     *     last has no clusters
     */
    public SampleDesign {
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(clusterCodes, "clusterCodes");
        Objects.requireNonNull(singletonStratum, "singletonStratum");
        stages = List.copyOf(stages);
        if (populationSize.orElse(1) < 1) {
            throw new IllegalArgumentException(
                    "a population has at least one member: found " + populationSize.getAsLong());
        }
        if (populationSize.isPresent() && !stages.isEmpty()) {
            throw new IllegalArgumentException("a design with stages has a column of population sizes for each: found "
                    + populationSize.getAsLong() + " people for the whole design");
        }
        for (int i = 0; i < stages.size() - 1; i++) {
            if (stages.get(i).cluster().isEmpty()) {
                throw new IllegalArgumentException("only the last stage draws respondents: stage " + (i + 1) + " of "
                        + stages.size() + " has no clusters");
            }
        }
    }

    /**
     * Independent answers that weigh the same.
     *
     * @return the design without stages and weights
     */
    public static SampleDesign independent() {
        return INDEPENDENT;
    }

    /**
     * A draw in stages.
     *
     * @param stages the stages from the first, at least one
     * @return the design without weights
     * @throws IllegalArgumentException if there is no stage, or one before the last has no clusters
     */
    public static SampleDesign of(Stage... stages) {
        if (stages.length == 0) {
            throw new IllegalArgumentException("a design of stages has at least one: independent() is the one without");
        }
        return INDEPENDENT.withStages(List.of(stages));
    }

    /**
     * The same design with weights.
     *
     * @param column the column that holds them
     * @return the design with weights
     */
    public SampleDesign withWeight(String column) {
        return new SampleDesign(Optional.of(column), populationSize, stages, clusterCodes, singletonStratum);
    }

    /**
     * The same design with a finite population, for independent answers.
     *
     * @param size how many people the sample was drawn from, at least as many as respondents
     * @return the design with the population's size
     * @throws IllegalArgumentException if the size is not positive, or the design has stages
     */
    public SampleDesign withPopulationSize(long size) {
        return new SampleDesign(weight, OptionalLong.of(size), stages, clusterCodes, singletonStratum);
    }

    /**
     * The same design with other stages.
     *
     * @param newStages the stages from the first, perhaps none
     * @return the design with them
     * @throws IllegalArgumentException if a stage before the last has no clusters
     */
    public SampleDesign withStages(List<Stage> newStages) {
        return new SampleDesign(weight, populationSize, newStages, clusterCodes, singletonStratum);
    }

    /**
     * The same design with another meaning of equal cluster codes in different strata.
     *
     * @param codes whether they are unique or repeat between strata
     * @return the design with it
     */
    public SampleDesign withClusterCodes(ClusterCodes codes) {
        return new SampleDesign(weight, populationSize, stages, codes, singletonStratum);
    }

    /**
     * The same design with another treatment of strata with one unit.
     *
     * @param treatment what to do with them
     * @return the design with it
     */
    public SampleDesign withSingletonStratum(SingletonStratum treatment) {
        return new SampleDesign(weight, populationSize, stages, clusterCodes, treatment);
    }
}
