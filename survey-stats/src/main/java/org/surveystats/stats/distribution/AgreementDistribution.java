package org.surveystats.stats.distribution;

import java.util.Comparator;
import java.util.List;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementQuestion.Wording;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.Option;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Precision;

/**
 * The distribution of an agreement question. Agreement, boxes and scores are those of the statement as it was asked; for an
 * item with reversed wording {@link #oriented()} turns them round, and nothing else ever does.
 */
public final class AgreementDistribution extends OrderedDistribution {

    /** Which way agreement is read. */
    public enum Orientation {
        /** Agreement with the statement as it was asked. */
        AS_ASKED,
        /** Agreement with what the battery measures: turned round for items with reversed wording. */
        ORIENTED
    }

    private final AgreementQuestion question;
    private final Orientation orientation;

    AgreementDistribution(
            ChoiceTotals totals, Precision intervals, AgreementQuestion question, Orientation orientation) {
        super(totals, intervals);
        this.question = question;
        this.orientation = orientation;
    }

    @Override
    public AgreementQuestion question() {
        return question;
    }

    /**
     * Which way agreement is read here.
     *
     * @return as asked, unless this came from {@link #oriented()}
     */
    public Orientation orientation() {
        return orientation;
    }

    /**
     * The same answers read in the direction of the battery: for an item with reversed wording those who disagree count as
     * agreeing, and scores are mirrored between the least and the greatest. An item with direct wording stays as it is. The
     * options, their counts and their shares never change.
     *
     * @return the distribution with {@link Orientation#ORIENTED}
     */
    public AgreementDistribution oriented() {
        return new AgreementDistribution(totals(), intervals(), question, Orientation.ORIENTED);
    }

    /**
     * The share that agrees: of the valid answers, those with a score above the neutral one.
     *
     * @return the share, a fraction of 1
     */
    public Estimate agree() {
        return shareOfValid(totals().combination(o -> side(o) > 0));
    }

    /**
     * The share that disagrees: of the valid answers, those with a score below the neutral one.
     *
     * @return the share, a fraction of 1
     */
    public Estimate disagree() {
        return shareOfValid(totals().combination(o -> side(o) < 0));
    }

    /**
     * The share that does neither: of the valid answers, those with the neutral score.
     *
     * @return the share, a fraction of 1; 0 on a scale without a neutral point
     */
    public Estimate neutral() {
        return shareOfValid(totals().combination(o -> o.isValid() && side(o) == 0));
    }

    /**
     * Net agreement: the share that agrees minus the share that disagrees.
     *
     * @return the difference, from −1 to 1, with the standard error of a difference of shares of one sample
     */
    public Estimate netAgreement() {
        double[] signs = new double[totals().totals.size()];
        List<Option> options = question.options();
        for (int i = 0; i < options.size(); i++) {
            signs[i] = Math.signum(side(options.get(i)));
        }
        return meanOfValid(signs);
    }

    /**
     * The share of the points of most agreement, such as the top two boxes.
     *
     * @param boxes how many points, at least 1 and at most as many as there are
     * @return their share of the valid answers
     * @throws IllegalArgumentException if the scale has not that many points
     */
    public Estimate topBoxes(int boxes) {
        return shareOfValid(boxes(boxes, Comparator.comparingDouble(this::score).reversed()));
    }

    /**
     * The share of the points of least agreement, such as the bottom two boxes.
     *
     * @param boxes how many points, at least 1 and at most as many as there are
     * @return their share of the valid answers
     * @throws IllegalArgumentException if the scale has not that many points
     */
    public Estimate bottomBoxes(int boxes) {
        return shareOfValid(boxes(boxes, Comparator.comparingDouble(this::score)));
    }

    private double[] boxes(int boxes, Comparator<Option> order) {
        List<Option> points = question.scale().points();
        if (boxes < 1 || boxes > points.size()) {
            throw new IllegalArgumentException("the scale \"" + question.scale().id() + "\" has " + points.size()
                    + " points: cannot take " + boxes);
        }
        List<Option> taken = points.stream().sorted(order).limit(boxes).toList();
        return totals().combination(taken::contains);
    }

    /**
     * The mean score of the valid answers.
     *
     * @return the mean, with Student's interval
     */
    public Estimate meanScore() {
        double[] scores = new double[totals().totals.size()];
        List<Option> options = question.options();
        for (int i = 0; i < options.size(); i++) {
            scores[i] = options.get(i).isValid() ? score(options.get(i)) : 0;
        }
        return meanOfValid(scores);
    }

    private boolean turned() {
        return orientation == Orientation.ORIENTED && question.wording() == Wording.REVERSED;
    }

    private double score(Option point) {
        double score = point.score().orElseThrow();
        return turned() ? question.scale().mirrored(score) : score;
    }

    /** Above 0 where a point counts as agreeing, below 0 where it counts as disagreeing. */
    private double side(Option option) {
        if (!option.isValid()) {
            return 0;
        }
        AgreementScale scale = question.scale();
        double side = option.score().orElseThrow() - scale.neutralScore();
        return turned() ? -side : side;
    }
}
