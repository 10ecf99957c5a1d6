package org.surveystats.stats.plan;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What every analysis has: its name, and for whom it is computed. A subgroup is a domain of the full design, never a filtered
 * sample: respondents outside of it keep their part in the design.
 *
 * @param id the string that stands for the analysis in its plan and in the results
 * @param by questions whose answers divide the respondents into groups, each with results of its own; every combination of
 *     answers is a group, and one without respondents is left out. The options of a multiple response question are groups
 *     that overlap
 * @param where for each question the codes of which a respondent must have given one; all questions must hold. A rating's
 *     code is its number
 */
public record AnalysisHeader(String id, List<String> by, Map<String, List<String>> where) {

    /**
     * Checks the parts.
     *
     * @param id the string that stands for the analysis
     * @param by questions whose answers divide the respondents into groups
     * @param where codes by the id of the question
     * @throws PlanException if the id is blank, a question stands twice in {@code by}, or a condition has no code
     */
    public AnalysisHeader {
        Checks.notBlank("id", id);
        by = List.copyOf(by);
        Checks.once("by", by);
        Map<String, List<String>> copy = new LinkedHashMap<>();
        where.forEach((question, codes) -> {
            Checks.notEmpty("where." + question, codes);
            Checks.once("where." + question, codes);
            copy.put(question, List.copyOf(codes));
        });
        where = Collections.unmodifiableMap(copy);
    }

    /**
     * An analysis of all respondents.
     *
     * @param id the string that stands for the analysis
     * @return the header
     * @throws PlanException if the id is blank
     */
    public static AnalysisHeader of(String id) {
        return new AnalysisHeader(id, List.of(), Map.of());
    }

    /**
     * The same analysis for each group of respondents.
     *
     * @param questions ids of questions whose answers divide them
     * @return the header with them
     * @throws PlanException if a question stands twice
     */
    public AnalysisHeader withBy(String... questions) {
        return new AnalysisHeader(id, Arrays.asList(questions), where);
    }

    /**
     * The same analysis of those who gave one of several answers, and meet the conditions it already has.
     *
     * @param question the id of a question
     * @param codes codes of its options, at least one
     * @return the header with the condition
     * @throws PlanException if there is no code, or one stands twice
     */
    public AnalysisHeader withWhere(String question, String... codes) {
        Map<String, List<String>> more = new LinkedHashMap<>(where);
        more.put(question, Arrays.asList(codes));
        return new AnalysisHeader(id, by, more);
    }
}
