package org.surveystats.stats.openend;

/** When several coders together give a theme to an answer. Only coders who looked at the answer count. */
public enum Consensus {
    /** At least one of them gave it. */
    ANY {
        @Override
        boolean holds(int votes, int coders) {
            return votes > 0;
        }
    },
    /** More than half of them gave it. */
    MAJORITY {
        @Override
        boolean holds(int votes, int coders) {
            return 2 * votes > coders;
        }
    },
    /** All of them gave it. */
    ALL {
        @Override
        boolean holds(int votes, int coders) {
            return votes > 0 && votes == coders;
        }
    };

    abstract boolean holds(int votes, int coders);
}
