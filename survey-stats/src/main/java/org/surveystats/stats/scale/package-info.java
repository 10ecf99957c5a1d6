/**
 * Scales: several items that measure one thing. Start with a {@link org.surveystats.stats.scale.Battery}, which gives every
 * respondent a score; {@link org.surveystats.stats.scale.ScaleAnalysis} says how well the items go together (item analysis,
 * reliability), and {@link org.surveystats.stats.scale.AnswerQuality} who answered without reading.
 *
 * <p>The user's duties: to say which items are worded the other way round (they are turned over when they are scored, never in
 * the data), and how respondents were drawn. A reliability says that items go together, and not what they measure.
 */
@NullMarked
package org.surveystats.stats.scale;

import org.jspecify.annotations.NullMarked;
