package org.surveystats.model.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.QuestionnaireException;

/**
 * A named scale of agreement (Likert), shared by the items that use it: 2 to 11 ordered points, each with a score, and any
 * special answers ("don't know") behind them. Points stand in order of their scores, rising or falling; greater scores
 * mean more agreement. Points above the neutral score count as agreeing, below it as disagreeing; without a neutral point
 * the middle between the least and the greatest score divides them.
 *
 * @param id the scale's name; two scales of one questionnaire with the same name are the same
 * @param options the points in order and the special answers, each point with a score
 * @param neutral the code of the neutral point, where there is one
 */
public record AgreementScale(String id, List<Option> options, Optional<String> neutral) {

    /** The least number of points. */
    public static final int MIN_POINTS = 2;

    /** The greatest number of points. */
    public static final int MAX_POINTS = 11;

    /**
     * Checks the points. Where no point has a score, they are scored 1, 2, 3 … in the order given. Where no neutral point
     * is named, a point with exactly the middle score is neutral.
     *
     * @param id the scale's name
     * @param options the points in order and the special answers
     * @param neutral the code of the neutral point
     * @throws QuestionnaireException if there are less than 2 or more than 11 points, codes repeat, only some points have
     *     scores, scores are not in strict order, or the neutral code is no point
     */
    public AgreementScale {
        Codes.check("a scale's id", id);
        Objects.requireNonNull(neutral, "neutral");
        options = scored(id, Options.checked(options));
        List<Option> points = options.stream().filter(Option::isValid).toList();
        checkOrder(points);
        neutral = neutralOf(points, neutral);
    }

    /**
     * A scale from its points, scored 1, 2, 3 … from least to most agreement unless they carry scores.
     *
     * @param id the scale's name
     * @param options the points in order and the special answers
     * @return the scale
     * @throws QuestionnaireException if the points make no scale
     */
    public static AgreementScale of(String id, Option... options) {
        return new AgreementScale(id, List.of(options), Optional.empty());
    }

    /**
     * A scale of which only the ends have words; the points have the codes 1, 2, 3 …, from least to most agreement.
     *
     * @param id the scale's name
     * @param points the number of points, 2 to 11
     * @param lowest the wording of the first point
     * @param highest the wording of the last point
     * @return the scale
     * @throws QuestionnaireException if the number of points is out of range
     */
    public static AgreementScale numbered(String id, int points, LocalizedText lowest, LocalizedText highest) {
        List<Option> options = new ArrayList<>();
        for (int i = 1; i <= points; i++) {
            String code = Integer.toString(i);
            options.add(Option.of(code, i == 1 ? lowest : i == points ? highest : LocalizedText.of(code))
                    .withScore(i));
        }
        return new AgreementScale(id, options, Optional.empty());
    }

    /**
     * The points, without the special answers.
     *
     * @return 2 to 11 options in the order given, each with a score
     */
    public List<Option> points() {
        return options.stream().filter(Option::isValid).toList();
    }

    /**
     * The wording of the point of least agreement.
     *
     * @return the label of the point with the least score
     */
    public LocalizedText lowestLabel() {
        return rising() ? points().get(0).label() : lastPoint().label();
    }

    /**
     * The wording of the point of most agreement.
     *
     * @return the label of the point with the greatest score
     */
    public LocalizedText highestLabel() {
        return rising() ? lastPoint().label() : points().get(0).label();
    }

    /**
     * The score that divides agreement from disagreement.
     *
     * @return the neutral point's score, or the middle between the least and the greatest score
     */
    public double neutralScore() {
        return neutral.map(code ->
                        Options.find(options, code).orElseThrow().score().orElseThrow())
                .orElseGet(() -> middle(points()));
    }

    /**
     * The score of a point as it counts for an item with the opposite wording: mirrored between the least and the greatest
     * score.
     *
     * @param score a point's score
     * @return least + greatest − score
     */
    public double mirrored(double score) {
        return 2 * middle(points()) - score;
    }

    private boolean rising() {
        return points().get(0).score().orElseThrow() < lastPoint().score().orElseThrow();
    }

    private Option lastPoint() {
        List<Option> points = points();
        return points.get(points.size() - 1);
    }

    private static double middle(List<Option> points) {
        return (points.get(0).score().orElseThrow()
                        + points.get(points.size() - 1).score().orElseThrow())
                / 2;
    }

    private static List<Option> scored(String id, List<Option> options) {
        List<Option> points = options.stream().filter(Option::isValid).toList();
        if (points.size() < MIN_POINTS || points.size() > MAX_POINTS) {
            throw new QuestionnaireException(
                    Problem.at(Place.field("options"), "scale \"" + id + "\" has no fit length")
                            .found(points.size() + " points")
                            .expected(MIN_POINTS + " to " + MAX_POINTS + " points besides special answers"));
        }
        long withScore = points.stream().filter(p -> p.score().isPresent()).count();
        if (withScore == points.size()) {
            return options;
        }
        if (withScore > 0) {
            throw new QuestionnaireException(
                    Problem.at(Place.field("options"), "scale \"" + id + "\" is scored in part")
                            .found(withScore + " of " + points.size() + " points with a score")
                            .expected("a score on every point, or on none"));
        }
        List<Option> all = new ArrayList<>();
        int next = 1;
        for (Option option : options) {
            all.add(option.isValid() ? option.withScore(next++) : option);
        }
        return List.copyOf(all);
    }

    private static void checkOrder(List<Option> points) {
        double direction = Math.signum(score(points.get(1)) - score(points.get(0)));
        for (int i = 1; i < points.size(); i++) {
            if (direction == 0 || Math.signum(score(points.get(i)) - score(points.get(i - 1))) != direction) {
                throw new QuestionnaireException(Problem.at(Place.field("options"), "scores are not in order")
                        .found(points.stream()
                                .map(p -> Double.toString(score(p)))
                                .toList()
                                .toString())
                        .expected("scores that rise, or fall, from point to point"));
            }
        }
    }

    private static double score(Option point) {
        return point.score().orElseThrow();
    }

    private static Optional<String> neutralOf(List<Option> points, Optional<String> named) {
        if (named.isPresent()) {
            if (points.stream().noneMatch(p -> p.code().equals(named.get()))) {
                throw new QuestionnaireException(Problem.at(Place.field("neutral"), "unknown code")
                        .foundText(named.get())
                        .expected("one of "
                                + Codes.quoted(points.stream().map(Option::code).toList())));
            }
            return named;
        }
        OptionalDouble middle = OptionalDouble.of(middle(points));
        return points.stream()
                .filter(p -> p.score().equals(middle))
                .map(Option::code)
                .findFirst();
    }
}
