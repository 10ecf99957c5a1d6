package org.surveystats.model.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.Option;

/** The answers to a ranking question: for each respondent the options in the order given, two bytes a rank. */
public final class RankingColumn implements Column {

    private final List<Option> options;
    private final int ranks;
    private final Reasons reasons = new Reasons();
    private short[] cells = {};

    RankingColumn(List<Option> options, int ranks) {
        this.options = options;
        this.ranks = ranks;
    }

    void add(int[] order, int count, int reason) {
        int at = reasons.size() * ranks;
        if (at + ranks > cells.length) {
            cells = Arrays.copyOf(cells, Growth.next(cells.length, at + ranks));
        }
        for (int i = 0; i < ranks; i++) {
            cells[at + i] = (short) (i < count ? order[i] : -1);
        }
        reasons.add(reason);
    }

    void trim() {
        cells = Arrays.copyOf(cells, reasons.size() * ranks);
        reasons.trim();
    }

    /**
     * The options that can be ranked.
     *
     * @return the question's options, special answers included
     */
    public List<Option> options() {
        return options;
    }

    /**
     * The options of a respondent, the first rank first.
     *
     * @param row the respondent, from 0
     * @return the ranked options; none where the cell is missing
     * @throws IndexOutOfBoundsException if there is no such respondent
     */
    public List<Option> order(int row) {
        List<Option> list = new ArrayList<>();
        if (reasons.code(row) == 0) {
            for (int i = row * ranks; i < (row + 1) * ranks && cells[i] >= 0; i++) {
                list.add(options.get(cells[i]));
            }
        }
        return list;
    }

    /**
     * The special answer that a respondent chose instead of ranking.
     *
     * @param row the respondent, from 0
     * @return the option, or empty where options were ranked or the cell is empty
     * @throws IndexOutOfBoundsException if there is no such respondent
     */
    public Optional<Option> special(int row) {
        return reasons.code(row) != 0 && cells[row * ranks] >= 0
                ? Optional.of(options.get(cells[row * ranks]))
                : Optional.empty();
    }

    @Override
    public Optional<MissingReason> missing(int row) {
        return reasons.at(row);
    }

    @Override
    public int size() {
        return reasons.size();
    }

    @Override
    public long memoryBytes() {
        return 2L * cells.length + reasons.memoryBytes();
    }
}
