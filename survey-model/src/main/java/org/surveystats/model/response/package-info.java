/**
 * What was answered: a {@link org.surveystats.model.response.ResponseTable} holds the answers to a questionnaire in columns,
 * one byte a respondent for most questions, and for every empty cell the reason why it is empty. Tables are immutable; a
 * {@link org.surveystats.model.response.ResponseTableBuilder} takes rows, and checks each against the questionnaire: codes,
 * limits, exclusive options, and who was asked.
 *
 * <p>Respondents are numbered from 0 in columns, as in arrays, and from 1 in messages, as in files.
 */
@NullMarked
package org.surveystats.model.response;

import org.jspecify.annotations.NullMarked;
