package org.surveystats.stats.design;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.response.ChoiceColumn;
import org.surveystats.model.response.NumberColumn;
import org.surveystats.model.response.ResponseTable;

/** The readers of one pass: whatever several statistics need of a respondent is read once a chunk. */
final class RowReaders {

    private final ResponseTable table;
    private final IdentityHashMap<Cells, CellsReader> cells = new IdentityHashMap<>();
    private final IdentityHashMap<Amounts, NumbersReader> numbers = new IdentityHashMap<>();
    private final Map<String, Codes> codes = new HashMap<>();
    private final Map<String, Values> values = new HashMap<>();

    RowReaders(ResponseTable table) {
        this.table = table;
    }

    ResponseTable table() {
        return table;
    }

    CellsReader reader(Cells of) {
        CellsReader known = cells.get(of);
        if (known == null) {
            known = of.bind(this);
            cells.put(of, known);
        }
        return known;
    }

    NumbersReader reader(Amounts of) {
        NumbersReader known = numbers.get(of);
        if (known == null) {
            known = of.bind(this);
            numbers.put(of, known);
        }
        return known;
    }

    Codes codes(ChoiceQuestion question) {
        return codes.computeIfAbsent(question.id(), id -> new Codes(table.column(question)));
    }

    Values values(NumberQuestion question) {
        return values.computeIfAbsent(question.id(), id -> new Values(table.column(question)));
    }

    /** The cells of a chunk's respondents; −1 for none. */
    abstract static class CellsReader {
        private final int[] buffer = new int[Chunk.SIZE];
        private int chunk = -1;

        final int[] read(Chunk of) {
            if (chunk != of.number) {
                fill(of, buffer);
                chunk = of.number;
            }
            return buffer;
        }

        abstract void fill(Chunk of, int[] into);

        /** Sums by the bytes that are kept, which need no cells to be read; null where cells are no mere translation of bytes. */
        @Nullable
        CodeSums codeSums() {
            return null;
        }
    }

    /** Numbers of a chunk's respondents. */
    abstract static class NumbersReader {
        private final double[] buffer = new double[Chunk.SIZE];
        private int chunk = -1;

        final double[] read(Chunk of) {
            if (chunk != of.number) {
                fill(of, buffer);
                chunk = of.number;
            }
            return buffer;
        }

        abstract void fill(Chunk of, double[] into);
    }

    /** The cells of a column of options as they are kept. */
    static final class Codes {
        private final ChoiceColumn column;
        private final boolean narrow;
        private final short[] wide = new short[Chunk.SIZE];
        private final byte[] bytes = new byte[Chunk.SIZE];
        private int chunk = -1;

        Codes(ChoiceColumn column) {
            this.column = column;
            this.narrow = column.bytesPerRespondent() == 1;
        }

        /** Translates the cells of a chunk by a table whose first place is that of the lowest cell. */
        void translate(Chunk of, int[] table, int lowest, int[] into) {
            read(of);
            int length = of.length;
            if (narrow) {
                for (int i = 0; i < length; i++) {
                    into[i] = table[bytes[i] - lowest];
                }
            } else {
                for (int i = 0; i < length; i++) {
                    into[i] = table[wide[i] - lowest];
                }
            }
        }

        /** Whether the cells are kept as bytes. */
        boolean narrow() {
            return narrow;
        }

        /** The bytes that are kept of a chunk's respondents. */
        byte[] bytes(Chunk of) {
            read(of);
            return bytes;
        }

        private void read(Chunk of) {
            if (chunk == of.number) {
                return;
            }
            chunk = of.number;
            if (!of.inOrder()) {
                for (int i = 0; i < of.length; i++) {
                    int index = column.index(of.row(i));
                    bytes[i] = (byte) index;
                    wide[i] = (short) index;
                }
            } else if (narrow) {
                column.read(of.from, of.length, bytes);
            } else {
                column.read(of.from, of.length, wide);
            }
        }
    }

    /** The numbers of a column, with their missing reasons. */
    static final class Values {
        private final NumberColumn column;
        final double[] numbers = new double[Chunk.SIZE];
        final byte[] missing = new byte[Chunk.SIZE];
        private int chunk = -1;

        Values(NumberColumn column) {
            this.column = column;
        }

        void read(Chunk of) {
            if (chunk != of.number) {
                if (of.inOrder()) {
                    column.read(of.from, of.length, numbers, missing);
                } else {
                    for (int i = 0; i < of.length; i++) {
                        column.read(of.row(i), numbers, missing, i);
                    }
                }
                chunk = of.number;
            }
        }
    }
}
