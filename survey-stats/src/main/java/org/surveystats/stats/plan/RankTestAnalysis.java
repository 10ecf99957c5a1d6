package org.surveystats.stats.plan;

import java.util.List;
import java.util.Objects;

/**
 * Wilcoxon's and Kruskal's test of ranks, under the design: whether an ordered answer differs between groups.
 *
 * @param header the id, and for whom
 * @param question an agreement or frequency question
 * @param groups a question with at least two valid options
 */
public record RankTestAnalysis(AnalysisHeader header, String question, String groups) implements Analysis {
    /**
     * Checks the parts.
     *
     * @param header the id, and for whom
     * @param question an agreement or frequency question
     * @param groups a question with at least two valid options
     * @throws PlanException if the parts do not fit each other
     */
    public RankTestAnalysis {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(groups, "groups");
        Checks.another("groups", question, groups);
        Checks.noGroups(header);
    }

    @Override
    public String statistic() {
        return "rankTest";
    }

    @Override
    public List<String> questions() {
        return List.of(question, groups);
    }

    @Override
    public <R> R accept(AnalysisVisitor<R> visitor) {
        return visitor.rankTest(this);
    }
}
