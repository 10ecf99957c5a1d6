package org.surveystats.stats.scale;

import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.QuestionnaireException;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementQuestion.Wording;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.RatingQuestion;

/**
 * An item of a battery: a question with a score for each answer. The scores are those of the question's options, or the numbers of
 * a rating. The <i>oriented</i> score points where the battery does: for an item with reversed wording it is least + greatest −
 * score.
 */
public final class BatteryItem {

    /** The greatest number of points that a rating is divided into. */
    private static final int MAX_RATING_POINTS = 20;

    private final Question question;
    private final Wording wording;
    private final double[] points;

    private BatteryItem(Question question, Wording wording, double[] points) {
        this.question = question;
        this.wording = wording;
        this.points = points;
    }

    static BatteryItem of(Question question) {
        Wording wording = question instanceof AgreementQuestion item ? item.wording() : Wording.DIRECT;
        double[] points;
        if (question instanceof RatingQuestion rating) {
            points = pointsOf(rating);
        } else if (question instanceof ChoiceQuestion choice) {
            points = pointsOf(choice);
        } else {
            throw new QuestionnaireException(Problem.at(place(question), "an item without scores")
                    .found("a question of type " + question.typeName())
                    .expected("a question with one option a respondent, each with a score, or a rating"));
        }
        if (points.length < 2) {
            throw new QuestionnaireException(
                    Problem.at(place(question), "an item with one score only").expected("two scores at least"));
        }
        return new BatteryItem(question, wording, points);
    }

    /** The whole numbers between the anchors, or the anchors alone where there are none or too many. */
    private static double[] pointsOf(RatingQuestion rating) {
        double steps = rating.highest() - rating.lowest();
        return steps == Math.rint(steps) && steps <= MAX_RATING_POINTS
                ? IntStream.rangeClosed(0, (int) steps)
                        .mapToDouble(i -> rating.lowest() + i)
                        .toArray()
                : new double[] {rating.lowest(), rating.highest()};
    }

    private static double[] pointsOf(ChoiceQuestion question) {
        TreeSet<Double> scores = new TreeSet<>();
        for (Option option : question.validOptions()) {
            scores.add(option.score()
                    .orElseThrow(
                            () -> new QuestionnaireException(Problem.at(place(question), "an option without a score")
                                    .foundText(option.code())
                                    .expected("a score for every valid option"))));
        }
        return scores.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static Place place(Question question) {
        return Place.unknown().withColumn(question.id());
    }

    BatteryItem reversed() {
        return new BatteryItem(question, Wording.REVERSED, points);
    }

    /**
     * The question.
     *
     * @return a question with scored options, or a rating
     */
    public Question question() {
        return question;
    }

    /**
     * The question's id.
     *
     * @return the id
     */
    public String id() {
        return question.id();
    }

    /**
     * Whether the item is turned round when it is scored.
     *
     * @return the question's own wording, or reversed where the battery says so
     */
    public Wording wording() {
        return wording;
    }

    /**
     * The least score.
     *
     * @return the least score of an option, or the lower anchor of a rating
     */
    public double least() {
        return points[0];
    }

    /**
     * The greatest score.
     *
     * @return the greatest score of an option, or the upper anchor of a rating
     */
    public double greatest() {
        return points[points.length - 1];
    }

    /**
     * A score as it counts for the battery.
     *
     * @param score the score of the answer as it was given
     * @return the same, or least + greatest − score for an item with reversed wording
     */
    public double oriented(double score) {
        return wording == Wording.REVERSED ? least() + greatest() - score : score;
    }

    /** The scores in rising order. */
    double[] points() {
        return points.clone();
    }

    /** The score that divides agreement from disagreement. */
    double neutral() {
        return question instanceof AgreementQuestion item ? item.scale().neutralScore() : (least() + greatest()) / 2;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BatteryItem that && question.equals(that.question) && wording == that.wording;
    }

    @Override
    public int hashCode() {
        return Objects.hash(question, wording);
    }

    @Override
    public String toString() {
        return question.id() + (wording == Wording.REVERSED ? " (reversed)" : "");
    }
}
