package blackbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.surveystats.stats.report.language.Software;

/**
 * Reports that are kept as files beside the tests, byte for byte. To renew them after a change that is meant, run
 * {@code mvn -pl survey-model,survey-stats test -Dgolden.renew=true} and read the difference.
 */
final class ReportGolden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "blackbox", "report");

    /** What stands in the files for the version of the library. */
    private static final String ANY_VERSION = "VERSION";

    private ReportGolden() {}

    static String expected(String name, String output) {
        try {
            if (Boolean.getBoolean("golden.renew")) {
                Files.writeString(FOLDER.resolve(name), output.replace(Software.version(), ANY_VERSION));
                return output;
            }
            try (InputStream in = ReportGolden.class.getResourceAsStream("/blackbox/report/" + name)) {
                if (in == null) {
                    throw new IllegalStateException(
                            "no file " + name + " beside the tests; it can be made with -Dgolden.renew=true");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(ANY_VERSION, Software.version());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
