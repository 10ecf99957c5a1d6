package org.surveystats.model.response;

import java.util.Optional;
import org.surveystats.model.question.MissingReason;

/** The answers of all respondents to one question, or of one column of the sampling design. Immutable. */
public sealed interface Column
        permits ChoiceColumn, MultipleResponseColumn, RankingColumn, NumberColumn, DateColumn, TextColumn, LabelColumn {

    /**
     * The number of respondents.
     *
     * @return 0 or more
     */
    int size();

    /**
     * Why a respondent's cell holds no valid answer.
     *
     * @param row the respondent, from 0
     * @return the reason, or empty where there is a valid answer
     * @throws IndexOutOfBoundsException if there is no such respondent
     */
    Optional<MissingReason> missing(int row);

    /**
     * The memory of the answers.
     *
     * @return bytes of the arrays, without the few of their headers; of texts, the references only
     */
    long memoryBytes();
}
