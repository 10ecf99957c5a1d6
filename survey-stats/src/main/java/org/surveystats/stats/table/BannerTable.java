package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.estimate.Counts;

/**
 * A table that was made: columns, and for each layer the rows of each question. It holds texts of the questionnaire in all their
 * languages, and everything else as numbers and typed values, so that it can be printed in any language.
 */
public final class BannerTable {

    private final List<TableColumn> columns;
    private final List<TableLayer> layers;
    private final List<ColumnTest> tests;
    private final SmallCells smallCells;
    private final List<Footnote> footnotes;
    private final SurveyDesign design;
    private final Optional<Domain> where;

    BannerTable(
            List<TableColumn> columns,
            List<TableLayer> layers,
            List<ColumnTest> tests,
            SmallCells smallCells,
            List<Footnote> footnotes,
            SurveyDesign design,
            Optional<Domain> where) {
        this.columns = List.copyOf(columns);
        this.layers = List.copyOf(layers);
        this.tests = List.copyOf(tests);
        this.smallCells = smallCells;
        this.footnotes = List.copyOf(footnotes);
        this.design = design;
        this.where = where;
    }

    /**
     * The respondents that the table is of.
     *
     * @return the domain; empty where it is of all
     */
    public Optional<Domain> where() {
        return where;
    }

    /**
     * The columns in their order.
     *
     * @return the total column where it stands, and the columns of each head
     */
    public List<TableColumn> columns() {
        return columns;
    }

    /**
     * The columns as a tree, for the lines over a table.
     *
     * @return the total and the heads
     */
    public List<ColumnNode> columnTree() {
        return ColumnNode.tree(columns);
    }

    /**
     * The layers.
     *
     * @return one of all respondents, or one for each option of the question that makes layers
     */
    public List<TableLayer> layers() {
        return layers;
    }

    /**
     * The questions down the side of a table without layers.
     *
     * @return a table for each
     * @throws IllegalStateException if there are several layers
     */
    public List<StubTable> stubs() {
        if (layers.size() != 1) {
            throw new IllegalStateException("the table has " + layers.size() + " layers: take layers()");
        }
        return layers.get(0).stubs();
    }

    /**
     * A question down the side of a table without layers.
     *
     * @param question the question's id
     * @return its rows
     * @throws IllegalArgumentException if the question is not in the table
     * @throws IllegalStateException if there are several layers
     */
    public StubTable stub(String question) {
        return stubs().stream()
                .filter(stub -> stub.question().equals(question))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stub is of \"" + question + "\", but of "
                        + stubs().stream().map(StubTable::question).toList()));
    }

    /**
     * The place of a column.
     *
     * @param codes the codes of its options, the outermost first; none for the total
     * @return its place in {@link #columns()}
     * @throws IllegalArgumentException if no column, or several, have these codes
     */
    public int column(String... codes) {
        List<String> wanted = List.of(codes);
        int[] places = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).path().stream()
                        .map(ColumnLabel::code)
                        .toList()
                        .equals(wanted))
                .toArray();
        if (places.length != 1) {
            throw new IllegalArgumentException(places.length + " columns have the codes " + wanted);
        }
        return places[0];
    }

    /**
     * The tests between columns.
     *
     * @return those of the banner, whose places comparisons and marks name
     */
    public List<ColumnTest> tests() {
        return tests;
    }

    /**
     * By what cells were flagged and hidden.
     *
     * @return the rule of the banner
     */
    public SmallCells smallCells() {
        return smallCells;
    }

    /**
     * How the respondents were drawn, which all figures but counts rest on.
     *
     * @return the design with its weights
     */
    public SurveyDesign design() {
        return design;
    }

    /**
     * What a reader must know.
     *
     * @return the notes
     */
    public List<Footnote> footnotes() {
        List<Footnote> all = new ArrayList<>(footnotes);
        all.addAll(flags());
        return List.copyOf(all);
    }

    private List<Footnote> flags() {
        List<CellStatus> statuses = layers.stream()
                .flatMap(layer -> layer.stubs().stream())
                .flatMap(stub -> stub.rows().stream())
                .flatMap(row -> row.cells().stream())
                .map(TableCell::status)
                .toList();
        List<Footnote> flags = new ArrayList<>();
        for (CellStatus status : CellStatus.values()) {
            long cells = statuses.stream().filter(s -> s == status).count();
            if (status != CellStatus.SHOWN && cells > 0) {
                flags.add(new Footnote.Flags(smallCells, status, cells));
            }
        }
        return flags;
    }

    /**
     * The counts of a question's options in the columns of a head, as suppression needs them.
     *
     * @param layer the place of the layer
     * @param stub the place of the question down the side
     * @param head the place of the head
     * @return unweighted counts, a row for each option or band and a column for each column of the head
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public long[][] counts(int layer, int stub, int head) {
        int[] columnsOfHead = columnsOf(head);
        return layers.get(layer).stubs().get(stub).rows().stream()
                .filter(BannerTable::isCount)
                .map(row -> IntStream.of(columnsOfHead)
                        .mapToLong(column -> row.cells()
                                .get(column)
                                .computed()
                                .counts()
                                .map(Counts::unweighted)
                                .orElse(0L))
                        .toArray())
                .toArray(long[][]::new);
    }

    static boolean isCount(TableRow row) {
        return row.kind().isAnswer() || row.kind() == RowKind.OUT_OF_BANDS;
    }

    /** The columns of a head. */
    private int[] columnsOf(int head) {
        int[] found = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).head().orElse(-1) == head)
                .toArray();
        if (found.length == 0) {
            throw new IndexOutOfBoundsException("no column is of head " + head);
        }
        return found;
    }

    /**
     * The same table with the status that suppression gives to the cells of {@link #counts}. A hidden cell stays hidden whatever it is
     * given here. In a column with a hidden count, nets, boxes and means of scores or mentions are hidden along with it: a net less the
     * options that are shown is the count of the one that is not.
     *
     * @param layer the place of the layer
     * @param stub the place of the question down the side
     * @param head the place of the head
     * @param statuses a status for each count
     * @return the table with hidden cells
     * @throws IllegalArgumentException if there is not one status for each count
     */
    public BannerTable withStatuses(int layer, int stub, int head, CellStatus[][] statuses) {
        long[][] counts = counts(layer, stub, head);
        boolean fits = statuses.length == counts.length
                && IntStream.range(0, counts.length).allMatch(i -> statuses[i].length == counts[i].length);
        if (!fits) {
            throw new IllegalArgumentException("each of " + counts.length + " × "
                    + (counts.length == 0 ? 0 : counts[0].length) + " counts has a status: found " + statuses.length
                    + " rows");
        }
        int[] columnsOfHead = columnsOf(head);
        CellStatus[] ofSums = new CellStatus[columnsOfHead.length];
        Arrays.setAll(
                ofSums,
                column -> Arrays.stream(statuses).anyMatch(row -> row[column].isHidden())
                        ? CellStatus.SUPPRESSED_COMPLEMENTARY
                        : CellStatus.SHOWN);
        boolean ofBands = layers.get(layer).stubs().get(stub).rows().stream()
                .anyMatch(row -> row.kind() == RowKind.BAND || row.kind() == RowKind.OUT_OF_BANDS);
        List<TableRow> rows = new ArrayList<>();
        int next = 0;
        for (TableRow row : layers.get(layer).stubs().get(stub).rows()) {
            List<TableCell> cells = new ArrayList<>(row.cells());
            for (int i = 0; i < columnsOfHead.length; i++) {
                CellStatus status =
                        isCount(row) ? statuses[next][i] : isSum(row, ofBands) ? ofSums[i] : CellStatus.SHOWN;
                cells.set(columnsOfHead[i], hidden(cells.get(columnsOfHead[i]), status));
            }
            next += isCount(row) ? 1 : 0;
            rows.add(row.with(cells, row.comparisons()));
        }
        return withStub(layer, stub, old -> new StubTable(old.question(), old.label(), old.text(), rows));
    }

    /** Whether a row is a sum of the counts of others; the mean of numbers in bands is none. */
    private static boolean isSum(TableRow row, boolean ofBands) {
        return switch (row.kind()) {
            case NET, TOP_BOXES, BOTTOM_BOXES, NET_AGREEMENT, NET_PROMOTER, MEAN_MENTIONS -> true;
            case MEAN -> !ofBands;
            default -> false;
        };
    }

    private static TableCell hidden(TableCell cell, CellStatus status) {
        if (!status.isHidden() || cell.status().isHidden()) {
            return cell;
        }
        return cell.with(
                status,
                status == CellStatus.SUPPRESSED_PRIMARY ? CellReason.DISCLOSURE : CellReason.COMPLEMENTARY_DISCLOSURE);
    }

    BannerTable withLayers(List<TableLayer> newLayers) {
        return new BannerTable(columns, newLayers, tests, smallCells, footnotes, design, where);
    }

    private BannerTable withStub(int layer, int stub, UnaryOperator<StubTable> change) {
        List<TableLayer> newLayers = new ArrayList<>(layers);
        List<StubTable> stubs = new ArrayList<>(layers.get(layer).stubs());
        stubs.set(stub, change.apply(stubs.get(stub)));
        newLayers.set(layer, new TableLayer(layers.get(layer).option(), stubs));
        return new BannerTable(columns, newLayers, tests, smallCells, footnotes, design, where);
    }

    @Override
    public String toString() {
        return "table of " + columns.size() + " columns and "
                + layers.get(0).stubs().stream().map(StubTable::question).toList()
                + (layers.size() == 1 ? "" : " in " + layers.size() + " layers");
    }
}
