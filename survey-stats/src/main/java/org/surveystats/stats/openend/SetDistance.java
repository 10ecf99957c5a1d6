package org.surveystats.stats.openend;

import java.util.Set;

/**
 * How far two sets of themes are apart, 0 for the same and 1 for those that share nothing. Two empty sets are the same; an empty
 * one shares nothing with any other. Krippendorff's alpha takes the distance as it is, in the place of his squared differences.
 */
public enum SetDistance {
    /** 0 for the same set and 1 for any other. */
    EXACT {
        @Override
        public double between(Set<String> a, Set<String> b) {
            return a.equals(b) ? 0 : 1;
        }
    },
    /** 1 − |A ∩ B| / |A ∪ B|. */
    JACCARD {
        @Override
        public double between(Set<String> a, Set<String> b) {
            return 1 - similarity(a, b);
        }
    },
    /**
     * Measuring agreement on set-valued items: 1 − M · |A ∩ B| / |A ∪ B| with M = 1 for the same set, 2/3 where one contains the
     * other, 1/3 where they share something and each has more, and 0 where they share nothing. Source: R. Passonneau, Proceedings
     * of LREC 2006, 831–836; <a href="https://aclanthology.org/L06-1392/">L06-1392</a>. Some programs round M to .67 and .33.
     */
    MASI {
        @Override
        public double between(Set<String> a, Set<String> b) {
            if (a.equals(b)) {
                return 0;
            }
            boolean nested = a.containsAll(b) || b.containsAll(a);
            return 1 - similarity(a, b) * (nested ? 2 : 1) / 3;
        }
    };

    /**
     * The distance of two sets.
     *
     * @param a a set, perhaps empty
     * @param b another
     * @return 0 to 1
     */
    public abstract double between(Set<String> a, Set<String> b);

    /** |A ∩ B| / |A ∪ B|, 1 for two empty sets. */
    private static double similarity(Set<String> a, Set<String> b) {
        long common = a.stream().filter(b::contains).count();
        long union = a.size() + b.size() - common;
        return union == 0 ? 1 : (double) common / union;
    }
}
