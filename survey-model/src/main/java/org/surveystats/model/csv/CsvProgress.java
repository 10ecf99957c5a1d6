package org.surveystats.model.csv;

import java.util.OptionalLong;

/** Is told how far the reading of a file has come. */
@FunctionalInterface
public interface CsvProgress {

    /** Tells nobody. */
    CsvProgress NONE = (rows, bytes, totalBytes) -> {};

    /**
     * Is called after every 10,000 rows, and once at the end.
     *
     * @param rows the rows read so far
     * @param bytes the bytes read so far; a buffer may be ahead of the rows
     * @param totalBytes the size of the file, where it is known
     */
    void at(long rows, long bytes, OptionalLong totalBytes);
}
