package org.surveystats.stats.weighting;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.ReplicateCentre;
import org.surveystats.stats.design.ReplicateDesign;
import org.surveystats.stats.design.ReplicateMethod;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.SamplingUnits;
import org.surveystats.stats.internal.SplitMix;

/**
 * Replicate weights made from strata and sampling units, for files that shall not carry these, and for statistics whose
 * variance has no formula.
 *
 * <pre>{@code
 * ReplicateWeights replicates = ReplicateWeights.jkn(Sample.of(table, design));
 * Estimation.of(replicates.sample());                          // no column of replicate weights is kept
 * Estimation.of(replicates.sample().withWeighting(plan));      // every replicate goes through the steps of the plan
 * ResponseTable wider = replicates.addTo(table, "rep");        // rep1, rep2, …, for a file
 * Estimation.of(wider, replicates.design("rep"));              // the same estimates
 * }</pre>
 *
 * <p>A replicate weight is the weight times a multiplier, which is the same for all respondents of a sampling unit; only
 * the multipliers of units are kept, or what they follow from. Except for {@link #preston}, replicates are of the first
 * stage, whose spread includes that of the later ones but for a finite population, where a part of it is missed. A
 * stratum that was taken as a whole adds nothing; a stratum with one unit adds nothing if the design takes it as certain,
 * and is an error otherwise. Random choices are those of SplitMix64 with the seed that is given, so that they are the
 * same on every machine.
 *
 * <p>Source: K. M. Wolter, Introduction to Variance Estimation, 2nd ed. (2007), doi:10.1007/978-0-387-35099-8.
 */
public final class ReplicateWeights {

    private final Sample sample;
    private final SamplingUnits.Level units;
    private final ReplicateMaker.Made made;
    private final ReplicateMethod method;
    private final OptionalDouble fay;
    private final OptionalDouble scale;
    private final ReplicateCentre centre;
    private final OptionalDouble degreesOfFreedom;

    private ReplicateWeights(
            Sample sample,
            SamplingUnits.Level units,
            ReplicateMaker.Made made,
            ReplicateMethod method,
            OptionalDouble fay,
            OptionalDouble scale,
            ReplicateCentre centre,
            OptionalDouble degreesOfFreedom) {
        this.sample = sample;
        this.units = units;
        this.made = made;
        this.method = method;
        this.fay = fay;
        this.scale = scale;
        this.centre = centre;
        this.degreesOfFreedom = degreesOfFreedom;
        if (made.count() < 2) {
            throw new IllegalArgumentException(
                    "a variance needs at least two replicates: the design makes " + made.count());
        }
    }

    /**
     * The jackknife of a design without strata: each unit is dropped once, and the others are multiplied by n/(n − 1);
     * the scale is (1 − f)(n − 1)/n.
     *
     * @param sample a sample with one stratum
     * @return a replicate for each unit
     * @throws IllegalArgumentException if the sample has several strata, replicate weights, or nothing that varies
     * @throws org.surveystats.stats.design.DesignException if there is one unit only
     */
    public static ReplicateWeights jk1(Sample sample) {
        return jk1(sample, Integer.MAX_VALUE, 0);
    }

    /**
     * The jackknife of a design without strata, with units in random groups: a group of m units is dropped in each
     * replicate, and the others are multiplied by n/(n − m); the scale is (1 − f)(n − m)/n.
     *
     * @param sample a sample with one stratum
     * @param groups the number of groups, at least 2; with as many units or fewer, each is dropped alone
     * @param seed any number
     * @return a replicate for each group
     * @throws IllegalArgumentException if the sample has several strata, replicate weights, or nothing that varies, or
     *     groups are fewer than 2
     * @throws org.surveystats.stats.design.DesignException if there is one unit only
     */
    public static ReplicateWeights jk1(Sample sample, int groups, long seed) {
        if (sample.stratumCount() > 1) {
            throw new IllegalArgumentException("jk1 is for designs without strata: found " + sample.stratumCount()
                    + " strata; jkn drops units within theirs");
        }
        return jackknife(sample, groups, seed, ReplicateMethod.JK1);
    }

    /**
     * The jackknife within strata: each unit is dropped once, and the others of its stratum are multiplied by n/(n − 1);
     * the scale of the replicate is (1 − f)(n − 1)/n.
     *
     * @param sample a sample with strata or without
     * @return a replicate for each unit
     * @throws IllegalArgumentException if the sample has replicate weights, or nothing that varies
     * @throws org.surveystats.stats.design.DesignException if a stratum has one unit and the design does not take it as
     *     certain
     */
    public static ReplicateWeights jkn(Sample sample) {
        return jkn(sample, Integer.MAX_VALUE, 0);
    }

    /**
     * The jackknife within strata, with the units of large strata in random groups, of which one is dropped in each
     * replicate: where there are more units than replicates can be kept (P. S. Kott, Journal of Official Statistics 17
     * (2001), 521–526).
     *
     * @param sample a sample with strata or without
     * @param groups the greatest number of groups of a stratum, at least 2
     * @param seed any number
     * @return a replicate for each group
     * @throws IllegalArgumentException if the sample has replicate weights, or nothing that varies, or groups are fewer
     *     than 2
     * @throws org.surveystats.stats.design.DesignException if a stratum has one unit and the design does not take it as
     *     certain
     */
    public static ReplicateWeights jkn(Sample sample, int groups, long seed) {
        return jackknife(sample, groups, seed, ReplicateMethod.JKN);
    }

    private static ReplicateWeights jackknife(Sample sample, int groups, long seed, ReplicateMethod method) {
        if (groups < 2) {
            throw new IllegalArgumentException("a jackknife drops one of at least two groups: found " + groups);
        }
        SamplingUnits.Level level = firstLevel(sample);
        UnitGroups grouped = UnitGroups.of(drawn(sample), level, groups, new SplitMix(seed));
        return new ReplicateWeights(
                sample,
                level,
                ReplicateMaker.jackknife(grouped),
                method,
                OptionalDouble.empty(),
                OptionalDouble.of(1),
                ReplicateCentre.MEAN,
                OptionalDouble.empty());
    }

    /**
     * The jackknife of pairs: in each stratum of two units, one that is chosen at random is dropped once, and the other
     * is doubled. The scale of the replicate is 1 − f, and distances are taken from the estimate itself: half as many
     * replicates as {@link #jkn}. The degrees of freedom are the pairs, which the rank of so few replicates does not
     * show; in a domain that some pairs miss they are too many.
     *
     * @param sample a sample with two units in each stratum
     * @param pairing what becomes of other strata; in a stratum of three, one unit or two are dropped, with the scale (1
     *     − f)(n − m)/m
     * @param seed any number
     * @return a replicate for each pair
     * @throws IllegalArgumentException if the sample has replicate weights, or fewer than two pairs
     * @throws org.surveystats.stats.design.DesignException if a stratum has one unit and the design does not take it as
     *     certain, or another number than two where pairs are required
     */
    public static ReplicateWeights jk2(Sample sample, UnitPairing pairing, long seed) {
        SamplingUnits.Level level = firstLevel(sample);
        SplitMix random = new SplitMix(seed);
        UnitGroups pairs = UnitGroups.pairs(drawn(sample), level, pairing, random);
        return new ReplicateWeights(
                sample,
                level,
                ReplicateMaker.paired(pairs, random),
                ReplicateMethod.OTHER,
                OptionalDouble.empty(),
                OptionalDouble.of(1),
                ReplicateCentre.ESTIMATE,
                OptionalDouble.of(pairs.stratumCount()));
    }

    /**
     * Balanced half-samples: one unit of each stratum is doubled, the other is 0, by the rows of a {@linkplain
     * HadamardMatrix Hadamard matrix} other than that of ones; the scale is 1/R. The set is fully balanced: the variance
     * of a total is that of the strata exactly. Population sizes are not used, as in R, except that a stratum taken as a
     * whole is left alone.
     *
     * @param sample a sample with two units in each stratum
     * @param pairing what becomes of other strata
     * @param seed any number, for random pairs and halves
     * @return as many replicates as the matrix has columns, more than strata
     * @throws IllegalArgumentException if the sample has replicate weights
     * @throws org.surveystats.stats.design.DesignException if a stratum has one unit and the design does not take it as
     *     certain, another number than two where pairs are required, or an odd number, whose halves would need negative
     *     weights
     */
    public static ReplicateWeights brr(Sample sample, UnitPairing pairing, long seed) {
        return halves(sample, 0, pairing, seed, ReplicateMethod.BRR, OptionalDouble.empty());
    }

    /**
     * Balanced half-samples by Fay's method: one unit of each stratum is multiplied by 2 − ρ, the other by ρ; the scale
     * is 1/(R(1 − ρ)²). No weight is 0, so that small domains stay defined (D. R. Judkins, Journal of Official Statistics
     * 6 (1990), 223–239). Groups of m and m' units are multiplied by 1 ± (1 − ρ)√(m'/m).
     *
     * @param sample a sample with two units in each stratum
     * @param factor ρ, at least 0 and below 1; often 0.3 or 0.5
     * @param pairing what becomes of other strata
     * @param seed any number, for random pairs and halves
     * @return as many replicates as the matrix has columns, more than strata
     * @throws IllegalArgumentException if the sample has replicate weights, or the factor is out of range
     * @throws org.surveystats.stats.design.DesignException as for {@link #brr}
     */
    public static ReplicateWeights fay(Sample sample, double factor, UnitPairing pairing, long seed) {
        if (!(factor >= 0 && factor < 1)) {
            throw new IllegalArgumentException("Fay's factor is at least 0 and below 1: found " + factor);
        }
        return halves(sample, factor, pairing, seed, ReplicateMethod.FAY, OptionalDouble.of(factor));
    }

    private static ReplicateWeights halves(
            Sample sample, double factor, UnitPairing pairing, long seed, ReplicateMethod method, OptionalDouble fay) {
        SamplingUnits.Level level = firstLevel(sample);
        UnitGroups pairs = UnitGroups.pairs(drawn(sample), level, pairing, new SplitMix(seed));
        return new ReplicateWeights(
                sample,
                level,
                ReplicateMaker.halfSamples(pairs, factor),
                method,
                fay,
                OptionalDouble.empty(),
                ReplicateCentre.MEAN,
                OptionalDouble.empty());
    }

    /**
     * The rescaled bootstrap: n − 1 units are drawn with replacement from the n of each stratum, and a unit drawn t times
     * is multiplied by 1 + √(1 − f)(t · n/(n − 1) − 1), without population sizes n/(n − 1) · t; the scale is 1/(R − 1).
     * R's {@code subbootstrap} leaves f out. Source: J. N. K. Rao, C. F. J. Wu, JASA 83 (1988), 231–241,
     * doi:10.1080/01621459.1988.10478591; J. N. K. Rao, C. F. J. Wu, K. Yue, Survey Methodology 18 (1992), 209–217.
     *
     * @param sample a sample with strata or without
     * @param replicates how many, at least 2; some hundreds for a stable variance
     * @param seed any number
     * @return the replicates
     * @throws IllegalArgumentException if the sample has replicate weights, or there are fewer than two replicates
     * @throws org.surveystats.stats.design.DesignException if a stratum has one unit and the design does not take it as
     *     certain
     */
    public static ReplicateWeights bootstrap(Sample sample, int replicates, long seed) {
        checkCount(replicates);
        SamplingUnits.Level level = firstLevel(sample);
        return bootstrap(sample, level, ReplicateMaker.bootstrap(drawn(sample), level, replicates, new SplitMix(seed)));
    }

    /**
     * Preston's bootstrap of several stages without replacement: at each stage half of the units are kept, and rescaled
     * by the sampling fractions, so that the later stages add to the variance what they should; the scale is 1/(R − 1). R
     * calls it {@code mrbbootstrap}. Where all units of a stratum were taken, all are kept here (R keeps half of them, or
     * none of one, and so loses the later stages within a single certain unit). Source: J. Preston, Survey Methodology 35
     * (2009), 227–234.
     *
     * @param sample a sample of one stage or several, with population sizes
     * @param replicates how many, at least 2; some hundreds for a stable variance
     * @param seed any number
     * @return the replicates
     * @throws IllegalArgumentException if the sample has replicate weights, or there are fewer than two replicates
     * @throws org.surveystats.stats.design.DesignException if a stratum has one unit and the design does not take it as
     *     certain
     */
    public static ReplicateWeights preston(Sample sample, int replicates, long seed) {
        checkCount(replicates);
        SamplingUnits all = SamplingUnits.of(sample);
        return bootstrap(
                sample,
                all.levels().get(all.levels().size() - 1),
                new PrestonBootstrap(drawn(sample), all.levels(), new SplitMix(seed)).make(replicates));
    }

    private static ReplicateWeights bootstrap(Sample sample, SamplingUnits.Level level, ReplicateMaker.Made made) {
        return new ReplicateWeights(
                sample,
                level,
                made,
                ReplicateMethod.BOOTSTRAP,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                ReplicateCentre.MEAN,
                OptionalDouble.empty());
    }

    /**
     * Successive differences, for systematic samples: the variance of a total is (1 − f)/2 · Σ (u<sub>i</sub> −
     * u<sub>i+1</sub>)² over the units of each stratum in the order of the file, the last one followed by the first; the
     * scale is 4/R. It is exact if there are more replicates than units, and else right on average. Source: R. E. Fay, G.
     * F. Train, Proceedings of the Government Statistics Section, American Statistical Association (1995), 154–159; S.
     * Ash, Survey Methodology 40 (2014), 47–59.
     *
     * @param sample a sample whose rows are in the order of the draw
     * @param replicates how many; the next order of a {@linkplain HadamardMatrix Hadamard matrix} is taken, at least 4
     * @return the replicates
     * @throws IllegalArgumentException if the sample has replicate weights, or there are fewer than two replicates
     * @throws org.surveystats.stats.design.DesignException if a stratum has one unit and the design does not take it as
     *     certain
     */
    public static ReplicateWeights successiveDifferences(Sample sample, int replicates) {
        checkCount(replicates);
        SamplingUnits.Level level = firstLevel(sample);
        return new ReplicateWeights(
                sample,
                level,
                ReplicateMaker.successive(drawn(sample), level, replicates),
                ReplicateMethod.SUCCESSIVE_DIFFERENCE,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                ReplicateCentre.MEAN,
                OptionalDouble.empty());
    }

    private static void checkCount(int replicates) {
        if (replicates < 2) {
            throw new IllegalArgumentException("a variance needs at least two replicates: found " + replicates);
        }
    }

    private static SamplingUnits.Level firstLevel(Sample sample) {
        return SamplingUnits.of(sample).levels().get(0);
    }

    private static SampleDesign drawn(Sample sample) {
        return (SampleDesign) sample.design();
    }

    /**
     * The number of replicates.
     *
     * @return at least 2
     */
    public int count() {
        return made.count();
    }

    /**
     * By what a replicate multiplies the weight of a respondent.
     *
     * @param row the respondent, from 0
     * @param replicate the replicate, from 0
     * @return the multiplier
     * @throws IndexOutOfBoundsException if there is no such respondent or replicate
     */
    public double multiplier(int row, int replicate) {
        Objects.checkIndex(replicate, made.count());
        return made.multipliers().of(units.unitOf(row), replicate);
    }

    /**
     * The weights of a replicate.
     *
     * @param replicate the replicate, from 0
     * @return a weight for each respondent
     * @throws IndexOutOfBoundsException if there is no such replicate
     */
    public double[] weights(int replicate) {
        Objects.checkIndex(replicate, made.count());
        double[] ofUnits = new double[units.unitCount()];
        for (int unit = 0; unit < ofUnits.length; unit++) {
            ofUnits[unit] = made.multipliers().of(unit, replicate);
        }
        double[] weights = new double[sample.rowCount()];
        for (int row = 0; row < weights.length; row++) {
            weights[row] = sample.weight(row) * ofUnits[units.unitOf(row)];
        }
        return weights;
    }

    /**
     * The sample with these replicates instead of its strata and units, for all estimators. Replicate weights are computed
     * from the multipliers of units whenever they are needed; no column of them is kept.
     *
     * @return the sample, which {@link Sample#withWeighting} carries through a weighting
     */
    public Sample sample() {
        return sample.withReplicates(design("replicate "), units, made.multipliers());
    }

    /**
     * A table with the replicate weights beside its other columns, from which estimates can be computed or which can be
     * written. It keeps 8 bytes × respondents × replicates.
     *
     * @param table the answers of the sample, perhaps with further columns
     * @param prefix what stands before the number of a replicate, from 1
     * @return a table with a column for each replicate
     * @throws IllegalArgumentException if the table has another number of respondents
     * @throws org.surveystats.model.error.ResponseException if a name is taken
     */
    public ResponseTable addTo(ResponseTable table, String prefix) {
        if (table.rowCount() != sample.rowCount()) {
            throw new IllegalArgumentException("replicates belong to the respondents they were made for: found "
                    + table.rowCount() + " rows, expected " + sample.rowCount());
        }
        ResponseTable wider = table;
        for (int r = 0; r < made.count(); r++) {
            wider = wider.withDesignNumbers(prefix + (r + 1), weights(r));
        }
        return wider;
    }

    /**
     * The design of the table with the replicate weights: method, scales, and what distances are taken from.
     *
     * @param prefix what stands before the number of a replicate
     * @return the design
     */
    public ReplicateDesign design(String prefix) {
        return new ReplicateDesign(
                method,
                IntStream.rangeClosed(1, made.count()).mapToObj(r -> prefix + r).toList(),
                sample.design().weight(),
                scale,
                Arrays.stream(made.scales()).boxed().toList(),
                fay,
                centre,
                degreesOfFreedom);
    }
}
