package org.surveystats.stats.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.RankingQuestion;
import org.surveystats.model.response.RankingColumn;
import org.surveystats.stats.design.Amounts;
import org.surveystats.stats.design.Cells;
import org.surveystats.stats.design.FeatureBlock;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.Totals;
import org.surveystats.stats.design.TotalsPass;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Precision;

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

    static RankingDistribution of(Sample sample, RankingQuestion question, Precision intervals) {
        int ranks = question.ranks();
        List<FeatureBlock> blocks = new ArrayList<>();
        for (Option option : question.validOptions()) {
            // features: rank 1 … ranks, valid without a rank; respondents without a valid answer have none
            FeatureBlock.Builder block = FeatureBlock.builder();
            block.add(Cells.of(ranks + 1, table -> rankOf(table.column(question), option, ranks)), Amounts.one());
            block.base(IntStream.rangeClosed(0, ranks).toArray());
            block.base(IntStream.range(0, ranks).toArray());
            blocks.add(block.build());
        }
        List<Totals> totals = TotalsPass.of(sample, blocks);
        List<RankShare> shares = new ArrayList<>();
        for (int i = 0; i < totals.size(); i++) {
            shares.add(share(totals.get(i), question.validOptions().get(i), ranks, intervals));
        }
        double[] valid = new double[ranks + 1];
        Arrays.fill(valid, 1);
        return new RankingDistribution(question, List.copyOf(shares), Precision.counts(totals.get(0), valid));
    }

    private static IntUnaryOperator rankOf(RankingColumn column, Option option, int ranks) {
        return row -> {
            if (column.missing(row).isPresent()) {
                return -1;
            }
            int rank = column.order(row).indexOf(option);
            return rank < 0 ? ranks : rank;
        };
    }

    private static RankShare share(Totals totals, Option option, int ranks, Precision intervals) {
        double[] valid = new double[ranks + 1];
        double[] ranked = new double[ranks + 1];
        double[] numbers = new double[ranks + 1];
        double[] top = new double[ranks + 1];
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
        return new RankShare(option, shares, intervals.ratio(totals, numbers, ranked, ranked));
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
