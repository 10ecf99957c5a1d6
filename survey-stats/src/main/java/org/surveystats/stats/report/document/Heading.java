package org.surveystats.stats.report.document;

/**
 * The heading of a part of a document.
 *
 * @param level 1 for a part of the document, 2 for a part of such a part, to {@value #DEEPEST}; the title of the document
 *     stands above all of them
 * @param text the heading
 */
public record Heading(int level, String text) implements Block {

    /** The deepest level. */
    public static final int DEEPEST = 4;

    /**
     * Checks the level and cleans the text.
     *
     * @param level 1 to 4
     * @param text the heading, on one line
     * @throws IllegalArgumentException if the level is another or the text is blank
     */
    public Heading {
        if (level < 1 || level > DEEPEST) {
            throw new IllegalArgumentException("a heading has a level from 1 to " + DEEPEST + ": found " + level);
        }
        text = Words.required(text, "a heading");
    }

    /**
     * The heading of a part of the document.
     *
     * @param text the heading
     * @return the heading at level 1
     */
    public static Heading of(String text) {
        return new Heading(1, text);
    }
}
