package org.surveystats.stats.design;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.response.ResponseTable;

/** A number of each respondent that is added up: 1 to count, the answer to a question, a score, a residual. */
public final class Amounts {

    private static final Amounts ONE = new Amounts(readers -> new RowReaders.NumbersReader() {
        @Override
        void fill(Chunk of, double[] into) {
            Arrays.fill(into, 0, of.length, 1);
        }
    });

    private final Source source;

    private Amounts(Source source) {
        this.source = source;
    }

    /** How the numbers of a table's respondents are read. */
    private interface Source {
        RowReaders.NumbersReader bind(RowReaders readers);
    }

    /**
     * The number 1 for everybody.
     *
     * @return the amount that counts
     */
    public static Amounts one() {
        return ONE;
    }

    /**
     * Answers to a question, as their distance from a pivot, so that a large mean takes no digits from a small spread.
     *
     * @param question a question answered by numbers
     * @param pivot a number near the mean, or 0
     * @return answer − pivot; 0 where there is no valid answer
     */
    public static Amounts deviation(NumberQuestion question, double pivot) {
        return new Amounts(readers -> {
            RowReaders.Values values = readers.values(question);
            return new RowReaders.NumbersReader() {
                @Override
                void fill(Chunk of, double[] into) {
                    values.read(of);
                    for (int i = 0; i < of.length; i++) {
                        into[i] = values.missing[i] == 0 ? values.numbers[i] - pivot : 0;
                    }
                }
            };
        });
    }

    /**
     * Any numbers.
     *
     * @param rule given a table, says for each of its rows, from 0, the finite number
     * @return the amounts
     */
    public static Amounts of(Function<ResponseTable, IntToDoubleFunction> rule) {
        return new Amounts(readers -> {
            IntToDoubleFunction number = rule.apply(readers.table());
            return new RowReaders.NumbersReader() {
                @Override
                void fill(Chunk of, double[] into) {
                    for (int i = 0; i < of.length; i++) {
                        into[i] = number.applyAsDouble(of.row(i));
                    }
                }
            };
        });
    }

    /**
     * A number for each cell of a classification, such as the scores of options.
     *
     * @param cells the classification
     * @param numbers a finite number for each cell
     * @return the number of the respondent's cell; 0 for who is in none
     * @throws IllegalArgumentException if there is not one number for each cell
     */
    public static Amounts ofCells(Cells cells, double... numbers) {
        if (numbers.length != cells.count()) {
            throw new IllegalArgumentException(
                    "each of " + cells.count() + " cells has a number: found " + numbers.length);
        }
        double[] table = new double[numbers.length + 1];
        System.arraycopy(numbers, 0, table, 1, numbers.length);
        return new Amounts(readers -> {
            RowReaders.CellsReader own = readers.reader(cells);
            return new RowReaders.NumbersReader() {
                @Override
                void fill(Chunk of, double[] into) {
                    int[] a = own.read(of);
                    for (int i = 0; i < of.length; i++) {
                        into[i] = table[a[i] + 1];
                    }
                }
            };
        });
    }

    /**
     * The squares of these numbers.
     *
     * @return the amounts, each multiplied by itself
     */
    public Amounts squared() {
        return times(this);
    }

    /**
     * The products of these numbers with others.
     *
     * @param other the other numbers
     * @return the amounts, each multiplied by the other of the same respondent
     */
    public Amounts times(Amounts other) {
        return new Amounts(readers -> {
            RowReaders.NumbersReader one = readers.reader(this);
            RowReaders.NumbersReader two = readers.reader(other);
            return new RowReaders.NumbersReader() {
                @Override
                void fill(Chunk of, double[] into) {
                    double[] a = one.read(of);
                    double[] b = two.read(of);
                    for (int i = 0; i < of.length; i++) {
                        into[i] = a[i] * b[i];
                    }
                }
            };
        });
    }

    RowReaders.NumbersReader bind(RowReaders readers) {
        return source.bind(readers);
    }

    /** Whether this is 1 for everybody. */
    boolean counts() {
        return this == ONE;
    }
}
