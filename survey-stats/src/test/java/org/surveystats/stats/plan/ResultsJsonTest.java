package org.surveystats.stats.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surveystats.model.error.FormatException;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.interval.ConfidenceInterval;

class ResultsJsonTest {

    private static PlanResults random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<AnalysisResult> analyses = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            List<ResultCell> cells = new ArrayList<>();
            int number = random.nextInt(4);
            for (int j = 0; j < number; j++) {
                cells.add(cell(random, j));
            }
            AnalysisResult analysis = AnalysisResult.of("a" + i, cells);
            analysis = random.nextBoolean() ? analysis.withNote("no \"base\"") : analysis;
            analysis = random.nextBoolean()
                    ? analysis.withTests(List.of(comparison(random), comparison(random)))
                    : analysis;
            analyses.add(random.nextBoolean() ? analysis.withTest(test(random)) : analysis);
        }
        return new PlanResults(analyses);
    }

    private static double number(SplittableRandom random) {
        double digits = random.nextDouble(-1, 1);
        return switch (random.nextInt(3)) {
            case 0 -> digits * Math.pow(10, random.nextInt(-300, 300));
            case 1 -> Math.rint(digits * 1000);
            default -> digits;
        };
    }

    private static ResultCell cell(SplittableRandom random, int j) {
        ResultCell.Builder cell = ResultCell.builder();
        if (random.nextBoolean()) {
            cell.by("zone", "z" + j).by("a.b", "😀");
        }
        switch (random.nextInt(4)) {
            case 0 -> cell.option("o" + j);
            case 1 ->
                cell.question("q")
                        .kind("topBoxes")
                        .row("r" + j)
                        .column("use=yes/often=daily")
                        .measure("columnShare")
                        .letters("Ac")
                        .status("lowBase");
            case 2 -> cell.probability(random.nextDouble());
            default -> cell.term("(Intercept)");
        }
        if (random.nextBoolean()) {
            cell.n(random.nextLong(1_000_000)).weightedN(number(random)).effectiveN(number(random));
        }
        if (random.nextBoolean()) {
            cell.lower(number(random)).upper(number(random)).presentation("suppress");
        }
        if (random.nextBoolean()) {
            cell.statistic(number(random)).pValue(number(random)).designEffect(number(random));
        }
        return cell.estimate(number(random))
                .standardError(number(random))
                .degreesOfFreedom(random.nextInt(100))
                .note("a note")
                .build();
    }

    private static TestResult comparison(SplittableRandom random) {
        return TestResult.builder()
                .name("pairwise")
                .test(random.nextInt(3))
                .by(Map.of("zone", "z"))
                .question("q")
                .kind("option")
                .row("r")
                .column("use=yes")
                .other("use=no")
                .difference(number(random))
                .standardError(number(random))
                .degreesOfFreedom(number(random))
                .adjustedPValue(number(random))
                .familySize(random.nextInt(9))
                .build();
    }

    private static TestResult test(SplittableRandom random) {
        return TestResult.builder()
                .name("wald")
                .statistic(number(random))
                .numeratorDf(random.nextInt(9))
                .denominatorDf(number(random))
                .pValue(random.nextDouble())
                .difference(number(random))
                .residualDf(number(random))
                .note("why")
                .build();
    }

    @Test
    void whatIsWrittenIsReadBackUnchanged(@TempDir Path folder) {
        for (long seed = 0; seed < 500; seed++) {
            PlanResults results = random(seed);
            String text = ResultsJson.format(results);
            assertThat(ResultsJson.parse(text)).as("seed %d: %s", seed, text).isEqualTo(results);
            assertThat(ResultsJson.parse(text)).as("seed %d", seed).hasSameHashCodeAs(results);
        }
        Path file = folder.resolve("results.json");
        ResultsJson.write(random(3), file);
        assertThat(ResultsJson.read(file)).isEqualTo(random(3));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultsJson.write(random(4), out);
        assertThat(ResultsJson.read(new ByteArrayInputStream(out.toByteArray()), "stream"))
                .isEqualTo(random(4));
    }

    @Test
    void resultsReadLikeThem() {
        Estimate share =
                Estimate.of(0.62, 0.034, new ConfidenceInterval(0.55, 0.69, 0.95), 199, new Counts(200, 6194, 200));
        Estimate single = Estimate.withoutStandardError(
                1, Optional.empty(), new Counts(1, 31, 1), "one respondent has no standard error");
        PlanResults results = new PlanResults(List.of(
                AnalysisResult.of(
                        "use",
                        List.of(
                                ResultCell.builder()
                                        .by("region", "n")
                                        .option("yes")
                                        .estimate(share)
                                        .n(124)
                                        .designEffect(1)
                                        .build(),
                                ResultCell.builder()
                                        .by("region", "s")
                                        .option("yes")
                                        .estimate(single)
                                        .presentation("suppress")
                                        .build())),
                AnalysisResult.of("t", List.of())
                        .withTest(TestResult.builder()
                                .name("tTest")
                                .statistic(2.75)
                                .numeratorDf(198)
                                .pValue(0.0059)
                                .difference(50.8)
                                .build())));
        assertThat(ResultsJson.format(results)).isEqualTo("""
                        {
                          "formatVersion": 1,
                          "analyses": [
                            {
                              "id": "use",
                              "cells": [
                                {
                                  "by": {"region": "n"},
                                  "option": "yes",
                                  "estimate": 0.62,
                                  "standardError": 0.034,
                                  "lower": 0.55,
                                  "upper": 0.69,
                                  "degreesOfFreedom": 199,
                                  "n": 124,
                                  "weightedN": 6194,
                                  "effectiveN": 200,
                                  "designEffect": 1
                                },
                                {
                                  "by": {"region": "s"},
                                  "option": "yes",
                                  "estimate": 1,
                                  "n": 1,
                                  "weightedN": 31,
                                  "effectiveN": 1,
                                  "presentation": "suppress",
                                  "note": "one respondent has no standard error"
                                }
                              ]
                            },
                            {
                              "id": "t",
                              "cells": [],
                              "test": {"name": "tTest", "statistic": 2.75, "pValue": 0.0059, "numeratorDf": 198, "difference": 50.8}
                            }
                          ]
                        }
                        """);
    }

    @Test
    void noNumberIsEverNaN() {
        assertThatThrownBy(() -> ResultCell.builder().standardError(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("standardError is a finite number, and absent where it does not exist: found NaN");
        assertThatThrownBy(() -> TestResult.builder().denominatorDf(Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("denominatorDf is a finite number, and absent where it does not exist: found Infinity");
    }

    @Test
    void anAnalysisIsFoundByItsId() {
        PlanResults results = new PlanResults(List.of(AnalysisResult.of("a", List.of())));
        assertThat(results.analysis("a").cells()).isEmpty();
        assertThatThrownBy(() -> results.analysis("b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such analysis: found \"b\", expected one of [a]");
    }

    @Test
    void whatIsNoResultIsRefused() {
        assertThatThrownBy(() ->
                        ResultsJson.parse("{\"analyses\": [{\"id\": \"a\", \"cells\": [{\"estimat\": 1, \"n\": 1.5,"
                                + " \"lower\": null}]}, {}]}"))
                .isInstanceOf(FormatException.class)
                .message()
                .isEqualToNormalizingNewlines("""
                        line 1, character 38, analyses[0].cells[0].estimat: unknown field: found "estimat", expected one of \
                        "by", "option", "row", "column", "probability", "term", "estimate", "standardError", "lower", "upper", \
                        "degreesOfFreedom", "n", "weightedN", "effectiveN", "designEffect", "statistic", "pValue", \
                        "presentation", "note", "question", "kind", "measure", "letters", "status"; did you mean "estimate"?
                        line 1, character 57, analyses[0].cells[0].n: another type of value: found the number 1.5, expected a \
                        whole number
                        line 1, character 71, analyses[0].cells[0].lower: another type of value: found null, expected a number; \
                        leave the field out where there is no value
                        line 1, character 80, analyses[1].id: the field is missing: expected a string
                        line 1, character 80, analyses[1].cells: the field is missing: expected an array of objects""");
    }
}
