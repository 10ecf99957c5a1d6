package org.surveystats.stats.plan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;

/** The numbers of results, as they are called in files, in the order of the files. */
enum ResultNumber {
    PROBABILITY("probability"),
    ESTIMATE("estimate"),
    STANDARD_ERROR("standardError"),
    LOWER("lower"),
    UPPER("upper"),
    DEGREES_OF_FREEDOM("degreesOfFreedom"),
    N("n"),
    WEIGHTED_N("weightedN"),
    EFFECTIVE_N("effectiveN"),
    DESIGN_EFFECT("designEffect"),
    STATISTIC("statistic"),
    P_VALUE("pValue"),
    NUMERATOR_DF("numeratorDf"),
    DENOMINATOR_DF("denominatorDf"),
    DIFFERENCE("difference"),
    RESIDUAL_DF("residualDf"),
    ADJUSTED_P_VALUE("adjustedPValue"),
    FAMILY_SIZE("familySize"),
    TEST("test");

    /** The numbers of a cell, without that which identifies it. */
    static final Set<ResultNumber> OF_CELLS = Collections.unmodifiableSet(EnumSet.range(ESTIMATE, P_VALUE));

    /** The numbers of a test. */
    static final Set<ResultNumber> OF_TESTS = ofTests();

    private final String field;

    ResultNumber(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    private static Set<ResultNumber> ofTests() {
        EnumSet<ResultNumber> all = EnumSet.range(STATISTIC, TEST);
        all.addAll(EnumSet.of(STANDARD_ERROR, DEGREES_OF_FREEDOM));
        return Collections.unmodifiableSet(all);
    }

    static Map<ResultNumber, Double> none() {
        return new EnumMap<>(ResultNumber.class);
    }

    /** Sets a number, which is never NaN: what does not exist is absent. */
    void set(Map<ResultNumber, Double> numbers, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    field + " is a finite number, and absent where it does not exist: found " + value);
        }
        numbers.put(this, value);
    }

    OptionalDouble of(Map<ResultNumber, Double> numbers) {
        return numbers.containsKey(this)
                ? OptionalDouble.of(Objects.requireNonNull(numbers.get(this)))
                : OptionalDouble.empty();
    }
}
