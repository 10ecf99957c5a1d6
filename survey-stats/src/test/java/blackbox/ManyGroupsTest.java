package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.QuantileEstimate;
import org.surveystats.stats.estimate.Statistic;

/** Many more groups than there are covariances of together: each is what it is as a domain of its own. */
class ManyGroupsTest {

    private static final int GROUPS = 2_000;

    private static final SingleChoiceQuestion TOWN = SingleChoiceQuestion.of(
            "town",
            "Town",
            IntStream.range(0, GROUPS)
                    .mapToObj(i -> Option.of("t" + i, "Town " + i))
                    .toArray(Option[]::new));
    private static final NumericQuestion INCOME = NumericQuestion.of("income", "Income");

    private static ResponseTable table() {
        SplittableRandom random = new SplittableRandom(5);
        ResponseTableBuilder builder = ResponseTable.builder(
                        Questionnaire.builder("towns", "en", LocalizedText.of("Towns"))
                                .add(TOWN)
                                .add(INCOME)
                                .build())
                .designNumbers("w")
                .designLabels("cluster");
        for (int i = 0; i < 20_000; i++) {
            builder.row()
                    .choose("town", "t" + random.nextInt(GROUPS))
                    .number("income", random.nextInt(-500, 100_000) / 100.0)
                    .design("w", 1 + random.nextInt(5))
                    .design("cluster", "c" + i / 7)
                    .add();
        }
        return builder.build();
    }

    /** Histograms of 1 MB a group, and covariances of all pairs, once took 100 MB for 100 groups. */
    @Test
    void quantilesAndMeans() {
        Estimation survey = Estimation.of(
                table(), SampleDesign.of(Stage.clusters("cluster")).withWeight("w"));
        List<QuantileEstimate> quantiles = survey.by(TOWN).quantiles(INCOME, .25, .5);
        assertThat(quantiles).hasSizeBetween(2 * GROUPS - 40, 2 * GROUPS);
        for (String town : List.of("t0", "t212", "t213", "t214", "t1999")) {
            Estimation alone = survey.where(Domain.is(TOWN, town));
            assertThat(quantiles.stream()
                            .filter(quantile -> quantile.by().containsValue(town))
                            .map(quantile -> quantile.estimate().toString())
                            .toList())
                    .as(town)
                    .isEqualTo(alone.quantiles(INCOME, .25, .5).stream()
                            .map(quantile -> quantile.estimate().toString())
                            .toList());
            assertThat(survey.by(TOWN).estimate(Statistic.mean(INCOME)).in(town).value())
                    .isEqualTo(alone.estimate(Statistic.mean(INCOME)).single().value());
        }
    }

    /** The definition: the smallest number whose cumulative weight reaches the share. */
    @Test
    void quantilesOfFewAndOfManyNumbers() {
        ResponseTable table = table();
        Estimation survey = Estimation.of(table, SampleDesign.independent().withWeight("w"));
        Domain few = Domain.is(TOWN, "t7", "t8", "t9", "t10");
        int[] cells = few.cells().classify(table);
        for (boolean all : new boolean[] {true, false}) {
            int[] rows = IntStream.range(0, table.rowCount())
                    .filter(row -> all || cells[row] == 0)
                    .boxed()
                    .sorted((a, b) -> Double.compare(income(table, a), income(table, b)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            double total =
                    Arrays.stream(rows).mapToDouble(row -> weight(table, row)).sum();
            for (double p : new double[] {.01, .1, .3, .5, .77, .99}) {
                double sum = 0;
                int at = -1;
                while (sum < p * total) {
                    sum += weight(table, rows[++at]);
                }
                assertThat((all ? survey : survey.where(few))
                                .quantiles(INCOME, p)
                                .get(0)
                                .estimate()
                                .value())
                        .isEqualTo(income(table, rows[at]));
            }
        }
    }

    private static double income(ResponseTable table, int row) {
        return table.column(INCOME).value(row).orElseThrow();
    }

    private static double weight(ResponseTable table, int row) {
        return table.designNumbers("w").value(row).orElseThrow();
    }
}
