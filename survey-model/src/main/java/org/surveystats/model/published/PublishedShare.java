package org.surveystats.model.published;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * The share of one option as it was printed, or the fact that it was not.
 *
 * @param option the option's code
 * @param percent the printed percentage with its decimals, 0 to 100 ({@code 18.90} has two); empty where the source does
 *     not report it
 */
public record PublishedShare(String option, Optional<BigDecimal> percent) {

    /**
     * Checks the percentage.
     *
     * @param option the option's code
     * @param percent the printed percentage with its decimals
     * @throws IllegalArgumentException if the percentage is not between 0 and 100, or its decimals are not between 0 and 6
     */
    public PublishedShare {
        Objects.requireNonNull(option, "option");
        percent.ifPresent(p -> {
            if (p.signum() < 0 || p.compareTo(BigDecimal.valueOf(100)) > 0 || p.scale() < 0 || p.scale() > 6) {
                throw new IllegalArgumentException("the share of \"" + option
                        + "\" must be a percentage between 0 and 100 with at most 6 decimals: found " + p);
            }
        });
    }

    /**
     * A share as it was printed.
     *
     * @param option the option's code
     * @param percent the percentage with its decimals, such as {@code "77.2"}
     * @return the share
     * @throws IllegalArgumentException if it is no percentage
     */
    public static PublishedShare of(String option, String percent) {
        return new PublishedShare(option, Optional.of(new BigDecimal(percent)));
    }

    /**
     * A share that the source omits.
     *
     * @param option the option's code
     * @return the share without a figure
     */
    public static PublishedShare notReported(String option) {
        return new PublishedShare(option, Optional.empty());
    }

    /**
     * Whether the source gives the figure.
     *
     * @return whether there is a percentage
     */
    public boolean isReported() {
        return percent.isPresent();
    }

    /**
     * The number of decimals printed.
     *
     * @return 0 or more; 0 for a share that is not reported
     */
    public int decimals() {
        return percent.map(BigDecimal::scale).orElse(0);
    }
}
