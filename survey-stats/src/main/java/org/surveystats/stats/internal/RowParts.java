package org.surveystats.stats.internal;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows in parts that are computed on all processors. Where the parts end hangs on the number of rows alone, and what each gives
 * comes in their order: a result that is put together from them does not depend on the number of processors.
 */
public final class RowParts {

    /** The least number of rows of a part, and the greatest number of parts. */
    private static final int LEAST = 1 << 15;

    private static final int MOST = 16;

    private RowParts() {}

    /** Computes something of the rows from one, to another that is not among them. */
    public interface Task<T> {
        /** Computes one part. */
        T of(int from, int to);
    }

    /** Changes the rows from one, to another that is not among them. */
    public interface Action {
        /** Changes one part. */
        void of(int from, int to);
    }

    /** What a task gives for each part, in the order of rows; at least one part. */
    public static <T> List<T> map(int rows, Task<T> task) {
        int parts = Math.max(1, Math.min(MOST, rows / LEAST));
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> task.of(end(rows, part, parts), end(rows, part + 1, parts)))
                .toList();
    }

    /** Does something to each part. */
    public static void each(int rows, Action action) {
        map(rows, (from, to) -> {
            action.of(from, to);
            return rows;
        });
    }

    private static int end(int rows, int part, int parts) {
        return (int) ((long) rows * part / parts);
    }
}
