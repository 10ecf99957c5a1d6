package org.surveystats.model.question;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Who was asked: a condition on earlier answers. The logic has two values: a condition on a question that holds no option
 * (not asked, left blank) is false, and its negation true; so {@code not(anyOf("use", "yes"))} holds for those who did not
 * answer {@code use}. Options that are missing answers, such as "don't know", can be named like any other.
 */
public sealed interface Base {

    /**
     * Whether the condition holds.
     *
     * @param answers the answers of one respondent
     * @return whether the respondent belongs to the base
     */
    boolean holds(Answers answers);

    /** The answers of one respondent, as far as a condition looks at them. */
    @FunctionalInterface
    interface Answers {
        /**
         * Whether a respondent chose an option.
         *
         * @param question the id of a question with options
         * @param option an option's code
         * @return whether the option was chosen, alone or among others
         */
        boolean chose(String question, String option);
    }

    /**
     * One of several options of one question was chosen.
     *
     * @param question the id of a question with options
     * @param codes the options' codes, at least one
     */
    record AnyOf(String question, Set<String> codes) implements Base {
        /**
         * Checks the codes and keeps their order.
         *
         * @param question the id of a question with options
         * @param codes the options' codes
         * @throws IllegalArgumentException if there is no code
         */
        public AnyOf {
            Objects.requireNonNull(question, "question");
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("a base on \"" + question + "\" needs at least one code");
            }
            codes = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(codes));
        }

        @Override
        public boolean holds(Answers answers) {
            for (String code : codes) {
                if (answers.chose(question, code)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Every condition holds.
     *
     * @param conditions at least one condition
     */
    record And(List<Base> conditions) implements Base {
        /**
         * Checks the conditions.
         *
         * @param conditions at least one condition
         * @throws IllegalArgumentException if there is none
         */
        public And {
            conditions = atLeastOne(conditions);
        }

        @Override
        public boolean holds(Answers answers) {
            return conditions.stream().allMatch(c -> c.holds(answers));
        }
    }

    /**
     * At least one condition holds.
     *
     * @param conditions at least one condition
     */
    record Or(List<Base> conditions) implements Base {
        /**
         * Checks the conditions.
         *
         * @param conditions at least one condition
         * @throws IllegalArgumentException if there is none
         */
        public Or {
            conditions = atLeastOne(conditions);
        }

        @Override
        public boolean holds(Answers answers) {
            return conditions.stream().anyMatch(c -> c.holds(answers));
        }
    }

    /**
     * A condition does not hold.
     *
     * @param condition the condition
     */
    record Not(Base condition) implements Base {
        /**
         * Checks that there is a condition.
         *
         * @param condition the condition
         */
        public Not {
            Objects.requireNonNull(condition, "condition");
        }

        @Override
        public boolean holds(Answers answers) {
            return !condition.holds(answers);
        }
    }

    /**
     * One option of a question was chosen.
     *
     * @param question the id of a question with options
     * @param code the option's code
     * @return the condition
     */
    static Base is(String question, String code) {
        return new AnyOf(question, Set.of(code));
    }

    /**
     * One of several options of a question was chosen.
     *
     * @param question the id of a question with options
     * @param codes the options' codes, at least one
     * @return the condition
     * @throws IllegalArgumentException if there is no code
     */
    static Base anyOf(String question, String... codes) {
        return new AnyOf(question, new LinkedHashSet<>(List.of(codes)));
    }

    /**
     * Every condition holds.
     *
     * @param conditions at least one condition
     * @return the condition
     * @throws IllegalArgumentException if there is none
     */
    static Base and(Base... conditions) {
        return new And(List.of(conditions));
    }

    /**
     * At least one condition holds.
     *
     * @param conditions at least one condition
     * @return the condition
     * @throws IllegalArgumentException if there is none
     */
    static Base or(Base... conditions) {
        return new Or(List.of(conditions));
    }

    /**
     * A condition does not hold.
     *
     * @param condition the condition
     * @return the negation
     */
    static Base not(Base condition) {
        return new Not(condition);
    }

    private static List<Base> atLeastOne(List<Base> conditions) {
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("\"and\" and \"or\" need at least one condition");
        }
        return List.copyOf(conditions);
    }
}
