/**
 * What every format must satisfy, and questionnaires to try it on. Start with {@link
 * org.surveystats.model.testkit.QuestionnaireFormatContract}.
 */
@NullMarked
package org.surveystats.model.testkit;

import org.jspecify.annotations.NullMarked;
