package org.surveystats.stats.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.Subject;
import org.surveystats.model.response.ChoiceColumn;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.Amounts;
import org.surveystats.stats.design.Cells;
import org.surveystats.stats.design.FeatureBlock;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.Totals;
import org.surveystats.stats.design.TotalsPass;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Precision;

/**
 * The adoption funnel of a subject: who is aware, who of them uses it, who of them uses it often. Each step is part of the
 * one before: a respondent who uses the subject and says not to be aware of it does not reach the second step, and is
 * counted in {@link #usesUnaware()}.
 *
 * <p>The base are the respondents whose way can be followed to its end: a valid answer on awareness, for the aware one on
 * usage, and for users one on frequency where that is a step. Those who stop at a missing answer are in no step and no base;
 * {@link #brokenOff()} says how many they are. So every share and every conversion is of the same respondents, and the
 * shares are the products of the conversions.
 */
public final class Funnel {

    private static final int UNAWARE = 0;
    private static final int AWARE_ONLY = 1;
    private static final int USES_ONLY = 2;
    private static final int OFTEN = 3;
    private static final int USES_UNAWARE = 4;
    private static final int BROKEN_OFF = 5;
    private static final int NOT_ASKED = 6;
    private static final int FEATURES = 7;

    /** What a step asks for. */
    public enum Stage {
        /** Is aware of the subject. */
        AWARE,
        /** Is aware of it and uses it. */
        USES,
        /** Is aware of it and uses it often. */
        USES_OFTEN
    }

    /**
     * One step.
     *
     * @param stage what it asks for
     * @param counts the respondents who reach it
     * @param share their share of the funnel's base
     * @param conversion their share of those who reached the step before; of the base for the first step
     */
    public record Step(Stage stage, Counts counts, Estimate share, Estimate conversion) {}

    private final Subject subject;
    private final List<Step> steps;
    private final Counts base;
    private final Counts brokenOff;
    private final Counts usesUnaware;

    private Funnel(Subject subject, List<Step> steps, Counts base, Counts brokenOff, Counts usesUnaware) {
        this.subject = subject;
        this.steps = steps;
        this.base = base;
        this.brokenOff = brokenOff;
        this.usesUnaware = usesUnaware;
    }

    static Funnel of(Sample sample, FunnelQuestions questions, Precision intervals) {
        FeatureBlock.Builder block = FeatureBlock.builder();
        block.add(Cells.of(FEATURES, table -> new Way(table, questions)::of), Amounts.one());
        block.base(UNAWARE, AWARE_ONLY, USES_ONLY, OFTEN, USES_UNAWARE);
        block.base(AWARE_ONLY, USES_ONLY, OFTEN);
        block.base(USES_ONLY, OFTEN);
        Totals totals = TotalsPass.of(sample, block.build());
        double[] base = totals.indicator(UNAWARE, AWARE_ONLY, USES_ONLY, OFTEN, USES_UNAWARE);
        double[] aware = totals.indicator(AWARE_ONLY, USES_ONLY, OFTEN);
        double[] uses = totals.indicator(USES_ONLY, OFTEN);
        List<Step> steps = new ArrayList<>();
        steps.add(step(Stage.AWARE, totals, aware, base, base, intervals));
        steps.add(step(Stage.USES, totals, uses, aware, base, intervals));
        if (questions.frequency().isPresent()) {
            steps.add(step(Stage.USES_OFTEN, totals, totals.indicator(OFTEN), uses, base, intervals));
        }
        return new Funnel(
                questions.subject(),
                List.copyOf(steps),
                Precision.counts(totals, base),
                Precision.counts(totals, totals.indicator(BROKEN_OFF)),
                Precision.counts(totals, totals.indicator(USES_UNAWARE)));
    }

    private static Step step(
            Stage stage, Totals totals, double[] reached, double[] before, double[] base, Precision intervals) {
        return new Step(
                stage,
                Precision.counts(totals, reached),
                intervals.share(totals, reached, base),
                intervals.share(totals, reached, before));
    }

    /** How far a respondent goes. */
    private static final class Way {
        private final FunnelQuestions questions;
        private final ChoiceColumn awareness;
        private final ChoiceColumn usage;
        private final Optional<ChoiceColumn> frequency;

        Way(ResponseTable table, FunnelQuestions questions) {
            this.questions = questions;
            this.awareness = table.column(questions.awareness());
            this.usage = table.column(questions.usage());
            this.frequency = questions.frequency().map(q -> table.column(q));
        }

        int of(int row) {
            if (awareness.answer(row).isEmpty()) {
                boolean asked = awareness.missing(row).map(MissingReason::asked).orElse(true);
                return asked ? BROKEN_OFF : NOT_ASKED;
            }
            boolean uses = chose(usage, row, questions.usage().positive());
            if (!chose(awareness, row, questions.awareness().positive())) {
                return uses ? USES_UNAWARE : UNAWARE;
            }
            if (usage.answer(row).isEmpty()) {
                return BROKEN_OFF;
            }
            if (!uses) {
                return AWARE_ONLY;
            }
            return frequency.map(column -> howOften(column, row)).orElse(USES_ONLY);
        }

        private int howOften(ChoiceColumn column, int row) {
            return column.answer(row)
                    .map(option -> questions.often().contains(option.code()) ? OFTEN : USES_ONLY)
                    .orElse(BROKEN_OFF);
        }

        private static boolean chose(ChoiceColumn column, int row, String code) {
            return column.answer(row).map(o -> o.code().equals(code)).orElse(false);
        }
    }

    /**
     * What the funnel is about.
     *
     * @return the subject
     */
    public Subject subject() {
        return subject;
    }

    /**
     * The steps: aware, uses and, where options count as often, uses often.
     *
     * @return two or three steps
     */
    public List<Step> steps() {
        return steps;
    }

    /**
     * The respondents whose way can be followed to its end.
     *
     * @return the counts of the funnel's base
     */
    public Counts base() {
        return base;
    }

    /**
     * The respondents who were asked and whose way stops at a missing answer.
     *
     * @return their counts
     */
    public Counts brokenOff() {
        return brokenOff;
    }

    /**
     * The respondents of the base who use the subject and say not to be aware of it.
     *
     * @return their counts
     */
    public Counts usesUnaware() {
        return usesUnaware;
    }
}
