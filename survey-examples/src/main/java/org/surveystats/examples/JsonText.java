package org.surveystats.examples;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The JSON output of the examples: its first fields, its numbers, its layout. */
final class JsonText {

    private static final int VERSION = 1;

    /** Digits of a computed fraction: more than anybody reads, and few enough to be the same on every machine. */
    private static final int DECIMALS = 10;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonText() {}

    /** An output with the fields that stand first in each: the version of its form, the example, the language. */
    static ObjectNode output(String example, Messages messages) {
        return object().put("formatVersion", VERSION)
                .put("example", example)
                .put("language", messages.language().code());
    }

    static ObjectNode object() {
        // Exact decimals keep their zeros: a share printed as 77.0 % stays 0.770.
        return new JsonNodeFactory(true).objectNode();
    }

    static BigDecimal fraction(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** A percentage as a fraction, digit by digit. */
    static BigDecimal fraction(BigDecimal percent) {
        return percent.movePointLeft(2);
    }

    /** The text of an object, with the same line ends on every system. */
    static String of(ObjectNode object) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return MAPPER.writer(printer)
                            .with(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                            .writeValueAsString(object)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON values can always be written", e);
        }
    }
}
