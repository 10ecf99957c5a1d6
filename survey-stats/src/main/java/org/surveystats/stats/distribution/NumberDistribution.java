package org.surveystats.stats.distribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.response.NumberColumn;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Precision;

/**
 * The distribution of a question answered by a number.
 *
 * <p>A quantile is the smallest answer x whose cumulative weight share F(x) reaches p. Its interval is Woodruff's: the
 * limits F(x) ± t·se(F(x)) of the share at the quantile (around F(x) as in R, which answers of equal value can lift above
 * p), turned back into answers by the same rule; its standard error is the interval's width over 2t. Source: R. S. Woodruff, Confidence intervals for medians and other position measures, JASA 47
 * (1952), 635–646, doi:10.1080/01621459.1952.10483443.
 */
public sealed class NumberDistribution permits RatingDistribution {

    private final NumberQuestion question;
    private final ValueStatistics values;

    NumberDistribution(Sample sample, NumberQuestion question, Precision intervals) {
        this.question = question;
        this.values = new ValueStatistics(sample, table -> values(table.column(question)), intervals);
    }

    private static ValueStatistics.Values values(NumberColumn column) {
        return new ValueStatistics.Values() {
            @Override
            public OptionalDouble value(int row) {
                return column.value(row);
            }

            @Override
            public Optional<MissingReason> missing(int row) {
                return column.missing(row);
            }
        };
    }

    final ValueStatistics values() {
        return values;
    }

    /**
     * The question.
     *
     * @return what was asked
     */
    public NumberQuestion question() {
        return question;
    }

    /**
     * The respondents of a base.
     *
     * @param base all, asked or valid
     * @return their counts
     * @throws IllegalArgumentException for {@link ShareBase#CHOOSING}
     */
    public final Counts base(ShareBase base) {
        return values.base(base);
    }

    /**
     * How many respondents gave no valid number, by reason.
     *
     * @return the reasons that occur, in their order
     */
    public final Map<MissingReason, Counts> missing() {
        return values.missing();
    }

    /**
     * The mean of the valid answers.
     *
     * @return Σwy/Σw, with Student's interval
     */
    public final Estimate mean() {
        return values.mean();
    }

    /**
     * A quantile of the valid answers.
     *
     * @param probability p, between 0 and 1, both allowed
     * @return the smallest answer whose cumulative share reaches p, with Woodruff's interval
     * @throws IllegalArgumentException if p is not between 0 and 1
     */
    public final Estimate quantile(double probability) {
        return values.quantile(probability);
    }

    /**
     * The median of the valid answers.
     *
     * @return the quantile of 0.5
     */
    public final Estimate median() {
        return values.median();
    }

    /**
     * The variance of the valid answers in the population: n/(n − 1) · Σw(y − ȳ)²/Σw.
     *
     * @return the variance; empty where there are less than two valid answers
     */
    public final OptionalDouble variance() {
        return values.variance();
    }

    /**
     * The standard deviation of the valid answers in the population.
     *
     * @return the square root of {@link #variance()}
     */
    public final OptionalDouble standardDeviation() {
        return values.standardDeviation();
    }

    /**
     * The least valid answer of a respondent with a positive weight.
     *
     * @return the minimum, or empty where there is none
     */
    public final OptionalDouble minimum() {
        return values.minimum();
    }

    /**
     * The greatest valid answer of a respondent with a positive weight.
     *
     * @return the maximum, or empty where there is none
     */
    public final OptionalDouble maximum() {
        return values.maximum();
    }

    /**
     * The shares of bands: from a limit, itself included, to the next one, which is not.
     *
     * @param limits the limits in rising order, at least two; the first may be −∞ and the last ∞
     * @return for each band the share of the valid answers, with the interval of a share; where the limits leave answers out, the
     *     shares add up to less than 1
     * @throws IllegalArgumentException if there are fewer limits, or they do not rise
     */
    public final List<BandShare> bands(double... limits) {
        return values.bands(limits);
    }

    /**
     * Round limits of equally wide bands that hold all valid answers. The width is that of Freedman and Diaconis,
     * 2·IQR·n<sup>−1/3</sup>, with the weighted quartiles and the number n of valid answers, or of Sturges, the range over
     * 1 + log₂ n, where the quartiles are equal; it is rounded to the nearest of 1, 2 and 5 times a power of ten and widened until
     * there are at most 30 bands. Whole numbers that span at most 20 have a band each, half a unit to either side. Sources: D.
     * Freedman, P. Diaconis, On the histogram as a density estimator, Zeitschrift für Wahrscheinlichkeitstheorie und verwandte
     * Gebiete 57 (1981), 453–476, doi:10.1007/BF01025868; H. A. Sturges, The choice of a class interval, JASA 21 (1926), 65–66,
     * doi:10.1080/01621459.1926.10502161.
     *
     * @return the limits, for {@link #bands(double...)}; none where there is no valid answer
     */
    public final double[] bandLimits() {
        return values.bandLimits();
    }

    /**
     * Whether all valid answers of respondents with a positive weight are whole numbers.
     *
     * @return whether they are; true where there is none
     */
    public final boolean hasOnlyWholeNumbers() {
        return values.hasOnlyWholeNumbers();
    }
}
