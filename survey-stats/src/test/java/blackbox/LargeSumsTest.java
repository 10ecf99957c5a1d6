package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.Amounts;
import org.surveystats.stats.design.Cells;
import org.surveystats.stats.design.FeatureBlock;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.design.Totals;
import org.surveystats.stats.design.TotalsAccumulator;

/** Ten million respondents with large weights, against exact integers: the last digits are there. */
class LargeSumsTest {

    private static final int ROWS = 10_000_000;
    private static final int PART = 1_000_000;
    private static final int CLUSTERS = 1000;
    private static final double TOLERANCE = 2e-15;

    private static final SingleChoiceQuestion VIEW = SingleChoiceQuestion.of(
            "view", "View", Option.of("1", "bad"), Option.of("2", "fair"), Option.of("3", "good"));

    private static final Questionnaire QUESTIONNAIRE = Questionnaire.builder("made", "en", LocalizedText.of("Made up"))
            .add(VIEW)
            .build();

    /** Weights up to 6 · 10¹¹ that are larger in some clusters, as in life. */
    private static long weight(int row) {
        return 100_000_000_001L + row * 7919L % 300_000_007L * 1013 + row % CLUSTERS * 200_000_003L;
    }

    private static int view(int row) {
        return (int) (row * 2_654_435_761L % 3);
    }

    private static ResponseTable part(int from) {
        ResponseTableBuilder builder =
                ResponseTable.builder(QUESTIONNAIRE).designNumbers("weight").designLabels("cluster");
        String[] names = new String[CLUSTERS];
        for (int i = 0; i < CLUSTERS; i++) {
            names[i] = "c" + i;
        }
        for (int i = from; i < from + PART; i++) {
            ResponseRow row = builder.row();
            row.chooseAt(0, view(i)).designAt(0, (double) weight(i)).designAt(1, names[i % CLUSTERS]);
            row.add();
        }
        return builder.build();
    }

    private static List<FeatureBlock> block() {
        FeatureBlock.Builder block = FeatureBlock.builder();
        block.add(Cells.validOptions(VIEW), Amounts.one());
        return List.of(block.build());
    }

    private static double relative(double found, BigDecimal exact) {
        return new BigDecimal(found)
                .subtract(exact)
                .divide(exact, MathContext.DECIMAL64)
                .abs()
                .doubleValue();
    }

    /** n/(n − 1) · (Σu² − (Σu)²/n), exactly. */
    private static BigDecimal variance(BigInteger squares, BigInteger sum, int n) {
        BigDecimal size = BigDecimal.valueOf(n);
        return new BigDecimal(squares)
                .subtract(new BigDecimal(sum.multiply(sum)).divide(size, MathContext.DECIMAL128))
                .multiply(size)
                .divide(BigDecimal.valueOf(n - 1L), MathContext.DECIMAL128);
    }

    @Test
    void totalsAndVariancesHaveTheirLastDigits() {
        SurveyDesign independent = SampleDesign.independent().withWeight("weight");
        SurveyDesign clusters = SampleDesign.of(Stage.clusters("cluster")).withWeight("weight");
        TotalsAccumulator one = TotalsAccumulator.of(independent, block());
        TotalsAccumulator two = TotalsAccumulator.of(clusters, block());
        for (int from = 0; from < ROWS; from += PART) {
            ResponseTable part = part(from);
            one.add(part);
            two.add(part);
        }
        BigInteger[] sums = {BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO};
        BigInteger[] squares = {BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO};
        long[][] units = new long[3][CLUSTERS];
        for (int row = 0; row < ROWS; row++) {
            BigInteger weight = BigInteger.valueOf(weight(row));
            squares[view(row)] = squares[view(row)].add(weight.multiply(weight));
            units[view(row)][row % CLUSTERS] += weight(row);
        }
        Totals respondents = one.totals().get(0);
        Totals clustered = two.totals().get(0);
        for (int option = 0; option < 3; option++) {
            BigInteger unitSquares = BigInteger.ZERO;
            for (long unit : units[option]) {
                BigInteger total = BigInteger.valueOf(unit);
                sums[option] = sums[option].add(total);
                unitSquares = unitSquares.add(total.multiply(total));
            }
            BigDecimal sum = new BigDecimal(sums[option]);
            Totals.Smooth total = Totals.linear(respondents.indicator(option));
            assertThat(relative(respondents.sum(option), sum)).isLessThan(TOLERANCE);
            assertThat(relative(clustered.sum(option), sum)).isLessThan(TOLERANCE);
            assertThat(relative(respondents.squareSum(option), new BigDecimal(squares[option])))
                    .isLessThan(TOLERANCE);
            assertThat(relative(clustered.squareSum(option), new BigDecimal(squares[option])))
                    .isLessThan(TOLERANCE);
            assertThat(relative(respondents.variance(total), variance(squares[option], sums[option], ROWS)))
                    .isLessThan(TOLERANCE);
            // the squares of the units are ten times their spread, which costs a digit
            assertThat(relative(clustered.variance(total), variance(unitSquares, sums[option], CLUSTERS)))
                    .isLessThan(10 * TOLERANCE);
        }
    }
}
