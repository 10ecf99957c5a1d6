package org.surveystats.stats.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A text with parts that stand out. A line feed in it breaks the line.
 *
 * <pre>{@code
 * RichText.of("Asked were ").strong("all").plain(" respondents; see ").code("q1")
 * }</pre>
 *
 * @param spans the parts in their order
 */
public record RichText(List<Span> spans) {

    /** How a part of a text stands out. */
    public enum Style {
        /** It does not. */
        PLAIN,
        /** Stressed: italics. */
        EMPHASIS,
        /** Important: bold. */
        STRONG,
        /** A name in a program or a file: fixed width. */
        CODE
    }

    /**
     * A part of a text.
     *
     * @param text its characters
     * @param style how it stands out
     */
    public record Span(String text, Style style) {
        /**
         * Cleans the text.
         *
         * @param text its characters, to which {@link PlainText#lines} applies
         * @param style how it stands out
         */
        public Span {
            text = PlainText.lines(text);
            Objects.requireNonNull(style, "style");
        }
    }

    /**
     * Copies the list.
     *
     * @param spans the parts in their order
     */
    public RichText {
        spans = List.copyOf(spans);
    }

    /**
     * A text without parts that stand out.
     *
     * @param text its characters
     * @return the text
     */
    public static RichText of(String text) {
        return new RichText(List.of(new Span(text, Style.PLAIN)));
    }

    /**
     * The same with more text.
     *
     * @param text the characters that follow
     * @return the longer text
     */
    public RichText plain(String text) {
        return with(text, Style.PLAIN);
    }

    /**
     * The same with a stressed part.
     *
     * @param text the characters that follow
     * @return the longer text
     */
    public RichText emphasis(String text) {
        return with(text, Style.EMPHASIS);
    }

    /**
     * The same with an important part.
     *
     * @param text the characters that follow
     * @return the longer text
     */
    public RichText strong(String text) {
        return with(text, Style.STRONG);
    }

    /**
     * The same with a name in a program or a file.
     *
     * @param text the characters that follow
     * @return the longer text
     */
    public RichText code(String text) {
        return with(text, Style.CODE);
    }

    /**
     * The same with another text after it.
     *
     * @param more the text that follows
     * @return the longer text
     */
    public RichText then(RichText more) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(more.spans);
        return new RichText(all);
    }

    private RichText with(String text, Style style) {
        List<Span> more = new ArrayList<>(spans);
        more.add(new Span(text, style));
        return new RichText(more);
    }

    /**
     * The characters alone.
     *
     * @return the text of all parts
     */
    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /**
     * Whether there is nothing to read.
     *
     * @return whether the text is empty or of spaces only
     */
    public boolean isBlank() {
        return text().isBlank();
    }

    @Override
    public String toString() {
        return text();
    }
}
