/**
 * What is known only from a publication: shares in percent as they were printed, shares that were not, quotes, and where in
 * the source each stands. Nothing is guessed: a figure that the source does not give is
 * {@linkplain org.surveystats.model.published.PublishedShare#isReported() not reported}, a base that it does not give is
 * unknown. Start with {@link org.surveystats.model.published.PublishedStudy}.
 */
@NullMarked
package org.surveystats.model.published;

import org.jspecify.annotations.NullMarked;
