package org.surveystats.stats.table;

/** Why two columns were not tested against each other. */
public enum Untested {
    /** One of them has no value, since nobody is in its base. */
    NOBODY,
    /** One of them rests on fewer respondents than the test asks for. */
    LOW_BASE,
    /** One of the shares is 0 or 1, as {@link ExtremeShares} says. */
    EXTREME_SHARE,
    /** The difference has no variance: both shares are 0 or 1, no number varies, or both columns are the same respondents. */
    NO_VARIANCE,
    /** The base of one of them has as many sampling units as strata, such as one respondent, so its spread is not known. */
    NO_DEGREES_OF_FREEDOM,
    /** It would tell of a hidden cell. */
    HIDDEN
}
