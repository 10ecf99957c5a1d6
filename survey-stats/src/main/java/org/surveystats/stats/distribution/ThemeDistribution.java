package org.surveystats.stats.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Theme;
import org.surveystats.model.response.CodingColumn;
import org.surveystats.model.response.CodingColumn.State;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Precision;

/**
 * The themes of an open-ended question, as one coder saw them. The base of every share are the answers that the coder
 * looked at, those that fit no theme among them. A theme counts as it was given; its broader theme is not counted with it.
 */
public final class ThemeDistribution {

    private final OpenEndedQuestion question;
    private final CodingColumn coding;
    private final MentionTotals totals;
    private final Precision intervals;

    private ThemeDistribution(
            OpenEndedQuestion question, CodingColumn coding, MentionTotals totals, Precision intervals) {
        this.question = question;
        this.coding = coding;
        this.totals = totals;
        this.intervals = intervals;
    }

    static ThemeDistribution of(Sample sample, OpenEndedQuestion question, String coder, Precision intervals) {
        CodingColumn coding = sample.table().coding(question.id(), coder);
        boolean[] counted = new boolean[coding.codebook().size()];
        Arrays.fill(counted, true);
        MentionTotals totals =
                MentionTotals.of(sample, table -> sets(table.coding(question.id(), coder)), counted, List.of());
        return new ThemeDistribution(question, coding, totals, intervals);
    }

    private static MentionTotals.Sets sets(CodingColumn coding) {
        return new MentionTotals.Sets() {
            @Override
            public int missing(int row) {
                return coding.state(row) == State.NOT_CODED ? MissingReason.NO_ANSWER.number() : 0;
            }

            @Override
            public boolean has(int row, int item) {
                return coding.has(row, item);
            }
        };
    }

    /**
     * One theme.
     *
     * @param theme the theme
     * @param counts the answers to which it was given
     * @param share its share of the answers that were coded
     */
    public record ThemeShare(Theme theme, Counts counts, Estimate share) {}

    /**
     * The question.
     *
     * @return what was asked
     */
    public OpenEndedQuestion question() {
        return question;
    }

    /**
     * The answers that were coded.
     *
     * @return their counts
     */
    public Counts coded() {
        return Precision.counts(totals.totals, totals.base(ShareBase.VALID));
    }

    /**
     * The themes in the codebook's order.
     *
     * @return one entry a theme, those that nobody mentioned with 0
     */
    public List<ThemeShare> themes() {
        List<ThemeShare> list = new ArrayList<>();
        for (int i = 0; i < coding.codebook().size(); i++) {
            double[] given = totals.item(i);
            list.add(new ThemeShare(
                    coding.codebook().get(i),
                    Precision.counts(totals.totals, given),
                    intervals.share(totals.totals, given, totals.base(ShareBase.VALID))));
        }
        return list;
    }

    /**
     * The share of the coded answers that fit no theme.
     *
     * @return the share, a fraction of 1
     */
    public Estimate uncodable() {
        return intervals.share(totals.totals, totals.none(), totals.base(ShareBase.VALID));
    }
}
