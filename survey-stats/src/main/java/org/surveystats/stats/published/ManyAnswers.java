package org.surveystats.stats.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.Option;

/**
 * Every respondent chose a set of options. With e respondents who chose an exclusive option, the r = n − e others may
 * have made the counts c of the ordinary options if, and only if, no c exceeds r and their total lies between
 * atLeast·r and atMost·r: sets of nearly the same size, filled in turn, then realise the counts (Gale and Ryser).
 *
 * @param exclusive whether each option excludes the others
 * @param atLeast the least number of ordinary options of those who chose no exclusive one
 * @param atMost the greatest number of them
 */
record ManyAnswers(List<Boolean> exclusive, long atLeast, long atMost) implements JointCounts {

    static ManyAnswers of(MultipleResponseQuestion question) {
        List<Boolean> exclusive =
                question.validOptions().stream().map(Option::isExclusive).toList();
        // Beside an exclusive option, which is one choice, a limit of more than one cannot be meant for everybody.
        long least = JointCounts.leavesRoom(question)
                ? 0
                : exclusive.contains(true) ? Math.min(1, question.atLeast()) : question.atLeast();
        return new ManyAnswers(
                exclusive,
                least,
                question.atMost().orElse(question.validOptions().size()));
    }

    @Override
    public Optional<List<LongRange>> narrow(long base, List<LongRange> alone) {
        Totals only = totals(alone, true);
        Totals ordinary = totals(alone, false);
        // With exclusive options atLeast is 0 or 1, and r must not exceed the total of the greatest counts.
        long leastExclusive = Math.max(only.least(), atLeast == 1 ? base - ordinary.greatest() : 0);
        long greatestExclusive = Math.min(
                only.greatest(),
                base - Math.max(ordinary.highestLeast(), PossibleCounts.ceilDiv(ordinary.least(), atMost)));
        if (leastExclusive > greatestExclusive || ordinary.greatest() < atLeast * (base - greatestExclusive)) {
            return Optional.empty();
        }
        long most = base - leastExclusive;
        long fewest = base - greatestExclusive;
        List<LongRange> narrowed = new ArrayList<>();
        for (int i = 0; i < alone.size(); i++) {
            LongRange r = alone.get(i);
            narrowed.add(
                    exclusive.get(i)
                            ? LongRange.of(
                                    Math.max(r.least(), leastExclusive - (only.greatest() - r.greatest())),
                                    Math.min(r.greatest(), greatestExclusive - (only.least() - r.least())))
                            : LongRange.of(
                                    Math.max(r.least(), atLeast * fewest - (ordinary.greatest() - r.greatest())),
                                    Math.min(
                                            Math.min(r.greatest(), most),
                                            atMost * most - (ordinary.least() - r.least()))));
        }
        return Optional.of(narrowed);
    }

    private Totals totals(List<LongRange> alone, boolean ofExclusive) {
        long least = 0;
        long greatest = 0;
        long highestLeast = 0;
        for (int i = 0; i < alone.size(); i++) {
            if (exclusive.get(i) == ofExclusive) {
                least += alone.get(i).least();
                greatest += alone.get(i).greatest();
                highestLeast = Math.max(highestLeast, alone.get(i).least());
            }
        }
        return new Totals(least, greatest, highestLeast);
    }

    private record Totals(long least, long greatest, long highestLeast) {}
}
