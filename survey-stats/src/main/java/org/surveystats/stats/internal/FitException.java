package org.surveystats.stats.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A regression that has no estimates: what is wrong, and with which term. */
public final class FitException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Kind {
        /** The term is a linear combination of the terms before it, or 0 in every row. */
        RANK_DEFICIENT,
        /** A logistic regression in which the term tells answers of 0 or 1 apart without error: its coefficient is infinite. */
        SEPARATION,
        /** A Poisson regression in which the response is 0 wherever the term sets rows apart: its coefficient is infinite. */
        ZERO_RESPONSE,
        /** The responses are all 0, or in a logistic regression all 1; no term is at fault. */
        CONSTANT_OUTCOME,
        /** The iterations ended before the estimates settled; the term moved most. */
        NO_CONVERGENCE,
        /** There are no terms, or no rows with a positive weight. */
        NOTHING_TO_FIT
    }

    private final Kind kind;
    private final @Nullable String term;

    FitException(Kind kind, @Nullable String term, String message) {
        super(message);
        this.kind = kind;
        this.term = term;
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }

    /** The name of the term at fault, where there is one. */
    public Optional<String> term() {
        return Optional.ofNullable(term);
    }
}
