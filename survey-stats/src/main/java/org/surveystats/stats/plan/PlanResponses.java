package org.surveystats.stats.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the answers of a plan are, and how they are written: CSV in UTF-8 with commas and a header row.
 *
 * @param file the path of the file, relative to the folder of the plan
 * @param missing the texts of a cell that mean no answer, perhaps none
 * @param delimiter what separates the codes of a multiple response question in one column; empty for a semicolon
 */
public record PlanResponses(String file, List<String> missing, Optional<String> delimiter) {

    /**
     * Checks the parts.
     *
     * @param file the path of the file
     * @param missing the texts of a cell that mean no answer
     * @param delimiter what separates the codes of a multiple response question
     * @throws PlanException if the path is blank, a text stands twice, or the delimiter is empty
     */
    public PlanResponses {
        Objects.requireNonNull(delimiter, "delimiter");
        missing = List.copyOf(missing);
        Checks.notBlank("file", file);
        Checks.once("missing", missing);
        delimiter.ifPresent(text -> Checks.notEmpty("delimiter", text));
    }

    /**
     * Answers whose empty cells mean no answer.
     *
     * @param file the path of the file, relative to the folder of the plan
     * @return the answers' place
     * @throws PlanException if the path is blank
     */
    public static PlanResponses of(String file) {
        return new PlanResponses(file, List.of(""), Optional.empty());
    }

    /**
     * The same answers with other texts for no answer.
     *
     * @param texts the texts, such as "" and "NA"; the empty one only if it is among them
     * @return the answers' place with them
     * @throws PlanException if a text stands twice
     */
    public PlanResponses withMissing(String... texts) {
        return new PlanResponses(file, List.of(texts), delimiter);
    }

    /**
     * The same answers with another delimiter.
     *
     * @param text what separates the codes of a multiple response question in one column
     * @return the answers' place with it
     * @throws PlanException if the delimiter is empty
     */
    public PlanResponses withDelimiter(String text) {
        return new PlanResponses(file, missing, Optional.of(text));
    }
}
