package org.surveystats.model.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.Option;

/**
 * The answers to a question with a set of options a respondent: one bit an option, and a byte for the missing reason. A
 * respondent without a missing reason and without an option was asked and chose none.
 */
public final class MultipleResponseColumn implements Column {

    private final List<Option> options;
    private final BitRows bits;
    private final Reasons reasons = new Reasons();

    MultipleResponseColumn(List<Option> options) {
        this.options = options;
        this.bits = new BitRows(options.size());
    }

    void add(long[] words, int reason) {
        bits.add(words);
        reasons.add(reason);
    }

    void trim() {
        bits.trim();
        reasons.trim();
    }

    /**
     * The options that the bits stand for.
     *
     * @return the question's options, special answers included
     */
    public List<Option> options() {
        return options;
    }

    /**
     * Whether a respondent chose an option.
     *
     * @param row the respondent, from 0
     * @param option the option's place in {@link #options()}
     * @return whether it was chosen
     * @throws IndexOutOfBoundsException if there is no such respondent or option
     */
    public boolean chose(int row, int option) {
        return bits.get(row, option);
    }

    /**
     * The options that a respondent chose, special answers among them.
     *
     * @param row the respondent, from 0
     * @return the options in the question's order, perhaps none
     * @throws IndexOutOfBoundsException if there is no such respondent
     */
    public List<Option> chosen(int row) {
        List<Option> list = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            if (bits.get(row, i)) {
                list.add(options.get(i));
            }
        }
        return list;
    }

    /**
     * 64 options of a respondent at once.
     *
     * @param row the respondent, from 0
     * @param word which 64: 0 for the first options, 1 for the next
     * @return the lowest bit stands for the first of them
     * @throws IndexOutOfBoundsException if there is no such respondent or word
     */
    public long word(int row, int word) {
        return bits.word(row, word);
    }

    /**
     * How many words of 64 options a respondent has.
     *
     * @return the number of options over 64, rounded up
     */
    public int words() {
        return bits.words();
    }

    /**
     * Why a respondent's cell holds no valid answer, as a number, for loops over many respondents.
     *
     * @param row the respondent, from 0
     * @return {@link MissingReason#number()}, or 0 where there is a valid answer
     * @throws IndexOutOfBoundsException if there is no such respondent
     */
    public int missingNumber(int row) {
        return reasons.code(row);
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
        return bits.memoryBytes() + reasons.memoryBytes();
    }
}
