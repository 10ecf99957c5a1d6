package org.surveystats.stats.estimate;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.stats.design.Amounts;
import org.surveystats.stats.design.Cells;
import org.surveystats.stats.design.FeatureBlock;

/** The block that statistics put their features into, and the groups that they are wanted for. */
final class Target {

    private final FeatureBlock.Builder block;
    private final Pivots pivots;
    private final Optional<Cells> groups;
    private final boolean valuesOnly;
    private final IdentityHashMap<Cells, Cells> crossed = new IdentityHashMap<>();

    Target(FeatureBlock.Builder block, Pivots pivots, Optional<Cells> groups, boolean valuesOnly) {
        this.block = block;
        this.pivots = pivots;
        this.groups = groups;
        this.valuesOnly = valuesOnly;
    }

    int groupCount() {
        return groups.map(Cells::count).orElse(1);
    }

    /** Features for the cells within each group; that of a group, cell and amount is first + (group · cells + cell) · amounts. */
    int add(Cells cells, Amounts... amounts) {
        return valuesOnly ? addTotals(cells, amounts) : block.add(inGroups(cells), amounts);
    }

    /** The same classification is crossed once, so that it is read once. */
    private Cells inGroups(Cells cells) {
        if (groups.isEmpty()) {
            return cells;
        }
        Cells known = crossed.get(cells);
        if (known == null) {
            known = groups.get().cross(cells);
            crossed.put(cells, known);
        }
        return known;
    }

    /** The same of features of which only the totals are wanted. */
    int addTotals(Cells cells, Amounts... amounts) {
        return block.addTotals(inGroups(cells), amounts);
    }

    /** Declares the base of a quantity. */
    void base(Combination members) {
        block.base(members.features());
    }

    /** A number near the mean of a question, so that differences from it keep their digits. */
    double pivot(NumberQuestion question) {
        return pivots.of(question);
    }
}
