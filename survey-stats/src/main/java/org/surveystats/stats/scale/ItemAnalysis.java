package org.surveystats.stats.scale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.surveystats.stats.design.Amounts;
import org.surveystats.stats.design.Cells;
import org.surveystats.stats.design.FeatureBlock;
import org.surveystats.stats.design.Totals;
import org.surveystats.stats.design.TotalsPass;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Precision;
import org.surveystats.stats.scale.ItemStatistics.Point;

/**
 * The items of a battery, one by one. Distributions, means and standard deviations rest on the respondents who answered every item,
 * or with pairwise answers on all who answered the item; the missing share always on all who were asked.
 *
 * <p>Standard errors are those of the sample's design. Limits of correlations are symmetric on the scale of Fisher's z, those of
 * standard deviations on that of the logarithm, those of alpha and of squared correlations on that of ln(1 − θ); shares have Wilson's
 * interval.
 */
public final class ItemAnalysis {

    private final Battery battery;
    private final List<ItemStatistics> items;
    private final List<ScaleFinding> findings;

    private ItemAnalysis(Battery battery, List<ItemStatistics> items, List<ScaleFinding> findings) {
        this.battery = battery;
        this.items = List.copyOf(items);
        this.findings = findings;
    }

    static ItemAnalysis of(ScaleAnalysis analysis, ItemMoments moments) {
        List<BatteryItem> items = analysis.battery().items();
        List<MatrixStatistic> statistics = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            statistics.add(ScaleMath.standardDeviation(i));
            statistics.add(ScaleMath.itemTotal(i));
            statistics.add(ScaleMath.itemRest(i));
            statistics.add(ScaleMath.itemWhole(i));
            statistics.add(ScaleMath.squaredMultipleCorrelation(i));
            statistics.add(ScaleMath.alphaIfDropped(i));
        }
        List<Estimate> of = moments.estimates(statistics, analysis.matrixPrecision());
        int each = statistics.size() / items.size();
        List<Margin> margins = margins(analysis);
        List<ItemStatistics> result = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Margin margin = margins.get(i);
            int at = i * each;
            result.add(new ItemStatistics(
                    items.get(i),
                    margin.missing,
                    margin.points,
                    margin.mean,
                    of.get(at),
                    of.get(at + 1),
                    of.get(at + 2),
                    of.get(at + 3),
                    of.get(at + 4),
                    of.get(at + 5)));
        }
        return new ItemAnalysis(analysis.battery(), result, Findings.of(items, moments));
    }

    /** What is known of an item without the others. */
    private record Margin(Estimate missing, List<Point> points, Estimate mean) {}

    /** One pass for all items: of each a block of the points, of the mean, and of who was asked. */
    private static List<Margin> margins(ScaleAnalysis analysis) {
        List<BatteryItem> items = analysis.battery().items();
        Cells complete = ItemMoments.within(ItemAnswers.answered(items, items.size()), analysis.domain());
        boolean isListwise = analysis.missing() == MissingAnswers.LISTWISE;
        List<FeatureBlock> blocks = new ArrayList<>();
        for (BatteryItem item : items) {
            Cells answered = isListwise ? complete : ItemMoments.within(ItemAnswers.answered(item), analysis.domain());
            blocks.add(counting(ItemAnswers.points(item).within(answered)));
            FeatureBlock.Builder mean = FeatureBlock.builder();
            mean.base(mean.add(answered, Amounts.one(), ItemAnswers.deviation(item)));
            blocks.add(mean.build());
            blocks.add(counting(ItemMoments.within(ItemAnswers.validOrMissing(item), analysis.domain())));
        }
        List<Totals> totals = TotalsPass.of(analysis.sample(), blocks);
        List<Margin> margins = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            margins.add(margin(
                    items.get(i), totals.subList(3 * i, 3 * i + 3), analysis.precision(), analysis.sharePrecision()));
        }
        return margins;
    }

    private static FeatureBlock counting(Cells cells) {
        FeatureBlock.Builder builder = FeatureBlock.builder();
        int first = builder.add(cells, Amounts.one());
        builder.base(IntStream.range(first, first + cells.count()).toArray());
        return builder.build();
    }

    private static Margin margin(BatteryItem item, List<Totals> of, Precision precision, Precision shares) {
        Totals counted = of.get(0);
        Totals scored = of.get(1);
        Totals asked = of.get(2);
        double[] all = new double[counted.size()];
        Arrays.fill(all, 1);
        List<Point> points = new ArrayList<>();
        // where a rating was answered between its points they are no distribution
        if (counted.count(all) == scored.count(0)) {
            double[] oriented = ItemAnswers.orientedPoints(item);
            for (int i = 0; i < oriented.length; i++) {
                points.add(new Point(item.oriented(oriented[i]), shares.share(counted, counted.indicator(i), all)));
            }
            points.sort(Comparator.comparingDouble(Point::score));
        }
        Estimate mean = precision
                .ratio(scored, scored.indicator(1), scored.indicator(0), scored.indicator(0))
                .plus(ItemAnswers.middle(item));
        Estimate missing = shares.share(asked, asked.indicator(1), asked.indicator(0, 1));
        return new Margin(missing, points, mean);
    }

    /**
     * The battery.
     *
     * @return the items with their wording
     */
    public Battery battery() {
        return battery;
    }

    /**
     * All items.
     *
     * @return the items in the battery's order
     */
    public List<ItemStatistics> items() {
        return items;
    }

    /**
     * One item.
     *
     * @param item the item's id
     * @return the item
     * @throws org.surveystats.model.error.QuestionnaireException if there is no such item
     */
    public ItemStatistics of(String item) {
        return items.get(battery.position(item));
    }

    /**
     * What the user should look at.
     *
     * @return the findings, as {@link Reliability#findings()} has them
     */
    public List<ScaleFinding> findings() {
        return findings;
    }

    @Override
    public String toString() {
        return "items of " + battery;
    }
}
