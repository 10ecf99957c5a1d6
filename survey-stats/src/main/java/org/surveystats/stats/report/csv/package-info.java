/**
 * Tables as files of comma-separated values: {@link org.surveystats.stats.report.csv.CsvRenderer}, as they are to be read in a
 * spreadsheet, or tidy for programs. The user's duty is to write the text as UTF-8, and to choose the separator that the
 * reader's spreadsheet expects.
 */
@NullMarked
package org.surveystats.stats.report.csv;

import org.jspecify.annotations.NullMarked;
