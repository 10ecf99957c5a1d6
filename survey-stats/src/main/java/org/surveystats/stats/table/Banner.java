package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.EstimationBatch;
import org.surveystats.stats.interval.ProportionInterval;

/**
 * What a table is to show: questions down the side (stubs) by questions across the top (heads). It is defined once and run on any
 * number of samples; everything is computed in one pass over the respondents.
 *
 * <pre>{@code
 * Banner banner = Banner.builder()
 *         .stub(Stub.of(useful).withTopBoxes(2).withMean())
 *         .stub(Stub.of(problems).sorted(RowOrder.FALLING))
 *         .head(Head.of(region))
 *         .head(Head.of(use).nesting(often))
 *         .statistics(CellStatistic.INDEX)
 *         .test(ColumnTest.pairwise().withLevels(0.05, 0.01).withCorrection(Correction.HOLM))
 *         .smallCells(SmallCells.below(50, 30))
 *         .build();
 * BannerTable table = banner.run(Estimation.of(answers, design).where(Domain.is(aware, "yes")));
 * table.stub("useful").row(RowKind.TOP_BOXES).cells().get(1).value(CellStatistic.COLUMN_SHARE);
 * }</pre>
 *
 * <p>The total column holds all respondents of the domain, those who are in no column of a head among them. Shares and means are under
 * the design of the sample, with the intervals of {@link Estimation}.
 */
public final class Banner {

    private final List<Stub> stubs;
    private final List<Head> heads;
    private final TotalColumn total;
    private final Optional<Categories> layers;
    private final Set<CellStatistic> statistics;
    private final List<ColumnTest> tests;
    private final SmallCells smallCells;
    private final StandardErrors standardErrors;

    private Banner(Builder builder) {
        this.stubs = List.copyOf(builder.stubs);
        this.heads = List.copyOf(builder.heads);
        this.total = builder.total;
        this.layers = builder.layers;
        this.statistics = Collections.unmodifiableSet(EnumSet.copyOf(builder.statistics));
        this.tests = List.copyOf(builder.tests);
        this.smallCells = builder.smallCells;
        this.standardErrors = builder.standardErrors;
    }

    /**
     * Starts a definition.
     *
     * @return a builder without stubs and heads, whose total column stands first
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Makes the table of a sample.
     *
     * @param estimation the answers with their design, the domain, and the interval with its level
     * @return the table
     * @throws IllegalArgumentException if the estimation is by groups: layers make a table of each
     */
    public BannerTable run(Estimation estimation) {
        if (!estimation.groups().isEmpty()) {
            throw new IllegalArgumentException("a banner makes groups by heads and layers: found an estimation by "
                    + estimation.groups().stream()
                            .map(question -> question.id())
                            .toList());
        }
        EstimationBatch batch = EstimationBatch.of(estimation.sample(), estimation.level());
        EstimationBatch.Result<BannerTable> table = request(batch, estimation.where(), estimation.interval());
        batch.run();
        return table.get();
    }

    /**
     * Asks for the table in a batch, so that several tables and estimates share a pass, and samples can come in parts. In parts, answers
     * with a column of weights are never taken for answers that weigh the same.
     *
     * @param batch the batch
     * @param where the domain; empty for everybody
     * @param interval the interval of shares; empty for estimate ± t · standard error
     * @return what will hold the table
     */
    public EstimationBatch.Result<BannerTable> request(
            EstimationBatch batch, Optional<Domain> where, Optional<ProportionInterval> interval) {
        BannerRun run = new BannerRun(this, batch, where, interval);
        return batch.totals(run.blocks(), interval, run::finish);
    }

    /**
     * The questions down the side.
     *
     * @return at least one
     */
    public List<Stub> stubs() {
        return stubs;
    }

    /**
     * The questions across the top.
     *
     * @return at least one
     */
    public List<Head> heads() {
        return heads;
    }

    /**
     * Where the total column stands.
     *
     * @return first, last or nowhere
     */
    public TotalColumn total() {
        return total;
    }

    /**
     * The statistics of the cells.
     *
     * @return column shares, means and those asked for
     */
    public Set<CellStatistic> statistics() {
        return statistics;
    }

    /**
     * The tests between columns.
     *
     * @return none or several
     */
    public List<ColumnTest> tests() {
        return tests;
    }

    /**
     * What becomes of cells that rest on few respondents.
     *
     * @return the rule
     */
    public SmallCells smallCells() {
        return smallCells;
    }

    /**
     * Whether there are standard errors.
     *
     * @return computed or omitted
     */
    public StandardErrors standardErrors() {
        return standardErrors;
    }

    Optional<Categories> layers() {
        return layers;
    }

    /** Collects what a table is to show. */
    public static final class Builder {

        private final List<Stub> stubs = new ArrayList<>();
        private final List<Head> heads = new ArrayList<>();
        private final List<ColumnTest> tests = new ArrayList<>();
        private final EnumSet<CellStatistic> statistics = EnumSet.of(CellStatistic.COLUMN_SHARE, CellStatistic.MEAN);
        private TotalColumn total = TotalColumn.FIRST;
        private Optional<Categories> layers = Optional.empty();
        private SmallCells smallCells = SmallCells.shown();
        private StandardErrors standardErrors = StandardErrors.COMPUTED;

        private Builder() {}

        /**
         * Adds a question down the side.
         *
         * @param stub the question with its rows
         * @return this builder
         */
        public Builder stub(Stub stub) {
            stubs.add(stub);
            return this;
        }

        /**
         * Adds a question, or nested questions, across the top.
         *
         * @param head the questions
         * @return this builder
         */
        public Builder head(Head head) {
            heads.add(head);
            return this;
        }

        /**
         * Chooses where the total column stands.
         *
         * @param place first unless this is called
         * @return this builder
         */
        public Builder total(TotalColumn place) {
            total = place;
            return this;
        }

        /**
         * Makes a table for each column of a head, in place of one of all respondents.
         *
         * @param head a head of one question, whose options make layers
         * @return this builder
         * @throws TableException if the head is nested
         */
        public Builder layers(Head head) {
            BannerCheck.layers(head);
            layers = Optional.of(head.levels().get(0));
            return this;
        }

        /**
         * Adds statistics to the cells, which have column shares and means.
         *
         * @param more what else they say
         * @return this builder
         */
        public Builder statistics(CellStatistic... more) {
            statistics.addAll(List.of(more));
            return this;
        }

        /**
         * Adds a test between columns.
         *
         * @param test the test
         * @return this builder
         */
        public Builder test(ColumnTest test) {
            tests.add(test);
            return this;
        }

        /**
         * Chooses what becomes of cells that rest on few respondents.
         *
         * @param rule all are shown unless this is called
         * @return this builder
         */
        public Builder smallCells(SmallCells rule) {
            smallCells = rule;
            return this;
        }

        /**
         * Chooses whether there are standard errors.
         *
         * @param treatment they are computed unless this is called
         * @return this builder
         */
        public Builder standardErrors(StandardErrors treatment) {
            standardErrors = treatment;
            return this;
        }

        /**
         * Checks the definition as a whole.
         *
         * @return the banner
         * @throws TableException with every problem found: no stub, no head, a question that stands twice, a head with too many columns, or
         *     tests without standard errors
         */
        public Banner build() {
            BannerCheck.check(
                    this.stubs, this.heads, this.layers, this.tests, this.total, this.smallCells, this.standardErrors);
            return new Banner(this);
        }
    }
}
