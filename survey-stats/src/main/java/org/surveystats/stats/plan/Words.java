package org.surveystats.stats.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.surveystats.stats.design.ReplicateMethod;
import org.surveystats.stats.design.SingletonStratum;
import org.surveystats.stats.interval.ProportionInterval;
import org.surveystats.stats.openend.Consensus;
import org.surveystats.stats.openend.SetDistance;
import org.surveystats.stats.openend.Uncodable;
import org.surveystats.stats.scale.MissingAnswers;
import org.surveystats.stats.scale.ScoreMethod;
import org.surveystats.stats.table.CellStatistic;
import org.surveystats.stats.table.ComparisonStyle;
import org.surveystats.stats.table.Correction;
import org.surveystats.stats.table.ExtremeShares;
import org.surveystats.stats.table.FamilyScope;
import org.surveystats.stats.table.RowOrder;
import org.surveystats.stats.table.SmallCells;
import org.surveystats.stats.table.SpecialAnswers;
import org.surveystats.stats.table.StandardErrors;
import org.surveystats.stats.table.SummaryStatistic;
import org.surveystats.stats.table.SuppressionRule;
import org.surveystats.stats.table.TotalColumn;
import org.surveystats.stats.table.UnusedOptions;
import org.surveystats.stats.weighting.CalibrationDistance;
import org.surveystats.stats.weighting.Trimming;

/** The words of plans for what Java calls by constants, by word and in the order of messages. */
final class Words {

    static final Map<String, ProportionInterval> INTERVALS = of(ProportionInterval.values(), Words::camelCase);
    static final Map<String, CrosstabTest> TESTS = of(CrosstabTest.values(), CrosstabTest::code);
    static final Map<String, RegressionFamily> FAMILIES = of(RegressionFamily.values(), RegressionFamily::code);
    static final Map<String, ReplicateMethod> METHODS = of(ReplicateMethod.values(), Words::camelCase);
    static final Map<String, SingletonStratum> SINGLETONS = of(SingletonStratum.values(), Words::camelCase);
    static final Map<String, TotalColumn> TOTALS = of(TotalColumn.values(), Words::camelCase);
    static final Map<String, CellStatistic> CELL_STATISTICS = of(CellStatistic.values(), Words::camelCase);
    static final Map<String, StandardErrors> STANDARD_ERRORS = of(StandardErrors.values(), Words::camelCase);
    static final Map<String, RowOrder> ORDERS = of(RowOrder.values(), Words::camelCase);
    static final Map<String, UnusedOptions> UNUSED = of(UnusedOptions.values(), Words::camelCase);
    static final Map<String, SpecialAnswers> SPECIAL_ANSWERS = of(SpecialAnswers.values(), Words::camelCase);
    static final Map<String, ComparisonStyle> STYLES = of(ComparisonStyle.values(), Words::camelCase);
    static final Map<String, Correction> CORRECTIONS = of(Correction.values(), Words::camelCase);
    static final Map<String, FamilyScope> SCOPES = of(FamilyScope.values(), Words::camelCase);
    static final Map<String, ExtremeShares> EXTREME_SHARES = of(ExtremeShares.values(), Words::camelCase);
    static final Map<String, SmallCells.Standard> STANDARDS = of(SmallCells.Standard.values(), Words::camelCase);
    static final Map<String, SummaryStatistic.Kind> SUMMARIES = of(SummaryStatistic.Kind.values(), Words::camelCase);
    static final Map<String, SuppressionRule.Margins> MARGINS = of(SuppressionRule.Margins.values(), Words::camelCase);
    static final Map<String, SuppressionRule.Cost> COSTS = of(SuppressionRule.Cost.values(), Words::camelCase);
    static final Map<String, CrosstabMeasure> MEASURES = of(CrosstabMeasure.values(), Words::camelCase);
    static final Map<String, FurtherTest> FURTHER_TESTS = of(FurtherTest.values(), Words::camelCase);
    static final Map<String, ReliabilityCoefficient> RELIABILITY =
            of(ReliabilityCoefficient.values(), Words::camelCase);
    static final Map<String, AlphaInterval> ALPHA_INTERVALS = of(AlphaInterval.values(), Words::camelCase);
    static final Map<String, MissingAnswers> ANSWERS = of(MissingAnswers.values(), Words::camelCase);
    static final Map<String, ScoreMethod> SCORES = of(ScoreMethod.values(), Words::camelCase);
    static final Map<String, AgreementCoefficient> AGREEMENT = of(AgreementCoefficient.values(), Words::camelCase);
    static final Map<String, SetDistance> SET_DISTANCES = of(SetDistance.values(), Words::camelCase);
    static final Map<String, Uncodable> UNCODABLE = of(Uncodable.values(), Words::camelCase);
    static final Map<String, Consensus> CONSENSUS = of(Consensus.values(), Words::camelCase);

    static final Map<String, CalibrationDistance> DISTANCES = of(CalibrationDistance.values(), Words::camelCase);
    static final Map<String, Trimming.Unit> TRIMMING_UNITS = of(Trimming.Unit.values(), Words::camelCase);
    static final Map<String, Trimming.Redistribution> REDISTRIBUTIONS =
            of(Trimming.Redistribution.values(), Words::camelCase);

    private Words() {}

    private static <T> Map<String, T> of(T[] constants, Function<T, String> word) {
        Map<String, T> words = new LinkedHashMap<>();
        for (T constant : constants) {
            words.put(word.apply(constant), constant);
        }
        return words;
    }

    /** CLOPPER_PEARSON as clopperPearson. */
    static String camelCase(Enum<?> constant) {
        StringBuilder word = new StringBuilder();
        boolean upper = false;
        for (char c : constant.name().toCharArray()) {
            if (c != '_') {
                word.append(upper ? c : Character.toLowerCase(c));
            }
            upper = c == '_';
        }
        return word.toString();
    }
}
