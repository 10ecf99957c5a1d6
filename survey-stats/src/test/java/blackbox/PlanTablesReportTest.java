package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.plan.PlanJson;
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
                        Do you use it?  Sex     Measure      Share  Std. error      95% interval    n
                        ──────────────  ──────  ─────────  ───────  ──────────  ────────────────  ───
                        yes             female  –          53.0%        6.2%          40.7–65.3%   35
                        yes             male    –          37.3%        5.9%          25.5–49.2%   25
                        no              female  –          47.0%        6.2%          34.7–59.3%   31
                        no              male    –          62.7%        5.9%          50.8–74.5%   42
                        –               –       cramersV    0.1579      0.0859  0.0000 to 0.3279  133
                        –               –       oddsRatio   1.89        –           0.90 to 4.02    –

                        Test (fisher): p = 0.0824.""");
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
                        –            alpha                   0,7313      0,0368  от 0,6481 до 0,7948  218  –
                        Statement 1  mean                    3,04        0,0884      от 2,86 до 3,21  218  –
                        Statement 1  standardDeviation       1,31        0,0408      от 1,23 до 1,39  218  –
                        Statement 1  itemTotal               0,8960      0,0120  от 0,8697 до 0,9172  218  –
                        Statement 1  itemRest                0,5777      0,0455  от 0,4811 до 0,6604  218  –
                        Statement 1  itemWhole               0,6751      0,0363  от 0,5970 до 0,7404  218  –
                        Statement 1  squaredMultipleCo       0,3337      0,0526  от 0,2217 до 0,4297  218  –
                                     rrelation
                        Statement 1  alphaIfDropped          –           –                         –  218  one item alone
                                                                                                           has no
                                                                                                           reliability
                        Statement 1  missing                 6,7 %       1,6 %            4,1–10,6 %  240  –
                        Statement 2  mean                    2,65        0,0827      от 2,49 до 2,81  218  –
                        Statement 2  standardDeviation       1,22        0,0418      от 1,14 до 1,31  218  –
                        Statement 2  itemTotal               0,8801      0,0154  от 0,8458 до 0,9072  218  –
                        Statement 2  itemRest                0,5777      0,0455  от 0,4811 до 0,6604  218  –
                        Statement 2  itemWhole               0,6751      0,0363  от 0,5970 до 0,7404  218  –
                        Statement 2  squaredMultipleCo       0,3337      0,0526  от 0,2217 до 0,4297  218  –
                                     rrelation
                        Statement 2  alphaIfDropped          –           –                         –  218  one item alone
                                                                                                           has no
                                                                                                           reliability
                        Statement 2  missing                 2,5 %       1,0 %             1,2–5,3 %  240  –

                        two items: no factor, and none to drop""");
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

                        Answer  Measure  Coefficient  Std. error      95% interval  n  Note
                        ──────  ───────  ───────────  ──────────  ────────────────  ─  ───────────────────────
                        –       percent       0.4444      0.1859  0.1256 to 0.8166  6  –
                        staff   percent       0.7222      0.1809  0.2644 to 0.9495  6  –
                        rude    percent       1           –           0.48 to 1.00  6  the units are all alike
                        slow    percent       0.6111      0.1809  0.2176 to 0.8988  6  –
                        price   percent       0.8889      0.1111  0.4380 to 0.9880  6  –

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
}
