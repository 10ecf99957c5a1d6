package org.surveystats.stats.distribution;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.Option;
import org.surveystats.stats.design.Amounts;
import org.surveystats.stats.design.Cells;
import org.surveystats.stats.design.FeatureBlock;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.Totals;
import org.surveystats.stats.design.TotalsPass;

/** The totals of a question with one option a respondent: a feature for each option, then one for each missing reason. */
final class ChoiceTotals {

    private static final int REASONS = MissingReason.values().length;

    final ChoiceQuestion question;
    final Sample sample;
    final Totals totals;

    private ChoiceTotals(Sample sample, ChoiceQuestion question, Totals totals) {
        this.sample = sample;
        this.question = question;
        this.totals = totals;
    }

    static ChoiceTotals of(Sample sample, ChoiceQuestion question) {
        FeatureBlock.Builder block = FeatureBlock.builder();
        block.add(Cells.optionsAndReasons(question), Amounts.one());
        for (ShareBase base : new ShareBase[] {ShareBase.ALL, ShareBase.ASKED, ShareBase.VALID}) {
            block.base(features(members(question, base)));
        }
        return new ChoiceTotals(sample, question, TotalsPass.of(sample, block.build()));
    }

    private static int[] features(double[] members) {
        return IntStream.range(0, members.length).filter(i -> members[i] != 0).toArray();
    }

    /** The combination of the options that a condition holds for. */
    double[] combination(Predicate<Option> condition) {
        return combination(question, condition);
    }

    private static double[] combination(ChoiceQuestion question, Predicate<Option> condition) {
        List<Option> options = question.options();
        double[] combination = new double[options.size() + REASONS];
        for (int i = 0; i < options.size(); i++) {
            combination[i] = condition.test(options.get(i)) ? 1 : 0;
        }
        return combination;
    }

    double[] missing(MissingReason reason) {
        return totals.indicator(question.options().size() + reason.number() - 1);
    }

    double[] base(ShareBase base) {
        return members(question, base);
    }

    private static double[] members(ChoiceQuestion question, ShareBase base) {
        double[] all = new double[question.options().size() + REASONS];
        Arrays.fill(all, 1);
        return switch (base) {
            case ALL -> all;
            case ASKED -> {
                all[question.options().size() + MissingReason.NOT_ASKED.number() - 1] = 0;
                yield all;
            }
            case VALID -> combination(question, Option::isValid);
            case CHOOSING ->
                throw new IllegalArgumentException("a question with one option a respondent has no base " + base);
        };
    }
}
