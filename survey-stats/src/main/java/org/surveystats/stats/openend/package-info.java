/**
 * Open answers: how well coders agree ({@link org.surveystats.stats.openend.CoderAgreement}), their themes as a question for
 * tables and estimates ({@link org.surveystats.stats.openend.ThemeQuestion}), and quotes
 * ({@link org.surveystats.stats.openend.Quotes}).
 *
 * <p>The user's duties: coders work apart from each other, or their agreement says nothing; and a quote is read by a human before
 * it is printed, since no filter knows every word that identifies somebody.
 */
@NullMarked
package org.surveystats.stats.openend;

import org.jspecify.annotations.NullMarked;
