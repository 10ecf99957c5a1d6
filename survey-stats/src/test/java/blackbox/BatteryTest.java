package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.surveystats.model.error.QuestionnaireException;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementQuestion.Wording;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.Base;
import org.surveystats.model.question.FrequencyQuestion;
import org.surveystats.model.question.GridQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.RatingQuestion;
import org.surveystats.model.question.YesNoQuestion;
import org.surveystats.model.response.NumberColumn;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Statistic;
import org.surveystats.stats.scale.Battery;
import org.surveystats.stats.scale.ItemStatistics;
import org.surveystats.stats.scale.MissingAnswers;
import org.surveystats.stats.scale.OrdinalReliability;
import org.surveystats.stats.scale.Reliability;
import org.surveystats.stats.scale.ScaleAnalysis;
import org.surveystats.stats.scale.ScaleFinding;
import org.surveystats.stats.scale.ScaleFinding.Kind;
import org.surveystats.stats.scale.ScoreMethod;
import org.surveystats.stats.scale.SplitCoefficient;

/** Batteries: scores, what they refuse, and what an analysis finds where there is little to analyse. */
class BatteryTest {

    private static AgreementQuestion item(String id) {
        return AgreementQuestion.of(id, "Item " + id, LikertSurvey.SCALE);
    }

    private static final AgreementQuestion A = item("a");
    private static final AgreementQuestion B = item("b");
    private static final AgreementQuestion C = item("c").reversed();

    @Test
    void scoresAreColumnsOfTheTable() {
        Battery battery = LikertSurvey.BATTERY.withMinimumAnswers(4).withLabel(LocalizedText.of("Optimism"));
        ResponseTable scored = battery.addTo(LikertSurvey.table());
        Estimate mean = Estimation.of(scored, LikertSurvey.CLUSTERED)
                .estimate(Statistic.mean(battery.scoreQuestion()))
                .single();
        ExpectedValues values = ExpectedValues.of("scale-expected.csv", "score.", 1e-10);
        values.put("value", mean.value());
        values.put("error", mean.standardError());
        values.put("n", (double) mean.base().unweighted());
        values.compare();
        assertThat(scored.questionnaire().question("optimism").text().fallback())
                .isEqualTo("Optimism");
        assertThat(battery.scoreQuestion().least()).hasValue(1);
        assertThat(battery.withMethod(ScoreMethod.PRORATED_SUM).scoreQuestion().greatest())
                .hasValue(30);
    }

    /** Ratings, frequencies with scores and grids are items as well. */
    @Test
    void itemsOfEveryKind() {
        RatingQuestion rating = RatingQuestion.of("r", "R", 0, 3);
        FrequencyQuestion often = FrequencyQuestion.of(
                "f",
                "F",
                Option.of("daily", "daily").withScore(3),
                Option.of("weekly", "weekly").withScore(2),
                Option.of("never", "never").withScore(0),
                Option.of("dk", "?").as(MissingReason.DONT_KNOW));
        YesNoQuestion one = YesNoQuestion.of(
                "y",
                "Y",
                Option.of("yes", "yes").withScore(3),
                Option.of("no", "no").withScore(0));
        GridQuestion grid = GridQuestion.of("g", "G", one);
        ResponseTable table = ResponseTable.builder(Questionnaire.builder("q", "en", LocalizedText.of("Q"))
                        .add(rating)
                        .add(often)
                        .add(grid)
                        .build())
                .row()
                .number("r", 1.5)
                .choose("f", "weekly")
                .choose("y", "yes")
                .add()
                .row()
                .choose("f", "dk")
                .missing("r", MissingReason.DONT_KNOW)
                .missing("y", MissingReason.DONT_KNOW)
                .add()
                .row()
                .number("r", 3)
                .choose("f", "dk")
                .add()
                .build();
        Battery battery =
                Battery.of("mixed", rating, often, grid).withReversed("f").withMinimumAnswers(2);
        assertThat(battery.toString()).isEqualTo("battery \"mixed\" of [r, f (reversed), y]");
        assertThat(battery.items().get(1).wording()).isEqualTo(Wording.REVERSED);
        NumberColumn scores = battery.addTo(table).column(battery.scoreQuestion());
        assertThat(scores.value(0)).hasValue((1.5 + 1 + 3) / 3);
        assertThat(scores.missing(1)).contains(MissingReason.DONT_KNOW);
        assertThat(scores.missing(2)).contains(MissingReason.NO_ANSWER);
        OrdinalReliability ordinal = ScaleAnalysis.of(table, SampleDesign.independent(), battery)
                .withMissing(MissingAnswers.PAIRWISE)
                .ordinalReliability();
        assertThat(ordinal.alpha().note()).contains("less than two respondents answered both \"r\" and \"f\"");
    }

    @Test
    void whoWasNotAskedHasNoScoreForThatReason() {
        YesNoQuestion use = YesNoQuestion.of("use", "Use?", Option.of("yes", "yes"), Option.of("no", "no"));
        Base users = Base.is("use", "yes");
        AgreementQuestion a = A.askedIf(users);
        AgreementQuestion b = B.askedIf(users);
        ResponseTable table = ResponseTable.builder(Questionnaire.builder("q", "en", LocalizedText.of("Q"))
                        .add(use)
                        .add(a)
                        .add(b)
                        .build())
                .row()
                .choose("use", "no")
                .add()
                .row()
                .choose("use", "yes")
                .choose("a", "3")
                .add()
                .build();
        Battery battery = Battery.of("users", a, b);
        assertThat(battery.scoreQuestion().askedIf()).contains(users);
        NumberColumn scores = battery.addTo(table).column(battery.scoreQuestion());
        assertThat(scores.missing(0)).contains(MissingReason.NOT_ASKED);
        assertThat(scores.missing(1)).contains(MissingReason.NO_ANSWER);
        assertThat(Battery.of("mixed", a, C).scoreQuestion().askedIf()).isEmpty();
    }

    @Test
    void refusals() {
        assertThatThrownBy(() -> Battery.of("one", A))
                .isInstanceOf(QuestionnaireException.class)
                .hasMessage("column \"one\": a battery with too few items: found 1, expected 2 items at least");
        assertThatThrownBy(() -> Battery.of("x", A, A))
                .hasMessage("column \"a\": an item that stands twice in a battery");
        assertThatThrownBy(() -> Battery.of("x", A, RatingQuestion.of("r", "R", 0, 10)))
                .hasMessage(
                        "column \"r\": an item on another scale than its battery: found scores from 0.0 to 10.0, expected"
                                + " from 1.0 to 5.0, as \"a\" has; score the options of both alike, or take the item out");
        assertThatThrownBy(() -> Battery.of("x", A, NumericQuestion.of("n", "N")))
                .hasMessage(
                        "column \"n\": an item without scores: found a question of type numeric, expected a question"
                                + " with one option a respondent, each with a score, or a rating");
        assertThatThrownBy(() ->
                        Battery.of("x", A, YesNoQuestion.of("y", "Y", Option.of("yes", "yes"), Option.of("no", "no"))))
                .hasMessage(
                        "column \"y\": an option without a score: found \"yes\", expected a score for every valid option");
        assertThatThrownBy(() -> Battery.of(
                        "x",
                        A,
                        YesNoQuestion.of(
                                "y",
                                "Y",
                                Option.of("yes", "yes").withScore(1),
                                Option.of("no", "no").withScore(1))))
                .hasMessage("column \"y\": an item with one score only: expected two scores at least");
        Battery battery = Battery.of("x", A, B, C);
        assertThatThrownBy(() -> battery.withReversed("z"))
                .hasMessage("battery \"x\" has no such item: found \"z\", expected one of [a, b, c]");
        assertThatThrownBy(() -> battery.withTwins("a", "b"))
                .hasMessage(
                        "column \"b\": twins that are worded the same way: found \"a\" and \"b\", both direct, expected"
                                + " one of them reversed; name the reversed one with withReversed first");
        assertThatThrownBy(() -> battery.withMinimumAnswers(4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a score of 3 items needs 1 to 3 answers: found 4");
        assertThatThrownBy(() -> battery.withMethod(ScoreMethod.COMPLETE_SUM).withMinimumAnswers(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a complete sum needs all 3 answers: found 2; a prorated sum takes fewer");
        assertThatThrownBy(() -> ScaleAnalysis.of(table("11."), SampleDesign.independent(), battery)
                        .withLevel(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a confidence level lies between 0 and 1: found 1.0");
        assertThatThrownBy(() -> Battery.of("a", A, B).addTo(table("11.")))
                .hasMessage("questions[3].id: duplicate id: found \"a\"; it stands at questions[0] already");
    }

    /** Answers to a, b and the reversed c: a string a respondent, . for none. */
    private static ResponseTable table(String... rows) {
        Question[] items = {A, B, C};
        Questionnaire.Builder questions = Questionnaire.builder("q", "en", LocalizedText.of("Q"));
        for (Question item : items) {
            questions.add(item);
        }
        ResponseTableBuilder builder = ResponseTable.builder(questions.build());
        for (String row : rows) {
            ResponseRow next = builder.row();
            for (int i = 0; i < items.length; i++) {
                if (row.charAt(i) != '.') {
                    next.choose(items[i].id(), row.substring(i, i + 1));
                }
            }
            next.add();
        }
        return builder.build();
    }

    private static ScaleAnalysis analysis(String... rows) {
        return ScaleAnalysis.of(table(rows), SampleDesign.independent(), Battery.of("x", A, B, C));
    }

    private static List<Estimate> all(ScaleAnalysis analysis) {
        Reliability r = analysis.reliability();
        OrdinalReliability o = analysis.ordinalReliability();
        List<Estimate> all = new ArrayList<>(List.of(
                r.alpha(),
                r.standardisedAlpha(),
                r.omega(),
                r.standardisedOmega(),
                r.lambda2(),
                r.lambda6(),
                r.meanCorrelation(),
                r.oddEven(SplitCoefficient.GUTTMAN),
                r.oddEven(SplitCoefficient.SPEARMAN_BROWN),
                o.alpha(),
                o.omega(),
                o.lambda6()));
        for (ItemStatistics item : analysis.items().items()) {
            all.addAll(List.of(
                    item.missing(),
                    item.mean(),
                    item.standardDeviation(),
                    item.itemTotal(),
                    item.itemRest(),
                    item.itemWhole(),
                    item.squaredMultipleCorrelation(),
                    item.alphaIfDropped()));
            item.points().forEach(point -> all.add(point.share()));
        }
        return all;
    }

    /** Whatever the answers: no exception, every number finite, and a reason for what is absent. */
    @Test
    void whatDoesNotExistSaysWhy() {
        String[][] tables = {
            {},
            {"..."},
            {"11."},
            {"111"},
            {"111", "111"},
            {"111", "555"},
            {"115", "551"},
            {"135", "224", "133", "245"},
            {"31.", "32.", ".13", ".24"},
            {"113", "223", "333", "443"},
            {"131", "242", "311", "423", "535"},
        };
        for (String[] rows : tables) {
            for (MissingAnswers missing : MissingAnswers.values()) {
                ScaleAnalysis analysis = analysis(rows).withMissing(missing);
                for (Estimate estimate : all(analysis)) {
                    String what = Arrays.toString(rows) + " " + missing + ": " + estimate;
                    assertThat(estimate.isDefined() || estimate.note().isPresent())
                            .as(what)
                            .isTrue();
                    assertThat(estimate.standardError().isPresent()
                                    || estimate.note().isPresent())
                            .as(what)
                            .isTrue();
                    assertThat(estimate.optionalValue().orElse(0)).as(what).isFinite();
                }
                Reliability reliability = analysis.reliability();
                assertThat(reliability.correlation("a", "b").orElse(0)).isBetween(-1.0001, 1.0001);
                reliability
                        .splitHalves(SplitCoefficient.SPEARMAN_BROWN)
                        .ifPresent(halves -> assertThat(halves.average()).isFinite());
                reliability
                        .findings()
                        .forEach(
                                finding -> assertThat(finding.value().orElse(0)).isFinite());
            }
        }
    }

    private static ScaleFinding finding(Kind kind, String... items) {
        return new ScaleFinding(kind, List.of(items), OptionalDouble.empty());
    }

    @Test
    void findsAnItemThatIsProbablyReversed() {
        // c as it was given rises with a and b, and is reversed: oriented, it falls
        ScaleAnalysis analysis = analysis("121", "232", "343", "454", "112", "235", "545");
        List<ScaleFinding> findings = analysis.reliability().findings();
        assertThat(findings).extracting(ScaleFinding::kind).contains(Kind.NEGATIVE_ITEM, Kind.NEGATIVE_ALPHA);
        ScaleFinding negative = findings.stream()
                .filter(finding ->
                        finding.kind() == Kind.NEGATIVE_ITEM && finding.items().equals(List.of("c")))
                .findFirst()
                .orElseThrow();
        assertThat(negative.value().orElseThrow())
                .isEqualTo(analysis.items().of("c").itemRest().value());
        assertThat(analysis.items().findings()).isEqualTo(findings);
        assertThat(analysis.reliability().alpha().value()).isNegative();
    }

    @Test
    void findsConstantItemsAndPairsWithoutAnswers() {
        ScaleAnalysis constant = analysis("313", "324", "335", "342", "351");
        assertThat(constant.reliability().findings()).contains(finding(Kind.CONSTANT_ITEM, "a"));
        assertThat(constant.reliability().alpha().isDefined()).isTrue();
        assertThat(constant.reliability().standardisedAlpha().note()).contains("an item is constant");
        assertThat(constant.items().of("a").itemRest().note()).contains("the item is constant");
        assertThat(constant.ordinalReliability().alpha().note()).contains("\"a\" is constant");
        assertThat(constant.reliability().correlation("a", "b")).isEmpty();
        Reliability apart = analysis("31.", "32.", ".13", ".24")
                .withMissing(MissingAnswers.PAIRWISE)
                .reliability();
        assertThat(apart.findings()).containsExactly(finding(Kind.TOO_FEW_ANSWERS, "a", "c"));
        assertThat(apart.alpha().note()).contains("less than two respondents answered both \"a\" and \"c\"");
        assertThat(apart.splitHalves(SplitCoefficient.GUTTMAN)).isEmpty();
    }

    @Test
    void twoItemsHaveNoFactor() {
        ScaleAnalysis two = ScaleAnalysis.of(
                table("12.", "23.", "31.", "45.", "54."), SampleDesign.independent(), Battery.of("two", A, B));
        assertThat(two.reliability().findings()).containsExactly(finding(Kind.FEW_ITEMS));
        assertThat(two.reliability().omega().note()).contains("one factor needs three items at least");
        assertThat(two.reliability().loading("a")).isEmpty();
        assertThat(two.items().of("a").alphaIfDropped().note()).contains("one item alone has no reliability");
    }

    @Test
    void findsDependentItemsAndPerfectCorrelations() {
        ScaleAnalysis same = analysis("115", "224", "333", "442", "551");
        assertThat(same.reliability().findings())
                .extracting(ScaleFinding::kind)
                .contains(Kind.NOT_POSITIVE_DEFINITE, Kind.HEYWOOD);
        assertThat(same.reliability().lambda6().note())
                .contains("an item follows from the others, or the matrix is none of complete answers");
        assertThat(same.reliability().alpha().value()).isEqualTo(1);
        assertThat(same.ordinalReliability().findings())
                .contains(new ScaleFinding(Kind.PERFECT_CORRELATION, List.of("a", "b"), OptionalDouble.of(1)));
        assertThat(same.ordinalReliability().correlation("a", "c")).hasValue(1);
    }

    @Test
    void standardErrorsCanBeLeftOut() {
        ScaleAnalysis analysis = analysis("131", "242", "311", "423", "535");
        Estimate alpha = analysis.withoutStandardErrors().reliability().alpha();
        assertThat(alpha.value()).isEqualTo(analysis.reliability().alpha().value());
        assertThat(alpha.note()).contains("no standard error was asked for");
    }

    /** A battery of more items than are split into all halves. */
    @Test
    void longBatteries() {
        AgreementScale eleven =
                AgreementScale.numbered("eleven", 11, LocalizedText.of("disagree"), LocalizedText.of("agree"));
        AgreementQuestion[] items = IntStream.range(0, 24)
                .mapToObj(i -> AgreementQuestion.of("i" + i, "I", eleven))
                .toArray(AgreementQuestion[]::new);
        Questionnaire.Builder questions = Questionnaire.builder("q", "en", LocalizedText.of("Q"));
        for (AgreementQuestion item : items) {
            questions.add(item);
        }
        ResponseTableBuilder builder = ResponseTable.builder(questions.build());
        for (int row = 0; row < 200; row++) {
            ResponseRow next = builder.row();
            for (int i = 0; i < items.length; i++) {
                next.choose(items[i].id(), Integer.toString(1 + (row * 7 % 6) + (row * (i + 3) + i) % 6));
            }
            next.add();
        }
        Reliability reliability = ScaleAnalysis.of(
                        builder.build(), SampleDesign.independent(), Battery.of("long", items))
                .reliability();
        assertThat(reliability.alpha().standardError().orElseThrow()).isPositive();
        assertThat(reliability.splitHalves(SplitCoefficient.GUTTMAN)).isEmpty();
    }
}
