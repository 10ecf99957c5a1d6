package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surveystats.stats.design.Amounts;
import org.surveystats.stats.design.Cells;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.FeatureBlock;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.design.Totals;
import org.surveystats.stats.estimate.EstimationBatch;
import org.surveystats.stats.estimate.Precision;
import org.surveystats.stats.interval.ProportionInterval;

/**
 * A banner on its way from blocks to a table. For each layer, stub, part of the stub and head there is a block, in this order, and a last
 * one counts the respondents of the sample and of each column.
 */
final class BannerRun {

    private final Banner banner;
    private final Optional<Domain> where;
    private final Optional<ProportionInterval> interval;
    private final Optional<Sample> sample;
    private final boolean isBinomial;
    private final SurveyDesign design;
    private final List<StubPlan> stubs;
    private final List<List<HeadPlan>> layers;
    private final List<Block> blocks = new ArrayList<>();

    BannerRun(Banner banner, EstimationBatch batch, Optional<Domain> where, Optional<ProportionInterval> interval) {
        this.banner = banner;
        this.where = where;
        this.interval = interval;
        this.sample = batch.sample();
        this.isBinomial = isBinomial(batch);
        this.design = batch.design();
        this.layers = members().stream()
                .map(members -> banner.heads().stream()
                        .map(head -> HeadPlan.of(head, members))
                        .toList())
                .toList();
        int most = layers.get(0).stream().mapToInt(HeadPlan::cells).max().orElseThrow();
        boolean mentions = banner.statistics().contains(CellStatistic.MENTION_SHARE);
        this.stubs = banner.stubs().stream()
                .map(stub -> StubCompiler.compile(stub, most, mentions, batch::pivot))
                .toList();
        for (List<HeadPlan> heads : layers) {
            for (StubPlan stub : stubs) {
                for (int part = 0; part < stub.parts().size(); part++) {
                    for (HeadPlan head : heads) {
                        blocks.add(block(stub, part, head));
                    }
                }
            }
        }
    }

    private static boolean isBinomial(EstimationBatch batch) {
        SurveyDesign design = batch.design();
        if (!(design instanceof SampleDesign drawn) || drawn.populationSize().isPresent()) {
            return false;
        }
        return batch.sample()
                .map(Sample::isBinomial)
                .orElseGet(() -> drawn.stages().isEmpty() && drawn.weight().isEmpty());
    }

    /** The respondents of each layer. */
    private List<Optional<Cells>> members() {
        Optional<Cells> domain = where.map(Domain::cells);
        return banner.layers()
                .map(categories -> categories.indicators().stream()
                        .map(cells -> Optional.of(domain.map(cells::within).orElse(cells)))
                        .toList())
                .orElseGet(() -> List.of(domain));
    }

    private Block block(StubPlan stub, int part, HeadPlan head) {
        boolean omitted = banner.standardErrors() == StandardErrors.OMITTED;
        Block block = new Block(stub.parts().get(part), head, omitted ? Block.Detail.TOTALS : Block.Detail.COVARIANCES);
        if (!omitted) {
            BlockBases bases = new BlockBases(banner, block, head);
            stub.rows().stream().filter(row -> row.part() == part).forEach(bases::declare);
        }
        return block;
    }

    List<FeatureBlock> blocks() {
        List<FeatureBlock> all = new ArrayList<>();
        blocks.forEach(block -> all.add(block.build()));
        FeatureBlock.Builder counts = FeatureBlock.builder();
        counts.addTotals(Cells.everyone(), Amounts.one());
        layers.forEach(heads ->
                heads.forEach(head -> head.classifications().forEach(cells -> counts.addTotals(cells, Amounts.one()))));
        all.add(counts.build());
        return all;
    }

    BannerTable finish(List<Totals> totals, Precision precision) {
        Totals counts = totals.get(totals.size() - 1);
        long respondents = sample.isPresent() ? sample.get().rowCount() : counts.count(0);
        boolean omitted = banner.standardErrors() == StandardErrors.OMITTED;
        Columns columns = Columns.of(banner, used(counts));
        Context context = new Context(
                banner,
                columns,
                new CellMaker(banner.statistics(), omitted ? precision.valuesOnly() : precision, isBinomial),
                new Pooling(isBinomial, respondents));
        List<StubResult> results = IntStream.range(0, layers.size() * stubs.size())
                .parallel()
                .mapToObj(i -> result(i / stubs.size(), i % stubs.size(), totals, context))
                .toList();
        List<TableLayer> made = new ArrayList<>();
        for (int layer = 0; layer < layers.size(); layer++) {
            int at = layer;
            made.add(new TableLayer(
                    banner.layers()
                            .map(categories -> ColumnLabel.of(categories.list().get(at))),
                    IntStream.range(0, stubs.size())
                            .mapToObj(stub ->
                                    results.get(at * stubs.size() + stub).table(used(results, stub)))
                            .toList()));
        }
        BannerTable table = new BannerTable(
                columns.list(),
                made,
                banner.tests(),
                banner.smallCells(),
                footnotes(columns, precision),
                design,
                where);
        return banner.smallCells()
                .suppression()
                .map(rule -> BannerSuppression.apply(banner, table, rule))
                .orElse(table);
    }

    /** What all stubs have in common. */
    record Context(Banner banner, Columns columns, CellMaker cells, Pooling pooling) {}

    private StubResult result(int layer, int stub, List<Totals> totals, Context context) {
        int heads = banner.heads().size();
        int perLayer = blocks.size() / layers.size();
        int before =
                stubs.subList(0, stub).stream().mapToInt(s -> s.parts().size()).sum();
        int first = layer * perLayer + before * heads;
        List<Computed> computed = IntStream.range(
                        first, first + stubs.get(stub).parts().size() * heads)
                .mapToObj(b -> new Computed(blocks.get(b), layers.get(layer).get((b - first) % heads), totals.get(b)))
                .toList();
        return StubResult.of(stubs.get(stub), computed, context);
    }

    /** For each head, which of its columns somebody is in, in any layer. */
    private List<boolean[]> used(Totals counts) {
        List<boolean[]> used =
                banner.heads().stream().map(head -> new boolean[head.columns()]).toList();
        int feature = 1;
        for (List<HeadPlan> heads : layers) {
            for (int h = 0; h < heads.size(); h++) {
                for (int column = 0; column < used.get(h).length; column++) {
                    used.get(h)[column] |= counts.count(feature + column) > 0;
                }
                feature += heads.get(h).cells();
            }
        }
        return used;
    }

    /** Which rows of a stub somebody is in, in any layer. */
    private boolean[] used(List<StubResult> results, int stub) {
        boolean[] used = new boolean[stubs.get(stub).rows().size()];
        for (int layer = 0; layer < layers.size(); layer++) {
            results.get(layer * stubs.size() + stub).markUsed(used);
        }
        return used;
    }

    private List<Footnote> footnotes(Columns columns, Precision precision) {
        List<Footnote> notes = new ArrayList<>();
        where.ifPresent(domain -> notes.add(new Footnote.OfDomain(domain.toString())));
        if (banner.standardErrors() == StandardErrors.COMPUTED) {
            notes.add(new Footnote.Intervals(precision.level(), interval));
        }
        for (int h = 0; h < banner.heads().size(); h++) {
            if (!layers.get(0).get(h).isPartition()) {
                notes.add(new Footnote.OverlappingColumns(h));
            }
        }
        for (int t = 0; t < banner.tests().size(); t++) {
            for (int h = 0; h < banner.heads().size(); h++) {
                for (List<Columns.Shown> group : columns.heads().get(h)) {
                    int comparisons = Comparer.count(banner.tests().get(t).style(), group.size());
                    if (comparisons > 0) {
                        List<ColumnLabel> path =
                                columns.list().get(group.get(0).place()).path();
                        notes.add(new Footnote.Tests(
                                t,
                                banner.tests().get(t),
                                h,
                                path.subList(0, path.size() - 1),
                                comparisons,
                                isBinomial ? Footnote.Variance.POOLED : Footnote.Variance.DESIGN));
                    }
                }
            }
        }
        return notes;
    }
}
