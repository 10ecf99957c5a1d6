package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Hides small counts of a table with all that would give them away, layer by layer, as {@link SmallCells} says. */
final class BannerSuppression {

    private final Banner banner;
    private final BannerTable table;
    private final SuppressionRule rule;
    private final List<SuppressedHead> heads;
    private final int total;

    private BannerSuppression(Banner banner, BannerTable table, SuppressionRule rule) {
        this.banner = banner;
        this.table = table;
        this.rule = rule;
        this.heads = SuppressedHead.all(banner, table);
        this.total = IntStream.range(0, table.columns().size())
                .filter(i -> table.columns().get(i).kind() == ColumnKind.TOTAL)
                .findFirst()
                .orElseThrow();
    }

    static BannerTable apply(Banner banner, BannerTable table, SuppressionRule rule) {
        BannerSuppression suppression = new BannerSuppression(banner, table, rule);
        return table.withLayers(table.layers().stream().map(suppression::layer).toList());
    }

    private TableLayer layer(TableLayer layer) {
        List<StubCounts> stubs = IntStream.range(0, layer.stubs().size())
                .mapToObj(
                        i -> new StubCounts(banner.stubs().get(i), layer.stubs().get(i), total))
                .toList();
        List<StubCounts> open = stubs.stream().filter(stub -> !isTooSmall(stub)).toList();
        List<HiddenColumns> columns =
                heads.stream().map(head -> new HiddenColumns(head, open, rule)).toList();
        boolean hidesAsked = open.stream().anyMatch(this::hasSmallSpecials);
        List<StubTable> tables = new ArrayList<>();
        for (StubCounts stub : stubs) {
            List<TableRow> rows = open.contains(stub) ? hidden(stub, columns, hidesAsked) : everything(stub);
            StubTable old = stub.table();
            rows = new WithheldComparisons(table, total).apply(rows);
            tables.add(new StubTable(old.question(), old.label(), old.text(), rows));
        }
        return new TableLayer(layer.option(), tables);
    }

    private boolean isTooSmall(StubCounts stub) {
        return stub.isSmallBase(total, rule);
    }

    private static boolean isSpecial(TableRow row) {
        return row.kind() == RowKind.SPECIAL_ANSWER || row.kind() == RowKind.MISSING_REASON;
    }

    private boolean hasSmallSpecials(StubCounts stub) {
        return stub.table().rows().stream()
                .filter(BannerSuppression::isSpecial)
                .anyMatch(row -> IntStream.range(0, row.cells().size())
                        .anyMatch(column -> StubCounts.isSmall(StubCounts.counts(row)[column], rule)
                                || row.cells().get(column).status().isHidden()));
    }

    private List<TableRow> everything(StubCounts stub) {
        return stub.table().rows().stream()
                .map(row -> row.with(
                        row.cells().stream()
                                .map(cell -> hide(cell, CellStatus.SUPPRESSED_PRIMARY)
                                        .withHiddenBase())
                                .toList(),
                        row.comparisons()))
                .toList();
    }

    private static TableCell hide(TableCell cell, CellStatus status) {
        if (cell.status().isHidden()) {
            return cell;
        }
        if (cell.status() == CellStatus.EMPTY) {
            return cell.without(EnumSet.allOf(CellStatistic.class)); // a share of a row has the row's count as its base
        }
        return cell.with(
                status,
                status == CellStatus.SUPPRESSED_PRIMARY ? CellReason.DISCLOSURE : CellReason.COMPLEMENTARY_DISCLOSURE);
    }

    private List<TableRow> hidden(StubCounts stub, List<HiddenColumns> columns, boolean hidesAsked) {
        List<Set<Integer>> ofHeads =
                columns.stream().map(hidden -> hidden.of(stub)).toList();
        StubSuppression found = new StubSuppression(stub, heads, ofHeads, rule);
        boolean any = anyHidden(stub, found);
        List<TableRow> rows = new ArrayList<>();
        for (int i = 0; i < stub.table().rows().size(); i++) {
            TableRow row = stub.table().rows().get(i);
            List<TableCell> cells = new ArrayList<>();
            for (int column = 0; column < row.cells().size(); column++) {
                TableCell cell = row.cells().get(column);
                boolean hides = found.isHiddenColumn(column)
                        || (row.kind() == RowKind.BASE_ASKED && hidesAsked)
                        || hides(stub, found, i, column);
                TableCell made = hides ? hide(cell, status(stub, row, i, column)) : cell;
                made = found.isHiddenColumn(column) ? made.withHiddenBase() : made;
                cells.add(made.without(withheld(stub, found, column, any)));
            }
            rows.add(row.with(cells, row.comparisons()));
        }
        return sorted(stub, found, rows);
    }

    private boolean anyHidden(StubCounts stub, StubSuppression found) {
        int columns = table.columns().size();
        return IntStream.range(0, stub.rows().size() * columns).anyMatch(i -> found.isHidden(i / columns, i % columns));
    }

    private CellStatus status(StubCounts stub, TableRow row, int place, int column) {
        int option = stub.rows().indexOf(place);
        boolean small = option >= 0
                ? stub.isSmall(option, column, rule)
                        || StubCounts.isSmall(stub.all(option), rule)
                        || stub.isSmallBase(column, rule)
                : row.kind().isBase() && stub.isSmallBase(column, rule);
        return small ? CellStatus.SUPPRESSED_PRIMARY : CellStatus.SUPPRESSED_COMPLEMENTARY;
    }

    /** Whether a cell of a column that is shown is hidden. */
    private boolean hides(StubCounts stub, StubSuppression found, int place, int column) {
        TableRow row = stub.table().rows().get(place);
        int option = stub.rows().indexOf(place);
        if (option >= 0) {
            return found.isHidden(option, column);
        }
        if (row.kind().isBase()) {
            return false;
        }
        if (isSpecial(row)) {
            return hasSmallSpecials(stub);
        }
        if (stub.isMultiple()) {
            return hidesOfMultiple(stub, found, row);
        }
        List<String> hidden = IntStream.range(0, stub.rows().size())
                .filter(i -> found.isHidden(i, column))
                .mapToObj(i -> stub.table().rows().get(stub.rows().get(i)).code())
                .toList();
        boolean isSmallNet = !row.kind().isMean() && StubCounts.isSmall(StubCounts.counts(row)[column], rule);
        return isSmallNet
                || !(hidden.isEmpty() || RowWeights.of(stub.stub(), row).isConstantOver(hidden));
    }

    private boolean hidesOfMultiple(StubCounts stub, StubSuppression found, TableRow row) {
        if (row.kind() == RowKind.MEAN_MENTIONS) {
            return anyHidden(stub, found);
        }
        RowWeights net = RowWeights.of(stub.stub(), row);
        return IntStream.range(0, stub.rows().size())
                        .filter(i -> net.holds(
                                stub.table().rows().get(stub.rows().get(i)).code()))
                        .anyMatch(
                                i -> IntStream.range(0, table.columns().size()).anyMatch(c -> found.isHidden(i, c)))
                || IntStream.range(0, table.columns().size())
                        .anyMatch(c -> StubCounts.isSmall(StubCounts.counts(row)[c], rule));
    }

    /** Statistics that would tell sums of hidden counts. */
    private Set<CellStatistic> withheld(StubCounts stub, StubSuppression found, int column, boolean any) {
        Set<CellStatistic> withheld = EnumSet.noneOf(CellStatistic.class);
        if (any && stub.isMultiple()) {
            withheld.add(CellStatistic.MENTION_SHARE);
        }
        for (SuppressedHead head : heads) {
            if (head.columns().contains(column) && found.givesAwaySums(head)) {
                withheld.addAll(
                        Set.of(CellStatistic.ROW_SHARE, CellStatistic.TOTAL_SHARE, CellStatistic.ADJUSTED_RESIDUAL));
            }
        }
        return withheld;
    }

    /** Where rows are sorted by share, those that are hidden stand last, in the order in which they were asked. */
    private List<TableRow> sorted(StubCounts stub, StubSuppression found, List<TableRow> rows) {
        RowOrder order = stub.stub().order();
        if (order != RowOrder.FALLING && order != RowOrder.RISING) {
            return rows;
        }
        List<String> asked = stub.stub().categories().stream()
                .flatMap(all -> all.list().stream())
                .map(Categories.Category::code)
                .toList();
        List<Integer> places = stub.rows();
        List<TableRow> options = new ArrayList<>();
        IntStream.range(0, places.size())
                .filter(i -> !found.isWhole(i))
                .forEach(i -> options.add(rows.get(places.get(i))));
        IntStream.range(0, places.size())
                .filter(found::isWhole)
                .mapToObj(i -> rows.get(places.get(i)))
                .sorted(Comparator.comparingInt(
                        row -> asked.contains(row.code()) ? asked.indexOf(row.code()) : asked.size()))
                .forEach(options::add);
        List<TableRow> all = new ArrayList<>(rows);
        IntStream.range(0, places.size()).forEach(i -> all.set(places.get(i), options.get(i)));
        return all;
    }
}
