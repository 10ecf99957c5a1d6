package org.surveystats.model.qda;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a codebook file says of a theme beside its name, description and place in the tree.
 *
 * @param code the theme's code
 * @param guid the identifier by which programs know the code again
 * @param use whether passages can be coded with it
 * @param color the colour in which it is shown, {@code #RRGGBB} or {@code #RGB}
 */
public record QdaCode(String code, UUID guid, Use use, Optional<String> color) {

    /** Whether passages can be coded with a code ({@code isCodable}). */
    public enum Use {
        /** Passages can be coded with it. */
        CODABLE,
        /** It only holds other codes. */
        FOLDER
    }

    /**
     * Checks the parts.
     *
     * @param code the theme's code
     * @param guid the identifier by which programs know the code again
     * @param use whether passages can be coded with it
     * @param color the colour in which it is shown, {@code #RRGGBB} or {@code #RGB}
     * @throws IllegalArgumentException if the colour is none
     */
    public QdaCode {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(guid, "guid");
        Objects.requireNonNull(use, "use");
        if (color.isPresent() && !isColor(color.get())) {
            throw new IllegalArgumentException(
                    "\"" + color.get() + "\" is no colour; expected one like \"#46AA00\" or \"#4A0\"");
        }
    }

    /**
     * What is said of a theme that comes from no file: it is codable, has no colour, and its GUID is derived from its code
     * alone (a name-based UUID of version 3), so that it is the same in every file that is written.
     *
     * @param code the theme's code
     * @return what is said of it
     */
    public static QdaCode of(String code) {
        byte[] name = ("org.surveystats.theme:" + code).getBytes(StandardCharsets.UTF_8);
        return new QdaCode(code, UUID.nameUUIDFromBytes(name), Use.CODABLE, Optional.empty());
    }

    /**
     * The same in a colour.
     *
     * @param newColor the colour, {@code #RRGGBB} or {@code #RGB}
     * @return the same with it
     * @throws IllegalArgumentException if it is no colour
     */
    public QdaCode withColor(String newColor) {
        return new QdaCode(code, guid, use, Optional.of(newColor));
    }

    /**
     * The same for another use.
     *
     * @param newUse whether passages can be coded with it
     * @return the same with it
     */
    public QdaCode withUse(Use newUse) {
        return new QdaCode(code, guid, newUse, color);
    }

    static boolean isColor(String text) {
        return text.matches("#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})");
    }
}
