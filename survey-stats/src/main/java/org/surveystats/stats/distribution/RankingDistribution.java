package org.surveystats.stats.distribution;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.RankingQuestion;
import org.surveystats.model.response.RankingColumn;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.internal.Totals;

/** The distribution of a ranking: how high each option was put. */
public final class RankingDistribution {

    private final RankingQuestion question;
    private final List<RankShare> options;
    private final Counts valid;

    private RankingDistribution(RankingQuestion question, List<RankShare> options, Counts valid) {
        this.question = question;
        this.options = options;
        this.valid = valid;
    }

    /**
     * The ranks of one option.
     *
     * @param option the option
     * @param topShares for each depth k = 1, 2, … the share of the valid answers that put it among the first k
     * @param meanRank the mean rank among those who ranked it, 1 being the first
     */
    public record RankShare(Option option, List<Estimate> topShares, Estimate meanRank) {
        /**
         * Copies the shares.
         *
         * @param option the option
         * @param topShares the share of each depth
         * @param meanRank the mean rank among those who ranked it
         */
        public RankShare {
            topShares = List.copyOf(topShares);
        }
    }

    static RankingDistribution of(Sample sample, RankingQuestion question, IntervalMethod intervals) {
        RankingColumn column = sample.table().column(question);
        int ranks = question.ranks();
        List<RankShare> shares = new ArrayList<>();
        for (Option option : question.validOptions()) {
            // features: rank 1 … ranks, valid without a rank, missing
            Totals totals = RowPass.totals(sample, ranks + 2, (row, features, values) -> {
                values[0] = 1;
                int rank = column.order(row).indexOf(option);
                boolean missing = column.missing(row).isPresent();
                features[0] = missing ? ranks + 1 : rank < 0 ? ranks : rank;
                return 1;
            });
            shares.add(share(totals, option, ranks, intervals));
        }
        Totals answered = RowPass.totals(sample, 2, (row, features, values) -> {
            values[0] = 1;
            features[0] = column.missing(row).isPresent() ? 1 : 0;
            return 1;
        });
        return new RankingDistribution(
                question, List.copyOf(shares), IntervalMethod.counts(answered, answered.indicator(0)));
    }

    private static RankShare share(Totals totals, Option option, int ranks, IntervalMethod intervals) {
        double[] valid = new double[ranks + 2];
        double[] ranked = new double[ranks + 2];
        double[] numbers = new double[ranks + 2];
        double[] top = new double[ranks + 2];
        for (int i = 0; i < ranks; i++) {
            valid[i] = 1;
            ranked[i] = 1;
            numbers[i] = i + 1.0;
        }
        valid[ranks] = 1;
        List<Estimate> shares = new ArrayList<>();
        for (int i = 0; i < ranks; i++) {
            top[i] = 1;
            shares.add(intervals.share(totals, top, valid));
        }
        return new RankShare(
                option, shares, intervals.ratio(totals, numbers, ranked, IntervalMethod.counts(totals, ranked)));
    }

    /**
     * The question.
     *
     * @return what was asked
     */
    public RankingQuestion question() {
        return question;
    }

    /**
     * The respondents who ranked.
     *
     * @return the counts of the valid answers
     */
    public Counts valid() {
        return valid;
    }

    /**
     * The options in the question's order.
     *
     * @return one entry a valid option
     */
    public List<RankShare> options() {
        return options;
    }
}
