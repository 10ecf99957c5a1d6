package org.surveystats.stats.estimate;

import java.util.List;
import org.surveystats.stats.interval.ConfidenceInterval;
import org.surveystats.stats.interval.ProportionInterval;

/**
 * Whether a proportion is reliable enough to be presented, by the standard of the National Center for Health Statistics: J. D.
 * Parker et al., NCHS Data Presentation Standards for Proportions, Vital and Health Statistics, Series 2, Number 175 (2017).
 *
 * <p>It rests on the effective size n<sub>e</sub> = p(1 − p)/v, never more than the unweighted base, and on the width of Korn
 * and Graubard's interval at the 95 % level. Suppressed: n<sub>e</sub> below 30; a width of 0.30 or more; a width above 0.05 that
 * is more than 1.3 times the proportion. What is shown is marked for review where the degrees of freedom are fewer than 8, or
 * the proportion is 0 or 1.
 *
 * @param verdict what to do
 * @param reasons why it is suppressed or to be reviewed; for a proportion that is shown, a footnote on its complement, if one is
 *     needed
 */
public record Presentation(Verdict verdict, List<String> reasons) {

    /** What to do with a proportion. */
    public enum Verdict {
        /** It can be shown. */
        SHOW,
        /** It can be shown after a statistician has looked at it. */
        REVIEW,
        /** It is too unreliable to be shown. */
        SUPPRESS
    }

    private static final double LEAST_SIZE = 30;
    private static final double NARROW = 0.05;
    private static final double WIDE = 0.30;
    private static final double RELATIVE = 1.30;
    private static final double FEW_DEGREES = 8;
    private static final double LEVEL = 0.95;

    /**
     * Copies the reasons.
     *
     * @param verdict what to do
     * @param reasons why
     */
    public Presentation {
        reasons = List.copyOf(reasons);
    }

    /**
     * Judges a proportion.
     *
     * @param share the proportion p, 0 to 1
     * @param variance its variance v, 0 or more
     * @param unweightedBase the respondents that it rests on, at least 1
     * @param degreesOfFreedom those of the variance, positive
     * @return the verdict with its reasons
     */
    public static Presentation of(double share, double variance, long unweightedBase, double degreesOfFreedom) {
        double least = share * (1 - share) / unweightedBase;
        double used = Math.max(variance, least);
        double size = used > 0 ? share * (1 - share) / used : unweightedBase;
        if (size < LEAST_SIZE * (1 - 1e-12)) {
            return new Presentation(Verdict.SUPPRESS, List.of(Reason.SMALL_EFFECTIVE_SIZE.text()));
        }
        ConfidenceInterval interval =
                ProportionInterval.CLOPPER_PEARSON.ofEstimate(share, used, unweightedBase, degreesOfFreedom, LEVEL);
        double width = interval.width();
        if (width >= WIDE) {
            return new Presentation(Verdict.SUPPRESS, List.of(Reason.WIDE_INTERVAL.text()));
        }
        if (width > NARROW && width > RELATIVE * share) {
            return new Presentation(Verdict.SUPPRESS, List.of(Reason.WIDE_FOR_SHARE.text()));
        }
        if (share == 0 || share == 1) {
            return new Presentation(Verdict.REVIEW, List.of(Reason.EXTREME_SHARE.text(share == 0 ? "0" : "1")));
        }
        if (degreesOfFreedom < FEW_DEGREES) {
            return new Presentation(Verdict.REVIEW, List.of(Reason.FEW_DEGREES.text()));
        }
        boolean complement = width > NARROW && width > RELATIVE * (1 - share);
        return new Presentation(Verdict.SHOW, complement ? List.of(Reason.WIDE_FOR_COMPLEMENT.text()) : List.of());
    }
}
