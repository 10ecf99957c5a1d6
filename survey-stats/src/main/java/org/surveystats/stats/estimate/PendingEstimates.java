package org.surveystats.stats.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    /** A block, and for each of its groups the name, and the quantities of each statistic. */
    private record Piece(
            FeatureBlock block, List<Map<String, String>> names, List<List<List<Quantity>>> quantities, int union) {}

    static PendingEstimates of(EstimateRequest request, Pivots pivots) {
        PendingEstimates pending = new PendingEstimates(request);
        int most = Math.max(1, Estimation.MAX_FEATURES / probe(request, pivots));
        List<Groups> together = new ArrayList<>();
        int count = 0;
        for (Groups groups : Groups.of(request.by(), request.among(), request.where())) {
            for (int from = 0; from < groups.count(); from += most) {
                Groups slice = groups.slice(from, Math.min(groups.count(), from + most));
                if (count + slice.count() > most) {
                    pending.add(together, pivots);
                    together.clear();
                    count = 0;
                }
                together.add(slice);
                count += slice.count();
            }
        }
        pending.add(together, pivots);
        return pending;
    }

    /** The number of features of one group. */
    private static int probe(EstimateRequest request, Pivots pivots) {
        FeatureBlock.Builder block = FeatureBlock.builder();
        Target target = new Target(block, pivots, Optional.empty(), request.valuesOnly());
        request.statistics().forEach(statistic -> statistic.compile(target));
        return block.build().size();
    }

    /** Groups of one block, so that there are covariances between them; those of one classification exclude each other. */
    private void add(List<Groups> together, Pivots pivots) {
        if (together.isEmpty()) {
            return;
        }
        FeatureBlock.Builder block = FeatureBlock.builder();
        List<Map<String, String>> names = new ArrayList<>();
        List<List<List<Quantity>>> quantities = new ArrayList<>();
        request.statistics().forEach(statistic -> quantities.add(new ArrayList<>()));
        for (Groups groups : together) {
            Target target = new Target(block, pivots, groups.cells(), request.valuesOnly());
            names.addAll(groups.names());
            for (int s = 0; s < quantities.size(); s++) {
                quantities.get(s).addAll(request.statistics().get(s).compile(target));
            }
        }
        int[] members = quantities.stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .flatMapToInt(quantity -> Arrays.stream(quantity.members().features()))
                .distinct()
                .toArray();
        int union = block.base(members);
        pieces.add(new Piece(block.build(), names, quantities, union));
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
            for (int group = 0; group < piece.names().size(); group++) {
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
        if (!somebody && !(request.by().isEmpty() && request.among().isEmpty())) {
            return;
        }
        for (int s = 0; s < request.statistics().size(); s++) {
            for (Quantity quantity : piece.quantities().get(s).get(group)) {
                entries.add(new Estimates.Entry(
                        piece.names().get(group),
                        request.statistics().get(s),
                        quantity.label(),
                        quantity.estimate(totals, precision),
                        quantity.counted(totals)));
                functions.add(quantity.function(totals));
            }
        }
    }
}
