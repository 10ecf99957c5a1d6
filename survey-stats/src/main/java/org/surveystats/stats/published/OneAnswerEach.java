package org.surveystats.stats.published;

import java.util.List;
import java.util.Optional;

/**
 * Every respondent chose exactly one option: the counts add up to the base. All ranges are of consecutive counts, so every
 * total between the sum of the least and the sum of the greatest counts is attained, and interval arithmetic is exact.
 *
 * @param room whether special answers, of which a publication says nothing, may make up the rest of the base
 */
record OneAnswerEach(boolean room) implements JointCounts {

    @Override
    public Optional<List<LongRange>> narrow(long base, List<LongRange> alone) {
        long least = alone.stream().mapToLong(LongRange::least).sum();
        long greatest = alone.stream().mapToLong(LongRange::greatest).sum() + (room ? base : 0);
        if (least > base || greatest < base) {
            return Optional.empty();
        }
        return Optional.of(alone.stream()
                .map(r -> LongRange.of(
                        Math.max(r.least(), base - (greatest - r.greatest())),
                        Math.min(r.greatest(), base - (least - r.least()))))
                .toList());
    }
}
