package org.surveystats.stats.sampling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.ClusterCodes;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.SingletonStratum;
import org.surveystats.stats.design.Stage;

/**
 * A drawn sample, in the order of the frame. It knows its design: the columns of strata, clusters, population sizes and
 * weights that it brings into a table of answers, and the {@link SampleDesign} that names them.
 *
 * <pre>{@code
 * ResponseTableBuilder builder = sample.declare(ResponseTable.builder(questionnaire));
 * for (int i = 0; i < sample.size(); i++) {
 *     sample.fill(builder.row(), i).choose("aware", answers.get(sample.rows()[i])).add();
 * }
 * Estimation.of(builder.build(), sample.design());
 * }</pre>
 *
 * <p>The columns are {@code weight} and, of stage k, {@code stratum<k>}, {@code cluster<k>} and {@code population<k>}, as
 * far as the stage has them. Where all units of a stratum were equally likely, the population size is their number: a
 * systematic sample counts as a simple random one. Where they were not, the stage has no population size, and the
 * variance is that of drawing with replacement, which is too large rather than too small. A unit that was certain is a
 * stratum of its own, so that only the later stages within it add to the variance; the stage's column then holds sampling
 * fractions, 1 for certain units, and for the others 1e-12, which counts as drawing with replacement. Whoever leaves
 * people out afterwards (nonresponse) keeps the columns of the others.
 */
public final class DrawnSample {

    /** A sampling fraction that leaves the variance as it is with replacement. */
    private static final double NEARLY_NONE = 1e-12;

    private static final String WEIGHT = "weight";

    private final List<DrawStage> stages;
    private final List<Drawing.DrawnRow> drawn;
    private final List<CertainUnit> certain;
    private final double[] probabilities;
    private final Map<String, double[]> numbers = new LinkedHashMap<>();
    private final Map<String, List<String>> labels = new LinkedHashMap<>();
    private final SampleDesign design;

    DrawnSample(List<DrawStage> stages, List<Drawing.DrawnRow> drawn, List<CertainUnit> certain) {
        this.stages = stages;
        this.drawn = List.copyOf(drawn);
        this.certain = List.copyOf(certain);
        this.probabilities = new double[drawn.size()];
        double[] weights = new double[drawn.size()];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = 1;
            for (Drawing.DrawnUnit unit : drawn.get(i).path()) {
                probabilities[i] *= unit.probability();
            }
            weights[i] = 1 / probabilities[i];
        }
        List<Stage> designStages = new ArrayList<>();
        for (int k = 0; k < stages.size(); k++) {
            designStages.add(stage(k));
        }
        numbers.put(WEIGHT, weights);
        this.design = new SampleDesign(
                Optional.of(WEIGHT), OptionalLong.empty(), designStages, ClusterCodes.NESTED, SingletonStratum.FAIL);
    }

    /** The columns of a stage, and the stage that names them. */
    private Stage stage(int k) {
        DrawStage stage = stages.get(k);
        String number = Integer.toString(k + 1);
        boolean anyCertain = certain.stream().anyMatch(unit -> unit.stage() == k + 1);
        Stage result = Stage.respondents();
        if (stage.cluster().isPresent()) {
            result = Stage.clusters("cluster" + number);
            labels.put(
                    "cluster" + number,
                    drawn.stream().map(row -> row.path()[k].name()).toList());
        }
        if (stage.stratum().isPresent() || anyCertain) {
            result = result.inStrata("stratum" + number);
            labels.put(
                    "stratum" + number,
                    drawn.stream().map(row -> stratum(row.path()[k])).toList());
        }
        if (stage.measure().isEmpty() || anyCertain) {
            result = result.withPopulationSize("population" + number);
            numbers.put(
                    "population" + number,
                    drawn.stream().mapToDouble(row -> population(row.path()[k])).toArray());
        }
        return result;
    }

    private static String stratum(Drawing.DrawnUnit unit) {
        String name = unit.group().stratum;
        if (unit.isCertain()) {
            return name.isEmpty() ? "certain: " + unit.name() : name + ", certain: " + unit.name();
        }
        return name.isEmpty() ? "not certain" : name;
    }

    private static double population(Drawing.DrawnUnit unit) {
        if (unit.group().stage.measure().isEmpty()) {
            return unit.group().probabilities.length;
        }
        return unit.isCertain() ? 1 : NEARLY_NONE;
    }

    /**
     * The number of rows drawn.
     *
     * @return 1 or more
     */
    public int size() {
        return drawn.size();
    }

    /**
     * The rows of the frame that were drawn.
     *
     * @return their places in the frame, from 0, rising
     */
    public int[] rows() {
        return drawn.stream().mapToInt(Drawing.DrawnRow::row).toArray();
    }

    /**
     * The inclusion probabilities of the rows drawn: the products of those of their units at each stage.
     *
     * @return above 0 and at most 1, one for each of {@link #rows()}
     */
    public double[] inclusionProbabilities() {
        return probabilities.clone();
    }

    /**
     * The sampling weights.
     *
     * @return 1/π, one for each of {@link #rows()}
     */
    public double[] weights() {
        return number(WEIGHT).clone();
    }

    private double[] number(String column) {
        return numbers.getOrDefault(column, new double[0]);
    }

    /**
     * The probability that two of the rows are drawn together.
     *
     * @param first a place in {@link #rows()}
     * @param second another place, or the same
     * @return π of the pair; the inclusion probability where both are the same; empty where the method's joint probabilities
     *     are not known
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public OptionalDouble jointProbability(int first, int second) {
        Drawing.DrawnUnit[] one = drawn.get(first).path();
        Drawing.DrawnUnit[] other = drawn.get(second).path();
        double product = 1;
        boolean together = true;
        for (int k = 0; k < one.length; k++) {
            if (!together) {
                product *= one[k].probability() * other[k].probability();
            } else if (one[k].group() != other[k].group()) {
                together = false;
                product *= one[k].probability() * other[k].probability();
            } else if (one[k].number() == other[k].number()) {
                product *= one[k].probability();
            } else {
                together = false;
                double[][] joint = one[k].group().joint();
                if (joint == null) {
                    return OptionalDouble.empty();
                }
                product *= joint[one[k].number()][other[k].number()];
            }
        }
        return OptionalDouble.of(product);
    }

    /**
     * The units that are in every sample, since their size is so large.
     *
     * @return the units in the order of the draw, perhaps none
     */
    public List<CertainUnit> certainUnits() {
        return certain;
    }

    /**
     * How the sample was drawn.
     *
     * @return the design that names the columns of this sample
     */
    public SampleDesign design() {
        return design;
    }

    /**
     * The columns of names that the sample brings.
     *
     * @return a name for each of {@link #rows()}, by column
     */
    public Map<String, List<String>> labelColumns() {
        return Map.copyOf(labels);
    }

    /**
     * The columns of numbers that the sample brings.
     *
     * @return a number for each of {@link #rows()}, by column
     */
    public Map<String, double[]> numberColumns() {
        Map<String, double[]> copy = new LinkedHashMap<>();
        numbers.forEach((name, values) -> copy.put(name, values.clone()));
        return copy;
    }

    /**
     * Declares the sample's columns in a table.
     *
     * @param builder a builder without rows
     * @return the same builder
     * @throws org.surveystats.model.error.ResponseException if a name is taken, or a row was added
     */
    public ResponseTableBuilder declare(ResponseTableBuilder builder) {
        labels.keySet().forEach(builder::designLabels);
        numbers.keySet().forEach(builder::designNumbers);
        return builder;
    }

    /**
     * Sets the sample's columns in a row of a table in which they were declared.
     *
     * @param row the row that is being made
     * @param place which of {@link #rows()} it is
     * @return the same row
     * @throws IndexOutOfBoundsException if there is no such place
     * @throws org.surveystats.model.error.ResponseException if the columns were not declared
     */
    public ResponseRow fill(ResponseRow row, int place) {
        labels.forEach((name, values) -> row.design(name, values.get(place)));
        numbers.forEach((name, values) -> row.design(name, values[place]));
        return row;
    }
}
