package org.surveystats.stats.report.language;

/** The program that computes and writes reports. */
public final class Software {

    private static final String VERSION = Messages.read(
                    Software.class.getResourceAsStream("version.properties"), "version.properties")
            .require("version");

    private Software() {}

    /**
     * Its version.
     *
     * @return the version of this library, such as 1.0.0
     */
    public static String version() {
        return VERSION;
    }
}
