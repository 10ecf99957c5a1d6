package org.surveystats.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.surveystats.stats.report.language.Software;

/**
 * Outputs that are kept as files beside the tests, byte for byte. To renew them after a change that is meant, run
 * {@code mvn -pl survey-model,survey-stats,survey-examples test -Dgolden.renew=true} and read the difference.
 */
final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "org", "surveystats", "examples");

    /** What stands in the files for the version of the library. */
    private static final String ANY_VERSION = "VERSION";

    private Golden() {}

    /** What the output is expected to be; where files are renewed, the output itself. */
    static String expected(String name, String output) {
        if (!Boolean.getBoolean("golden.renew")) {
            return resource(name).replace(ANY_VERSION, Software.version());
        }
        try {
            Files.writeString(FOLDER.resolve(name), output.replace(Software.version(), ANY_VERSION));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output;
    }

    static String resource(String name) {
        try (InputStream in = Golden.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "no file " + name + " beside the tests; it can be made with -Dgolden.renew=true");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
