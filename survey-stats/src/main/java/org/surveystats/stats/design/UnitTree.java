package org.surveystats.stats.design;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.response.ResponseTable;

/**
 * The sampling units of several tables, known by the labels of their strata and clusters at every stage that adds to the variance:
 * the units of the last such stage, or its strata if its units are respondents.
 */
final class UnitTree {

    private final SampleDesign design;
    private final List<Stage> stages;
    private final boolean respondents;
    private final Map<List<String>, Integer> numbers = new HashMap<>();
    private final List<Unit> units = new ArrayList<>();

    /** The labels of a unit, its population sizes by stage (0 where there is none), and the number of its respondents so far. */
    private static final class Unit {
        final List<String> path;
        final double[] sizes;
        int count;

        Unit(List<String> path, double[] sizes) {
            this.path = path;
            this.sizes = sizes;
        }
    }

    UnitTree(SampleDesign design) {
        this.design = design;
        int last = 0;
        while (last < design.stages().size() - 1
                && design.stages().get(last).populationSize().isPresent()) {
            last++;
        }
        this.stages =
                design.stages().subList(0, Math.min(last + 1, design.stages().size()));
        this.respondents = stages.isEmpty() || stages.get(last).cluster().isEmpty();
    }

    /** Whether the last stage draws respondents, so that what is known by labels are its strata. */
    boolean respondents() {
        return respondents;
    }

    /** How many stages add to the variance; 0 for independent answers. */
    int depth() {
        return stages.size();
    }

    int size() {
        return units.size();
    }

    /** The numbers here of the units that a part of the sample has, in the order of its own units or strata. */
    int[] add(ResponseTable table, Units ofPart) {
        Units.Level level = ofPart.levels[ofPart.levels.length - 1];
        List<Problem> problems = new ArrayList<>();
        List<UnitsBuilder.StageColumns> columns = stages.stream()
                .map(stage -> UnitsBuilder.StageColumns.of(stage, table, problems))
                .toList();
        Unit[] ofRows = new Unit[respondents ? level.strata() : level.units()];
        int position = 0;
        for (int i = 0; i < ofRows.length; i++) {
            int row = ofPart.row(position);
            ofRows[i] = read(columns, row);
            check(ofRows[i], row, problems);
            int end = respondents ? level.stratumEnds[i] : level.unitEnd(i);
            ofRows[i].count = end - position;
            position = end;
        }
        if (!problems.isEmpty()) {
            throw new DesignException(problems);
        }
        return Arrays.stream(ofRows).mapToInt(this::include).toArray();
    }

    private Unit read(List<UnitsBuilder.StageColumns> columns, int row) {
        List<String> path = new ArrayList<>();
        double[] sizes = new double[stages.size()];
        for (int i = 0; i < sizes.length; i++) {
            UnitsBuilder.StageColumns at = columns.get(i);
            path.add(at.strata().map(codes -> codes.label(row)).orElse(""));
            at.clusters().ifPresent(codes -> path.add(codes.label(row)));
            sizes[i] = at.sizes().map(numbersOf -> numbersOf.of(row)).orElse(0.0);
        }
        return new Unit(List.copyOf(path), sizes);
    }

    /** A unit that is known has the same population sizes. */
    private void check(Unit unit, int row, List<Problem> problems) {
        Integer known = numbers.get(unit.path);
        for (int i = 0; known != null && i < unit.sizes.length; i++) {
            double before = units.get(known).sizes[i];
            if (unit.sizes[i] != before) {
                Place place = row < 0 ? Place.unknown() : Place.row(row + 1L);
                problems.add(Problem.at(
                                place.withColumn(stages.get(i).populationSize().orElseThrow()),
                                "a population size that varies within its stratum")
                        .found(DesignColumns.text(unit.sizes[i]) + ", and " + DesignColumns.text(before)
                                + " in a part added before")
                        .expected("one number a stratum"));
            }
        }
    }

    /** Adds a unit, or its respondents to the same unit if it is known, and gives its number. */
    private int include(Unit unit) {
        Integer known = numbers.putIfAbsent(unit.path, units.size());
        if (known == null) {
            Unit first = new Unit(unit.path, unit.sizes);
            first.count = unit.count;
            units.add(first);
            return units.size() - 1;
        }
        units.get(known).count = Math.addExact(units.get(known).count, unit.count);
        return known;
    }

    /** The numbers here of the units that another tree has, in its order. */
    int[] add(UnitTree other) {
        List<Problem> problems = new ArrayList<>();
        other.units.forEach(unit -> check(unit, -1, problems));
        if (!problems.isEmpty()) {
            throw new DesignException(problems);
        }
        return other.units.stream().mapToInt(this::include).toArray();
    }

    /** The units of the whole sample; its rows are the units of this tree. */
    Units toUnits() {
        if (stages.isEmpty()) {
            int rows = units.stream().mapToInt(unit -> unit.count).reduce(0, Math::addExact);
            return Units.independent(rows, Sample.finitePopulationFactor(design, rows));
        }
        List<UnitsBuilder.StageColumns> columns = new ArrayList<>();
        int place = 0;
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            int stratum = place++;
            int cluster = stage.cluster().isPresent() ? place++ : -1;
            columns.add(new UnitsBuilder.StageColumns(
                    stage,
                    stage.stratum().map(name -> codes(stratum)),
                    stage.cluster().map(name -> codes(cluster)),
                    sizes(stage, i)));
        }
        return UnitsBuilder.ofUnits(design, columns, units.size(), unit -> units.get(unit).count);
    }

    private DesignColumns.Codes codes(int place) {
        Map<String, Integer> codes = new HashMap<>();
        List<String> labels = new ArrayList<>();
        int[] ofUnit = new int[units.size()];
        for (int i = 0; i < ofUnit.length; i++) {
            ofUnit[i] = codes.computeIfAbsent(units.get(i).path.get(place), label -> {
                labels.add(label);
                return labels.size() - 1;
            });
        }
        return new DesignColumns.Codes(labels, unit -> ofUnit[unit]);
    }

    private Optional<DesignColumns.Numbers> sizes(Stage stage, int place) {
        if (stage.populationSize().isEmpty()) {
            return Optional.empty();
        }
        int least = 0;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < units.size(); i++) {
            double size = units.get(i).sizes[place];
            least = size < units.get(least).sizes[place] ? i : least;
            greatest = Math.max(greatest, size);
        }
        double smallest = units.isEmpty() ? Double.POSITIVE_INFINITY : units.get(least).sizes[place];
        return Optional.of(new DesignColumns.Numbers(unit -> units.get(unit).sizes[place], smallest, least, greatest));
    }

    void write(ByteWriter out) {
        out.putInt(units.size());
        for (Unit unit : units) {
            for (String label : unit.path) {
                out.putText(label);
            }
            out.putDoubles(unit.sizes);
            out.putInt(unit.count);
        }
    }

    void read(ByteBuffer in) {
        int labels = stages.stream()
                .mapToInt(stage -> stage.cluster().isPresent() ? 2 : 1)
                .sum();
        int count = in.getInt();
        for (int i = 0; i < count; i++) {
            List<String> path = new ArrayList<>();
            for (int j = 0; j < labels; j++) {
                path.add(ByteWriter.readText(in));
            }
            double[] sizes = new double[stages.size()];
            ByteWriter.readDoubles(sizes, in);
            Unit unit = new Unit(List.copyOf(path), sizes);
            unit.count = in.getInt();
            include(unit);
        }
    }
}
