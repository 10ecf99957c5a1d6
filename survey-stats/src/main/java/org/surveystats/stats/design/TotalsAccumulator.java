package org.surveystats.stats.design;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.response.ResponseTable;

/**
 * Totals of answers that are never in memory together: parts of the respondents are added one after the other, here or on
 * several machines, and what was added is merged. Nothing but the totals of sampling units is kept; where respondents are units,
 * the sums and products of their strata; with replicate weights, the totals of each replicate.
 *
 * <pre>{@code
 * TotalsAccumulator one = TotalsAccumulator.of(design, blocks).add(january);
 * TotalsAccumulator two = TotalsAccumulator.of(design, blocks).add(february);
 * byte[] sent = two.toBytes();
 * List<Totals> totals = one.merge(TotalsAccumulator.ofBytes(design, blocks, sent)).totals();
 * }</pre>
 *
 * <p>The totals are those of all respondents in one table, up to roundings (1e-12 of their size), however respondents are
 * split, whatever the order in which parts are added, and though one cluster is in several parts. What only the whole sample can tell (a
 * stratum with one unit, a cluster in two strata, a population smaller than its sample) is checked by {@link #totals()}.
 *
 * <p>An accumulator is used by one thread at a time; adding a part uses all processors.
 */
public final class TotalsAccumulator {

    private static final int MAGIC = 0x53544F54;
    private static final int VERSION = 1;

    private final SurveyDesign design;
    private final List<FeatureBlock> blocks;
    private final @Nullable UnitTree tree;
    private final List<State> states;
    private int parts;
    private long rows;
    private double weight;

    /** What is known of one block. */
    private static final class State {
        /** Counts, squares, totals without covariance, and bases of independent respondents; with replicates, their totals. */
        final BlockSums sums;

        /** By unit of the tree. */
        StoredUnit[] units = {};

        /** By base the multiples of its respondents; of a design with replicates. */
        final RowBasis[] bases;

        State(FeatureBlock block, int replicates) {
            sums = new BlockSums(block, replicates, 0);
            bases = new RowBasis[replicates > 0 ? block.baseCount() : 0];
            Arrays.setAll(bases, base -> new RowBasis());
        }
    }

    private TotalsAccumulator(SurveyDesign design, List<FeatureBlock> blocks) {
        if (design instanceof WeightedDesign) {
            throw new DesignException(Problem.at(Place.unknown(), "a weighting of answers that come in parts")
                    .expected("a design whose weights are final")
                    .hint("weights are adjusted to totals of all respondents: compute them on a table that holds all"));
        }
        this.design = design;
        this.blocks = List.copyOf(blocks);
        this.tree = design instanceof SampleDesign drawn ? new UnitTree(drawn) : null;
        int replicates = design instanceof ReplicateDesign of ? of.columns().size() : 0;
        this.states = blocks.stream().map(block -> new State(block, replicates)).toList();
    }

    /**
     * Starts without respondents.
     *
     * @param design how they are drawn
     * @param blocks what is added up
     * @return an accumulator of nothing
     * @throws DesignException if the design is a {@link WeightedDesign}, whose weights need all respondents at once
     */
    public static TotalsAccumulator of(SurveyDesign design, List<FeatureBlock> blocks) {
        return new TotalsAccumulator(design, blocks);
    }

    /**
     * Adds respondents.
     *
     * @param part some of the respondents, none of whom was added before
     * @return this accumulator
     * @throws DesignException if the design does not fit the part, as {@link Sample#of(ResponseTable, SurveyDesign)} says; nothing was added then.
     *     Rows are counted over all that this accumulator has added
     */
    public TotalsAccumulator add(ResponseTable part) {
        if (part.rowCount() == 0) {
            return this;
        }
        try {
            Sample sample = Sample.part(part, design);
            RowReaders readers = new RowReaders(part);
            blocks.forEach(block -> block.bind(readers)); // fails here or nowhere
            if (tree == null) {
                addReplicated(sample);
            } else {
                addUnits(sample, tree);
            }
            parts++;
            rows += sample.rowCount();
            double sum = 0;
            for (int row = 0; row < sample.rowCount(); row++) {
                sum += sample.weight(row);
            }
            weight += sum;
        } catch (DesignException e) {
            throw new DesignException(e.problems().stream().map(this::moved).toList());
        }
        return this;
    }

    /** Rows are counted over all that was added. */
    private Problem moved(Problem problem) {
        Place place = problem.place();
        return place.row().isPresent()
                ? problem.movedTo(place.withRow(rows + place.row().getAsLong()))
                : problem;
    }

    private void addReplicated(Sample sample) {
        List<BlockSums> sums = TotalsPass.sums(sample, sample.units(), blocks, block -> null);
        Replicates replicates = sample.replicates();
        for (int i = 0; i < blocks.size(); i++) {
            BlockSums of = sums.get(i);
            RowBasis[] bases = states.get(i).bases;
            for (int base = 0; replicates != null && base < bases.length; base++) {
                if (replicates.needsRank()) {
                    replicates.extend(bases[base], of.unitsOfReplicates[base]);
                }
                of.unitsOfReplicates[base].clear();
            }
            states.get(i).sums.add(of);
        }
    }

    private void addUnits(Sample sample, UnitTree into) {
        int[] numbers = into.add(sample.table(), sample.units());
        makeRoom(into);
        boolean strata = into.respondents();
        List<BlockSums> sums = TotalsPass.sums(
                sample,
                sample.units().innermost(),
                blocks,
                block -> (unit, totals, features) ->
                        states.get(block).units[numbers[unit]].add(totals, features));
        for (int i = 0; i < blocks.size(); i++) {
            BlockSums of = sums.get(i);
            State state = states.get(i);
            for (BlockSums.OpenStratum open : of.open) {
                if (strata) {
                    state.units[numbers[open.stratum]].add(open);
                }
            }
            of.open.clear();
            if (into.depth() > 1) {
                Arrays.fill(of.units, 0); // the units of the first stage are counted at the end
            }
            state.sums.add(of);
        }
    }

    private void makeRoom(UnitTree of) {
        for (int i = 0; i < blocks.size(); i++) {
            State state = states.get(i);
            int before = state.units.length;
            state.units = Arrays.copyOf(state.units, of.size());
            for (int unit = before; unit < of.size(); unit++) {
                state.units[unit] =
                        of.respondents() ? new StoredUnit(blocks.get(i).baseCount()) : new StoredUnit();
            }
        }
    }

    /**
     * Adds what another accumulator has added.
     *
     * @param other an accumulator of the same design and blocks, with other respondents; it stays as it is
     * @return this accumulator
     * @throws IllegalArgumentException if the other has another design, or other blocks
     * @throws DesignException if a stratum has another population size there
     */
    public TotalsAccumulator merge(TotalsAccumulator other) {
        if (!shape().equals(other.shape())) {
            throw new IllegalArgumentException("only accumulators of the same design and blocks are merged: found "
                    + other.shape() + " beside " + shape());
        }
        if (tree != null && other.tree != null) {
            int[] numbers = tree.add(other.tree);
            makeRoom(tree);
            for (int i = 0; i < states.size(); i++) {
                StoredUnit[] more = other.states.get(i).units;
                for (int unit = 0; unit < more.length; unit++) {
                    states.get(i).units[numbers[unit]].add(more[unit]);
                }
            }
        }
        for (int i = 0; i < states.size(); i++) {
            states.get(i).sums.add(other.states.get(i).sums);
            for (int base = 0; base < states.get(i).bases.length; base++) {
                states.get(i).bases[base].extend(other.states.get(i).bases[base]);
            }
        }
        parts += other.parts;
        rows += other.rows;
        weight += other.weight;
        return this;
    }

    /**
     * The number of respondents so far, those with a weight of zero among them.
     *
     * @return 0 or more
     */
    public long rowCount() {
        return rows;
    }

    /**
     * The design.
     *
     * @return how respondents are drawn
     */
    public SurveyDesign design() {
        return design;
    }

    /**
     * The totals of all respondents so far; more can be added afterwards.
     *
     * @return the totals of each block, in their order, with their covariances under the design
     * @throws DesignException if the design does not fit the sample: weights have no sum, a cluster is in two strata and codes are
     *     not declared as nested, a population size varies within its stratum or is smaller than the sample, a stratum has one unit and no
     *     treatment was chosen
     */
    public List<Totals> totals() {
        if (rows > 0 && !(weight > 0 && Double.isFinite(weight))) {
            throw new DesignException(
                    Problem.at(Place.unknown().withColumn(design.weight().orElse("")), "weights without a sum")
                            .found(DesignColumns.text(weight))
                            .expected("a positive, finite sum"));
        }
        if (tree == null) {
            ReplicateDesign of = (ReplicateDesign) design;
            Replicates.Scales weighting = new Replicates.Scales(of);
            return IntStream.range(0, blocks.size())
                    .mapToObj(i -> Totals.replicated(
                            blocks.get(i),
                            copy(i),
                            weighting,
                            base -> of.degreesOfFreedom()
                                    .orElse(Math.max(
                                            0, states.get(i).bases[base].size() - 1))))
                    .toList();
        }
        Units units = tree.toUnits();
        List<Totals> totals = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            totals.add(Totals.linear(blocks.get(i), sums(i, units, tree.respondents())));
        }
        return totals;
    }

    private BlockSums copy(int block) {
        BlockSums copy = new BlockSums(blocks.get(block), replicateCount(), 0);
        copy.add(states.get(block).sums);
        return copy;
    }

    private int replicateCount() {
        return design instanceof ReplicateDesign of ? of.columns().size() : 0;
    }

    private BlockSums sums(int block, Units units, boolean strata) {
        UnitStages stages = new UnitStages(blocks.get(block), false, false, units, 0, null, 0, 0, null);
        StoredUnit[] stored = states.get(block).units;
        for (int i = 0; i < stored.length; i++) {
            StoredUnit next = stored[units.order == null ? i : units.order[i]];
            if (strata) {
                stages.addStratum(next);
            } else {
                stages.addUnit(next);
            }
        }
        stages.out.add(states.get(block).sums);
        TotalsPass.close(stages.out, units.levels[0]);
        return stages.out;
    }

    /** What two accumulators have in common that can be merged. */
    private String shape() {
        return design + ", "
                + blocks.stream()
                        .map(block -> block.size() + " features in " + block.baseCount() + " bases")
                        .toList();
    }

    /**
     * What was added, as bytes: a version, the shape of design and blocks, the totals, and a checksum.
     *
     * @return the bytes, for {@link #ofBytes}
     */
    public byte[] toBytes() {
        ByteWriter out = new ByteWriter();
        out.putInt(MAGIC);
        out.putInt(VERSION);
        out.putText(fingerprint());
        out.putInt(parts);
        out.putLong(rows);
        out.putDouble(weight);
        if (tree != null) {
            tree.write(out);
        }
        for (State state : states) {
            state.sums.write(out);
            for (StoredUnit unit : state.units) {
                unit.write(out);
            }
            for (RowBasis basis : state.bases) {
                basis.write(out);
            }
        }
        out.putLong(checksum(out.toArray()));
        return out.toArray();
    }

    private static long checksum(byte... bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return checksum.getValue();
    }

    /** The shape, in a length that does not grow with the number of blocks. */
    private String fingerprint() {
        long mark = checksum(shape().getBytes(StandardCharsets.UTF_8));
        return blocks.size() + " blocks, design " + Long.toHexString(mark);
    }

    /**
     * An accumulator from its bytes.
     *
     * @param design the design that it had
     * @param blocks the blocks that it had
     * @param bytes what {@link #toBytes} gave
     * @return the accumulator
     * @throws FormatException if the bytes are no accumulator, are damaged, of a newer version, or belong to another design or other
     *     blocks
     */
    public static TotalsAccumulator ofBytes(SurveyDesign design, List<FeatureBlock> blocks, byte[] bytes) {
        TotalsAccumulator accumulator = new TotalsAccumulator(design, blocks);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < 2 * Integer.BYTES + Long.BYTES || in.getInt() != MAGIC) {
            throw wrong("bytes that are no accumulated totals", bytes.length + " bytes");
        }
        int version = in.getInt();
        if (version != VERSION) {
            throw wrong("accumulated totals of another version", "version " + version);
        }
        int end = bytes.length - Long.BYTES;
        if (checksum(Arrays.copyOf(bytes, end)) != in.getLong(end)) {
            throw wrong("accumulated totals that were damaged", "a checksum that does not fit");
        }
        String fingerprint = ByteWriter.readText(in);
        if (!fingerprint.equals(accumulator.fingerprint())) {
            throw wrong("accumulated totals of another design or plan", fingerprint);
        }
        try {
            accumulator.read(in);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw wrong("accumulated totals that were damaged", e.toString());
        }
        return accumulator;
    }

    private void read(ByteBuffer in) {
        parts = in.getInt();
        rows = in.getLong();
        weight = in.getDouble();
        if (tree != null) {
            tree.read(in);
            makeRoom(tree);
        }
        for (int i = 0; i < states.size(); i++) {
            State state = states.get(i);
            state.sums.read(in);
            for (StoredUnit unit : state.units) {
                unit.read(in, blocks.get(i).size());
            }
            for (RowBasis basis : state.bases) {
                basis.read(in, replicateCount());
            }
        }
    }

    private static FormatException wrong(String what, String found) {
        return new FormatException(Problem.at(Place.unknown(), what)
                .found(found)
                .expected("the bytes of an accumulator of this design and these blocks, version " + VERSION));
    }

    @Override
    public String toString() {
        return "totals of " + rows + " respondents in " + parts + " parts";
    }
}
