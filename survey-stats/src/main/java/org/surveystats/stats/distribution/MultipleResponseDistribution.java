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
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.Net;
import org.surveystats.model.question.Option;
import org.surveystats.model.response.MultipleResponseColumn;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Precision;

/**
 * The distribution of a multiple response question. Shares of cases are shares of respondents, shares of mentions those of
 * choices; a net counts the respondents who chose at least one of its options.
 */
public final class MultipleResponseDistribution {

    private final Sample sample;
    private final MultipleResponseQuestion question;
    private final Precision intervals;
    private final MentionTotals totals;

    private MultipleResponseDistribution(
            Sample sample, MultipleResponseQuestion question, Precision intervals, MentionTotals totals) {
        this.sample = sample;
        this.question = question;
        this.intervals = intervals;
        this.totals = totals;
    }

    static MultipleResponseDistribution of(Sample sample, MultipleResponseQuestion question, Precision intervals) {
        List<int[]> nets = question.nets().stream()
                .map(net -> places(question, net.options()))
                .toList();
        return new MultipleResponseDistribution(sample, question, intervals, pass(sample, question, nets));
    }

    private static MentionTotals pass(Sample sample, MultipleResponseQuestion question, List<int[]> nets) {
        boolean[] valid = new boolean[question.options().size()];
        for (int i = 0; i < valid.length; i++) {
            valid[i] = question.options().get(i).isValid();
        }
        return MentionTotals.of(sample, table -> sets(table.column(question)), valid, nets);
    }

    private static MentionTotals.Sets sets(MultipleResponseColumn column) {
        return new MentionTotals.Sets() {
            @Override
            public int missing(int row) {
                return column.missingNumber(row);
            }

            @Override
            public boolean has(int row, int item) {
                return column.chose(row, item);
            }
        };
    }

    private static int[] places(MultipleResponseQuestion question, List<String> codes) {
        return codes.stream().mapToInt(code -> place(question, code)).toArray();
    }

    private static int place(MultipleResponseQuestion question, String code) {
        for (int i = 0; i < question.options().size(); i++) {
            Option option = question.options().get(i);
            if (option.isValid() && option.code().equals(code)) {
                return i;
            }
        }
        throw new QuestionnaireException(Problem.at(Place.unknown().withColumn(question.id()), "no such valid option")
                .foundText(code)
                .expected("one of "
                        + question.validOptions().stream().map(Option::code).toList()));
    }

    /**
     * The question.
     *
     * @return what was asked
     */
    public MultipleResponseQuestion question() {
        return question;
    }

    /**
     * The respondents of a base.
     *
     * @param base which
     * @return their counts
     */
    public Counts base(ShareBase base) {
        return Precision.counts(totals.totals, totals.base(base));
    }

    /**
     * The valid options in the question's order.
     *
     * @return one entry an option, with its shares of cases and of mentions
     */
    public List<MentionShare> options() {
        return question.validOptions().stream().map(o -> option(o.code())).toList();
    }

    /**
     * One valid option.
     *
     * @param code the option's code
     * @return its counts and shares
     * @throws QuestionnaireException if the question has no such valid option
     */
    public MentionShare option(String code) {
        int place = place(question, code);
        double[] chosen = totals.item(place);
        Estimate mentions = intervals.ratio(totals.totals, chosen, totals.mentions(), totals.base(ShareBase.CHOOSING));
        return new MentionShare(
                question.options().get(place), Precision.counts(totals.totals, chosen), caseShares(chosen), mentions);
    }

    private Map<ShareBase, Estimate> caseShares(double[] chosen) {
        Map<ShareBase, Estimate> shares = new EnumMap<>(ShareBase.class);
        for (ShareBase base : ShareBase.values()) {
            shares.put(base, intervals.share(totals.totals, chosen, totals.base(base)));
        }
        return shares;
    }

    /**
     * The respondents without a valid answer, by reason.
     *
     * @return the reasons that occur, with their shares of all and of the asked
     */
    public List<MissingShare> missing() {
        List<MissingShare> list = new ArrayList<>();
        for (MissingReason reason : MissingReason.values()) {
            double[] missing = totals.missing(reason);
            Counts counts = Precision.counts(totals.totals, missing);
            if (counts.unweighted() > 0) {
                Map<ShareBase, Estimate> shares = new EnumMap<>(ShareBase.class);
                shares.put(ShareBase.ALL, intervals.share(totals.totals, missing, totals.base(ShareBase.ALL)));
                if (reason.asked()) {
                    shares.put(ShareBase.ASKED, intervals.share(totals.totals, missing, totals.base(ShareBase.ASKED)));
                }
                list.add(new MissingShare(reason, Optional.empty(), counts, shares));
            }
        }
        return list;
    }

    /**
     * The share that was asked and chose none of the options.
     *
     * @return the share of the valid answers
     */
    public Estimate noneChosen() {
        return intervals.share(totals.totals, totals.none(), totals.base(ShareBase.VALID));
    }

    /**
     * The mean number of options chosen.
     *
     * @return the mean over the valid answers, those who chose none among them
     */
    public Estimate meanMentions() {
        double[] valid = totals.base(ShareBase.VALID);
        return intervals.ratio(totals.totals, totals.mentions(), valid, valid);
    }

    /**
     * The weighted number of choices.
     *
     * @return the sum over all options of the weights of those who chose them
     */
    public double mentions() {
        return totals.totals.sum(totals.mentions());
    }

    /**
     * The share that chose at least one of several options: a union of respondents.
     *
     * @param codes the options' codes, at least one
     * @return the net's share of the valid answers
     * @throws QuestionnaireException if the question has no such valid option
     */
    public Estimate net(String... codes) {
        MentionTotals withNet = pass(sample, question, List.of(places(question, List.of(codes))));
        return intervals.share(withNet.totals, withNet.net(0), withNet.base(ShareBase.VALID));
    }

    /**
     * The nets that the question declares.
     *
     * @return each net's share of the valid answers, in their order
     */
    public Map<Net, Estimate> nets() {
        Map<Net, Estimate> shares = new LinkedHashMap<>();
        for (int i = 0; i < question.nets().size(); i++) {
            shares.put(
                    question.nets().get(i),
                    intervals.share(totals.totals, totals.net(i), totals.base(ShareBase.VALID)));
        }
        return shares;
    }
}
