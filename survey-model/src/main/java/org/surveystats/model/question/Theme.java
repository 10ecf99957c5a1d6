package org.surveystats.model.question;

import java.util.Objects;
import java.util.Optional;

/**
 * One theme of a codebook, into which open answers are sorted.
 *
 * @param code the string that stands for the theme
 * @param label its name
 * @param parent the code of the broader theme, where there is one
 * @param definition what belongs to it and what does not
 */
public record Theme(String code, LocalizedText label, Optional<String> parent, Optional<LocalizedText> definition) {

    /**
     * Checks the parts.
     *
     * @param code the string that stands for the theme
     * @param label its name
     * @param parent the code of the broader theme
     * @param definition what belongs to it and what does not
     * @throws IllegalArgumentException if the code is blank
     */
    public Theme {
        Codes.check("a theme's code", code);
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(definition, "definition");
    }

    /**
     * A theme without a parent.
     *
     * @param code the string that stands for the theme
     * @param label its name
     * @return the theme
     * @throws IllegalArgumentException if the code is blank
     */
    public static Theme of(String code, LocalizedText label) {
        return new Theme(code, label, Optional.empty(), Optional.empty());
    }

    /**
     * The same theme below a broader one.
     *
     * @param code the broader theme's code
     * @return the theme with its parent
     */
    public Theme withParent(String code) {
        return new Theme(this.code, label, Optional.of(code), definition);
    }

    /**
     * The same theme with its definition.
     *
     * @param text what belongs to it and what does not
     * @return the theme with its definition
     */
    public Theme withDefinition(LocalizedText text) {
        return new Theme(code, label, parent, Optional.of(text));
    }
}
