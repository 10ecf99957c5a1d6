package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.surveystats.stats.interval.ProportionInterval;
import org.surveystats.stats.openend.AgreementEstimate;
import org.surveystats.stats.openend.CoderAgreement;
import org.surveystats.stats.openend.KappaWeights;
import org.surveystats.stats.openend.NamedRatings;
import org.surveystats.stats.openend.NumberRatings;
import org.surveystats.stats.openend.OrderedRatings;
import org.surveystats.stats.openend.Ratings;
import org.surveystats.stats.openend.SetDistance;
import org.surveystats.stats.openend.SetRatings;

/** Agreement between coders against R (vcd, psych), NLTK, and published numbers. */
class CoderAgreementTest {

    /** Krippendorff 2011: four coders, twelve units. */
    static final NumberRatings KRIPPENDORFF =
            coders("12332141 2   ", "12332241 25 3", " 3332342 251 ", "12332441 251 ");

    private static final CoderAgreement AGREEMENT = CoderAgreement.standard();

    /** Ratings of one digit each; a blank is none. */
    static NumberRatings coders(String... coders) {
        double[][] units = new double[12][coders.length];
        for (int coder = 0; coder < coders.length; coder++) {
            String digits = coders[coder].substring(0, 8) + coders[coder].substring(9);
            for (int unit = 0; unit < 12; unit++) {
                char digit = digits.charAt(unit);
                units[unit][coder] = digit == ' ' ? Double.NaN : digit - '0';
            }
        }
        return NumberRatings.of(units);
    }

    @Test
    void krippendorffsExample() {
        // K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, section D
        assertThat(AGREEMENT.nominalAlpha(KRIPPENDORFF).value()).isCloseTo(.743, within(.0005));
        assertThat(AGREEMENT.ordinalAlpha(KRIPPENDORFF).value()).isCloseTo(.815, within(.0005));
        assertThat(AGREEMENT.intervalAlpha(KRIPPENDORFF).value()).isCloseTo(.849, within(.0005));
        assertThat(AGREEMENT.ratioAlpha(KRIPPENDORFF).value()).isCloseTo(.797, within(.0005));
        assertThat(AGREEMENT.nominalAlpha(KRIPPENDORFF).estimate().base().unweighted())
                .isEqualTo(11);
        assertThat(AGREEMENT.nominalAlpha(KRIPPENDORFF).unitsLeftOut()).isEqualTo(1);
    }

    @Test
    void cohensExampleOf1968() {
        // Psychological Bulletin 70, table 1: two judges, 200 patients, three diagnoses
        NamedRatings ratings = table(List.of("1", "2", "3"), new int[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
        assertThat(AGREEMENT.cohenKappa(ratings, "1", "2").value()).isCloseTo(.492, within(.0005));
    }

    @Test
    void fleissExampleOf1971() {
        // Psychological Bulletin 76, table 1: 30 patients, six psychiatrists each, five diagnoses; kappa .430
        String[] patients =
                ("444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333"
                                + " 144444 224445 333335 111455 111112 224444 133555 555555 244444 224555 114444 144445"
                                + " 222224 111155 224444 133333 555555")
                        .split(" ");
        String[][] units = Arrays.stream(patients).map(p -> p.split("")).toArray(String[][]::new);
        AgreementEstimate kappa = AGREEMENT.fleissKappa(NamedRatings.of(units));
        assertThat(kappa.value()).isCloseTo(.430, within(.0005));
        // the observed agreement .556 and the expected .220 that the article prints
        assertThat(1 - kappa.observedDisagreement().orElseThrow()).isCloseTo(.556, within(.0005));
        assertThat(1 - kappa.expectedDisagreement().orElseThrow()).isCloseTo(.220, within(.0005));
    }

    @Test
    void agreesWithR() {
        ExpectedValues expected = ExpectedValues.of("agreement-expected.csv", "", 1e-8);
        Map<String, List<String[]>> cases = new TreeMap<>();
        List<String[]> lines = ExpectedValues.lines("agreement.csv");
        lines.subList(1, lines.size())
                .forEach(line ->
                        cases.computeIfAbsent(line[0], c -> new ArrayList<>()).add(line));
        cases.forEach((name, cells) -> {
            if (name.startsWith("fleiss")) {
                NamedRatings ratings = counts(cells);
                put(expected, name + ".fleiss", AGREEMENT.fleissKappa(ratings));
                put(expected, name + ".percent", AGREEMENT.percent(ratings));
            } else {
                int k = cells.stream()
                        .mapToInt(c -> Integer.parseInt(c[2]))
                        .max()
                        .orElseThrow();
                int[][] table = new int[k][k];
                cells.forEach(
                        c -> table[Integer.parseInt(c[2]) - 1][Integer.parseInt(c[3]) - 1] = Integer.parseInt(c[4]));
                OrderedRatings ratings = table(
                        java.util.stream.IntStream.rangeClosed(1, k)
                                .mapToObj(Integer::toString)
                                .toList(),
                        table);
                put(expected, name + ".kappa", AGREEMENT.cohenKappa(ratings, "1", "2"));
                put(expected, name + ".linear", AGREEMENT.cohenKappa(ratings, "1", "2", KappaWeights.LINEAR));
                put(expected, name + ".quadratic", AGREEMENT.cohenKappa(ratings, "1", "2", KappaWeights.QUADRATIC));
                assertThat(AGREEMENT
                                .cohenKappa(ratings, "1", "2", KappaWeights.UNWEIGHTED)
                                .value())
                        .isEqualTo(AGREEMENT.cohenKappa(ratings, "1", "2").value());
            }
        });
        assertThat(expected.compare()).isEqualTo(90);
    }

    private static void put(ExpectedValues expected, String key, AgreementEstimate found) {
        expected.put(key, found.value());
        expected.put(key + "Error", found.estimate().standardError());
    }

    /** Two coders whose values make a table. */
    private static OrderedRatings table(List<String> categories, int[][] table) {
        List<String[]> units = new ArrayList<>();
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table.length; j++) {
                for (int count = 0; count < table[i][j]; count++) {
                    units.add(new String[] {categories.get(i), categories.get(j)});
                }
            }
        }
        return OrderedRatings.of(categories, units.toArray(String[][]::new));
    }

    /** Units whose coders gave each category so often. */
    private static NamedRatings counts(List<String[]> cells) {
        Map<Integer, List<String>> units = new TreeMap<>();
        for (String[] cell : cells) {
            List<String> given = units.computeIfAbsent(Integer.parseInt(cell[1]), u -> new ArrayList<>());
            for (int i = 0; i < Integer.parseInt(cell[4]); i++) {
                given.add(cell[3]);
            }
        }
        return NamedRatings.of(
                units.values().stream().map(u -> u.toArray(String[]::new)).toArray(String[][]::new));
    }

    @Test
    void alphaOfSetsAgreesWithNltk() {
        Map<String, Map<String, List<Optional<Set<String>>>>> cases = new TreeMap<>();
        List<String[]> lines = ExpectedValues.lines("set-agreement.csv");
        int compared = 0;
        for (String[] line : lines.subList(1, lines.size())) {
            if (line[0].equals("data")) {
                int coders = Integer.parseInt(line[1]) + 2;
                List<Optional<Set<String>>> unit = cases.computeIfAbsent(line[1], c -> new TreeMap<>())
                        .computeIfAbsent(
                                line[2], u -> new ArrayList<>(java.util.Collections.nCopies(coders, Optional.empty())));
                Set<String> set = line[4].equals("-") ? Set.of() : Set.of(line[4].split(" "));
                unit.set(Integer.parseInt(line[3]), Optional.of(set));
            } else {
                SetRatings ratings =
                        SetRatings.of(List.copyOf(cases.get(line[1]).values()));
                double alpha =
                        AGREEMENT.alpha(ratings, SetDistance.valueOf(line[2])).value();
                assertThat(alpha).as(line[1] + line[2]).isCloseTo(Double.parseDouble(line[3]), within(1e-12));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(9);
    }

    @Test
    void distancesOfSets() {
        Set<String> ab = Set.of("a", "b");
        // Passonneau 2006: M is 1, 2/3, 1/3, 0; NLTK's documentation has .665 for {1,2} and {1,2,3,4}, with .67 for 2/3
        assertThat(SetDistance.MASI.between(ab, Set.of("a", "b", "c", "d"))).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(SetDistance.MASI.between(ab, Set.of("b", "c"))).isCloseTo(1 - 1.0 / 9, within(1e-15));
        assertThat(SetDistance.MASI.between(ab, Set.of("c"))).isEqualTo(1);
        assertThat(SetDistance.MASI.between(ab, ab)).isZero();
        assertThat(SetDistance.MASI.between(Set.of(), Set.of())).isZero();
        assertThat(SetDistance.MASI.between(Set.of(), ab)).isEqualTo(1);
        assertThat(SetDistance.JACCARD.between(ab, Set.of("b", "c"))).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(SetDistance.JACCARD.between(Set.of(), Set.of())).isZero();
        assertThat(SetDistance.EXACT.between(ab, Set.of("b"))).isEqualTo(1);
    }

    @Test
    void percentAgreementOfTwoIsAShareWithWilsonsInterval() {
        NumberRatings ratings =
                NumberRatings.of(new double[][] {{1, 1}, {1, 2}, {2, 2}, {2, 2}, {1, Double.NaN}, {3, 3}});
        AgreementEstimate percent = AGREEMENT.withLevel(.9).percent(ratings);
        assertThat(percent.value()).isCloseTo(.8, within(1e-15));
        assertThat(percent.unitsLeftOut()).isEqualTo(1);
        assertThat(percent.estimate().standardError().orElseThrow()).isCloseTo(Math.sqrt(.8 * .2 / 4), within(1e-15));
        assertThat(percent.estimate().interval().orElseThrow().lower())
                .isCloseTo(
                        ProportionInterval.WILSON.ofEstimate(.8, .04, 5, 4, .9).lower(), within(1e-12));
        assertThat(AGREEMENT.unanimity(ratings).value()).isEqualTo(percent.value());
        assertThat(AGREEMENT.unanimity(KRIPPENDORFF).value()).isCloseTo(8.0 / 11, within(1e-15));
    }

    @Test
    void whatCannotBeComputedSaysWhy() {
        NumberRatings same = NumberRatings.of(new double[][] {{1, 1}, {1, 1}});
        assertThat(AGREEMENT.nominalAlpha(same).estimate().note())
                .contains("every value is the same, so that chance agrees as well as the coders: alpha is 0/0");
        assertThat(AGREEMENT.cohenKappa(same, "1", "2").estimate().note())
                .contains(
                        "both coders gave every unit the same value, so that chance agrees as well as they do: kappa is 0/0");
        assertThat(AGREEMENT.fleissKappa(same).estimate().note())
                .contains("every value is the same, so that chance agrees as well as the coders: kappa is 0/0");
        assertThat(AGREEMENT.percent(same).value()).isEqualTo(1);
        assertThat(AGREEMENT.percent(same).estimate().standardError()).isEmpty();
        assertThat(AGREEMENT.percent(same).estimate().interval()).isPresent();
        NumberRatings none = NumberRatings.of(new double[][] {{1, Double.NaN}, {Double.NaN, 2}});
        for (AgreementEstimate estimate : List.of(
                AGREEMENT.percent(none),
                AGREEMENT.unanimity(none),
                AGREEMENT.intervalAlpha(none),
                AGREEMENT.ordinalAlpha(none))) {
            assertThat(estimate.estimate().note()).contains("no unit has values of two coders");
            assertThat(estimate.observedDisagreement()).isEqualTo(OptionalDouble.empty());
            assertThat(estimate.unitsLeftOut()).isEqualTo(2);
        }
        assertThat(AGREEMENT.cohenKappa(none, "1", "2").estimate().note())
                .contains("no unit has values of both coders");
        assertThat(AGREEMENT.fleissKappa(none).estimate().note()).contains("no unit has values of all coders");
        NumberRatings one = NumberRatings.of(new double[][] {{1, 2}});
        assertThat(AGREEMENT.nominalAlpha(one).value()).isZero();
        assertThat(AGREEMENT.nominalAlpha(one).estimate().note()).contains("one unit tells nothing of the spread");
        assertThat(AGREEMENT.percent(one).estimate().note()).contains("one unit tells nothing of the spread");
        NumberRatings perfect = NumberRatings.of(new double[][] {{1, 1}, {2, 2}});
        assertThat(AGREEMENT.nominalAlpha(perfect).estimate().note())
                .contains("no disagreement was seen: resampling units shows no spread");
        assertThat(AGREEMENT.cohenKappa(perfect, "1", "2").estimate().note())
                .contains("no disagreement was seen, so that the large-sample standard error is 0 and tells nothing");
        assertThat(AGREEMENT
                        .withResamples(0, 1)
                        .nominalAlpha(KRIPPENDORFF)
                        .estimate()
                        .note())
                .contains("no resamples were asked for");
    }

    @Test
    void whatIsWrongIsRefused() {
        assertThatThrownBy(() -> NumberRatings.of(new double[][] {{1}}))
                .hasMessage("agreement needs at least two coders: found 1");
        assertThatThrownBy(() -> NumberRatings.of(new double[][] {{1, 2}, {1, 2, 3}}))
                .hasMessage("unit 2 has 3 values: expected 2, one a coder");
        assertThatThrownBy(() -> NumberRatings.of(new double[][] {{1, Double.POSITIVE_INFINITY}}))
                .hasMessage("a rating is a finite number, or NaN where there is none");
        assertThatThrownBy(() -> OrderedRatings.of(List.of("low", "high"), new String[][] {{"low", "mid"}}))
                .hasMessage("unit 1 has an unknown category: found \"mid\", expected one of [low, high]");
        assertThatThrownBy(() -> KRIPPENDORFF.withCoders("a", "b", "c", "a"))
                .hasMessage("coders have names of their own: found [a, b, c, a]");
        assertThatThrownBy(() -> AGREEMENT.cohenKappa(KRIPPENDORFF, "1", "5"))
                .hasMessage("no such coder: found \"5\", expected one of [1, 2, 3, 4]");
        assertThatThrownBy(() -> AGREEMENT.ratioAlpha(NumberRatings.of(new double[][] {{-1, 2}})))
                .hasMessage("ratios need numbers of 0 or more: found -1.0; take intervalAlpha");
        assertThatThrownBy(() -> AGREEMENT.withResamples(50, 1))
                .hasMessage("an interval needs at least 100 resamples, or 0 for none: found 50");
        assertThatThrownBy(() -> AGREEMENT.withLevel(1))
                .hasMessage("a confidence level lies between 0 and 1: found 1.0");
    }

    @Test
    void everyTwoCodersHaveAKappa() {
        NumberRatings ratings = KRIPPENDORFF.withCoders("a", "b", "c", "d");
        List<CoderAgreement.CoderPair> pairs = AGREEMENT.cohenKappas(ratings);
        assertThat(pairs).hasSize(6);
        assertThat(pairs.get(5).first() + pairs.get(5).second()).isEqualTo("cd");
        assertThat(pairs.get(5).agreement().toString())
                .isEqualTo(AGREEMENT.cohenKappa(ratings, "c", "d").toString());
        assertThat(((Ratings) ratings).coders()).containsExactly("a", "b", "c", "d");
    }
}
