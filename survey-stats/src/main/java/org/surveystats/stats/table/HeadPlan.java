package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surveystats.stats.design.Cells;

/**
 * The columns of a head as combinations of classifications. Where nobody is in two columns, one classification holds a cell for each column
 * and a last one for everybody else. Where columns overlap, each is a classification of one cell, and so are all respondents, those in
 * any column, and those in any column of a parent.
 */
final class HeadPlan {

    private final Head head;
    private final List<Cells> classifications;
    private final boolean partition;

    private HeadPlan(Head head, List<Cells> classifications, boolean partition) {
        this.head = head;
        this.classifications = classifications;
        this.partition = partition;
    }

    /** The columns of a head among some respondents: those in the one cell of a classification; empty for everybody. */
    static HeadPlan of(Head head, Optional<Cells> members) {
        boolean partition = head.levels().stream().allMatch(Categories::isPartition);
        List<Cells> all = partition ? List.of(partition(head)) : overlapping(head);
        List<Cells> among = members.isEmpty()
                ? all
                : all.stream().map(cells -> cells.within(members.get())).toList();
        return new HeadPlan(head, among, partition);
    }

    private static Cells partition(Head head) {
        Cells all = head.levels().get(0).partition();
        int columns = head.levels().get(0).list().size();
        for (Categories level : head.levels().subList(1, head.levels().size())) {
            int inner = level.list().size();
            int[] cellOf = new int[(columns + 1) * (inner + 1)];
            int rest = columns * inner;
            Arrays.setAll(cellOf, both -> {
                int a = both / (inner + 1);
                int b = both % (inner + 1);
                return a == rest / inner || b == inner ? rest : a * inner + b;
            });
            all = all.cross(level.partition()).regroup(rest + 1, cellOf);
            columns = rest;
        }
        return all;
    }

    private static List<Cells> overlapping(Head head) {
        List<Cells> parents = List.of(Cells.everyone());
        Cells anyParent = Cells.everyone();
        List<Cells> columns = List.of();
        List<Cells> groups = List.of();
        for (Categories level : head.levels()) {
            List<Cells> inner = level.indicators();
            Cells any = level.any();
            groups = parents.stream().map(any::within).toList();
            columns = parents.stream()
                    .flatMap(parent -> inner.stream().map(cells -> cells.within(parent)))
                    .toList();
            anyParent = any.within(anyParent);
            parents = columns;
        }
        List<Cells> all = new ArrayList<>(columns);
        all.add(Cells.everyone());
        all.add(anyParent);
        if (groups.size() > 1) {
            all.addAll(groups);
        }
        return all;
    }

    Head head() {
        return head;
    }

    boolean isPartition() {
        return partition;
    }

    List<Cells> classifications() {
        return classifications;
    }

    /** The number of cells of all classifications, which is the length of a combination of columns. */
    int cells() {
        return classifications.stream().mapToInt(Cells::count).sum();
    }

    private double[] indicator(int from, int to) {
        double[] combination = new double[cells()];
        Arrays.fill(combination, from, to, 1);
        return combination;
    }

    double[] column(int column) {
        return indicator(column, column + 1);
    }

    /** Everybody. */
    double[] total() {
        int columns = head.columns();
        return partition ? indicator(0, columns + 1) : indicator(columns, columns + 1);
    }

    /** Those in any column. */
    double[] anyColumn() {
        int columns = head.columns();
        return partition ? indicator(0, columns) : indicator(columns + 1, columns + 2);
    }

    int groups() {
        return head.columns() / head.groupSize();
    }

    int groupOf(int column) {
        return column / head.groupSize();
    }

    /** The columns of a parent. */
    int[] columnsOf(int group) {
        return IntStream.range(group * head.groupSize(), (group + 1) * head.groupSize())
                .toArray();
    }

    private double[] group(int group) {
        if (partition) {
            return indicator(group * head.groupSize(), (group + 1) * head.groupSize());
        }
        int at = head.columns() + (groups() > 1 ? 2 + group : 1);
        return indicator(at, at + 1);
    }

    /** Those in other columns of the same parent, and not in this one. */
    double[] rest(int column) {
        return minus(group(groupOf(column)), column(column));
    }

    static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        Arrays.setAll(difference, i -> a[i] - b[i]);
        return difference;
    }
}
