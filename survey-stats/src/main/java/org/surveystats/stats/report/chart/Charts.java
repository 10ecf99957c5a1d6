package org.surveystats.stats.report.chart;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.GridQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.stats.distribution.AgreementDistribution;
import org.surveystats.stats.distribution.ChoiceDistribution;
import org.surveystats.stats.distribution.Funnel;
import org.surveystats.stats.distribution.MultipleResponseDistribution;
import org.surveystats.stats.distribution.NumberDistribution;
import org.surveystats.stats.distribution.RankingDistribution;
import org.surveystats.stats.distribution.RatingDistribution;
import org.surveystats.stats.distribution.ThemeDistribution;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimates;
import org.surveystats.stats.openend.CoderAgreement.CoderPair;
import org.surveystats.stats.openend.ThemeAgreement;
import org.surveystats.stats.published.AuditedDistribution;
import org.surveystats.stats.report.chart.CrossChart.Arrangement;
import org.surveystats.stats.report.chart.DivergingChart.ItemOrder;
import org.surveystats.stats.report.chart.DivergingChart.NeutralPlace;
import org.surveystats.stats.report.document.Chart;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.table.Band;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.StubTable;

/**
 * Charts of results, each with a title and a description.
 *
 * <pre>{@code
 * Charts charts = Charts.in(ReportLanguage.of("en"));
 * Chart use = charts.of(distributions.of(question));
 * Chart attitude = charts.agreement("Attitudes", statements, NeutralPlace.SPLIT);
 * Chart table = charts.crosstab(banner, "satisfaction", Arrangement.STACKED);
 * Document.of("Study", ReportLanguage.of("en")).with(use, attitude, table);
 * }</pre>
 *
 * <p>Labels are the options' names in tables. A share that does not meet the presentation standard is drawn as one of a small
 * base, a hidden cell of a table as hidden, a figure that a source does not give as not reported.
 */
public final class Charts {

    private static final int DEFAULT_DECIMALS = 1;

    private final ReportLanguage language;
    private final int decimals;

    private Charts(ReportLanguage language, int decimals) {
        this.language = Objects.requireNonNull(language, "language");
        this.decimals = decimals;
    }

    /**
     * Charts in a language, with shares in percent to one decimal.
     *
     * @param language the language of labels, words and numbers
     * @return the charts
     */
    public static Charts in(ReportLanguage language) {
        return new Charts(language, DEFAULT_DECIMALS);
    }

    /**
     * The same with other decimals of percentages.
     *
     * @param newDecimals how many, 0 to 6
     * @return charts with them
     * @throws IllegalArgumentException if there are fewer or more
     */
    public Charts withDecimals(int newDecimals) {
        return new Charts(language, ChartUnit.percent(newDecimals).decimals());
    }

    /**
     * A specification as a part of a document.
     *
     * @param title what it shows
     * @param spec the specification
     * @return the chart; its description is made from the numbers
     * @throws IllegalArgumentException if the title is blank
     */
    public Chart chart(String title, ChartSpec spec) {
        return Chart.of(title, spec.accept(new Description(language)), ChartFigure.of(spec, language));
    }

    private ChartUnit percent() {
        return ChartUnit.percent(decimals);
    }

    private DistributionCharts shares() {
        return new DistributionCharts(language, percent());
    }

    private AgreementCharts agreement() {
        return new AgreementCharts(language, percent());
    }

    private String title(Question question) {
        return language.text(question.tableLabel());
    }

    /**
     * Bars of a question with one answer a respondent.
     *
     * @param distribution its distribution
     * @return bars of the shares of valid answers
     */
    public Chart of(ChoiceDistribution distribution) {
        return chart(title(distribution.question()), shares().choice(distribution));
    }

    /**
     * Bars of a multiple response.
     *
     * @param distribution its distribution
     * @return bars of the shares of respondents with a valid answer
     */
    public Chart of(MultipleResponseDistribution distribution) {
        return chart(title(distribution.question()), shares().mentions(distribution));
    }

    /**
     * A funnel.
     *
     * @param funnel the funnel
     * @return its steps, each with its share of the base and of the step before
     */
    public Chart of(Funnel funnel) {
        return chart(language.text(funnel.subject().label()), shares().funnel(funnel));
    }

    /**
     * Diverging bars of statements on the same scale, those that most agree with first. Statements that are worded the other
     * way round are marked; their bars show agreement with them as they stand.
     *
     * @param title what they are about
     * @param statements their distributions
     * @param place where the neutral point is drawn
     * @return the chart
     * @throws IllegalArgumentException if there is no statement, or their scales differ
     */
    public Chart agreement(String title, List<AgreementDistribution> statements, NeutralPlace place) {
        return chart(title, agreement().diverging(statements, place));
    }

    /**
     * Diverging bars of statements on the same scale from the shares of its points, those that most agree with first.
     *
     * @param title what they are about
     * @param statements the statements
     * @param shares the shares of the points of each, in the order of {@link AgreementScale#points()}
     * @param place where the neutral point is drawn
     * @return the chart
     * @throws IllegalArgumentException if there is no statement, their scales differ, or there are other numbers of shares
     */
    public Chart agreement(
            String title, List<AgreementQuestion> statements, List<List<Estimate>> shares, NeutralPlace place) {
        return chart(title, agreement().diverging(statements, shares, place));
    }

    /**
     * Bars of a question in the columns of a banner.
     *
     * @param table the table, without layers
     * @param question the id of the question down its side
     * @param arrangement whether the answers of a column are one bar or several
     * @return the chart of the options', or bands', column shares
     * @throws IllegalArgumentException if the table has no such question or the question no shares, or the shares of a stacked
     *     bar add up to more than 1
     */
    public Chart crosstab(BannerTable table, String question, Arrangement arrangement) {
        return crosstab(table, table.stub(question), arrangement);
    }

    /**
     * Bars of a question in the columns of a banner.
     *
     * @param table the table
     * @param stub the question down its side, in one of its layers
     * @param arrangement whether the answers of a column are one bar or several
     * @return the chart of the options', or bands', column shares
     * @throws IllegalArgumentException if the question has no shares, or the shares of a stacked bar add up to more than 1
     */
    public Chart crosstab(BannerTable table, StubTable stub, Arrangement arrangement) {
        return chart(language.text(stub.label()), TableCharts.cross(table, stub, percent(), arrangement, language));
    }

    /**
     * Bars of a question in one column of a banner.
     *
     * @param table the table
     * @param stub the question down its side, in one of its layers
     * @param column the place of the column
     * @return the chart of the options', or bands', shares of the column's base
     * @throws IllegalArgumentException if the question has no shares
     */
    public Chart column(BannerTable table, StubTable stub, int column) {
        return chart(language.text(stub.label()), TableCharts.column(table, stub, column, percent(), language));
    }

    /**
     * Dots of a question's mean in the columns of a banner.
     *
     * @param table the table
     * @param stub the question down its side, in one of its layers
     * @return a dot for each column
     * @throws IllegalArgumentException if the question has no mean
     */
    public Chart means(BannerTable table, StubTable stub) {
        return chart(language.text(stub.label()), TableCharts.means(table, stub, language));
    }

    /**
     * A histogram of a question in bands.
     *
     * @param stub the question down the side of a banner, with bands
     * @param bands the bands by which it was tabulated; the first and the last may have no limit at their outer end
     * @param column the place of the column
     * @param box the box below it, or empty
     * @return the histogram
     * @throws IllegalArgumentException if a band has no row, or bands overlap
     */
    public Chart histogram(StubTable stub, List<Band> bands, int column, Optional<HistogramChart.Box> box) {
        return chart(language.text(stub.label()), TableCharts.histogram(stub, bands, column, percent(), box));
    }

    /**
     * A histogram of a question that is answered by a number, with a box from the lower to the upper quartile and lines from the
     * 5th to the 95th percentile, so that no single answer is shown. Bars are the bands of
     * {@link NumberDistribution#bandLimits()}.
     *
     * @param distribution its distribution
     * @return the histogram of the valid answers
     * @throws IllegalArgumentException if there is no valid answer
     */
    public Chart histogram(NumberDistribution distribution) {
        if (distribution.bandLimits().length == 0) {
            throw new IllegalArgumentException(
                    "\"" + distribution.question().id() + "\" has no valid answer: there is nothing to draw");
        }
        return histogram(distribution, distribution.bandLimits());
    }

    /**
     * The same with bands of one's own.
     *
     * @param distribution the distribution of a question
     * @param limits the limits of the bands in rising order; the first may be −∞ and the last ∞
     * @return the histogram of the valid answers
     * @throws IllegalArgumentException if there are fewer than two limits, or they do not rise
     */
    public Chart histogram(NumberDistribution distribution, double... limits) {
        return chart(title(distribution.question()), NumberCharts.histogram(distribution, limits, percent()));
    }

    /**
     * Bars of a rating, one for each point of its scale. A rating with numbers between the points, or with more than 21 of them, has
     * a histogram.
     *
     * @param distribution its distribution
     * @return bars of the shares of valid answers
     */
    public Chart of(RatingDistribution distribution) {
        return NumberCharts.hasPoints(distribution)
                ? chart(title(distribution.question()), NumberCharts.points(distribution, percent(), language))
                : histogram(distribution);
    }

    /**
     * Bars of the themes of an open-ended question, with the answers that fit none last.
     *
     * @param distribution the themes as one coder saw them
     * @return bars of the shares of coded answers
     */
    public Chart of(ThemeDistribution distribution) {
        return chart(title(distribution.question()), shares().themes(distribution));
    }

    /**
     * Bars of a ranking: for each option the shares that put it first, among the first two, and so on, side by side.
     *
     * @param distribution the ranks
     * @return the bars of at most five depths; the depth at which every option is ranked is left out, being 1 everywhere
     */
    public Chart of(RankingDistribution distribution) {
        return chart(title(distribution.question()), shares().ranking(distribution));
    }

    /**
     * The items of a grid on their common options: stacked bars, or diverging ones with the neutral point split where the items are
     * of agreement.
     *
     * @param grid the grid
     * @param items the distributions of its items, in the order in which they are drawn
     * @return the chart
     * @throws IllegalArgumentException if there is no item, or one that the grid does not have
     */
    public Chart grid(GridQuestion grid, List<? extends ChoiceDistribution> items) {
        return chart(title(grid), shares().grid(grid, items));
    }

    /**
     * Dots that compare groups.
     *
     * @param title what is compared
     * @param estimates estimates by group
     * @param option the option whose share is compared; empty for estimates that are not of an option
     * @param unit how the numbers are written
     * @param groups the questions that make the groups, in their order
     * @return a dot for each group
     * @throws IllegalArgumentException if there is no estimate of the option
     */
    public Chart groups(String title, Estimates estimates, String option, ChartUnit unit, Question... groups) {
        return chart(title, new DotChart(unit, new EstimateCharts(language, unit).entries(estimates, option, groups)));
    }

    /**
     * A trend of the shares of options over the groups of a question that says the wave.
     *
     * @param title what it is of
     * @param estimates estimates by wave
     * @param question the question whose options they are of; lines have the names of its options in tables
     * @param options the codes of the options, a line for each
     * @param unit how the numbers are written
     * @param wave the question that says the wave, its options in the order of time
     * @return the trend
     * @throws IllegalArgumentException if there is no option, or no estimate of one
     */
    public Chart trend(
            String title, Estimates estimates, Question question, List<String> options, ChartUnit unit, Question wave) {
        return chart(title, new EstimateCharts(language, unit).trend(estimates, question, options, wave));
    }

    /**
     * A trend of estimates that are not of an option, such as means, over the groups of a question that says the wave.
     *
     * @param title what it is of
     * @param estimates estimates by wave
     * @param unit how the numbers are written
     * @param wave the question that says the wave, its options in the order of time
     * @return the trend, one line
     * @throws IllegalArgumentException if the estimates are of options
     */
    public Chart trend(String title, Estimates estimates, ChartUnit unit, Question wave) {
        return chart(title, new EstimateCharts(language, unit).trend(title, estimates, wave));
    }

    /**
     * Bars of published shares, with the intervals that the counts behind them allow.
     *
     * @param audited the shares with the audit's counts
     * @param question the question
     * @param level the confidence level of the intervals
     * @return bars with the range of Wilson's intervals over all counts that fit; without intervals where none fits
     */
    public Chart of(AuditedDistribution audited, Question question, double level) {
        return chart(title(question), new PublishedShares(audited, level).bars(question, percent(), language));
    }

    /**
     * Bars of the share that agrees with published statements, for which no diverging bars can be drawn where a source gives only
     * some points of the scale: the sum of the points with a score above the neutral one, with the range of Wilson's intervals
     * over all counts that fit the printed shares together. Statements that are worded the other way round are marked; their bars
     * show agreement with them as they stand.
     *
     * @param title what is agreed with; it says that the share agrees
     * @param statements the questions with their audited shares, in the map's order
     * @param order in which order the statements stand
     * @param level the confidence level of the intervals
     * @return the bars; a statement is not reported where a point of agreement is not
     * @throws IllegalArgumentException if there is no statement, or the shares are of another question
     */
    public Chart statements(
            String title, Map<AgreementQuestion, AuditedDistribution> statements, ItemOrder order, double level) {
        return chart(title, agreement().published(statements, order, level));
    }

    /**
     * Bars of the share that agrees with statements, with their intervals. The statements' scales may differ. A statement that is
     * worded the other way round is marked: its bar shows agreement with it as it stands, or, where the distribution is
     * {@linkplain AgreementDistribution#oriented() oriented}, the share that disagrees with it, marked as turned round.
     *
     * @param title what is agreed with; it says that the share agrees
     * @param statements their distributions
     * @param order in which order the statements stand
     * @return the bars
     * @throws IllegalArgumentException if there is no statement
     */
    public Chart statements(String title, List<AgreementDistribution> statements, ItemOrder order) {
        return chart(title, agreement().agreeing(statements, order));
    }

    /**
     * A matrix of the agreement of every two coders.
     *
     * @param title what they coded
     * @param pairs the pairs, all with the same coefficient
     * @return the matrix; its diagonal is undefined, since nobody is compared with themselves
     * @throws IllegalArgumentException if there is no pair
     */
    public Chart coders(String title, List<CoderPair> pairs) {
        return chart(title, CoderCharts.pairs(pairs));
    }

    /**
     * Dots of Krippendorff's alpha of each theme.
     *
     * @param title what was coded
     * @param themes the agreement on each theme
     * @return the chart
     * @throws IllegalArgumentException if there is no theme
     */
    public Chart themes(String title, List<ThemeAgreement> themes) {
        return chart(title, CoderCharts.alphas(themes, language));
    }
}
