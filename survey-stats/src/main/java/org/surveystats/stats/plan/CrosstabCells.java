package org.surveystats.stats.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surveystats.model.question.BinaryQuestion;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.OrderedQuestion;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.HypothesisTest;
import org.surveystats.stats.estimate.Reason;
import org.surveystats.stats.estimate.TwoWayTable;
import org.surveystats.stats.table.Association;
import org.surveystats.stats.table.ExactOddsRatio;
import org.surveystats.stats.table.FisherTest;
import org.surveystats.stats.table.LinearTrend;
import org.surveystats.stats.table.OrderedAssociation;
import org.surveystats.stats.table.Ordering;
import org.surveystats.stats.table.Predicted;

/** The measures of association and further tests of a cross-tabulation. */
final class CrosstabCells {

    private final CrosstabAnalysis analysis;
    private final Estimation survey;
    private final ChoiceQuestion rows;
    private final ChoiceQuestion columns;
    private final List<ResultCell> cells = new ArrayList<>();
    private final List<TestResult> tests = new ArrayList<>();

    CrosstabCells(CrosstabAnalysis analysis, Estimation survey, ChoiceQuestion rows, ChoiceQuestion columns) {
        this.analysis = analysis;
        this.survey = survey;
        this.rows = rows;
        this.columns = columns;
    }

    /** The order of a question's answers, by what the question says of it. */
    static Ordering order(ChoiceQuestion question) {
        if (question instanceof OrderedQuestion ordered) {
            return Ordering.of(ordered);
        }
        return question instanceof BinaryQuestion binary ? Ordering.of(binary) : Ordering.byScores(question);
    }

    /** Adds what a table says. */
    void add(TwoWayTable table) {
        Association association = Association.of(survey, table);
        for (CrosstabMeasure measure : analysis.association()) {
            Estimate estimate = measure.isOrdered()
                    ? ordered(measure, OrderedAssociation.of(survey, table, order(rows), order(columns)))
                    : nominal(measure, association);
            cells.add(ResultCell.builder()
                    .by(table.by())
                    .measure(Words.camelCase(measure))
                    .estimate(estimate)
                    .build());
        }
        for (FurtherTest test : analysis.tests()) {
            switch (test) {
                case PEARSON -> add(table, test, association.pearsonTest());
                case YATES -> add(table, test, association.yatesTest());
                case LIKELIHOOD_RATIO -> add(table, test, association.likelihoodRatioTest());
                case FISHER -> fisher(table, association.fisherTest());
                case CONCORDANCE ->
                    add(
                            table,
                            test,
                            OrderedAssociation.of(survey, table, order(rows), order(columns))
                                    .concordanceTest());
                case LINEAR_BY_LINEAR ->
                    add(
                            table,
                            test,
                            OrderedAssociation.of(survey, table, order(rows), order(columns))
                                    .linearByLinearTest());
                case LINEAR_TREND, COCHRAN_ARMITAGE -> trend(table, test);
            }
        }
    }

    List<ResultCell> cells() {
        return cells;
    }

    List<TestResult> tests() {
        return tests;
    }

    private static Estimate nominal(CrosstabMeasure measure, Association association) {
        return switch (measure) {
            case CRAMERS_V -> association.cramersV();
            case BIAS_CORRECTED_CRAMERS_V -> association.biasCorrectedCramersV();
            case PHI -> association.phi();
            case CONTINGENCY_COEFFICIENT -> association.contingencyCoefficient();
            case LAMBDA -> association.symmetricLambda();
            case LAMBDA_ROWS -> association.lambda(Predicted.ROWS);
            case LAMBDA_COLUMNS -> association.lambda(Predicted.COLUMNS);
            case GOODMAN_KRUSKAL_TAU_ROWS -> association.goodmanKruskalTau(Predicted.ROWS);
            case GOODMAN_KRUSKAL_TAU_COLUMNS -> association.goodmanKruskalTau(Predicted.COLUMNS);
            case UNCERTAINTY_COEFFICIENT -> association.symmetricUncertaintyCoefficient();
            case UNCERTAINTY_COEFFICIENT_ROWS -> association.uncertaintyCoefficient(Predicted.ROWS);
            case UNCERTAINTY_COEFFICIENT_COLUMNS -> association.uncertaintyCoefficient(Predicted.COLUMNS);
            default -> throw new IllegalStateException(measure + " is of ordered answers");
        };
    }

    private static Estimate ordered(CrosstabMeasure measure, OrderedAssociation association) {
        return switch (measure) {
            case GAMMA -> association.gamma();
            case TAU_B -> association.tauB();
            case TAU_C -> association.tauC();
            case SOMERS_D -> association.symmetricSomersD();
            case SOMERS_D_ROWS -> association.somersD(Predicted.ROWS);
            case SOMERS_D_COLUMNS -> association.somersD(Predicted.COLUMNS);
            case SPEARMAN -> association.spearman();
            case PEARSON -> association.pearson();
            default -> throw new IllegalStateException(measure + " needs no order");
        };
    }

    private TestResult.Builder named(TwoWayTable table, FurtherTest test, HypothesisTest outcome) {
        return PlanRunner.test(outcome).name(Words.camelCase(test)).by(table.by());
    }

    private void add(TwoWayTable table, FurtherTest test, HypothesisTest outcome) {
        tests.add(named(table, test, outcome).build());
    }

    private void fisher(TwoWayTable table, FisherTest fisher) {
        add(table, FurtherTest.FISHER, fisher.test());
        Optional<ExactOddsRatio> ratio = fisher.oddsRatio();
        ratio.ifPresent(odds -> {
            ResultCell.Builder cell =
                    ResultCell.builder().by(table.by()).measure("oddsRatio").lower(odds.lower());
            odds.value().ifPresent(cell::estimate);
            odds.upper().ifPresent(cell::upper);
            if (odds.value().isEmpty() || odds.upper().isEmpty()) {
                cell.note(Reason.INFINITE.text());
            }
            cells.add(cell.build());
        });
    }

    private void trend(TwoWayTable table, FurtherTest test) {
        LinearTrend trend = LinearTrend.of(survey, table, order(columns));
        for (Option row : table.rows()) {
            HypothesisTest outcome =
                    test == FurtherTest.LINEAR_TREND ? trend.test(row.code()) : trend.cochranArmitage(row.code());
            tests.add(named(table, test, outcome).row(row.code()).build());
            if (test == FurtherTest.LINEAR_TREND) {
                cells.add(ResultCell.builder()
                        .by(table.by())
                        .row(row.code())
                        .measure("slope")
                        .estimate(trend.slope(row.code()))
                        .build());
            }
        }
    }
}
