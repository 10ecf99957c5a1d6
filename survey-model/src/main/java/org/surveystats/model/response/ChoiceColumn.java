package org.surveystats.model.response;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.Option;

/**
 * The answers to a question with one option a respondent: one byte each, two where the question has more than 120 options.
 * A cell is the number of the option in the question's list (special answers included), or negative where no option was
 * chosen: −{@link MissingReason#number()}.
 */
public final class ChoiceColumn implements Column {

    /** The greatest number of options that fits one byte a respondent, beside the missing reasons. */
    static final int MAX_NARROW = 120;

    private final List<Option> options;
    private final boolean narrow;
    private byte[] bytes = {};
    private short[] shorts = {};
    private int size;

    ChoiceColumn(List<Option> options) {
        this.options = options;
        this.narrow = options.size() <= MAX_NARROW;
    }

    /** Appends a cell while the column is built. */
    void add(int index) {
        if (narrow) {
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, Growth.next(bytes.length, size + 1));
            }
            bytes[size++] = (byte) index;
        } else {
            if (size == shorts.length) {
                shorts = Arrays.copyOf(shorts, Growth.next(shorts.length, size + 1));
            }
            shorts[size++] = (short) index;
        }
    }

    void trim() {
        bytes = Arrays.copyOf(bytes, narrow ? size : 0);
        shorts = Arrays.copyOf(shorts, narrow ? 0 : size);
    }

    /**
     * The options that the numbers count.
     *
     * @return the question's options, special answers included
     */
    public List<Option> options() {
        return options;
    }

    /**
     * The number of the option that a respondent chose.
     *
     * @param row the respondent, from 0
     * @return its place in {@link #options()}, or −{@link MissingReason#number()} where none was chosen
     * @throws IndexOutOfBoundsException if there is no such respondent
     */
    public int index(int row) {
        if (row < 0 || row >= size) {
            throw new IndexOutOfBoundsException("row " + row + " of " + size);
        }
        return narrow ? bytes[row] : shorts[row];
    }

    /**
     * The valid option that a respondent chose.
     *
     * @param row the respondent, from 0
     * @return the option, or empty where the cell is missing
     * @throws IndexOutOfBoundsException if there is no such respondent
     */
    public Optional<Option> answer(int row) {
        return chosen(row).filter(Option::isValid);
    }

    /**
     * The option that a respondent chose, valid or special.
     *
     * @param row the respondent, from 0
     * @return the option, or empty where none was chosen
     * @throws IndexOutOfBoundsException if there is no such respondent
     */
    public Optional<Option> chosen(int row) {
        int index = index(row);
        return index < 0 ? Optional.empty() : Optional.of(options.get(index));
    }

    @Override
    public Optional<MissingReason> missing(int row) {
        int index = index(row);
        return index < 0
                ? Optional.of(MissingReason.ofNumber(-index))
                : options.get(index).missing();
    }

    /**
     * Copies a run of cells, for loops over many respondents.
     *
     * @param from the first respondent, from 0
     * @param count how many
     * @param into where they are copied to, from place 0; each as {@link #index(int)} gives it
     * @throws IndexOutOfBoundsException if there are not that many respondents, or places
     */
    public void read(int from, int count, short[] into) {
        Objects.checkFromIndexSize(from, count, size);
        Objects.checkFromIndexSize(0, count, into.length);
        if (narrow) {
            for (int i = 0; i < count; i++) {
                into[i] = bytes[from + i];
            }
        } else {
            System.arraycopy(shorts, from, into, 0, count);
        }
    }

    /**
     * Copies a run of cells of a column with one byte a respondent.
     *
     * @param from the first respondent, from 0
     * @param count how many
     * @param into where they are copied to, from place 0; each as {@link #index(int)} gives it
     * @throws IndexOutOfBoundsException if there are not that many respondents, or places
     * @throws IllegalStateException if the column {@linkplain #bytesPerRespondent() needs more} than one byte
     */
    public void read(int from, int count, byte[] into) {
        if (!narrow) {
            throw new IllegalStateException("the column has two bytes a respondent");
        }
        Objects.checkFromIndexSize(from, count, size);
        Objects.checkFromIndexSize(0, count, into.length);
        System.arraycopy(bytes, from, into, 0, count);
    }

    /**
     * How wide a cell is.
     *
     * @return 1, or 2 where the question has more than 120 options
     */
    public int bytesPerRespondent() {
        return narrow ? 1 : 2;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long memoryBytes() {
        return bytes.length + 2L * shorts.length;
    }
}
