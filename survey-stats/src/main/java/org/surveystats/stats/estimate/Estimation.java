package org.surveystats.stats.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surveystats.model.question.Question;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.FeatureBlock;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.design.Totals;
import org.surveystats.stats.design.TotalsPass;
import org.surveystats.stats.interval.ProportionInterval;

/**
 * Estimates under the design of a sample.
 *
 * <pre>{@code
 * Estimation survey = Estimation.of(table, design);
 * survey.estimate(Statistic.mean(income)).single();
 * Estimates types = survey.by(schoolType).estimate(Statistic.mean(income));
 * types.difference("H", "E");
 * survey.where(Domain.is(region, "north")).withInterval(ProportionInterval.LOGIT).estimate(Statistic.proportions(use));
 * }</pre>
 *
 * <p>Intervals use Student's t with the design's degrees of freedom, counted among the sampling units with respondents in the
 * base. A subgroup is a domain of the full design, never a filtered sample.
 */
public final class Estimation {

    /** The greatest number of features whose covariances are kept together. */
    static final int MAX_FEATURES = 640;

    /** The confidence level unless another is chosen. */
    private static final double DEFAULT_LEVEL = 0.95;

    private final Sample sample;
    private final List<Question> by;
    private final Optional<Domain> where;
    private final Optional<ProportionInterval> interval;
    private final double level;

    private Estimation(
            Sample sample,
            List<Question> by,
            Optional<Domain> where,
            Optional<ProportionInterval> interval,
            double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1: found " + level);
        }
        this.sample = sample;
        this.by = List.copyOf(by);
        this.where = where;
        this.interval = interval;
        this.level = level;
    }

    /**
     * Estimates from a sample.
     *
     * @param sample the answers with their design
     * @return estimation of everybody, with intervals of estimate ± t · standard error at the 95 % level
     */
    public static Estimation of(Sample sample) {
        return new Estimation(sample, List.of(), Optional.empty(), Optional.empty(), DEFAULT_LEVEL);
    }

    /**
     * Estimates from answers drawn by a design.
     *
     * @param table the answers
     * @param design how they were drawn
     * @return estimation of everybody, with intervals of estimate ± t · standard error at the 95 % level
     * @throws org.surveystats.stats.design.DesignException if the design does not fit the answers
     */
    public static Estimation of(ResponseTable table, SurveyDesign design) {
        return of(Sample.of(table, design));
    }

    /**
     * The same for each group.
     *
     * @param questions questions whose answers make groups: every combination of them that has respondents
     * @return estimation by group
     */
    public Estimation by(Question... questions) {
        return new Estimation(sample, List.of(questions), where, interval, level);
    }

    /**
     * The same for a domain.
     *
     * @param domain the respondents that the estimates are of
     * @return estimation of the domain
     */
    public Estimation where(Domain domain) {
        return new Estimation(sample, by, Optional.of(domain), interval, level);
    }

    /**
     * The same with another interval of proportions.
     *
     * @param method the interval
     * @return estimation with it
     */
    public Estimation withInterval(ProportionInterval method) {
        return new Estimation(sample, by, where, Optional.of(method), level);
    }

    /**
     * The same with another confidence level.
     *
     * @param newLevel the level, between 0 and 1
     * @return estimation with it
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Estimation withLevel(double newLevel) {
        return new Estimation(sample, by, where, interval, newLevel);
    }

    /**
     * The sample.
     *
     * @return the answers with their design
     */
    public Sample sample() {
        return sample;
    }

    /**
     * The confidence level.
     *
     * @return between 0 and 1
     */
    public double level() {
        return level;
    }

    /**
     * Estimates statistics together, with the covariance of each pair.
     *
     * @param statistics what is estimated, at least one
     * @return the estimates, of each group the statistics in their order
     */
    public Estimates estimate(Statistic... statistics) {
        return estimateAll(List.of(new EstimateRequest(List.of(statistics), by, where, interval)))
                .get(0);
    }

    /**
     * Answers several requests in one pass over the respondents. The groups, the domain and the interval are those of each
     * request, not of this object.
     *
     * @param requests what is wanted
     * @return the estimates of each request, in their order
     */
    public List<Estimates> estimateAll(List<EstimateRequest> requests) {
        List<Pending> pending =
                requests.stream().map(request -> Pending.of(request, sample)).toList();
        List<Totals> totals = TotalsPass.of(
                sample, pending.stream().flatMap(p -> p.blocks().stream()).toList());
        List<Estimates> results = new ArrayList<>();
        int next = 0;
        for (Pending one : pending) {
            List<Totals> own = totals.subList(next, next + one.blocks().size());
            next += own.size();
            Precision precision = Precision.of(sample, one.request.interval(), level, Precision.CountModel.DESIGN);
            results.add(one.finish(own, precision));
        }
        return results;
    }

    /** A request whose blocks were made, and whose totals are not yet there. */
    private static final class Pending {
        private final EstimateRequest request;
        private final List<Piece> pieces = new ArrayList<>();

        private Pending(EstimateRequest request) {
            this.request = request;
        }

        /** A block, and for each of its groups the quantities of each statistic. */
        private record Piece(FeatureBlock block, Groups groups, List<List<List<Quantity>>> quantities, int union) {}

        static Pending of(EstimateRequest request, Sample sample) {
            Pending pending = new Pending(request);
            for (Groups groups : Groups.of(request.by(), request.where())) {
                int features = probe(request, sample);
                int most = Math.max(1, MAX_FEATURES / features);
                for (int from = 0; from < groups.count(); from += most) {
                    Groups slice = groups.slice(from, Math.min(groups.count(), from + most));
                    pending.pieces.add(piece(request, sample, slice));
                }
            }
            return pending;
        }

        /** The number of features of one group. */
        private static int probe(EstimateRequest request, Sample sample) {
            FeatureBlock.Builder block = FeatureBlock.builder();
            Target target = new Target(block, sample.table(), Optional.empty());
            request.statistics().forEach(statistic -> statistic.compile(target));
            return block.build().size();
        }

        private static Piece piece(EstimateRequest request, Sample sample, Groups groups) {
            FeatureBlock.Builder block = FeatureBlock.builder();
            Target target = new Target(block, sample.table(), groups.cells());
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
                if (!functions.isEmpty()) {
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
}
