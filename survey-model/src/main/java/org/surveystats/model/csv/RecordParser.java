package org.surveystats.model.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.Iterator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file. From the second batch on a thread of its own parses ahead, while the caller checks and stores what was
 * parsed before; a short file needs no thread.
 */
final class RecordParser implements AutoCloseable {

    /** Batches that wait for the caller. */
    private static final int AHEAD = 4;

    private final DecodingReader reader;
    private final Iterator<Boolean> records;
    private final BlockingQueue<RecordBatch> parsed = new ArrayBlockingQueue<>(AHEAD);
    private final BlockingQueue<RecordBatch> used = new ArrayBlockingQueue<>(AHEAD + 2);
    private RecordBatch batch = new RecordBatch();
    private @Nullable Thread thread;
    private volatile boolean isClosed;
    private long line;

    RecordParser(DecodingReader reader, char separator) {
        this.reader = reader;
        this.records = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(new Handler(), reader)
                .iterator();
    }

    /**
     * The next records; the last batch says so.
     *
     * @param before the batch before, which is used again; null for the first call
     */
    RecordBatch next(@Nullable RecordBatch before) {
        if (before == null) {
            parse();
            return batch;
        }
        if (thread == null) {
            thread = new Thread(this::run, "survey-csv-parser");
            thread.setDaemon(true);
            thread.start();
        }
        used.add(before);
        return take(parsed);
    }

    private void run() {
        int made = 1;
        do {
            // the caller has one batch, one is being filled, the others wait
            RecordBatch free = used.poll();
            if (free == null && made < AHEAD) {
                free = new RecordBatch();
                made++;
            }
            batch = free == null ? take(used) : free;
            if (isClosed) {
                return;
            }
            parse();
            parsed.add(batch);
        } while (!batch.isLast && !isClosed);
    }

    /** Fills the batch. */
    private void parse() {
        batch.clear();
        try {
            boolean hasMore = records.hasNext();
            while (hasMore) {
                records.next();
                if (batch.isFull()) {
                    break;
                }
                hasMore = records.hasNext();
            }
            batch.isLast = !hasMore;
        } catch (RuntimeException | Error e) {
            batch.failure = e;
            batch.failureLine = line;
            batch.isLast = true;
        }
        batch.bytesRead = reader.bytesRead();
    }

    private static RecordBatch take(BlockingQueue<RecordBatch> queue) {
        boolean interrupted = false;
        while (true) {
            try {
                RecordBatch taken = queue.take();
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return taken;
            } catch (InterruptedException e) {
                interrupted = true; // reading a file is not given up half way; the caller hears of it afterwards
            }
        }
    }

    /** Ends the thread: it has let go of the reader when this returns. */
    @Override
    public void close() {
        isClosed = true;
        Thread started = thread;
        if (started == null) {
            return;
        }
        used.offer(new RecordBatch()); // for a thread that waits for one
        boolean interrupted = false;
        while (started.isAlive()) {
            try {
                started.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes the cells of a record without making strings of them. */
    private final class Handler extends AbstractBaseCsvCallbackHandler<Boolean> {
        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber;
        }

        @Override
        protected void handleField(int field, char[] buffer, int offset, int length, boolean quoted) {
            batch.addCell(buffer, offset, length);
        }

        @Override
        protected Boolean buildRecord() {
            batch.endRecord(getFieldCount(), line);
            return true;
        }
    }
}
