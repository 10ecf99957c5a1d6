package org.surveystats.stats.scale;

import java.util.OptionalDouble;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.interval.ConfidenceInterval;

/**
 * Confidence limits that respect the range of a statistic: with h = t · standard error, estimate θ ± h is replaced by 1 − (1 − θ)
 * · exp(±h/(1 − θ)) for a reliability, tanh(artanh θ ± h/(1 − θ²)) for a correlation and θ · exp(±h/θ) for a standard deviation.
 */
final class Confidence {

    private Confidence() {}

    static Estimate of(Estimate plain, MatrixStatistic.Limits limits) {
        OptionalDouble error = plain.standardError();
        if (plain.interval().isEmpty() || error.isEmpty()) {
            return plain;
        }
        ConfidenceInterval interval = plain.interval().get();
        double value = plain.value();
        double half = interval.width() / 2;
        ConfidenceInterval better = switch (limits) {
            case BELOW_ONE ->
                value < 1
                        ? new ConfidenceInterval(
                                1 - (1 - value) * Math.exp(half / (1 - value)),
                                1 - (1 - value) * Math.exp(-half / (1 - value)),
                                interval.level())
                        : interval;
            case CORRELATION -> Math.abs(value) < 1 ? correlation(value, half, interval.level()) : interval;
            case POSITIVE ->
                value > 0
                        ? new ConfidenceInterval(
                                value * Math.exp(-half / value), value * Math.exp(half / value), interval.level())
                        : interval;
        };
        return Estimate.of(value, error.getAsDouble(), better, plain.degreesOfFreedom(), plain.base());
    }

    private static ConfidenceInterval correlation(double value, double half, double level) {
        double z = 0.5 * Math.log((1 + value) / (1 - value));
        double width = half / (1 - value * value);
        return new ConfidenceInterval(Math.tanh(z - width), Math.tanh(z + width), level);
    }
}
