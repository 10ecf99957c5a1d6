package org.surveystats.stats.plan;

/** Tests of whether two questions are associated, under a sampling design. */
public enum CrosstabTest {
    /**
     * Pearson's statistic with the second-order correction of Rao and Scott, against F. Source: J. N. K. Rao, A. J. Scott, The
     * Annals of Statistics 12 (1984), 46–60, doi:10.1214/aos/1176346391.
     */
    RAO_SCOTT_F("raoScottF"),
    /** Pearson's statistic with the correction of Rao and Scott, against χ². */
    RAO_SCOTT_CHISQ("raoScottChisq"),
    /** Wald's test of the interactions. */
    WALD("wald"),
    /** Wald's test, adjusted for few degrees of freedom. */
    ADJUSTED_WALD("adjustedWald");

    private final String code;

    CrosstabTest(String code) {
        this.code = code;
    }

    /**
     * The test as it is called in files.
     *
     * @return for example {@code raoScottF}
     */
    public String code() {
        return code;
    }
}
