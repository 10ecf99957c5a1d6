package org.surveystats.stats.distribution;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.Option;
import org.surveystats.model.response.ChoiceColumn;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.internal.Totals;
import org.surveystats.stats.internal.TotalsAccumulator;

/** The totals of a question with one option a respondent: a feature for each option, then one for each missing reason. */
final class ChoiceTotals {

    private static final int REASONS = MissingReason.values().length;

    final ChoiceQuestion question;
    final Sample sample;
    final Totals totals;
    private final List<Option> options;

    private ChoiceTotals(Sample sample, ChoiceQuestion question, Totals totals) {
        this.sample = sample;
        this.question = question;
        this.totals = totals;
        this.options = question.options();
    }

    static ChoiceTotals of(Sample sample, ChoiceQuestion question) {
        ChoiceColumn column = sample.table().column(question);
        int options = question.options().size();
        TotalsAccumulator all = new TotalsAccumulator(options + REASONS);
        short[] cells = new short[TotalsAccumulator.CHUNK];
        for (int from = 0; from < sample.unitCount(); from += cells.length) {
            int length = Math.min(cells.length, sample.unitCount() - from);
            column.read(from, length, cells);
            if (sample.design().weight().isPresent()) {
                addWeights(sample, from, length, cells, options, all);
            } else {
                addCounts(length, cells, options, all);
            }
        }
        Totals totals = all.result(sample.finitePopulationFactor());
        return new ChoiceTotals(sample, question, totals);
    }

    /** Every respondent has one feature, so a chunk without weights is counted only. */
    private static void addCounts(int length, short[] cells, int options, TotalsAccumulator all) {
        int[] counts = new int[options + REASONS];
        for (int i = 0; i < length; i++) {
            counts[feature(cells[i], options)]++;
        }
        for (int feature = 0; feature < counts.length; feature++) {
            all.addGroup(feature, counts[feature], counts[feature], counts[feature], counts[feature]);
        }
    }

    /** With weights a chunk is a few plain sums for each feature. */
    private static void addWeights(
            Sample sample, int from, int length, short[] cells, int options, TotalsAccumulator all) {
        int[] units = new int[options + REASONS];
        int[] counts = new int[options + REASONS];
        double[] sums = new double[options + REASONS];
        double[] squares = new double[options + REASONS];
        for (int i = 0; i < length; i++) {
            int feature = feature(cells[i], options);
            double weight = sample.weight(from + i);
            units[feature]++;
            counts[feature] += weight > 0 ? 1 : 0;
            sums[feature] += weight;
            squares[feature] += weight * weight;
        }
        for (int feature = 0; feature < units.length; feature++) {
            all.addGroup(feature, units[feature], counts[feature], sums[feature], squares[feature]);
        }
    }

    private static int feature(short cell, int options) {
        return cell >= 0 ? cell : options - cell - 1;
    }

    /** The combination of the options that a condition holds for. */
    double[] combination(Predicate<Option> condition) {
        double[] combination = new double[totals.size()];
        for (int i = 0; i < options.size(); i++) {
            combination[i] = condition.test(options.get(i)) ? 1 : 0;
        }
        return combination;
    }

    double[] missing(MissingReason reason) {
        return totals.indicator(options.size() + reason.number() - 1);
    }

    double[] base(ShareBase base) {
        double[] all = new double[totals.size()];
        Arrays.fill(all, 1);
        return switch (base) {
            case ALL -> all;
            case ASKED -> {
                all[options.size() + MissingReason.NOT_ASKED.number() - 1] = 0;
                yield all;
            }
            case VALID -> combination(Option::isValid);
            case CHOOSING ->
                throw new IllegalArgumentException("a question with one option a respondent has no base " + base);
        };
    }
}
