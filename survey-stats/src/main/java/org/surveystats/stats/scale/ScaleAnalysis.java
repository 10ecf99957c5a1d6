package org.surveystats.stats.scale;

import java.util.Objects;
import java.util.Optional;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.estimate.Precision;
import org.surveystats.stats.interval.ProportionInterval;

/**
 * How well the items of a battery go together, under the design of a sample.
 *
 * <pre>{@code
 * ScaleAnalysis analysis = ScaleAnalysis.of(Sample.of(table, design), optimism);
 * Reliability reliability = analysis.reliability();
 * reliability.alpha();                          // with its standard error under the design
 * reliability.findings();                       // items that are probably reversed, constant items, …
 * analysis.items().of("useful").itemRest();     // corrected item-total correlation
 * analysis.where(Domain.is(region, "north")).withMissing(MissingAnswers.PAIRWISE).reliability();
 * }</pre>
 *
 * <p>All is computed of the oriented items: those with reversed wording turned round. Answers are those of respondents who answered
 * every item, unless pairwise answers are asked for.
 */
public final class ScaleAnalysis {

    /** The confidence level unless another is chosen. */
    public static final double DEFAULT_LEVEL = 0.95;

    private final Sample sample;
    private final Battery battery;
    private final Optional<Domain> where;
    private final MissingAnswers missing;
    private final double level;
    private final boolean hasErrors;

    private ScaleAnalysis(
            Sample sample,
            Battery battery,
            Optional<Domain> where,
            MissingAnswers missing,
            double level,
            boolean hasErrors) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1: found " + level);
        }
        this.sample = Objects.requireNonNull(sample, "sample");
        this.battery = Objects.requireNonNull(battery, "battery");
        this.where = where;
        this.missing = Objects.requireNonNull(missing, "missing");
        this.level = level;
        this.hasErrors = hasErrors;
    }

    /**
     * The analysis of a battery in a sample.
     *
     * @param sample the answers with their design
     * @param battery the items
     * @return the analysis of everybody who answered all items, at the 95 % level
     */
    public static ScaleAnalysis of(Sample sample, Battery battery) {
        return new ScaleAnalysis(sample, battery, Optional.empty(), MissingAnswers.LISTWISE, DEFAULT_LEVEL, true);
    }

    /**
     * The analysis of a battery in answers drawn by a design.
     *
     * @param table the answers
     * @param design how they were drawn
     * @param battery the items
     * @return the analysis of everybody who answered all items, at the 95 % level
     * @throws org.surveystats.stats.design.DesignException if the design does not fit the answers
     */
    public static ScaleAnalysis of(ResponseTable table, SurveyDesign design, Battery battery) {
        return of(Sample.of(table, design), battery);
    }

    /**
     * The same of a domain.
     *
     * @param domain the respondents that the analysis is of
     * @return the analysis of the domain
     */
    public ScaleAnalysis where(Domain domain) {
        return new ScaleAnalysis(sample, battery, Optional.of(domain), missing, level, hasErrors);
    }

    /**
     * The same with other answers.
     *
     * @param answers whose answers variances and covariances rest on
     * @return the analysis with them
     */
    public ScaleAnalysis withMissing(MissingAnswers answers) {
        return new ScaleAnalysis(sample, battery, where, answers, level, hasErrors);
    }

    /**
     * The same with another confidence level.
     *
     * @param newLevel the level, between 0 and 1
     * @return the analysis with it
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public ScaleAnalysis withLevel(double newLevel) {
        return new ScaleAnalysis(sample, battery, where, missing, newLevel, hasErrors);
    }

    /**
     * The same without the standard errors of what rests on the covariance matrix, which take most of the time.
     *
     * @return the analysis of values alone
     */
    public ScaleAnalysis withoutStandardErrors() {
        return new ScaleAnalysis(sample, battery, where, missing, level, false);
    }

    /**
     * The reliability of the battery.
     *
     * @return the coefficients
     */
    public Reliability reliability() {
        return Reliability.of(this, moments());
    }

    /**
     * The analysis of each item.
     *
     * @return the items
     */
    public ItemAnalysis items() {
        return ItemAnalysis.of(this, moments());
    }

    /**
     * The reliability of the battery as one of ordered answers: from polychoric correlations.
     *
     * @return the coefficients
     */
    public OrdinalReliability ordinalReliability() {
        return OrdinalReliability.of(this, moments());
    }

    private ItemMoments moments() {
        return ItemMoments.of(sample, battery.items(), where, missing);
    }

    Sample sample() {
        return sample;
    }

    /**
     * The battery.
     *
     * @return the items
     */
    public Battery battery() {
        return battery;
    }

    Optional<Domain> domain() {
        return where;
    }

    /**
     * Whose answers variances and covariances rest on.
     *
     * @return listwise unless chosen otherwise
     */
    public MissingAnswers missing() {
        return missing;
    }

    /**
     * The confidence level.
     *
     * @return between 0 and 1
     */
    public double level() {
        return level;
    }

    /** The precision of means and of what rests on the covariance matrix. */
    Precision precision() {
        return Precision.of(sample, Optional.empty(), level, Precision.CountModel.DESIGN);
    }

    Optional<Precision> matrixPrecision() {
        return hasErrors ? Optional.of(precision()) : Optional.empty();
    }

    Precision sharePrecision() {
        return Precision.of(sample, Optional.of(ProportionInterval.WILSON), level, Precision.CountModel.BINOMIAL);
    }
}
