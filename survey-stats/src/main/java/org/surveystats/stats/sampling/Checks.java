package org.surveystats.stats.sampling;

/** Arguments that must be in range. */
final class Checks {

    private Checks() {}

    static double positive(String what, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(what + " is positive: found " + value);
        }
        return value;
    }

    static double notNegative(String what, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(what + " is 0 or more: found " + value);
        }
        return value;
    }

    /** Strictly between 0 and 1. */
    static double within(String what, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(what + " lies between 0 and 1: found " + value);
        }
        return value;
    }

    /** Above 0, at most 1. */
    static double fraction(String what, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " is above 0 and at most 1: found " + value);
        }
        return value;
    }

    static long atLeastOne(String what, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(what + " is at least 1: found " + value);
        }
        return value;
    }
}
