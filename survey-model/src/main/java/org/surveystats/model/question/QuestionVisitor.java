package org.surveystats.model.question;

/**
 * What to do with each type of question. A new type adds a method here, so that every place that must treat it stops
 * compiling.
 *
 * @param <R> what the methods return
 */
public interface QuestionVisitor<R> {

    /**
     * Treats an awareness question.
     *
     * @param question the question
     * @return what the visitor makes of it
     */
    R awareness(AwarenessQuestion question);

    /**
     * Treats a usage question.
     *
     * @param question the question
     * @return what the visitor makes of it
     */
    R usage(UsageQuestion question);

    /**
     * Treats a yes/no question.
     *
     * @param question the question
     * @return what the visitor makes of it
     */
    R yesNo(YesNoQuestion question);

    /**
     * Treats a single choice question.
     *
     * @param question the question
     * @return what the visitor makes of it
     */
    R singleChoice(SingleChoiceQuestion question);

    /**
     * Treats a frequency question.
     *
     * @param question the question
     * @return what the visitor makes of it
     */
    R frequency(FrequencyQuestion question);

    /**
     * Treats an agreement question.
     *
     * @param question the question
     * @return what the visitor makes of it
     */
    R agreement(AgreementQuestion question);

    /**
     * Treats a rating question.
     *
     * @param question the question
     * @return what the visitor makes of it
     */
    R rating(RatingQuestion question);

    /**
     * Treats a multiple response question.
     *
     * @param question the question
     * @return what the visitor makes of it
     */
    R multipleResponse(MultipleResponseQuestion question);

    /**
     * Treats a ranking question.
     *
     * @param question the question
     * @return what the visitor makes of it
     */
    R ranking(RankingQuestion question);

    /**
     * Treats a numeric question.
     *
     * @param question the question
     * @return what the visitor makes of it
     */
    R numeric(NumericQuestion question);

    /**
     * Treats a date question.
     *
     * @param question the question
     * @return what the visitor makes of it
     */
    R date(DateQuestion question);

    /**
     * Treats an open-ended question.
     *
     * @param question the question
     * @return what the visitor makes of it
     */
    R openEnded(OpenEndedQuestion question);

    /**
     * Treats a grid question.
     *
     * @param question the question
     * @return what the visitor makes of it
     */
    R grid(GridQuestion question);
}
