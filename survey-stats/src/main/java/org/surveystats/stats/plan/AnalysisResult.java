package org.surveystats.stats.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.stats.table.BannerTable;

/**
 * What one analysis computed. Two results are equal where their numbers and texts are: whether the {@linkplain #table() table} of a
 * banner is at hand, which files do not hold, does not count.
 */
public final class AnalysisResult {

    private final String id;
    private final List<ResultCell> cells;
    private final Optional<TestResult> test;
    private final Optional<String> note;
    private final List<TestResult> tests;
    private final Optional<BannerTable> table;

    private AnalysisResult(
            String id,
            List<ResultCell> cells,
            Optional<TestResult> test,
            Optional<String> note,
            List<TestResult> tests,
            Optional<BannerTable> table) {
        this.id = Objects.requireNonNull(id, "id");
        this.cells = List.copyOf(cells);
        this.test = Objects.requireNonNull(test, "test");
        this.note = Objects.requireNonNull(note, "note");
        this.tests = List.copyOf(tests);
        this.table = table;
    }

    /**
     * A result with at most one test.
     *
     * @param id the analysis's id
     * @param cells the estimates, perhaps none
     * @param test the test, where the analysis has one
     * @param note what a reader must know of the whole analysis, such as why it has no cells
     */
    public AnalysisResult(String id, List<ResultCell> cells, Optional<TestResult> test, Optional<String> note) {
        this(id, cells, test, note, List.of(), Optional.empty());
    }

    /**
     * A result of estimates alone.
     *
     * @param id the analysis's id
     * @param cells the estimates
     * @return the result, without test and note
     */
    public static AnalysisResult of(String id, List<ResultCell> cells) {
        return new AnalysisResult(id, cells, Optional.empty(), Optional.empty());
    }

    /**
     * The analysis.
     *
     * @return its id
     */
    public String id() {
        return id;
    }

    /**
     * The estimates.
     *
     * @return the cells, perhaps none
     */
    public List<ResultCell> cells() {
        return cells;
    }

    /**
     * The test that the analysis asked for.
     *
     * @return the test; empty where the analysis has none
     */
    public Optional<TestResult> test() {
        return test;
    }

    /**
     * What a reader must know of the whole analysis, such as why it has no cells.
     *
     * @return the note, or empty where there is none
     */
    public Optional<String> note() {
        return note;
    }

    /**
     * Further tests: comparisons of the columns of a banner, and tests besides that of a cross-tabulation.
     *
     * @return the tests, perhaps none
     */
    public List<TestResult> tests() {
        return tests;
    }

    /**
     * The table of a banner, for reports.
     *
     * @return the table; empty for other statistics, and for results read from a file
     */
    public Optional<BannerTable> table() {
        return table;
    }

    /**
     * The same result with a test.
     *
     * @param newTest the test
     * @return the result with it
     */
    public AnalysisResult withTest(TestResult newTest) {
        return new AnalysisResult(id, cells, Optional.of(newTest), note, tests, table);
    }

    /**
     * The same result with a note.
     *
     * @param newNote what a reader must know of the whole analysis
     * @return the result with it
     */
    public AnalysisResult withNote(String newNote) {
        return new AnalysisResult(id, cells, test, Optional.of(newNote), tests, table);
    }

    /**
     * The same result with further tests in the place of those it had.
     *
     * @param newTests the tests
     * @return the result with them
     */
    public AnalysisResult withTests(List<TestResult> newTests) {
        return new AnalysisResult(id, cells, test, note, newTests, table);
    }

    /**
     * The same result with the table that its cells are from.
     *
     * @param newTable the table of a banner
     * @return the result with it
     */
    public AnalysisResult withTable(BannerTable newTable) {
        return new AnalysisResult(id, cells, test, note, tests, Optional.of(newTable));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnalysisResult that
                && id.equals(that.id)
                && cells.equals(that.cells)
                && test.equals(that.test)
                && note.equals(that.note)
                && tests.equals(that.tests);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, cells, test, note, tests);
    }

    @Override
    public String toString() {
        return id + " " + cells + test.map(t -> " test " + t).orElse("") + (tests.isEmpty() ? "" : " tests " + tests)
                + note.map(n -> " " + n).orElse("");
    }
}
