package org.surveystats.stats.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.response.ResponseTable;

/** Finds the sampling units of a design with stages in a table, and checks that the two fit. */
final class UnitsBuilder {

    private static final double CENSUS = 1e-7;
    private static final int MAX_NAMED = 5;

    private final SampleDesign design;
    private final int rows;
    private final RowNumbers rowNumbers;
    private final IntUnaryOperator respondents;
    private final List<StageColumns> columns = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private int[] order;

    private UnitsBuilder(SampleDesign design, int rows, RowNumbers rowNumbers, IntUnaryOperator respondents) {
        this.design = design;
        this.rows = rows;
        this.rowNumbers = rowNumbers;
        this.respondents = respondents;
        this.order = IntStream.range(0, rows).toArray();
    }

    /** How messages number rows. */
    enum RowNumbers {
        /** The rows are those of a table. */
        OF_TABLE,
        /** Nobody knows the rows by a number. */
        NONE
    }

    /** The columns of a stage, bound. */
    record StageColumns(
            Stage stage,
            Optional<DesignColumns.Codes> strata,
            Optional<DesignColumns.Codes> clusters,
            Optional<DesignColumns.Numbers> sizes) {

        static StageColumns of(Stage stage, ResponseTable table, List<Problem> problems) {
            return new StageColumns(
                    stage,
                    stage.stratum().map(name -> DesignColumns.codes(table, name, problems)),
                    stage.cluster().map(name -> DesignColumns.codes(table, name, problems)),
                    stage.populationSize().map(name -> DesignColumns.numbers(table, name, problems)));
        }

        int stratum(int row) {
            return strata.isPresent() ? strata.get().of(row) : 0;
        }

        /** What a stratum is called in a message. */
        String stratumName(int row) {
            return strata.isPresent() ? strata.get().label(row) : "the whole stage, which has no strata";
        }
    }

    static Units of(ResponseTable table, SampleDesign design) {
        UnitsBuilder builder = new UnitsBuilder(design, table.rowCount(), RowNumbers.OF_TABLE, row -> 1);
        for (Stage stage : design.stages()) {
            builder.columns.add(StageColumns.of(stage, table, builder.problems));
        }
        builder.throwIfAny();
        return builder.build();
    }

    /**
     * The units where each row stands for one unit of the last stage that counts; if that stage has no clusters, for its
     * respondents in one of its strata.
     *
     * @param respondents the number of respondents that a row stands for
     */
    static Units ofUnits(SampleDesign design, List<StageColumns> columns, int rows, IntUnaryOperator respondents) {
        UnitsBuilder builder = new UnitsBuilder(design, rows, RowNumbers.NONE, respondents);
        builder.columns.addAll(columns);
        return builder.build();
    }

    private Units build() {
        List<Units.Level> levels = new ArrayList<>();
        int[] groupEnds = {rows};
        double[] groupFactors = {1};
        for (int i = 0; i < columns.size(); i++) {
            Grouped grouped = group(i, groupEnds);
            throwIfAny();
            double[] sizes = populationSizes(i, grouped);
            throwIfAny();
            levels.add(level(i, grouped, sizes, groupFactors));
            throwIfAny();
            if (columns.get(i).sizes().isEmpty() || grouped.unitEnds == null) {
                break;
            }
            groupFactors = unitFactors(grouped, sizes, groupFactors);
            groupEnds = grouped.unitEnds;
        }
        boolean sorted = true;
        for (int i = 0; i < rows && sorted; i++) {
            sorted = order[i] == i;
        }
        return new Units(rows, sorted ? null : order, levels.toArray(new Units.Level[0]));
    }

    /** The units of a stage, in the order of positions. */
    private static final class Grouped {
        final int @Nullable [] unitEnds;
        final int[] stratumEnds;

        /** Where each stratum's positions end. */
        final int[] stratumPositions;

        final int[] parentEnds;

        Grouped(int @Nullable [] unitEnds, int[] stratumEnds, int[] stratumPositions, int[] parentEnds) {
            this.unitEnds = unitEnds;
            this.stratumEnds = stratumEnds;
            this.stratumPositions = stratumPositions;
            this.parentEnds = parentEnds;
        }

        /** The first position of a stratum. */
        int stratumPosition(int stratum) {
            return stratum == 0 ? 0 : stratumPositions[stratum - 1];
        }

        int stratumStart(int stratum) {
            return stratum == 0 ? 0 : stratumEnds[stratum - 1];
        }

        int parentStart(int parent) {
            return parent == 0 ? 0 : parentEnds[parent - 1];
        }

        int size(int stratum) {
            return stratumEnds[stratum] - stratumStart(stratum);
        }
    }

    /** Sorts the positions of each group (the sample, or a unit of the stage before) by stratum and unit. */
    private Grouped group(int stage, int[] groupEnds) {
        StageColumns columnsOfStage = columns.get(stage);
        IntList unitEnds = new IntList();
        IntList stratumEnds = new IntList();
        IntList stratumPositions = new IntList();
        int[] parentEnds = new int[groupEnds.length];
        Numbering strata = new Numbering(
                columnsOfStage.strata().map(DesignColumns.Codes::size).orElse(1));
        Numbering clusters = new Numbering(
                columnsOfStage.clusters().map(DesignColumns.Codes::size).orElse(0));
        int from = 0;
        int units = 0;
        for (int group = 0; group < groupEnds.length; group++) {
            int to = groupEnds[group];
            sort(from, to, strata, columnsOfStage::stratum);
            for (int start = from; start < to; ) {
                int end = runEnd(start, to, columnsOfStage::stratum);
                if (columnsOfStage.clusters().isPresent()) {
                    DesignColumns.Codes codes = columnsOfStage.clusters().get();
                    sort(start, end, clusters, codes::of);
                    for (int unit = start; unit < end; ) {
                        unit = runEnd(unit, end, codes::of);
                        unitEnds.add(unit);
                        units++;
                    }
                } else {
                    for (int i = start; i < end; i++) {
                        units += respondents.applyAsInt(order[i]);
                    }
                }
                stratumEnds.add(units);
                stratumPositions.add(end);
                start = end;
            }
            parentEnds[group] = stratumEnds.size();
            from = to;
        }
        Grouped grouped = new Grouped(
                columnsOfStage.clusters().isPresent() ? unitEnds.toArray() : null,
                stratumEnds.toArray(),
                stratumPositions.toArray(),
                parentEnds);
        if (stage == 0 && design.clusterCodes() == ClusterCodes.UNIQUE) {
            checkUnique(columnsOfStage, grouped);
        }
        return grouped;
    }

    /** Without nested codes, a cluster must not be in two strata. */
    private void checkUnique(StageColumns stage, Grouped grouped) {
        if (stage.clusters().isEmpty() || grouped.unitEnds == null) {
            return;
        }
        DesignColumns.Codes codes = stage.clusters().get();
        int[] firstRow = new int[codes.size()];
        Arrays.fill(firstRow, -1);
        for (int unit = 0; unit < grouped.unitEnds.length && problems.size() < MAX_NAMED; unit++) {
            int row = order[unit == 0 ? 0 : grouped.unitEnds[unit - 1]];
            int code = codes.of(row);
            if (firstRow[code] >= 0) {
                problems.add(Problem.at(
                                Place.unknown()
                                        .withColumn(stage.stage().cluster().orElseThrow()),
                                "a cluster in two strata")
                        .found("cluster \"" + codes.label(row) + "\" in the strata \""
                                + stage.stratumName(firstRow[code]) + "\" and \"" + stage.stratumName(row) + "\"")
                        .expected("codes that stand for one cluster each")
                        .hint("if codes repeat between strata, declare them as nested"));
            }
            firstRow[code] = row;
        }
    }

    private interface Key {
        int of(int row);
    }

    private int runEnd(int start, int to, Key key) {
        int value = key.of(order[start]);
        int end = start + 1;
        while (end < to && key.of(order[end]) == value) {
            end++;
        }
        return end;
    }

    /** A stable sort of positions by the first appearance of their key, by counting. */
    private void sort(int from, int to, Numbering numbering, Key key) {
        boolean runs = true;
        numbering.clear();
        int last = -1;
        for (int i = from; i < to; i++) {
            int number = numbering.number(key.of(order[i]));
            runs &= number == last || number == last + 1;
            last = number;
        }
        if (runs) {
            return; // equal keys stand together
        }
        int[] starts = new int[numbering.count + 1];
        for (int i = from; i < to; i++) {
            starts[numbering.number(key.of(order[i])) + 1]++;
        }
        for (int i = 0; i < numbering.count; i++) {
            starts[i + 1] += starts[i];
        }
        int[] sorted = new int[to - from];
        for (int i = from; i < to; i++) {
            sorted[starts[numbering.number(key.of(order[i]))]++] = order[i];
        }
        System.arraycopy(sorted, 0, order, from, sorted.length);
    }

    /** Numbers keys by first appearance. */
    private static final class Numbering {
        private final int[] numbers;
        private final int[] stamps;
        private int stamp;
        private int count;

        Numbering(int keys) {
            numbers = new int[keys];
            stamps = new int[keys];
        }

        void clear() {
            stamp++;
            count = 0;
        }

        int number(int key) {
            if (stamps[key] != stamp) {
                stamps[key] = stamp;
                numbers[key] = count++;
            }
            return numbers[key];
        }
    }

    /** The population's units of each stratum; infinite where they are not known. */
    private double[] populationSizes(int stage, Grouped grouped) {
        double[] sizes = new double[grouped.stratumEnds.length];
        Arrays.fill(sizes, Double.POSITIVE_INFINITY);
        if (columns.get(stage).sizes().isEmpty()) {
            return sizes;
        }
        DesignColumns.Numbers numbers = columns.get(stage).sizes().get();
        String column = columns.get(stage).stage().populationSize().orElseThrow();
        boolean counts = numbers.greatest() > 1;
        if (!(numbers.least() > 0) || (counts && numbers.least() < 1)) {
            problems.add(Problem.at(
                            place(numbers.leastRow()).withColumn(column),
                            numbers.least() > 0
                                    ? "sizes and sampling fractions in one column"
                                    : "a population size that is not positive")
                    .found(DesignColumns.text(numbers.least())
                            + (numbers.least() > 0 ? " beside " + DesignColumns.text(numbers.greatest()) : ""))
                    .expected("numbers of units, all 1 or more, or sampling fractions, all above 0 and at most 1"));
            return sizes;
        }
        for (int stratum = 0; stratum < sizes.length; stratum++) {
            int from = grouped.stratumPosition(stratum);
            int to = grouped.stratumPositions[stratum];
            double first = numbers.of(order[from]);
            for (int i = from; i < to && problems.size() < MAX_NAMED; i++) {
                if (numbers.of(order[i]) != first) {
                    problems.add(Problem.at(
                                    place(order[i]).withColumn(column),
                                    "a population size that varies within its stratum")
                            .found(DesignColumns.text(numbers.of(order[i])) + " in " + where(stage, order[i])
                                    + ", which began with " + DesignColumns.text(first))
                            .expected("one number a stratum")
                            .hint(
                                    stage == 0
                                            ? "it counts sampling units of the stratum"
                                            : "it counts the units of the"
                                                    + " stratum within the unit of the stage before"));
                    break;
                }
            }
            int sampled = grouped.size(stratum);
            sizes[stratum] = counts ? first : sampled / first;
            if (sizes[stratum] < sampled && problems.size() < MAX_NAMED) {
                problems.add(Problem.at(place(order[from]).withColumn(column), "a population smaller than its sample")
                        .found(DesignColumns.text(first) + " units in " + where(stage, order[from]) + ", " + sampled
                                + " of them sampled")
                        .expected("at least as many as were sampled")
                        .hint("it counts this stage's sampling units, not people"));
            }
        }
        return sizes;
    }

    private Place place(int row) {
        return rowNumbers == RowNumbers.NONE ? Place.unknown() : Place.row(row + 1L);
    }

    private String where(int stage, int row) {
        StageColumns at = columns.get(stage);
        String stratum = at.strata().isPresent() ? "the stratum \"" + at.stratumName(row) + "\"" : at.stratumName(row);
        if (stage == 0) {
            return stratum;
        }
        return stratum + ", of stage " + (stage + 1) + " in the unit \""
                + columns.get(stage - 1).clusters().orElseThrow().label(row) + "\"";
    }

    private Units.Level level(int stage, Grouped grouped, double[] sizes, double[] groupFactors) {
        int strata = grouped.stratumEnds.length;
        double[] scales = new double[strata];
        boolean[] lonely = new boolean[strata];
        for (int group = 0; group < groupFactors.length; group++) {
            int withSpread = 0;
            int without = 0;
            for (int stratum = grouped.parentStart(group); stratum < grouped.parentEnds[group]; stratum++) {
                int n = grouped.size(stratum);
                double f = Double.isInfinite(sizes[stratum]) ? 1 : (sizes[stratum] - n) / sizes[stratum];
                if (f < CENSUS || n > 1) {
                    scales[stratum] = f < CENSUS ? 0 : groupFactors[group] * f * n / (n - 1);
                    withSpread++;
                } else {
                    singleton(stage, grouped, stratum, f * groupFactors[group], scales, lonely);
                    without++;
                }
            }
            if (without > 0 && design.singletonStratum() == SingletonStratum.AVERAGE) {
                average(stage, grouped, group, withSpread, without, scales);
            }
        }
        return new Units.Level(grouped.unitEnds, grouped.stratumEnds, grouped.parentEnds, scales, lonely);
    }

    private void singleton(int stage, Grouped grouped, int stratum, double factor, double[] scales, boolean[] lonely) {
        switch (design.singletonStratum()) {
            case CERTAINTY, AVERAGE -> scales[stratum] = 0;
            case CENTRE -> {
                scales[stratum] = factor;
                lonely[stratum] = true;
            }
            case FAIL -> {
                if (problems.size() < MAX_NAMED) {
                    int row = order[grouped.stratumPosition(stratum)];
                    problems.add(Problem.at(
                                    place(row)
                                            .withColumn(columns.get(stage)
                                                    .stage()
                                                    .stratum()
                                                    .or(() -> columns.get(stage)
                                                            .stage()
                                                            .cluster())
                                                    .orElse("")),
                                    "a stratum with one sampling unit has no variance")
                            .found("one unit in " + where(stage, row))
                            .expected("two units or more in every stratum")
                            .hint("join it with a similar stratum, or choose a treatment of single units: certainty,"
                                    + " centre or average"));
                }
            }
        }
    }

    private void average(int stage, Grouped grouped, int group, int withSpread, int without, double[] scales) {
        if (withSpread == 0) {
            int row = order[grouped.stratumPosition(grouped.parentStart(group))];
            problems.add(Problem.at(place(row), "no stratum whose spread could stand in for the others")
                    .found("one unit in " + where(stage, row) + ", and in every other stratum beside it")
                    .hint("choose another treatment of single units: certainty or centre"));
            return;
        }
        for (int stratum = grouped.parentStart(group); stratum < grouped.parentEnds[group]; stratum++) {
            scales[stratum] *= (withSpread + without) / (double) withSpread;
        }
    }

    /** By what a later stage's spread counts in each unit: the fraction of units sampled, times that of the stages before. */
    private static double[] unitFactors(Grouped grouped, double[] sizes, double[] groupFactors) {
        double[] factors = new double[grouped.unitEnds == null ? 0 : grouped.unitEnds.length];
        for (int group = 0; group < groupFactors.length; group++) {
            for (int stratum = grouped.parentStart(group); stratum < grouped.parentEnds[group]; stratum++) {
                double fraction = grouped.size(stratum) / sizes[stratum];
                Arrays.fill(
                        factors,
                        grouped.stratumStart(stratum),
                        grouped.stratumEnds[stratum],
                        groupFactors[group] * fraction);
            }
        }
        return factors;
    }

    private void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new DesignException(problems);
        }
    }

    /** Ints that are added one by one. */
    private static final class IntList {
        private int[] values = new int[16];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        int size() {
            return size;
        }

        int[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
