package org.surveystats.stats.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.surveystats.model.published.PublishedDistribution;
import org.surveystats.model.published.PublishedShare;
import org.surveystats.model.published.Rounding;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.stats.published.RecoveredShare.PossibleShare;

/**
 * Every base, with its counts, that the published shares of one question allow under a rounding rule. A base is listed if
 * counts exist that print as the shares and that the question's answers can have made together; a count is listed if it
 * stands in at least one such set of counts:
 *
 * <ul>
 *   <li>where each respondent chose one option, the counts add up to the base; an option that is not reported makes up any
 *       rest. If the question has special answers ("don't know"), they too may make up a rest, as publications differ in
 *       whether their percentages are of all respondents or of the valid answers;
 *   <li>of a multiple response question, no count exceeds the base without those who chose an exclusive option, and all
 *       counts together keep the limits on the number of options chosen; beside an exclusive option, and where there are
 *       special answers, a lower limit is taken for "at least one" and for "none";
 *   <li>of a ranking, each count is at most the base and nothing more is required, as a printed share may be that of the
 *       first rank or of any.
 * </ul>
 *
 * <p>The counts of one option on one base are consecutive, but not all combinations of the counts of several options are
 * solutions. Options that are not reported are listed too, with the counts left to them. All arithmetic is in integers.
 *
 * <p>Percentages of weighted answers need not be those of any count, and a fit says nothing of them.
 */
public final class RecoveredDistribution {

    private final Question question;
    private final Rounding rounding;
    private final LongRange searched;
    private final List<PublishedShare> shares;
    private final JointCounts joint;
    private final List<RecoveredBase> fits;

    private RecoveredDistribution(
            Question question, List<PublishedShare> shares, Rounding rounding, LongRange searched) {
        this.question = question;
        this.rounding = Objects.requireNonNull(rounding, "rounding");
        this.searched = searched;
        this.shares = shares;
        this.joint = JointCounts.of(question);
        this.fits = LongStream.rangeClosed(searched.least(), searched.greatest())
                .mapToObj(this::onBase)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The counts behind a distribution, on every base of a range.
     *
     * @param question the question, which says how the counts depend on each other
     * @param distribution what the source says of it; its stated base plays no part
     * @param rounding how the percentages were shortened
     * @param bases the bases to search
     * @return every base that fits
     * @throws IllegalArgumentException if the distribution is of another question, has an option that the question has not,
     *     or reports nothing, or if a base is below 1 or above {@link PossibleCounts#MAX_BASE}
     */
    public static RecoveredDistribution of(
            Question question, PublishedDistribution distribution, Rounding rounding, LongRange bases) {
        PossibleCounts.checkBase(bases.least());
        PossibleCounts.checkBase(bases.greatest());
        return new RecoveredDistribution(question, sharesOf(question, distribution), rounding, bases);
    }

    /**
     * The counts behind a distribution on the base that its source states.
     *
     * @param question the question, which says how the counts depend on each other
     * @param distribution what the source says of it
     * @param rounding how the percentages were shortened
     * @return the stated base if it fits, or none
     * @throws IllegalArgumentException if the source states no base, or for the reasons of
     *     {@link #of(Question, PublishedDistribution, Rounding, LongRange)}
     */
    public static RecoveredDistribution of(Question question, PublishedDistribution distribution, Rounding rounding) {
        long base = distribution
                .base()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the base of \"" + distribution.question() + "\" is not stated; give the bases to search"));
        return of(question, distribution, rounding, LongRange.of(base));
    }

    /**
     * The same shares on other bases.
     *
     * @param bases the bases to search
     * @return every one of them that fits
     * @throws IllegalArgumentException if a base is below 1 or above {@link PossibleCounts#MAX_BASE}
     */
    public RecoveredDistribution withBases(LongRange bases) {
        PossibleCounts.checkBase(bases.least());
        PossibleCounts.checkBase(bases.greatest());
        return new RecoveredDistribution(question, shares, rounding, bases);
    }

    private static List<PublishedShare> sharesOf(Question question, PublishedDistribution distribution) {
        if (!question.id().equals(distribution.question())) {
            throw new IllegalArgumentException("the shares are of \"" + distribution.question()
                    + "\", and the question is \"" + question.id() + "\"");
        }
        if (!distribution.isReported()) {
            throw new IllegalArgumentException(
                    "no share of \"" + distribution.question() + "\" is reported: there are no counts to find");
        }
        List<String> codes = question.validOptions().stream().map(Option::code).toList();
        for (PublishedShare share : distribution.shares()) {
            if (!codes.contains(share.option())) {
                throw new IllegalArgumentException("\"" + question.id() + "\" has no valid option \"" + share.option()
                        + "\": expected one of " + codes);
            }
        }
        return codes.stream()
                .map(code -> distribution.share(code).orElseGet(() -> PublishedShare.notReported(code)))
                .toList();
    }

    private Optional<RecoveredBase> onBase(long base) {
        List<LongRange> alone = new ArrayList<>();
        for (PublishedShare share : shares) {
            Optional<LongRange> counts =
                    share.isReported() ? PossibleCounts.of(share, rounding, base) : Optional.of(LongRange.of(0, base));
            if (counts.isEmpty()) {
                return Optional.empty();
            }
            alone.add(counts.get());
        }
        return joint.narrow(base, alone).map(narrowed -> withOptions(base, narrowed));
    }

    private RecoveredBase withOptions(long base, List<LongRange> counts) {
        List<OptionCounts> options = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            options.add(new OptionCounts(shares.get(i).option(), counts.get(i)));
        }
        return new RecoveredBase(base, options);
    }

    /**
     * The question.
     *
     * @return the question whose counts were sought
     */
    public Question question() {
        return question;
    }

    /**
     * How the percentages are taken to have been shortened.
     *
     * @return the rule
     */
    public Rounding rounding() {
        return rounding;
    }

    /**
     * The bases that were tried.
     *
     * @return the range
     */
    public LongRange searched() {
        return searched;
    }

    /**
     * The bases that fit, each with the counts of every valid option.
     *
     * @return the fits in rising order of the base, perhaps none
     */
    public List<RecoveredBase> fits() {
        return fits;
    }

    /**
     * The bases that fit.
     *
     * @return the bases in rising order, perhaps none
     */
    public List<Long> bases() {
        return fits.stream().map(RecoveredBase::base).toList();
    }

    /**
     * The fit on one base.
     *
     * @param base how many answered
     * @return the counts, or empty if the base does not fit or was not searched
     */
    public Optional<RecoveredBase> fit(long base) {
        return fits.stream().filter(f -> f.base() == base).findFirst();
    }

    /**
     * Whether any base fits.
     *
     * @return whether the shares can have come from a base searched
     */
    public boolean isPossible() {
        return !fits.isEmpty();
    }

    /**
     * What the figures allow for one option.
     *
     * @param option the option's code
     * @return its counts on every base that fits
     * @throws IllegalArgumentException if the question has no such valid option
     */
    public RecoveredShare share(String option) {
        int index = indexOf(option);
        return new RecoveredShare(
                option,
                fits.stream()
                        .map(f -> new PossibleShare(
                                f.base(), f.options().get(index).counts()))
                        .toList());
    }

    /** The counts of two options that stand together in a solution. */
    Stream<PairOfCounts> pairs(String first, String second) {
        int one = indexOf(first);
        int other = indexOf(second);
        return fits.stream().flatMap(fit -> {
            List<LongRange> counts =
                    fit.options().stream().map(OptionCounts::counts).toList();
            LongRange firsts = counts.get(one);
            return LongStream.rangeClosed(firsts.least(), firsts.greatest())
                    .boxed()
                    .flatMap(count -> {
                        List<LongRange> fixed = new ArrayList<>(counts);
                        fixed.set(one, LongRange.of(count));
                        LongRange seconds =
                                joint.narrow(fit.base(), fixed).orElseThrow().get(other);
                        return LongStream.rangeClosed(seconds.least(), seconds.greatest())
                                .mapToObj(b -> new PairOfCounts(
                                        CountAndBase.of(count, fit.base()), CountAndBase.of(b, fit.base())));
                    });
        });
    }

    private int indexOf(String option) {
        for (int i = 0; i < shares.size(); i++) {
            if (shares.get(i).option().equals(option)) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "\"" + question.id() + "\" has no valid option \"" + option + "\": expected one of "
                        + shares.stream().map(PublishedShare::option).toList());
    }
}
