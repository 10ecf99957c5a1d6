package org.surveystats.model.internal.json;

import java.util.List;
import java.util.Map;

/** A JSON value and where it stands; the values keep their order, and numbers the digits they were written with. */
public sealed interface Tree {

    /** Where the value begins. */
    Position position();

    /** A place in a text, both parts counted from 1; a character is a Unicode code point. */
    record Position(long line, long character) {
        /** The place of what was made and not read. */
        static final Position NOWHERE = new Position(1, 1);
    }

    /** An object: its values by name, and where each name stands. */
    record Fields(Position position, Map<String, Tree> values, Map<String, Position> names) implements Tree {}

    /** An array. */
    record Items(Position position, List<Tree> values) implements Tree {}

    /** A string. */
    record Text(Position position, String value) implements Tree {}

    /** A number, as its digits. */
    record Numeral(Position position, String literal) implements Tree {}

    /** True or false. */
    record Flag(Position position, boolean value) implements Tree {}

    /** The literal null, which no field of the formats allows. */
    record Nothing(Position position) implements Tree {}
}
