package org.surveystats.stats.scale;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import org.surveystats.model.question.AgreementQuestion.Wording;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.response.ResponseTable;

/** The indices of one respondent after the other; what does not exist is not a number. Used by one thread. */
final class RespondentQuality {

    private final Battery battery;
    private final IntToDoubleFunction[] scores;
    private final IntUnaryOperator[] reasons;
    private final boolean[] isReversed;
    private final double[] neutral;
    private final boolean hasMiddle;
    private final int[][] twins;

    /** The answers of the respondent as they were given, not a number where there is none, and whether each item was asked. */
    private final double[] answers;

    private final boolean[] asked;
    private final double[] valid;
    private int count;

    RespondentQuality(ResponseTable table, Battery battery) {
        List<BatteryItem> items = battery.items();
        this.battery = battery;
        this.scores = ItemAnswers.asAsked(table, items);
        this.reasons =
                items.stream().map(item -> ItemAnswers.missing(table, item)).toArray(IntUnaryOperator[]::new);
        this.isReversed = new boolean[items.size()];
        this.neutral = new double[items.size()];
        boolean allHaveMiddle = true;
        for (int i = 0; i < neutral.length; i++) {
            BatteryItem item = items.get(i);
            isReversed[i] = item.wording() == Wording.REVERSED;
            neutral[i] = item.neutral();
            allHaveMiddle &= Arrays.binarySearch(item.points(), neutral[i]) >= 0;
        }
        this.hasMiddle = allHaveMiddle;
        this.twins = battery.twins().stream()
                .map(pair -> new int[] {battery.position(pair.direct()), battery.position(pair.reversed())})
                .toArray(int[][]::new);
        this.answers = new double[items.size()];
        this.asked = new boolean[items.size()];
        this.valid = new double[items.size()];
    }

    /** Reads a respondent. */
    void read(int row) {
        count = 0;
        for (int i = 0; i < answers.length; i++) {
            answers[i] = scores[i].applyAsDouble(row);
            asked[i] = true;
            if (Double.isNaN(answers[i])) {
                asked[i] = reasons[i].applyAsInt(row) != MissingReason.NOT_ASKED.number();
            } else {
                valid[count++] = answers[i];
            }
        }
    }

    /** The number of valid answers of the respondent that was read. */
    int validAnswers() {
        return count;
    }

    double of(QualityIndex index) {
        if (index != QualityIndex.MISSING_SHARE && count == 0) {
            return Double.NaN;
        }
        return switch (index) {
            case MISSING_SHARE -> missingShare();
            case LONGEST_RUN -> longestRun();
            case IDENTICAL_SHARE -> identicalShare();
            case SPREAD -> spread();
            case EXTREME_SHARE -> extremeShare();
            case MIDDLE_SHARE -> middleShare();
            case ACQUIESCENCE -> acquiescence();
            case CONTRADICTIONS -> contradictions();
        };
    }

    private double missingShare() {
        int all = 0;
        for (boolean one : asked) {
            all += one ? 1 : 0;
        }
        return all == 0 ? Double.NaN : (double) (all - count) / all;
    }

    private double longestRun() {
        int longest = 0;
        int run = 0;
        double last = Double.NaN;
        for (int i = 0; i < answers.length; i++) {
            if (asked[i]) {
                run = Double.isNaN(answers[i]) ? 0 : answers[i] == last ? run + 1 : 1;
                last = answers[i];
                longest = Math.max(longest, run);
            }
        }
        return longest;
    }

    private double identicalShare() {
        int most = 0;
        for (int i = 0; i < count; i++) {
            int same = 0;
            for (int j = 0; j < count; j++) {
                same += valid[i] == valid[j] ? 1 : 0;
            }
            most = Math.max(most, same);
        }
        return (double) most / count;
    }

    private double spread() {
        if (count < 2) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += valid[i];
        }
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += (valid[i] - sum / count) * (valid[i] - sum / count);
        }
        return Math.sqrt(squares / (count - 1));
    }

    private double extremeShare() {
        BatteryItem item = battery.items().get(0);
        int extreme = 0;
        for (int i = 0; i < count; i++) {
            extreme += valid[i] == item.least() || valid[i] == item.greatest() ? 1 : 0;
        }
        return (double) extreme / count;
    }

    private double middleShare() {
        if (!hasMiddle) {
            return Double.NaN;
        }
        int middle = 0;
        for (int i = 0; i < answers.length; i++) {
            middle += answers[i] == neutral[i] ? 1 : 0;
        }
        return (double) middle / count;
    }

    private double acquiescence() {
        return (netAgreement(false) + netAgreement(true)) / 2;
    }

    /** Of the items with one wording the share of agreement less that of disagreement; not a number without any. */
    private double netAgreement(boolean reversed) {
        double net = 0;
        int of = 0;
        for (int i = 0; i < answers.length; i++) {
            if (isReversed[i] == reversed && !Double.isNaN(answers[i])) {
                net += Math.signum(answers[i] - neutral[i]);
                of++;
            }
        }
        return of == 0 ? Double.NaN : net / of;
    }

    private double contradictions() {
        int known = 0;
        int both = 0;
        for (int[] pair : twins) {
            double one = answers[pair[0]];
            double other = answers[pair[1]];
            if (!Double.isNaN(one) && !Double.isNaN(other)) {
                known++;
                both += one > neutral[pair[0]] && other > neutral[pair[1]] ? 1 : 0;
            }
        }
        return known == 0 ? Double.NaN : both;
    }
}
