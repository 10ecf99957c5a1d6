package org.surveystats.stats.design;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.internal.RowParts;

/**
 * A classification of respondents: each belongs to one of several cells, or to none. The options of a question are one, the
 * groups of a table's columns another, and both crossed a third.
 */
public final class Cells {

    /** The greatest number of cells. */
    private static final int MAX = 1 << 24;

    private final int count;
    private final Source source;

    private Cells(int count, Source source) {
        if (count < 1 || count > MAX) {
            throw new IllegalArgumentException("a classification has 1 to " + MAX + " cells: found " + count);
        }
        this.count = count;
        this.source = source;
    }

    /** How respondents of a table are classified. */
    private interface Source {
        RowReaders.CellsReader bind(RowReaders readers);
    }

    /**
     * One cell for all respondents.
     *
     * @return the classification with one cell
     */
    public static Cells everyone() {
        return new Cells(1, readers -> new RowReaders.CellsReader() {
            @Override
            void fill(Chunk of, int[] into) {
                Arrays.fill(into, 0, of.length, 0);
            }
        });
    }

    /**
     * The valid options of a question, in its order; who gave no valid answer belongs to none.
     *
     * @param question a question with one option a respondent
     * @return one cell a valid option
     */
    public static Cells validOptions(ChoiceQuestion question) {
        int[] ofOption = new int[question.options().size()];
        int next = 0;
        for (int i = 0; i < ofOption.length; i++) {
            ofOption[i] = question.options().get(i).isValid() ? next++ : -1;
        }
        return choices(question, Math.max(1, next), ofOption, new int[MissingReason.values().length]);
    }

    /**
     * The options of a question, special answers among them, in its order.
     *
     * @param question a question with one option a respondent
     * @return one cell an option
     */
    public static Cells allOptions(ChoiceQuestion question) {
        int[] ofOption = new int[question.options().size()];
        Arrays.setAll(ofOption, i -> i);
        return choices(question, ofOption.length, ofOption, new int[MissingReason.values().length]);
    }

    /**
     * The options and then the missing reasons of a question: everybody belongs to a cell.
     *
     * @param question a question with one option a respondent
     * @return one cell an option and one a reason, in the order of {@link MissingReason#number()}
     */
    public static Cells optionsAndReasons(ChoiceQuestion question) {
        int options = question.options().size();
        int[] ofOption = new int[options];
        Arrays.setAll(ofOption, i -> i);
        int[] ofReason = new int[MissingReason.values().length];
        Arrays.setAll(ofReason, i -> options + i + 1);
        return choices(question, options + ofReason.length, ofOption, ofReason);
    }

    /**
     * Some options of a question as one cell.
     *
     * @param question a question with one option a respondent
     * @param codes the options' codes
     * @return one cell, of those who chose one of them
     * @throws org.surveystats.model.error.QuestionnaireException if the question has no such option
     */
    public static Cells options(ChoiceQuestion question, String... codes) {
        int[] ofOption = new int[question.options().size()];
        Arrays.fill(ofOption, -1);
        for (String code : codes) {
            ofOption[place(question, code)] = 0;
        }
        return choices(question, 1, ofOption, new int[MissingReason.values().length]);
    }

    /** A table of cells by option and, plus one, by missing reason. */
    private static Cells choices(ChoiceQuestion question, int count, int[] ofOption, int[] ofReasonPlusOne) {
        int reasons = MissingReason.values().length;
        int[] cellOf = new int[reasons + ofOption.length];
        for (int number = 1; number <= reasons; number++) {
            cellOf[reasons - number] = ofReasonPlusOne[number - 1] - 1;
        }
        System.arraycopy(ofOption, 0, cellOf, reasons, ofOption.length);
        return new Cells(count, readers -> {
            RowReaders.Codes codes = readers.codes(question);
            return new RowReaders.CellsReader() {
                @Override
                void fill(Chunk of, int[] into) {
                    codes.translate(of, cellOf, -reasons, into);
                }

                @Override
                @Nullable
                CodeSums codeSums() {
                    return codes.narrow() ? new CodeSums(codes, -reasons, cellOf) : null;
                }
            };
        });
    }

    /**
     * Those who gave a valid number.
     *
     * @param question a question answered by numbers
     * @return one cell
     */
    public static Cells answered(NumberQuestion question) {
        return new Cells(1, readers -> {
            RowReaders.Values values = readers.values(question);
            return new RowReaders.CellsReader() {
                @Override
                void fill(Chunk of, int[] into) {
                    values.read(of);
                    for (int i = 0; i < of.length; i++) {
                        into[i] = values.missing[i] == 0 ? 0 : -1;
                    }
                }
            };
        });
    }

    /**
     * Any classification.
     *
     * @param count the number of cells
     * @param rule given a table, says for each of its rows, from 0, the cell from 0, or −1 for none
     * @return the classification
     * @throws IllegalArgumentException if there is no cell
     */
    public static Cells of(int count, Function<ResponseTable, IntUnaryOperator> rule) {
        return new Cells(count, readers -> {
            IntUnaryOperator cell = rule.apply(readers.table());
            return new RowReaders.CellsReader() {
                @Override
                void fill(Chunk of, int[] into) {
                    for (int i = 0; i < of.length; i++) {
                        into[i] = cell.applyAsInt(of.row(i));
                    }
                }
            };
        });
    }

    /**
     * Every combination of a cell of this classification with one of another.
     *
     * @param other the other classification
     * @return cells of number this · other.count() + other; who is in none of one is in none
     */
    public Cells cross(Cells other) {
        if (count == 1) {
            return other.within(this);
        }
        if (other.count == 1) {
            return within(other);
        }
        int columns = other.count;
        return new Cells(Math.multiplyExact(count, columns), readers -> {
            RowReaders.CellsReader rowCells = readers.reader(this);
            RowReaders.CellsReader columnCells = readers.reader(other);
            return new RowReaders.CellsReader() {
                @Override
                void fill(Chunk of, int[] into) {
                    int[] a = rowCells.read(of);
                    int[] b = columnCells.read(of);
                    for (int i = 0; i < of.length; i++) {
                        into[i] = (a[i] | b[i]) < 0 ? -1 : a[i] * columns + b[i];
                    }
                }
            };
        });
    }

    /**
     * The same classification of those alone who are in some cell of another.
     *
     * @param domain the other classification
     * @return cells as these
     */
    public Cells within(Cells domain) {
        return new Cells(count, readers -> {
            RowReaders.CellsReader own = readers.reader(this);
            RowReaders.CellsReader members = readers.reader(domain);
            return new RowReaders.CellsReader() {
                @Override
                void fill(Chunk of, int[] into) {
                    int[] a = own.read(of);
                    int[] b = members.read(of);
                    for (int i = 0; i < of.length; i++) {
                        into[i] = b[i] < 0 ? -1 : a[i];
                    }
                }
            };
        });
    }

    /**
     * A run of the cells.
     *
     * @param from the first cell
     * @param to the cell after the last, greater than from
     * @return cells numbered from 0; who is in another one is in none
     * @throws IndexOutOfBoundsException if there are no such cells
     */
    public Cells slice(int from, int to) {
        if (from < 0 || to > count || from >= to) {
            throw new IndexOutOfBoundsException("cells " + from + " to " + to + " of " + count);
        }
        return new Cells(to - from, readers -> {
            RowReaders.CellsReader own = readers.reader(this);
            return new RowReaders.CellsReader() {
                @Override
                void fill(Chunk of, int[] into) {
                    int[] a = own.read(of);
                    for (int i = 0; i < of.length; i++) {
                        into[i] = a[i] >= from && a[i] < to ? a[i] - from : -1;
                    }
                }
            };
        });
    }

    /**
     * The same respondents in other cells: some cells put together, others left out.
     *
     * @param newCount the number of cells of the new classification
     * @param cellOf for each cell of this classification the new one, or −1 for none
     * @return cells of the new numbers
     * @throws IllegalArgumentException if there is not one new cell for each of these, or one is out of range
     */
    public Cells regroup(int newCount, int... cellOf) {
        int[] table = new int[count + 1];
        table[0] = -1;
        if (cellOf.length != count) {
            throw new IllegalArgumentException("each of " + count + " cells has a new one: found " + cellOf.length);
        }
        for (int i = 0; i < count; i++) {
            if (cellOf[i] < -1 || cellOf[i] >= newCount) {
                throw new IllegalArgumentException("a cell from -1 to " + (newCount - 1) + ": found " + cellOf[i]);
            }
            table[i + 1] = cellOf[i];
        }
        return new Cells(newCount, readers -> {
            RowReaders.CellsReader own = readers.reader(this);
            return new RowReaders.CellsReader() {
                @Override
                void fill(Chunk of, int[] into) {
                    int[] a = own.read(of);
                    for (int i = 0; i < of.length; i++) {
                        into[i] = table[a[i] + 1];
                    }
                }
            };
        });
    }

    /**
     * How many cells there are.
     *
     * @return 1 or more
     */
    public int count() {
        return count;
    }

    /**
     * The cell of each respondent.
     *
     * @param table the answers
     * @return one number a row: the cell, or −1 for none
     */
    public int[] classify(ResponseTable table) {
        int[] cells = new int[table.rowCount()];
        RowParts.each(cells.length, (from, to) -> {
            RowReaders.CellsReader reader = new RowReaders(table).reader(this);
            Chunk chunk = new Chunk(null, new double[0], false);
            for (int position = from; position < to; position += Chunk.SIZE) {
                chunk.move(position, to);
                System.arraycopy(reader.read(chunk), 0, cells, position, chunk.length);
            }
        });
        return cells;
    }

    RowReaders.CellsReader bind(RowReaders readers) {
        return source.bind(readers);
    }

    private static int place(ChoiceQuestion question, String code) {
        for (int i = 0; i < question.options().size(); i++) {
            if (question.options().get(i).code().equals(code)) {
                return i;
            }
        }
        throw UnknownCode.of(question, code);
    }
}
