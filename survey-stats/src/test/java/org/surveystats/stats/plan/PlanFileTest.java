package org.surveystats.stats.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surveystats.model.csv.CsvProgress;
import org.surveystats.model.error.ResponseException;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.DesignException;
import org.surveystats.stats.design.ReplicateDesign;
import org.surveystats.stats.design.ReplicateMethod;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.estimate.RegressionException;

/** What a plan reads of its questionnaire and its answers. */
class PlanFileTest {

    private static final AnalysisHeader HEADER = AnalysisHeader.of("a");

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTheQuestionnaire() throws IOException {
        try (var in = PlanFileTest.class.getResourceAsStream("q.json")) {
            Files.copy(java.util.Objects.requireNonNull(in), folder.resolve("q.json"));
        }
    }

    private void answers(String text) throws IOException {
        Files.writeString(folder.resolve("a.csv"), text, StandardCharsets.UTF_8);
    }

    private static TabulationPlan.Builder plan() {
        return TabulationPlan.builder("q.json", PlanResponses.of("a.csv"));
    }

    private ResponseTable read(TabulationPlan plan) {
        return PlanFile.of(plan, folder).answers(CsvProgress.NONE);
    }

    private static List<String> ids(ResponseTable table) {
        return table.questionnaire().answeredQuestions().stream()
                .map(Question::id)
                .toList();
    }

    @Test
    void onlyWhatThePlanNamesIsRead() throws IOException {
        answers("income,region,other,w,use\n10,nowhere,x,1.5,yes\n20,,y,2.5,no\n");
        ResponseTable table = read(plan().add(new MeanAnalysis(HEADER.withWhere("use", "yes"), "income"))
                .design(SampleDesign.independent().withWeight("w"))
                .build());
        assertThat(ids(table)).containsExactly("use", "income");
        assertThat(table.designColumns()).containsExactly("w");
        assertThat(table.rowCount()).isEqualTo(2);
        assertThat(table.designNumbers("w").value(1)).hasValue(2.5);
    }

    @Test
    void theQuestionsThatSayWhoWasAskedAreReadToo() throws IOException {
        answers("region,use,age,roads,parks\nn,yes,30,g,b\ns,no,,,\n");
        ResponseTable table = read(plan().add(new MeanAnalysis(HEADER, "age")).build());
        assertThat(ids(table)).containsExactly("use", "age");
        assertThat(table.column(table.questionnaire().question("age", NumericQuestion.class))
                        .missing(1))
                .contains(MissingReason.NOT_ASKED);
        ResponseTable grid =
                read(plan().add(new DistributionAnalysis(HEADER, "roads")).build());
        assertThat(ids(grid)).containsExactly("region", "use", "roads", "parks");
    }

    @Test
    void columnsOfTheDesignAreNumbersOrLabelsOrQuestions() throws IOException {
        answers("region,income,district,N,w\nn,10,d1,40,1\ns,20,d2,50,2\n");
        ResponseTable table = read(plan().add(new MeanAnalysis(HEADER, "income"))
                .design(SampleDesign.of(
                                Stage.clusters("district").inStrata("region").withPopulationSize("N"))
                        .withWeight("w"))
                .build());
        assertThat(ids(table)).containsExactly("region", "income");
        assertThat(table.designColumns()).containsExactly("w", "N", "district");
        assertThat(table.designLabels("district").labels()).containsExactly("d1", "d2");
        assertThat(table.designNumbers("N").value(0)).hasValue(40);
    }

    @Test
    void replicateWeightsAreNumbers() throws IOException {
        answers("income,w,r1,r2\n10,1,0,2\n20,1,2,0\n");
        ResponseTable table = read(plan().add(new MeanAnalysis(HEADER, "income"))
                .design(ReplicateDesign.of(ReplicateMethod.JK1, "r", 2).withWeight("w"))
                .build());
        assertThat(table.designColumns()).containsExactly("w", "r1", "r2");
        assertThat(table.designNumbers("r2").value(0)).hasValue(2);
    }

    @Test
    void onlyTheGivenTextsMeanNoAnswer() throws IOException {
        answers("income\n10\nNA\n");
        Analysis mean = new MeanAnalysis(HEADER, "income");
        PlanResponses responses = PlanResponses.of("a.csv").withMissing("NA");
        ResponseTable table =
                read(TabulationPlan.builder("q.json", responses).add(mean).build());
        assertThat(table.column(table.questionnaire().question("income", NumericQuestion.class))
                        .missing(1))
                .contains(MissingReason.NO_ANSWER);
        assertThatThrownBy(() -> read(plan().add(mean).build()))
                .isInstanceOf(ResponseException.class)
                .hasMessageContaining("line 3, row 2, column \"income\"")
                .hasMessageContaining("found \"NA\"");
    }

    @Test
    void oneColumnHoldsCodesJoinedByTheDelimiter() throws IOException {
        answers("why\na|b\nnone\n");
        PlanResponses responses = PlanResponses.of("a.csv").withDelimiter("|");
        ResponseTable table = read(TabulationPlan.builder("q.json", responses)
                .add(new MultipleResponseAnalysis(HEADER, "why"))
                .build());
        assertThat(table.rowCount()).isEqualTo(2);
    }

    @Test
    void progressIsTold() throws IOException {
        answers("income\n10\n20\n");
        List<Long> rows = new ArrayList<>();
        PlanFile.of(plan().add(new MeanAnalysis(HEADER, "income")).build(), folder)
                .answers((row, bytes, total) -> rows.add(row));
        assertThat(rows).containsExactly(2L);
    }

    @Test
    void aPathMayLeaveTheFolderOnlyWhereThatIsAllowed() throws IOException {
        answers("income\n10\n");
        Path below = Files.createDirectory(folder.resolve("below"));
        TabulationPlan plan = TabulationPlan.builder("../q.json", PlanResponses.of("../a.csv"))
                .add(new MeanAnalysis(HEADER, "income"))
                .build();
        assertThatThrownBy(() -> PlanFile.of(plan, below).answers(CsvProgress.NONE))
                .isInstanceOf(PlanException.class)
                .message()
                .isEqualToNormalizingNewlines("""
                        questionnaire: a path that leaves the folder of the plan: found "../q.json", expected a path inside of \
                        it; move the file there, or allow any path where the plan can be trusted
                        responses.file: a path that leaves the folder of the plan: found "../a.csv", expected a path inside of \
                        it; move the file there, or allow any path where the plan can be trusted""");
        assertThat(PlanFile.of(plan, below)
                        .withPaths(PathRule.ANYWHERE)
                        .answers(CsvProgress.NONE)
                        .rowCount())
                .isEqualTo(1);
        TabulationPlan detour = TabulationPlan.builder("below/../q.json", PlanResponses.of("a.csv"))
                .add(new MeanAnalysis(HEADER, "income"))
                .build();
        assertThat(read(detour).rowCount()).isEqualTo(1);
    }

    @Test
    void aSymbolicLinkDoesNotLeadOut() throws IOException {
        answers("income\n10\n");
        Path below = Files.createDirectory(folder.resolve("below"));
        Files.createSymbolicLink(below.resolve("q.json"), folder.resolve("q.json"));
        Files.copy(folder.resolve("a.csv"), below.resolve("real.csv"));
        Files.createSymbolicLink(below.resolve("a.csv"), below.resolve("real.csv"));
        TabulationPlan plan = plan().add(new MeanAnalysis(HEADER, "income")).build();
        assertThatThrownBy(() -> PlanFile.of(plan, below).questionnaire())
                .isInstanceOf(PlanException.class)
                .hasMessage(
                        "questionnaire: a symbolic link that leaves the folder of the plan: found \"q.json\", expected a"
                                + " path inside of it; move the file there, or allow any path where the plan can be trusted");
        assertThat(PlanFile.of(plan, below)
                        .withPaths(PathRule.ANYWHERE)
                        .answers(CsvProgress.NONE)
                        .rowCount())
                .isEqualTo(1);
    }

    @Test
    void aTableIsCheckedByTheSameRules() throws IOException {
        answers("income\n10\n");
        ResponseTable table =
                read(plan().add(new MeanAnalysis(HEADER, "income")).build());
        TabulationPlan other = plan().add(new MeanAnalysis(HEADER, "incom"))
                .design(SampleDesign.independent().withWeight("w"))
                .build();
        assertThatThrownBy(() -> other.run(table))
                .isInstanceOf(PlanException.class)
                .message()
                .isEqualToNormalizingNewlines("""
                        design.weight: no such column: found "w", expected a column of the answers, or a question
                        analyses[0].question: no such question: found "incom", expected the id of a question of "survey"; \
                        did you mean "income"?""");
    }

    @Test
    void aDesignThatAPlanCannotSayIsRefused() {
        assertThatThrownBy(() -> plan().add(new MeanAnalysis(HEADER, "income"))
                        .design(SampleDesign.independent().withPopulationSize(500))
                        .build())
                .isInstanceOf(PlanException.class)
                .hasMessage(
                        "design: a population size that is no column: found 500; put it into a column, and name that as"
                                + " the populationSize of a stage");
        assertThatThrownBy(() -> plan().add(new MeanAnalysis(HEADER, "income"))
                        .design(ReplicateDesign.of(ReplicateMethod.JK1, "r", 2).withDegreesOfFreedom(7))
                        .build())
                .isInstanceOf(PlanException.class)
                .hasMessage(
                        "design.replicates: degrees of freedom in a plan: found 7; a plan takes those of the replicate"
                                + " weights");
    }

    @Test
    void whatTheAnswersRefuseNamesTheirFile() throws IOException {
        answers("income,region,use,w\n10,n,yes,1\n20,s,yes,-1\n30,s,no,2\n40,n,no,1\n");
        PlanFile weighted = PlanFile.of(
                plan().add(new MeanAnalysis(HEADER, "income"))
                        .design(SampleDesign.independent().withWeight("w"))
                        .build(),
                folder);
        String message = folder.resolve("a.csv") + ", row 2, column \"w\": a negative weight: found -1.0"
                + ", expected a weight of 0 or more; a respondent who shall not count has the weight 0";
        assertThatThrownBy(weighted::run).isInstanceOf(DesignException.class).hasMessage(message);
        assertThatThrownBy(() -> weighted.runInParts(CsvProgress.NONE))
                .isInstanceOf(DesignException.class)
                .hasMessage(message);
        PlanFile separated = PlanFile.of(
                plan().add(new MeanAnalysis(HEADER, "income"))
                        .add(new RegressionAnalysis(
                                AnalysisHeader.of("b"),
                                RegressionFamily.LOGISTIC,
                                "use",
                                Optional.of("yes"),
                                List.of("income")))
                        .build(),
                folder);
        assertThatThrownBy(separated::run)
                .isInstanceOf(RegressionException.class)
                .hasMessage(folder.resolve("a.csv")
                        + ", column \"income\", analyses[1]: the term 'income' separates responses of 0 and 1: its"
                        + " coefficient is infinite; leave it out or merge it with another");
    }
}
