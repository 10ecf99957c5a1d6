package org.surveystats.model.response;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.surveystats.model.question.MissingReason;

/** A text a respondent: the answers to an open-ended question, or what was written beside "other, please specify". */
public final class TextColumn implements Column {

    private final boolean withheldTexts;
    private final Reasons reasons = new Reasons();
    private final ArrayList<String> texts = new ArrayList<>();

    TextColumn() {
        this(false);
    }

    TextColumn(boolean withheldTexts) {
        this.withheldTexts = withheldTexts;
    }

    /** The same column, with answers that are withheld where there was none before. */
    TextColumn withWithheld(BitSet rows) {
        TextColumn column = new TextColumn(withheldTexts);
        for (int row = 0; row < size(); row++) {
            column.add(texts.get(row), rows.get(row) ? ResponseRow.WITHHELD : reasons.code(row));
        }
        column.trim();
        return column;
    }

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
     * @return a text that is not blank, or empty where the cell is missing or the text withheld
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

    /**
     * Whether the respondent answered and the text is withheld: it was left out of the data, as for privacy, and only a coding
     * says that it was there. Such a cell has no text, and is not missing.
     *
     * @param row the respondent, from 0
     * @return whether the text is withheld
     * @throws IndexOutOfBoundsException if there is no such respondent
     */
    public boolean isWithheld(int row) {
        return reasons.code(row) == ResponseRow.WITHHELD;
    }

    /**
     * Whether the question's texts were declared to be withheld.
     *
     * @return whether {@link ResponseTableBuilder#withheldTexts} was said of it
     */
    public boolean hasWithheldTexts() {
        return withheldTexts;
    }

    @Override
    public Optional<MissingReason> missing(int row) {
        return isWithheld(row) ? Optional.empty() : reasons.at(row);
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
