package org.surveystats.stats.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SisonGlazTest {

    /**
     * The exact probability of the box, in R 4.2.2 by convolution of truncated Poisson weights: x <- c(56, 72, 73, 59, 62, 87,
     * 58); v <- 1; for (l in x) { k <- 0:(l + c); v <- convolve(v, rev(ifelse(k >= l - c, dpois(k, l), 0)), type = "open") };
     * v[468] / dpois(467, 467), for c from 18 to 20. The method approximates it.
     */
    @Test
    void isCloseToTheExactProbability() {
        long[] counts = {56, 72, 73, 59, 62, 87, 58};
        double[] exact = {0.904153364368, 0.931982466063, 0.952515939736};
        for (int i = 0; i < exact.length; i++) {
            assertThat(new SisonGlaz(counts, 467).probability(18 + i)).isCloseTo(exact[i], within(1e-4));
        }
    }
}
