/**
 * Answers from and to CSV files (RFC 4180): start with {@link org.surveystats.model.csv.ResponseCsv}; what a file looks like
 * is said by a {@link org.surveystats.model.csv.CsvFormat}.
 *
 * <p>A column is named by its question's id. A multiple response question {@code q} is either one column an option,
 * {@code q_CODE}, holding 1 or 0, or one column {@code q} of codes joined by a delimiter, as a ranking is. The text beside an
 * option such as "other, please specify" stands in {@code q_CODE_text}, the themes that a coder gave to an open answer in
 * {@code q@CODER}; a text beside an option that was not chosen, and themes of no answer, are problems, unless the format says that the question's texts are withheld.
 * Columns that no question describes are design columns, and are declared in the format.
 *
 * <p>An empty cell means "not asked" where the question's base leaves the respondent out, and "no answer" elsewhere. "Asked,
 * and none chosen" is only zeros in columns of 1 and 0, and a sign of its own in a delimited column.
 *
 * <p>A codebook is read and written by {@link org.surveystats.model.csv.CodebookCsv}, codings apart from the answers by
 * {@link org.surveystats.model.csv.CodingCsv}.
 */
@NullMarked
package org.surveystats.model.csv;

import org.jspecify.annotations.NullMarked;
