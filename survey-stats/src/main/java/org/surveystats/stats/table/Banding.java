package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.RatingQuestion;

/**
 * The numbers that answer a question, sorted into bands. A number in no band stays a valid answer and in the base: as rows, bands
 * are followed by a row of those in none, if there are any.
 *
 * @param question the question
 * @param bands the bands in rising order, which do not overlap
 */
public record Banding(NumberQuestion question, List<Band> bands) {

    private static final int MAX_POINTS = 100;

    /**
     * Checks the bands.
     *
     * @param question the question
     * @param bands the bands in rising order
     * @throws TableException if there is none, a code stands twice, or bands overlap or are not in order
     */
    public Banding {
        Objects.requireNonNull(question, "question");
        bands = List.copyOf(bands);
        List<Problem> problems = new ArrayList<>();
        Place question0 = Place.unknown().withColumn(question.id());
        if (bands.isEmpty()) {
            problems.add(Problem.at(question0.withField("bands"), "no bands").expected("at least one"));
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < bands.size(); i++) {
            Place place = question0.withField("bands[" + i + "]");
            if (!codes.add(bands.get(i).code())) {
                problems.add(Problem.at(place, "duplicate code")
                        .foundText(bands.get(i).code()));
            }
            if (i > 0 && bands.get(i).from() < bands.get(i - 1).below()) {
                problems.add(Problem.at(place, "a band that begins before the one before it ends")
                        .found(bands.get(i).from() + " after "
                                + bands.get(i - 1).below())
                        .expected("bands in rising order that do not overlap"));
            }
        }
        if (!problems.isEmpty()) {
            throw new TableException(problems);
        }
    }

    /**
     * Bands of a question.
     *
     * @param question the question
     * @param bands the bands in rising order
     * @return the banding
     * @throws TableException if there is none, a code stands twice, or bands overlap or are not in order
     */
    public static Banding of(NumberQuestion question, Band... bands) {
        return new Banding(question, List.of(bands));
    }

    /**
     * Bands that cover all numbers, divided at limits; a number that equals a limit is in the band above it. They are named by
     * their limits, as in "&lt; 30", "30 – &lt; 45" and "≥ 45", which are their codes, too.
     *
     * @param question the question
     * @param limits the limits in rising order, at least one
     * @return one band more than limits
     * @throws TableException if there is no limit, or they do not rise
     */
    public static Banding at(NumberQuestion question, double... limits) {
        for (int i = 1; i < limits.length; i++) {
            if (!(limits[i] > limits[i - 1])) {
                throw notRising(question, limits[i - 1] + " and " + limits[i]);
            }
        }
        if (limits.length == 0) {
            throw notRising(question, "none");
        }
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i <= limits.length; i++) {
            double from = i == 0 ? Double.NEGATIVE_INFINITY : limits[i - 1];
            double below = i == limits.length ? Double.POSITIVE_INFINITY : limits[i];
            String name = i == 0
                    ? "< " + text(below)
                    : i == limits.length ? "≥ " + text(from) : text(from) + " – < " + text(below);
            bands.add(new Band(name, LocalizedText.of(name), from, below));
        }
        return new Banding(question, bands);
    }

    private static TableException notRising(NumberQuestion question, String found) {
        return new TableException(Problem.at(Place.unknown().withColumn(question.id()), "limits of bands")
                .found(found)
                .expected("at least one, in rising order"));
    }

    /**
     * A band for each whole number of a rating, from its lowest to its highest.
     *
     * @param question the rating
     * @return the points
     * @throws TableException if there are more than 100
     */
    public static Banding points(RatingQuestion question) {
        double first = Math.ceil(question.lowest());
        double count = Math.floor(question.highest()) - first + 1;
        if (!(count >= 1 && count <= MAX_POINTS)) {
            throw new TableException(Problem.at(Place.unknown().withColumn(question.id()), "points of a rating")
                    .found(text(count))
                    .expected("1 to " + MAX_POINTS)
                    .hint("sort the numbers into bands"));
        }
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = text(first + i);
            bands.add(new Band(name, LocalizedText.of(name), first + i, Math.nextUp(first + i)));
        }
        return new Banding(question, bands);
    }

    private static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /** The band of a number; the number of bands where it is in none. */
    int place(double number) {
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).holds(number)) {
                return i;
            }
        }
        return bands.size();
    }
}
