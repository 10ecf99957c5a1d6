package org.surveystats.examples;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The command line: lists the examples, and runs one by name.
 *
 * <p>Exit codes: 0 if all went well, 1 if something is wrong with the data or a file (the message says what and where), 2 if
 * the command line is wrong, 3 if the program failed unexpectedly. The output is UTF-8 whatever the locale.
 */
@Command(
        name = Main.NAME,
        description =
                "Examples of survey statistics on a real survey, the use of digital services in the municipalities"
                        + " of Saint Petersburg (ITMO University), on made-up ones with weights, strata and clusters, and"
                        + " tabulation plans of your own.",
        subcommands = {
            ItmoReport.class,
            ItmoAudit.class,
            ItmoRespondents.class,
            ItmoTables.class,
            ItmoPlanning.class,
            RegionalSurvey.class,
            OnlinePanel.class,
            RunPlan.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        commandListHeading = "%nCommands:%n",
        footer = {"", "Run one by its name; `" + Main.NAME + " COMMAND --help` lists its options."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all went well",
            "1:something is wrong with the data or a file; the message says what and where",
            "2:the command line is wrong",
            "3:the program failed unexpectedly"
        })
public final class Main implements Runnable {

    static final String NAME = "survey-examples";

    @Spec
    private @Nullable CommandSpec spec;

    /** Creates the command. */
    public Main() {}

    /**
     * Runs the command line and ends the program with its exit code.
     *
     * @param arguments the words after the program's name
     */
    public static void main(String[] arguments) {
        System.exit(run(new Main(), System.out, System.err, arguments));
    }

    /** Runs a command, alone or as the root of others, and returns the exit code. */
    static int run(Object command, PrintStream out, PrintStream err, String... arguments) {
        PrintWriter errors = utf8(err);
        try {
            return new CommandLine(command)
                    .setOut(utf8(out))
                    .setErr(errors)
                    .setExecutionExceptionHandler(new Failures())
                    .execute(arguments);
        } catch (Error failure) { // picocli leaves errors such as too little memory to its caller
            return Failures.unexpected(failure, errors);
        }
    }

    /** The console's own encoding is that of the locale, which may have no Cyrillic letters. */
    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** Lists the examples. */
    @Override
    public void run() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        line.usage(line.getOut());
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {NAME + " " + Objects.requireNonNullElse(version, "(not packaged)")};
        }
    }
}
