package org.surveystats.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
