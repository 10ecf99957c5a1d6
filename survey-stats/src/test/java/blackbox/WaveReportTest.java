package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.QuestionHeader;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Statistic;
import org.surveystats.stats.report.ReportPart;
import org.surveystats.stats.report.WaveReport;
import org.surveystats.stats.report.chart.ChartFigure;
import org.surveystats.stats.report.chart.TrendChart;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.report.text.TextRenderer;
import org.surveystats.stats.table.Wave;
import org.surveystats.stats.table.WaveComparison;

/** Waves in print: counts are plain, so that every figure can be computed by hand. */
class WaveReportTest {

    private static final SingleChoiceQuestion USE = new SingleChoiceQuestion(
            QuestionHeader.of("use", LocalizedText.of("en", "Do you use it?", "ru", "Пользуетесь?")),
            List.of(
                    Option.of("yes", LocalizedText.of("en", "Yes", "ru", "Да")).withScore(1),
                    Option.of("no", LocalizedText.of("en", "No", "ru", "Нет")).withScore(0)),
            List.of());
    private static final SingleChoiceQuestion SEX =
            SingleChoiceQuestion.of("sex", "Sex", Option.of("f", "Women"), Option.of("m", "Men"));

    /** A wave in which so many of 100 women and 100 men said yes. */
    private static Estimation wave(int women, int men) {
        ResponseTableBuilder builder = ResponseTable.builder(Questionnaire.builder("q", "en", LocalizedText.of("Q"))
                .add(USE)
                .add(SEX)
                .build());
        for (int i = 0; i < 200; i++) {
            boolean woman = i < 100;
            boolean yes = woman ? i < women : i - 100 < men;
            builder.row()
                    .choose("sex", woman ? "f" : "m")
                    .choose("use", yes ? "yes" : "no")
                    .add();
        }
        return Estimation.of(builder.build(), SampleDesign.independent());
    }

    private static WaveComparison<SingleChoiceQuestion> waves() {
        return WaveComparison.of(List.of(
                Wave.of("2023", wave(40, 40), USE),
                Wave.of("2024", wave(55, 45), USE),
                Wave.of("2025", wave(55, 45), USE)));
    }

    private static String text(ReportPart part, String language) {
        return TextRenderer.create().withWidth(120).render(part.document(ReportLanguage.of(language)));
    }

    /**
     * 40 % and 50 % of 200: the change has the standard error √(0.24/199 + 0.25/199) = 0.0496 and t with 398 degrees of freedom,
     * whose 97.5 % quantile is 1.966; t = 2.015 has p = 0.0446.
     */
    @Test
    void sharesChangeByPoints() {
        assertThat(text(WaveReport.ofShares(USE, waves().compare(Statistic::proportions)), "en"))
                .startsWith("Do you use it? – wave by wave\n")
                .contains("40.0%", "50.0%", "+10.0", "+0.2 to +19.8", "0.045", "−10.0", "−19.8 to −0.2", "1.000");
        assertThat(text(WaveReport.ofShares(USE, waves().compare(Statistic::proportions)), "ru"))
                .startsWith("Пользуетесь? – по волнам")
                .contains("40,0\u00a0%", "Изменение,", "пунктов", "от +0,2 до +19,8", "Да", "Нет");
    }

    @Test
    void linesAreNamedByOptionsAndGroups() {
        WaveReport report = WaveReport.ofNumbers(
                        USE,
                        WaveComparison.of(
                                        Wave.of("2023", wave(40, 40).by(SEX), USE),
                                        Wave.of("2024", wave(55, 45).by(SEX), USE))
                                .compare(Statistic::meanScore))
                .withGroups(SEX);
        TrendChart chart = (TrendChart) ((ChartFigure) report.document(ReportLanguage.of("en"))
                        .charts()
                        .get(0)
                        .content()
                        .figure())
                .spec();
        assertThat(chart.waves()).containsExactly("2023", "2024");
        assertThat(chart.lines()).extracting(TrendChart.Line::label).containsExactly("Women", "Men");
        assertThat(chart.lines().get(0).values().get(1).value()).hasValue(0.55);
        assertThat(text(report, "en")).contains("Women", "+0.15", "Men", "+0.05");
    }

    @Test
    void aWaveWithoutAnswersSaysSoAndIsNoZero() {
        ResponseTable nobody = ResponseTable.builder(Questionnaire.builder("q", "en", LocalizedText.of("Q"))
                        .add(USE)
                        .build())
                .row()
                .missing("use", MissingReason.REFUSED)
                .add()
                .build();
        WaveReport report = WaveReport.ofShares(
                USE,
                WaveComparison.of(
                                Wave.of("2023", wave(40, 40), USE),
                                Wave.of("2024", Estimation.of(nobody, SampleDesign.independent()), USE))
                        .compare(Statistic::proportions));
        assertThat(text(report, "ru"))
                .contains("–")
                .doesNotContain("−40")
                .contains("«2024»")
                .doesNotContain("nobody");
    }
}
