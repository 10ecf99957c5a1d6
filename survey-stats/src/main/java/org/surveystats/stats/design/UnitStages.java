package org.surveystats.stats.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the totals of sampling units: a unit that ends is added to its stratum and to the unit of the stage before;
 * a stratum that ends gives Σ(u − ū)(u − ū)ᵀ. Strata of the first stage that go beyond the part of the sample that is looked
 * at stay open, and are closed when the parts are put together.
 */
final class UnitStages {

    final BlockSums out;
    final Units.Level[] levels;
    final Stage[] stages;

    /** Whether all features of a unit are looked at, since they are few and only count. */
    private final boolean dense;

    /** Whether respondents are units that are added to their stratum without being ended. */
    private final boolean independent;

    private final int[][] basesOfFeatures;
    private final @Nullable ReplicateReader replicates;
    private final double[] multiples;
    private final @Nullable Collector collector;

    /** Of a dense block: the bases of each feature, as bits. */
    private final long[] baseBits;

    private final long[] bitsOfUnits;

    private final BaseCounter baseCounter;

    /** By base: whether the current stratum has a unit in it. */
    private final boolean[] inStratum;

    private boolean startedBefore;

    /** Takes the totals of each unit, which then goes into no stratum. Strata of respondents stay open. */
    interface Collector {

        /**
         * Takes a unit.
         *
         * @param unit its number in the part
         * @param totals its totals, feature 0 at place 1; they are used again
         * @param features the features that are not 0
         */
        void unit(int unit, double[] totals, Touched features);
    }

    /** Where the pass is at one stage. */
    static final class Stage {
        /** The unit's totals, feature 0 at place 1. */
        final double[] unit;

        final Touched inUnit;
        final Spread spread;
        final List<BlockSums.Lonely> lonely = new ArrayList<>();
        int unitNumber;
        int stratum;

        Stage(int size) {
            unit = new double[size + 1];
            inUnit = new Touched(size);
            spread = new Spread(size);
        }

        void forgetUnit() {
            for (int i = 0; i < inUnit.count; i++) {
                unit[inUnit.list[i] + 1] = 0;
            }
            inUnit.clear();
        }
    }

    UnitStages(
            FeatureBlock block,
            boolean dense,
            boolean independent,
            Units units,
            int replicateCount,
            @Nullable ReplicateReader replicates,
            int firstUnit,
            int auxiliaryCount,
            @Nullable Collector collector) {
        int size = block.size() + auxiliaryCount;
        this.basesOfFeatures = Arrays.copyOf(block.basesOfFeatures(), size);
        Arrays.fill(basesOfFeatures, block.size(), size, new int[0]);
        this.dense = dense;
        this.independent = independent;
        this.baseBits = new long[dense ? block.size() : 0];
        this.bitsOfUnits = new long[dense ? Spread.MOST_UNITS : 0];
        for (int feature = 0; feature < baseBits.length; feature++) {
            for (int base : basesOfFeatures[feature]) {
                baseBits[feature] |= 1L << base;
            }
        }
        this.replicates = replicates;
        this.collector = collector;
        this.multiples = new double[replicateCount];
        this.out = new BlockSums(block, replicateCount, auxiliaryCount);
        this.levels = units.levels;
        this.inStratum = new boolean[block.baseCount()];
        this.baseCounter = new BaseCounter(block.baseCount(), dense ? new int[0][] : basesOfFeatures);
        stages = new Stage[levels.length];
        for (int i = 0; i < stages.length; i++) {
            stages[i] = new Stage(size);
        }
        if (levels[0].units() > 0) {
            stages[0].unitNumber = firstUnit;
            stages[0].stratum = levels[0].stratumOf(firstUnit);
            startedBefore = firstUnit > levels[0].stratumStart(stages[0].stratum);
        }
        for (int i = 1; i < levels.length; i++) {
            int parent = stages[i - 1].unitNumber;
            stages[i].stratum = parent == 0 ? 0 : levels[i].parentEnds[parent - 1];
            stages[i].unitNumber = levels[i].stratumStart(stages[i].stratum);
        }
    }

    /** The stage whose units respondents are added to. */
    Stage innermost() {
        return stages[stages.length - 1];
    }

    /** Ends the innermost unit of a block that is dense, in a design of one stage without replicates. */
    void endDenseUnit() {
        Stage at = stages[0];
        at.spread.addDense(at.unit);
        countDenseUnit(at);
        Arrays.fill(at.unit, 0);
        at.unitNumber++;
        if (at.unitNumber == levels[0].stratumEnds[at.stratum]) {
            endStratum(0);
        }
    }

    /**
     * Adds units of a block that is dense, in a design of one stage without replicates.
     *
     * @param columns their totals, a column a feature as long as {@link Spread#MOST_UNITS}; they are set to 0
     */
    void addDenseUnits(double[] columns, int count) {
        Arrays.fill(bitsOfUnits, 0, count, 0);
        for (int feature = 0; feature < baseBits.length; feature++) {
            int first = feature * Spread.MOST_UNITS;
            long bits = baseBits[feature];
            for (int unit = 0; unit < count; unit++) {
                bitsOfUnits[unit] |= columns[first + unit] > 0 ? bits : 0;
            }
        }
        for (int base = 0; base < inStratum.length; base++) {
            long inBase = 0;
            for (int unit = 0; unit < count; unit++) {
                inBase += bitsOfUnits[unit] >>> base & 1;
            }
            out.units[base] += (int) inBase;
            inStratum[base] |= inBase > 0;
        }
        stages[0].spread.addDense(columns, count);
    }

    private void countBases(long ofUnit) {
        long bits = ofUnit;
        for (int base = 0; bits != 0; base++, bits >>>= 1) {
            if ((bits & 1) != 0) {
                out.units[base]++;
                inStratum[base] = true;
            }
        }
    }

    /** Adds the next innermost unit, of which the totals are known. */
    void addUnit(StoredUnit unit) {
        unit.moveTo(innermost());
        endUnit(stages.length - 1);
    }

    /** Adds the next innermost stratum, whose units are respondents. */
    void addStratum(StoredUnit stratum) {
        int level = stages.length - 1;
        Stage at = innermost();
        stratum.moveTo(at.spread, inStratum);
        if (level > 0) {
            Stage parent = stages[level - 1];
            double[] totals = at.spread.total();
            for (int i = 0; i < at.spread.touched.count; i++) {
                int feature = at.spread.touched.list[i];
                parent.inUnit.mark(feature);
                parent.unit[feature + 1] += totals[feature];
            }
        }
        at.unitNumber = levels[level].stratumEnds[at.stratum];
        endStratum(level);
    }

    /** Whether units of one stage are added all in the same short way. */
    boolean isShort() {
        return dense && levels.length == 1 && !levels[0].respondents() && replicates == null && collector == null;
    }

    /** A unit's totals go to its stratum and to the unit of the stage before, or are multiplied by the replicates. */
    void endUnit(int level) {
        Stage at = stages[level];
        boolean collected = collector != null && !levels[level].respondents();
        if (collector != null && collected) {
            touch(at);
            collector.unit(at.unitNumber, at.unit, at.inUnit);
        } else if (replicates != null) {
            touch(at);
            addReplicates(at, replicates);
        } else if (dense) {
            at.spread.addDense(at.unit);
        } else {
            at.spread.add(at.unit, at.inUnit);
        }
        if (level > 0) {
            touch(at);
            Stage parent = stages[level - 1];
            for (int i = 0; i < at.inUnit.count; i++) {
                int feature = at.inUnit.list[i];
                parent.unit[feature + 1] += at.unit[feature + 1];
                if (!dense) {
                    parent.inUnit.mark(feature);
                }
            }
        } else if (!collected && dense) {
            countDenseUnit(at);
        } else if (!collected) {
            baseCounter.add(at.unit, at.inUnit);
            if (baseCounter.isFull()) {
                baseCounter.moveTo(out.units, inStratum);
            }
        }
        if (dense) {
            Arrays.fill(at.unit, 0);
            at.inUnit.clear();
        } else {
            at.forgetUnit();
        }
        at.unitNumber++;
        if (at.unitNumber == levels[level].stratumEnds[at.stratum]) {
            endStratum(level);
        }
    }

    /** Lists the features of a dense unit. */
    private void touch(Stage at) {
        for (int feature = 0; dense && feature < at.unit.length - 1; feature++) {
            if (at.unit[feature + 1] != 0) {
                at.inUnit.mark(feature);
            }
        }
    }

    private void addReplicates(Stage at, ReplicateReader of) {
        of.multiplesOf(at.unitNumber, multiples);
        for (int i = 0; i < at.inUnit.count; i++) {
            int feature = at.inUnit.list[i];
            double total = at.unit[feature + 1];
            double[] sums = out.replicates[feature];
            for (int r = 0; r < multiples.length; r++) {
                sums[r] += multiples[r] * total;
            }
            out.sums[feature] += total;
            if (total > 0) {
                for (int base : basesOfFeatures[feature]) {
                    out.unitsOfReplicates[base].set(at.unitNumber);
                }
            }
        }
    }

    void countDenseUnit(Stage at) {
        double[] unit = at.unit;
        long bits = 0;
        for (int feature = 0; feature < baseBits.length; feature++) {
            bits |= unit[feature + 1] > 0 ? baseBits[feature] : 0;
        }
        countBases(bits);
    }

    void endStratum(int level) {
        Stage at = stages[level];
        Units.Level units = levels[level];
        int n = units.size(at.stratum);
        if (level == 0) {
            endFirstStage(at, units, n);
        } else {
            if (units.lonely[at.stratum]) {
                at.lonely.add(new BlockSums.Lonely(units.scales[at.stratum], at.spread.total()));
                at.spread.forget();
            } else {
                at.spread.close(out, units.scales[at.stratum], n, false);
            }
        }
        at.stratum++;
        if (level > 0 && at.stratum == units.parentEnds[stages[level - 1].unitNumber]) {
            endParent(level);
        }
    }

    private void endFirstStage(Stage at, Units.Level units, int n) {
        countIndependent(at);
        baseCounter.moveTo(out.units, inStratum);
        if (replicates != null) {
            return;
        }
        if (startedBefore || collector != null) {
            keepOpen(at);
        } else if (units.lonely[at.stratum]) {
            double[] totals = at.spread.total();
            for (int i = 0; i < totals.length; i++) {
                out.sums[i] += totals[i];
            }
            out.lonely.add(new BlockSums.Lonely(units.scales[at.stratum], totals));
            at.spread.forget();
            countStratum();
        } else {
            at.spread.close(out, units.scales[at.stratum], n, true);
            countStratum();
        }
        startedBefore = false;
    }

    /** Where respondents are units and none was ended by itself, a stratum has those whose sums are positive. */
    private void countIndependent(Stage at) {
        if (independent) {
            for (int i = 0; i < at.spread.touched.count; i++) {
                int feature = at.spread.touched.list[i];
                if (basesOfFeatures[feature].length > 0 && at.spread.sum(feature) > 0) {
                    for (int base : basesOfFeatures[feature]) {
                        inStratum[base] = true;
                    }
                }
            }
        }
    }

    private void countStratum() {
        for (int base = 0; base < inStratum.length; base++) {
            out.strata[base] += inStratum[base] ? 1 : 0;
            inStratum[base] = false;
        }
    }

    private void keepOpen(Stage at) {
        out.open.add(new BlockSums.OpenStratum(at.stratum, at.spread.copy(), inStratum.clone()));
        at.spread.forget();
        Arrays.fill(inStratum, false);
    }

    /** The strata of a later stage within a unit have ended: lonely units are compared with all of them. */
    private void endParent(int level) {
        Stage at = stages[level];
        if (!at.lonely.isEmpty()) {
            Units.Level units = levels[level];
            int parent = stages[level - 1].unitNumber;
            int first = parent == 0 ? 0 : units.parentEnds[parent - 1];
            int unitCount = units.stratumEnds[at.stratum - 1] - units.stratumStart(first);
            double[] totals = Arrays.copyOfRange(stages[level - 1].unit, 1, stages[level - 1].unit.length);
            BlockSums.addLonely(at.lonely, totals, unitCount, out);
            at.lonely.clear();
        }
        endUnit(level - 1);
    }

    /** Keeps the last stratum open if the part ends within it. */
    void end() {
        Stage at = stages[0];
        boolean clusters = collector != null && !levels[0].respondents();
        if (replicates != null || clusters || at.stratum >= levels[0].strata()) {
            return;
        }
        boolean inside = independent ? at.spread.touched.count > 0 : at.unitNumber > levels[0].stratumStart(at.stratum);
        if (inside) {
            countIndependent(at);
            baseCounter.moveTo(out.units, inStratum);
            keepOpen(at);
        }
    }
}
