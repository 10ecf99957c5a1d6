package org.surveystats.stats.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.stats.design.Amounts;
import org.surveystats.stats.design.Cells;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.FeatureBlock;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.Totals;
import org.surveystats.stats.design.TotalsPass;
import org.surveystats.stats.interval.ProportionInterval;

/**
 * Requests that are answered together, in one pass over the respondents.
 *
 * <pre>{@code
 * EstimationBatch batch = EstimationBatch.of(sample, 0.95);
 * EstimationBatch.Result<Estimates> means = batch.estimate(EstimateRequest.of(Statistic.mean(income)).by(region));
 * EstimationBatch.Result<HypothesisTest> fit = batch.goodnessOfFit(region, shares, Optional.empty());
 * batch.run();
 * means.get();
 * }</pre>
 */
public final class EstimationBatch {

    private final Sample sample;
    private final double level;
    private final List<Job> jobs = new ArrayList<>();

    private EstimationBatch(Sample sample, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1: found " + level);
        }
        this.sample = sample;
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
        return new EstimationBatch(sample, level);
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
        return Precision.of(sample, interval, level, Precision.CountModel.DESIGN);
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
        PendingEstimates pending = PendingEstimates.of(request, sample);
        Precision precision = precision(request.interval());
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
        for (Groups groups : Groups.of(by, where)) {
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
        EstimateRequest request = new EstimateRequest(List.of(statistic), List.of(groups), where, Optional.empty());
        String name = "equal " + statistic + " by " + groups.id();
        return estimate(request, estimates -> {
            if (estimates.entries().size() != 2) {
                return HypothesisTest.undefined(
                        name,
                        "a test of two groups needs two with answers: found "
                                + estimates.entries().stream()
                                        .map(entry -> entry.by().values())
                                        .toList());
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
        EstimateRequest request = new EstimateRequest(List.of(statistic), List.of(), where, Optional.empty());
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
        if (!shares.keySet().equals(new java.util.HashSet<>(codes))
                || shares.values().stream().anyMatch(share -> !(share > 0))
                || !(Math.abs(sum - 1) < 1e-9)) {
            throw new IllegalArgumentException("each of the options " + codes + " of \"" + question.id()
                    + "\" has a positive share, together 1: found " + shares);
        }
        double[] expected = codes.stream().mapToDouble(shares::get).toArray();
        EstimateRequest request =
                new EstimateRequest(List.of(Statistic.proportions(question)), List.of(), where, Optional.empty());
        return estimate(request, estimates -> GoodnessOfFit.test(question.id(), estimates, expected));
    }

    /** Answers all requests. */
    public void run() {
        List<Totals> totals = TotalsPass.of(
                sample, jobs.stream().flatMap(job -> job.blocks().stream()).toList());
        int next = 0;
        for (Job job : jobs) {
            job.finish().with(totals.subList(next, next + job.blocks().size()));
            next += job.blocks().size();
        }
        jobs.clear();
    }
}
