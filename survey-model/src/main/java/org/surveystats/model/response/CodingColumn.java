package org.surveystats.model.response;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.model.question.Theme;

/** The themes into which one coder sorted the answers to an open-ended question: several themes an answer are possible. */
public final class CodingColumn {

    /** What a coder did with an answer. */
    public enum State {
        /** The coder did not look at it, or there was no answer. */
        NOT_CODED,
        /** The coder found that it fits no theme. */
        UNCODABLE,
        /** The coder gave it at least one theme. */
        CODED
    }

    private static final int UNCODABLE = 1;
    private static final int NOT_CODED = 2;

    private final List<Theme> themes;
    private final BitRows bits;
    private final Reasons states = new Reasons();

    CodingColumn(List<Theme> themes) {
        this.themes = themes;
        this.bits = new BitRows(themes.size());
    }

    void add(long[] words, State state) {
        bits.add(words);
        states.add(state == State.CODED ? 0 : state == State.UNCODABLE ? UNCODABLE : NOT_CODED);
    }

    void trim() {
        bits.trim();
        states.trim();
    }

    /**
     * What the coder did with a respondent's answer.
     *
     * @param row the respondent, from 0
     * @return the state
     * @throws IndexOutOfBoundsException if there is no such respondent
     */
    public State state(int row) {
        int code = states.code(row);
        return code == 0 ? State.CODED : code == UNCODABLE ? State.UNCODABLE : State.NOT_CODED;
    }

    /**
     * Whether the coder gave a theme to a respondent's answer.
     *
     * @param row the respondent, from 0
     * @param theme the theme's place in the codebook
     * @return whether it was given
     * @throws IndexOutOfBoundsException if there is no such respondent or theme
     */
    public boolean has(int row, int theme) {
        return bits.get(row, theme);
    }

    /**
     * The themes that the coder gave to a respondent's answer.
     *
     * @param row the respondent, from 0
     * @return the themes in the codebook's order, perhaps none
     * @throws IndexOutOfBoundsException if there is no such respondent
     */
    public List<Theme> themes(int row) {
        List<Theme> list = new ArrayList<>();
        for (int i = 0; i < themes.size(); i++) {
            if (bits.get(row, i)) {
                list.add(themes.get(i));
            }
        }
        return list;
    }

    /**
     * The themes that can be given.
     *
     * @return the codebook's themes in their order
     */
    public List<Theme> codebook() {
        return themes;
    }

    /**
     * The number of respondents.
     *
     * @return 0 or more
     */
    public int size() {
        return states.size();
    }
}
