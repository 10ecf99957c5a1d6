/**
 * How the respondents were drawn. A {@link org.surveystats.stats.design.SampleDesign} says it; bound to the answers it is a
 * {@link org.surveystats.stats.design.Sample}, which every statistic takes. Without a design, answers are independent and
 * weigh the same.
 */
@NullMarked
package org.surveystats.stats.design;

import org.jspecify.annotations.NullMarked;
