package org.surveystats.stats.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.stats.internal.SplitMix;

/** One draw: the stages walked through, from the whole frame down to its rows. */
final class Drawing {

    private final List<DrawStage> stages;
    private final SamplingFrame frame;
    private final SplitMix random;
    private final List<StageColumns> columns = new ArrayList<>();
    private final List<DrawnRow> drawn = new ArrayList<>();
    private final List<CertainUnit> certain = new ArrayList<>();
    private final List<Set<String>> strataOfStages = new ArrayList<>();

    /** The columns of a stage. */
    private static final class StageColumns {
        private final SamplingFrame.@Nullable Labels clusters;
        private final SamplingFrame.@Nullable Labels strata;
        private final double @Nullable [] sizes;

        StageColumns(
                SamplingFrame.@Nullable Labels clusters,
                SamplingFrame.@Nullable Labels strata,
                double @Nullable [] sizes) {
            this.clusters = clusters;
            this.strata = strata;
            this.sizes = sizes;
        }

        SamplingFrame.@Nullable Labels clusters() {
            return clusters;
        }

        SamplingFrame.@Nullable Labels strata() {
            return strata;
        }

        double @Nullable [] sizes() {
            return sizes;
        }
    }

    /** A unit of a stage: its rows, in the order of the frame. */
    private static final class Unit {
        private final String name;
        private final int[] rows;

        Unit(String name, int[] rows) {
            this.name = name;
            this.rows = rows;
        }

        String name() {
            return name;
        }

        int[] rows() {
            return rows;
        }
    }

    /** A drawn row with the units it was drawn through, from the first stage. */
    static final class DrawnRow {
        private final int row;
        private final DrawnUnit[] path;

        DrawnRow(int row, DrawnUnit[] path) {
            this.row = row;
            this.path = path;
        }

        int row() {
            return row;
        }

        DrawnUnit[] path() {
            return path;
        }
    }

    /** The units of one stratum of one stage, within one unit of the stage before, and which of them were drawn. */
    static final class Group {
        final DrawStage stage;
        final String stratum;
        final double[] probabilities;
        final int[] places;
        private double @Nullable [][] joint;
        private boolean known;

        Group(DrawStage stage, String stratum, double[] probabilities, int[] places) {
            this.stage = stage;
            this.stratum = stratum;
            this.probabilities = probabilities;
            this.places = places;
        }

        double @Nullable [][] joint() {
            if (!known) {
                joint = JointMatrix.of(stage.method().selection(), probabilities, places)
                        .orElse(null);
                known = true;
            }
            return joint;
        }
    }

    /** A drawn unit: its group, and which of the drawn ones it is. */
    record DrawnUnit(Group group, int number, String name) {
        double probability() {
            return group.probabilities[group.places[number]];
        }

        /** Whether it was so large that it was drawn with certainty, while others of its stratum were not. */
        boolean isCertain() {
            return group.stage.measure().isPresent() && probability() == 1;
        }
    }

    Drawing(DrawPlan plan, SamplingFrame frame, long seed) {
        this.stages = plan.stages();
        this.frame = frame;
        this.random = new SplitMix(seed);
        for (DrawStage stage : stages) {
            columns.add(new StageColumns(
                    stage.cluster().map(frame::labels).orElse(null),
                    stage.stratum().map(frame::labels).orElse(null),
                    stage.measure()
                            .filter(measure -> measure.of() != SizeMeasure.Of.ROWS)
                            .map(measure -> frame.numbers(measure.column()))
                            .orElse(null)));
            strataOfStages.add(new LinkedHashSet<>());
        }
    }

    DrawnSample draw() {
        stage(0, IntStream.range(0, frame.size()).toArray(), new DrawnUnit[0]);
        for (int i = 0; i < stages.size(); i++) {
            for (String name : stages.get(i).sizes().named().keySet()) {
                if (!strataOfStages.get(i).contains(name)) {
                    throw new SamplingException(Problem.at(
                                    stages.get(i)
                                            .stratum()
                                            .map(Place.unknown()::withColumn)
                                            .orElse(Place.unknown()),
                                    "a sample size for a stratum that the frame does not have")
                            .foundText(name)
                            .expected("one of " + strataOfStages.get(i)));
                }
            }
        }
        if (drawn.isEmpty()) {
            throw new SamplingException(Problem.at(Place.unknown(), "nothing is drawn")
                    .found("a sample size of 0 in every stratum")
                    .expected("at least one unit"));
        }
        drawn.sort(Comparator.comparingInt(DrawnRow::row));
        return new DrawnSample(stages, drawn, certain);
    }

    /** Draws the units of a stage from the rows of a unit of the stage before. */
    private void stage(int number, int[] rows, DrawnUnit[] path) {
        StageColumns at = columns.get(number);
        Map<Integer, List<Unit>> strata = new LinkedHashMap<>();
        for (Unit unit : units(at, rows)) {
            int stratum = at.strata() == null ? 0 : at.strata().codes()[unit.rows()[0]];
            checkStratum(number, unit, stratum);
            strata.computeIfAbsent(stratum, key -> new ArrayList<>()).add(unit);
        }
        strata.forEach((code, units) -> {
            String name = at.strata() == null ? "" : at.strata().names().get(code);
            strataOfStages.get(number).add(name);
            stratum(number, name, units, path);
        });
    }

    private List<Unit> units(StageColumns at, int[] rows) {
        if (at.clusters() == null) {
            return Arrays.stream(rows)
                    .mapToObj(row -> new Unit("row " + (row + 1), new int[] {row}))
                    .toList();
        }
        Map<Integer, IntStream.Builder> members = new LinkedHashMap<>();
        for (int row : rows) {
            members.computeIfAbsent(at.clusters().codes()[row], code -> IntStream.builder())
                    .add(row);
        }
        List<Unit> units = new ArrayList<>();
        members.forEach((code, builder) -> units.add(
                new Unit(at.clusters().names().get(code), builder.build().toArray())));
        return units;
    }

    private void checkStratum(int number, Unit unit, int stratum) {
        SamplingFrame.Labels strata = columns.get(number).strata();
        for (int row : unit.rows()) {
            if (strata != null && strata.codes()[row] != stratum) {
                throw new SamplingException(Problem.at(
                                Place.row(row + 1L)
                                        .withColumn(stages.get(number).stratum().orElseThrow()),
                                "a cluster in two strata")
                        .found("cluster \"" + unit.name() + "\" in the strata \""
                                + strata.names().get(stratum) + "\" and \""
                                + strata.names().get(strata.codes()[row]) + "\"")
                        .expected("one stratum for all rows of a cluster"));
            }
        }
    }

    private void stratum(int number, String name, List<Unit> units, DrawnUnit[] path) {
        DrawStage stage = stages.get(number);
        int count = count(stage, name, units.size(), path);
        if (count == 0) {
            return;
        }
        double[] probabilities = probabilities(number, units, count);
        boolean[] chosen = choose(stage, probabilities);
        int[] places = IntStream.range(0, chosen.length).filter(i -> chosen[i]).toArray();
        Group group = new Group(stage, name, probabilities, places);
        for (int i = 0; i < places.length; i++) {
            Unit unit = units.get(places[i]);
            DrawnUnit drawnUnit = new DrawnUnit(group, i, unit.name());
            if (drawnUnit.isCertain()) {
                certain.add(new CertainUnit(number + 1, name, unit.name()));
            }
            DrawnUnit[] longer = Arrays.copyOf(path, path.length + 1);
            longer[path.length] = drawnUnit;
            if (number + 1 < stages.size()) {
                stage(number + 1, unit.rows(), longer);
            } else {
                for (int row : unit.rows()) {
                    drawn.add(new DrawnRow(row, longer));
                }
            }
        }
    }

    private static int count(DrawStage stage, String stratum, int units, DrawnUnit[] path) {
        Place place = stage.stratum()
                .or(stage::cluster)
                .map(Place.unknown()::withColumn)
                .orElse(Place.unknown());
        long count = stage.sizes()
                .in(stratum, units)
                .orElseThrow(() -> new SamplingException(Problem.at(place, "a stratum without a sample size")
                        .foundText(stratum)
                        .expected("one of " + stage.sizes().named().keySet())
                        .hint("a stratum that shall be left out has the sample size 0")));
        if (count > units) {
            StringBuilder where = new StringBuilder(
                    stage.stratum().isPresent() ? "the stratum \"" + stratum + '"' : "the whole stage");
            if (path.length > 0) {
                where.append(" in the unit \"")
                        .append(path[path.length - 1].name())
                        .append('"');
            }
            throw new SamplingException(Problem.at(place, "fewer units than shall be drawn")
                    .found(units + " in " + where)
                    .expected("at least " + count)
                    .hint("with atMost all are taken where there are fewer"));
        }
        return (int) count;
    }

    private double[] probabilities(int number, List<Unit> units, int count) {
        DrawStage stage = stages.get(number);
        if (stage.measure().isEmpty()) {
            double[] equal = new double[units.size()];
            Arrays.fill(equal, (double) count / units.size());
            return equal;
        }
        double[] sizes = units.stream()
                .mapToDouble(
                        unit -> size(stage.measure().get(), columns.get(number).sizes(), unit))
                .toArray();
        return InclusionProbabilities.proportional(count, sizes);
    }

    private static double size(SizeMeasure measure, double @Nullable [] sizes, Unit unit) {
        if (sizes == null) {
            return unit.rows().length;
        }
        double first = sizes[unit.rows()[0]];
        double sum = 0;
        for (int row : unit.rows()) {
            if (measure.of() == SizeMeasure.Of.UNIT && Double.compare(sizes[row], first) != 0) {
                throw new SamplingException(Problem.at(
                                Place.row(row + 1L).withColumn(measure.column()), "a size that varies within its unit")
                        .found(sizes[row] + " in the unit \"" + unit.name() + "\", which began with " + first)
                        .expected("one number a unit")
                        .hint("for the sum over the rows of a unit use proportionalToTotal"));
            }
            sum += sizes[row];
        }
        double size = measure.of() == SizeMeasure.Of.UNIT ? first : sum;
        if (!(size > 0 && Double.isFinite(size))) {
            throw new SamplingException(Problem.at(
                            Place.row(unit.rows()[0] + 1L).withColumn(measure.column()), "a size that is not positive")
                    .found(size + " for the unit \"" + unit.name() + '"')
                    .expected("a positive number")
                    .hint("a unit of size 0 could never be drawn: take it out of the frame, and say so"));
        }
        return size;
    }

    /** All certain units, and some of the others. */
    private boolean[] choose(DrawStage stage, double[] probabilities) {
        int[] open = IntStream.range(0, probabilities.length)
                .filter(i -> probabilities[i] < 1)
                .toArray();
        boolean[] chosen = new boolean[probabilities.length];
        Arrays.fill(chosen, true);
        if (open.length > 0) {
            double[] pi = Arrays.stream(open).mapToDouble(i -> probabilities[i]).toArray();
            int left = (int) Math.rint(Arrays.stream(pi).sum());
            boolean[] some = stage.method().selection().select(pi, left, random);
            for (int i = 0; i < open.length; i++) {
                chosen[open[i]] = some[i];
            }
        }
        return chosen;
    }
}
