/**
 * Reports that people read. Start with {@link org.surveystats.stats.report.Report}: one call turns the distributions of a
 * questionnaire, the results of a plan, a publication with its audit, or parts of one's own into text, Markdown or one HTML
 * file, in the reader's language; its document is also written as Excel and CSV files. What single analyses computed is a
 * {@link org.surveystats.stats.report.ReportPart} with one call: banners ({@link org.surveystats.stats.report.TableReport}),
 * batteries ({@link org.surveystats.stats.report.ScaleReport}), coders ({@link org.surveystats.stats.report.CoderReport}), themes
 * ({@link org.surveystats.stats.report.ThemeReport}) and associations
 * ({@link org.surveystats.stats.report.AssociationReport}). Below them are the
 * {@linkplain org.surveystats.stats.report.document document model}, the
 * {@linkplain org.surveystats.stats.report.language words and numbers}, and a renderer for each form.
 *
 * <p>A report shows what statistics computed and computes nothing itself. Only a report says percent. The user's duty is the
 * design of the sample: intervals in a report are those of the design that was given.
 */
@NullMarked
package org.surveystats.stats.report;

import org.jspecify.annotations.NullMarked;
