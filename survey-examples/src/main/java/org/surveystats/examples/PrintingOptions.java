package org.surveystats.examples;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    /** Finds out before a long computation that its result could not be written. */
    final void checkFile(OutputFormat format, Optional<Path> file) {
        if (format == OutputFormat.EXCEL && file.isEmpty()) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    "--format excel needs --out: an Excel file is not printed");
        }
        OutputFile.check(file);
    }
}
