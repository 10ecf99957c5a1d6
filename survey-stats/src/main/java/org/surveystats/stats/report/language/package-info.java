/**
 * The words and numbers of reports in one language: {@link org.surveystats.stats.report.language.ReportLanguage}. Russian and
 * English are there; another is a file of properties on the user's class path. Nothing depends on the locale of the machine
 * or on the locale data of the Java runtime, which differ between versions: a report is the same bytes everywhere.
 */
@NullMarked
package org.surveystats.stats.report.language;

import org.jspecify.annotations.NullMarked;
