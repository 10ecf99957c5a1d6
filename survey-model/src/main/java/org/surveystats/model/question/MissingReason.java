package org.surveystats.model.question;

/**
 * Why a cell holds no answer. The kinds are never mixed up: who was not asked is outside the base, who gave no answer is
 * inside it, and neither has said "no".
 */
public enum MissingReason {
    /** The question's base left this respondent out. */
    NOT_ASKED("notAsked"),
    /** The question was asked and left blank. */
    NO_ANSWER("noAnswer"),
    /** The respondent does not know, or cannot say. */
    DONT_KNOW("dontKnow"),
    /** The respondent refused to answer. */
    REFUSED("refused"),
    /** The respondent was asked and says that the question does not apply. */
    NOT_APPLICABLE("notApplicable"),
    /** There was an answer that the questionnaire does not allow; the reader has reported it. */
    INVALID("invalid");

    private static final MissingReason[] VALUES = values();

    private final String code;

    MissingReason(String code) {
        this.code = code;
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
     * The kind with a number of {@link #ordinal()}, without making an array of all.
     *
     * @param ordinal the number, from 0
     * @return the kind
     * @throws ArrayIndexOutOfBoundsException if there is none
     */
    public static MissingReason ofOrdinal(int ordinal) {
        return VALUES[ordinal];
    }
}
