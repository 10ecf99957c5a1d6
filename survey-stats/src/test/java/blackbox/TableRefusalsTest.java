package blackbox;

import static blackbox.StagesSurvey.INCOME;
import static blackbox.StagesSurvey.PROBLEMS;
import static blackbox.StagesSurvey.PROMOTE;
import static blackbox.StagesSurvey.REGION;
import static blackbox.StagesSurvey.SCORE;
import static blackbox.StagesSurvey.SEX;
import static blackbox.StagesSurvey.USE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.surveystats.model.question.Net;
import org.surveystats.model.question.RatingQuestion;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.table.Band;
import org.surveystats.stats.table.Banding;
import org.surveystats.stats.table.Banner;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.CellStatistic;
import org.surveystats.stats.table.ColumnTest;
import org.surveystats.stats.table.ComparisonStyle;
import org.surveystats.stats.table.Correction;
import org.surveystats.stats.table.Crosstab;
import org.surveystats.stats.table.ExtremeShares;
import org.surveystats.stats.table.FamilyScope;
import org.surveystats.stats.table.Head;
import org.surveystats.stats.table.SmallCells;
import org.surveystats.stats.table.StandardErrors;
import org.surveystats.stats.table.Stub;
import org.surveystats.stats.table.TableException;

/** What tables refuse: the whole message. */
class TableRefusalsTest {

    private static void refused(ThrowingCallable call, String... lines) {
        assertThatThrownBy(call)
                .isInstanceOf(TableException.class)
                .hasMessage(String.join(System.lineSeparator(), lines));
    }

    private static void illegal(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void nets() {
        refused(
                () -> Stub.of(REGION).withNets(Net.of("a", "A", "b"), Net.of("ab", "A or B", "a", "q")),
                "column \"region\", nets[0].code: duplicate code: found \"a\", expected a code that no option and no other"
                        + " net has",
                "column \"region\", nets[1].options: unknown code: found \"q\", expected one of [a, b, c]");
        refused(
                () -> Stub.of(INCOME).withNets(Net.of("ab", "A or B", "a")),
                "column \"income\": nets of numbers: found numeric, expected options or bands; sort the numbers into bands:"
                        + " Stub.of(Banding)");
    }

    @Test
    void meansAndBoxes() {
        refused(
                () -> Stub.of(REGION).withMean(),
                "column \"region\": an option without a score: found \"a\", expected a score for every valid option; without"
                        + " scores a question has shares, and neither a mean nor boxes");
        refused(
                () -> Stub.of(PROBLEMS).withMean(),
                "column \"problems\": a mean of what has no scores: found multipleResponse, expected numbers, or options with"
                        + " scores; the mean number of options chosen is withMeanMentions()");
        refused(
                () -> Stub.of(REGION).withTopBoxes(2),
                "column \"region\": an option without a score: found \"a\", expected a score for every valid option; without"
                        + " scores a question has shares, and neither a mean nor boxes");
        refused(
                () -> Stub.of(SCORE).withBottomBoxes(6),
                "column \"score\": a number of boxes: found 6, expected 1 to 5, the number of valid options");
        refused(
                () -> Stub.of(PROMOTE).withTopBoxes(2),
                "column \"promote\": boxes of what has no scores: found rating, expected a question with one option a"
                        + " respondent, whose options have scores; numbers have nets of their bands");
        refused(
                () -> Stub.of(USE).withNetAgreement(),
                "column \"use\": net agreement of what nobody agrees with: found yesNo, expected agreement");
        refused(
                () -> Stub.of(RatingQuestion.of("stars", "Stars", 1, 5)).withNetPromoter(),
                "column \"stars\": a question without a net promoter score: found rating, expected a rating of the kind"
                        + " NET_PROMOTER");
        refused(
                () -> Stub.of(USE).withMeanMentions(),
                "column \"use\": a number of choices: found yesNo, expected multipleResponse");
    }

    @Test
    void heads() {
        refused(
                () -> Head.of(INCOME),
                "column \"income\": answers that make no rows or columns of a table: found numeric, expected a question with"
                        + " one option a respondent, a multiple response, or a Banding of numbers; each item of a grid is a"
                        + " question of its own");
        refused(
                () -> Head.of(SEX).nesting(REGION).nesting(SEX),
                "column \"sex\": a question nested in itself: found [sex, region, sex], expected each question once in a"
                        + " head");
    }

    @Test
    void bandings() {
        refused(
                () -> Banding.of(INCOME, Band.of("low", "low", 0, 20), Band.of("low", "middle", 10, 30)),
                "column \"income\", bands[1]: duplicate code: found \"low\"",
                "column \"income\", bands[1]: a band that begins before the one before it ends: found 10.0 after 20.0,"
                        + " expected bands in rising order that do not overlap");
        refused(() -> Banding.of(INCOME), "column \"income\", bands: no bands: expected at least one");
        refused(
                () -> Banding.at(INCOME, 3, 3),
                "column \"income\": limits of bands: found 3.0 and 3.0, expected at least one, in rising order");
        refused(
                () -> Banding.at(INCOME),
                "column \"income\": limits of bands: found none, expected at least one, in rising order");
        refused(
                () -> Banding.points(RatingQuestion.of("degrees", "Degrees", 0, 1000)),
                "column \"degrees\": points of a rating: found 1001, expected 1 to 100; sort the numbers into bands");
        illegal(
                () -> Band.of("low", "low", 3, 3),
                "a band has a code, and numbers from one limit to a greater one: found \"low\" from 3.0 to below 3.0");
    }

    @Test
    void banners() {
        refused(
                () -> Banner.builder().build(),
                "stubs: a banner without stubs: expected at least one question",
                "heads: a banner without heads: expected at least one question; the distribution of one question is that of"
                        + " Distributions");
        double[] limits = IntStream.range(0, 150).mapToDouble(i -> i).toArray();
        refused(
                () -> Banner.builder()
                        .stub(Stub.of(USE))
                        .stub(Stub.of(USE).withSpecialAnswers())
                        .head(Head.of(REGION))
                        .head(Head.of(REGION))
                        .head(Head.of(Banding.at(INCOME, limits)))
                        .layers(Head.of(REGION))
                        .test(ColumnTest.pairwise())
                        .standardErrors(StandardErrors.OMITTED)
                        .build(),
                "stubs[1]: a question that stands twice: found \"use\", expected a question that is not stubs[0]; one stub can"
                        + " have options or bands, nets, boxes and means",
                "heads[1]: a head that stands twice: found [region], expected other questions than those of heads[0]",
                "heads[2]: too many columns: found 151 of [income], expected at most 150; take fewer options, wider bands, or"
                        + " layers",
                "layers: a question that is in a head already: found \"region\", expected a question that is not in heads[0]",
                "layers: a question that is in a head already: found \"region\", expected a question that is not in heads[1]",
                "standardErrors: standard errors are left out: found 1 tests, expected no tests and no presentation standard,"
                        + " which need them");
        refused(
                () -> Banner.builder().layers(Head.of(SEX).nesting(REGION)),
                "layers: layers of nested questions: found [sex, region], expected one question");
    }

    @Test
    void tests() {
        illegal(
                () -> ColumnTest.pairwise().withLevels(0.01, 0.05),
                "levels of a test lie between 0 and 1, the strict one below the other: found 0.01 and 0.05");
        illegal(
                () -> ColumnTest.pairwise().withLevel(1),
                "levels of a test lie between 0 and 1, the strict one below the other: found 1.0");
        illegal(
                () -> new ColumnTest(
                        ComparisonStyle.PAIRWISE,
                        0.05,
                        OptionalDouble.empty(),
                        Correction.NONE,
                        FamilyScope.ROW,
                        -1,
                        ExtremeShares.UNTESTED),
                "a minimum base is 0 or more: found -1");
        illegal(() -> SmallCells.below(-1, 0), "limits of a base are 0 or more: found -1 and 0");
        illegal(() -> Correction.HOLM.adjust(0.5, 2), "p-values lie between 0 and 1: found [0.5, 2.0]");
    }

    @Test
    void tables() {
        Estimation survey = Estimation.of(StagesSurvey.table(), SampleDesign.independent());
        illegal(
                () -> Crosstab.of(USE, REGION).run(survey.by(SEX)),
                "a banner makes groups by heads and layers: found an estimation by [sex]");
        BannerTable table = Crosstab.of(USE, REGION).run(survey);
        illegal(() -> table.stub("score"), "no stub is of \"score\", but of [use]");
        illegal(() -> table.column("z"), "0 columns have the codes [z]");
        illegal(() -> table.stub("use").row("maybe"), "\"use\" has no row \"maybe\", but [yes, no]");
        assertThatThrownBy(() -> table.stub("use").row("yes").cells().get(0).value(CellStatistic.INDEX))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the cell has no INDEX");
        BannerTable layered = Banner.builder()
                .stub(Stub.of(USE))
                .head(Head.of(REGION))
                .layers(Head.of(SEX))
                .build()
                .run(survey);
        assertThatThrownBy(layered::stubs)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the table has 2 layers: take layers()");
    }
}
