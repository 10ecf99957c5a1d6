package org.surveystats.stats.openend;

import java.util.Objects;
import java.util.OptionalDouble;
import org.surveystats.stats.estimate.Estimate;

/**
 * How well coders agree.
 *
 * @param estimate the coefficient with its standard error and interval, 1 for perfect agreement; its base are the units that it rests
 *     on. Undefined, with the reason, where it cannot be computed
 * @param observedDisagreement the disagreement of the coders, from 0; absent where nothing can be compared
 * @param expectedDisagreement the disagreement that chance alone would make, where the coefficient knows one: the coefficient is
 *     1 − observed / expected
 * @param unitsLeftOut the units that do not count, since too few coders gave a value
 */
public record AgreementEstimate(
        Estimate estimate,
        OptionalDouble observedDisagreement,
        OptionalDouble expectedDisagreement,
        long unitsLeftOut) {

    /**
     * Checks the parts.
     *
     * @param estimate the coefficient with its standard error and interval
     * @param observedDisagreement the disagreement of the coders
     * @param expectedDisagreement the disagreement that chance alone would make
     * @param unitsLeftOut the units that do not count
     */
    public AgreementEstimate {
        Objects.requireNonNull(estimate, "estimate");
        Objects.requireNonNull(observedDisagreement, "observedDisagreement");
        Objects.requireNonNull(expectedDisagreement, "expectedDisagreement");
    }

    /**
     * The coefficient.
     *
     * @return a finite number, at most 1
     * @throws IllegalStateException if it does not exist; the message says why
     */
    public double value() {
        return estimate.value();
    }

    @Override
    public String toString() {
        return estimate.toString();
    }
}
