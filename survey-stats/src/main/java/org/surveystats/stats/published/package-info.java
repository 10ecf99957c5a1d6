/**
 * Counts behind published percentages, and the audit of a publication. A percentage printed with few decimals leaves few
 * counts possible on a base, often one, sometimes none; the rule by which it was shortened decides which.
 *
 * <p>Start with {@link org.surveystats.stats.published.PublishedAudit} for a whole publication, with
 * {@link org.surveystats.stats.published.RecoveredDistribution} for one question, with
 * {@link org.surveystats.stats.published.PossibleCounts} for one figure, and with
 * {@link org.surveystats.stats.published.ShareComparison} to compare two figures. Counts are found in exact integer
 * arithmetic; only intervals and p-values are floating-point numbers.
 *
 * <p>The caller's duties: to say what the publication says (an option without a figure is not reported, and no zero), and
 * to remember that a figure that fits is not thereby true, while weighted percentages need fit no count at all.
 */
@NullMarked
package org.surveystats.stats.published;

import org.jspecify.annotations.NullMarked;
