package org.surveystats.stats.plan;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.surveystats.model.internal.json.JsonDocument;
import org.surveystats.model.internal.json.TreePrinter;

/**
 * The results of tabulation plans as JSON, version 1 of the format:
 *
 * <pre>{@code
 * {
 *   "formatVersion": 1,
 *   "analyses": [
 *     {
 *       "id": "use",
 *       "cells": [
 *         {"by": {"region": "north"}, "option": "yes", "estimate": 0.62, "standardError": 0.03, "n": 124}
 *       ],
 *       "test": {"name": "raoScottF", "statistic": 13.48, "pValue": 2.2e-6, "numeratorDf": 2, "denominatorDf": 398}
 *     }
 *   ]
 * }
 * }</pre>
 *
 * <ul>
 *   <li>A cell holds what identifies it ({@code by}, {@code question}, {@code kind}, {@code option}, {@code row}, {@code column},
 *       {@code measure}, {@code probability}, {@code term}) and what was computed ({@code estimate}, {@code standardError}, {@code lower}, {@code upper},
 *       {@code degreesOfFreedom}, {@code n}, {@code weightedN}, {@code effectiveN}, {@code designEffect}, {@code statistic},
 *       {@code pValue}); {@code presentation} is the verdict of a rule of presentation.
 *   <li>A banner's cell is of a row and a column: {@code by} is its layer, {@code question} that of the row, {@code kind} what the row
 *       is ({@code baseAsked}, {@code baseValid}, {@code baseEffective}, {@code option}, {@code band}, {@code net}, {@code topBoxes},
 *       {@code mean} …), {@code row} its code, {@code column} a path such as {@code use=yes/often=daily}, or {@code total}, and
 *       {@code measure} what the estimate is; {@code n} counts the respondents of the row in the column. {@code letters} (the
 *       note of the analysis says which column has which) and {@code status} ({@code lowBase}, {@code review}, {@code suppressedPrimary} …) are those of the cell; a suppressed cell has no
 *       numbers, and no test tells of it.
 *   <li>An analysis may have {@code tests}, further tests: of a banner the comparisons of its columns, each with {@code by},
 *       {@code question}, {@code kind}, {@code row}, {@code column}, {@code other}, {@code test} (its place in the plan's tests),
 *       {@code difference}, {@code standardError}, {@code statistic}, {@code degreesOfFreedom}, {@code pValue},
 *       {@code adjustedPValue} and {@code familySize}.
 *   <li>A test holds {@code name}, {@code statistic}, {@code pValue}, {@code numeratorDf}, {@code denominatorDf},
 *       {@code difference} and {@code residualDf}.
 *   <li>What does not exist is absent, and a {@code note} says why; an analysis may have a note, too.
 *   <li>A proportion is a fraction of 1. Numbers are written with all digits of the double, and read back unchanged.
 * </ul>
 */
public final class ResultsJson {

    private ResultsJson() {}

    /**
     * Reads results from a file.
     *
     * @param file the file, in UTF-8 with or without a byte order mark
     * @return the results
     * @throws org.surveystats.model.error.FormatException naming every problem of the file, or that it cannot be read
     */
    public static PlanResults read(Path file) {
        return JsonDocument.read(file, ResultsReader::read);
    }

    /**
     * Reads results from a stream, to its end; the stream stays open.
     *
     * @param in the stream, in UTF-8 with or without a byte order mark
     * @param sourceName what errors call the stream
     * @return the results
     * @throws org.surveystats.model.error.FormatException naming every problem of the stream, or that it cannot be read
     */
    public static PlanResults read(InputStream in, String sourceName) {
        return JsonDocument.read(in, sourceName, ResultsReader::read);
    }

    /**
     * Reads results from a text.
     *
     * @param text the JSON
     * @return the results
     * @throws org.surveystats.model.error.FormatException naming every problem of the text
     */
    public static PlanResults parse(String text) {
        return JsonDocument.parse(text, Optional.empty(), ResultsReader::read);
    }

    /**
     * Writes results to a file, which is replaced where it exists.
     *
     * @param results what to write
     * @param file the file; its folder must exist
     * @throws org.surveystats.model.error.FormatException if the file cannot be written
     */
    public static void write(PlanResults results, Path file) {
        JsonDocument.write(format(results), file);
    }

    /**
     * Writes results to a stream, which is flushed and stays open.
     *
     * @param results what to write
     * @param out the stream
     * @throws org.surveystats.model.error.FormatException if the stream cannot be written
     */
    public static void write(PlanResults results, OutputStream out) {
        JsonDocument.write(format(results), out);
    }

    /**
     * Writes results as a text; equal results give equal texts.
     *
     * @param results what to write
     * @return the JSON, with a line feed at its end
     */
    public static String format(PlanResults results) {
        return TreePrinter.print(ResultsWriter.write(results));
    }
}
