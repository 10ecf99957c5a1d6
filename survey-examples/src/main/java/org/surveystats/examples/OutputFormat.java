package org.surveystats.examples;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** In what form an example prints. */
public enum OutputFormat {
    /** Aligned text, for people; of at most 100 columns unless another width is chosen. */
    TEXT("text"),
    /** One JSON object, for programs. */
    JSON("json"),
    /** Markdown with the tables of GitHub. */
    MARKDOWN("markdown"),
    /** One self-contained HTML file, for people who look rather than read. */
    HTML("html"),
    /** An Excel file with a sheet for each table. */
    EXCEL("excel");

    /** The names of all forms, as the help and the messages list them. */
    static final String NAMES = "text|json|markdown|html|excel";

    private final String code;

    OutputFormat(String code) {
        this.code = code;
    }

    /**
     * The name of the form on the command line.
     *
     * @return {@code text}, {@code json}, {@code markdown}, {@code html} or {@code excel}
     */
    public String code() {
        return code;
    }

    @Override
    public String toString() {
        return code;
    }

    /** Reads the name on the command line; the message of its failure follows "Invalid value for option: ". */
    static final class Parser implements ITypeConverter<OutputFormat> {
        @Override
        public OutputFormat convert(String value) {
            for (OutputFormat candidate : values()) {
                if (candidate.code.equals(value)) {
                    return candidate;
                }
            }
            throw new TypeConversionException("found \"" + value + "\", expected text, json, markdown, html or excel");
        }
    }
}
