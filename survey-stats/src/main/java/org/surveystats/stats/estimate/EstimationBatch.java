package org.surveystats.stats.estimate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.stats.design.Amounts;
import org.surveystats.stats.design.Cells;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.FeatureBlock;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.design.Totals;
import org.surveystats.stats.design.TotalsAccumulator;
import org.surveystats.stats.design.TotalsPass;
import org.surveystats.stats.interval.ProportionInterval;

/**
 * Requests that are answered together, in one pass over the respondents: of a sample, or of parts of one that are never in
 * memory together.
 *
 * <pre>{@code
 * EstimationBatch batch = EstimationBatch.of(sample, 0.95);
 * EstimationBatch.Result<Estimates> means = batch.estimate(EstimateRequest.of(Statistic.mean(income)).by(region));
 * EstimationBatch.Result<HypothesisTest> fit = batch.goodnessOfFit(region, shares, Optional.empty());
 * batch.run();
 * means.get();
 * }</pre>
 *
 * <p>In parts, here or on several machines:
 *
 * <pre>{@code
 * EstimationBatch batch = EstimationBatch.ofParts(design, 0.95);
 * EstimationBatch.Result<Estimates> means = batch.estimate(EstimateRequest.of(Statistic.mean(income)).by(region));
 * batch.finish(batch.accumulator().add(january).add(february));
 * means.get();
 * }</pre>
 */
public final class EstimationBatch {

    private final SurveyDesign design;
    private final Optional<Sample> sample;
    private final Pivots pivots;
    private final double level;
    private final List<Job> jobs = new ArrayList<>();

    private EstimationBatch(SurveyDesign design, Optional<Sample> sample, Pivots pivots, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1: found " + level);
        }
        this.design = design;
        this.sample = sample;
        this.pivots = pivots;
        this.level = level;
    }

    /**
     * Starts a batch.
     *
     * @param sample the answers with their design
     * @param level the confidence level, between 0 and 1
     * @return a batch without requests
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public static EstimationBatch of(Sample sample, double level) {
        return new EstimationBatch(sample.design(), Optional.of(sample), Pivots.firstAnswers(sample.table()), level);
    }

    /**
     * Starts a batch for answers that come in parts. Numbers are added up as their distance from the allowed number that is
     * nearest to 0: where all are far from it and close to each other (means a million times the standard deviation), their variance
     * loses digits that it keeps in a batch of a sample.
     *
     * @param design how respondents are drawn
     * @param level the confidence level, between 0 and 1
     * @return a batch without requests, for {@link #accumulator} and {@link #finish}
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public static EstimationBatch ofParts(SurveyDesign design, double level) {
        return new EstimationBatch(design, Optional.empty(), Pivots.allowed(), level);
    }

    /**
     * What a request will give.
     *
     * @param <T> what it is
     */
    public static final class Result<T> {
        private @Nullable T value;

        private Result() {}

        /**
         * The result.
         *
         * @return what was asked for
         * @throws IllegalStateException before the batch has run
         */
        public T get() {
            if (value == null) {
                throw new IllegalStateException("the batch has not run");
            }
            return value;
        }
    }

    /** Blocks, and what is done with their totals. */
    private record Job(List<FeatureBlock> blocks, Finish finish) {}

    /** What is done with totals. */
    private interface Finish {
        void with(List<Totals> totals);
    }

    private <T> Result<T> add(List<FeatureBlock> blocks, Function<List<Totals>, T> finish) {
        Result<T> result = new Result<>();
        jobs.add(new Job(blocks, totals -> result.value = finish.apply(totals)));
        return result;
    }

    private Precision precision(Optional<ProportionInterval> interval) {
        return Precision.underDesign(interval, level);
    }

    /**
     * The sample.
     *
     * @return the answers with their design; empty where they come in parts
     */
    public Optional<Sample> sample() {
        return sample;
    }

    /**
     * How respondents are drawn.
     *
     * @return the design
     */
    public SurveyDesign design() {
        return design;
    }

    /**
     * A number near the answers to a question: sums of distances from it keep their digits.
     *
     * @param question a question answered by numbers
     * @return a finite number
     */
    public double pivot(NumberQuestion question) {
        return pivots.of(question);
    }

    /**
     * Asks for totals of blocks of one's own, in the same pass as all other requests.
     *
     * @param blocks the blocks
     * @param interval the interval of shares; empty for estimate ± t · standard error
     * @param finish given the totals of the blocks in their order, and what turns totals into estimates, says what is made of
     *     them
     * @param <T> what it is
     * @return what will hold what was made
     */
    public <T> Result<T> totals(
            List<FeatureBlock> blocks,
            Optional<ProportionInterval> interval,
            BiFunction<List<Totals>, Precision, T> finish) {
        return add(List.copyOf(blocks), totals -> finish.apply(totals, precision(interval)));
    }

    /**
     * Asks for estimates.
     *
     * @param request what is wanted
     * @return what will hold the estimates
     */
    public Result<Estimates> estimate(EstimateRequest request) {
        return estimate(request, estimates -> estimates);
    }

    private <T> Result<T> estimate(EstimateRequest request, Function<Estimates, T> then) {
        PendingEstimates pending = PendingEstimates.of(request, pivots);
        Precision precision =
                request.valuesOnly() ? Precision.none(request.interval(), level) : precision(request.interval());
        return add(pending.blocks(), totals -> then.apply(pending.finish(totals, precision)));
    }

    /**
     * Asks for two questions crossed, in each group.
     *
     * @param rows the question down the side
     * @param columns the question across the top
     * @param by the questions whose answers make groups, perhaps none
     * @param where the domain; empty for everybody
     * @param interval the interval of shares; empty for estimate ± t · standard error
     * @return what will hold one table a group with respondents; without groups the one table
     */
    public Result<List<TwoWayTable>> tables(
            ChoiceQuestion rows,
            ChoiceQuestion columns,
            List<Question> by,
            Optional<Domain> where,
            Optional<ProportionInterval> interval) {
        int size = rows.validOptions().size() * columns.validOptions().size();
        Cells crossed = Cells.validOptions(rows).cross(Cells.validOptions(columns));
        List<FeatureBlock> blocks = new ArrayList<>();
        List<Map<String, String>> names = new ArrayList<>();
        for (Groups groups : Groups.of(by, List.of(), where)) {
            for (int group = 0; group < groups.count(); group++) {
                Groups one = groups.slice(group, group + 1);
                FeatureBlock.Builder block = FeatureBlock.builder();
                block.add(one.cells().map(cells -> cells.cross(crossed)).orElse(crossed), Amounts.one());
                TwoWayTable.bases(
                                0,
                                size / columns.validOptions().size(),
                                columns.validOptions().size())
                        .forEach(block::base);
                blocks.add(block.build());
                names.add(one.names().get(0));
            }
        }
        return add(blocks, totals -> {
            List<TwoWayTable> tables = new ArrayList<>();
            for (int i = 0; i < blocks.size(); i++) {
                TwoWayTable table = new TwoWayTable(names.get(i), rows, columns, 0, totals.get(i), precision(interval));
                if (by.isEmpty() || table.base().unweighted() > 0) {
                    tables.add(table);
                }
            }
            return List.copyOf(tables);
        });
    }

    /**
     * Asks for a test of two groups, as {@link Estimation#tTest(Statistic, ChoiceQuestion)} says.
     *
     * @param statistic a statistic of one number
     * @param groups a question of which two options have respondents
     * @param where the domain; empty for everybody
     * @return what will hold the outcome
     */
    public Result<HypothesisTest> tTest(Statistic statistic, ChoiceQuestion groups, Optional<Domain> where) {
        EstimateRequest request =
                new EstimateRequest(List.of(statistic), List.of(groups), List.of(), where, Optional.empty(), false);
        String name = "equal " + statistic + " by " + groups.id();
        return estimate(request, estimates -> {
            if (estimates.entries().size() != 2) {
                return HypothesisTest.undefined(
                        name,
                        Reason.NOT_TWO_GROUPS.text(estimates.entries().stream()
                                .map(entry -> entry.by().values())
                                .toList()));
            }
            Estimate difference = estimates.difference(1, 0);
            if (difference.standardError().isEmpty()) {
                return GroupMeans.ofDifference(name, difference);
            }
            double error = difference.standardError().getAsDouble();
            return GroupMeans.ofDifference(
                    name,
                    precision(Optional.empty())
                            .studentised(
                                    difference.value(),
                                    error * error,
                                    difference.degreesOfFreedom() - 1,
                                    difference.base()));
        });
    }

    /**
     * Asks for a test against a value, as {@link Estimation#tTest(Statistic, double)} says.
     *
     * @param statistic a statistic of one number
     * @param value the value
     * @param where the domain; empty for everybody
     * @return what will hold the outcome
     */
    public Result<HypothesisTest> tTest(Statistic statistic, double value, Optional<Domain> where) {
        EstimateRequest request =
                new EstimateRequest(List.of(statistic), List.of(), List.of(), where, Optional.empty(), false);
        return estimate(
                request,
                estimates -> GroupMeans.ofDifference(
                        statistic + " = " + value, estimates.single().plus(-value)));
    }

    /**
     * Asks for a test against given shares, as {@link Estimation#goodnessOfFit} says.
     *
     * @param question a question with one option a respondent
     * @param shares the share of each valid option by its code, positive, together 1
     * @param where the domain; empty for everybody
     * @return what will hold the outcome
     * @throws IllegalArgumentException if the shares are not those of all valid options, positive, and together 1
     */
    public Result<HypothesisTest> goodnessOfFit(
            ChoiceQuestion question, Map<String, Double> shares, Optional<Domain> where) {
        List<String> codes = question.validOptions().stream().map(Option::code).toList();
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        if (!shares.keySet().equals(new HashSet<>(codes))
                || shares.values().stream().anyMatch(share -> !(share > 0))
                || !(Math.abs(sum - 1) < 1e-9)) {
            throw new IllegalArgumentException("each of the options " + codes + " of \"" + question.id()
                    + "\" has a positive share, together 1: found " + new TreeMap<>(shares));
        }
        double[] expected = codes.stream().mapToDouble(shares::get).toArray();
        EstimateRequest request = new EstimateRequest(
                List.of(Statistic.proportions(question)), List.of(), List.of(), where, Optional.empty(), false);
        return estimate(request, estimates -> GoodnessOfFit.test(question.id(), estimates, expected));
    }

    private List<FeatureBlock> blocks() {
        return jobs.stream().flatMap(job -> job.blocks().stream()).toList();
    }

    /**
     * Answers all requests.
     *
     * @throws IllegalStateException if the answers come in parts
     */
    public void run() {
        Sample whole = sample.orElseThrow(() ->
                new IllegalStateException("a batch whose answers come in parts is finished with its accumulator"));
        finish(TotalsPass.of(whole, blocks()));
    }

    /**
     * An accumulator for all requests so far. Several can be filled, here or elsewhere, and merged: the same requests in the same
     * order give the same blocks.
     *
     * @return an accumulator of nothing
     */
    public TotalsAccumulator accumulator() {
        return TotalsAccumulator.of(design, blocks());
    }

    /**
     * Reads an accumulator for all requests so far.
     *
     * @param bytes what {@link TotalsAccumulator#toBytes} gave for the same requests
     * @return the accumulator
     * @throws org.surveystats.model.error.FormatException if the bytes are damaged, or belong to another design or other requests
     */
    public TotalsAccumulator accumulator(byte[] bytes) {
        return TotalsAccumulator.ofBytes(design, blocks(), bytes);
    }

    /**
     * Answers all requests from what was added up. More can be added to the accumulator afterwards, and the batch be finished
     * again.
     *
     * @param sums an accumulator of this batch
     * @throws org.surveystats.stats.design.DesignException if the design does not fit the sample
     * @throws IllegalArgumentException if the accumulator was made for other requests
     */
    public void finish(TotalsAccumulator sums) {
        List<Totals> totals = sums.totals();
        if (totals.size() != blocks().size()) {
            throw new IllegalArgumentException("an accumulator for other requests: it has " + totals.size()
                    + " blocks, and this batch " + blocks().size());
        }
        finish(totals);
    }

    private void finish(List<Totals> totals) {
        int next = 0;
        for (Job job : jobs) {
            job.finish().with(totals.subList(next, next + job.blocks().size()));
            next += job.blocks().size();
        }
    }
}
