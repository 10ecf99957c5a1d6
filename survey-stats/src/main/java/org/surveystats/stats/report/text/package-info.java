/**
 * Documents as text for a terminal or a plain file: {@link org.surveystats.stats.report.text.TextRenderer}. Columns stand below
 * each other whatever the script: combining marks take no column of a terminal, East Asian characters two.
 */
@NullMarked
package org.surveystats.stats.report.text;

import org.jspecify.annotations.NullMarked;
