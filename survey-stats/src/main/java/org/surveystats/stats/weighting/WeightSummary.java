package org.surveystats.stats.weighting;

/**
 * Weights in a few numbers. Respondents with a weight of 0 count in none of them.
 *
 * @param respondents the number of respondents with a positive weight, n
 * @param sum Σw
 * @param least the least positive weight
 * @param greatest the greatest weight
 * @param designEffect the design effect of unequal weights as L. Kish has it, n Σw² / (Σw)²: 1 for equal weights; 0 without respondents
 * @param effectiveSampleSize (Σw)² / Σw², n over the design effect
 */
public record WeightSummary(
        long respondents, double sum, double least, double greatest, double designEffect, double effectiveSampleSize) {

    /**
     * Sums weights up.
     *
     * @param weights the weights
     * @return their summary
     */
    static WeightSummary of(double... weights) {
        long n = 0;
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        for (double weight : weights) {
            if (weight > 0) {
                n++;
                sum += weight;
                least = Math.min(least, weight);
                greatest = Math.max(greatest, weight);
            }
        }
        // by a power of two near the greatest, so that no square leaves the range of numbers
        int power = -Math.getExponent(greatest);
        double squares = 0;
        for (double weight : weights) {
            double scaled = weight > 0 ? Math.scalb(weight, power) : 0;
            squares += scaled * scaled;
        }
        double scaledSum = Math.scalb(sum, power);
        double effective = squares > 0 ? scaledSum * scaledSum / squares : 0;
        return new WeightSummary(n, sum, n == 0 ? 0 : least, greatest, effective > 0 ? n / effective : 0, effective);
    }

    /**
     * Weighting efficiency: the effective sample size as a part of the sample size.
     *
     * @return a number up to 1; 0 without respondents
     */
    public double efficiency() {
        return respondents == 0 ? 0 : effectiveSampleSize / respondents;
    }

    /**
     * The ratio of the greatest weight to the least.
     *
     * @return 1 or more; 0 without respondents
     */
    public double range() {
        return least > 0 ? greatest / least : 0;
    }
}
