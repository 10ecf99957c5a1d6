package org.surveystats.stats.report.document;

import java.util.Objects;

/**
 * What every text of a document is made of: characters that text, Markdown and HTML can all hold.
 *
 * <ul>
 *   <li>Line ends (CR, LF, CRLF, U+2028, U+2029) become one line feed in texts of several lines, and one space in texts of
 *       one line; a tab becomes a space.
 *   <li>Other control characters (U+0000 to U+001F, U+007F to U+009F), halves of surrogate pairs and noncharacters become
 *       U+FFFD, the replacement character: HTML forbids them, and a terminal may obey them.
 *   <li>Explicit embeddings and overrides of the writing direction (U+202A to U+202E) become U+FFFD too: they reorder what
 *       stands beside them, and could put a number of one column into another. Isolates, marks and the letters of
 *       right-to-left scripts stay.
 * </ul>
 */
public final class PlainText {

    private static final char REPLACEMENT = '\uFFFD';

    private PlainText() {}

    /**
     * A text on one line.
     *
     * @param text any text
     * @return the same with spaces for line ends and tabs, and without characters that are not text
     */
    public static String line(String text) {
        return clean(text, ' ');
    }

    /**
     * A text on one or more lines.
     *
     * @param text any text
     * @return the same with a line feed for each line end, and without characters that are not text
     */
    public static String lines(String text) {
        return clean(text, '\n');
    }

    private static String clean(String text, char lineEnd) {
        Objects.requireNonNull(text, "text");
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (codePoint == '\r' && i < text.length() && text.charAt(i) == '\n') {
                i++;
            }
            if (codePoint == '\n' || codePoint == '\r' || codePoint == 0x2028 || codePoint == 0x2029) {
                out.append(lineEnd);
            } else if (codePoint == '\t') {
                out.append(' ');
            } else if (isText(codePoint)) {
                out.appendCodePoint(codePoint);
            } else {
                out.append(REPLACEMENT);
            }
        }
        return out.toString();
    }

    private static boolean isText(int codePoint) {
        boolean control = codePoint < ' ' || (codePoint >= 0x7F && codePoint <= 0x9F);
        boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
        boolean none = (codePoint >= 0xFDD0 && codePoint <= 0xFDEF) || (codePoint & 0xFFFE) == 0xFFFE;
        boolean override = codePoint >= 0x202A && codePoint <= 0x202E;
        return !(control || surrogate || none || override);
    }
}
