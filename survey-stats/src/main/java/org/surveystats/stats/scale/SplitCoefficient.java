package org.surveystats.stats.scale;

/** What two halves of a battery say of the whole. */
public enum SplitCoefficient {
    /**
     * The correlation r of the halves, stepped up to the length of the whole: 2r/(1 + r) for halves of equal length, and for a part
     * p and a part q = 1 − p of the items 2r/(r + √(r² + 4pq(1 − r²))), which is the same for p = q (Horst). It takes the halves to
     * be parallel. Sources: W. Brown, British Journal of Psychology 3 (1910), 296–322,
     * doi:10.1111/j.2044-8295.1910.tb00207.x; P. Horst, Educational and Psychological Measurement 11 (1951), 368–371.
     */
    SPEARMAN_BROWN,
    /**
     * Four times the covariance of the halves over the variance of the whole (Guttman's lambda-4, Flanagan, Rulon). It takes the
     * halves to be essentially tau-equivalent. Its average over all splits into halves of equal length is Cronbach's alpha. Source:
     * L. Guttman, Psychometrika 10 (1945), 255–282, doi:10.1007/BF02288892.
     */
    GUTTMAN;

    /**
     * The coefficient of the items in a half against the others; not a number where it is not defined.
     *
     * @param c the covariance matrix
     * @param isFirst for each item whether it is in the first half
     */
    double of(double[][] c, boolean[] isFirst) {
        double first = 0;
        double second = 0;
        double both = 0;
        int length = 0;
        for (int i = 0; i < c.length; i++) {
            length += isFirst[i] ? 1 : 0;
            for (int j = 0; j < c.length; j++) {
                if (isFirst[i] != isFirst[j]) {
                    both += c[i][j] / 2;
                } else if (isFirst[i]) {
                    first += c[i][j];
                } else {
                    second += c[i][j];
                }
            }
        }
        if (this == GUTTMAN) {
            return 4 * both / ScaleMath.total(c);
        }
        double r = both / Math.sqrt(first * second);
        double part = (double) length / c.length;
        return 2 * r / (r + Math.sqrt(r * r + 4 * part * (1 - part) * (1 - r * r)));
    }
}
