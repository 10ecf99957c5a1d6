package org.surveystats.stats.sampling;

import java.util.Arrays;

/**
 * What it costs to draw whole groups of people: people of one school, district or household are alike, as the intraclass
 * correlation ρ says. Source: L. Kish, Survey Sampling (1965), chapters 5 and 8; for unequal clusters S. Eldridge, D.
 * Ashby, S. Kerry, International Journal of Epidemiology 35 (2006), 1292–1300, doi:10.1093/ije/dyl129.
 */
public final class ClusterPlanning {

    private ClusterPlanning() {}

    /**
     * The design effect of clusters of the same size, 1 + (m − 1)ρ.
     *
     * @param answersPerCluster m, at least 1; a mean may be a fraction
     * @param intraclassCorrelation ρ, −1/(m − 1) to 1
     * @return the variance, divided by that of a simple random sample of the same size
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double designEffect(double answersPerCluster, double intraclassCorrelation) {
        if (!(answersPerCluster >= 1 && Double.isFinite(answersPerCluster))) {
            throw new IllegalArgumentException("a cluster has at least one answer: found " + answersPerCluster);
        }
        double effect = 1 + (answersPerCluster - 1) * checkCorrelation(intraclassCorrelation);
        if (effect < 0) {
            throw new IllegalArgumentException("an intraclass correlation is at least −1/(m − 1), which is "
                    + -1 / (answersPerCluster - 1) + " for " + answersPerCluster + " answers a cluster: found "
                    + intraclassCorrelation);
        }
        return effect;
    }

    /**
     * The design effect of clusters of different sizes whose answers weigh the same, 1 + (Σm²/Σm − 1)ρ, which with the
     * coefficient of variation c of the sizes is 1 + ((1 + c²)m̄ − 1)ρ.
     *
     * @param answersOfClusters the answers m of each cluster, at least one cluster, each with an answer
     * @param intraclassCorrelation ρ
     * @return the variance, divided by that of a simple random sample of the same size
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double designEffect(long[] answersOfClusters, double intraclassCorrelation) {
        if (answersOfClusters.length == 0) {
            throw new IllegalArgumentException("a sample of clusters has at least one: found none");
        }
        Arrays.stream(answersOfClusters).forEach(m -> Checks.atLeastOne("a cluster's number of answers", m));
        double sum = Arrays.stream(answersOfClusters).mapToDouble(m -> m).sum();
        double squares = Arrays.stream(answersOfClusters)
                .mapToDouble(m -> (double) m * m)
                .sum();
        return designEffect(squares / sum, intraclassCorrelation);
    }

    /**
     * The number of answers a cluster that has the least variance for the money, √(C/c · (1 − ρ)/ρ): a new cluster costs
     * C, an answer in it c. It is rounded to the whole number m, at least 1, with the least (C/m + c)(1 + (m − 1)ρ).
     *
     * @param clusterCost C, what a cluster costs before anybody answers
     * @param answerCost c, what an answer costs
     * @param intraclassCorrelation ρ, above 0: without likeness, or with less than by chance, whole clusters are best
     * @return answers a cluster
     * @throws IllegalArgumentException if a cost is not positive, or the correlation not above 0 and at most 1
     */
    public static long optimalSize(double clusterCost, double answerCost, double intraclassCorrelation) {
        Checks.positive("the cost of a cluster", clusterCost);
        Checks.positive("the cost of an answer", answerCost);
        if (!(intraclassCorrelation > 0 && intraclassCorrelation <= 1)) {
            throw new IllegalArgumentException(
                    "an intraclass correlation that limits clusters is above 0 and at most 1: found "
                            + intraclassCorrelation + "; without it, whole clusters are best");
        }
        double best = Math.sqrt(clusterCost / answerCost * (1 - intraclassCorrelation) / intraclassCorrelation);
        long below = Math.max(1, (long) Math.floor(best));
        return price(below, clusterCost, answerCost, intraclassCorrelation)
                        <= price(below + 1, clusterCost, answerCost, intraclassCorrelation)
                ? below
                : below + 1;
    }

    private static double price(long m, double clusterCost, double answerCost, double correlation) {
        return (clusterCost / m + answerCost) * (1 + (m - 1) * correlation);
    }

    /**
     * The intraclass correlation behind a design effect of clustering, (d − 1)/(m − 1).
     *
     * @param designEffect d, 0 or more
     * @param answersPerCluster m, above 1; with unequal clusters Σm²/Σm
     * @return ρ
     * @throws IllegalArgumentException if an argument is out of range, or the design effect is above m
     */
    public static double intraclassCorrelation(double designEffect, double answersPerCluster) {
        Checks.notNegative("a design effect", designEffect);
        if (!(answersPerCluster > 1 && Double.isFinite(answersPerCluster))) {
            throw new IllegalArgumentException(
                    "one answer a cluster says nothing about likeness: found " + answersPerCluster);
        }
        double correlation = (designEffect - 1) / (answersPerCluster - 1);
        if (correlation > 1) {
            throw new IllegalArgumentException("clusters of " + answersPerCluster
                    + " answers have a design effect of at most as much: found " + designEffect);
        }
        return correlation;
    }

    private static double checkCorrelation(double correlation) {
        if (!(correlation >= -1 && correlation <= 1)) {
            throw new IllegalArgumentException("an intraclass correlation lies between −1 and 1: found " + correlation);
        }
        return correlation;
    }
}
