package org.surveystats.model.question;

import java.util.List;
import java.util.Objects;

/**
 * Several options counted as one: respondents who chose at least one of them. In a multiple response question a net is a
 * union of respondents and no sum of shares.
 *
 * @param code the string that stands for the net; unlike every option's code
 * @param label its name
 * @param options the codes of its options, at least one
 */
public record Net(String code, LocalizedText label, List<String> options) {

    /**
     * Checks the parts.
     *
     * @param code the string that stands for the net
     * @param label its name
     * @param options the codes of its options
     * @throws IllegalArgumentException if the code is blank, or the options are none or repeat
     */
    public Net {
        Codes.check("a net's code", code);
        Objects.requireNonNull(label, "label");
        options = List.copyOf(options);
        if (options.isEmpty() || !Codes.duplicates(options).isEmpty()) {
            throw new IllegalArgumentException(
                    "net \"" + code + "\" needs at least one option, each once: found " + options);
        }
    }

    /**
     * A net named in the questionnaire's language.
     *
     * @param code the string that stands for the net
     * @param label its name
     * @param options the codes of its options, at least one
     * @return the net
     * @throws IllegalArgumentException if the code is blank, or the options are none or repeat
     */
    public static Net of(String code, String label, String... options) {
        return new Net(code, LocalizedText.of(label), List.of(options));
    }
}
