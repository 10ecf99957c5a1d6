package org.surveystats.stats.report.html;

import org.surveystats.stats.report.document.Document;

/**
 * Writes documents as one HTML file.
 *
 * <pre>{@code
 * Files.writeString(Path.of("report.html"), HtmlRenderer.create().render(document));
 * }</pre>
 *
 * <p>The file is valid HTML5 with its style inside. It runs no script and fetches nothing, and says so to the browser by a
 * content security policy. Headings, lists, tables with the scopes of their headers, captions and descriptions are marked up as
 * such; text has a contrast of at least 4.5 to 1 in the light and in the dark scheme, which follows the reader's system. A wide
 * table scrolls in its frame with the first column of row headers in sight, reachable by keyboard; the page never scrolls
 * sideways. Texts with right-to-left letters find out their direction. Every text is escaped.
 *
 * <p>Decimal signs stand below each other by the width of digits; letters of significance and footnotes do not move them.
 */
public final class HtmlRenderer {

    private static final HtmlRenderer INSTANCE = new HtmlRenderer();

    private HtmlRenderer() {}

    /**
     * The renderer.
     *
     * @return a renderer without options
     */
    public static HtmlRenderer create() {
        return INSTANCE;
    }

    /**
     * A document as HTML.
     *
     * @param document the document
     * @return the file
     */
    public String render(Document document) {
        return new PageHtml(document).write();
    }
}
