package org.surveystats.model.csv;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Some records of a file as the parser found them: the characters of their cells, one after the other. */
final class RecordBatch {

    private static final int MOST_RECORDS = 1024;
    private static final int ENOUGH_CHARACTERS = 1 << 16;

    char[] text = new char[ENOUGH_CHARACTERS];

    /** Where each cell ends in the text; it begins where the one before ends. */
    int[] ends = new int[MOST_RECORDS];

    /** The number of cells of each record, and the line that it begins in. */
    final int[] cells = new int[MOST_RECORDS];

    final long[] lines = new long[MOST_RECORDS];
    int records;

    /** The bytes that were read when the batch was full. */
    long bytesRead;

    /** Whether nothing comes after the records: the file's end, or what ended the reading. */
    boolean isLast;

    /** What ended the reading, unchecked. */
    @Nullable
    Throwable failure;

    /** The line of the record that the failure is in. */
    long failureLine;

    private int characters;
    private int allCells;
    private int firstCell;

    void clear() {
        records = 0;
        characters = 0;
        allCells = 0;
        firstCell = 0;
    }

    boolean isFull() {
        return records == MOST_RECORDS || characters >= ENOUGH_CHARACTERS;
    }

    void addCell(char[] buffer, int offset, int length) {
        if (characters + length > text.length) {
            text = Arrays.copyOf(text, Math.max(characters + length, Math.addExact(text.length, text.length)));
        }
        System.arraycopy(buffer, offset, text, characters, length);
        characters += length;
        if (allCells == ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        ends[allCells++] = characters;
    }

    /** Ends a record; cells that the parser counts and did not hand over, as those of an empty line, are empty. */
    void endRecord(int count, long line) {
        while (allCells - firstCell < count) {
            addCell(text, 0, 0);
        }
        firstCell = allCells;
        cells[records] = count;
        lines[records++] = line;
    }
}
