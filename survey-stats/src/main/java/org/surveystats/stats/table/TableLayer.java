package org.surveystats.stats.table;

import java.util.List;
import java.util.Optional;

/**
 * The tables of one layer: of all respondents, or of those of one option of the question that makes layers.
 *
 * @param option the option; empty where there are no layers
 * @param stubs a table for each question down the side
 */
public record TableLayer(Optional<ColumnLabel> option, List<StubTable> stubs) {

    /**
     * Copies the tables.
     *
     * @param option the option
     * @param stubs a table for each question down the side
     */
    public TableLayer {
        stubs = List.copyOf(stubs);
    }
}
