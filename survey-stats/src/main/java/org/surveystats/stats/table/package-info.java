/**
 * Tables: questions down the side, groups across the top, bases, and letters for differences between columns. A {@link
 * org.surveystats.stats.table.Banner} says what is wanted, and is run on an {@link org.surveystats.stats.estimate.Estimation}, which
 * brings the answers, their design, the domain, the interval and its level; {@link org.surveystats.stats.table.Crosstab} is the banner
 * of one question by another.
 *
 * <p>Of two questions {@link org.surveystats.stats.table.Association} and {@link org.surveystats.stats.table.OrderedAssociation}
 * measure how closely they go together, and {@link org.surveystats.stats.table.LinearTrend} whether shares rise or fall along ordered
 * columns. {@link org.surveystats.stats.table.Suppression} hides small counts so that they cannot be computed back ({@link
 * org.surveystats.stats.table.LayeredSuppression} in layers), and {@link
 * org.surveystats.stats.table.WaveComparison} compares the same question in several studies.
 *
 * <p>The base is the respondents who gave a valid answer to all questions involved; a user who wants "don't know" among the answers of
 * an association declares it as a valid option.
 */
@NullMarked
package org.surveystats.stats.table;

import org.jspecify.annotations.NullMarked;
