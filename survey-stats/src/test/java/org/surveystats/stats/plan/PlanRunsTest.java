package org.surveystats.stats.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.surveystats.model.json.QuestionnaireJson;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;

/** A plan that the check lets pass runs: whatever a statistic is asked of. */
class PlanRunsTest {

    private static final AnalysisHeader HEADER = AnalysisHeader.of("a");

    private static final int ROWS = 60;

    private static ResponseTable table() throws IOException {
        Questionnaire questionnaire;
        try (InputStream in = Objects.requireNonNull(PlanRunsTest.class.getResourceAsStream("q.json"))) {
            questionnaire = QuestionnaireJson.read(in, "q.json");
        }
        SplittableRandom random = new SplittableRandom(11);
        ResponseTableBuilder builder = ResponseTable.builder(questionnaire);
        for (int i = 0; i < ROWS; i++) {
            boolean uses = random.nextInt(3) > 0;
            ResponseRow row = builder.row()
                    .choose("region", List.of("n", "s", "e").get(random.nextInt(3)))
                    .choose("use", uses ? "yes" : "no")
                    .number("income", random.nextInt(1, 90))
                    .choose("often", random.nextBoolean() ? "daily" : "rarely")
                    .choose("useful", Integer.toString(random.nextInt(1, 4)))
                    .number("stars", i == 0 ? 2.5 : random.nextInt(1, 6))
                    .number("recommend", random.nextInt(11))
                    .choose("why", random.nextBoolean() ? new String[] {"a", "b"} : new String[] {"b"});
            if (uses) {
                row.number("age", random.nextInt(18, 80)).choose("roads", random.nextBoolean() ? "g" : "b");
            }
            row.add();
        }
        return builder.build();
    }

    /** Every statistic of the question, with whatever else it needs. */
    private static List<Analysis> ofQuestion(String id) {
        String code = switch (id) {
            case "region" -> "n";
            case "use" -> "yes";
            case "often" -> "daily";
            case "roads", "parks" -> "g";
            case "why" -> "b";
            case "stars" -> "2.5";
            default -> "1";
        };
        List<Analysis> all = new ArrayList<>(List.of(
                new DistributionAnalysis(HEADER, id),
                new MultipleResponseAnalysis(HEADER, id),
                new MeanAnalysis(HEADER, id),
                new TotalAnalysis(HEADER, id),
                new ProportionAnalysis(HEADER, id, code),
                new QuantileAnalysis(HEADER, id, List.of(.5)),
                new VarianceAnalysis(HEADER, id),
                new TTestAnalysis(HEADER, id, Optional.empty(), java.util.OptionalDouble.of(3)),
                new MeanScoreAnalysis(HEADER, id),
                new NetAnalysis(HEADER, id, List.of(code)),
                new NetPromoterAnalysis(HEADER, id)));
        all.add(new GoodnessOfFitAnalysis(HEADER, "region", Map.of("n", .333333, "s", .333333, "e", .333333)));
        return all;
    }

    /** Every statistic of two questions. */
    private static List<Analysis> ofQuestions(String id, String other) {
        return List.of(
                new RatioAnalysis(HEADER, id, other),
                new CrosstabAnalysis(HEADER, id, other),
                new CrosstabAnalysis(HEADER, id, other, Optional.of(CrosstabTest.RAO_SCOTT_F)),
                TTestAnalysis.ofGroups(HEADER, id, other),
                new RankTestAnalysis(HEADER, id, other),
                new MeanAnalysis(HEADER.withBy(other), id),
                new DistributionAnalysis(HEADER.withBy(other), id),
                new RegressionAnalysis(HEADER, RegressionFamily.GAUSSIAN, id, List.of(other)));
    }

    @Test
    void whateverPassesTheCheckHasResults() throws IOException {
        ResponseTable table = table();
        List<String> ids = table.questionnaire().answeredQuestions().stream()
                .map(question -> question.id())
                .toList();
        int ran = 0;
        for (String id : ids) {
            List<Analysis> analyses = new ArrayList<>(ofQuestion(id));
            for (String other : ids) {
                if (!id.equals(other)) {
                    analyses.addAll(ofQuestions(id, other));
                }
            }
            for (Analysis analysis : analyses) {
                TabulationPlan plan = TabulationPlan.builder("q.json", PlanResponses.of("a.csv"))
                        .add(analysis)
                        .build();
                if (new PlanCheck(plan, table.questionnaire(), table.designColumns())
                                .problems()
                                .isEmpty()
                        && hasAnswers(analysis)) {
                    AnalysisResult result = plan.run(table).analyses().get(0);
                    assertThat(result.cells().size() + result.test().stream().count())
                            .as(analysis.toString())
                            .isPositive();
                    ran++;
                }
            }
        }
        assertThat(ran).isGreaterThan(100);
    }

    /** Nobody answered "parks", and a regression on it, or by those who were asked because of it, is refused at the answers. */
    private static boolean hasAnswers(Analysis analysis) {
        return !analysis.questions().contains("parks")
                && !analysis.by().contains("parks")
                && !(analysis instanceof RegressionAnalysis
                        && analysis.questions().contains("use"));
    }

    private static ResultCell cell(ResponseTable table, Analysis analysis, int place) {
        return TabulationPlan.builder("q.json", PlanResponses.of("a.csv"))
                .add(analysis)
                .build()
                .run(table)
                .analyses()
                .get(0)
                .cells()
                .get(place);
    }

    /** A point between two whole numbers belongs to the base of all. */
    @Test
    void sharesOfARatingAreOfAllWhoRated() throws IOException {
        ResponseTable table = table();
        double half = cell(table, new ProportionAnalysis(HEADER, "stars", "2.5"), 0)
                .estimate()
                .orElseThrow();
        assertThat(half).isCloseTo(1.0 / ROWS, within(1e-15));
        double sum = 0;
        for (int point = 1; point <= 5; point++) {
            ResultCell cell = cell(table, new DistributionAnalysis(HEADER, "stars"), point - 1);
            assertThat(cell.option()).contains(Integer.toString(point));
            sum += cell.estimate().orElseThrow();
            assertThat(cell.estimate().orElseThrow())
                    .isEqualTo(cell(table, new ProportionAnalysis(HEADER, "stars", Integer.toString(point)), 0)
                            .estimate()
                            .orElseThrow());
        }
        assertThat(sum).isCloseTo(1 - half, within(1e-15));
    }
}
