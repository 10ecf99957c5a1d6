/**
 * Documents as Markdown with the tables of GitHub: {@link org.surveystats.stats.report.markdown.MarkdownRenderer}.
 */
@NullMarked
package org.surveystats.stats.report.markdown;

import org.jspecify.annotations.NullMarked;
