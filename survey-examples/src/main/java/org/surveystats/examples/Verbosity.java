package org.surveystats.examples;

/** What knows whether the user asked to see where an unexpected failure happened. */
interface Verbosity {

    /** Whether they did. */
    boolean verbose();
}
