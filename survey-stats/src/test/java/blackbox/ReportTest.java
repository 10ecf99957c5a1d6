package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.AwarenessQuestion;
import org.surveystats.model.question.Base;
import org.surveystats.model.question.DateQuestion;
import org.surveystats.model.question.FrequencyQuestion;
import org.surveystats.model.question.GridQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.Net;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.RankingQuestion;
import org.surveystats.model.question.Rate;
import org.surveystats.model.question.RatingQuestion;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.question.YesNoQuestion;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.distribution.Distributions;
import org.surveystats.stats.distribution.OptionShare;
import org.surveystats.stats.report.Report;
import org.surveystats.stats.report.TableReport;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.Heading;
import org.surveystats.stats.report.document.Metadata;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.report.text.TextRenderer;

/** Reports of distributions: all types of questions as in files, and figures held against the estimates they show. */
class ReportTest {

    private static final AgreementScale FIVE =
            AgreementScale.numbered("five", 5, LocalizedText.of("not at all"), LocalizedText.of("fully"));
    private static final AwarenessQuestion AWARE =
            AwarenessQuestion.of("aware", "Have you heard of <them>?", Option.of("yes", "Yes"), Option.of("no", "No"));
    private static final SingleChoiceQuestion CHANNEL = SingleChoiceQuestion.of(
                    "channel",
                    "Which channel do you use most?",
                    Option.of("web", "Website"),
                    Option.of("app", "Application"),
                    Option.of("desk", "Desk"),
                    Option.of("dk", "Hard to say").as(MissingReason.DONT_KNOW))
            .withNets(Net.of("digital", "Digital", "web", "app"))
            .askedIf(Base.is("aware", "yes"));
    private static final AgreementQuestion USEFUL = AgreementQuestion.of("useful", "They are useful", FIVE);
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.builder(
                    "all", "en", LocalizedText.of("en", "All types of questions", "ru", "Все типы вопросов"))
            .add(AWARE)
            .add(CHANNEL)
            .add(USEFUL)
            .add(AgreementQuestion.of("harm", "They do harm", FIVE).reversed())
            .add(FrequencyQuestion.of(
                    "often",
                    "How often?",
                    Option.of("daily", "daily").withRate(Rate.timesPerMonth(20, 31)),
                    Option.of("monthly", "monthly").withRate(Rate.timesPerMonth(1, 4))))
            .add(MultipleResponseQuestion.of(
                    "problems", "Which problems?", Option.of("f", "Failures"), Option.of("s", "Lack of skills")))
            .add(RankingQuestion.of("first", "What matters?", Option.of("speed", "Speed"), Option.of("cost", "Cost")))
            .add(NumericQuestion.of("years", "Years of service"))
            .add(RatingQuestion.netPromoter("promote", "Would you recommend them?"))
            .add(DateQuestion.of("since", "Since when?"))
            .add(GridQuestion.of(
                    "grid",
                    "Do you use",
                    YesNoQuestion.of("mail", "mail", Option.of("yes", "Yes"), Option.of("no", "No")),
                    YesNoQuestion.of("phone", "phone", Option.of("yes", "Yes"), Option.of("no", "No"))))
            .add(OpenEndedQuestion.of("words", "What else?"))
            .build();

    private static ResponseTable answers() {
        SplittableRandom random = new SplittableRandom(11);
        ResponseTableBuilder builder = ResponseTable.builder(QUESTIONNAIRE)
                .designNumbers("weight")
                .designLabels("district")
                .designLabels("office");
        for (int i = 0; i < 240; i++) {
            boolean aware = random.nextInt(4) > 0;
            ResponseRow row = builder.row()
                    .choose("aware", aware ? "yes" : "no")
                    .choose("useful", Integer.toString(1 + random.nextInt(5)))
                    .choose("harm", Integer.toString(1 + random.nextInt(5)))
                    .choose("often", random.nextBoolean() ? "daily" : "monthly")
                    .choose("first", random.nextBoolean() ? new String[] {"speed", "cost"} : new String[] {"cost"})
                    .number("years", random.nextInt(40))
                    .number("promote", random.nextInt(11))
                    .date("since", LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1000)))
                    .choose("mail", random.nextBoolean() ? "yes" : "no")
                    .text("words", "<b>none</b>")
                    .design("weight", 0.5 + random.nextInt(100) / 100.0)
                    .design("district", "d" + i % 3)
                    .design("office", "o" + i % 24);
            if (aware) {
                row.choose("channel", List.of("web", "app", "desk", "dk").get(random.nextInt(4)));
            }
            if (random.nextInt(5) > 0) {
                row.choose("problems", random.nextBoolean() ? new String[] {"f", "s"} : new String[] {});
            } else {
                row.missing("problems", MissingReason.REFUSED);
            }
            row.choose("phone", random.nextInt(20) == 0 ? "yes" : "no").add();
        }
        return builder.build();
    }

    static Distributions designed() {
        return Distributions.of(
                answers(),
                SampleDesign.of(Stage.clusters("office").inStrata("district")).withWeight("weight"));
    }

    @ParameterizedTest
    @CsvSource({"en, txt", "ru, txt", "ru, md", "ru, html"})
    void aReportIsThatOfTheFile(String language, String form) {
        Report report = Report.of(designed()).in(language);
        String output = switch (form) {
            case "txt" -> report.text();
            case "md" -> report.markdown();
            default -> report.html();
        };
        assertThat(output).isEqualTo(ReportGolden.expected("distributions." + language + "." + form, output));
    }

    @Test
    void aReportShowsTheEstimates() {
        Distributions survey = designed();
        Element table = Jsoup.parse(Report.of(survey).withDecimals(2).html())
                .select("table")
                .get(1);
        for (OptionShare option : survey.of(CHANNEL).options()) {
            Element row = table.select("tr").stream()
                    .filter(r ->
                            r.select("th").text().equals(option.option().label().in("en")))
                    .findFirst()
                    .orElseThrow();
            double lower = option.shareOfValid().interval().orElseThrow().lower();
            double upper = option.shareOfValid().interval().orElseThrow().upper();
            assertThat(row.select("td").eachText())
                    .containsExactly(
                            String.format(
                                    Locale.ROOT,
                                    "%.2f%%",
                                    100 * option.shareOfValid().value()),
                            String.format(Locale.ROOT, "%.2f–%.2f%%", 100 * lower, 100 * upper),
                            Long.toString(option.counts().unweighted()));
        }
    }

    private static Distributions ofThree() {
        Questionnaire questionnaire = Questionnaire.builder("q", "ru-RU", LocalizedText.of("Опрос"))
                .add(SingleChoiceQuestion.of(
                        "x", "Что?", Option.of("a", "А"), Option.of("b", "Б"), Option.of("c", "В")))
                .build();
        ResponseTableBuilder builder = ResponseTable.builder(questionnaire);
        for (String code : List.of("a", "b", "c")) {
            for (int i = 0; i < 50; i++) {
                builder.row().choose("x", code).add();
            }
        }
        return Distributions.of(builder.build());
    }

    @Test
    void roundedSharesThatDoNotAddUpAreSaidTo() {
        String text = Report.of(ofThree()).text();
        assertThat(text).contains("\nПосле округления сумма долей – 99,9\u00a0% вместо 100\u00a0%.\n");
        assertThat(Report.of(ofThree()).in("en").withDecimals(0).text())
                .contains("\nRounded, the shares add up to 99% instead of 100%.\n");
        assertThat(Report.of(designed()).withDecimals(10).text()).doesNotContain("Rounded, the shares");
    }

    @Test
    void unreliableSharesStandInBrackets() {
        ResponseTableBuilder few = ResponseTable.builder(Questionnaire.builder("q", "en", LocalizedText.of("Few"))
                .add(AWARE)
                .build());
        for (int i = 0; i < 10; i++) {
            few.row().choose("aware", i < 4 ? "yes" : "no").add();
        }
        String text = Report.of(Distributions.of(few.build())).text();
        assertThat(text)
                .contains("Yes     (40.0%)    16.8–68.7%            4")
                .contains("( ) not reliable: too few respondents, or too wide an interval")
                .contains("the presentation standard for proportions");
        assertThat(Report.of(ofThree()).text()).doesNotContain("( )");
    }

    @Test
    void aQuestionThatNobodyAnsweredHasDashes() {
        ResponseTable none = ResponseTable.builder(QUESTIONNAIRE)
                .designNumbers("weight")
                .designLabels("district")
                .designLabels("office")
                .build();
        assertThat(Report.of(Distributions.of(none)).in("ru").text())
                .contains("Yes       –               –            0\n")
                .doesNotContain("NaN");
    }

    @Test
    void metadataIsWhatIsGiven() {
        Report report = Report.of(ofThree())
                .withMetadata((Metadata known) ->
                        known.withAuthors(List.of("А. Автор")).withDate("май 2024"));
        assertThat(report.html()).contains("<p class=\"byline\">А. Автор · май 2024</p>");
        assertThat(report.text()).startsWith("Опрос\n═════\nА. Автор\nмай 2024\n\n");
        assertThat(report.document().metadata().generator()).get().asString().startsWith("survey-stats ");
    }

    @Test
    void decimalsHaveLimits() {
        assertThatThrownBy(() -> Report.of(ofThree()).withDecimals(11))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("percentages have 0 to 10 decimals: found 11");
    }

    @Test
    void aReportOfPartsHasEachBelowItsTitle() {
        TableReport banner = ReportChartsTest.banner();
        TableReport titled = banner.withTitle(LocalizedText.of("First"));
        ReportLanguage english = ReportLanguage.of("en");
        Report both = Report.of(LocalizedText.of("en", "Both", "ru", "Обе"), titled, banner);
        Document document = both.document();
        assertThat(document.title()).isEqualTo("Both");
        assertThat(document.language().tag()).isEqualTo("en");
        assertThat(both.in("ru").document().title()).isEqualTo("Обе");
        Document expected = Document.of("Both", english)
                .with(Heading.of("First"))
                .with(titled.blocks(english))
                .with(Heading.of("Tables"))
                .with(banner.blocks(english));
        assertThat(both.text()).isEqualTo(TextRenderer.create().render(expected));
        assertThat(Report.of(banner).document().blocks())
                .filteredOn(Heading.class::isInstance)
                .map(Heading.class::cast)
                .extracting(Heading::level)
                .containsOnly(1);
        assertThat(Report.of(banner).text()).isEqualTo(TextRenderer.create().render(banner.document(english)));
        assertThat(Report.of(banner).document().metadata())
                .isEqualTo(banner.document(english).metadata());
    }
}
