package org.surveystats.stats.plan;

/** What a regression assumes of its outcome. */
public enum RegressionFamily {
    /** A number, with the identity as link. */
    GAUSSIAN("gaussian"),
    /** 0 or 1, with the log odds as link. */
    LOGISTIC("logistic"),
    /** A count, with the logarithm as link. */
    POISSON("poisson");

    private final String code;

    RegressionFamily(String code) {
        this.code = code;
    }

    /**
     * The family as it is called in files.
     *
     * @return for example {@code gaussian}
     */
    public String code() {
        return code;
    }
}
