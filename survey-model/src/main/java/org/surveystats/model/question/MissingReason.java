package org.surveystats.model.question;

/**
 * Why a cell holds no answer. The kinds are never mixed up: who was not asked is outside the base, who gave no answer is
 * inside it, and neither has said "no".
 */
public enum MissingReason {
    /** The question's base left this respondent out. */
    NOT_ASKED("notAsked", 1),
    /** The question was asked and left blank. */
    NO_ANSWER("noAnswer", 2),
    /** The respondent does not know, or cannot say. */
    DONT_KNOW("dontKnow", 3),
    /** The respondent refused to answer. */
    REFUSED("refused", 4),
    /** The respondent was asked and says that the question does not apply. */
    NOT_APPLICABLE("notApplicable", 5),
    /** There was an answer that the questionnaire does not allow; the reader has reported it. */
    INVALID("invalid", 6);

    private static final MissingReason[] VALUES = values();

    private final String code;
    private final int number;

    MissingReason(String code, int number) {
        this.code = code;
        this.number = number;
    }

    /**
     * The name of this kind in files.
     *
     * @return for example {@code dontKnow}
     */
    public String code() {
        return code;
    }

    /**
     * Whether the respondent was asked: true for every kind but {@link #NOT_ASKED}.
     *
     * @return whether respondents with this kind belong to the base "asked"
     */
    public boolean asked() {
        return this != NOT_ASKED;
    }

    /**
     * The number that stands for this kind in columns of answers, where 0 stands for a valid one. It never changes.
     *
     * @return 1 to 6
     */
    public int number() {
        return number;
    }

    /**
     * The kind with a number.
     *
     * @param number 1 to 6
     * @return the kind
     * @throws IllegalArgumentException if there is none
     */
    public static MissingReason ofNumber(int number) {
        if (number < 1 || number > VALUES.length) {
            throw new IllegalArgumentException("no missing reason has the number " + number);
        }
        return VALUES[number - 1];
    }
}
