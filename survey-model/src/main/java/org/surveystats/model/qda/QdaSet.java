package org.surveystats.model.qda;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A set of codes, which programs show together. It means nothing to the questionnaire, and is kept for the file.
 *
 * @param guid its identifier
 * @param name its name
 * @param description what it is
 * @param members the codes of its themes
 */
public record QdaSet(UUID guid, String name, Optional<String> description, List<String> members) {

    /**
     * Checks the parts.
     *
     * @param guid its identifier
     * @param name its name
     * @param description what it is
     * @param members the codes of its themes
     * @throws IllegalArgumentException if the name is blank
     */
    public QdaSet {
        Objects.requireNonNull(guid, "guid");
        Objects.requireNonNull(description, "description");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a set's name must not be blank");
        }
        members = List.copyOf(members);
    }
}
