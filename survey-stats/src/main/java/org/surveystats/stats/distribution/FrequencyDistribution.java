package org.surveystats.stats.distribution;

import java.util.List;
import java.util.Optional;
import org.surveystats.model.question.FrequencyQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Precision;

/** The distribution of a frequency question. */
public final class FrequencyDistribution extends OrderedDistribution {

    FrequencyDistribution(ChoiceTotals totals, Precision intervals) {
        super(totals, intervals);
    }

    @Override
    public FrequencyQuestion question() {
        return (FrequencyQuestion) super.question();
    }

    /**
     * The mean rate of those who gave a valid answer, as bounds: if every respondent did it as rarely, and as often, as the
     * chosen option allows. The truth lies between; nothing narrower follows from the answers.
     *
     * @return the bounds, or empty if the options have no rates
     */
    public Optional<MeanRate> meanRate() {
        List<Option> options = question().options();
        if (question().validOptions().get(0).rate().isEmpty()) {
            return Optional.empty();
        }
        double[] least = new double[totals().totals.size()];
        double[] greatest = new double[totals().totals.size()];
        for (int i = 0; i < options.size(); i++) {
            least[i] = options.get(i).rate().map(rate -> rate.from()).orElse(0.0);
            greatest[i] = options.get(i).rate().map(rate -> rate.to()).orElse(0.0);
        }
        return Optional.of(new MeanRate(meanOfValid(least), meanOfValid(greatest)));
    }

    /**
     * The bounds of a mean rate, in times a month.
     *
     * @param least the mean if everybody did it as rarely as the answer allows, with its interval
     * @param greatest the mean if everybody did it as often as the answer allows, with its interval
     */
    public record MeanRate(Estimate least, Estimate greatest) {}
}
