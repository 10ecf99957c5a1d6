/**
 * What a report says, before it has a form: an immutable {@link org.surveystats.stats.report.document.Document} of blocks,
 * the widest of which is {@link org.surveystats.stats.report.document.DocumentTable}. Renderers turn it into text, Markdown,
 * HTML and Excel, and its tables into CSV. Every text of a document is plain: markup in it stays text in every form, and control characters are replaced
 * ({@link org.surveystats.stats.report.document.PlainText}).
 *
 * <p>The user's duty is to say what is meant, not how it looks: the status of a cell, the kind of a row or of a note.
 */
@NullMarked
package org.surveystats.stats.report.document;

import org.jspecify.annotations.NullMarked;
