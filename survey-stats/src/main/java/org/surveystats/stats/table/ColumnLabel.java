package org.surveystats.stats.table;

import org.surveystats.model.question.LocalizedText;

/**
 * One level of a column's, or a layer's, name: an option of a question.
 *
 * @param question the question's id
 * @param questionLabel its name in tables
 * @param code the option's or band's code
 * @param label its name in tables
 */
public record ColumnLabel(String question, LocalizedText questionLabel, String code, LocalizedText label) {

    static ColumnLabel of(Categories.Category category) {
        return new ColumnLabel(
                category.question().id(), category.question().tableLabel(), category.code(), category.label());
    }
}
