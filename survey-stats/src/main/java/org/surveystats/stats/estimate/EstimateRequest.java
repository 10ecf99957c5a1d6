package org.surveystats.stats.estimate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.model.question.Question;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.interval.ProportionInterval;

/**
 * Statistics that are wanted together, of the same groups and the same domain. Requests that are answered by one call share one
 * pass over the respondents.
 *
 * @param statistics what is estimated, at least one
 * @param by the questions whose answers make groups: every combination of them that has respondents; empty for no groups
 * @param among domains that are estimated beside each other, which may overlap; empty for one
 * @param where the domain that all groups are parts of; empty for everybody
 * @param interval the interval of proportions; empty for estimate ± t · standard error, not cut off at 0 and 1
 * @param valuesOnly whether estimates come without standard errors, which is about twice as fast
 */
public record EstimateRequest(
        List<Statistic> statistics,
        List<Question> by,
        List<Domain> among,
        Optional<Domain> where,
        Optional<ProportionInterval> interval,
        boolean valuesOnly) {

    /**
     * Checks that something is asked for.
     *
     * @param statistics what is estimated
     * @param by the questions whose answers make groups
     * @param among domains that are estimated beside each other
     * @param where the domain that all groups are parts of
     * @param interval the interval of proportions
     * @param valuesOnly whether estimates come without standard errors
     * @throws IllegalArgumentException if there is no statistic, or two domains have the same name
     */
    public EstimateRequest {
        statistics = List.copyOf(statistics);
        by = List.copyOf(by);
        among = List.copyOf(among);
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(interval, "interval");
        if (statistics.isEmpty()) {
            throw new IllegalArgumentException("a request is for at least one statistic");
        }
        List<String> names = among.stream().map(Domain::toString).toList();
        for (String name : names) {
            if (names.indexOf(name) != names.lastIndexOf(name)) {
                throw new IllegalArgumentException(
                        "two domains of the name \"" + name + "\": Domain.named gives one of them another");
            }
        }
    }

    /**
     * Statistics of everybody.
     *
     * @param statistics what is estimated, at least one
     * @return the request, without groups, with intervals of estimate ± t · standard error
     * @throws IllegalArgumentException if there is no statistic
     */
    public static EstimateRequest of(Statistic... statistics) {
        return new EstimateRequest(
                List.of(statistics), List.of(), List.of(), Optional.empty(), Optional.empty(), false);
    }

    /**
     * The same for groups.
     *
     * @param questions the questions whose answers make groups
     * @return the request with them
     */
    public EstimateRequest by(Question... questions) {
        return new EstimateRequest(statistics, List.of(questions), among, where, interval, valuesOnly);
    }

    /**
     * The same of several domains together, so that their differences have covariances. They may overlap, as a part and the whole do.
     * The group of an estimate names its domain under "domain".
     *
     * @param domains the domains, each with a name of its own
     * @return the request of them, each with all groups
     * @throws IllegalArgumentException if two domains have the same name
     */
    public EstimateRequest among(Domain... domains) {
        return new EstimateRequest(statistics, by, List.of(domains), where, interval, valuesOnly);
    }

    /**
     * The same for a domain.
     *
     * @param domain the domain
     * @return the request with it
     */
    public EstimateRequest where(Domain domain) {
        return new EstimateRequest(statistics, by, among, Optional.of(domain), interval, valuesOnly);
    }

    /**
     * The same with another interval of proportions.
     *
     * @param method the interval
     * @return the request with it
     */
    public EstimateRequest withInterval(ProportionInterval method) {
        return new EstimateRequest(statistics, by, among, where, Optional.of(method), valuesOnly);
    }

    /**
     * The same request for values and counts alone: no standard error, interval or covariance is computed.
     *
     * @return the request for less
     */
    public EstimateRequest withoutStandardErrors() {
        return new EstimateRequest(statistics, by, among, where, interval, true);
    }
}
