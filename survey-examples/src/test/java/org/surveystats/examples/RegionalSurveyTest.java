package org.surveystats.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.RatingQuestion;
import org.surveystats.model.response.ChoiceColumn;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Statistic;
import org.surveystats.stats.scale.QualityFlag;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.CellStatistic;
import org.surveystats.stats.table.Comparison;
import org.surveystats.stats.table.RowKind;

/** The analyses find what was put into the made-up answers, and their shares are those of a loop over them. */
class RegionalSurveyTest {

    private static RegionalAnalysis analysis(long seed) {
        return RegionalAnalysis.of(RegionalRespondents.draw(seed));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 8})
    void sharesAreWeightedSumsOfTheAnswers(long seed) {
        RegionalAnalysis analysis = analysis(seed);
        ResponseTable table = analysis.table();
        BannerTable banner = analysis.banner();
        ChoiceColumn regions = table.column(table.questionnaire().question("region", ChoiceQuestion.class));
        ChoiceColumn aware = table.column(table.questionnaire().question("aware", ChoiceQuestion.class));
        var weights = table.designNumbers(RegionalRespondents.WEIGHT);
        for (String region : new String[] {"north", "lakes", "steppe", "hills"}) {
            double yes = 0;
            double all = 0;
            for (int row = 0; row < table.rowCount(); row++) {
                if (regions.answer(row).map(Option::code).filter(region::equals).isPresent()) {
                    all += weights.value(row).orElseThrow();
                    yes += aware.answer(row)
                                    .map(Option::code)
                                    .filter("yes"::equals)
                                    .isPresent()
                            ? weights.value(row).orElseThrow()
                            : 0;
                }
            }
            assertThat(banner.stub("aware")
                            .row("yes")
                            .cells()
                            .get(banner.column(region))
                            .value(CellStatistic.COLUMN_SHARE))
                    .as("seed %s, %s", seed, region)
                    .isCloseTo(yes / all, within(1e-12));
        }
    }

    @Test
    void whatWasPutInIsFound() {
        RegionalAnalysis analysis = analysis(1);
        assertThat(analysis.table().rowCount()).isBetween(3500, 4500);
        assertThat(analysis.reliability().alpha().value()).isBetween(0.75, 0.88);
        // the statement on safe data hardly belongs to the scale, which would be better without it
        assertThat(analysis.items().of("safe").itemRest().value()).isLessThan(0.35);
        assertThat(analysis.items().of("safe").alphaIfDropped().value())
                .isGreaterThan(analysis.reliability().alpha().value());
        assertThat(analysis.quality().share(QualityFlag.STRAIGHT_LINING).value())
                .isBetween(0.02, 0.04);
        // municipalities differ, so an answer tells less than an independent one
        double clustered = error(analysis.table(), RegionalRespondents.design());
        double independent = error(analysis.table(), SampleDesign.independent().withWeight(RegionalRespondents.WEIGHT));
        assertThat(clustered).isGreaterThan(1.2 * independent);
    }

    /**
     * Computed of the same answers (seed 1) by R 4.2 with survey 4.1.1: {@code ds <- svydesign(id = ~municipality, strata = ~stratum,
     * weights = ~weight, data = d)}; of two regions {@code s <- subset(ds, region %in% c(a, b) & !is.na(v))}, {@code
     * svycontrast(svyby(~v, ~region, s, svymean, covmat = TRUE), ...)} on {@code degf(s)} degrees of freedom.
     */
    @ParameterizedTest
    @CsvSource({
        "aware, OPTION, north, hills, 0.07419248093, 0.02370465585, 16, 0.006462399043",
        "aware, OPTION, 18, 60, 0.1388228048, 0.01503147253, 36, 4.975837184e-11",
        "services, NET, lakes, steppe, 0.0691218776, 0.02397509103, 20, 0.009194761776",
        "recommend, MEAN, lakes, steppe, 0.7575992104, 0.2396484697, 20, 0.004910966449",
        "recommend, NET_PROMOTER, lakes, steppe, 0.3054588334, 0.09327025808, 20, 0.003787560761"
    })
    void differencesOfColumnsAreThoseOfR(
            String stub, RowKind kind, String one, String other, double difference, double error, double df, double p) {
        BannerTable banner = analysis(1).banner();
        int column = banner.column(one);
        Comparison.Outcome outcome = banner.stub(stub).row(kind).comparisons().stream()
                .filter(c -> c.column() == column && c.other().orElse(-1) == banner.column(other))
                .findFirst()
                .orElseThrow()
                .outcome()
                .orElseThrow();
        assertThat(outcome.difference()).isCloseTo(difference, within(1e-9));
        assertThat(outcome.standardError()).isCloseTo(error, within(1e-9));
        assertThat(outcome.degreesOfFreedom().orElseThrow()).isEqualTo(df);
        assertThat(outcome.pValue()).isCloseTo(p, within(1e-9 * Math.max(p, 1e-3)));
    }

    private static double error(ResponseTable table, SampleDesign design) {
        RatingQuestion recommend = table.questionnaire().question("recommend", RatingQuestion.class);
        return Estimation.of(table, design)
                .estimate(Statistic.mean(recommend))
                .entries()
                .get(0)
                .estimate()
                .standardError()
                .orElseThrow();
    }
}
