package org.surveystats.stats.report;

import java.util.Optional;
import org.surveystats.stats.table.CellStatistic;

/** What a printed table shows of a cell. */
public enum CellContent {
    /** The share of the column's base; in rows of means and differences of shares, these. */
    FIGURE(Optional.empty()),
    /** The limits of the figure's confidence interval. */
    INTERVAL(Optional.empty()),
    /** The standard error of the figure; that of a share in percentage points. */
    STANDARD_ERROR(Optional.empty()),
    /** The respondents, unweighted. */
    COUNT(Optional.empty()),
    /** The sum of their weights. */
    WEIGHTED_COUNT(Optional.empty()),
    /** The share of the row's respondents who are in the column. */
    ROW_SHARE(Optional.of(CellStatistic.ROW_SHARE)),
    /** The share of all in the head who are in the row and the column. */
    TOTAL_SHARE(Optional.of(CellStatistic.TOTAL_SHARE)),
    /** Of all choices of a multiple response in the column, the share of this option. */
    MENTION_SHARE(Optional.of(CellStatistic.MENTION_SHARE)),
    /** 100 times the column share over that of all respondents. */
    INDEX(Optional.of(CellStatistic.INDEX)),
    /** The distance from independence in standard errors. */
    ADJUSTED_RESIDUAL(Optional.of(CellStatistic.ADJUSTED_RESIDUAL)),
    /** The standard deviation of scores or numbers. */
    STANDARD_DEVIATION(Optional.of(CellStatistic.STANDARD_DEVIATION));

    private final Optional<CellStatistic> statistic;

    CellContent(Optional<CellStatistic> statistic) {
        this.statistic = statistic;
    }

    /** The statistic that a banner must have been asked for; empty for what every cell has. */
    Optional<CellStatistic> statistic() {
        return statistic;
    }

    /** The key of its words. */
    String key() {
        return "banner.content." + Wording.camelCase(name());
    }
}
