package org.surveystats.stats.estimate;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.surveystats.stats.design.Totals;

/** One number to be estimated from the totals of a block. */
abstract class Quantity {

    private final String label;
    private final Combination members;

    /**
     * A number.
     *
     * @param label the option that it is of, or empty
     * @param members the features of the respondents that it rests on
     */
    Quantity(String label, Combination members) {
        this.label = label;
        this.members = members;
    }

    String label() {
        return label;
    }

    Combination members() {
        return members;
    }

    /** The number as a function of the totals of a block, of which some, such as counts of respondents, are given. */
    abstract Totals.Smooth function(Totals totals);

    Counts base(Totals totals) {
        return Precision.counts(totals, members.expand(totals.size()));
    }

    Estimate estimate(Totals totals, Precision precision) {
        return precision.function(totals, function(totals), members.expand(totals.size()));
    }

    /** The respondents that it counts, where it counts any. */
    Counts counted(Totals totals) {
        return base(totals);
    }

    /** The estimated variance in the population of what a mean is of. */
    interface Spread {
        double of(Totals totals);
    }

    /** A share: the respondents of some features among those of the members. */
    static Quantity share(String label, Combination chosen, Combination members) {
        return new Quantity(label, members) {
            @Override
            Totals.Smooth function(Totals totals) {
                int size = totals.size();
                return Totals.ratio(chosen.expand(size), members.expand(size));
            }

            @Override
            Estimate estimate(Totals totals, Precision precision) {
                return precision.share(totals, chosen.expand(totals.size()), members.expand(totals.size()));
            }

            @Override
            Counts counted(Totals totals) {
                return Precision.counts(totals, chosen.expand(totals.size()));
            }
        };
    }

    /** A mean: a sum over the number of members, plus a pivot that was taken off. */
    static Quantity mean(String label, Combination sum, Combination members, double pivot, Spread spread) {
        return new Quantity(label, members) {
            @Override
            Totals.Smooth function(Totals totals) {
                int size = totals.size();
                return plus(Totals.ratio(sum.expand(size), members.expand(size)), pivot);
            }

            @Override
            Estimate estimate(Totals totals, Precision precision) {
                int size = totals.size();
                Estimate mean = precision
                        .ratio(totals, sum.expand(size), members.expand(size), members.expand(size))
                        .plus(pivot);
                return withEffect(mean, spread.of(totals), 1);
            }
        };
    }

    /** A weighted total. */
    static Quantity total(String label, Combination sum, Combination members, @Nullable Spread spread) {
        return new Quantity(label, members) {
            @Override
            Totals.Smooth function(Totals totals) {
                return Totals.linear(sum.expand(totals.size()));
            }

            @Override
            Estimate estimate(Totals totals, Precision precision) {
                Estimate total = super.estimate(totals, precision);
                double weighted = total.base().weighted();
                return spread == null ? total : withEffect(total, spread.of(totals), weighted * weighted);
            }
        };
    }

    /** Any function. */
    static Quantity of(String label, Combination members, Function function) {
        return new Quantity(label, members) {
            @Override
            Totals.Smooth function(Totals totals) {
                return function.of(totals.size());
            }
        };
    }

    /** A function of the totals of a block of some size. */
    interface Function {
        Totals.Smooth of(int size);
    }

    private static Estimate withEffect(Estimate estimate, double spread, double factor) {
        if (estimate.standardError().isEmpty() || !(spread >= 0)) {
            return estimate;
        }
        double error = estimate.standardError().getAsDouble();
        OptionalDouble effect = Precision.designEffect(error * error / factor, spread, estimate.base());
        return estimate.withDesignEffect(effect);
    }

    private static Totals.Smooth plus(Totals.Smooth function, double constant) {
        return new Totals.Smooth() {
            @Override
            public double value(double[] totals) {
                return function.value(totals) + constant;
            }

            @Override
            public double[] gradient(double[] totals) {
                return function.gradient(totals);
            }
        };
    }
}
