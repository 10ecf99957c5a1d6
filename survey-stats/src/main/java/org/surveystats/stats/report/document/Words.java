package org.surveystats.stats.report.document;

import java.util.Optional;

/** Checks of texts that a part of a document cannot do without. */
final class Words {

    private Words() {}

    /** A text on one line that is there. */
    static String required(String text, String what) {
        String line = PlainText.line(text).strip();
        if (line.isEmpty()) {
            throw new IllegalArgumentException(what + " needs a text: found none");
        }
        return line;
    }

    /** A text on one line; absent where there is nothing to read. */
    static Optional<String> optional(Optional<String> text) {
        return text.map(PlainText::line).map(String::strip).filter(line -> !line.isEmpty());
    }
}
