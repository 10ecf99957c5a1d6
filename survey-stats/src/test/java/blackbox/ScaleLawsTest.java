package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.response.NumberColumn;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.scale.Battery;
import org.surveystats.stats.scale.MissingAnswers;
import org.surveystats.stats.scale.OrdinalReliability;
import org.surveystats.stats.scale.Reliability;
import org.surveystats.stats.scale.ScaleAnalysis;
import org.surveystats.stats.scale.ScoreMethod;
import org.surveystats.stats.scale.SplitCoefficient;
import org.surveystats.stats.scale.SplitHalves;

/** Laws of scales on random answers. */
class ScaleLawsTest {

    private static final double CLOSE = 1e-10;
    private static final SampleDesign DESIGN = SampleDesign.independent().withWeight("w");

    /** Answers by respondent and item, 0 where there is none, with weights and a group of two. */
    private static final class Answers {
        final int[][] given;
        final double[] weights;
        final int[] groups;

        Answers(int[][] given, double[] weights, int... groups) {
            this.given = given;
            this.weights = weights;
            this.groups = groups;
        }

        static Answers random(long seed, double missing) {
            SplittableRandom random = new SplittableRandom(seed);
            int items = 3 + random.nextInt(4);
            int rows = 40 + random.nextInt(80);
            int[][] given = new int[rows][items];
            double[] weights = new double[rows];
            int[] groups = new int[rows];
            for (int row = 0; row < rows; row++) {
                double trait = random.nextDouble() * 4 - 2;
                weights[row] = 1 + random.nextInt(5);
                groups[row] = random.nextInt(2);
                for (int i = 0; i < items; i++) {
                    double x = 3 + trait * 0.7 + random.nextDouble() * 3 - 1.5;
                    given[row][i] = random.nextDouble() < missing ? 0 : (int) Math.max(1, Math.min(5, Math.round(x)));
                }
            }
            return new Answers(given, weights, groups);
        }

        int items() {
            return given[0].length;
        }

        /** Some rows in some order. */
        Answers rows(List<Integer> order) {
            return new Answers(
                    order.stream().map(row -> given[row]).toArray(int[][]::new),
                    order.stream().mapToDouble(row -> weights[row]).toArray(),
                    order.stream().mapToInt(row -> groups[row]).toArray());
        }

        Answers weighted(double factor) {
            double[] more = weights.clone();
            for (int row = 0; row < more.length; row++) {
                more[row] *= factor;
            }
            return new Answers(given, more, groups);
        }

        /** An item turned round in the data. */
        Answers turned(int item) {
            int[][] other = new int[given.length][];
            for (int row = 0; row < other.length; row++) {
                other[row] = given[row].clone();
                other[row][item] = other[row][item] == 0 ? 0 : 6 - other[row][item];
            }
            return new Answers(other, weights, groups);
        }

        ResponseTable table() {
            Questionnaire.Builder questions = Questionnaire.builder("laws", "en", LocalizedText.of("Laws"));
            for (int i = 0; i < items(); i++) {
                questions.add(question(i));
            }
            ResponseTableBuilder builder =
                    ResponseTable.builder(questions.add(GROUP).build()).designNumbers("w");
            for (int row = 0; row < given.length; row++) {
                ResponseRow next =
                        builder.row().design("w", weights[row]).choose("group", groups[row] == 0 ? "a" : "b");
                for (int i = 0; i < items(); i++) {
                    if (given[row][i] > 0) {
                        next.choose("i" + i, Integer.toString(given[row][i]));
                    }
                }
                next.add();
            }
            return builder.build();
        }

        Battery battery() {
            return Battery.of(
                    "laws",
                    IntStream.range(0, items()).mapToObj(Answers::question).toArray(AgreementQuestion[]::new));
        }

        private static AgreementQuestion question(int item) {
            return AgreementQuestion.of("i" + item, "Item " + item, LikertSurvey.SCALE);
        }
    }

    private static final SingleChoiceQuestion GROUP = LikertSurvey.GROUP;

    static IntStream seeds() {
        return IntStream.range(0, 12);
    }

    private static Map<String, Estimate> estimates(ScaleAnalysis analysis) {
        Reliability reliability = analysis.reliability();
        Map<String, Estimate> all = new LinkedHashMap<>();
        all.put("alpha", reliability.alpha());
        all.put("standardisedAlpha", reliability.standardisedAlpha());
        all.put("omega", reliability.omega());
        all.put("lambda2", reliability.lambda2());
        all.put("lambda6", reliability.lambda6());
        all.put("meanCorrelation", reliability.meanCorrelation());
        analysis.items().items().forEach(item -> {
            all.put(item.item().id() + ".mean", item.mean());
            all.put(item.item().id() + ".itemRest", item.itemRest());
            all.put(item.item().id() + ".itemWhole", item.itemWhole());
            all.put(item.item().id() + ".alphaIfDropped", item.alphaIfDropped());
        });
        OrdinalReliability ordinal = analysis.ordinalReliability();
        all.put("ordinal.alpha", ordinal.alpha());
        all.put("ordinal.omega", ordinal.omega());
        return all;
    }

    private enum Parts {
        VALUES,
        ERRORS
    }

    private static void assertSame(String what, Map<String, Estimate> one, Map<String, Estimate> other, Parts parts) {
        assertThat(one.keySet()).as(what).isEqualTo(other.keySet());
        one.forEach((key, estimate) -> {
            assertThat(estimate.value())
                    .as(what + ": " + key)
                    .isCloseTo(other.get(key).value(), within(CLOSE));
            assertThat(estimate.standardError().isPresent())
                    .isEqualTo(other.get(key).standardError().isPresent());
            if (parts == Parts.ERRORS && estimate.standardError().isPresent()) {
                assertThat(estimate.standardError().getAsDouble())
                        .as(what + ": error of " + key)
                        .isCloseTo(other.get(key).standardError().getAsDouble(), within(CLOSE));
            }
        });
    }

    private static ScaleAnalysis analysis(Answers answers) {
        return ScaleAnalysis.of(answers.table(), DESIGN, answers.battery());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void turningAnItemRoundInTheDataIsTheSameAsInTheBattery(long seed) {
        Answers answers = Answers.random(seed, 0.05);
        Answers turned = answers.turned(1);
        for (MissingAnswers missing : MissingAnswers.values()) {
            assertSame(
                    "seed " + seed + ", " + missing,
                    estimates(analysis(answers).withMissing(missing)),
                    estimates(ScaleAnalysis.of(
                                    turned.table(), DESIGN, answers.battery().withReversed("i1"))
                            .withMissing(missing)),
                    Parts.ERRORS);
        }
        Battery battery = answers.battery().withMinimumAnswers(2);
        NumberColumn straight = battery.addTo(answers.table()).column(battery.scoreQuestion());
        NumberColumn reversed = battery.withReversed("i1").addTo(turned.table()).column(battery.scoreQuestion());
        for (int row = 0; row < straight.size(); row++) {
            assertThat(reversed.value(row)).as("seed " + seed + ", row " + row).isEqualTo(straight.value(row));
            assertThat(reversed.missing(row)).isEqualTo(straight.missing(row));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRespondentTwiceIsTwiceTheWeight(long seed) {
        Answers answers = Answers.random(seed, 0.05);
        List<Integer> twice = IntStream.range(0, 2 * answers.given.length)
                .mapToObj(i -> i / 2)
                .toList();
        assertSame(
                "seed " + seed,
                estimates(analysis(answers.weighted(2))),
                estimates(analysis(answers.rows(twice))),
                Parts.VALUES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theScaleOfWeightsAndTheOrderOfRespondentsDoNotMatter(long seed) {
        Answers answers = Answers.random(seed, 0.05);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, answers.given.length).boxed().toList());
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = order.size() - 1; i > 0; i--) {
            order.set(i, order.set(random.nextInt(i + 1), order.get(i)));
        }
        for (MissingAnswers missing : MissingAnswers.values()) {
            Map<String, Estimate> expected = estimates(analysis(answers).withMissing(missing));
            assertSame(
                    "seed " + seed,
                    estimates(analysis(answers.rows(order).weighted(3.7)).withMissing(missing)),
                    expected,
                    Parts.ERRORS);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfItemsDoesNotMatter(long seed) {
        Answers answers = Answers.random(seed, 0.05);
        ResponseTable table = answers.table();
        AgreementQuestion[] backwards = IntStream.range(0, answers.items())
                .mapToObj(i -> Answers.question(answers.items() - 1 - i))
                .toArray(AgreementQuestion[]::new);
        Map<String, Estimate> expected = estimates(analysis(answers));
        Map<String, Estimate> found = estimates(ScaleAnalysis.of(table, DESIGN, Battery.of("back", backwards)));
        Map<String, Estimate> sorted = new LinkedHashMap<>();
        expected.keySet().forEach(key -> sorted.put(key, found.get(key)));
        assertSame("seed " + seed, sorted, expected, Parts.ERRORS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void completeAnswersAreListwiseAndPairwiseTheSame(long seed) {
        Answers answers = Answers.random(seed, 0);
        assertSame(
                "seed " + seed,
                estimates(analysis(answers)),
                estimates(analysis(answers).withMissing(MissingAnswers.PAIRWISE)),
                Parts.ERRORS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDomainHasTheValuesOfItsRespondents(long seed) {
        Answers answers = Answers.random(seed, 0.05);
        List<Integer> inside = IntStream.range(0, answers.given.length)
                .filter(row -> answers.groups[row] == 0)
                .boxed()
                .toList();
        for (MissingAnswers missing : MissingAnswers.values()) {
            assertSame(
                    "seed " + seed,
                    estimates(analysis(answers).where(Domain.is(GROUP, "a")).withMissing(missing)),
                    estimates(analysis(answers.rows(inside)).withMissing(missing)),
                    Parts.VALUES);
        }
    }

    /** Cronbach 1951: alpha is the mean of Guttman's coefficient over all splits into equal halves. Guttman 1945: bounds. */
    @ParameterizedTest
    @MethodSource("seeds")
    void alphaIsTheMeanOfAllSplits(long seed) {
        Answers answers = Answers.random(seed, 0.05);
        Reliability reliability = analysis(answers).reliability();
        SplitHalves halves = reliability.splitHalves(SplitCoefficient.GUTTMAN).orElseThrow();
        if (answers.items() % 2 == 0) {
            assertThat(halves.average())
                    .as("seed " + seed)
                    .isCloseTo(reliability.alpha().value(), within(CLOSE));
        }
        double oddEven = reliability.oddEven(SplitCoefficient.GUTTMAN).value();
        assertThat(halves.worst().value()).isLessThanOrEqualTo(oddEven);
        assertThat(halves.best().value()).isGreaterThanOrEqualTo(oddEven);
        assertThat(reliability.lambda2().value())
                .as("seed " + seed)
                .isGreaterThanOrEqualTo(reliability.alpha().value());
        assertThat(reliability.alpha().interval().orElseThrow().upper()).isLessThan(1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sumsAreMeansTimesItems(long seed) {
        Answers answers = Answers.random(seed, 0.2);
        Battery means = answers.battery().withMinimumAnswers(1);
        ResponseTable table = answers.table();
        NumberColumn mean = means.addTo(table).column(means.scoreQuestion());
        Battery sums = means.withMethod(ScoreMethod.PRORATED_SUM);
        NumberColumn prorated = sums.addTo(table).column(sums.scoreQuestion());
        Battery whole = means.withMethod(ScoreMethod.COMPLETE_SUM);
        NumberColumn complete = whole.addTo(table).column(whole.scoreQuestion());
        for (int row = 0; row < table.rowCount(); row++) {
            int[] valid = IntStream.of(answers.given[row]).filter(x -> x > 0).toArray();
            String what = "seed " + seed + ", row " + row;
            if (valid.length == 0) {
                assertThat(mean.value(row)).as(what).isEmpty();
                assertThat(prorated.value(row)).as(what).isEmpty();
            } else {
                double expected = IntStream.of(valid).average().orElseThrow();
                assertThat(mean.value(row).orElseThrow()).as(what).isCloseTo(expected, within(CLOSE));
                assertThat(prorated.value(row).orElseThrow())
                        .as(what)
                        .isCloseTo(expected * answers.items(), within(CLOSE));
            }
            if (valid.length == answers.items()) {
                assertThat(complete.value(row))
                        .as(what)
                        .hasValue(IntStream.of(valid).sum());
            } else {
                assertThat(complete.value(row)).as(what).isEmpty();
            }
        }
    }
}
