package org.surveystats.stats.estimate;

import java.util.Optional;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.response.NumberColumn;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.Amounts;
import org.surveystats.stats.design.Cells;
import org.surveystats.stats.design.FeatureBlock;

/** The block that statistics put their features into, and the groups that they are wanted for. */
final class Target {

    private static final int PIVOT_ROWS = 1000;

    private final FeatureBlock.Builder block;
    private final ResponseTable table;
    private final Optional<Cells> groups;

    Target(FeatureBlock.Builder block, ResponseTable table, Optional<Cells> groups) {
        this.block = block;
        this.table = table;
        this.groups = groups;
    }

    int groupCount() {
        return groups.map(Cells::count).orElse(1);
    }

    /** Features for the cells within each group; that of a group, cell and amount is first + (group · cells + cell) · amounts. */
    int add(Cells cells, Amounts... amounts) {
        return block.add(groups.isPresent() ? groups.get().cross(cells) : cells, amounts);
    }

    /** Declares the base of a quantity. */
    void base(Combination members) {
        block.base(members.features());
    }

    /**
     * A number near the mean, so that differences from it keep their digits. Any number will do; this one is the mean of the
     * first answers.
     */
    double pivot(NumberQuestion question) {
        NumberColumn column = table.column(question);
        double sum = 0;
        int count = 0;
        for (int row = 0; row < column.size() && count < PIVOT_ROWS; row++) {
            if (column.value(row).isPresent()) {
                sum += column.value(row).getAsDouble();
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
