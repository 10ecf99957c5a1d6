package org.surveystats.stats.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitMixTest {

    /** The first numbers of splitmix64.c from the state 1234567, as commonly published. */
    @Test
    void isSplitMix64() {
        SplitMix random = new SplitMix(1234567);
        String[] published = {
            "6457827717110365317",
            "3203168211198807973",
            "9817491932198370423",
            "4593380528125082431",
            "16408922859458223821"
        };
        for (String number : published) {
            assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo(number);
        }
        // 6457827717110365317 / 2^64, cut off after 53 bits
        assertThat(new SplitMix(1234567).nextDouble()).isEqualTo((6457827717110365317L >>> 11) / 0x1.0p53);
    }

    /** A fair die: χ² with 5 degrees of freedom is above 35 once in 700,000 seeds. */
    @Test
    void boundedNumbersAreEquallyLikely() {
        SplitMix random = new SplitMix(3);
        int[] counts = new int[6];
        for (int i = 0; i < 60_000; i++) {
            counts[random.nextInt(6)]++;
        }
        double distance = Arrays.stream(counts)
                .mapToDouble(c -> (c - 10_000.0) * (c - 10_000.0) / 10_000)
                .sum();
        assertThat(distance).isLessThan(35);
        assertThatThrownBy(() -> random.nextInt(0)).hasMessage("a bound is at least 1: found 0");
    }

    /** Each of the 24 orders of four: χ² with 23 degrees of freedom is above 70 once in a million seeds. */
    @Test
    void permutationsAreEquallyLikely() {
        SplitMix random = new SplitMix(8);
        int[] counts = new int[256];
        for (int i = 0; i < 24_000; i++) {
            int[] order = random.permutation(4);
            assertThat(IntStream.of(order).sorted().toArray()).containsExactly(0, 1, 2, 3);
            counts[order[0] * 64 + order[1] * 16 + order[2] * 4 + order[3]]++;
        }
        assertThat(Arrays.stream(counts).filter(c -> c > 0).count()).isEqualTo(24);
        double distance = Arrays.stream(counts)
                .filter(c -> c > 0)
                .mapToDouble(c -> (c - 1000.0) * (c - 1000.0) / 1000)
                .sum();
        assertThat(distance).isLessThan(70);
    }
}
