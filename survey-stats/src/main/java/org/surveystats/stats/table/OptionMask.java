package org.surveystats.stats.table;

import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.response.MultipleResponseColumn;

/** Some options of a multiple response question, as the bits that they are kept in. */
final class OptionMask {

    private final long[] words;

    private OptionMask(long[] words) {
        this.words = words;
    }

    static OptionMask of(MultipleResponseQuestion question, int... places) {
        long[] words = new long[(question.options().size() + Long.SIZE - 1) / Long.SIZE];
        for (int place : places) {
            words[place / Long.SIZE] |= 1L << place;
        }
        return new OptionMask(words);
    }

    /** How many of the options a respondent chose. */
    int count(MultipleResponseColumn column, int row) {
        int count = 0;
        for (int word = 0; word < words.length; word++) {
            if (words[word] != 0) {
                count += Long.bitCount(column.word(row, word) & words[word]);
            }
        }
        return count;
    }
}
