/**
 * What the library says when something is wrong: every error is a {@link org.surveystats.model.error.SurveyException}
 * with at least one {@link org.surveystats.model.error.Problem}, and every problem names its place, what was found, what
 * was possible, and what to do.
 */
@NullMarked
package org.surveystats.model.error;

import org.jspecify.annotations.NullMarked;
