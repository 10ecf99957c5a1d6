package org.surveystats.stats.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one analysis computed.
 *
 * @param id the analysis's id
 * @param cells the estimates, perhaps none
 * @param test the test, where the analysis has one
 * @param note what a reader must know of the whole analysis, such as why it has no cells
 */
public record AnalysisResult(String id, List<ResultCell> cells, Optional<TestResult> test, Optional<String> note) {

    /**
     * Copies the cells.
     *
     * @param id the analysis's id
     * @param cells the estimates
     * @param test the test
     * @param note what a reader must know
     */
    public AnalysisResult {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(note, "note");
        cells = List.copyOf(cells);
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
     * The same result with a test.
     *
     * @param newTest the test
     * @return the result with it
     */
    public AnalysisResult withTest(TestResult newTest) {
        return new AnalysisResult(id, cells, Optional.of(newTest), note);
    }

    /**
     * The same result with a note.
     *
     * @param newNote what a reader must know of the whole analysis
     * @return the result with it
     */
    public AnalysisResult withNote(String newNote) {
        return new AnalysisResult(id, cells, test, Optional.of(newNote));
    }
}
