package org.surveystats.model.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.model.question.MissingReason;

/**
 * A name a respondent, such as a stratum or a cluster: a column of the sampling design. Each distinct name is kept once;
 * a cell is its number, in order of first appearance.
 */
public final class LabelColumn implements Column {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> labels = new ArrayList<>();
    private int[] cells = {};
    private int size;

    LabelColumn() {}

    void add(Optional<String> label) {
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, Growth.next(cells.length, size + 1));
        }
        cells[size] = label.isEmpty() ? -1 : number(label.get());
        size++;
    }

    private int number(String label) {
        int before = size == 0 ? -1 : cells[size - 1];
        if (before >= 0 && labels.get(before).equals(label)) {
            return before; // respondents of a cluster mostly stand together
        }
        Integer known = numbers.get(label);
        if (known != null) {
            return known;
        }
        labels.add(label);
        numbers.put(label, labels.size() - 1);
        return labels.size() - 1;
    }

    void trim() {
        cells = Arrays.copyOf(cells, size);
    }

    /**
     * The distinct names, in order of first appearance.
     *
     * @return an unmodifiable list
     */
    public List<String> labels() {
        return Collections.unmodifiableList(labels);
    }

    /**
     * The number of a respondent's name.
     *
     * @param row the respondent, from 0
     * @return its place in {@link #labels()}, or −1 where the cell is blank
     * @throws IndexOutOfBoundsException if there is no such respondent
     */
    public int index(int row) {
        if (row < 0 || row >= size) {
            throw new IndexOutOfBoundsException("row " + row + " of " + size);
        }
        return cells[row];
    }

    /**
     * The name of a respondent's cell.
     *
     * @param row the respondent, from 0
     * @return the name, or empty where the cell is blank
     * @throws IndexOutOfBoundsException if there is no such respondent
     */
    public Optional<String> value(int row) {
        int index = index(row);
        return index < 0 ? Optional.empty() : Optional.of(labels.get(index));
    }

    /**
     * Copies a run of cells, for loops over many respondents.
     *
     * @param from the first respondent, from 0
     * @param count how many
     * @param into where they are copied to, from place 0; each as {@link #index(int)} gives it
     * @throws IndexOutOfBoundsException if there are not that many respondents, or places
     */
    public void read(int from, int count, int[] into) {
        Objects.checkFromIndexSize(from, count, size);
        Objects.checkFromIndexSize(0, count, into.length);
        System.arraycopy(cells, from, into, 0, count);
    }

    @Override
    public Optional<MissingReason> missing(int row) {
        return index(row) < 0 ? Optional.of(MissingReason.NO_ANSWER) : Optional.empty();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long memoryBytes() {
        return 4L * cells.length;
    }
}
