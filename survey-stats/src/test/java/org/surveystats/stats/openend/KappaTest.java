package org.surveystats.stats.openend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KappaTest {

    @Test
    void cohensExampleOf1968WithHisOwnWeights() {
        // J. Cohen, Psychological Bulletin 70 (1968), table 1: weighted kappa .348 with disagreements of 1, 3 and 6
        int[][] table = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
        List<String[]> units = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int n = 0; n < table[i][j]; n++) {
                    units.add(new String[] {"abc".substring(i, i + 1), "abc".substring(j, j + 1)});
                }
            }
        }
        NamedRatings ratings = NamedRatings.of(units.toArray(String[][]::new));
        double[][] weights = {{0, 1 / 6.0, .5}, {1 / 6.0, 0, 1}, {.5, 1, 0}};
        assertThat(Kappa.cohen(ratings, 0, 1, weights, .95).value()).isCloseTo(.348, within(.0005));
    }
}
