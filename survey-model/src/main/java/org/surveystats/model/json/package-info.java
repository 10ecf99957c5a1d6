/**
 * Questionnaires and published studies as JSON. Start with {@link org.surveystats.model.json.QuestionnaireJson} and {@link
 * org.surveystats.model.json.PublishedJson}. Reading is strict: an unknown field, a duplicate one, a value of another type
 * and text that is not UTF-8 are errors, every one names its line, character and field, and all of a file are reported
 * together; nothing half-read is returned. Writing is stable: equal values give equal bytes, with the fields in one order,
 * two spaces of indentation and a line feed at the end.
 *
 * <p>Who calls this opens and closes streams; files named by a path are closed here.
 */
@NullMarked
package org.surveystats.model.json;

import org.jspecify.annotations.NullMarked;
