package org.surveystats.examples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** The options that every example has, and how it prints. */
final class OutputOptions extends PrintingOptions {

    @Option(
            names = "--language",
            paramLabel = "ru|en",
            converter = Language.Parser.class,
            description = "The language of the output: ru, that of the survey (default), or en, a translation.")
    private Language language = Language.RU;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            converter = OutputFormat.Parser.class,
            description = "Aligned text (default), or one JSON object.")
    private OutputFormat format = OutputFormat.TEXT;

    /** Prints in the form that was asked for. */
    void print(Function<Messages, TextPage> text, Function<Messages, ObjectNode> json) {
        Messages messages = Messages.in(language);
        print(
                switch (format) {
                    case TEXT -> text.apply(messages).toString();
                    case JSON -> JsonText.of(json.apply(messages));
                });
    }
}
