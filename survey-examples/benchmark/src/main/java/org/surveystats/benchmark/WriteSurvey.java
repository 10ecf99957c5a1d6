package org.surveystats.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.surveystats.model.csv.CsvFormat;
import org.surveystats.model.csv.ResponseCsv;
import org.surveystats.model.json.QuestionnaireJson;
import org.surveystats.model.question.MissingReason;
import org.surveystats.stats.plan.AnalysisHeader;
import org.surveystats.stats.plan.CrosstabAnalysis;
import org.surveystats.stats.plan.CrosstabTest;
import org.surveystats.stats.plan.DistributionAnalysis;
import org.surveystats.stats.plan.MeanAnalysis;
import org.surveystats.stats.plan.PlanJson;
import org.surveystats.stats.plan.PlanResponses;
import org.surveystats.stats.plan.QuantileAnalysis;
import org.surveystats.stats.plan.RegressionAnalysis;
import org.surveystats.stats.plan.RegressionFamily;
import org.surveystats.stats.plan.TabulationPlan;

/** Writes the made-up survey as files: questionnaire.json, answers.csv and plan.json. */
public final class WriteSurvey {

    private WriteSurvey() {}

    /**
     * Writes the files.
     *
     * @param args the folder, which is made, and the number of respondents
     * @throws IOException if the folder cannot be made
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int rows = Integer.parseInt(args[1]);
        Files.createDirectories(folder);
        MadeUpSurvey survey = new MadeUpSurvey();
        QuestionnaireJson.write(survey.questionnaire, folder.resolve("questionnaire.json"));
        ResponseCsv.write(
                survey.answers(rows, MadeUpSurvey.Order.BY_CLUSTER, false),
                folder.resolve("answers.csv"),
                CsvFormat.builder()
                        .noMissing()
                        .missing("NA", MissingReason.NO_ANSWER)
                        .designNumbers("weight")
                        .designLabels("stratum")
                        .designLabels("psu")
                        .build());
        TabulationPlan.Builder plan = TabulationPlan.builder(
                        "questionnaire.json", PlanResponses.of("answers.csv").withMissing("NA"))
                .design(survey.design);
        survey.questions.forEach(
                question -> plan.add(new DistributionAnalysis(AnalysisHeader.of("d-" + question.id()), question.id())));
        plan.add(new MeanAnalysis(AnalysisHeader.of("domains").withBy("region", "age"), "income"))
                .add(new CrosstabAnalysis(
                        AnalysisHeader.of("table"), "q1", "q2", Optional.of(CrosstabTest.RAO_SCOTT_F)))
                .add(new QuantileAnalysis(AnalysisHeader.of("median"), "income", List.of(0.5)))
                .add(new RegressionAnalysis(
                        AnalysisHeader.of("logistic"),
                        RegressionFamily.LOGISTIC,
                        "use",
                        Optional.of("yes"),
                        List.of("q1", "q2", "q3")));
        PlanJson.write(plan.build(), folder.resolve("plan.json"));
    }
}
