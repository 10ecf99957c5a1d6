package org.surveystats.stats.openend;

/** The squared difference of two categories in Krippendorff's alpha. */
interface Metric {

    /** The difference for given counts of the categories, on which only the ordinal one depends. */
    Differences forCounts(double[] counts);

    /** A squared difference. */
    @FunctionalInterface
    interface Differences {
        double of(int a, int b);

        /** Σ n_a n_b δ²(a, b) over all pairs, in both orders. */
        default double total(double[] counts) {
            double sum = 0;
            for (int a = 0; a < counts.length; a++) {
                for (int b = 0; counts[a] > 0 && b < a; b++) {
                    sum += counts[b] > 0 ? 2 * counts[a] * counts[b] * of(a, b) : 0;
                }
            }
            return sum;
        }
    }

    /** 1 for any two categories that differ. */
    static Metric nominal() {
        Differences differences = (a, b) -> a == b ? 0 : 1;
        return counts -> differences;
    }

    /** The squared distance of numbers. */
    static Metric interval(double[] numbers) {
        Positions positions = new Positions(numbers);
        return counts -> positions;
    }

    /** The squared distance of mid-ranks: Krippendorff's sum of the counts between, less half of those at the ends. */
    static Metric ordinal() {
        return counts -> {
            double[] ranks = new double[counts.length];
            double before = 0;
            for (int i = 0; i < counts.length; i++) {
                ranks[i] = before + counts[i] / 2;
                before += counts[i];
            }
            return new Positions(ranks);
        };
    }

    /** ((x − y) / (x + y))². */
    static Metric ratio(double[] numbers) {
        Differences differences = (a, b) -> {
            double sum = numbers[a] + numbers[b];
            double share = sum == 0 ? 0 : (numbers[a] - numbers[b]) / sum;
            return share * share;
        };
        return counts -> differences;
    }

    /** The distances of sets, kept in a table where there are not too many. */
    static Metric sets(SetRatings ratings, SetDistance distance) {
        int n = ratings.categoryCount();
        Differences differences = (a, b) -> distance.between(ratings.set(a), ratings.set(b));
        if (n > 2048) {
            return counts -> differences;
        }
        double[] table = new double[n * n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                table[a * n + b] = differences.of(a, b);
            }
        }
        Differences kept = (a, b) -> table[a * n + b];
        return counts -> kept;
    }

    /** Squared distances of positions, whose total needs no pairs. */
    final class Positions implements Differences {
        private final double[] positions;

        Positions(double[] positions) {
            this.positions = positions;
        }

        @Override
        public double of(int a, int b) {
            double difference = positions[a] - positions[b];
            return difference * difference;
        }

        @Override
        public double total(double[] counts) {
            double n = 0;
            double sum = 0;
            for (int i = 0; i < counts.length; i++) {
                n += counts[i];
                sum += counts[i] * positions[i];
            }
            double mean = n == 0 ? 0 : sum / n;
            double squares = 0;
            for (int i = 0; i < counts.length; i++) {
                double deviation = positions[i] - mean;
                squares += counts[i] * deviation * deviation;
            }
            return 2 * n * squares;
        }
    }
}
