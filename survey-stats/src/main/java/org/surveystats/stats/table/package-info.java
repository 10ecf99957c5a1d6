/**
 * Tables of two questions: {@link org.surveystats.stats.table.Association} and
 * {@link org.surveystats.stats.table.OrderedAssociation} measure how closely two questions go together,
 * {@link org.surveystats.stats.table.LinearTrend} whether shares rise or fall along ordered columns,
 * {@link org.surveystats.stats.table.Suppression} hides small counts so that they cannot be computed back
 * ({@link org.surveystats.stats.table.LayeredSuppression} in layers), and
 * {@link org.surveystats.stats.table.WaveComparison} compares the same question in several studies.
 *
 * <p>The base is the respondents who gave a valid answer to all questions involved; a user who wants "don't know" in a table
 * declares it as a valid option.
 */
@NullMarked
package org.surveystats.stats.table;

import org.jspecify.annotations.NullMarked;
