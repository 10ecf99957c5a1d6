package org.surveystats.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a command line gave. */
record Run(int exitCode, String out, String err) {

    /** Runs the examples as the jar does. */
    static Run of(String... arguments) {
        return of(new Main(), arguments);
    }

    static Run of(Object command, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        // A console that knows no Cyrillic letters: what is printed must not depend on it.
        int code = Main.run(
                command,
                new PrintStream(out, true, StandardCharsets.US_ASCII),
                new PrintStream(err, true, StandardCharsets.US_ASCII),
                arguments);
        return new Run(code, text(out), text(err));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
