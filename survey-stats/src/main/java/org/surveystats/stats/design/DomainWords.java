package org.surveystats.stats.design;

import java.util.List;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.Question;

/**
 * How a {@link Domain} is said, in another language or with the labels of a questionnaire: {@link Domain#in}. What a user named is said as
 * it was named.
 */
public interface DomainWords {

    /**
     * All respondents.
     *
     * @return for example "everyone"
     */
    String everyone();

    /**
     * Those who gave one of some answers.
     *
     * @param question the question
     * @param codes the answers' codes
     * @return for example "use is yes or no"
     */
    String chose(Question question, List<String> codes);

    /**
     * Those who gave a valid answer.
     *
     * @param question the question
     * @return for example "use answered"
     */
    String answered(Question question);

    /**
     * Those without a valid answer.
     *
     * @param question the question
     * @param reasons for which reasons; none stands for all
     * @return for example "use missing"
     */
    String missing(Question question, List<MissingReason> reasons);

    /**
     * Those of two domains alike.
     *
     * @param first the words of the first
     * @param second the words of the second
     * @return for example "(use answered and sex is female)"
     */
    String and(String first, String second);

    /**
     * Those of either of two domains.
     *
     * @param first the words of the first
     * @param second the words of the second
     * @return for example "(use answered or sex is female)"
     */
    String or(String first, String second);

    /**
     * Everybody else.
     *
     * @param other the words of those who are outside
     * @return for example "not (use answered)"
     */
    String not(String other);
}
