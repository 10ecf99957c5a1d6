package org.surveystats.examples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that every example has, and how it prints. */
final class OutputOptions implements Verbosity {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

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

    @Option(names = "--verbose", description = "On an unexpected failure, log where in the program it happened.")
    private boolean verbose;

    @Override
    public boolean verbose() {
        return verbose;
    }

    /** Prints in the form that was asked for. */
    void print(Function<Messages, TextPage> text, Function<Messages, ObjectNode> json) {
        Messages messages = Messages.in(language);
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        String printed = switch (format) {
            case TEXT -> text.apply(messages).toString();
            case JSON -> JsonText.of(json.apply(messages));
        };
        out.print(printed);
        out.flush();
    }
}
