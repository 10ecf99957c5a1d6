package org.surveystats.stats.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Two questions against each other: the share of each row within each column, and whether the two are associated.
 *
 * @param header the id, and for whom
 * @param rows a question with one option a respondent
 * @param columns another one
 * @param test the test of independence; empty for none
 * @param association measures of association, a cell each
 * @param tests further tests
 */
public record CrosstabAnalysis(
        AnalysisHeader header,
        String rows,
        String columns,
        Optional<CrosstabTest> test,
        List<CrosstabMeasure> association,
        List<FurtherTest> tests)
        implements Analysis {
    /**
     * Checks the parts.
     *
     * @param header the id, and for whom
     * @param rows a question with one option a respondent
     * @param columns another one
     * @param test the test of independence; empty for none
     * @param association measures of association, a cell each
     * @param tests further tests
     * @throws PlanException if the parts do not fit each other
     */
    public CrosstabAnalysis {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(columns, "columns");
        Objects.requireNonNull(test, "test");
        association = List.copyOf(association);
        tests = List.copyOf(tests);
        Checks.once("association", association);
        Checks.once("tests", tests);
        Checks.another("columns", rows, columns);
        if (test.isPresent()) {
            Checks.noGroups(header);
        }
    }

    /**
     * The statistic without measures of association and further tests.
     *
     * @param header the id, and for whom
     * @param rows a question with one option a respondent
     * @param columns another one
     * @param test the test of independence; empty for none
     * @throws PlanException if the parts do not fit each other
     */
    public CrosstabAnalysis(AnalysisHeader header, String rows, String columns, Optional<CrosstabTest> test) {
        this(header, rows, columns, test, List.of(), List.of());
    }

    /**
     * The same with measures of association.
     *
     * @param measures a cell each
     * @return the statistic with them
     * @throws PlanException if one stands twice
     */
    public CrosstabAnalysis withAssociation(CrosstabMeasure... measures) {
        return new CrosstabAnalysis(header, rows, columns, test, List.of(measures), tests);
    }

    /**
     * The same with further tests.
     *
     * @param further the tests
     * @return the statistic with them
     * @throws PlanException if one stands twice
     */
    public CrosstabAnalysis withTests(FurtherTest... further) {
        return new CrosstabAnalysis(header, rows, columns, test, association, List.of(further));
    }

    /**
     * The statistic without a test.
     *
     * @param header the id, and for whom
     * @param rows a question with one option a respondent
     * @param columns another one
     * @throws PlanException if the parts do not fit each other
     */
    public CrosstabAnalysis(AnalysisHeader header, String rows, String columns) {
        this(header, rows, columns, Optional.empty());
    }

    @Override
    public String statistic() {
        return "crosstab";
    }

    @Override
    public List<String> questions() {
        return List.of(rows, columns);
    }

    @Override
    public <R> R accept(AnalysisVisitor<R> visitor) {
        return visitor.crosstab(this);
    }
}
