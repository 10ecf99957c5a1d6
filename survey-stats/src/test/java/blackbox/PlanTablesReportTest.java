package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.plan.PlanJson;
import org.surveystats.stats.plan.PlanResults;
import org.surveystats.stats.plan.ResultsJson;
import org.surveystats.stats.plan.TabulationPlan;
import org.surveystats.stats.report.Report;

/** Banners, measures of association, scales, coders and themes of a plan in print. */
class PlanTablesReportTest {

    private static String text(String analyses, ResponseTable table, String language) {
        TabulationPlan plan = PlanJson.parse(
                "{\"questionnaire\": \"q.json\", \"responses\": {\"file\": \"a.csv\"}, " + analyses + "}");
        String text = Report.of(plan, table.questionnaire(), plan.run(table))
                .in(language)
                .text();
        return text.substring(0, text.indexOf(language.equals("en") ? "Method" : "Метод"))
                .split("Notes to the tables", -1)[0]
                .strip();
    }

    @Test
    void aBannerIsTheTableThatItIs() {
        assertThat(text("""
                        "analyses": [{"id": "t", "statistic": "banner", "stubs": [{"question": "use"}],
                          "heads": [{"question": "sex"}], "tests": [{"minimumBase": 0, "levels": [0.9]}]}]
                        """, StagesSurvey.table(), "en")).isEqualTo("""
                        Made up
                        ═══════

                        Do you use it? × Sex: table
                        ───────────────────────────
                                                           Sex
                                                     ────────────────
                                                      female     male
                        Answer                Total      (A)      (B)
                        ───────────────────  ──────  ───────  ───────
                        Base: asked          143     71       68
                        Base: valid answers  137     66       67
                        yes                   45.3%  53.0% B  37.3%
                        no                    54.7%  47.0%    62.7% A""");
    }

    /** How respondents were drawn is said once, in the method of the plan; what is about the banner stays with it. */
    @Test
    void theDesignIsSaidOnce() {
        ResponseTable table = StagesSurvey.table();
        TabulationPlan plan = PlanJson.parse("""
                {"questionnaire": "q.json", "responses": {"file": "a.csv"}, "analyses": [
                  {"id": "t", "statistic": "banner", "stubs": [{"question": "use"}], "heads": [{"question": "sex"}]},
                  {"id": "u", "statistic": "banner", "stubs": [{"question": "use"}], "heads": [{"question": "region"}]}]}
                """);
        String page =
                Report.of(plan, table.questionnaire(), plan.run(table)).in("en").text();
        for (String once :
                List.of("All respondents weigh the same.", "Computed with survey-stats", "rounded half-up")) {
            assertThat(page.split(Pattern.quote(once), -1)).as(once).hasSize(2);
        }
        assertThat(page.split("Bases are unweighted numbers of respondents.", -1))
                .hasSize(3);
    }

    @Test
    void measuresAndTestsAreNamed() {
        assertThat(text("""
                        "analyses": [{"id": "t", "statistic": "crosstab", "rows": "use", "columns": "sex",
                          "association": ["cramersV"], "tests": ["fisher"]}]
                        """, StagesSurvey.table(), "en")).isEqualTo("""
                        Made up
                        ═══════

                        Do you use it? × Sex: shares within the columns
                        ───────────────────────────────────────────────
                        Do you use it?  Sex     Measure       Share  Std. error      95% interval    n
                        ──────────────  ──────  ──────────  ───────  ──────────  ────────────────  ───
                        yes             female  –           53.0%        6.2%          40.7–65.3%   35
                        yes             male    –           37.3%        5.9%          25.5–49.2%   25
                        no              female  –           47.0%        6.2%          34.7–59.3%   31
                        no              male    –           62.7%        5.9%          50.8–74.5%   42
                        –               –       Cramér’s V   0.1579      0.0859  0.0000 to 0.3279  133
                        –               –       Odds ratio   1.89        –           0.90 to 4.02    –

                        Test (Fisher’s exact): p = 0.0824.""");
    }

    @Test
    void scalesAndCodersAreTablesOfTheirMeasures() {
        assertThat(text("""
                        "analyses": [{"id": "t", "statistic": "reliability", "items": ["s1", "s2"], "coefficients": ["alpha"]}]
                        """, LikertSurvey.table(), "ru")).isEqualTo("""
                        Made up
                        ═══════

                        Statement 1, Statement 2: надёжность и пункты
                        ─────────────────────────────────────────────
                        Вопрос       Показатель         Коэффициент  Ст. ошибка       95%-й интервал    n  Примечание
                        ───────────  ─────────────────  ───────────  ──────────  ───────────────────  ───  ─────────────────
                        –            Альфа Кронбаха          0,7313      0,0368  от 0,6481 до 0,7948  218  –
                        Statement 1  Среднее                 3,04        0,0884      от 2,86 до 3,21  218  –
                        Statement 1  Станд. отклонение       1,31        0,0408      от 1,23 до 1,39  218  –
                        Statement 1  Корреляция с            0,8960      0,0120  от 0,8697 до 0,9172  218  –
                                     суммой
                        Statement 1  Корреляция с            0,5777      0,0455  от 0,4811 до 0,6604  218  –
                                     остальными
                        Statement 1  Корреляция со           0,6751      0,0363  от 0,5970 до 0,7404  218  –
                                     шкалой
                        Statement 1  Объяснено               0,3337      0,0526  от 0,2217 до 0,4297  218  –
                                     остальными
                        Statement 1  Альфа без него          –           –                         –  218  у одного пункта
                                                                                                           нет надёжности
                        Statement 1  Нет ответа по           6,7 %       1,6 %            4,1–10,6 %  240  –
                                     существу
                        Statement 2  Среднее                 2,65        0,0827      от 2,49 до 2,81  218  –
                        Statement 2  Станд. отклонение       1,22        0,0418      от 1,14 до 1,31  218  –
                        Statement 2  Корреляция с            0,8801      0,0154  от 0,8458 до 0,9072  218  –
                                     суммой
                        Statement 2  Корреляция с            0,5777      0,0455  от 0,4811 до 0,6604  218  –
                                     остальными
                        Statement 2  Корреляция со           0,6751      0,0363  от 0,5970 до 0,7404  218  –
                                     шкалой
                        Statement 2  Объяснено               0,3337      0,0526  от 0,2217 до 0,4297  218  –
                                     остальными
                        Statement 2  Альфа без него          –           –                         –  218  у одного пункта
                                                                                                           нет надёжности
                        Statement 2  Нет ответа по           2,5 %       1,0 %             1,2–5,3 %  240  –
                                     существу

                        Примечание: пунктов два: фактор не подобрать, и ни один нельзя убрать""");
        assertThat(text("""
                        "themes": [{"question": "reasons", "consensus": "majority"}],
                        "analyses": [{"id": "c", "statistic": "agreement", "question": "reasons", "coefficients": ["percent"]},
                          {"id": "m", "statistic": "multipleResponse", "question": "reasons_themes"}]
                        """, OpenAnswers.table(), "en")).isEqualTo("""
                        Made up
                        ═══════

                        Why?: agreement between coders
                        ──────────────────────────────
                        Asked were those who chose “yes” at “Do you use it?”.

                        Answer  Measure             Coefficient  Std. error      95% interval  n  Note
                        ──────  ──────────────────  ───────────  ──────────  ────────────────  ─  ───────────────────────
                        –       Agreement of pairs       0.4444      0.1859  0.1256 to 0.8166  6  –
                        Staff   Agreement of pairs       0.7222      0.1809  0.2644 to 0.9495  6  –
                        Rude    Agreement of pairs       1           –           0.48 to 1.00  6  the units are all alike
                        Slow    Agreement of pairs       0.6111      0.1809  0.2176 to 0.8988  6  –
                        Price   Agreement of pairs       0.8889      0.1111  0.4380 to 0.9880  6  –

                        Why?: shares of respondents
                        ───────────────────────────
                        Asked were those who chose “yes” at “Do you use it?”.

                        Answer           Share  Std. error      95% interval  n  Note
                        ─────────────  ───────  ──────────  ────────────────  ─  ────────────────────────────────────────
                        Staff           (0.0%)        0.0%          0.0–0.0%  0  suppress: the effective size is below 30
                        Rude           (20.0%)       18.9%   −32.4% to 72.4%  1  suppress: the effective size is below 30
                        Slow           (40.0%)       23.1%  −24.1% to 104.1%  2  suppress: the effective size is below 30
                        Price          (40.0%)       23.1%  −24.1% to 104.1%  2  suppress: the effective size is below 30
                        Fits no theme  (40.0%)       23.1%  −24.1% to 104.1%  2  suppress: the effective size is below 30
                        ( ) not reliable: too few respondents, or too wide an interval""");
    }

    /** Results that were read from a file have the cells of a banner alone; why one is hidden is said once. */
    @Test
    void aHiddenCellOfResultsFromAFileSaysOnceThatItIsHidden() {
        TabulationPlan plan = PlanJson.parse("""
                {"questionnaire": "q.json", "responses": {"file": "a.csv"}, "analyses": [
                  {"id": "t", "statistic": "banner", "stubs": [{"question": "use"}],
                   "heads": [{"question": "region"}, {"question": "sex"}],
                   "smallCells": {"suppression": {"minimumCount": 13}}}]}
                """);
        ResponseTable table = StagesSurvey.table();
        PlanResults results = ResultsJson.parse(ResultsJson.format(plan.run(table)));
        String page = Report.of(plan, table.questionnaire(), results).in("en").markdown();
        assertThat(page)
                .contains("| hidden: it would tell of single respondents, or of another hidden cell |")
                .doesNotContain("hidden; hidden");
    }

    /** Questions of two grids may be called the same; the rows of their table are told apart all the same. */
    @Test
    void questionsWithTheSameLabelHaveAColumnEach() {
        SingleChoiceQuestion now =
                SingleChoiceQuestion.of("now", "Website", Option.of("a", "often"), Option.of("b", "never"));
        SingleChoiceQuestion later =
                SingleChoiceQuestion.of("later", "Website", Option.of("c", "more"), Option.of("d", "less"));
        Questionnaire questionnaire = Questionnaire.builder("grids", "en", LocalizedText.of("Grids"))
                .add(now)
                .add(later)
                .build();
        ResponseTable table = ResponseTable.builder(questionnaire)
                .row()
                .choose("now", "a")
                .choose("later", "c")
                .add()
                .row()
                .choose("now", "b")
                .choose("later", "d")
                .add()
                .build();
        assertThat(text("""
                        "analyses": [{"id": "t", "statistic": "crosstab", "rows": "now", "columns": "later"}]
                        """, table, "en")).contains("Website  Website ", "often    more ", "never    less ");
    }
}
