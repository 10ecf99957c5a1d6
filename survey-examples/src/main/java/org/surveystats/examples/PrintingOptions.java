package org.surveystats.examples;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command has: where it prints, and whether the user asked to see where an unexpected failure happened. */
class PrintingOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--verbose", description = "On an unexpected failure, log where in the program it happened.")
    private boolean verbose;

    final boolean verbose() {
        return verbose;
    }

    /** Prints on the standard output of the command. */
    final void print(String text) {
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        out.print(text);
        out.flush();
    }
}
