package org.surveystats.examples;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A language in which the examples print. */
public enum Language {
    /** Russian, the language of the survey. */
    RU("ru"),
    /** English, a translation. */
    EN("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /**
     * The tag of the language.
     *
     * @return {@code ru} or {@code en}
     */
    public String code() {
        return code;
    }

    @Override
    public String toString() {
        return code;
    }

    /** Reads the name on the command line; the message of its failure follows "Invalid value for option: ". */
    static final class Parser implements ITypeConverter<Language> {
        @Override
        public Language convert(String value) {
            for (Language candidate : values()) {
                if (candidate.code.equals(value)) {
                    return candidate;
                }
            }
            throw new TypeConversionException("found \"" + value + "\", expected ru or en");
        }
    }
}
