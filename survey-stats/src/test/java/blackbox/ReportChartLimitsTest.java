package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.AwarenessQuestion;
import org.surveystats.model.question.Base;
import org.surveystats.model.question.GridQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.RankingQuestion;
import org.surveystats.model.question.RatingQuestion;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.question.Subject;
import org.surveystats.model.question.Theme;
import org.surveystats.model.question.UsageQuestion;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.distribution.Distributions;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.openend.CoderAgreement;
import org.surveystats.stats.openend.CodingRatings;
import org.surveystats.stats.plan.PlanJson;
import org.surveystats.stats.plan.TabulationPlan;
import org.surveystats.stats.report.CoderReport;
import org.surveystats.stats.report.Report;
import org.surveystats.stats.report.TableReport;
import org.surveystats.stats.report.chart.BarChart;
import org.surveystats.stats.report.chart.ChartFigure;
import org.surveystats.stats.report.chart.ChartSpec;
import org.surveystats.stats.report.chart.ChartValue;
import org.surveystats.stats.report.chart.CrossChart;
import org.surveystats.stats.report.document.Chart;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.Exhibit;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.table.Banding;
import org.surveystats.stats.table.Banner;
import org.surveystats.stats.table.Head;
import org.surveystats.stats.table.Stub;
import org.surveystats.stats.table.TotalColumn;

/** What has no drawing, or another one, in a report: nobody's answers, too many bars, and answers that are no parts of a whole. */
class ReportChartLimitsTest {

    private static final ReportLanguage ENGLISH = ReportLanguage.of("en");
    private static final SingleChoiceQuestion SEX =
            SingleChoiceQuestion.of("sex", "Sex", Option.of("f", "female"), Option.of("m", "male"));
    private static final MultipleResponseQuestion PROBLEMS = MultipleResponseQuestion.of(
            "problems", "Which problems?", Option.of("x", "X"), Option.of("y", "Y"), Option.of("z", "Z"));

    private static SingleChoiceQuestion choice(String id, int options) {
        return SingleChoiceQuestion.of(
                id,
                "Which?",
                IntStream.rangeClosed(1, options)
                        .mapToObj(i -> Option.of("o" + i, "Option " + i))
                        .toArray(Option[]::new));
    }

    private static Questionnaire questionnaire(Question... questions) {
        Questionnaire.Builder builder = Questionnaire.builder("q", "en", LocalizedText.of("Q"));
        List.of(questions).forEach(builder::add);
        return builder.build();
    }

    private static Map<String, String> captions(Document document) {
        return document.charts().stream()
                .collect(Collectors.toMap(
                        Exhibit::name, chart -> chart.content().caption().orElse("")));
    }

    private static ChartSpec spec(Document document, String name) {
        Chart chart = document.charts().stream()
                .filter(exhibit -> exhibit.name().equals(name))
                .map(Exhibit::content)
                .findFirst()
                .orElseThrow();
        return ((ChartFigure) chart.figure()).spec();
    }

    @Test
    void questionsThatNobodyAnsweredHaveTablesOnly() {
        AgreementScale five =
                AgreementScale.numbered("five", 5, LocalizedText.of("not at all"), LocalizedText.of("fully"));
        Questionnaire questionnaire = questionnaire(
                SEX,
                PROBLEMS,
                NumericQuestion.of("years", "Years"),
                RatingQuestion.netPromoter("promote", "Recommend?"),
                RankingQuestion.of("first", "What matters?", Option.of("s", "Speed"), Option.of("c", "Cost")),
                GridQuestion.of(
                        "grid",
                        "How useful?",
                        AgreementQuestion.of("one", "One is useful", five),
                        AgreementQuestion.of("two", "Two is useful", five)),
                OpenEndedQuestion.of("why", "Why?").withThemes(Theme.of("t", LocalizedText.of("A theme"))));
        ResponseTableBuilder builder = ResponseTable.builder(questionnaire).coder("why", "anna");
        for (int i = 0; i < 3; i++) {
            ResponseRow row = builder.row();
            for (String id : List.of("sex", "problems", "years", "promote", "first", "one", "two", "why")) {
                row.missing(id, MissingReason.REFUSED);
            }
            row.add();
        }
        Report report = Report.of(Distributions.of(builder.build(), SampleDesign.independent()));
        assertThat(captions(report.document())).isEmpty();
        assertThat(report.text())
                .contains("Answered in their own words: 0 of 3 who were asked. No answer – Refused: 3.");
    }

    /** Bars of 13 answers in 3 columns are too many to be told apart, and so the total alone is drawn, if there is one. */
    @Test
    void aBannerWithTooManyAnswersHasItsTotalDrawn() {
        SingleChoiceQuestion many = choice("many", 13);
        SingleChoiceQuestion most = choice("most", 41);
        ResponseTableBuilder builder = ResponseTable.builder(questionnaire(SEX, many, most));
        for (int i = 0; i < 82; i++) {
            builder.row()
                    .choose("sex", i % 2 == 0 ? "f" : "m")
                    .choose("many", "o" + (1 + i % 13))
                    .choose("most", "o" + (1 + i % 41))
                    .add();
        }
        Estimation estimation = Estimation.of(builder.build(), SampleDesign.independent());
        Banner.Builder banner =
                Banner.builder().stub(Stub.of(many)).stub(Stub.of(most)).head(Head.of(SEX));
        Document document = TableReport.of(banner.build().run(estimation)).document(ENGLISH);
        assertThat(captions(document)).isEqualTo(Map.of("many", "Shares of all respondents who answered"));
        assertThat(((BarChart) spec(document, "many")).bars()).hasSize(13);
        Document withoutTotal = TableReport.of(
                        banner.total(TotalColumn.NONE).build().run(estimation))
                .document(ENGLISH);
        assertThat(captions(withoutTotal)).isEmpty();
    }

    @Test
    void aMeanIsDrawnWhereThereAreColumnsToCompare() {
        SingleChoiceQuestion all = choice("all", 1);
        NumericQuestion years = NumericQuestion.of("years", "Years");
        ResponseTable table = ResponseTable.builder(questionnaire(all, years))
                .row()
                .choose("all", "o1")
                .number("years", 3)
                .add()
                .row()
                .choose("all", "o1")
                .number("years", 5)
                .add()
                .build();
        Banner.Builder banner = Banner.builder().stub(Stub.of(years).withMean()).head(Head.of(all));
        Estimation estimation = Estimation.of(table, SampleDesign.independent());
        assertThat(captions(TableReport.of(banner.build().run(estimation)).document(ENGLISH)))
                .isEqualTo(Map.of("years", "Means in the columns of the table"));
        assertThat(captions(
                        TableReport.of(banner.total(TotalColumn.NONE).build().run(estimation))
                                .document(ENGLISH)))
                .isEmpty();
    }

    /** Two chose both X and Y, and eight chose none: the shares add up to 0.4 and yet overlap. */
    @Test
    void answersOfAMultipleResponseThatOverlapAreNotStacked() {
        ResponseTableBuilder builder = ResponseTable.builder(questionnaire(SEX, PROBLEMS));
        for (int i = 0; i < 10; i++) {
            builder.row()
                    .choose("sex", i % 2 == 0 ? "f" : "m")
                    .choose("problems", i < 2 ? new String[] {"x", "y"} : new String[] {})
                    .add();
        }
        Estimation estimation = Estimation.of(builder.build(), SampleDesign.independent());
        Document document = TableReport.of(Banner.builder()
                        .stub(Stub.of(PROBLEMS))
                        .stub(Stub.of(SEX))
                        .head(Head.of(SEX))
                        .build()
                        .run(estimation))
                .document(ENGLISH);
        assertThat(((CrossChart) spec(document, "problems")).arrangement()).isEqualTo(CrossChart.Arrangement.GROUPED);
        assertThat(((CrossChart) spec(document, "sex")).arrangement()).isEqualTo(CrossChart.Arrangement.STACKED);
    }

    @Test
    void aColumnOfNobodyDoesNotKeepTheOthersFromBeingStacked() {
        SingleChoiceQuestion group = choice("group", 2);
        ResponseTable table = ResponseTable.builder(questionnaire(SEX, group))
                .row()
                .choose("sex", "f")
                .choose("group", "o1")
                .add()
                .row()
                .choose("sex", "m")
                .choose("group", "o1")
                .add()
                .build();
        Document document = TableReport.of(Banner.builder()
                        .stub(Stub.of(SEX))
                        .head(Head.of(group))
                        .build()
                        .run(Estimation.of(table, SampleDesign.independent())))
                .document(ENGLISH);
        CrossChart chart = (CrossChart) spec(document, "sex");
        assertThat(chart.arrangement()).isEqualTo(CrossChart.Arrangement.STACKED);
        assertThat(chart.groups().get(2).shares())
                .extracting(ChartValue::status)
                .containsOnly(ChartValue.Status.UNDEFINED);
    }

    @Test
    void statementsOnOtherScalesAreNotDrawnTogether() {
        LocalizedText least = LocalizedText.of("not at all");
        LocalizedText most = LocalizedText.of("fully");
        AgreementScale five = AgreementScale.numbered("five", 5, least, most);
        AgreementScale seven = AgreementScale.numbered("seven", 7, least, most);
        ResponseTable table = ResponseTable.builder(questionnaire(
                        AgreementQuestion.of("one", "One is useful", five),
                        AgreementQuestion.of("two", "Two is useful", seven),
                        AgreementQuestion.of("three", "Three is useful", seven)))
                .row()
                .choose("one", "5")
                .choose("two", "7")
                .choose("three", "1")
                .add()
                .build();
        assertThat(captions(Report.of(Distributions.of(table, SampleDesign.independent()))
                        .document()))
                .containsOnlyKeys("one", "two-and-others");
    }

    @Test
    void theAgreementOnMoreThanFortyThemesIsNotDrawn() {
        for (int count : new int[] {40, 41}) {
            OpenEndedQuestion why = OpenEndedQuestion.of("why", "Why?")
                    .withThemes(IntStream.rangeClosed(1, count)
                            .mapToObj(i -> Theme.of("t" + i, LocalizedText.of("Theme " + i)))
                            .toArray(Theme[]::new));
            ResponseTableBuilder builder = ResponseTable.builder(questionnaire(why))
                    .coder("why", "anna")
                    .coder("why", "boris");
            for (int i = 1; i <= count; i++) {
                builder.row()
                        .text("why", "words")
                        .code("why", "anna", "t" + i)
                        .code("why", "boris", "t" + (1 + i / 2))
                        .add();
            }
            ResponseTable table = builder.build();
            Document document = CoderReport.of(why, CodingRatings.of(table, why), CoderAgreement.standard())
                    .document(ENGLISH);
            assertThat(captions(document).containsKey("coders-why"))
                    .as("%d themes", count)
                    .isEqualTo(count == 40);
        }
    }

    private static Document plan(String analyses, Questionnaire questionnaire, ResponseTable table) {
        TabulationPlan plan = PlanJson.parse("""
                {"questionnaire": "q.json", "responses": {"file": "a.csv"}, "analyses": [%s]}
                """.formatted(analyses));
        return Report.of(plan, questionnaire, plan.run(table)).in("en").document();
    }

    @Test
    void chartsOfPlansSayWhatTheirSharesAreOf() {
        Document document = plan("""
                {"id": "use", "statistic": "distribution", "question": "use"},
                {"id": "problems", "statistic": "multipleResponse", "question": "problems"},
                {"id": "association", "statistic": "crosstab", "rows": "use", "columns": "sex", "association": ["cramersV"]},
                {"id": "layers", "statistic": "crosstab", "rows": "use", "columns": "region", "by": ["sex"]}
                """, StagesSurvey.QUESTIONNAIRE, StagesSurvey.table());
        assertThat(captions(document))
                .isEqualTo(Map.of(
                        "use", "Shares of those who answered",
                        "association", "Shares within the columns of the table",
                        "problems", "Shares of those who answered; one could give several answers"));
    }

    @Test
    void aPlanDrawsAtMostFortyAnswersAndMarksThoseThatDoNotMeetTheStandard() {
        SingleChoiceQuestion forty = choice("forty", 40);
        SingleChoiceQuestion more = choice("more", 41);
        Questionnaire questionnaire = questionnaire(forty, more);
        ResponseTableBuilder builder = ResponseTable.builder(questionnaire);
        for (int i = 0; i < 40; i++) {
            builder.row()
                    .choose("forty", "o" + (i + 1))
                    .choose("more", "o" + (i + 1))
                    .add();
        }
        Document document = plan("""
                {"id": "forty", "statistic": "distribution", "question": "forty"},
                {"id": "more", "statistic": "distribution", "question": "more"}
                """, questionnaire, builder.build());
        assertThat(captions(document)).containsOnlyKeys("forty");
        BarChart forties = (BarChart) spec(document, "forty");
        assertThat(forties.bars()).extracting(bar -> bar.value().status()).containsOnly(ChartValue.Status.SMALL_BASE);
    }

    /** Men were not asked; of three women two answered. */
    private static Report open(String secondCoder) {
        OpenEndedQuestion why = OpenEndedQuestion.of("why", "Why?")
                .withThemes(Theme.of("t", LocalizedText.of("A theme")))
                .askedIf(Base.is("sex", "f"));
        ResponseTableBuilder builder =
                ResponseTable.builder(questionnaire(SEX, why)).coder("why", "anna");
        if (!secondCoder.equals("anna")) {
            builder.coder("why", secondCoder);
        }
        builder.row().choose("sex", "m").add();
        builder.row().choose("sex", "m").add();
        builder.row().choose("sex", "f").missing("why", MissingReason.REFUSED).add();
        builder.row()
                .choose("sex", "f")
                .text("why", "words")
                .code("why", "anna", "t")
                .add();
        builder.row()
                .choose("sex", "f")
                .text("why", "more")
                .code("why", secondCoder)
                .add();
        return Report.of(Distributions.of(builder.build(), SampleDesign.independent()));
    }

    @Test
    void openAnswersAreCountedOfThoseWhoWereAsked() {
        assertThat(open("anna").text())
                .contains("Answered in their own words: 2 of 3 who were asked. No answer – Refused: 1.")
                .doesNotContain("Not asked");
    }

    @Test
    void filesOfThemesNameTheCoderWhereThereAreSeveral() {
        assertThat(captions(open("anna").document())).containsOnlyKeys("sex", "why");
        assertThat(captions(open("boris").document())).containsOnlyKeys("sex", "why-anna", "why-boris");
        assertThat(open("boris").document().tables())
                .extracting(Exhibit::name)
                .containsExactly("sex", "why-anna", "why-boris");
    }

    @Test
    void bandsAreDrawnAsAnswers() {
        Document document = TableReport.of(Banner.builder()
                        .stub(Stub.of(Banding.at(StagesSurvey.INCOME, 20, 40)))
                        .head(Head.of(StagesSurvey.SEX))
                        .build()
                        .run(Estimation.of(StagesSurvey.table(), SampleDesign.independent())))
                .document(ENGLISH);
        CrossChart income = (CrossChart) spec(document, "income");
        assertThat(income.answers()).hasSize(3);
        assertThat(income.arrangement()).isEqualTo(CrossChart.Arrangement.STACKED);
    }

    private static AwarenessQuestion aware(String id, Subject subject) {
        return AwarenessQuestion.of(id, "Heard of it?", Option.of("yes", "Yes"), Option.of("no", "No"))
                .about(subject);
    }

    private static UsageQuestion use(String id, Subject subject) {
        return UsageQuestion.of(id, "Do you use it?", Option.of("yes", "Yes"), Option.of("no", "No"))
                .about(subject);
    }

    /** Of each subject its own awareness and its own use, wherever they stand; two questions on awareness are no funnel. */
    @Test
    void awarenessAndUseOfOneSubjectAreAFunnel() {
        Subject taxi = Subject.of("taxi");
        Subject tram = Subject.of("tram");
        Subject ferry = Subject.of("ferry");
        ResponseTable table = ResponseTable.builder(questionnaire(
                        aware("a1", taxi),
                        aware("a2", tram),
                        use("u1", taxi),
                        use("u2", tram),
                        aware("a3", ferry),
                        aware("a4", ferry)))
                .row()
                .choose("a1", "yes")
                .choose("a2", "yes")
                .choose("u1", "yes")
                .choose("u2", "no")
                .choose("a3", "yes")
                .choose("a4", "yes")
                .add()
                .build();
        Document document =
                Report.of(Distributions.of(table, SampleDesign.independent())).document();
        assertThat(document.charts())
                .extracting(Exhibit::name)
                .containsExactly("a1", "a2", "u1", "funnel-taxi", "u2", "funnel-tram", "a3", "a4");
        assertThat(document.charts().get(3).headings()).containsExactly("From awareness to use: taxi");
    }
}
