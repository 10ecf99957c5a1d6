package org.surveystats.examples;

import picocli.CommandLine.Option;

/** The option of examples that draw made-up respondents. */
final class SeedOption {

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description =
                    "The seed of the drawing; the same seed draws the same respondents (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    SeedOption() {}

    long value() {
        return seed;
    }
}
