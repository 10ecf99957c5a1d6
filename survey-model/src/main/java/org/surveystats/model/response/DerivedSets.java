package org.surveystats.model.response;

import java.util.Optional;
import org.surveystats.model.question.MissingReason;

/** The answers to a multiple response question that follow from other answers, for {@link ResponseTable#withQuestion}. */
public interface DerivedSets {

    /**
     * Why a respondent has no answer. Where the question has a special option of this kind, that option is the answer.
     *
     * @param row the respondent, from 0
     * @return the reason, or empty where there is an answer, be it one of no option
     */
    Optional<MissingReason> missing(int row);

    /**
     * Whether an option belongs to a respondent's answer. It is asked of respondents with an answer, and of valid options.
     *
     * @param row the respondent, from 0
     * @param option the option's place in the question's list
     * @return whether it is chosen
     */
    boolean chose(int row, int option);
}
