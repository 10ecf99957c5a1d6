package org.surveystats.stats.report.html;

import org.surveystats.stats.report.document.RichText;
import org.surveystats.stats.report.language.ReportLanguage.Direction;

/** HTML being written; every text and every value of an attribute goes through an escape. */
final class Markup {

    private static final String BREAK = "<br>";

    private final StringBuilder out = new StringBuilder();
    private final Direction direction;

    Markup(Direction direction) {
        this.direction = direction;
    }

    /** Markup of our own, as it is. */
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    Markup line() {
        out.append('\n');
        return this;
    }

    /** Begins an element: its name, then names and values of attributes; an attribute without a value is left out. */
    Markup open(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1], " ");
                out.append('"');
            }
        }
        out.append('>');
        return this;
    }

    Markup close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    /** An element with a text on a line of its own. */
    Markup element(String name, String text, String... attributes) {
        return open(name, withDirection(text, attributes))
                .text(text)
                .close(name)
                .line();
    }

    /** An element with a text in which parts stand out, on a line of its own. */
    Markup element(String name, RichText text, String... attributes) {
        return open(name, withDirection(text.text(), attributes))
                .text(text)
                .close(name)
                .line();
    }

    /** The attributes, and the one that lets a browser find out the direction of a text that may have another. */
    String[] withDirection(String text, String... attributes) {
        if (direction == Direction.LEFT_TO_RIGHT && !hasRightToLeft(text)) {
            return attributes;
        }
        String[] all = new String[attributes.length + 2];
        System.arraycopy(attributes, 0, all, 0, attributes.length);
        all[attributes.length] = "dir";
        all[attributes.length + 1] = "auto";
        return all;
    }

    private static boolean hasRightToLeft(String text) {
        for (int i = 0; i < text.length(); i++) {
            // the first right-to-left letter of Unicode
            if (text.charAt(i) >= 0x590) {
                return text.codePoints().anyMatch(Markup::isRightToLeft);
            }
        }
        return false;
    }

    private static boolean isRightToLeft(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE;
    }

    /** A text; its line feeds break the line. */
    Markup text(String text) {
        escape(text, BREAK);
        return this;
    }

    Markup text(RichText text) {
        for (RichText.Span span : text.spans()) {
            String element = switch (span.style()) {
                case PLAIN -> "";
                case EMPHASIS -> "em";
                case STRONG -> "strong";
                case CODE -> "code";
            };
            if (element.isEmpty()) {
                escape(span.text(), BREAK);
            } else {
                open(element).text(span.text()).close(element);
            }
        }
        return this;
    }

    private void escape(String text, String lineFeed) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n' -> out.append(lineFeed);
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
