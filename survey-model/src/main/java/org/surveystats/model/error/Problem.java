package org.surveystats.model.error;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong: where, what, and what to do. {@link #toString()} is the sentence shown to a user:
 * {@code answers.csv, line 12, column "often": unknown code: found "dayly", expected one of "daily", "weekly"; …hint…}.
 *
 * @param place where it is
 * @param what what is wrong, in a few words
 * @param found what stands there, where that is known
 * @param expected what would have been accepted, where that can be said
 * @param hint what to do, where that is not plain from the rest
 */
public record Problem(
        Place place, String what, Optional<String> found, Optional<String> expected, Optional<String> hint) {

    /**
     * Checks that no part is null.
     *
     * @param place where it is
     * @param what what is wrong, in a few words
     * @param found what stands there
     * @param expected what would have been accepted
     * @param hint what to do
     */
    public Problem {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(hint, "hint");
    }

    /**
     * A problem of which only the place and the kind are known.
     *
     * @param place where it is
     * @param what what is wrong, in a few words
     * @return the problem
     */
    public static Problem at(Place place, String what) {
        return new Problem(place, what, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The same problem with what was found.
     *
     * @param newFound what stands there, quoted by the caller where it is a text of the data
     * @return the problem with it
     */
    public Problem found(String newFound) {
        return new Problem(place, what, Optional.of(newFound), expected, hint);
    }

    /**
     * The same problem with what was found, in quotation marks, shortened to 60 characters.
     *
     * @param text a text of the data
     * @return the problem with it
     */
    public Problem foundText(String text) {
        String shown = text.length() <= 60 ? text : text.substring(0, 59) + "…";
        return found('"' + shown.replace("\n", "\\n").replace("\r", "\\r") + '"');
    }

    /**
     * The same problem with what would have been accepted.
     *
     * @param newExpected what was possible
     * @return the problem with it
     */
    public Problem expected(String newExpected) {
        return new Problem(place, what, found, Optional.of(newExpected), hint);
    }

    /**
     * The same problem with what to do.
     *
     * @param newHint the advice
     * @return the problem with it
     */
    public Problem hint(String newHint) {
        return new Problem(place, what, found, expected, Optional.of(newHint));
    }

    /**
     * The same problem at another place, for a reader that knows more of it than the code that found the problem.
     *
     * @param newPlace where it is
     * @return the problem there
     */
    public Problem movedTo(Place newPlace) {
        return new Problem(newPlace, what, found, expected, hint);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        String where = place.toString();
        if (!where.isEmpty()) {
            out.append(where).append(": ");
        }
        out.append(what);
        found.ifPresent(f -> out.append(": found ").append(f));
        expected.ifPresent(e ->
                out.append(found.isPresent() ? ", expected " : ": expected ").append(e));
        hint.ifPresent(h -> out.append("; ").append(h));
        return out.toString();
    }
}
