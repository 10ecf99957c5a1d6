package blackbox;

import static blackbox.LikertSurvey.BATTERY;
import static blackbox.LikertSurvey.CLUSTERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.Base;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.YesNoQuestion;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Statistic;
import org.surveystats.stats.scale.AnswerQuality;
import org.surveystats.stats.scale.Battery;
import org.surveystats.stats.scale.QualityFlag;
import org.surveystats.stats.scale.QualityIndex;
import org.surveystats.stats.scale.QualityLimits;
import org.surveystats.stats.scale.QualitySummary;

/** Answer quality: means and shares against R (scale-expected.R), and respondents counted by hand. */
class AnswerQualityTest {

    private static final ResponseTable TABLE = LikertSurvey.table();

    @Test
    void meansAndSharesAreThoseOfR() {
        AnswerQuality quality = AnswerQuality.of(TABLE, BATTERY);
        QualitySummary summary = quality.summary(Sample.of(TABLE, CLUSTERED));
        ExpectedValues values = ExpectedValues.of("scale-expected.csv", "quality.", 1e-10);
        for (QualityIndex index : QualityIndex.values()) {
            values.put(index.code(), summary.mean(index));
        }
        values.compare();
        QualityLimits limits = QualityLimits.standard().with(QualityFlag.STRAIGHT_LINING, 0.6);
        QualitySummary strict = quality.withLimits(limits).summary(Sample.of(TABLE, CLUSTERED));
        ExpectedValues flags = ExpectedValues.of("scale-expected.csv", "flag.", 1e-10);
        flags.put("identical", strict.share(QualityFlag.STRAIGHT_LINING));
        flags.put("identical.count", (double)
                strict.count(QualityFlag.STRAIGHT_LINING).unweighted());
        flags.compare();
    }

    /** The same numbers as a column of a table, and flags as a domain. */
    @Test
    void indicesAreColumnsAndFlagsAreDomains() {
        AnswerQuality quality = AnswerQuality.of(TABLE, BATTERY)
                .withLimits(QualityLimits.standard().with(QualityFlag.STRAIGHT_LINING, 0.6));
        ResponseTable more = quality.addTo(QualityIndex.SPREAD, QualityIndex.ACQUIESCENCE);
        QualitySummary summary = quality.summary(Sample.of(TABLE, CLUSTERED));
        Estimation survey = Estimation.of(more, CLUSTERED);
        Estimate spread = survey.estimate(Statistic.mean(quality.question(QualityIndex.SPREAD)))
                .single();
        Estimate same = summary.mean(QualityIndex.SPREAD);
        assertThat(spread.value()).isCloseTo(same.value(), within(1e-14));
        assertThat(spread.standardError().orElseThrow())
                .isCloseTo(same.standardError().orElseThrow(), within(1e-14));
        Domain flagged = quality.domain(QualityFlag.STRAIGHT_LINING);
        assertThat(flagged.toString()).isEqualTo("optimism STRAIGHT_LINING");
        long inside = survey.where(flagged)
                .estimate(Statistic.mean(quality.question(QualityIndex.SPREAD)))
                .single()
                .base()
                .unweighted();
        assertThat(inside)
                .isEqualTo(summary.count(QualityFlag.STRAIGHT_LINING).unweighted())
                .isGreaterThan(10);
        boolean[] flags = quality.flagged(QualityFlag.STRAIGHT_LINING);
        assertThat(IntStream.range(0, flags.length).filter(row -> flags[row]).count())
                .isEqualTo(inside);
    }

    private static final YesNoQuestion ASKED =
            YesNoQuestion.of("asked", "Asked?", Option.of("yes", "yes"), Option.of("no", "no"));

    private static AgreementQuestion item(String id) {
        return AgreementQuestion.of(id, "Item " + id, LikertSurvey.SCALE);
    }

    /** Five items, the last two reversed and the last one filtered; a and d are twins. Answers are digits, . for none. */
    private static AnswerQuality quality(String... rows) {
        AgreementQuestion[] items = {
            item("a"),
            item("b"),
            item("c"),
            item("d").reversed(),
            item("e").reversed().askedIf(Base.is("asked", "yes"))
        };
        Questionnaire.Builder questions =
                Questionnaire.builder("q", "en", LocalizedText.of("Q")).add(ASKED);
        for (AgreementQuestion item : items) {
            questions.add(item);
        }
        ResponseTableBuilder builder = ResponseTable.builder(questions.build());
        for (String row : rows) {
            ResponseRow next = builder.row().choose("asked", row.charAt(0) == 'y' ? "yes" : "no");
            for (int i = 0; i < items.length; i++) {
                if (row.charAt(i + 1) != '.') {
                    next.choose(items[i].id(), row.substring(i + 1, i + 2));
                }
            }
            next.add();
        }
        return AnswerQuality.of(builder.build(), Battery.of("five", items).withTwins("d", "a"));
    }

    private static void assertIndices(AnswerQuality quality, int row, double... expected) {
        int next = 0;
        for (QualityIndex index : QualityIndex.values()) {
            double value = expected[next++];
            assertThat(quality.value(index, row))
                    .as(index + " of row " + row)
                    .isEqualTo(Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value));
        }
    }

    @Test
    void respondentsCountedByHand() {
        double none = Double.NaN;
        AnswerQuality quality = quality("y44444", "y1.115", "n5535.", "y.....", "n.....", "n2....", "y33333");
        // missing, run, identical, spread, extreme, middle, acquiescence, contradictions
        assertIndices(quality, 0, 0, 5, 1, 0, 0, 0, 1, 1);
        assertIndices(quality, 1, 0.2, 2, 0.75, 2, 1, 0, -0.5, 0);
        assertIndices(quality, 2, 0, 2, 0.75, 1, 0.75, 0.25, (2 / 3.0 + 1) / 2, 1);
        assertIndices(quality, 3, 1, none, none, none, none, none, none, none);
        assertIndices(quality, 4, 1, none, none, none, none, none, none, none);
        assertIndices(quality, 5, 0.75, 1, 1, none, 0, 0, none, none);
        assertIndices(quality, 6, 0, 5, 1, 0, 0, 1, 0, 0);
        assertThat(quality.flagged(QualityFlag.STRAIGHT_LINING))
                .containsExactly(true, false, false, false, false, false, true);
        assertThat(quality.flagged(QualityFlag.INCOMPLETE))
                .containsExactly(false, false, false, true, true, true, false);
        assertThat(quality.flagged(QualityFlag.EXTREME))
                .containsExactly(false, true, false, false, false, false, false);
        assertThat(quality.flagged(QualityFlag.MIDDLE)).containsExactly(false, false, false, false, false, false, true);
        assertThat(quality.flagged(QualityFlag.ACQUIESCENT))
                .containsExactly(true, false, false, false, false, false, false);
        assertThat(quality.flagged(QualityFlag.CONTRADICTORY))
                .containsExactly(true, false, true, false, false, false, false);
        assertThat(quality.withLimits(QualityLimits.standard().withMinimumAnswers(1))
                        .flagged(QualityFlag.STRAIGHT_LINING))
                .containsExactly(true, false, false, false, false, true, true);
        ResponseTable table = quality.addTo(QualityIndex.SPREAD);
        assertThat(table.column(quality.question(QualityIndex.SPREAD)).missing(3))
                .contains(MissingReason.NOT_APPLICABLE);
        assertThat(quality.question(QualityIndex.SPREAD).id()).isEqualTo("five.spread");
    }

    @Test
    void anItemThatWasNotAskedIsPassedOver() {
        Questionnaire questions = Questionnaire.builder("q", "en", LocalizedText.of("Q"))
                .add(ASKED)
                .add(item("a"))
                .add(item("b").askedIf(Base.is("asked", "yes")))
                .add(item("c"))
                .build();
        ResponseTable table = ResponseTable.builder(questions)
                .row()
                .choose("asked", "no")
                .choose("a", "2")
                .choose("c", "2")
                .add()
                .row()
                .choose("asked", "yes")
                .choose("a", "2")
                .choose("c", "2")
                .add()
                .build();
        Battery battery =
                Battery.of("three", questions.question("a"), questions.question("b"), questions.question("c"));
        AnswerQuality quality = AnswerQuality.of(table, battery);
        assertThat(quality.value(QualityIndex.LONGEST_RUN, 0)).hasValue(2);
        assertThat(quality.value(QualityIndex.LONGEST_RUN, 1)).hasValue(1);
        assertThat(quality.value(QualityIndex.MISSING_SHARE, 0)).hasValue(0);
        assertThat(quality.value(QualityIndex.ACQUIESCENCE, 0)).isEmpty();
    }

    @Test
    void aScaleWithoutAMiddleHasNoMiddleShare() {
        AgreementScale four =
                AgreementScale.numbered("four", 4, LocalizedText.of("disagree"), LocalizedText.of("agree"));
        AgreementQuestion a = AgreementQuestion.of("a", "A", four);
        AgreementQuestion b = AgreementQuestion.of("b", "B", four);
        ResponseTable table = ResponseTable.builder(Questionnaire.builder("q", "en", LocalizedText.of("Q"))
                        .add(a)
                        .add(b)
                        .build())
                .row()
                .choose("a", "2")
                .choose("b", "3")
                .add()
                .build();
        AnswerQuality quality = AnswerQuality.of(table, Battery.of("two", a, b));
        assertThat(quality.value(QualityIndex.MIDDLE_SHARE, 0)).isEmpty();
        Estimate mean =
                quality.summary(Sample.of(table, SampleDesign.independent())).mean(QualityIndex.MIDDLE_SHARE);
        assertThat(mean.isDefined()).isFalse();
        assertThat(mean.note()).contains("nobody belongs to the base");
    }

    @Test
    void refusals() {
        AnswerQuality quality = AnswerQuality.of(TABLE, BATTERY);
        assertThatThrownBy(() -> quality.summary(Sample.of(LikertSurvey.table(), CLUSTERED)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the sample is of another table than the indices: 240 respondents to \"likert\"");
        assertThatThrownBy(() -> QualityLimits.standard().withMinimumAnswers(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("flags need 1 answer or more: found 0");
        assertThatThrownBy(() -> QualityLimits.standard().with(QualityFlag.EXTREME, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the flag EXTREME needs a finite limit: found NaN");
    }
}
