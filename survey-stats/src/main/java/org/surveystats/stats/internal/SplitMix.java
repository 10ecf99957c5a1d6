package org.surveystats.stats.internal;

/**
 * The random numbers of draws and bootstraps: SplitMix64, whose every bit is fixed by its definition, so that a seed
 * gives the same sample on every machine and under every version of Java (whose own generators promise less). The state
 * grows by 0x9E3779B97F4A7C15 a number, and the number is the state z after z = (z ⊕ z≫30) · 0xBF58476D1CE4E5B9, z = (z ⊕
 * z≫27) · 0x94D049BB133111EB, z ⊕ z≫31. Source: G. L. Steele, D. Lea, C. H. Flood, Fast splittable pseudorandom number
 * generators, OOPSLA 2014, doi:10.1145/2660193.2660195; the constants are those of S. Vigna's splitmix64.c.
 */
public final class SplitMix {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    public SplitMix(long seed) {
        this.state = seed;
    }

    /** The next 64 bits. */
    public long nextLong() {
        state += GAMMA;
        long a = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    /** A number from 0, below 1: the upper 53 bits. */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** A whole number from 0, below a bound: the upper 31 bits, drawn again where they would favour small numbers. */
    public int nextInt(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("a bound is at least 1: found " + bound);
        }
        long range = 1L << 31;
        long fair = range - range % bound;
        long bits;
        do {
            bits = nextLong() >>> 33;
        } while (bits >= fair);
        return (int) (bits % bound);
    }

    /** Places 0 to count − 1 in a random order, by exchanging each from the last with one at or before it. */
    public int[] permutation(int count) {
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            places[i] = i;
        }
        for (int i = count - 1; i > 0; i--) {
            int other = nextInt(i + 1);
            int kept = places[i];
            places[i] = places[other];
            places[other] = kept;
        }
        return places;
    }
}
