package org.surveystats.stats.sampling;

/**
 * How many people of two groups must answer, and how many must be asked.
 *
 * @param first the answers of the first group
 * @param second the answers of the second group
 * @param firstInvited the invitations of the first group
 * @param secondInvited the invitations of the second group
 * @param power the power that these answers have
 */
public record GroupSizes(long first, long second, long firstInvited, long secondInvited, double power) {

    /**
     * The answers of both groups.
     *
     * @return first + second
     */
    public long answers() {
        return Math.addExact(first, second);
    }
}
