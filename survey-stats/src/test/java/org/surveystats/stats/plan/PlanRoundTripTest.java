package org.surveystats.stats.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.stats.design.SampleDesign;

class PlanRoundTripTest {

    private static final int PLANS = 500;

    @Test
    void whatIsWrittenIsReadBackUnchanged() {
        Set<String> statistics = new HashSet<>();
        Set<String> steps = new HashSet<>();
        for (long seed = 0; seed < PLANS; seed++) {
            TabulationPlan plan = RandomPlans.of(seed);
            String text = PlanJson.format(plan);
            TabulationPlan read = PlanJson.parse(text);
            assertThat(read).as("seed %d: %s", seed, text).isEqualTo(plan).hasSameHashCodeAs(plan);
            assertThat(PlanJson.format(read)).as("seed %d", seed).isEqualTo(text);
            plan.analyses().forEach(analysis -> statistics.add(analysis.statistic()));
            plan.weighting().ifPresent(of -> of.steps().forEach(step -> steps.add(step.method())));
        }
        assertThat(statistics).as("every statistic was tried").hasSize(19);
        assertThat(steps).as("every step was tried").hasSize(8);
    }

    @Test
    void plansOfDifferentSeedsDiffer() {
        Set<TabulationPlan> plans = new HashSet<>();
        for (long seed = 0; seed < PLANS; seed++) {
            plans.add(RandomPlans.of(seed));
        }
        assertThat(plans).hasSize(PLANS);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void filesAndStreamsHoldTheSame(long seed, @TempDir Path folder) {
        TabulationPlan plan = RandomPlans.of(seed);
        Path file = folder.resolve("plan.json");
        PlanJson.write(plan, file);
        assertThat(PlanJson.read(file)).isEqualTo(plan);
        assertThat(PlanFile.read(file).plan()).isEqualTo(plan);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlanJson.write(plan, out);
        assertThat(PlanJson.read(new ByteArrayInputStream(out.toByteArray()), "stream"))
                .isEqualTo(plan);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(PlanJson.format(plan));
    }

    @Test
    void aPlanReadsLikeOne() {
        TabulationPlan plan = TabulationPlan.builder(
                        "questionnaire.json", PlanResponses.of("answers.csv").withMissing("", "NA"))
                .design(SampleDesign.independent().withWeight("w"))
                .add(new MeanAnalysis(AnalysisHeader.of("age").withBy("region").withWhere("use", "yes"), "age"))
                .add(TTestAnalysis.ofValue(AnalysisHeader.of("forty"), "age", 40))
                .build();
        assertThat(PlanJson.format(plan)).isEqualTo("""
                        {
                          "formatVersion": 1,
                          "questionnaire": "questionnaire.json",
                          "responses": {"file": "answers.csv", "missing": ["", "NA"]},
                          "design": {"weight": "w"},
                          "confidenceLevel": 0.95,
                          "analyses": [
                            {"id": "age", "statistic": "mean", "question": "age", "by": ["region"], "where": {"use": ["yes"]}},
                            {"id": "forty", "statistic": "tTest", "question": "age", "value": 40}
                          ]
                        }
                        """);
    }
}
