package org.surveystats.stats.design;

import org.jspecify.annotations.Nullable;

/** Adds the respondents of a part of the sample to their innermost sampling units, for one block. */
final class BlockPass {

    private final Component[] components;
    private final Component[] totalsOnly;
    private final boolean onlyCounts;
    private final boolean dense;
    private final boolean independent;

    /** Of a dense block: Σw² and the number of respondents by feature, feature 0 at place 1. */
    private final double[] denseSquares;

    private final long[] denseCounts;
    private final UnitStages units;
    private final BlockSums out;

    /** Where the weights of the sample rest on auxiliaries. */
    private final @Nullable AuxiliaryPass auxiliaries;

    /** Σw²x² of some chunks, kept apart until they are carried over, so that roundings do not pile up. */
    private final double[] squares;

    /** The totals of units that ended, a column a feature, and a last column for who has none. */
    private final double[] endedUnits;

    private int chunks;

    /** The number of chunks after which sums are carried over. */
    private static final int CARRY = 16;

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

        /** Where the cells are options of one question that are only counted. */
        final @Nullable CodeSums codeSums;

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
            this.codeSums = counts ? cells.codeSums() : null;
        }
    }

    BlockPass(
            FeatureBlock block,
            RowReaders readers,
            Sample sample,
            Units units,
            int firstUnit,
            @Nullable ReplicateReader replicates,
            UnitStages.@Nullable Collector collector) {
        this.components = components(block, readers, true);
        this.totalsOnly = components(block, readers, false);
        this.onlyCounts = components.length == 1 && components[0].counts;
        Adjustments adjustments = components.length == 0 ? null : sample.adjustments();
        this.dense = adjustments == null
                && onlyCounts
                && totalsOnly.length == 0
                && block.size() <= MOST_DENSE
                && block.baseCount() <= Long.SIZE;
        this.denseSquares = new double[dense ? block.size() + 1 : 0];
        this.denseCounts = new long[denseSquares.length];
        this.independent = units.levels.length == 1
                && units.levels[0].respondents()
                && components.length == 1
                && replicates == null
                && adjustments == null;
        this.units = new UnitStages(
                block,
                dense,
                independent,
                units,
                sample.replicateCount(),
                replicates,
                firstUnit,
                sample.auxiliaryCount(),
                collector);
        this.out = this.units.out;
        this.auxiliaries = adjustments == null ? null : new AuxiliaryPass(adjustments, block.size(), out.cross);
        this.squares = new double[block.size()];
        this.endedUnits = new double[dense ? Spread.MOST_UNITS * (block.size() + 1) : 0];
    }

    /** Adds the respondents of a chunk. */
    void add(Chunk chunk) {
        if (++chunks % CARRY == 0) {
            carry();
        }
        int innermost = units.levels.length - 1;
        Units.Level level = units.levels[innermost];
        UnitStages.Stage at = units.innermost();
        for (Component component : totalsOnly) {
            addTotals(component, chunk);
        }
        if (components.length == 0) {
            return;
        }
        if (auxiliaries != null) {
            addProducts(auxiliaries, chunk);
        }
        if (units.isShort()) {
            addDenseUnits(chunk, level, at);
            return;
        }
        int end = chunk.from + chunk.length;
        for (int position = chunk.from; position < end; ) {
            int to;
            if (independent) {
                to = Math.min(level.stratumEnds[at.stratum], end);
                addIndependent(chunk, position - chunk.from, to - chunk.from, at);
                if (to == level.stratumEnds[at.stratum]) {
                    units.endStratum(0);
                }
            } else {
                int unitEnd = level.unitEnd(at.unitNumber);
                to = Math.min(unitEnd, end);
                addRows(chunk, position - chunk.from, to - chunk.from, at);
                if (to == unitEnd) {
                    units.endUnit(innermost);
                }
            }
            position = to;
        }
    }

    /** The way of most surveys: clusters of one stage, and a question with few options. */
    private void addDenseUnits(Chunk chunk, Units.Level level, UnitStages.Stage at) {
        CodeSums codeSums = components[0].codeSums;
        if (codeSums != null) {
            addCodedUnits(codeSums, chunk, level, at);
            return;
        }
        int end = chunk.from + chunk.length;
        for (int position = chunk.from; position < end; ) {
            int unitEnd = level.unitEnd(at.unitNumber);
            int to = Math.min(unitEnd, end);
            addDense(chunk, position - chunk.from, to - chunk.from, at);
            position = to;
            if (to == unitEnd) {
                units.endDenseUnit();
            }
        }
    }

    /** The same for the options of one question: units that end are put into rows, which are added together. */
    private void addCodedUnits(CodeSums codeSums, Chunk chunk, Units.Level level, UnitStages.Stage at) {
        int end = chunk.from + chunk.length;
        int position = chunk.from;
        int[] unitNumbers = chunk.unitNumbers(level, at.unitNumber);
        while (position < end) {
            int first = at.unitNumber;
            int most = Math.min(level.stratumEnds[at.stratum], first + Spread.MOST_UNITS);
            int last = first;
            while (last < most && level.unitEnd(last) <= end) {
                last++;
            }
            if (last == first) {
                codeSums.add(chunk, position - chunk.from, end - chunk.from);
                return;
            }
            int ended = level.unitEnd(last - 1);
            codeSums.addUnits(chunk, position - chunk.from, ended - chunk.from, unitNumbers, endedUnits);
            units.addDenseUnits(endedUnits, last - first);
            position = ended;
            at.unitNumber = last;
            if (last == level.stratumEnds[at.stratum]) {
                units.endStratum(0);
            }
        }
    }

    /** Adds features that have no covariance. */
    private void addTotals(Component component, Chunk chunk) {
        if (component.codeSums != null) {
            component.codeSums.add(chunk, 0, chunk.length);
            component.codeSums.moveSums(out.sums, component.first);
            return;
        }
        int[] cells = component.cells.read(chunk);
        for (int j = 0; j < component.width; j++) {
            RowReaders.NumbersReader reader = component.amounts[j];
            double @Nullable [] amounts = reader == null ? null : reader.read(chunk);
            for (int i = 0; i < chunk.length; i++) {
                if (cells[i] >= 0) {
                    int feature = cells[i] * component.width + j;
                    double weighted = amounts == null ? chunk.weights[i] : chunk.weights[i] * amounts[i];
                    component.partSums[feature] += weighted;
                    squares[component.first + feature] += weighted * weighted;
                    out.counts[component.first + feature] += chunk.weights[i] > 0 ? 1 : 0;
                }
            }
        }
        for (int feature = 0; feature < component.partSums.length; feature++) {
            out.sums[component.first + feature] += component.partSums[feature];
            component.partSums[feature] = 0;
        }
    }

    private void addProducts(AuxiliaryPass to, Chunk chunk) {
        for (Component component : components) {
            int[] cells = component.cells.read(chunk);
            for (int j = 0; j < component.width; j++) {
                RowReaders.NumbersReader reader = component.amounts[j];
                to.addProducts(
                        chunk, cells, component.first + j, component.width, reader == null ? null : reader.read(chunk));
            }
        }
    }

    private void addRows(Chunk chunk, int from, int to, UnitStages.Stage at) {
        if (auxiliaries != null) {
            auxiliaries.addToUnit(chunk, from, to, at);
        }
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
                        squares[feature] += weighted * weighted;
                        out.counts[feature] += weights[i] > 0 ? 1 : 0;
                    }
                }
            }
        }
    }

    /** Who is in no cell is added at place 0, and forgotten. */
    private void addDense(Chunk chunk, int from, int to, UnitStages.Stage at) {
        CodeSums codeSums = components[0].codeSums;
        if (codeSums != null) {
            codeSums.add(chunk, from, to);
            codeSums.moveSums(at.unit, 1);
            return;
        }
        int[] cells = components[0].cells.read(chunk);
        double[] weights = chunk.weights;
        double[] unit = at.unit;
        double[] squaresByPlace = denseSquares;
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
            squaresByPlace[place] += weight * weight;
            counts[place]++;
        }
    }

    private void addCounts(Chunk chunk, int from, int to, UnitStages.Stage at) {
        int[] cells = components[0].cells.read(chunk);
        double[] weights = chunk.weights;
        double[] unit = at.unit;
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
    private void addIndependent(Chunk chunk, int from, int to, UnitStages.Stage at) {
        Component component = components[0];
        if (component.codeSums != null) {
            component.codeSums.add(chunk, from, to);
            component.codeSums.moveSums(component.partSums, 0);
            component.codeSums.moveSquares(component.partProducts);
            carryCells(component, at.spread);
            return;
        }
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

    private void carry() {
        for (int place = 1; place < denseCounts.length; place++) {
            out.counts[place - 1] += denseCounts[place];
            out.squares[place - 1] += denseSquares[place];
            denseCounts[place] = 0;
            denseSquares[place] = 0;
        }
        carryCodes(components);
        carryCodes(totalsOnly);
        for (int feature = 0; feature < squares.length; feature++) {
            out.squares[feature] += squares[feature];
            squares[feature] = 0;
        }
    }

    private void carryCodes(Component[] of) {
        for (Component component : of) {
            if (component.codeSums != null) {
                component.codeSums.moveCounts(out, component.first);
            }
        }
    }

    /** What the part adds up to, when all its chunks were added. */
    BlockSums result(FeatureBlock block) {
        carry();
        units.end();
        if (independent) {
            for (int base = 0; base < out.units.length; base++) {
                for (int feature : block.base(base)) {
                    out.units[base] += (int) out.counts[feature];
                }
            }
        }
        return out;
    }
}
