package org.surveystats.stats.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surveystats.stats.design.FeatureBlock;
import org.surveystats.stats.design.Totals;

/** A request whose blocks were made, and whose totals are not yet there. */
final class PendingEstimates {

    private final EstimateRequest request;
    private final List<Piece> pieces = new ArrayList<>();

    private PendingEstimates(EstimateRequest request) {
        this.request = request;
    }

    /** A block, and for each of its groups the quantities of each statistic. */
    private record Piece(FeatureBlock block, Groups groups, List<List<List<Quantity>>> quantities, int union) {}

    static PendingEstimates of(EstimateRequest request, Pivots pivots) {
        PendingEstimates pending = new PendingEstimates(request);
        for (Groups groups : Groups.of(request.by(), request.where())) {
            int features = probe(request, pivots);
            int most = Math.max(1, Estimation.MAX_FEATURES / features);
            for (int from = 0; from < groups.count(); from += most) {
                Groups slice = groups.slice(from, Math.min(groups.count(), from + most));
                pending.pieces.add(piece(request, pivots, slice));
            }
        }
        return pending;
    }

    /** The number of features of one group. */
    private static int probe(EstimateRequest request, Pivots pivots) {
        FeatureBlock.Builder block = FeatureBlock.builder();
        Target target = new Target(block, pivots, Optional.empty(), request.valuesOnly());
        request.statistics().forEach(statistic -> statistic.compile(target));
        return block.build().size();
    }

    private static Piece piece(EstimateRequest request, Pivots pivots, Groups groups) {
        FeatureBlock.Builder block = FeatureBlock.builder();
        Target target = new Target(block, pivots, groups.cells(), request.valuesOnly());
        List<List<List<Quantity>>> quantities = request.statistics().stream()
                .map(statistic -> statistic.compile(target))
                .toList();
        int[] members = quantities.stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .flatMapToInt(quantity -> Arrays.stream(quantity.members().features()))
                .distinct()
                .toArray();
        int union = block.base(members);
        return new Piece(block.build(), groups, quantities, union);
    }

    List<FeatureBlock> blocks() {
        return pieces.stream().map(Piece::block).toList();
    }

    Estimates finish(List<Totals> totals, Precision precision) {
        List<Estimates.Entry> entries = new ArrayList<>();
        List<Estimates.Part> parts = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            Totals of = totals.get(i);
            int first = entries.size();
            List<Totals.Smooth> functions = new ArrayList<>();
            for (int group = 0; group < piece.groups().count(); group++) {
                addGroup(piece, group, of, precision, entries, functions);
            }
            if (!functions.isEmpty() && !request.valuesOnly()) {
                parts.add(new Estimates.Part(first, functions, of, of.degreesOfFreedom(piece.union())));
            }
        }
        return new Estimates(entries, parts, precision);
    }

    private void addGroup(
            Piece piece,
            int group,
            Totals totals,
            Precision precision,
            List<Estimates.Entry> entries,
            List<Totals.Smooth> functions) {
        boolean somebody = IntStream.range(0, piece.quantities().size())
                .mapToObj(s -> piece.quantities().get(s).get(group))
                .flatMap(List::stream)
                .anyMatch(quantity -> quantity.base(totals).unweighted() > 0);
        if (!somebody && !request.by().isEmpty()) {
            return;
        }
        for (int s = 0; s < request.statistics().size(); s++) {
            for (Quantity quantity : piece.quantities().get(s).get(group)) {
                entries.add(new Estimates.Entry(
                        piece.groups().names().get(group),
                        request.statistics().get(s),
                        quantity.label(),
                        quantity.estimate(totals, precision),
                        quantity.counted(totals)));
                functions.add(quantity.function(totals.size()));
            }
        }
    }
}
