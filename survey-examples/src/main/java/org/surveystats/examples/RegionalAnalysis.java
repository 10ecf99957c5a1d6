package org.surveystats.examples;

import org.surveystats.model.question.AwarenessQuestion;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.GridQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.RatingQuestion;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.question.UsageQuestion;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.distribution.Distributions;
import org.surveystats.stats.distribution.Funnel;
import org.surveystats.stats.distribution.MultipleResponseDistribution;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.openend.CodingRatings;
import org.surveystats.stats.openend.Consensus;
import org.surveystats.stats.openend.ThemeQuestion;
import org.surveystats.stats.scale.AnswerQuality;
import org.surveystats.stats.scale.Battery;
import org.surveystats.stats.scale.ItemAnalysis;
import org.surveystats.stats.scale.QualitySummary;
import org.surveystats.stats.scale.Reliability;
import org.surveystats.stats.scale.ScaleAnalysis;
import org.surveystats.stats.table.Association;
import org.surveystats.stats.table.Band;
import org.surveystats.stats.table.Banding;
import org.surveystats.stats.table.Banner;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.ColumnTest;
import org.surveystats.stats.table.Correction;
import org.surveystats.stats.table.Head;
import org.surveystats.stats.table.RowOrder;
import org.surveystats.stats.table.SmallCells;
import org.surveystats.stats.table.Stub;

/**
 * What is computed of the made-up regional survey.
 *
 * @param table the answers
 * @param funnel from awareness to frequent use
 * @param banner the main questions by region, place and age
 * @param reliability of the eight statements
 * @param items the analysis of each statement
 * @param quality how the statements were answered
 * @param codings of the open question by two coders
 * @param derived the question of the themes that both coders gave
 * @param themes that both coders gave, of all who answered
 * @param themesByRegion the same by region and place
 * @param association of place and use
 */
record RegionalAnalysis(
        ResponseTable table,
        Funnel funnel,
        BannerTable banner,
        Reliability reliability,
        ItemAnalysis items,
        QualitySummary quality,
        CodingRatings codings,
        ThemeQuestion.Derived derived,
        MultipleResponseDistribution themes,
        BannerTable themesByRegion,
        Association association) {

    static RegionalAnalysis of(ResponseTable table) {
        Questionnaire asked = table.questionnaire();
        Sample sample = Sample.of(table, RegionalRespondents.design());
        Battery battery = Battery.of("attitude", asked.question("views", GridQuestion.class))
                .withLabel(LocalizedText.of("ru", "Отношение к сервисам", "en", "Attitude to the services"))
                .withMinimumAnswers(6)
                .withTwins("simple", "confusing")
                .withTwins("heard", "pointless");
        ScaleAnalysis scale = ScaleAnalysis.of(sample, battery);
        ThemeQuestion.Derived derived = themeQuestion(asked).addTo(table);
        return new RegionalAnalysis(
                table,
                Distributions.of(table, RegionalRespondents.design()).funnel("services", "weekly"),
                banner(battery.addTo(table), battery),
                scale.reliability(),
                scale.items(),
                AnswerQuality.of(table, battery).summary(sample),
                CodingRatings.of(table, improve(asked)),
                derived,
                Distributions.of(derived.table(), RegionalRespondents.design()).of(derived.question()),
                themesByRegion(derived),
                Association.of(
                        Estimation.of(sample),
                        asked.question("use", UsageQuestion.class),
                        asked.question("settlement", SingleChoiceQuestion.class)));
    }

    private static OpenEndedQuestion improve(Questionnaire asked) {
        return asked.question("improve", OpenEndedQuestion.class);
    }

    /** The open question. */
    OpenEndedQuestion improve() {
        return improve(table.questionnaire());
    }

    ChoiceQuestion question(String id) {
        return table.questionnaire().question(id, ChoiceQuestion.class);
    }

    private static ThemeQuestion themeQuestion(Questionnaire asked) {
        return ThemeQuestion.ofConsensus(
                        improve(asked), Consensus.ALL, RegionalRespondents.CODERS.toArray(String[]::new))
                .withUncodableLabel(LocalizedText.of("ru", "Не подходит ни одна тема", "en", "Fits no theme"));
    }

    private static Head ages(Questionnaire asked) {
        return Head.of(Banding.of(
                asked.question("age", NumericQuestion.class),
                Band.of("18", "18–34", 18, 35),
                Band.of("35", "35–59", 35, 60),
                Band.of("60", "60+", 60, 200)));
    }

    private static BannerTable banner(ResponseTable scored, Battery battery) {
        Questionnaire asked = scored.questionnaire();
        return Banner.builder()
                .stub(Stub.of(asked.question("aware", AwarenessQuestion.class)))
                .stub(Stub.of(asked.question("use", UsageQuestion.class)))
                .stub(Stub.of(asked.question("services", MultipleResponseQuestion.class))
                        .sorted(RowOrder.FALLING)
                        .withMeanMentions())
                .stub(Stub.of(asked.question("recommend", RatingQuestion.class)).withNetPromoter())
                .stub(Stub.of(battery.scoreQuestion()))
                .head(Head.of(asked.question("region", SingleChoiceQuestion.class)))
                .head(Head.of(asked.question("settlement", SingleChoiceQuestion.class)))
                .head(ages(asked))
                .test(ColumnTest.pairwise().withLevels(0.05, 0.01).withCorrection(Correction.HOLM))
                .smallCells(SmallCells.below(50, 30))
                .build()
                .run(Estimation.of(scored, RegionalRespondents.design()));
    }

    private static BannerTable themesByRegion(ThemeQuestion.Derived derived) {
        Questionnaire asked = derived.table().questionnaire();
        return Banner.builder()
                .stub(Stub.of(derived.question()))
                .head(Head.of(asked.question("region", SingleChoiceQuestion.class)))
                .head(Head.of(asked.question("settlement", SingleChoiceQuestion.class)))
                .test(ColumnTest.pairwise().withCorrection(Correction.HOLM))
                .smallCells(SmallCells.below(50, 30))
                .build()
                .run(Estimation.of(derived.table(), RegionalRespondents.design()));
    }
}
