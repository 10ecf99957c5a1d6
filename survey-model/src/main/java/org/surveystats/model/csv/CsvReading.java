package org.surveystats.model.csv;

import java.util.List;
import org.surveystats.model.error.Problem;
import org.surveystats.model.response.ResponseTable;

/**
 * What could be read of a file, and what could not.
 *
 * @param table the answers; a cell with a problem is invalid
 * @param problems every problem with its line, row, column, what was found and what was expected, in the file's order
 * @param skippedRows the rows that are not in the table, because they have another number of columns than the header
 */
public record CsvReading(ResponseTable table, List<Problem> problems, long skippedRows) {
    /**
     * Copies the problems.
     *
     * @param table the answers
     * @param problems every problem
     * @param skippedRows the rows that are not in the table
     */
    public CsvReading {
        problems = List.copyOf(problems);
    }
}
