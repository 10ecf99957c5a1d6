package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Declares the bases that degrees of freedom of a block's estimates rest on. */
final class BlockBases {

    private final Block block;
    private final HeadPlan head;
    private final Set<CellStatistic> statistics;
    private final List<ColumnTest> tests;
    private final List<double[]> declared = new ArrayList<>();

    BlockBases(Banner banner, Block block, HeadPlan head) {
        this.block = block;
        this.head = head;
        this.statistics = banner.statistics();
        this.tests = banner.tests();
    }

    void declare(StubPlan.Row row) {
        if (declared.stream().noneMatch(known -> Arrays.equals(known, row.base()))) {
            declared.add(row.base());
            base(row.base());
            tests.forEach(test -> compared(test, row.base()));
        }
        row.mentions().stream().skip(1).forEach(this::columns);
        if (statistics.contains(CellStatistic.ROW_SHARE) && !row.isMean()) {
            block.base(block.cross(row.numerator(), head.total()));
            block.base(block.cross(row.numerator(), head.anyColumn()));
        }
    }

    private void base(double[] members) {
        columns(members);
        block.base(block.cross(members, head.anyColumn()));
    }

    private void columns(double[] members) {
        block.base(block.cross(members, head.total()));
        for (int column = 0; column < head.head().columns(); column++) {
            block.base(block.cross(members, head.column(column)));
        }
    }

    private void compared(ColumnTest test, double[] members) {
        for (int group = 0; group < head.groups(); group++) {
            int[] columns = head.columnsOf(group);
            for (int i = 0; i < columns.length; i++) {
                double[] own = block.cross(members, head.column(columns[i]));
                switch (test.style()) {
                    case PAIRWISE, AGAINST_PREVIOUS -> {
                        // columns that stay empty are left out, so that any earlier one can be the previous one
                        for (int j = 0; j < i; j++) {
                            block.base(Block.either(own, block.cross(members, head.column(columns[j]))));
                        }
                    }
                    case AGAINST_REST -> block.base(Block.either(own, block.cross(members, head.rest(columns[i]))));
                    case AGAINST_TOTAL -> block.base(Block.either(own, block.cross(members, head.total())));
                }
            }
        }
    }
}
