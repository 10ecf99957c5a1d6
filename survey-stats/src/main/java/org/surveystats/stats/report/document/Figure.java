package org.surveystats.stats.report.document;

import java.util.List;
import java.util.Objects;
import org.surveystats.stats.report.language.ReportLanguage;

/** The content of a {@link Chart}: drawn where a form has drawings, and the same numbers as a table where it has not. */
public interface Figure {

    /**
     * The drawing.
     *
     * <p>It stands in an HTML page as it is, so an implementation escapes every text, writes no script and names nothing
     * outside of itself. Its ids begin with the prefix of the frame, since a page holds several drawings.
     *
     * @param frame for which place it is drawn
     * @return one {@code svg} element, without an XML declaration
     */
    String svg(Frame frame);

    /**
     * The numbers of the drawing.
     *
     * @return a table that says all that the drawing shows
     */
    DocumentTable table();

    /**
     * The bars of the drawing, for forms that draw with characters. A figure of other marks than bars from 0 has none.
     *
     * @return from top to bottom, without those of values that are not shown
     */
    default List<Bar> bars() {
        return List.of();
    }

    /**
     * A bar from 0 that stands for a share.
     *
     * @param label what it is of, as in the first column of the table
     * @param share its length, as a fraction of the whole
     * @param status whether it is a figure like others
     */
    record Bar(String label, double share, Cell.Status status) {
        /**
         * Checks the share.
         *
         * @param label what it is of
         * @param share its length, from 0 to 1 but for rounding in the last digits
         * @param status whether it is a figure like others
         * @throws IllegalArgumentException if it is not a share
         */
        public Bar {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(status, "status");
            if (!(share >= 0 && share < 1 + 1e-6)) {
                throw new IllegalArgumentException("a bar stands for a share from 0 to 1: found " + share);
            }
        }
    }

    /**
     * For which place a drawing is made.
     *
     * @param idPrefix with what each id in it begins; unique in its page
     * @param width how wide it is, in CSS pixels
     * @param language the language of its words and numbers
     * @param title the title of the chart, which stands outside of the drawing and which the drawing's {@code title} repeats
     * @param description the description of the chart, for the drawing's {@code desc}
     */
    record Frame(String idPrefix, int width, ReportLanguage language, String title, String description) {
        /**
         * Checks the prefix and the width.
         *
         * @param idPrefix with what each id in it begins: a letter, then letters, digits and hyphens
         * @param width how wide it is, in CSS pixels
         * @param language the language of its words and numbers
         * @param title the title of the chart
         * @param description the description of the chart
         * @throws IllegalArgumentException if the prefix has another form or the width is not positive
         */
        public Frame {
            if (!idPrefix.matches("[A-Za-z][A-Za-z0-9-]*")) {
                throw new IllegalArgumentException(
                        "a prefix of ids is a letter, then letters, digits and hyphens: found \"" + idPrefix + "\"");
            }
            if (width <= 0) {
                throw new IllegalArgumentException("a drawing is wider than 0 pixels: found " + width);
            }
        }
    }
}
