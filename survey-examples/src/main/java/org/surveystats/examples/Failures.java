package org.surveystats.examples;

import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.surveystats.model.error.SurveyException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What a user sees of a failure: its sentence, and never where in the program it happened unless they ask. */
final class Failures implements IExecutionExceptionHandler {

    static final int DATA = 1;
    static final int UNEXPECTED = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof SurveyException) {
            command.getErr().println(failure.getMessage());
            return DATA;
        }
        if (verbose(command.getCommandSpec())) {
            LOG.error("unexpected failure", failure);
        } else {
            command.getErr().println("unexpected failure: " + failure + "; --verbose logs where it happened");
        }
        return UNEXPECTED;
    }

    static int unexpected(Error failure, PrintWriter err) {
        err.println("unexpected failure: " + failure);
        LOG.debug("unexpected failure", failure);
        return UNEXPECTED;
    }

    private static boolean verbose(CommandSpec spec) {
        return spec.mixins().values().stream()
                .map(CommandSpec::userObject)
                .anyMatch(o -> o instanceof PrintingOptions options && options.verbose());
    }
}
