/**
 * What was asked: {@link org.surveystats.model.question.Questionnaire} holds typed questions, each with its text in one or
 * more languages, its options, and its {@link org.surveystats.model.question.Base} (who was asked). Everything here is
 * immutable and checked when it is built. Start with {@link org.surveystats.model.question.Questionnaire#builder}.
 */
@NullMarked
package org.surveystats.model.question;

import org.jspecify.annotations.NullMarked;
