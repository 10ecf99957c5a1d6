package org.surveystats.stats.scale;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.stats.design.Amounts;
import org.surveystats.stats.design.Cells;
import org.surveystats.stats.design.FeatureBlock;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.Totals;
import org.surveystats.stats.design.TotalsPass;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Precision;
import org.surveystats.stats.interval.ProportionInterval;

/**
 * How the respondents of a sample answered a battery: the share of each flag and the mean of each index, with the standard errors of
 * the design. The base is the respondents for whom the index exists and who gave enough answers to be flagged or not.
 */
public final class QualitySummary {

    private final Map<QualityFlag, Estimate> shares;
    private final Map<QualityFlag, Counts> counts;
    private final Map<QualityIndex, Estimate> means;

    private QualitySummary(
            Map<QualityFlag, Estimate> shares, Map<QualityFlag, Counts> counts, Map<QualityIndex, Estimate> means) {
        this.shares = shares;
        this.counts = counts;
        this.means = means;
    }

    static QualitySummary of(Sample sample, AnswerQuality quality) {
        List<FeatureBlock> blocks = new ArrayList<>();
        for (QualityFlag flag : QualityFlag.values()) {
            boolean[] flagged = quality.flagged(flag);
            FeatureBlock.Builder builder = FeatureBlock.builder();
            builder.add(
                    Cells.of(2, table -> row -> flagged[row] ? 0 : quality.isJudged(flag, row) ? 1 : -1),
                    Amounts.one());
            builder.base(0, 1);
            blocks.add(builder.build());
        }
        for (QualityIndex index : QualityIndex.values()) {
            double[] numbers = quality.numbers(index);
            FeatureBlock.Builder builder = FeatureBlock.builder();
            builder.add(
                    Cells.of(1, table -> row -> Double.isNaN(numbers[row]) ? -1 : 0),
                    Amounts.one(),
                    Amounts.of(table -> row -> Double.isNaN(numbers[row]) ? 0 : numbers[row]));
            builder.base(0);
            blocks.add(builder.build());
        }
        List<Totals> totals = TotalsPass.of(sample, blocks);
        Precision forShares = Precision.of(
                sample,
                Optional.of(ProportionInterval.WILSON),
                ScaleAnalysis.DEFAULT_LEVEL,
                Precision.CountModel.BINOMIAL);
        Precision forMeans =
                Precision.of(sample, Optional.empty(), ScaleAnalysis.DEFAULT_LEVEL, Precision.CountModel.DESIGN);
        Map<QualityFlag, Estimate> shares = new EnumMap<>(QualityFlag.class);
        Map<QualityFlag, Counts> counts = new EnumMap<>(QualityFlag.class);
        Map<QualityIndex, Estimate> means = new EnumMap<>(QualityIndex.class);
        int next = 0;
        for (QualityFlag flag : QualityFlag.values()) {
            Totals of = totals.get(next++);
            shares.put(flag, forShares.share(of, of.indicator(0), of.indicator(0, 1)));
            counts.put(flag, Precision.counts(of, of.indicator(0)));
        }
        for (QualityIndex index : QualityIndex.values()) {
            Totals of = totals.get(next++);
            means.put(index, forMeans.ratio(of, of.indicator(1), of.indicator(0), of.indicator(0)));
        }
        return new QualitySummary(shares, counts, means);
    }

    /**
     * The share of respondents that are striking in a way.
     *
     * @param flag in what way
     * @return a fraction of those who can be judged
     */
    public Estimate share(QualityFlag flag) {
        return Objects.requireNonNull(shares.get(flag), "flag");
    }

    /**
     * The respondents that are striking in a way.
     *
     * @param flag in what way
     * @return how many there are
     */
    public Counts count(QualityFlag flag) {
        return Objects.requireNonNull(counts.get(flag), "flag");
    }

    /**
     * The mean of an index.
     *
     * @param index the index
     * @return the mean over those for whom it exists
     */
    public Estimate mean(QualityIndex index) {
        return Objects.requireNonNull(means.get(index), "index");
    }

    @Override
    public String toString() {
        return "answer quality: " + shares;
    }
}
