package org.surveystats.stats.table;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Presentation;

/**
 * A row in a column. A hidden cell gives away neither counts nor statistics nor letters, but to {@link #computed}, for those who may
 * see them.
 */
public final class TableCell {

    private final Counts counts;
    private final Counts base;
    private final Map<CellStatistic, Estimate> estimates;
    private final CellStatus status;
    private final Set<CellReason> reasons;
    private final List<SignificanceMark> marks;
    private final BaseView baseView;

    private enum BaseView {
        SHOWN,
        HIDDEN
    }

    private TableCell(
            Counts counts,
            Counts base,
            Map<CellStatistic, Estimate> estimates,
            CellStatus status,
            Set<CellReason> reasons,
            List<SignificanceMark> marks,
            BaseView baseView) {
        this.baseView = baseView;
        this.counts = counts;
        this.base = base;
        this.estimates = estimates;
        this.status = status;
        this.reasons = reasons;
        this.marks = marks;
    }

    static TableCell of(Counts counts, Counts base, Map<CellStatistic, Estimate> estimates) {
        Map<CellStatistic, Estimate> copy = new EnumMap<>(CellStatistic.class);
        copy.putAll(estimates);
        boolean empty = base.unweighted() == 0;
        return new TableCell(
                counts,
                base,
                Collections.unmodifiableMap(copy),
                empty ? CellStatus.EMPTY : CellStatus.SHOWN,
                empty ? Set.of(CellReason.NOBODY) : Set.of(),
                List.of(),
                BaseView.SHOWN);
    }

    TableCell with(CellStatus newStatus, CellReason reason) {
        EnumSet<CellReason> more = EnumSet.of(reason);
        more.addAll(reasons);
        return new TableCell(counts, base, estimates, newStatus, Collections.unmodifiableSet(more), marks, baseView);
    }

    TableCell with(List<SignificanceMark> newMarks) {
        return new TableCell(counts, base, estimates, status, reasons, List.copyOf(newMarks), baseView);
    }

    /** The same cell in a column whose base is hidden. */
    TableCell withHiddenBase() {
        return new TableCell(counts, base, estimates, status, reasons, marks, BaseView.HIDDEN);
    }

    /** The same cell without some statistics. */
    TableCell without(Set<CellStatistic> statistics) {
        Map<CellStatistic, Estimate> fewer = new EnumMap<>(CellStatistic.class);
        fewer.putAll(estimates);
        fewer.keySet().removeAll(statistics);
        return new TableCell(counts, base, Collections.unmodifiableMap(fewer), status, reasons, marks, baseView);
    }

    /**
     * Whether the cell can be shown.
     *
     * @return the status
     */
    public CellStatus status() {
        return status;
    }

    /**
     * Why it has its status.
     *
     * @return the reasons, empty for a cell that is shown without a flag
     */
    public Set<CellReason> reasons() {
        return reasons;
    }

    /**
     * The respondents that the cell counts: of a share those in the row and the column, of a mean and of a base its base.
     *
     * @return their counts; empty for a hidden cell
     */
    public Optional<Counts> counts() {
        return status.isHidden() ? Optional.empty() : Optional.of(counts);
    }

    /**
     * The respondents that the cell's column share or mean rests on.
     *
     * @return their counts, of hidden cells, too
     */
    public Counts base() {
        return base;
    }

    /**
     * The same where it may be shown.
     *
     * @return {@link #base()}; empty where the column's base is hidden
     */
    public Optional<Counts> shownBase() {
        return baseView == BaseView.HIDDEN ? Optional.empty() : Optional.of(base);
    }

    /**
     * A statistic.
     *
     * @param statistic which
     * @return the estimate, which may itself have no value and say why; empty for a hidden cell, for a statistic that was not asked for,
     *     and for one that such a row does not have
     */
    public Optional<Estimate> estimate(CellStatistic statistic) {
        Objects.requireNonNull(statistic, "statistic");
        return status.isHidden() ? Optional.empty() : Optional.ofNullable(estimates.get(statistic));
    }

    /**
     * The value of a statistic.
     *
     * @param statistic which
     * @return the value
     * @throws IllegalStateException if the cell is hidden, has no such statistic, or the statistic has no value; the message says why
     */
    public double value(CellStatistic statistic) {
        if (status.isHidden()) {
            throw new IllegalStateException("the cell is hidden: " + reasons);
        }
        return estimate(statistic)
                .orElseThrow(() -> new IllegalStateException("the cell has no " + statistic))
                .value();
    }

    /**
     * What the cell says of differences.
     *
     * @return the marks in the order of the comparisons; none for a hidden cell
     */
    public List<SignificanceMark> marks() {
        return status.isHidden() ? List.of() : marks;
    }

    /**
     * The letters of the columns that this one is greater than, in the order of the columns.
     *
     * @return for example "Ac", or an empty text
     */
    public String letters() {
        StringBuilder letters = new StringBuilder();
        marks().forEach(mark -> mark.letter().ifPresent(letters::append));
        return letters.toString();
    }

    /**
     * The presentation standard's verdict on the column share.
     *
     * @return the verdict with its reasons; empty for means, and where there is no standard error
     */
    public Optional<Presentation> presentation() {
        Estimate share = estimates.get(CellStatistic.COLUMN_SHARE);
        return share == null ? Optional.empty() : share.presentation();
    }

    /**
     * The cell as it was computed, whatever its status.
     *
     * @return the same cell, shown
     */
    public TableCell computed() {
        return status.isHidden()
                ? new TableCell(counts, base, estimates, CellStatus.SHOWN, Set.of(), marks, BaseView.SHOWN)
                : this;
    }

    @Override
    public String toString() {
        return status + (status.isHidden() ? "" : " " + counts.unweighted() + " " + estimates + letters());
    }
}
