/**
 * The distribution of one question: counts, shares, means, nets, mentions, rates, and the funnel from awareness to use. Start
 * with {@link org.surveystats.stats.distribution.Distributions}. Every share says which base it is of
 * ({@link org.surveystats.stats.distribution.ShareBase}), and every estimate carries its interval. What is asked of a
 * question that its level of measurement does not have, such as the mean of a nominal one, does not compile.
 *
 * <p>The user's duty is to say how respondents were drawn: see {@link org.surveystats.stats.design.SampleDesign}. Without a
 * design, answers are independent and weigh the same.
 */
@NullMarked
package org.surveystats.stats.distribution;

import org.jspecify.annotations.NullMarked;
