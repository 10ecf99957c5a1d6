package org.surveystats.stats.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.surveystats.stats.design.ReplicateMethod;
import org.surveystats.stats.design.SingletonStratum;
import org.surveystats.stats.interval.ProportionInterval;
import org.surveystats.stats.weighting.CalibrationDistance;
import org.surveystats.stats.weighting.Trimming;

/** The words of plans for what Java calls by constants, by word and in the order of messages. */
final class Words {

    static final Map<String, ProportionInterval> INTERVALS = of(ProportionInterval.values(), Words::camelCase);
    static final Map<String, CrosstabTest> TESTS = of(CrosstabTest.values(), CrosstabTest::code);
    static final Map<String, RegressionFamily> FAMILIES = of(RegressionFamily.values(), RegressionFamily::code);
    static final Map<String, ReplicateMethod> METHODS = of(ReplicateMethod.values(), Words::camelCase);
    static final Map<String, SingletonStratum> SINGLETONS = of(SingletonStratum.values(), Words::camelCase);

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
