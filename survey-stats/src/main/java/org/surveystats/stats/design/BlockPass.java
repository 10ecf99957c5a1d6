package org.surveystats.stats.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One block's totals over a part of the sampling units. Rows are added to their innermost unit; a unit that ends is added to
 * its stratum and to the unit of the stage before; a stratum that ends gives Σ(u − ū)(u − ū)ᵀ. Strata of the first stage that
 * go beyond the part stay open, and are closed when the parts are put together.
 */
final class BlockPass {

    private final int[][] basesOfFeatures;
    private final Component[] components;
    private final Component[] totalsOnly;
    private final boolean onlyCounts;
    private final boolean dense;
    private final @Nullable Replicates replicates;
    private final double[] multiples;

    /** Of a dense block: Σw² and the number of respondents by feature, feature 0 at place 1. */
    private final double[] denseSquares;

    private final long[] denseCounts;
    private final BlockSums out;

    private final Units.Level[] levels;
    private final Stage[] stages;

    /** Of a dense block: the bases of each feature, as bits. */
    private final long[] baseBits;

    /** By base: whether the current stratum has a unit in it, and the last unit that was. */
    private final boolean[] inStratum;

    private final int[] lastUnit;
    private boolean startedBefore;

    /** The greatest number of features of which all are looked at in each unit. */
    private static final int MOST_DENSE = 32;

    private static Component[] components(FeatureBlock block, RowReaders readers, boolean hasCovariance) {
        return block.components().stream()
                .filter(component -> component.hasCovariance() == hasCovariance)
                .map(component -> new Component(component, readers))
                .toArray(Component[]::new);
    }

    /** A component with its readers. */
    private static final class Component {
        final int first;
        final boolean counts;
        final int cellCount;
        final int width;
        final RowReaders.CellsReader cells;
        final RowReaders.@Nullable NumbersReader[] amounts;
        final double[] partSums;
        final double[] partProducts;

        Component(FeatureBlock.Component component, RowReaders readers) {
            this.first = component.first();
            this.counts = component.counts();
            this.cellCount = component.cells().count();
            this.width = component.amounts().size();
            this.cells = readers.reader(component.cells());
            this.amounts = new RowReaders.NumbersReader[width];
            for (int i = 0; i < width; i++) {
                Amounts of = component.amounts().get(i);
                amounts[i] = of.counts() ? null : readers.reader(of);
            }
            this.partSums = new double[cellCount * width];
            this.partProducts = new double[cellCount * width * width];
        }
    }

    /** Where the pass is at one stage. */
    private static final class Stage {
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

    BlockPass(FeatureBlock block, RowReaders readers, Sample sample, int firstUnit) {
        Units units = sample.units();
        this.basesOfFeatures = block.basesOfFeatures();
        this.components = components(block, readers, true);
        this.totalsOnly = components(block, readers, false);
        this.onlyCounts = components.length == 1 && components[0].counts;
        this.dense =
                onlyCounts && totalsOnly.length == 0 && block.size() <= MOST_DENSE && block.baseCount() <= Long.SIZE;
        this.denseSquares = new double[dense ? block.size() + 1 : 0];
        this.denseCounts = new long[denseSquares.length];
        this.baseBits = new long[dense ? block.size() : 0];
        for (int feature = 0; feature < baseBits.length; feature++) {
            for (int base : basesOfFeatures[feature]) {
                baseBits[feature] |= 1L << base;
            }
        }
        this.replicates = sample.replicates();
        this.multiples = new double[sample.replicateCount()];
        this.out = new BlockSums(block, sample.replicateCount());
        this.levels = units.levels;
        this.inStratum = new boolean[block.baseCount()];
        this.lastUnit = new int[block.baseCount()];
        Arrays.fill(lastUnit, -1);
        stages = new Stage[levels.length];
        for (int i = 0; i < stages.length; i++) {
            stages[i] = new Stage(block.size());
        }
        stages[0].unitNumber = firstUnit;
        stages[0].stratum = levels[0].stratumOf(firstUnit);
        startedBefore = firstUnit > levels[0].stratumStart(stages[0].stratum);
        for (int i = 1; i < levels.length; i++) {
            int parent = stages[i - 1].unitNumber;
            stages[i].stratum = parent == 0 ? 0 : levels[i].parentEnds[parent - 1];
            stages[i].unitNumber = levels[i].stratumStart(stages[i].stratum);
        }
    }

    /** Adds the respondents of a chunk. */
    void add(Chunk chunk) {
        int innermost = levels.length - 1;
        Units.Level level = levels[innermost];
        Stage at = stages[innermost];
        for (Component component : totalsOnly) {
            addTotals(component, chunk);
        }
        if (dense && innermost == 0 && !level.respondents() && replicates == null) {
            addDenseUnits(chunk, level, at);
            return;
        }
        boolean independent = independent();
        int end = chunk.from + chunk.length;
        for (int position = chunk.from; position < end; ) {
            int to;
            if (independent) {
                to = Math.min(level.stratumEnds[at.stratum], end);
                addIndependent(chunk, position - chunk.from, to - chunk.from, at);
                if (to == level.stratumEnds[at.stratum]) {
                    endStratum(0);
                }
            } else {
                int unitEnd = level.unitEnd(at.unitNumber);
                to = Math.min(unitEnd, end);
                addRows(chunk, position - chunk.from, to - chunk.from, at);
                if (to == unitEnd) {
                    endUnit(innermost);
                }
            }
            position = to;
        }
    }

    /** The way of most surveys: clusters of one stage, and a question with few options. */
    private void addDenseUnits(Chunk chunk, Units.Level level, Stage at) {
        int end = chunk.from + chunk.length;
        for (int position = chunk.from; position < end; ) {
            int unitEnd = level.unitEnd(at.unitNumber);
            int to = Math.min(unitEnd, end);
            addDense(chunk, position - chunk.from, to - chunk.from, at);
            position = to;
            if (to == unitEnd) {
                at.spread.addDense(at.unit);
                countDenseUnit(at);
                Arrays.fill(at.unit, 0);
                at.unitNumber++;
                if (at.unitNumber == level.stratumEnds[at.stratum]) {
                    endStratum(0);
                }
            }
        }
    }

    /** Whether respondents are units, and each has the features of one cell. */
    private boolean independent() {
        return levels.length == 1 && levels[0].respondents() && components.length == 1 && replicates == null;
    }

    /** Adds features that have no covariance. */
    private void addTotals(Component component, Chunk chunk) {
        int[] cells = component.cells.read(chunk);
        for (int j = 0; j < component.width; j++) {
            RowReaders.NumbersReader reader = component.amounts[j];
            double @Nullable [] amounts = reader == null ? null : reader.read(chunk);
            for (int i = 0; i < chunk.length; i++) {
                if (cells[i] >= 0) {
                    int feature = cells[i] * component.width + j;
                    double weighted = amounts == null ? chunk.weights[i] : chunk.weights[i] * amounts[i];
                    component.partSums[feature] += weighted;
                    out.squares[component.first + feature] += weighted * weighted;
                    out.counts[component.first + feature] += chunk.weights[i] > 0 ? 1 : 0;
                }
            }
        }
        for (int feature = 0; feature < component.partSums.length; feature++) {
            out.sums[component.first + feature] += component.partSums[feature];
            component.partSums[feature] = 0;
        }
    }

    private void addRows(Chunk chunk, int from, int to, Stage at) {
        if (dense) {
            addDense(chunk, from, to, at);
            return;
        }
        if (onlyCounts) {
            addCounts(chunk, from, to, at);
            return;
        }
        double[] weights = chunk.weights;
        for (Component component : components) {
            int[] cells = component.cells.read(chunk);
            for (int j = 0; j < component.width; j++) {
                RowReaders.NumbersReader reader = component.amounts[j];
                double @Nullable [] amounts = reader == null ? null : reader.read(chunk);
                for (int i = from; i < to; i++) {
                    if (cells[i] >= 0) {
                        int feature = component.first + cells[i] * component.width + j;
                        double weighted = amounts == null ? weights[i] : weights[i] * amounts[i];
                        at.inUnit.mark(feature);
                        at.unit[feature + 1] += weighted;
                        out.squares[feature] += weighted * weighted;
                        out.counts[feature] += weights[i] > 0 ? 1 : 0;
                    }
                }
            }
        }
    }

    /** Who is in no cell is added at place 0, and forgotten. */
    private void addDense(Chunk chunk, int from, int to, Stage at) {
        int[] cells = components[0].cells.read(chunk);
        double[] weights = chunk.weights;
        double[] unit = at.unit;
        double[] squares = denseSquares;
        long[] counts = denseCounts;
        if (chunk.zeroWeights) {
            for (int i = from; i < to; i++) {
                counts[cells[i] + 1] -= weights[i] > 0 ? 0 : 1;
            }
        }
        for (int i = from; i < to; i++) {
            int place = cells[i] + 1;
            double weight = weights[i];
            unit[place] += weight;
            squares[place] += weight * weight;
            counts[place]++;
        }
    }

    private void addCounts(Chunk chunk, int from, int to, Stage at) {
        int[] cells = components[0].cells.read(chunk);
        double[] weights = chunk.weights;
        double[] unit = at.unit;
        double[] squares = out.squares;
        long[] counts = out.counts;
        for (int i = from; i < to; i++) {
            int feature = cells[i];
            if (feature >= 0) {
                double weight = weights[i];
                at.inUnit.mark(feature);
                unit[feature + 1] += weight;
                squares[feature] += weight * weight;
                counts[feature] += weight > 0 ? 1 : 0;
            }
        }
    }

    /** Respondents who are units, in one cell each, need no unit: their products are those of the cell's amounts. */
    private void addIndependent(Chunk chunk, int from, int to, Stage at) {
        Component component = components[0];
        int width = component.width;
        int[] cells = component.cells.read(chunk);
        double[] sums = component.partSums;
        double[] products = component.partProducts;
        double[] weights = chunk.weights;
        long[] counts = out.counts;
        if (onlyCounts) {
            for (int i = from; i < to; i++) {
                int cell = cells[i];
                if (cell >= 0) {
                    double weight = weights[i];
                    sums[cell] += weight;
                    products[cell] += weight * weight;
                    counts[cell] += weight > 0 ? 1 : 0;
                }
            }
        } else {
            double[][] amounts = new double[width][];
            for (int j = 0; j < width; j++) {
                RowReaders.NumbersReader reader = component.amounts[j];
                amounts[j] = reader == null ? new double[0] : reader.read(chunk);
            }
            for (int i = from; i < to; i++) {
                if (cells[i] >= 0) {
                    int first = cells[i] * width;
                    double weight = weights[i];
                    for (int j = 0; j < width; j++) {
                        double x = amounts[j].length == 0 ? weight : weight * amounts[j][i];
                        sums[first + j] += x;
                        counts[first + j] += weight > 0 ? 1 : 0;
                        for (int k = 0; k <= j; k++) {
                            double y = amounts[k].length == 0 ? weight : weight * amounts[k][i];
                            products[(first + j) * width + k] += x * y;
                        }
                    }
                }
            }
        }
        carryCells(component, at.spread);
    }

    /** Carries the sums of a chunk's cells over to the stratum. */
    private void carryCells(Component component, Spread spread) {
        int width = component.width;
        for (int feature = 0; feature < component.partSums.length; feature++) {
            double square = component.partProducts[feature * width + feature % width];
            if (square != 0 || component.partSums[feature] != 0) {
                spread.touched.mark(feature);
                spread.sums[feature] += component.partSums[feature];
                out.squares[feature] += square;
                component.partSums[feature] = 0;
                int first = feature - feature % width;
                for (int k = 0; k <= feature % width; k++) {
                    spread.products[Packed.at(feature, first + k)] += component.partProducts[feature * width + k];
                    component.partProducts[feature * width + k] = 0;
                }
            }
        }
        spread.added();
    }

    /** A unit's totals go to its stratum and to the unit of the stage before, or are multiplied by the replicates. */
    private void endUnit(int level) {
        Stage at = stages[level];
        if (replicates != null) {
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
        } else if (dense) {
            countDenseUnit(at);
        } else {
            countUnit(at);
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

    private void addReplicates(Stage at, Replicates of) {
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

    private void countDenseUnit(Stage at) {
        double[] unit = at.unit;
        long bits = 0;
        for (int feature = 0; feature < baseBits.length; feature++) {
            bits |= unit[feature + 1] > 0 ? baseBits[feature] : 0;
        }
        for (int base = 0; bits != 0; base++, bits >>>= 1) {
            if ((bits & 1) != 0) {
                out.units[base]++;
                inStratum[base] = true;
            }
        }
    }

    private void countUnit(Stage at) {
        for (int i = 0; i < at.inUnit.count; i++) {
            int feature = at.inUnit.list[i];
            if (at.unit[feature + 1] > 0) {
                for (int base : basesOfFeatures[feature]) {
                    if (lastUnit[base] != at.unitNumber) {
                        lastUnit[base] = at.unitNumber;
                        out.units[base]++;
                        inStratum[base] = true;
                    }
                }
            }
        }
    }

    private void endStratum(int level) {
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
        if (replicates != null) {
            return;
        }
        if (startedBefore) {
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
        if (independent()) {
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

    /** What the part adds up to, when all its chunks were added. */
    BlockSums result(FeatureBlock block) {
        Stage at = stages[0];
        boolean respondents = independent();
        for (int place = 1; place < denseCounts.length; place++) {
            out.counts[place - 1] += denseCounts[place];
            out.squares[place - 1] += denseSquares[place];
        }
        if (replicates != null) {
            return out;
        }
        boolean inside = at.stratum < levels[0].strata()
                && (respondents ? at.spread.touched.count > 0 : at.unitNumber > levels[0].stratumStart(at.stratum));
        if (inside) {
            countIndependent(at);
            keepOpen(at);
        }
        if (respondents) {
            for (int base = 0; base < out.units.length; base++) {
                for (int feature : block.base(base)) {
                    out.units[base] += (int) out.counts[feature];
                }
            }
        }
        return out;
    }
}
