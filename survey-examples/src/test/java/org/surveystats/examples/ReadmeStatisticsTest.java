package org.surveystats.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.question.Theme;
import org.surveystats.model.question.YesNoQuestion;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.design.WeightedDesign;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Statistic;
import org.surveystats.stats.openend.CoderAgreement;
import org.surveystats.stats.openend.CodingRatings;
import org.surveystats.stats.openend.Consensus;
import org.surveystats.stats.openend.SetDistance;
import org.surveystats.stats.openend.ThemeQuestion;
import org.surveystats.stats.report.TableReport;
import org.surveystats.stats.report.html.HtmlRenderer;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.report.text.TextRenderer;
import org.surveystats.stats.sampling.DrawMethod;
import org.surveystats.stats.sampling.DrawPlan;
import org.surveystats.stats.sampling.DrawStage;
import org.surveystats.stats.sampling.DrawnSample;
import org.surveystats.stats.sampling.PlannedEstimate;
import org.surveystats.stats.sampling.SamplePlanning;
import org.surveystats.stats.sampling.SampleSizes;
import org.surveystats.stats.sampling.SamplingFrame;
import org.surveystats.stats.scale.Battery;
import org.surveystats.stats.scale.Reliability;
import org.surveystats.stats.scale.ScaleAnalysis;
import org.surveystats.stats.table.Banner;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.ColumnTest;
import org.surveystats.stats.table.Correction;
import org.surveystats.stats.table.Head;
import org.surveystats.stats.table.OrderedAssociation;
import org.surveystats.stats.table.RowOrder;
import org.surveystats.stats.table.SmallCells;
import org.surveystats.stats.table.Stub;
import org.surveystats.stats.weighting.Margin;
import org.surveystats.stats.weighting.Raking;
import org.surveystats.stats.weighting.ReplicateWeights;
import org.surveystats.stats.weighting.Trimming;
import org.surveystats.stats.weighting.WeightingPlan;

/** The README's Java of tables, scales, open answers, weights and samples, run. */
class ReadmeStatisticsTest {

    private static final AgreementScale SCALE =
            AgreementScale.numbered("agree5", 5, LocalizedText.of("not at all"), LocalizedText.of("fully"));

    // spotless:off
    private final YesNoQuestion use = YesNoQuestion.of("use", "Do you use them?", Option.of("yes", "Yes"), Option.of("no", "No"));
    private final SingleChoiceQuestion region =
            SingleChoiceQuestion.of("region", "Region", Option.of("north", "North"), Option.of("south", "South"));
    private final AgreementQuestion useful = AgreementQuestion.of("useful", "They are useful", SCALE);
    private final AgreementQuestion fast = AgreementQuestion.of("fast", "They are fast", SCALE);
    private final AgreementQuestion complicated = AgreementQuestion.of("complicated", "They are complicated", SCALE);
    private final MultipleResponseQuestion problems = MultipleResponseQuestion.of("problems", "Which problems occur?",
            Option.of("failures", "Technical failures"), Option.of("skills", "Lack of skills"));
    private final OpenEndedQuestion reasons = OpenEndedQuestion.of("reasons", "Why?").withThemes(
            Theme.of("time", LocalizedText.of("Saves time")), Theme.of("trust", LocalizedText.of("Trust")));
    private final SurveyDesign design = SampleDesign.of(Stage.clusters("office").inStrata("district")).withWeight("weight");
    private final ResponseTable answers = answers();

    @Test
    void tablesRun() {
        Estimation estimation = Estimation.of(answers, design);

        Banner banner = Banner.builder()
                .stub(Stub.of(useful).withTopBoxes(2).withMean())
                .stub(Stub.of(problems).sorted(RowOrder.FALLING))
                .head(Head.of(region))
                .head(Head.of(use).nesting(region))
                .test(ColumnTest.pairwise().withLevels(0.05, 0.01).withCorrection(Correction.HOLM))
                .smallCells(SmallCells.below(50, 30))
                .build();
        BannerTable tabulated = banner.run(estimation);                  // one pass, on the design
        TextRenderer.create().render(TableReport.of(tabulated).document(ReportLanguage.of("ru")));
        HtmlRenderer.create().render(TableReport.of(tabulated).document(ReportLanguage.of("en")));
        OrderedAssociation.of(estimation, useful, fast).gamma();         // of nominal questions it does not compile

        assertThat(tabulated.stub("useful").rows()).isNotEmpty();
        assertThat(TextRenderer.create().render(TableReport.of(tabulated).document(ReportLanguage.of("en"))))
                .contains("They are useful");
    }

    @Test
    void scalesAndOpenAnswersRun() {
        Battery optimism = Battery.of("optimism", useful, fast, complicated).withReversed("complicated");
        Reliability reliability = ScaleAnalysis.of(design.bind(answers), optimism).reliability();
        reliability.alpha();                                             // with its standard error under the design
        Estimation.of(optimism.addTo(answers), design).estimate(Statistic.mean(optimism.scoreQuestion()));

        CodingRatings codings = CodingRatings.of(answers, reasons);      // of several coders, several themes an answer
        CoderAgreement.standard().alpha(codings.sets(), SetDistance.MASI);   // Krippendorff's
        ThemeQuestion.Derived themes = ThemeQuestion.ofConsensus(reasons, Consensus.ALL).addTo(answers);
        Estimation.of(themes.table(), design).estimate(Statistic.mentions(themes.question()));

        assertThat(reliability.alpha().standardError()).isPresent();
    }

    @Test
    void weightsAndSamplesRun() {
        WeightingPlan weighting = WeightingPlan.of(
                Raking.to(Margin.of("region", Map.of("north", 40_000.0, "south", 60_000.0)),
                        Margin.of("use", Map.of("yes", 55_000.0, "no", 45_000.0))),
                Trimming.above(5, Trimming.Unit.MEAN));
        weighting.weigh(answers, design).report();                       // margins before, target, after; efficiency
        Estimation weighted = Estimation.of(answers, new WeightedDesign(design, weighting));
        Estimate mean = weighted.estimate(Statistic.meanScore(useful)).single();   // its variance knows of the raking
        ReplicateWeights jackknife = ReplicateWeights.jkn(design.bind(answers));

        SamplePlanning planning = SamplePlanning.atLevel(0.95).withPopulationSize(12_000).withResponseRate(0.35);
        planning.answersFor(PlannedEstimate.proportion(0.5), 0.03);      // answers, and invitations
        DrawnSample drawn = DrawPlan.of(
                DrawStage.clusters("office", SampleSizes.each(5)).inStrata("district").by(DrawMethod.SYSTEMATIC),
                DrawStage.rows(SampleSizes.atMost(8))).draw(SamplingFrame.of(answers), 2026);
        drawn.design();                                                  // the drawn sample knows its own design

        assertThat(mean.standardError()).isPresent();
        assertThat(jackknife.count()).isEqualTo(30);
        assertThat(drawn.rows()).isNotEmpty();
    }
    // spotless:on

    private ResponseTable answers() {
        Questionnaire questionnaire = Questionnaire.builder("offices", "en", LocalizedText.of("Offices"))
                .add(use)
                .add(region)
                .add(useful)
                .add(fast)
                .add(complicated)
                .add(problems)
                .add(reasons)
                .build();
        SplittableRandom random = new SplittableRandom(3);
        ResponseTableBuilder builder = ResponseTable.builder(questionnaire)
                .designNumbers("weight")
                .designLabels("district")
                .designLabels("office")
                .coder("reasons", "anna")
                .coder("reasons", "boris");
        for (int i = 0; i < 300; i++) {
            int opinion = 1 + random.nextInt(4);
            builder.row()
                    .choose("use", random.nextBoolean() ? "yes" : "no")
                    .choose("region", random.nextBoolean() ? "north" : "south")
                    .choose("useful", Integer.toString(opinion + random.nextInt(2)))
                    .choose("fast", Integer.toString(opinion + random.nextInt(2)))
                    .choose("complicated", Integer.toString(6 - opinion - random.nextInt(2)))
                    .choose("problems", random.nextBoolean() ? "failures" : "skills")
                    .text("reasons", "because")
                    .code("reasons", "anna", i % 2 == 0 ? "time" : "trust")
                    .code("reasons", "boris", i % 3 == 0 ? "time" : "trust")
                    .design("weight", 0.5 + random.nextDouble())
                    .design("district", "d" + i % 3)
                    .design("office", "o" + i % 30)
                    .add();
        }
        return builder.build();
    }
}
