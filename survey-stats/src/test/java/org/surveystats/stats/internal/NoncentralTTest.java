package org.surveystats.stats.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NoncentralTTest {

    /** R 4.2.2 by numerical integration: noncentral-t.R beside the data; its lgamma is good to 1e-12 at 2,000. */
    @ParameterizedTest
    @CsvFileSource(resources = "noncentral-t.csv", numLinesToSkip = 1)
    void agreesWithQuadrature(double t, double degreesOfFreedom, double noncentrality, double expected) {
        assertThat(NoncentralT.upperTail(t, degreesOfFreedom, noncentrality)).isCloseTo(expected, within(2e-12));
    }

    @Test
    void withoutNoncentralityItIsStudents() {
        for (double degreesOfFreedom : new double[] {0.7, 1, 3, 25, 1e6}) {
            for (double t : new double[] {0.1, 1, 4}) {
                double expected = ReferenceDistributions.tTwoSidedTail(t, degreesOfFreedom) / 2;
                assertThat(NoncentralT.upperTail(t, degreesOfFreedom, 0)).isCloseTo(expected, within(1e-13));
            }
        }
    }

    @Test
    void withoutEndItIsNormal() {
        assertThat(NoncentralT.upperTail(2, Double.POSITIVE_INFINITY, 3))
                .isEqualTo(ReferenceDistributions.normalUpperTail(-1));
        assertThat(NoncentralT.upperTail(2, 1e9, 3))
                .isCloseTo(ReferenceDistributions.normalUpperTail(-1), within(1e-8));
        assertThatThrownBy(() -> NoncentralT.upperTail(2, 0, 3))
                .hasMessage("degrees of freedom must be positive: found 0.0");
    }
}
