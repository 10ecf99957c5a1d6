package org.surveystats.stats.internal;

/**
 * The rows of a regression. A row may stand for several respondents with the same values of all terms: its weight is then
 * the sum of theirs, and its response their weighted mean. Coefficients and information are those of the single rows; so are
 * the deviance and the start of the iteration if the rows tell what gets lost in such groups.
 */
public interface RegressionRows {

    /** The number of rows. */
    int size();

    /** The weight of a row, 0 or more; a row of weight 0 gets a fitted mean, and decides nothing. */
    double weight(int row);

    /** The response of a row. */
    double response(int row);

    /**
     * The terms of a row that are not 0.
     *
     * @param row the row
     * @param terms takes the terms' numbers, each at most once
     * @param values takes their values
     * @return how many there are
     */
    int terms(int row, int[] terms, double[] values);

    /**
     * The working weight w·V(μ) of a row at the start of the iteration, the sum of those of its respondents.
     *
     * @param row a row of positive weight
     */
    default double startWeight(int row, GeneralizedLinearFit.Family family) {
        return family.startWeight(weight(row), response(row), 1);
    }

    /**
     * The working weight times the working response of a row at the start of the iteration, the sum of those of its
     * respondents.
     *
     * @param row a row of positive weight
     */
    default double startSum(int row, GeneralizedLinearFit.Family family) {
        return family.startSum(weight(row), response(row), 1);
    }

    /** The deviance of the respondents from their rows' responses: 0 if every row is one respondent. */
    default double within(GeneralizedLinearFit.Family family) {
        return 0;
    }
}
