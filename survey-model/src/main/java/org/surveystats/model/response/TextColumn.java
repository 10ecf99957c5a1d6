package org.surveystats.model.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surveystats.model.question.MissingReason;

/** A text a respondent: the answers to an open-ended question, or what was written beside "other, please specify". */
public final class TextColumn implements Column {

    private final Reasons reasons = new Reasons();
    private final ArrayList<String> texts = new ArrayList<>();

    TextColumn() {}

    void add(String text, int reason) {
        texts.add(reason == 0 ? text : "");
        reasons.add(reason);
    }

    void trim() {
        texts.trimToSize();
        reasons.trim();
    }

    /**
     * The text of a respondent.
     *
     * @param row the respondent, from 0
     * @return a text that is not blank, or empty where the cell is missing
     * @throws IndexOutOfBoundsException if there is no such respondent
     */
    public Optional<String> value(int row) {
        return reasons.code(row) == 0 ? Optional.of(texts.get(row)) : Optional.empty();
    }

    /**
     * The texts of all respondents who gave one, in their order.
     *
     * @return texts that are not blank
     */
    public List<String> values() {
        List<String> list = new ArrayList<>();
        for (int row = 0; row < size(); row++) {
            value(row).ifPresent(list::add);
        }
        return list;
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
        return 4L * texts.size() + reasons.memoryBytes();
    }
}
