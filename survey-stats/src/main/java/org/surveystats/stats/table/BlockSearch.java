package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.surveystats.stats.table.SuppressionRule.Cost;
import org.surveystats.stats.table.SuppressionRule.Margins;
import org.surveystats.stats.table.SuppressionRule.Zeros;

/**
 * Hides small counts of layers of tables, each with a block of eight counts that can change together. A block is spanned by a count and one
 * in another row, column and layer. Along one dimension two counts of the same line change against each other, and one and the total with
 * each other, so that all sums stay as they are.
 */
final class BlockSearch {

    private final List<long[][]> counts;
    private final SuppressionRule rule;
    private final int layers;
    private final int rows;
    private final int columns;
    private final boolean[][][] small;
    private final double[][][] costs;
    private final boolean[][][] hidden;

    private record Place(int layer, int row, int column) {}

    /** Counts of layers, the last of which is their sum; the last row and column of each are totals. */
    BlockSearch(List<long[][]> counts, SuppressionRule rule) {
        this.counts = counts;
        this.rule = rule;
        this.layers = counts.size();
        this.rows = counts.get(0).length;
        this.columns = counts.get(0)[0].length;
        this.small = new boolean[layers][][];
        this.costs = new double[layers][rows][columns];
        this.hidden = new boolean[layers][rows][columns];
        for (int k = 0; k < layers; k++) {
            small[k] = Suppression.small(counts.get(k), rule);
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    hidden[k][i][j] = small[k][i][j];
                    costs[k][i][j] = cost(new Place(k, i, j));
                }
            }
        }
        search();
    }

    private long count(Place place) {
        return counts.get(place.layer)[place.row][place.column];
    }

    /** Each total along a dimension costs more than all counts with one fewer. */
    private double cost(Place place) {
        int totals = (place.layer == layers - 1 ? 1 : 0)
                + (place.row == rows - 1 ? 1 : 0)
                + (place.column == columns - 1 ? 1 : 0);
        if ((totals > 0 && rule.margins() == Margins.ARE_SHOWN) || (count(place) == 0 && rule.zeros() == Zeros.SHOWN)) {
            return Double.POSITIVE_INFINITY;
        }
        double all = count(new Place(layers - 1, rows - 1, columns - 1)) + 1.0;
        double cells = 2.0 * layers * rows * columns;
        double own = rule.cost() == Cost.FEWEST_CELLS ? 1 + count(place) / all : count(place) + 1 / all;
        return own + (totals == 0 ? 0 : (rule.cost() == Cost.FEWEST_CELLS ? 1 : all) * Math.pow(cells, totals));
    }

    boolean[][][] hidden() {
        return hidden;
    }

    boolean isSmall(int layer, int row, int column) {
        return small[layer][row][column];
    }

    private List<Place> places(boolean complements) {
        List<Place> places = new ArrayList<>();
        for (int k = 0; k < layers; k++) {
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    if (hidden[k][i][j] && small[k][i][j] != complements) {
                        places.add(new Place(k, i, j));
                    }
                }
            }
        }
        return places;
    }

    private void search() {
        for (Place place : places(false)) {
            if (!isProtected(place)) {
                hideCheapestBlock(place);
            }
        }
        List<Place> complements = places(true);
        complements.sort(Comparator.comparingDouble((Place p) -> costs[p.layer][p.row][p.column])
                .reversed());
        for (Place place : complements) {
            hidden[place.layer][place.row][place.column] = false;
            if (!allProtected()) {
                hidden[place.layer][place.row][place.column] = true;
            }
        }
    }

    private boolean allProtected() {
        return places(false).stream().allMatch(this::isProtected)
                && places(true).stream().allMatch(this::isProtected);
    }

    private boolean isProtected(Place place) {
        CountRange range = range(place.layer, place.row, place.column);
        return range.width().orElse(Long.MAX_VALUE) >= rule.protection();
    }

    /** What the hidden blocks allow. */
    CountRange range(int layer, int row, int column) {
        Place place = new Place(layer, row, column);
        long[] limits = {0, 0}; // how far it can fall and rise
        forEachBlock(place, (block, signs) -> {
            for (Place corner : block) {
                if (!hidden[corner.layer][corner.row][corner.column]) {
                    return;
                }
            }
            limits[0] = Math.max(limits[0], room(block, signs, -1));
            limits[1] = Math.max(limits[1], room(block, signs, 1));
        });
        return new CountRange(
                count(place) - limits[0],
                limits[1] == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(count(place) + limits[1]));
    }

    /** How far the corners can move in a direction until one of them is the least that a hidden count can be. */
    private long room(List<Place> block, int[] signs, int direction) {
        long room = Long.MAX_VALUE;
        for (int i = 0; i < signs.length; i++) {
            room = signs[i] == direction ? room : Math.min(room, count(block.get(i)) - rule.leastHidden());
        }
        return room;
    }

    private void hideCheapestBlock(Place place) {
        List<Place> best = new ArrayList<>();
        double[] least = {Double.POSITIVE_INFINITY};
        forEachBlock(place, (block, signs) -> {
            long up = room(block, signs, 1);
            if (up < rule.protection() && up + room(block, signs, -1) < rule.protection()) {
                return;
            }
            double cost = 0;
            for (Place corner : block) {
                cost += hidden[corner.layer][corner.row][corner.column]
                        ? 0
                        : costs[corner.layer][corner.row][corner.column];
            }
            if (cost < least[0]) {
                least[0] = cost;
                best.clear();
                best.addAll(block);
            }
        });
        if (best.isEmpty()) {
            throw new IllegalArgumentException("the count of " + name("layer", place.layer, layers) + ", "
                    + name("row", place.row, rows) + " and " + name("column", place.column, columns)
                    + " cannot be protected by hiding other cells: let margins be hidden, too"
                    + " (SuppressionRule.Margins.MAY_BE_HIDDEN), join options, or ask for less protection");
        }
        for (Place corner : best) {
            hidden[corner.layer][corner.row][corner.column] = true;
        }
    }

    private static String name(String what, int place, int size) {
        return place == size - 1 ? "all " + what + "s" : what + " " + (place + 1);
    }

    private interface BlockUse {
        void accept(List<Place> block, int[] signs);
    }

    /** All blocks with a corner; its sign is 1, and that of another the way in which it moves when the corner rises. */
    private void forEachBlock(Place corner, BlockUse use) {
        for (int k = 0; k < layers; k++) {
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    if (k != corner.layer && i != corner.row && j != corner.column) {
                        use.accept(block(corner, k, i, j), signs(corner, k, i, j));
                    }
                }
            }
        }
    }

    private static List<Place> block(Place corner, int layer, int row, int column) {
        List<Place> block = new ArrayList<>(8);
        for (int i = 0; i < 8; i++) {
            block.add(new Place(
                    (i & 1) == 0 ? corner.layer : layer,
                    (i & 2) == 0 ? corner.row : row,
                    (i & 4) == 0 ? corner.column : column));
        }
        return block;
    }

    private int[] signs(Place corner, int layer, int row, int column) {
        int ofLayer = corner.layer == layers - 1 || layer == layers - 1 ? 1 : -1;
        int ofRow = corner.row == rows - 1 || row == rows - 1 ? 1 : -1;
        int ofColumn = corner.column == columns - 1 || column == columns - 1 ? 1 : -1;
        int[] signs = new int[8];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = ((i & 1) == 0 ? 1 : ofLayer) * ((i & 2) == 0 ? 1 : ofRow) * ((i & 4) == 0 ? 1 : ofColumn);
        }
        return signs;
    }
}
