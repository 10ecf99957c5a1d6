package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.question.YesNoQuestion;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.ReplicateCentre;
import org.surveystats.stats.design.ReplicateDesign;
import org.surveystats.stats.design.ReplicateMethod;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.QuantileEstimate;
import org.surveystats.stats.estimate.Statistic;

/**
 * Every kind of replicate weights, centred on the mean and on the estimate, against R's {@code survey} 4.1.1: {@code replicates.R}
 * beside the data. R's scale is given only where a method has none of its own.
 */
class ReplicateAgreementTest {

    private static final double TOLERANCE = 1e-9;

    private static final SingleChoiceQuestion GROUP =
            SingleChoiceQuestion.of("group", "Group", Option.of("a", "A"), Option.of("b", "B"), Option.of("c", "C"));
    private static final YesNoQuestion AGREES =
            YesNoQuestion.of("agrees", "Agrees?", Option.of("1", "yes"), Option.of("0", "no"));
    private static final NumericQuestion INCOME = NumericQuestion.of("income", "Income");
    private static final NumericQuestion WEIGHT = NumericQuestion.of("weight", "Weight");
    private static final int FIRST_REPLICATE = 6;
    private static final List<String> REPLICATES =
            List.of("jkn 16", "jk1 16", "brr 12", "fay 12", "bootstrap 30", "successive 8", "other 8");

    private static final ResponseTable TABLE = table();

    private static List<String> columns(String method, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> method + i).toList();
    }

    private static ResponseTable table() {
        ResponseTableBuilder builder =
                ResponseTable.builder(Questionnaire.builder("made", "en", LocalizedText.of("Made up"))
                        .add(GROUP)
                        .add(AGREES)
                        .add(INCOME)
                        .add(WEIGHT)
                        .build());
        List<String> names = REPLICATES.stream()
                .map(text -> text.split(" ", -1))
                .flatMap(parts -> columns(parts[0], Integer.parseInt(parts[1])).stream())
                .toList();
        names.forEach(builder::designNumbers);
        for (String[] line : WeightedSurvey.lines("replicates.csv")) {
            ResponseRow row = builder.row()
                    .number("weight", Double.parseDouble(line[2]))
                    .number("income", Double.parseDouble(line[3]))
                    .choose("agrees", line[4])
                    .choose("group", line[5]);
            for (int i = 0; i < names.size(); i++) {
                row.design(names.get(i), Double.parseDouble(line[FIRST_REPLICATE + i]));
            }
            row.add();
        }
        return builder.build();
    }

    private static ReplicateDesign design(String method, int count, double scale, double... scales) {
        List<String> columns = columns(method, count);
        ReplicateDesign design = switch (method) {
            case "jk1" -> ReplicateDesign.of(ReplicateMethod.JK1, columns);
            case "jkn" -> ReplicateDesign.of(ReplicateMethod.JKN, columns).withScale(scale, scales);
            case "brr" -> ReplicateDesign.of(ReplicateMethod.BRR, columns);
            case "fay" -> ReplicateDesign.fay(0.3, columns);
            case "bootstrap" -> ReplicateDesign.of(ReplicateMethod.BOOTSTRAP, columns);
            case "successive" -> ReplicateDesign.of(ReplicateMethod.SUCCESSIVE_DIFFERENCE, columns);
            default -> ReplicateDesign.of(ReplicateMethod.OTHER, columns).withScale(scale, scales);
        };
        return design.withWeight("weight");
    }

    static Stream<List<String>> expected() {
        return WeightedSurvey.lines("replicates-expected.csv").stream().map(List::of);
    }

    @ParameterizedTest
    @MethodSource("expected")
    void estimatesAreThoseOfR(List<String> line) {
        double[] scales = Stream.of(line.get(5).split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        ReplicateDesign design = design(
                        line.get(0), Integer.parseInt(line.get(3)), Double.parseDouble(line.get(4)), scales)
                .withCentre(ReplicateCentre.valueOf(line.get(1)));
        Estimation estimation = Estimation.of(TABLE, design);
        Estimate estimate = switch (line.get(2)) {
            case "mean" -> estimation.estimate(Statistic.mean(INCOME)).single();
            case "total" -> estimation.estimate(Statistic.total(INCOME)).single();
            case "share" ->
                estimation.estimate(Statistic.proportion(AGREES, "1")).single();
            case "median" -> estimation.quantiles(INCOME, 0.5).get(0).estimate();
            case "ratio" -> estimation.estimate(Statistic.ratio(INCOME, WEIGHT)).single();
            case "domain" ->
                estimation
                        .where(Domain.is(GROUP, "b"))
                        .estimate(Statistic.mean(INCOME))
                        .single();
            default -> throw new IllegalArgumentException(line.get(2));
        };
        assertClose(estimate.value(), Double.parseDouble(line.get(6)));
        assertClose(estimate.standardError().orElseThrow(), Double.parseDouble(line.get(7)));
        assertThat(estimate.degreesOfFreedom()).isEqualTo(Double.parseDouble(line.get(8)));
    }

    private static void assertClose(double found, double wanted) {
        assertThat(found).isCloseTo(wanted, within(TOLERANCE * Math.abs(wanted)));
    }

    @Test
    void everyMethodIsCompared() {
        assertThat(expected().map(line -> line.get(0)).distinct())
                .hasSameSizeAs(ReplicateMethod.values())
                .allMatch(method -> Stream.of(ReplicateMethod.values())
                        .anyMatch(known -> known.name().toLowerCase(Locale.ROOT).startsWith(method)));
    }

    /** Groups share what is read of the rows; each has what it has as a subgroup alone, and each probability what it has alone. */
    @Test
    void quantilesOfGroupsAreThoseOfSubgroups() {
        Estimation estimation = Estimation.of(TABLE, design("bootstrap", 30, 1 / 29.0));
        List<QuantileEstimate> together = estimation.by(GROUP).quantiles(INCOME, 0.25, 0.5);
        assertThat(together).hasSize(6);
        for (QuantileEstimate one : together) {
            String code = one.by().get(GROUP.id());
            Estimate alone = estimation
                    .where(Domain.is(GROUP, code))
                    .quantiles(INCOME, one.probability())
                    .get(0)
                    .estimate();
            assertThat(one.estimate().value()).isEqualTo(alone.value());
            assertThat(one.estimate().standardError()).isEqualTo(alone.standardError());
            assertThat(one.estimate().standardError().orElseThrow()).isPositive();
        }
    }
}
