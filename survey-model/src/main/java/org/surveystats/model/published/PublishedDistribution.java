package org.surveystats.model.published;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a publication says of one question.
 *
 * @param question the id of the question or grid item
 * @param base how many answers the percentages are of, as the source states it; empty where it does not
 * @param shares a share for each valid option of the question, in its order; an option the source says nothing of is not
 *     reported
 * @param at where in the source it stands
 */
public record PublishedDistribution(String question, OptionalLong base, List<PublishedShare> shares, SourcePlace at) {

    /**
     * Checks the base and the options.
     *
     * @param question the id of the question or grid item
     * @param base how many answers the percentages are of
     * @param shares a share for each valid option
     * @param at where in the source it stands
     * @throws IllegalArgumentException if the base is not positive, there is no share, or an option repeats
     */
    public PublishedDistribution {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(at, "at");
        shares = List.copyOf(shares);
        if (base.orElse(1) < 1) {
            throw new IllegalArgumentException("the base of \"" + question + "\" must be at least 1");
        }
        if (shares.isEmpty()
                || shares.stream().map(PublishedShare::option).distinct().count() != shares.size()) {
            throw new IllegalArgumentException("\"" + question + "\" needs at least one share, each option once");
        }
    }

    /**
     * The share of an option.
     *
     * @param option the option's code
     * @return the share, or empty if the distribution has no such option
     */
    public Optional<PublishedShare> share(String option) {
        return shares.stream().filter(s -> s.option().equals(option)).findFirst();
    }

    /**
     * Whether the source gives any figure of the question.
     *
     * @return whether a share is reported
     */
    public boolean isReported() {
        return shares.stream().anyMatch(PublishedShare::isReported);
    }
}
