package org.surveystats.examples;

import org.surveystats.stats.distribution.Funnel;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.DocumentTable;

/** The steps from awareness to frequent use as a table. */
final class FunnelTable {

    private FunnelTable() {}

    static DocumentTable of(Funnel funnel, Messages messages) {
        DocumentTable.Builder table = DocumentTable.builder(messages.text("column.step"))
                .column(messages.text("column.count"), Alignment.END)
                .column(messages.text("column.shareOfAll"), Alignment.END)
                .column(messages.text("column.conversion"), Alignment.END);
        for (Funnel.Step step : funnel.steps()) {
            table.row(
                    messages.text("stage." + AuditJson.camelCase(step.stage().name())),
                    Cell.of(messages.words().numbers().count(step.counts().unweighted())),
                    Cell.of(percent(step.share(), messages)),
                    Cell.of(percent(step.conversion(), messages)));
        }
        return table.build();
    }

    private static String percent(Estimate share, Messages messages) {
        return share.isDefined() ? messages.words().numbers().percent(share.value(), 1) : "–";
    }
}
