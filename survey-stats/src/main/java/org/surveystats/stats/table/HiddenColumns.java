package org.surveystats.stats.table;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * The columns of a head that are hidden with their bases, in all questions in which one of them has too few respondents. Among columns that
 * do not overlap, a respondent of one could be in another of them, or, where nobody can tell how many those are, in none.
 */
final class HiddenColumns {

    private final SuppressedHead head;
    private final SuppressionRule rule;
    private final List<StubCounts> affected;
    private final Set<Integer> columns = new TreeSet<>();

    HiddenColumns(SuppressedHead head, List<StubCounts> stubs, SuppressionRule rule) {
        this.head = head;
        this.rule = rule;
        this.affected = stubs.stream().filter(this::hasSmallBase).toList();
        for (StubCounts stub : affected) {
            head.columns().stream().filter(c -> stub.isSmallBase(c, rule)).forEach(columns::add);
        }
        if (head.partition()) {
            addPartners();
        }
    }

    private boolean hasSmallBase(StubCounts stub) {
        return head.columns().stream().anyMatch(column -> stub.isSmallBase(column, rule));
    }

    /** The columns that are hidden in a question. */
    Set<Integer> of(StubCounts stub) {
        if (!affected.contains(stub)) {
            return Set.of();
        }
        if (head.partition()) {
            return columns;
        }
        Set<Integer> own = new TreeSet<>(columns);
        own.removeIf(column -> !stub.isSmallBase(column, rule));
        return own;
    }

    private void addPartners() {
        for (boolean changed = true; changed; ) {
            changed = false;
            for (StubCounts stub : affected) {
                if (!isProtected(stub)) {
                    columns.add(partner(stub));
                    changed = true;
                }
            }
        }
    }

    private int partner(StubCounts stub) {
        return head.columns().stream()
                .filter(column -> !columns.contains(column) && stub.valid(column) > 0)
                .min(Comparator.comparingLong(stub::valid))
                .orElseThrow(
                        () -> StubSuppression.cannot(stub, rule.protection() + " as the protection of small bases"));
    }

    private boolean isProtected(StubCounts stub) {
        boolean noneLeft = noneLeft(stub);
        for (long[] base : stub.bases()) {
            long rest = noneLeft ? rest(column -> base[column], stub.total()) : 0;
            long positive = columns.stream().filter(column -> base[column] > 0).count() + (rest > 0 ? 1 : 0);
            long sum = sum(column -> base[column]) + rest;
            long known = columns.stream().filter(column -> base[column] > 0).count(); // each is known to be 1 or more
            if (positive == 1 || (positive > 0 && sum - known < rule.protection())) {
                return false;
            }
        }
        return IntStream.range(0, stub.rows().size()).allMatch(row -> {
            long sum = sum(column -> stub.count(row, column));
            long all = noneLeft ? stub.all(row) : sum;
            return sum == 0 || all >= rule.protection() || StubCounts.isSmall(stub.all(row), rule);
        });
    }

    /** Whether all columns with respondents are hidden, so that those in none are the only partners. */
    private boolean noneLeft(StubCounts stub) {
        return head.columns().stream().allMatch(column -> columns.contains(column) || stub.valid(column) == 0);
    }

    private long sum(IntToLongFunction count) {
        return columns.stream().mapToLong(count::applyAsLong).sum();
    }

    private long rest(IntToLongFunction count, int total) {
        return count.applyAsLong(total)
                - head.columns().stream().mapToLong(count::applyAsLong).sum();
    }
}
