package org.surveystats.stats.scale;

import java.util.EnumMap;
import java.util.Map;

/**
 * From what value on an index is striking. No limit is right for all surveys: on a battery without reversed items equal answers may
 * well be meant.
 *
 * @param least for each flag the least value of its index that is flagged
 * @param minimumAnswers the number of valid answers below which nobody is flagged but for leaving items out
 */
public record QualityLimits(Map<QualityFlag, Double> least, int minimumAnswers) {

    /**
     * Checks the limits.
     *
     * @param least for each flag the least value of its index that is flagged
     * @param minimumAnswers the number of valid answers below which nobody is flagged but for leaving items out
     * @throws IllegalArgumentException if a flag has no finite limit, or the number of answers is below 1
     */
    public QualityLimits {
        least = Map.copyOf(least);
        for (QualityFlag flag : QualityFlag.values()) {
            if (!Double.isFinite(least.getOrDefault(flag, Double.NaN))) {
                throw new IllegalArgumentException(
                        "the flag " + flag + " needs a finite limit: found " + least.get(flag));
            }
        }
        if (minimumAnswers < 1) {
            throw new IllegalArgumentException("flags need 1 answer or more: found " + minimumAnswers);
        }
    }

    /**
     * The strictest limits: all answers are the same, at the ends, in the middle, or agree; half of the items or more are missing;
     * any twins contradict each other. Nobody with fewer than three answers is flagged.
     *
     * @return the limits
     */
    public static QualityLimits standard() {
        Map<QualityFlag, Double> least = new EnumMap<>(QualityFlag.class);
        for (QualityFlag flag : QualityFlag.values()) {
            least.put(flag, flag == QualityFlag.INCOMPLETE ? 0.5 : 1);
        }
        return new QualityLimits(least, 3);
    }

    /**
     * The same limits with another for one flag.
     *
     * @param flag the flag
     * @param value the least value of its index that is flagged
     * @return the limits with it
     * @throws IllegalArgumentException if the value is not finite
     */
    public QualityLimits with(QualityFlag flag, double value) {
        Map<QualityFlag, Double> changed = new EnumMap<>(least);
        changed.put(flag, value);
        return new QualityLimits(changed, minimumAnswers);
    }

    /**
     * The same limits for respondents with more or fewer answers.
     *
     * @param answers the number of valid answers below which nobody is flagged but for leaving items out
     * @return the limits with it
     * @throws IllegalArgumentException if the number is below 1
     */
    public QualityLimits withMinimumAnswers(int answers) {
        return new QualityLimits(least, answers);
    }

    double of(QualityFlag flag) {
        return least.getOrDefault(flag, Double.POSITIVE_INFINITY);
    }
}
