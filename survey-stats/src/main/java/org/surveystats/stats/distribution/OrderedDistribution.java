package org.surveystats.stats.distribution;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.OrderedQuestion;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Precision;

/** The distribution of a question with ordered options. */
public sealed class OrderedDistribution extends ChoiceDistribution
        permits AgreementDistribution, FrequencyDistribution {

    OrderedDistribution(ChoiceTotals totals, Precision intervals) {
        super(totals, intervals);
    }

    @Override
    public OrderedQuestion question() {
        return (OrderedQuestion) super.question();
    }

    /**
     * The cumulative shares: of those who gave a valid answer, how many chose an option or one before it in the question's
     * order.
     *
     * @return one share a valid option, in the question's order; the last is 1
     */
    public final List<Estimate> cumulativeShares() {
        List<Estimate> shares = new ArrayList<>();
        List<Option> soFar = new ArrayList<>();
        for (Option option : question().validOptions()) {
            soFar.add(option);
            shares.add(shareOfValid(totals().combination(soFar::contains)));
        }
        return shares;
    }
}
