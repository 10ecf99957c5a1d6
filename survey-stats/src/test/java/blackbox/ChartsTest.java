package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.surveystats.model.published.PublishedDistribution;
import org.surveystats.model.published.PublishedShare;
import org.surveystats.model.published.Rounding;
import org.surveystats.model.published.SourcePlace;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementQuestion.Wording;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.AwarenessQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.question.Subject;
import org.surveystats.model.question.UsageQuestion;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.distribution.ChoiceDistribution;
import org.surveystats.stats.distribution.Distributions;
import org.surveystats.stats.distribution.Funnel;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimates;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Statistic;
import org.surveystats.stats.interval.ProportionInterval;
import org.surveystats.stats.openend.CoderAgreement;
import org.surveystats.stats.published.AuditedDistribution;
import org.surveystats.stats.published.BaseOrigin;
import org.surveystats.stats.published.RecoveredDistribution;
import org.surveystats.stats.report.chart.BarChart;
import org.surveystats.stats.report.chart.ChartEntry;
import org.surveystats.stats.report.chart.ChartFigure;
import org.surveystats.stats.report.chart.ChartSpec;
import org.surveystats.stats.report.chart.ChartUnit;
import org.surveystats.stats.report.chart.ChartValue;
import org.surveystats.stats.report.chart.Charts;
import org.surveystats.stats.report.chart.CrossChart;
import org.surveystats.stats.report.chart.CrossChart.Arrangement;
import org.surveystats.stats.report.chart.DivergingChart;
import org.surveystats.stats.report.chart.DivergingChart.NeutralPlace;
import org.surveystats.stats.report.chart.DotChart;
import org.surveystats.stats.report.chart.FunnelChart;
import org.surveystats.stats.report.chart.HistogramChart;
import org.surveystats.stats.report.chart.MatrixChart;
import org.surveystats.stats.report.chart.TrendChart;
import org.surveystats.stats.report.document.Chart;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.report.text.TextRenderer;
import org.surveystats.stats.table.Band;
import org.surveystats.stats.table.Banding;
import org.surveystats.stats.table.Banner;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.Crosstab;
import org.surveystats.stats.table.Head;
import org.surveystats.stats.table.SmallCells;
import org.surveystats.stats.table.Stub;

/** Charts show the numbers of the results that they are made from. */
class ChartsTest {

    private static final Subject SERVICE = Subject.of("service");
    private static final AwarenessQuestion AWARE = AwarenessQuestion.of(
                    "aware", "Heard of it?", Option.of("yes", "yes"), Option.of("no", "no"))
            .about(SERVICE);
    private static final UsageQuestion USE = UsageQuestion.of(
                    "use", "Use it?", Option.of("yes", "yes"), Option.of("no", "no"))
            .about(SERVICE);
    private static final SingleChoiceQuestion TOWN =
            SingleChoiceQuestion.of("town", "Where?", Option.of("n", "North"), Option.of("s", "South"));
    private static final AgreementScale FIVE =
            AgreementScale.numbered("five", 5, LocalizedText.of("not at all"), LocalizedText.of("fully"));
    private static final AgreementQuestion GOOD = AgreementQuestion.of("good", "It is good", FIVE);
    private static final AgreementQuestion BAD =
            AgreementQuestion.of("bad", "It is bad", FIVE).reversed();
    private static final MultipleResponseQuestion NEEDS =
            MultipleResponseQuestion.of("needs", "What lacks?", Option.of("t", "Time"), Option.of("m", "Money"));
    private static final NumericQuestion AGE = NumericQuestion.of("age", "Age?");
    private static final ResponseTable TABLE = table();
    private static final Distributions SURVEY = Distributions.of(TABLE);
    private static final Estimation ESTIMATION = Estimation.of(TABLE, SampleDesign.independent());
    private static final Charts CHARTS = Charts.in(ReportLanguage.of("en"));

    private static ResponseTable table() {
        Questionnaire questionnaire = Questionnaire.builder("charts", "en", LocalizedText.of("Charts"))
                .add(AWARE)
                .add(USE)
                .add(TOWN)
                .add(GOOD)
                .add(BAD)
                .add(NEEDS)
                .add(AGE)
                .build();
        ResponseTableBuilder builder = ResponseTable.builder(questionnaire);
        for (int i = 0; i < 200; i++) {
            builder.row()
                    .choose("aware", i % 4 == 0 ? "no" : "yes")
                    .choose("use", i % 4 == 1 ? "yes" : "no")
                    .choose("town", i < 197 ? "n" : "s")
                    .choose("good", Integer.toString(1 + i % 5))
                    .choose("bad", Integer.toString(1 + i % 3))
                    .choose("needs", i % 2 == 0 ? new String[] {"t", "m"} : new String[] {"m"})
                    .number("age", 20 + i % 40)
                    .add();
        }
        return builder.build();
    }

    private static ChartSpec spec(Chart chart) {
        return ((ChartFigure) chart.figure()).spec();
    }

    private static void same(ChartValue value, Estimate estimate) {
        assertThat(value.value()).isEqualTo(estimate.optionalValue());
        assertThat(value.interval()).isEqualTo(estimate.interval());
        assertThat(value.base()).isEqualTo(OptionalLong.of(estimate.base().unweighted()));
    }

    @Test
    void barsAreTheSharesOfValidAnswers() {
        ChoiceDistribution distribution = SURVEY.of(AWARE);
        Chart chart = CHARTS.of(distribution);
        assertThat(chart.title()).isEqualTo("Heard of it?");
        assertThat(chart.description()).isEqualTo("Bars: yes 75.0%; no 25.0%.");
        BarChart bars = (BarChart) spec(chart);
        assertThat(bars.bars()).extracting(ChartEntry::label).containsExactly("yes", "no");
        same(bars.bars().get(0).value(), distribution.option("yes").shareOfValid());
        BarChart needs = (BarChart) spec(CHARTS.of(SURVEY.of(NEEDS)));
        assertThat(needs.bars())
                .extracting(bar -> bar.value().value().orElseThrow())
                .containsExactly(0.5, 1.0);
    }

    @Test
    void theFunnelHasTheSharesAndConversionsOfItsSteps() {
        Funnel funnel = SURVEY.funnel("service");
        FunnelChart chart = (FunnelChart) spec(CHARTS.of(funnel));
        assertThat(chart.steps()).extracting(FunnelChart.Step::label).containsExactly("Aware", "Aware and use it");
        same(chart.steps().get(1).share(), funnel.steps().get(1).share());
        same(chart.steps().get(1).conversion(), funnel.steps().get(1).conversion());
        assertThat(chart.steps().get(1).conversion().value().orElseThrow()).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void statementsDivergeFromTheNeutralPointAndReversedOnesAreMarked() {
        Chart chart = CHARTS.agreement("Attitudes", List.of(SURVEY.of(BAD), SURVEY.of(GOOD)), NeutralPlace.BESIDE);
        DivergingChart diverging = (DivergingChart) spec(chart);
        assertThat(diverging.neutral()).hasValue(2);
        assertThat(diverging.items())
                .extracting(DivergingChart.Item::wording)
                .containsExactly(Wording.REVERSED, Wording.DIRECT);
        assertThat(diverging.items().get(1).shares())
                .allSatisfy(share -> assertThat(share.value()).hasValue(0.2));
        assertThat(chart.figure().table().rows())
                .extracting(row -> row.headers().get(0))
                .contains("It is good", "It is bad (reversed)");
        AgreementQuestion other = AgreementQuestion.of(
                "other", "Else", AgreementScale.numbered("seven", 7, LocalizedText.of("a"), LocalizedText.of("b")));
        ResponseTable two = ResponseTable.builder(Questionnaire.builder("q", "en", LocalizedText.of("Q"))
                        .add(other)
                        .build())
                .row()
                .choose("other", "1")
                .add()
                .build();
        assertThatThrownBy(() -> CHARTS.agreement(
                        "A", List.of(SURVEY.of(GOOD), Distributions.of(two).of(other)), NeutralPlace.SPLIT))
                .hasMessage(
                        "statements of one chart have the same scale: \"good\" has \"five\", \"other\" has \"seven\"");
    }

    @Test
    void tablesBecomeBarsWithTheStatusOfTheirCells() {
        BannerTable table = Crosstab.of(GOOD, TOWN).run(ESTIMATION);
        CrossChart chart = (CrossChart) spec(CHARTS.crosstab(table, "good", Arrangement.STACKED));
        assertThat(chart.groups()).extracting(CrossChart.Group::label).containsExactly("Total", "North", "South");
        assertThat(chart.answers()).hasSize(5);
        assertThat(chart.groups().get(0).shares().get(0).value()).hasValue(0.2);
        assertThat(chart.groups().get(2).shares().get(0).base()).hasValue(3);
        assertThatThrownBy(
                        () -> CHARTS.crosstab(Crosstab.of(NEEDS, TOWN).run(ESTIMATION), "needs", Arrangement.STACKED))
                .hasMessage(
                        "the shares of a stacked bar add up to at most 1: those of \"Total\" make 1.5; draw shares of"
                                + " multiple responses side by side");
        Chart grouped = CHARTS.crosstab(Crosstab.of(NEEDS, TOWN).run(ESTIMATION), "needs", Arrangement.GROUPED);
        assertThat(((CrossChart) spec(grouped)).groups().get(0).shares()).hasSize(2);
    }

    /** Of 200 respondents 3 are in the South: their shares are hidden, and those of all 200 flagged. */
    @Test
    void hiddenCellsGiveNothingAway() {
        BannerTable table = Banner.builder()
                .head(Head.of(TOWN))
                .stub(Stub.of(GOOD))
                .smallCells(SmallCells.below(201, 10))
                .build()
                .run(ESTIMATION);
        Chart chart = CHARTS.crosstab(table, "good", Arrangement.GROUPED);
        CrossChart spec = (CrossChart) spec(chart);
        assertThat(spec.groups().get(2).shares()).hasSize(5).containsOnly(ChartValue.suppressed());
        assertThat(spec.groups().get(0).shares())
                .extracting(ChartValue::status)
                .containsOnly(ChartValue.Status.SMALL_BASE);
        assertThat(chart.figure().table().rows().get(4).cells())
                .allSatisfy(cell -> assertThat(cell.value()).isEmpty());
        assertThat(((ChartFigure) chart.figure()).vegaLite("T", "D"))
                .contains(
                        "\"value\": null, \"lower\": null, \"upper\": null, \"base\": null, \"status\": \"suppressed\"");
    }

    @Test
    void groupsAreComparedAndFollowedByTheirEstimates() {
        Estimates means = ESTIMATION.by(TOWN).estimate(Statistic.mean(AGE));
        DotChart dots = (DotChart) spec(CHARTS.groups("Age", means, "", ChartUnit.number(1), TOWN));
        assertThat(dots.dots()).extracting(ChartEntry::label).containsExactly("North", "South");
        same(dots.dots().get(0).value(), means.in("n"));
        Estimates shares = ESTIMATION.by(TOWN).estimate(Statistic.proportions(AWARE));
        TrendChart trend = (TrendChart)
                spec(CHARTS.trend("Aware", shares, AWARE, List.of("yes", "no"), ChartUnit.percent(0), TOWN));
        assertThat(trend.waves()).containsExactly("North", "South");
        assertThat(trend.lines()).extracting(TrendChart.Line::label).containsExactly("yes", "no");
        TrendChart mean = (TrendChart) spec(CHARTS.trend("Age", means, ChartUnit.number(1), TOWN));
        assertThat(mean.lines()).extracting(TrendChart.Line::label).containsExactly("Age");
        same(mean.lines().get(0).values().get(1), means.in("s"));
        same(trend.lines().get(0).values().get(0), shares.entries().get(0).estimate());
        assertThatThrownBy(() -> CHARTS.groups("A", shares, "maybe", ChartUnit.percent(0), TOWN))
                .hasMessage("there is no estimate of the option \"maybe\", only of [yes, no]");
    }

    @Test
    void bandsBecomeAHistogram() {
        Band[] bands = {Band.of("young", "20 to 39", 20, 40), Band.of("old", "40 to 59", 40, 60)};
        BannerTable table =
                Crosstab.of(Stub.of(Banding.of(AGE, bands)), Head.of(TOWN)).run(ESTIMATION);
        Optional<HistogramChart.Box> box =
                Optional.of(new HistogramChart.Box(HistogramChart.BoxEnds.EXTREMES, 20, 29, 39, 49, 59));
        HistogramChart chart = (HistogramChart) spec(CHARTS.histogram(table.stub("age"), List.of(bands), 0, box));
        assertThat(chart.bins()).extracting(HistogramChart.Bin::lower).containsExactly(20.0, 40.0);
        assertThat(chart.bins())
                .extracting(bin -> bin.share().value().orElseThrow())
                .containsExactly(0.5, 0.5);
        HistogramChart open = (HistogramChart) spec(CHARTS.histogram(
                Crosstab.of(
                                Stub.of(Banding.of(
                                        AGE,
                                        Band.of("young", "below 40", Double.NEGATIVE_INFINITY, 40),
                                        Band.of("old", "40 and more", 40, Double.POSITIVE_INFINITY))),
                                Head.of(TOWN))
                        .run(ESTIMATION)
                        .stub("age"),
                List.of(
                        Band.of("young", "below 40", Double.NEGATIVE_INFINITY, 40),
                        Band.of("old", "40 and more", 40, Double.POSITIVE_INFINITY)),
                0,
                box));
        assertThat(open.bins()).extracting(HistogramChart.Bin::upper).containsExactly(40.0, Double.POSITIVE_INFINITY);
    }

    /** 78 of 101 are the only count that is printed as 77.2 %. */
    @Test
    void publishedSharesHaveTheIntervalsOfTheirCounts() {
        PublishedDistribution printed = new PublishedDistribution(
                "aware",
                OptionalLong.of(101),
                List.of(PublishedShare.of("yes", "77.2"), PublishedShare.of("no", "22.8")),
                SourcePlace.below(LocalizedText.of("Results")));
        RecoveredDistribution counts = RecoveredDistribution.of(AWARE, printed, Rounding.HALF_UP);
        AuditedDistribution audited = new AuditedDistribution(
                printed, OptionalLong.of(101), BaseOrigin.STATED, Rounding.HALF_UP, Optional.of(counts), List.of());
        BarChart bars = (BarChart) spec(CHARTS.of(audited, AWARE, 0.95));
        ChartValue yes = bars.bars().get(0).value();
        assertThat(yes.value()).hasValue(0.772);
        assertThat(yes.interval()).contains(ProportionInterval.WILSON.of(78, 101, 0.95));
        assertThat(yes.base()).as("the base of the interval").hasValue(101);
        PublishedDistribution silent = new PublishedDistribution(
                "aware",
                OptionalLong.empty(),
                List.of(PublishedShare.notReported("yes"), PublishedShare.notReported("no")),
                SourcePlace.below(LocalizedText.of("Results")));
        AuditedDistribution nothing = new AuditedDistribution(
                silent, OptionalLong.empty(), BaseOrigin.UNKNOWN, Rounding.HALF_UP, Optional.empty(), List.of());
        assertThat(((BarChart) spec(CHARTS.of(nothing, AWARE, 0.95))).bars())
                .extracting(ChartEntry::value)
                .containsOnly(ChartValue.notReported());
    }

    /** 81.1 and 18.9 % cannot come from 101 answers, and may come from 37, 53, 74, 90 or 95. */
    @Test
    void publishedSharesOfSeveralPossibleBasesNameNone() {
        PublishedDistribution printed = new PublishedDistribution(
                "aware",
                OptionalLong.of(101),
                List.of(PublishedShare.of("yes", "81.1"), PublishedShare.of("no", "18.9")),
                SourcePlace.below(LocalizedText.of("Results")));
        RecoveredDistribution counts = RecoveredDistribution.of(AWARE, printed, Rounding.HALF_UP);
        AuditedDistribution audited = new AuditedDistribution(
                printed, OptionalLong.of(101), BaseOrigin.STATED, Rounding.HALF_UP, Optional.of(counts), List.of());
        BarChart bars = (BarChart) spec(CHARTS.of(audited, AWARE, 0.95));
        assertThat(bars.bars()).extracting(bar -> bar.value().base()).containsOnly(OptionalLong.empty());
    }

    @Test
    void everyTwoCodersHaveACell() {
        var ratings = CoderAgreementTest.KRIPPENDORFF.withCoders("a", "b", "c", "d");
        var pairs = CoderAgreement.standard().cohenKappas(ratings);
        MatrixChart matrix = (MatrixChart) spec(CHARTS.coders("Coders", pairs));
        assertThat(matrix.rows()).containsExactly("a", "b", "c", "d");
        same(matrix.cells().get(2).get(3), pairs.get(5).agreement().estimate());
        assertThat(matrix.cells().get(3).get(2)).isEqualTo(matrix.cells().get(2).get(3));
        assertThat(matrix.cells().get(1).get(1)).isEqualTo(ChartValue.undefined());
    }

    @Test
    void theSameNumbersStandInTheTextOfAReport() {
        Document document = Document.of("Study", ReportLanguage.of("en")).with(CHARTS.of(SURVEY.of(AWARE)));
        assertThat(TextRenderer.create().render(document)).contains("Heard of it?", "75.0%", "95% interval", "200");
    }
}
