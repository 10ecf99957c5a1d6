package org.surveystats.stats.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.stats.interval.ProportionInterval;
import org.surveystats.stats.table.CellStatistic;
import org.surveystats.stats.table.ColumnTest;
import org.surveystats.stats.table.SmallCells;
import org.surveystats.stats.table.StandardErrors;
import org.surveystats.stats.table.TotalColumn;

/**
 * A table of several questions down the side by several across the top; see {@link org.surveystats.stats.table.Banner}.
 *
 * <pre>{@code
 * {"id": "use", "statistic": "banner",
 *  "stubs": [{"question": "useful", "topBoxes": 2, "mean": true}, {"question": "problems", "sort": "falling"},
 *    {"id": "statements", "label": "Agree", "statistic": "agreeing", "questions": ["useful", "easy"]}],
 *  "heads": [{"question": "region"}, {"question": "use", "nesting": ["often"]}, {"question": "age", "bandsAt": [30, 45]}],
 *  "layers": "sex", "total": "first", "statistics": ["rowShare", "index"],
 *  "tests": [{"style": "pairwise", "levels": [0.05, 0.01], "correction": "holm", "minimumBase": 30}],
 *  "smallCells": {"flagBelow": 50, "hideBelow": 30}}
 * }</pre>
 *
 * <p>Small counts are hidden with all that would give them away by {@code "smallCells": {"suppression": {"minimumCount": 5}}}, whose
 * further fields are {@code minimumColumnBase}, {@code minimumRowBase}, {@code protection}, {@code margins} ({@code "mayBeHidden"}, {@code
 * "areShown"}) and {@code cost} ({@code "fewestCells"}, {@code "fewestRespondents"}); see {@link SmallCells}. Their cells have no number
 * and the status {@code "suppressed"}, whether they are hidden for themselves or for others.
 *
 * <p>The result has a cell for each layer ({@code by}), question down the side, row and column, of the column share, mean or base, and
 * one more for each further statistic; a test for each comparison of columns whose cells are shown; and the
 * {@linkplain AnalysisResult#table() table} itself.
 *
 * @param header the id, and for whom
 * @param stubs what stands down the side
 * @param heads the questions across the top
 * @param total where the total column stands
 * @param layers the question of which each option has a table of its own
 * @param statistics what cells say besides column shares and means
 * @param tests the tests between columns
 * @param smallCells what becomes of cells that rest on few respondents
 * @param standardErrors whether there are standard errors
 * @param interval the interval of shares; empty for Wald's
 */
public record BannerAnalysis(
        AnalysisHeader header,
        List<BannerRows> stubs,
        List<BannerHead> heads,
        TotalColumn total,
        Optional<BannerHead> layers,
        Set<CellStatistic> statistics,
        List<ColumnTest> tests,
        SmallCells smallCells,
        StandardErrors standardErrors,
        Optional<ProportionInterval> interval)
        implements Analysis {

    /**
     * Checks the parts.
     *
     * @param header the id, and for whom
     * @param stubs what stands down the side
     * @param heads the questions across the top
     * @param total where the total column stands
     * @param layers the question of which each option has a table of its own
     * @param statistics what cells say besides column shares and means
     * @param tests the tests between columns
     * @param smallCells what becomes of cells that rest on few respondents
     * @param standardErrors whether there are standard errors
     * @param interval the interval of shares; empty for Wald's
     * @throws PlanException if there is no stub or no head, the header has groups, or layers are nested
     */
    public BannerAnalysis {
        Objects.requireNonNull(header, "header");
        stubs = List.copyOf(stubs);
        heads = List.copyOf(heads);
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(layers, "layers");
        EnumSet<CellStatistic> copy = EnumSet.noneOf(CellStatistic.class);
        copy.addAll(statistics);
        statistics = Collections.unmodifiableSet(copy);
        tests = List.copyOf(tests);
        Objects.requireNonNull(smallCells, "smallCells");
        Objects.requireNonNull(standardErrors, "standardErrors");
        Objects.requireNonNull(interval, "interval");
        Checks.notEmpty("stubs", stubs);
        Checks.notEmpty("heads", heads);
        Checks.noBy(header, "a banner that is divided into groups", "make the question a head, or the \"layers\"");
        layers.filter(head -> head.levels().size() > 1).ifPresent(head -> {
            throw Checks.refusal(Problem.at(Place.field("layers.nesting"), "layers of nested questions")
                    .found(head.levels().stream()
                            .map(BannerHead.Level::question)
                            .toList()
                            .toString())
                    .expected("one question"));
        });
    }

    /**
     * A table of column shares and means with a total column at its left.
     *
     * @param header the id, and for whom
     * @param stubs what stands down the side
     * @param heads the questions across the top
     * @return the banner
     * @throws PlanException if there is no stub or no head, the header has groups, or layers are nested
     */
    public static BannerAnalysis of(AnalysisHeader header, List<? extends BannerRows> stubs, List<BannerHead> heads) {
        return new BannerAnalysis(
                header,
                List.copyOf(stubs),
                heads,
                TotalColumn.FIRST,
                Optional.empty(),
                Set.of(),
                List.of(),
                SmallCells.shown(),
                StandardErrors.COMPUTED,
                Optional.empty());
    }

    /**
     * The same with the total column elsewhere.
     *
     * @param place where it stands
     * @return the banner
     */
    public BannerAnalysis withTotal(TotalColumn place) {
        return new BannerAnalysis(
                header, stubs, heads, place, layers, statistics, tests, smallCells, standardErrors, interval);
    }

    /**
     * The same with a table for each column of a head.
     *
     * @param head a head of one question
     * @return the banner
     */
    public BannerAnalysis withLayers(BannerHead head) {
        return new BannerAnalysis(
                header,
                stubs,
                heads,
                total,
                Optional.of(head),
                statistics,
                tests,
                smallCells,
                standardErrors,
                interval);
    }

    /**
     * The same with more statistics in its cells.
     *
     * @param more what else they say
     * @return the banner
     */
    public BannerAnalysis withStatistics(CellStatistic... more) {
        EnumSet<CellStatistic> all = EnumSet.noneOf(CellStatistic.class);
        all.addAll(statistics);
        all.addAll(List.of(more));
        return new BannerAnalysis(
                header, stubs, heads, total, layers, all, tests, smallCells, standardErrors, interval);
    }

    /**
     * The same with more tests between columns.
     *
     * @param more the tests
     * @return the banner
     */
    public BannerAnalysis withTests(ColumnTest... more) {
        List<ColumnTest> all = new ArrayList<>(tests);
        all.addAll(List.of(more));
        return new BannerAnalysis(
                header, stubs, heads, total, layers, statistics, all, smallCells, standardErrors, interval);
    }

    /**
     * The same with another rule for cells that rest on few respondents.
     *
     * @param rule the rule
     * @return the banner
     */
    public BannerAnalysis withSmallCells(SmallCells rule) {
        return new BannerAnalysis(
                header, stubs, heads, total, layers, statistics, tests, rule, standardErrors, interval);
    }

    /**
     * The same with or without standard errors.
     *
     * @param treatment whether there are any
     * @return the banner
     */
    public BannerAnalysis withStandardErrors(StandardErrors treatment) {
        return new BannerAnalysis(
                header, stubs, heads, total, layers, statistics, tests, smallCells, treatment, interval);
    }

    /**
     * The same with another interval of shares.
     *
     * @param method the interval
     * @return the banner
     */
    public BannerAnalysis withInterval(ProportionInterval method) {
        return new BannerAnalysis(
                header,
                stubs,
                heads,
                total,
                layers,
                statistics,
                tests,
                smallCells,
                standardErrors,
                Optional.of(method));
    }

    @Override
    public String statistic() {
        return "banner";
    }

    @Override
    public List<String> questions() {
        return Stream.concat(
                        stubs.stream().flatMap(rows -> rows.questions().stream()),
                        Stream.concat(heads.stream(), layers.stream())
                                .flatMap(head -> head.levels().stream())
                                .map(BannerHead.Level::question))
                .distinct()
                .toList();
    }

    @Override
    public <R> R accept(AnalysisVisitor<R> visitor) {
        return visitor.banner(this);
    }
}
