package org.surveystats.stats.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Heading;
import org.surveystats.stats.report.document.ListBlock;
import org.surveystats.stats.report.document.Paragraph;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.StubTable;
import org.surveystats.stats.table.TableCell;
import org.surveystats.stats.table.TableLayer;

/**
 * A banner in print: every layer, every question down the side, the heads over their columns with the letters of the tests, the
 * bases on top, and below the tables all that a reader must know: whose shares they are, what the letters mean, at which levels,
 * corrected how and in which family, which cells are flagged or hidden by which rule, and the design with its weights.
 *
 * <pre>{@code
 * TableReport report = TableReport.of(banner.run(estimation));
 * report.document(ReportLanguage.of("ru"));
 * report.withContents(CellContent.FIGURE, CellContent.INTERVAL, CellContent.COUNT).withCellLayout(CellLayout.TABLE_EACH);
 * }</pre>
 *
 * <p>Unless chosen otherwise a cell shows its figure (the share of the column's base, or the mean) with its letters, and below it
 * the statistics that the banner was asked for. A share of 0 is printed as 0; a hidden cell as ×, a figure on few respondents in
 * brackets, one to be reviewed with an asterisk, and one that does not exist as a dash. A base of nobody is a 0.
 *
 * <p>Comparisons with the rest, the total or the previous column have no letters: ▲ says that a column is higher, ▼ that it is lower;
 * where a test has two levels, △ and ▽ say so at the greater one alone. A banner with several tests has the number of the test
 * behind the sign.
 */
public final class TableReport implements ReportPart {

    private final BannerTable table;
    private final Optional<LocalizedText> title;
    private final List<CellContent> contents;
    private final CellLayout cellLayout;
    private final StubLayout stubLayout;
    private final int decimals;

    private TableReport(
            BannerTable table,
            Optional<LocalizedText> title,
            List<CellContent> contents,
            CellLayout cellLayout,
            StubLayout stubLayout,
            int decimals) {
        this.table = table;
        this.title = title;
        this.contents = List.copyOf(contents);
        this.cellLayout = Objects.requireNonNull(cellLayout, "cellLayout");
        this.stubLayout = Objects.requireNonNull(stubLayout, "stubLayout");
        this.decimals = decimals;
    }

    /**
     * A banner in print.
     *
     * @param table the banner
     * @return a report of it with a table for each question, percentages with one decimal
     */
    public static TableReport of(BannerTable table) {
        List<CellContent> contents = new ArrayList<>(List.of(CellContent.FIGURE));
        for (CellContent content : CellContent.values()) {
            if (content.statistic().isPresent() && isIn(table, content)) {
                contents.add(content);
            }
        }
        return new TableReport(
                table, Optional.empty(), contents, CellLayout.STACKED, StubLayout.TABLE_EACH, Report.DEFAULT_DECIMALS);
    }

    private static boolean isIn(BannerTable table, CellContent content) {
        return cells(table)
                .anyMatch(cell -> cell.computed()
                        .estimate(content.statistic().orElseThrow())
                        .isPresent());
    }

    static Stream<TableCell> cells(BannerTable table) {
        return table.layers().stream()
                .flatMap(layer -> layer.stubs().stream())
                .flatMap(stub -> stub.rows().stream())
                .flatMap(row -> row.cells().stream());
    }

    /**
     * The same under another title.
     *
     * @param text the title
     * @return the report with it
     */
    public TableReport withTitle(LocalizedText text) {
        return new TableReport(table, Optional.of(text), contents, cellLayout, stubLayout, decimals);
    }

    /**
     * The same with other contents of cells.
     *
     * @param shown what a cell shows, in this order
     * @return the report with them; letters stand at the figure, or where it is not shown at the first of the others
     * @throws IllegalArgumentException if there is none, one stands twice, or the banner was not asked for one
     */
    public TableReport withContents(CellContent... shown) {
        List<CellContent> list = List.of(shown);
        Set<CellContent> distinct = EnumSet.noneOf(CellContent.class);
        if (list.isEmpty() || !list.stream().allMatch(distinct::add)) {
            throw new IllegalArgumentException("a cell shows at least one content, and each once: found " + list);
        }
        for (CellContent content : list) {
            if (content.statistic().isPresent() && !isIn(table, content)) {
                throw new IllegalArgumentException(
                        "the table has no " + content + ": ask for it with Banner.Builder.statistics(CellStatistic."
                                + content.statistic().get() + ")");
            }
        }
        return new TableReport(table, title, list, cellLayout, stubLayout, decimals);
    }

    /**
     * The same with several contents of cells laid out otherwise.
     *
     * @param layout stacked unless this is called
     * @return the report with it
     */
    public TableReport withCellLayout(CellLayout layout) {
        return new TableReport(table, title, contents, layout, stubLayout, decimals);
    }

    /**
     * The same with several questions down the side laid out otherwise.
     *
     * @param layout a table for each unless this is called
     * @return the report with it
     */
    public TableReport withStubLayout(StubLayout layout) {
        return new TableReport(table, title, contents, cellLayout, layout, decimals);
    }

    /**
     * The same with other decimals of percentages; means have one more.
     *
     * @param digits the digits of percentages after the decimal sign, 0 to 10
     * @return the report with them
     * @throws IllegalArgumentException if they are fewer or more
     */
    public TableReport withDecimals(int digits) {
        Report.checkDecimals(digits);
        return new TableReport(table, title, contents, cellLayout, stubLayout, digits);
    }

    @Override
    public String title(ReportLanguage language) {
        return title.map(language::text)
                .orElseGet(() -> isOfOneQuestion()
                        ? language.text(table.layers().get(0).stubs().get(0).label())
                        : language.text("banner.title"));
    }

    private boolean isOfOneQuestion() {
        return table.layers().get(0).stubs().size() == 1;
    }

    @Override
    public List<Block> blocks(ReportLanguage language) {
        return blocks(language, new Method(language).of(table.design()));
    }

    /** The same with other sentences of the method below the notes: none in a document that has its own. */
    List<Block> blocks(ReportLanguage language, List<String> method) {
        BannerTables tables = new BannerTables(table, new BannerCells(language, decimals), language);
        List<Block> blocks = new ArrayList<>();
        for (TableLayer layer : table.layers()) {
            layer.option()
                    .ifPresent(option -> blocks.add(new Heading(
                            2,
                            language.text(
                                    "banner.layer",
                                    language.text(option.questionLabel()),
                                    language.text(option.label())))));
            layer(layer, tables, language, blocks);
        }
        blocks.add(new Heading(2, language.text("banner.notes")));
        List<String> notes = new BannerNotes(table, language).of(contents, tables.hasNothing());
        blocks.add(
                ListBlock.bullets(Stream.concat(notes.stream(), method.stream()).toList()));
        return blocks;
    }

    private void layer(TableLayer layer, BannerTables tables, ReportLanguage language, List<Block> blocks) {
        if (stubLayout == StubLayout.ONE_TABLE && layer.stubs().size() > 1) {
            add(layer.stubs(), tables, language, blocks);
            List<String> wordings = layer.stubs().stream()
                    .filter(stub -> !stub.label().equals(stub.text()))
                    .map(stub -> language.text(
                            "banner.wording", language.text(stub.label()), language.quoted(language.text(stub.text()))))
                    .toList();
            if (!wordings.isEmpty()) {
                blocks.add(ListBlock.bullets(wordings));
            }
            return;
        }
        int level = layer.option().isPresent() ? 3 : 2;
        for (StubTable stub : layer.stubs()) {
            if (layer.stubs().size() > 1 || title.isPresent()) {
                blocks.add(new Heading(level, language.text(stub.label())));
            }
            if (!stub.label().equals(stub.text())) {
                blocks.add(Paragraph.of(language.quoted(language.text(stub.text()))));
            }
            blocks.addAll(new ReportCharts(language, decimals).table(table, stub));
            add(List.of(stub), tables, language, blocks);
        }
    }

    private void add(List<StubTable> stubs, BannerTables tables, ReportLanguage language, List<Block> blocks) {
        if (cellLayout == CellLayout.STACKED || contents.size() == 1) {
            blocks.add(named(stubs, tables.of(stubs, contents, Optional.empty())));
            return;
        }
        for (CellContent content : contents) {
            tables.ofOne(stubs, content, language.text(content.key()))
                    .map(made -> named(stubs, made))
                    .ifPresent(blocks::add);
        }
    }

    private static DocumentTable named(List<StubTable> stubs, DocumentTable made) {
        return stubs.size() == 1 ? made.named(stubs.get(0).question()) : made;
    }
}
