/**
 * Documents as one self-contained HTML file: {@link org.surveystats.stats.report.html.HtmlRenderer}. No script, no network, no
 * file beside it; to be mailed, printed, and read on a phone.
 */
@NullMarked
package org.surveystats.stats.report.html;

import org.jspecify.annotations.NullMarked;
