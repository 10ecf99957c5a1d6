package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.surveystats.stats.table.SuppressionRule.Cost;
import org.surveystats.stats.table.SuppressionRule.Margins;
import org.surveystats.stats.table.SuppressionRule.Zeros;

/**
 * Looks for few counts to hide along with the small ones. Each small count is protected in turn by the cheapest cycle through it; what
 * turns out needless is shown again. The order matters, so several are tried, and the cheapest outcome is taken.
 */
final class ComplementSearch {

    private static final int SHUFFLES = 24;
    private static final long SEED = 20240229;

    /** The more small counts times cells, the fewer orders are tried. */
    private static final long WORK = 10_000;

    private final long[][] counts;
    private final boolean[][] small;
    private final SuppressionRule rule;
    private final CellNetwork network;
    private final double[][] costs;
    private int[] stuck = {-1, -1};

    /** Counts with totals in the last row and the last column, and which are hidden by the rule. */
    ComplementSearch(long[][] counts, boolean[][] small, SuppressionRule rule) {
        this.counts = counts;
        this.small = small;
        this.rule = rule;
        this.network = new CellNetwork(counts, rule.leastHidden());
        this.costs = costs();
    }

    private double[][] costs() {
        int rows = counts.length;
        int columns = counts[0].length;
        double all = counts[rows - 1][columns - 1] + 1.0;
        double margin = 2.0 * rows * columns * (rule.cost() == Cost.FEWEST_CELLS ? 1 : all);
        double[][] of = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                boolean total = i == rows - 1 || j == columns - 1;
                if ((total && rule.margins() == Margins.ARE_SHOWN)
                        || (counts[i][j] == 0 && rule.zeros() == Zeros.SHOWN)) {
                    of[i][j] = Double.POSITIVE_INFINITY;
                } else {
                    of[i][j] = rule.cost() == Cost.FEWEST_CELLS ? 1 + counts[i][j] / all : counts[i][j] + 1 / all;
                    of[i][j] += total ? margin : 0;
                    of[i][j] += i == rows - 1 && j == columns - 1 ? margin * rows * columns : 0;
                }
            }
        }
        return of;
    }

    /** The counts that are hidden in the end, or nothing if there is no way. */
    boolean[][] best() {
        List<int[]> places = new ArrayList<>();
        for (int i = 0; i < small.length; i++) {
            for (int j = 0; j < small[i].length; j++) {
                if (small[i][j]) {
                    places.add(new int[] {i, j});
                }
            }
        }
        Comparator<int[]> bySize = Comparator.comparingLong(place -> counts[place[0]][place[1]]);
        List<boolean[][]> found = new ArrayList<>();
        found.add(inOrder(places, byCost()));
        if (found.get(0).length == 0) {
            return found.get(0); // what one order cannot protect, none can
        }
        found.add(inOrder(places.stream().sorted(bySize.reversed()).toList(), byCost()));
        found.add(inOrder(places.stream().sorted(bySize).toList(), byCost()));
        Random random = new Random(SEED);
        long shuffles =
                Math.min(SHUFFLES, WORK / ((long) Math.max(1, places.size()) * counts.length * counts[0].length));
        for (int i = 0; i < shuffles; i++) {
            List<int[]> shuffled = new ArrayList<>(places);
            Collections.shuffle(shuffled, random);
            found.add(inOrder(shuffled, byCost()));
            found.add(fromAll(byLuck(random)));
        }
        return Collections.min(found, Comparator.comparingDouble(this::cost));
    }

    /** The dearest first. */
    private Comparator<int[]> byCost() {
        return Comparator.comparingDouble((int[] place) -> costs[place[0]][place[1]])
                .reversed();
    }

    /** Margins first, the dearest of them before, and cells in an order of luck. */
    private Comparator<int[]> byLuck(Random random) {
        double[][] luck = new double[costs.length][];
        for (int i = 0; i < luck.length; i++) {
            luck[i] = new double[costs[i].length];
            for (int j = 0; j < luck[i].length; j++) {
                boolean total = i == luck.length - 1 || j == luck[i].length - 1;
                luck[i][j] = total ? -costs[i][j] : random.nextDouble();
            }
        }
        return Comparator.comparingDouble(place -> luck[place[0]][place[1]]);
    }

    /** Hides all that may be, and then shows what is not needed. */
    private boolean[][] fromAll(Comparator<int[]> order) {
        boolean[][] hidden = copy(small);
        hideAll(hidden);
        showNeedless(hidden, order);
        return hidden;
    }

    /** The place of a count that cannot be protected, after a search without outcome. */
    int[] stuck() {
        return stuck.clone();
    }

    private boolean[][] inOrder(List<int[]> order, Comparator<int[]> needless) {
        boolean[][] hidden = copy(small);
        for (int[] place : order) {
            if (!network.isProtected(hidden, place[0], place[1], rule.protection())
                    && !network.protect(
                            hidden, place[0], place[1], rule.protection(), (i, j) -> hidden[i][j] ? 0 : costs[i][j])
                    && !protectByAll(hidden, place)) {
                stuck = place;
                return new boolean[0][];
            }
        }
        showNeedless(hidden, needless);
        return hidden;
    }

    /** No single cycle carries the whole protection, but several may together: all that may be hidden is, for the time being. */
    private boolean protectByAll(boolean[][] hidden, int... place) {
        hideAll(hidden);
        return network.isProtected(hidden, place[0], place[1], rule.protection());
    }

    private void hideAll(boolean[]... hidden) {
        for (int i = 0; i < hidden.length; i++) {
            for (int j = 0; j < hidden[i].length; j++) {
                hidden[i][j] |= Double.isFinite(costs[i][j]);
            }
        }
    }

    /** Shows again, in an order, what is not needed to protect the others. */
    private void showNeedless(boolean[][] hidden, Comparator<int[]> order) {
        List<int[]> complements = new ArrayList<>();
        for (int i = 0; i < hidden.length; i++) {
            for (int j = 0; j < hidden[i].length; j++) {
                if (hidden[i][j] && !small[i][j]) {
                    complements.add(new int[] {i, j});
                }
            }
        }
        complements.sort(order);
        for (int[] place : complements) {
            hidden[place[0]][place[1]] = false;
            if (!allProtected(hidden)) {
                hidden[place[0]][place[1]] = true;
            }
        }
    }

    boolean allProtected(boolean[][] hidden) {
        for (int i = 0; i < hidden.length; i++) {
            for (int j = 0; j < hidden[i].length; j++) {
                if (hidden[i][j] && !network.isProtected(hidden, i, j, rule.protection())) {
                    return false;
                }
            }
        }
        return true;
    }

    private double cost(boolean[][] hidden) {
        double sum = 0;
        for (int i = 0; i < hidden.length; i++) {
            for (int j = 0; j < hidden[i].length; j++) {
                sum += hidden[i][j] && !small[i][j] ? costs[i][j] : 0;
            }
        }
        return sum;
    }

    private static boolean[][] copy(boolean[]... of) {
        return Arrays.stream(of).map(boolean[]::clone).toArray(boolean[][]::new);
    }
}
