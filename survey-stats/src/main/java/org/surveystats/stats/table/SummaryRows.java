package org.surveystats.stats.table;

import java.util.Optional;
import org.surveystats.model.question.Question;

/** How the rows of a summary are named: after their questions. */
final class SummaryRows {

    private SummaryRows() {}

    static RowKind kind(SummaryStatistic statistic) {
        return switch (statistic.kind()) {
            case AGREEING, NET -> RowKind.NET;
            case TOP_BOXES -> RowKind.TOP_BOXES;
            case BOTTOM_BOXES -> RowKind.BOTTOM_BOXES;
            case NET_AGREEMENT -> RowKind.NET_AGREEMENT;
            case MEAN -> RowKind.MEAN;
        };
    }

    static StubPlan.Name name(Question question, SummaryStatistic statistic) {
        return new StubPlan.Name(
                kind(statistic),
                question.id(),
                Optional.of(question.tableLabel()),
                Optional.empty(),
                Optional.empty(),
                statistic.boxes());
    }
}
