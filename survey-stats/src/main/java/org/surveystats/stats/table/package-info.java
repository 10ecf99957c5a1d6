/**
 * Tables: questions down the side, groups across the top, bases, and letters for differences between columns. A {@link
 * org.surveystats.stats.table.Banner} says what is wanted, and is run on an {@link org.surveystats.stats.estimate.Estimation}, which
 * brings the answers, their design, the domain, the interval and its level; {@link org.surveystats.stats.table.Crosstab} is the banner
 * of one question by another.
 */
@NullMarked
package org.surveystats.stats.table;

import org.jspecify.annotations.NullMarked;
