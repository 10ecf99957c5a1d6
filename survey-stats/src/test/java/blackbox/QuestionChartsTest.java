package blackbox;

import static blackbox.WeightedSurvey.PROMOTE;
import static blackbox.WeightedSurvey.SCORE;
import static blackbox.WeightedSurvey.YEARS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.surveystats.model.published.PublishedDistribution;
import org.surveystats.model.published.PublishedShare;
import org.surveystats.model.published.Rounding;
import org.surveystats.model.published.SourcePlace;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.GridQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.RankingQuestion;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.distribution.Distributions;
import org.surveystats.stats.distribution.NumberDistribution;
import org.surveystats.stats.distribution.RankingDistribution;
import org.surveystats.stats.distribution.ThemeDistribution;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.interval.ProportionInterval;
import org.surveystats.stats.published.AuditedDistribution;
import org.surveystats.stats.published.BaseOrigin;
import org.surveystats.stats.published.RecoveredDistribution;
import org.surveystats.stats.report.chart.BarChart;
import org.surveystats.stats.report.chart.ChartEntry;
import org.surveystats.stats.report.chart.ChartFigure;
import org.surveystats.stats.report.chart.ChartSpec;
import org.surveystats.stats.report.chart.ChartValue;
import org.surveystats.stats.report.chart.Charts;
import org.surveystats.stats.report.chart.CrossChart;
import org.surveystats.stats.report.chart.DivergingChart;
import org.surveystats.stats.report.chart.DivergingChart.ItemOrder;
import org.surveystats.stats.report.chart.HistogramChart;
import org.surveystats.stats.report.document.Chart;
import org.surveystats.stats.report.language.ReportLanguage;

/** Charts that fit each type of question show the numbers of its distribution. */
class QuestionChartsTest {

    private static final Charts CHARTS = Charts.in(ReportLanguage.of("en"));
    private static final Distributions WEIGHTED =
            Distributions.of(WeightedSurvey.table(), SampleDesign.independent().withWeight("w"));

    private static ChartSpec spec(Chart chart) {
        return ((ChartFigure) chart.figure()).spec();
    }

    private static void same(ChartValue value, Estimate estimate) {
        assertThat(value.value()).isEqualTo(estimate.optionalValue());
        assertThat(value.interval()).isEqualTo(estimate.interval());
        assertThat(value.base()).isEqualTo(OptionalLong.of(estimate.base().unweighted()));
    }

    @Test
    void numbersBecomeAHistogramWithABoxOfWeightedQuantiles() {
        NumberDistribution years = WEIGHTED.of(YEARS);
        HistogramChart chart = (HistogramChart) spec(CHARTS.histogram(years));
        assertThat(chart.kind()).isEqualTo(HistogramChart.BinKind.RANGE);
        assertThat(chart.bins()).hasSameSizeAs(years.bands(years.bandLimits()));
        same(chart.bins().get(1).share(), years.bands(years.bandLimits()).get(1).share());
        assertThat(chart.bins().stream()
                        .mapToDouble(b -> b.share().value().orElseThrow())
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(chart.box())
                .contains(new HistogramChart.Box(
                        HistogramChart.BoxEnds.PERCENTILES,
                        years.quantile(0.05).value(),
                        years.quantile(0.25).value(),
                        years.median().value(),
                        years.quantile(0.75).value(),
                        years.quantile(0.95).value()));
        Chart open = CHARTS.histogram(years, Double.NEGATIVE_INFINITY, 5, 10, Double.POSITIVE_INFINITY);
        assertThat(open.figure().table().rows())
                .extracting(row -> row.headers().get(0))
                .containsExactly("below 5", "5 to below 10", "10 and more");
        assertThat(((ChartFigure) open.figure()).vegaLite("T", "D"))
                .contains("\"bin\": \"10 and more\", \"from\": 10, \"to\": 15")
                .doesNotContain("Infinity");
        NumberDistribution nobody = Distributions.of(
                        ResponseTable.builder(WeightedSurvey.QUESTIONNAIRE).build())
                .of(YEARS);
        assertThatThrownBy(() -> CHARTS.histogram(nobody))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"years\" has no valid answer: there is nothing to draw");
    }

    @Test
    void ratingsHaveABarForEachPoint() {
        BarChart chart = (BarChart) spec(CHARTS.of(WEIGHTED.of(PROMOTE)));
        assertThat(chart.bars())
                .extracting(ChartEntry::label)
                .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        double promoters = chart.bars().get(9).value().value().orElseThrow()
                + chart.bars().get(10).value().value().orElseThrow();
        assertThat(promoters)
                .isCloseTo(
                        WEIGHTED.of(PROMOTE)
                                .netPromoter()
                                .orElseThrow()
                                .promoters()
                                .value(),
                        within(1e-12));
    }

    @Test
    void themesBecomeBarsWithWhatFitsNoneLast() {
        ThemeDistribution themes = Distributions.of(OpenAnswers.table()).of(OpenAnswers.REASONS, "anna");
        BarChart chart = (BarChart) spec(CHARTS.of(themes));
        assertThat(chart.bars())
                .extracting(ChartEntry::label)
                .containsExactly("Staff", "Rude", "Slow", "Price", "fits no theme");
        same(chart.bars().get(1).value(), themes.themes().get(1).share());
        same(chart.bars().get(4).value(), themes.uncodable());
    }

    @Test
    void rankingsBecomeBarsOfEachDepth() {
        RankingQuestion ranking = RankingQuestion.of(
                "rank", "What matters?", Option.of("a", "Price"), Option.of("b", "Speed"), Option.of("c", "Staff"));
        ResponseTableBuilder builder = ResponseTable.builder(Questionnaire.builder("r", "en", LocalizedText.of("R"))
                .add(ranking)
                .build());
        builder.row().choose("rank", "a", "b", "c").add();
        builder.row().choose("rank", "b", "a", "c").add();
        builder.row().choose("rank", "a", "c", "b").add();
        RankingDistribution ranks = Distributions.of(builder.build()).of(ranking);
        CrossChart chart = (CrossChart) spec(CHARTS.of(ranks));
        assertThat(chart.arrangement()).isEqualTo(CrossChart.Arrangement.GROUPED);
        assertThat(chart.answers())
                .as("all three are ranked, so that the third depth holds all")
                .containsExactly("Ranked first", "Among the first 2");
        assertThat(chart.groups()).extracting(CrossChart.Group::label).containsExactly("Price", "Speed", "Staff");
        assertThat(chart.groups().get(1).shares())
                .extracting(share -> share.value().orElseThrow())
                .containsExactly(1 / 3.0, 2 / 3.0);
        same(
                chart.groups().get(0).shares().get(1),
                ranks.options().get(0).topShares().get(1));
    }

    private static GridQuestion choices() {
        Option[] options = {Option.of("y", "Often"), Option.of("n", "Never")};
        return GridQuestion.of(
                "grid",
                "Which of these?",
                SingleChoiceQuestion.of("mail", "Mail", options),
                SingleChoiceQuestion.of("chat", "Chat", options));
    }

    @Test
    void gridsBecomeStackedBars() {
        GridQuestion grid = choices();
        ResponseTable table = ResponseTable.builder(Questionnaire.builder("g", "en", LocalizedText.of("G"))
                        .add(grid)
                        .build())
                .row()
                .choose("mail", "y")
                .choose("chat", "n")
                .add()
                .row()
                .choose("mail", "n")
                .choose("chat", "n")
                .add()
                .build();
        Distributions survey = Distributions.of(table);
        CrossChart chart = (CrossChart)
                spec(CHARTS.grid(grid, grid.items().stream().map(survey::of).toList()));
        assertThat(chart.arrangement()).isEqualTo(CrossChart.Arrangement.STACKED);
        assertThat(chart.answers()).containsExactly("Often", "Never");
        assertThat(chart.groups()).extracting(CrossChart.Group::label).containsExactly("Mail", "Chat");
        same(
                chart.groups().get(0).shares().get(0),
                survey.of(grid.items().get(0)).option("y").shareOfValid());
        assertThatThrownBy(() -> CHARTS.grid(grid, List.of(WEIGHTED.of(SCORE))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the grid \"grid\" has the items [mail, chat]: found \"score\"");
        GridQuestion attitudes = GridQuestion.of("attitudes", "Do you agree?", SCORE, WeightedSurvey.MIRRORED);
        DivergingChart diverging = (DivergingChart)
                spec(CHARTS.grid(attitudes, List.of(WEIGHTED.of(SCORE), WEIGHTED.of(WeightedSurvey.MIRRORED))));
        assertThat(diverging.items()).hasSize(2);
    }

    @Test
    void agreementWithStatementsIsSortedAndReversedOnesAreMarked() {
        var score = WEIGHTED.of(SCORE);
        var mirrored = WEIGHTED.of(WeightedSurvey.MIRRORED);
        BarChart asked = (BarChart) spec(CHARTS.statements("Agree", List.of(mirrored, score), ItemOrder.AS_GIVEN));
        assertThat(asked.bars())
                .extracting(ChartEntry::label)
                .containsExactly("The service is NOT useless (reversed)", "The service is useful");
        same(asked.bars().get(0).value(), mirrored.agree());
        BarChart turned = (BarChart)
                spec(CHARTS.statements("Agree", List.of(mirrored.oriented(), score), ItemOrder.MOST_AGREEMENT));
        assertThat(turned.bars())
                .extracting(ChartEntry::label)
                .containsExactly("The service is useful", "The service is NOT useless (turned round)");
        same(turned.bars().get(1).value(), mirrored.oriented().agree());
        assertThatThrownBy(() -> CHARTS.statements("Agree", List.of(), ItemOrder.AS_GIVEN))
                .hasMessage("a chart has at least one of its bars: found none");
    }

    private static AgreementQuestion statement(String id) {
        return AgreementQuestion.of(
                id,
                "Statement " + id,
                AgreementScale.numbered("five", 5, LocalizedText.of("not at all"), LocalizedText.of("fully")));
    }

    private static AuditedDistribution audited(AgreementQuestion question, long base, PublishedShare... shares) {
        PublishedDistribution printed = new PublishedDistribution(
                question.id(), OptionalLong.of(base), List.of(shares), SourcePlace.below(LocalizedText.of("Results")));
        return new AuditedDistribution(
                printed,
                OptionalLong.of(base),
                BaseOrigin.STATED,
                Rounding.HALF_UP,
                Optional.of(RecoveredDistribution.of(question, printed, Rounding.HALF_UP)),
                List.of());
    }

    /** Of 101 respondents 40 and 38 are the only counts printed as 39.6 and 37.6: 78 agree. */
    @Test
    void publishedAgreementIsTheSumOfItsPointsWithTheIntervalOfTheirCounts() {
        AgreementQuestion good = statement("good");
        AgreementQuestion silent = statement("silent");
        Map<AgreementQuestion, AuditedDistribution> statements = new LinkedHashMap<>();
        statements.put(silent, audited(silent, 101, PublishedShare.of("5", "10.9"), PublishedShare.notReported("4")));
        statements.put(good, audited(good, 101, PublishedShare.of("4", "39.6"), PublishedShare.of("5", "37.6")));
        BarChart chart = (BarChart) spec(CHARTS.statements("Agree", statements, ItemOrder.MOST_AGREEMENT, 0.95));
        assertThat(chart.bars()).extracting(ChartEntry::label).containsExactly("Statement good", "Statement silent");
        ChartValue agree = chart.bars().get(0).value();
        assertThat(agree.value().orElseThrow()).isCloseTo(0.772, within(1e-12));
        assertThat(agree.interval()).contains(ProportionInterval.WILSON.of(78, 101, 0.95));
        assertThat(chart.bars().get(1).value()).isEqualTo(ChartValue.notReported());
        assertThatThrownBy(() -> CHARTS.statements(
                        "Agree",
                        Map.of(good, audited(silent, 101, PublishedShare.of("5", "10.9"))),
                        ItemOrder.AS_GIVEN,
                        0.95))
                .hasMessage("the shares of \"good\" are asked for: found those of \"silent\"");
    }

    /**
     * Printed without decimals, 12, 25, 20, 23 and 20 of 203 fit several counts each; whole enumeration gives the least and the
     * greatest sum of the last two.
     */
    @Test
    void theIntervalHoldsThoseOfAllCountsThatFitTogether() {
        AgreementQuestion good = statement("good");
        int[] percents = {12, 25, 20, 23, 20};
        PublishedShare[] shares = new PublishedShare[5];
        for (int i = 0; i < 5; i++) {
            shares[i] = PublishedShare.of("" + (i + 1), "" + percents[i]);
        }
        ChartValue agree = ((BarChart) spec(
                        CHARTS.statements("Agree", Map.of(good, audited(good, 203, shares)), ItemOrder.AS_GIVEN, 0.95)))
                .bars()
                .get(0)
                .value();
        long least = Long.MAX_VALUE;
        long greatest = 0;
        for (int a = 0; a <= 203; a++) {
            for (int b = 0; a + b <= 203 && fits(a, percents[0]); b++) {
                for (int c = 0; a + b + c <= 203 && fits(b, percents[1]); c++) {
                    for (int d = 0; a + b + c + d <= 203 && fits(c, percents[2]); d++) {
                        int e = 203 - a - b - c - d;
                        if (fits(d, percents[3]) && fits(e, percents[4])) {
                            least = Math.min(least, d + e);
                            greatest = Math.max(greatest, d + e);
                        }
                    }
                }
            }
        }
        assertThat(least).isLessThan(greatest);
        assertThat(agree.interval().orElseThrow().lower())
                .isEqualTo(ProportionInterval.WILSON.of(least, 203, 0.95).lower());
        assertThat(agree.interval().orElseThrow().upper())
                .isEqualTo(ProportionInterval.WILSON.of(greatest, 203, 0.95).upper());
    }

    /** Rounded half-up: count/203 in percent is at least p − 1/2 and below p + 1/2. */
    private static boolean fits(int count, int percent) {
        return 200 * count >= 203 * (2 * percent - 1) && 200 * count < 203 * (2 * percent + 1);
    }
}
