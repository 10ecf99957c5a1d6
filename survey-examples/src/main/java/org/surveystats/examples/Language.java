package org.surveystats.examples;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A language in which the examples print. */
public enum Language {
    /** Russian, the language of the survey. */
    RU("ru", ','),
    /** English, a translation. */
    EN("en", '.');

    private final String code;
    private final char decimalSign;

    Language(String code, char decimalSign) {
        this.code = code;
        this.decimalSign = decimalSign;
    }

    /**
     * The tag of the language.
     *
     * @return {@code ru} or {@code en}
     */
    public String code() {
        return code;
    }

    /**
     * A number in the notation of the language. It does not depend on the locale data of the Java runtime.
     *
     * @param number the number with the decimals to be shown
     * @return its digits, with a decimal comma in Russian
     */
    public String number(BigDecimal number) {
        return number.toPlainString().replace('.', decimalSign);
    }

    /** The form of a counted noun. */
    String pluralForm(long count) {
        if (this == EN) {
            return count == 1 ? "one" : "many";
        }
        long tens = count % 100;
        long units = count % 10;
        if (units == 1 && tens != 11) {
            return "one";
        }
        return units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? "few" : "many";
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
