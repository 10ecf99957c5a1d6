package org.surveystats.stats.scale;

import java.util.List;
import java.util.Objects;
import org.surveystats.stats.estimate.Estimate;

/**
 * One item of a battery. Scores are oriented: an item with reversed wording is turned round. The points are the answers as they
 * were given.
 *
 * <p>The correlation of the item with the sum of the <i>other</i> items is what is called the corrected item-total correlation in
 * SPSS and r.drop in R's {@code psych}. The correlation with the whole, of standardised items, has the item's own unique part taken
 * off by its squared multiple correlation: (Σ<sub>j</sub> r<sub>ij</sub> − u<sub>i</sub>)/√(Σ r − Σ u), with u<sub>i</sub> = 1 −
 * the squared multiple correlation; {@code psych} calls it r.cor.
 *
 * @param item the item
 * @param missing of those asked the share without a valid answer
 * @param points the distribution: for each point its share of the valid answers; empty for ratings without points
 * @param mean the mean oriented score
 * @param standardDeviation the standard deviation, with n − 1
 * @param itemTotal the correlation with the sum of all items, itself among them
 * @param itemRest the correlation with the sum of the other items
 * @param itemWhole the correlation with the whole, the item's own unique part taken off
 * @param squaredMultipleCorrelation the part of its variance that the other items explain
 * @param alphaIfDropped Cronbach's alpha of the other items; it does not exist where only one is left
 */
public record ItemStatistics(
        BatteryItem item,
        Estimate missing,
        List<Point> points,
        Estimate mean,
        Estimate standardDeviation,
        Estimate itemTotal,
        Estimate itemRest,
        Estimate itemWhole,
        Estimate squaredMultipleCorrelation,
        Estimate alphaIfDropped) {

    /**
     * Copies the points.
     *
     * @param item the item
     * @param missing of those asked the share without a valid answer
     * @param points the distribution
     * @param mean the mean oriented score
     * @param standardDeviation the standard deviation
     * @param itemTotal the correlation with the sum of all items
     * @param itemRest the correlation with the sum of the other items
     * @param itemWhole the correlation with the whole
     * @param squaredMultipleCorrelation the part of its variance that the other items explain
     * @param alphaIfDropped Cronbach's alpha of the other items
     */
    public ItemStatistics {
        Objects.requireNonNull(item, "item");
        points = List.copyOf(points);
    }

    /**
     * A point of the item's scale.
     *
     * @param score the score of the answer as it was given, not turned round
     * @param share its share of the valid answers
     */
    public record Point(double score, Estimate share) {

        /**
         * Checks that the share is not null.
         *
         * @param score the score of the answer as it was given
         * @param share its share of the valid answers
         */
        public Point {
            Objects.requireNonNull(share, "share");
        }
    }
}
