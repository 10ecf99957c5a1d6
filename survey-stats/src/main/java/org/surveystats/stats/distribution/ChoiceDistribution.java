package org.surveystats.stats.distribution;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.QuestionnaireException;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.Net;
import org.surveystats.model.question.Option;
import org.surveystats.stats.design.DesignException;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Precision;
import org.surveystats.stats.interval.ConfidenceInterval;
import org.surveystats.stats.interval.SimultaneousInterval;

/**
 * The distribution of a question with one option a respondent. Its categories come from the question: options that nobody
 * chose are there with 0.
 */
public sealed class ChoiceDistribution permits OrderedDistribution {

    private final ChoiceTotals totals;
    private final Precision intervals;

    ChoiceDistribution(ChoiceTotals totals, Precision intervals) {
        this.totals = totals;
        this.intervals = intervals;
    }

    final ChoiceTotals totals() {
        return totals;
    }

    final Precision intervals() {
        return intervals;
    }

    /**
     * The question.
     *
     * @return what was asked
     */
    public ChoiceQuestion question() {
        return totals.question;
    }

    /**
     * The respondents of a base.
     *
     * @param base all, asked or valid
     * @return their counts
     * @throws IllegalArgumentException for {@link ShareBase#CHOOSING}
     */
    public final Counts base(ShareBase base) {
        return Precision.counts(totals.totals, totals.base(base));
    }

    /**
     * The valid options in the question's order.
     *
     * @return one entry an option, with its shares of all, of the asked and of the valid
     */
    public final List<OptionShare> options() {
        return question().validOptions().stream().map(this::share).toList();
    }

    /**
     * One valid option.
     *
     * @param code the option's code
     * @return its counts and shares
     * @throws QuestionnaireException if the question has no such valid option
     */
    public final OptionShare option(String code) {
        return share(requireOption(code));
    }

    private OptionShare share(Option option) {
        double[] chosen = totals.combination(o -> o.equals(option));
        return new OptionShare(
                option,
                Precision.counts(totals.totals, chosen),
                shares(chosen, ShareBase.ALL, ShareBase.ASKED, ShareBase.VALID));
    }

    private Map<ShareBase, Estimate> shares(double[] chosen, ShareBase... bases) {
        Map<ShareBase, Estimate> shares = new EnumMap<>(ShareBase.class);
        for (ShareBase base : bases) {
            shares.put(base, intervals.share(totals.totals, chosen, totals.base(base)));
        }
        return shares;
    }

    /**
     * The respondents without a valid answer: first the question's special answers, each listed even where nobody chose it,
     * then the reasons that occur without one.
     *
     * @return one entry a kind, with its share of all and of the asked
     */
    public final List<MissingShare> missing() {
        List<MissingShare> list = new ArrayList<>();
        for (Option option : question().options()) {
            option.missing()
                    .ifPresent(reason ->
                            list.add(missing(reason, Optional.of(option), totals.combination(o -> o.equals(option)))));
        }
        for (MissingReason reason : MissingReason.values()) {
            MissingShare share = missing(reason, Optional.empty(), totals.missing(reason));
            if (share.counts().unweighted() > 0) {
                list.add(share);
            }
        }
        return list;
    }

    private MissingShare missing(MissingReason reason, Optional<Option> option, double[] chosen) {
        ShareBase[] bases =
                reason.asked() ? new ShareBase[] {ShareBase.ALL, ShareBase.ASKED} : new ShareBase[] {ShareBase.ALL};
        return new MissingShare(reason, option, Precision.counts(totals.totals, chosen), shares(chosen, bases));
    }

    /**
     * Several options counted as one.
     *
     * @param codes the options' codes
     * @return the net's share of the valid answers
     * @throws QuestionnaireException if the question has no such valid option
     */
    public final Estimate net(String... codes) {
        List<Option> net = new ArrayList<>();
        for (String code : codes) {
            net.add(requireOption(code));
        }
        return shareOfValid(totals.combination(net::contains));
    }

    /**
     * The nets that the question declares.
     *
     * @return each net's share of the valid answers, in their order
     */
    public final Map<Net, Estimate> nets() {
        Map<Net, Estimate> shares = new LinkedHashMap<>();
        for (Net net : question().nets()) {
            shares.put(net, net(net.options().toArray(String[]::new)));
        }
        return shares;
    }

    /**
     * Intervals that hold for all valid options at once.
     *
     * @param method Goodman's or Sison and Glaz's
     * @return one interval a valid option, in the question's order; empty if nobody gave a valid answer
     * @throws DesignException if respondents were not drawn independently or do not weigh the same: the methods are defined for
     *     multinomial counts
     */
    public final List<ConfidenceInterval> simultaneous(SimultaneousInterval method) {
        if (!totals.sample.isBinomial()) {
            throw new DesignException(
                    Problem.at(Place.unknown(), "simultaneous intervals need independent answers of equal weight")
                            .hint("take the interval of each option"));
        }
        long[] counts = question().validOptions().stream()
                .mapToLong(option -> totals.totals.count(totals.combination(o -> o.equals(option))))
                .toArray();
        return base(ShareBase.VALID).unweighted() == 0 ? List.of() : method.of(counts, intervals.level());
    }

    final Estimate shareOfValid(double[] chosen) {
        return intervals.share(totals.totals, chosen, totals.base(ShareBase.VALID));
    }

    /** A mean over the valid answers, of a number that each feature has. */
    final Estimate meanOfValid(double[] numbers) {
        double[] valid = totals.base(ShareBase.VALID);
        return intervals.ratio(totals.totals, numbers, valid, valid);
    }

    private Option requireOption(String code) {
        return question()
                .option(code)
                .filter(Option::isValid)
                .orElseThrow(() -> new QuestionnaireException(
                        Problem.at(Place.unknown().withColumn(question().id()), "no such valid option")
                                .foundText(code)
                                .expected("one of "
                                        + question().validOptions().stream()
                                                .map(Option::code)
                                                .toList())));
    }
}
