package org.surveystats.stats.openend;

/** What an answer counts as that a coder looked at and found to fit no theme. */
public enum Uncodable {
    /** A kind of its own: coders can agree on it, and in a question of themes it is an exclusive option. */
    CATEGORY,
    /** No value, as if the coder had not looked at the answer. */
    MISSING
}
