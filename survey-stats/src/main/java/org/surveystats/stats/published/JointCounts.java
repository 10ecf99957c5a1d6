package org.surveystats.stats.published;

import java.util.List;
import java.util.Optional;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.Question;

/** What the counts of one question must satisfy together. */
interface JointCounts {

    /**
     * Leaves of the counts that each option allows alone those that stand in at least one full solution.
     *
     * @param base how many answered
     * @param alone for each valid option of the question, the counts it allows alone, 0 to base where nothing is known
     * @return the counts that remain, in the same order, or empty if there is no full solution
     */
    Optional<List<LongRange>> narrow(long base, List<LongRange> alone);

    static JointCounts of(Question question) {
        if (question instanceof ChoiceQuestion) {
            return new OneAnswerEach(leavesRoom(question));
        }
        if (question instanceof MultipleResponseQuestion multiple) {
            return ManyAnswers.of(multiple);
        }
        // The share of a ranked option may be that of a rank or of all ranks: nothing binds the options.
        return (base, alone) -> Optional.of(alone);
    }

    /** Whether respondents may be in the base without having chosen a valid option. */
    static boolean leavesRoom(Question question) {
        return question.validOptions().size() < question.options().size();
    }
}
