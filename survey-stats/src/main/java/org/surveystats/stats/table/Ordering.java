package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.QuestionnaireException;
import org.surveystats.model.question.BinaryQuestion;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.OrderedQuestion;
import org.surveystats.model.question.Rate;

/**
 * A question whose valid options have an order from least to most, and a score each. The order decides the sign of every measure
 * of ordered association, so it is never guessed: it follows from scores, from rates, from a positive answer, or is given.
 *
 * <p>Ranks (gamma, tau, Somers' d, Spearman) use the order alone. Scores are for Pearson's correlation and for trends: those of the
 * options where all have one, else 1, 2, 3 … in the order; {@link #withScores} gives others.
 */
public final class Ordering {

    private final ChoiceQuestion question;
    private final int[] places;
    private final double[] scores;

    /** Places of the valid options from least to most, with their scores. */
    private Ordering(ChoiceQuestion question, int[] places, double[] scores) {
        this.question = question;
        this.places = places;
        this.scores = scores;
    }

    /**
     * The order of a question that has one: by the options' scores, which for an agreement question rise with agreement, or by the
     * rates of a frequency question, whichever way the options are listed. An item with reversed wording keeps its order.
     *
     * @param question a question whose options are ordered
     * @return the order from least to most
     * @throws QuestionnaireException if the options have neither scores nor rates that rise or fall as they are listed, so that
     *     it is not known which end is the least: {@link #listed} says it
     */
    public static Ordering of(OrderedQuestion question) {
        List<Option> options = question.validOptions();
        if (options.stream().allMatch(option -> option.score().isPresent())) {
            return byScores(question);
        }
        if (options.stream().allMatch(option -> option.rate().isPresent())) {
            Optional<int[]> byRates =
                    monotone(options, option -> middle(option.rate().orElseThrow()));
            if (byRates.isPresent()) {
                return new Ordering(question, byRates.get(), ranks(options.size()));
            }
        }
        throw new QuestionnaireException(Problem.at(
                        Place.unknown().withColumn(question.id()), "options of which nothing says which is the least")
                .found(codes(options).toString())
                .expected("a score for every valid option, or rates that rise or fall as they are listed")
                .hint("Ordering.listed names the options from least to most"));
    }

    private static double middle(Rate rate) {
        return (rate.from() + rate.to()) / 2;
    }

    /** Places from least to most, where numbers rise or fall strictly as listed. */
    private static Optional<int[]> monotone(List<Option> options, ToDoubleFunction<Option> number) {
        double[] numbers = options.stream().mapToDouble(number).toArray();
        int last = numbers.length - 1;
        boolean rising = last < 1 || numbers[1] > numbers[0];
        for (int i = 0; i < last; i++) {
            if (!(rising ? numbers[i + 1] > numbers[i] : numbers[i + 1] < numbers[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(
                IntStream.rangeClosed(0, last).map(i -> rising ? i : last - i).toArray());
    }

    /**
     * The order of a question with two answers: the negative one, then the positive one, with scores 0 and 1.
     *
     * @param question a question with a positive answer
     * @return the order
     */
    public static Ordering of(BinaryQuestion question) {
        int positive = question.validOptions().indexOf(question.positiveOption());
        return new Ordering(question, new int[] {1 - positive, positive}, new double[] {0, 1});
    }

    /**
     * The order of the options' scores.
     *
     * @param question a question whose valid options all have a score, each another
     * @return the order from the least to the greatest score
     * @throws QuestionnaireException if a valid option has no score, or two have the same
     */
    public static Ordering byScores(ChoiceQuestion question) {
        List<Option> options = question.validOptions();
        for (Option option : options) {
            if (option.score().isEmpty()) {
                throw new QuestionnaireException(
                        Problem.at(
                                        Place.unknown().withColumn(question.id()),
                                        "an option without a score has no place in an order")
                                .foundText(option.code())
                                .expected("a score for every valid option")
                                .hint(
                                        "a nominal question has Cramér's V and lambda, and no gamma; Ordering.listed gives an order"));
            }
        }
        double[] numbers = options.stream()
                .mapToDouble(option -> option.score().orElseThrow())
                .toArray();
        int[] places = IntStream.range(0, numbers.length)
                .boxed()
                .sorted((a, b) -> Double.compare(numbers[a], numbers[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 1; i < places.length; i++) {
            if (numbers[places[i]] == numbers[places[i - 1]]) {
                throw new QuestionnaireException(
                        Problem.at(Place.unknown().withColumn(question.id()), "two options with the same score")
                                .found("\"" + options.get(places[i - 1]).code() + "\" and \""
                                        + options.get(places[i]).code() + "\" with " + numbers[places[i]])
                                .expected("another score for each valid option"));
            }
        }
        return new Ordering(
                question,
                places,
                Arrays.stream(places).mapToDouble(place -> numbers[place]).toArray());
    }

    /**
     * An order that is given.
     *
     * @param question any question with one option a respondent
     * @param codes the codes of all valid options, from least to most
     * @return the order; scores are those of the options where all have one and they rise in this order, else 1, 2, 3 …
     * @throws QuestionnaireException if the codes are not those of all valid options, each once
     */
    public static Ordering listed(ChoiceQuestion question, String... codes) {
        List<Option> options = question.validOptions();
        List<String> known = codes(options);
        List<String> given = List.of(codes);
        if (given.size() != known.size() || !new HashSet<>(given).equals(new HashSet<>(known))) {
            throw new QuestionnaireException(
                    Problem.at(Place.unknown().withColumn(question.id()), "an order that is not of the valid options")
                            .found(given.toString())
                            .expected("each of " + known + " once"));
        }
        int[] places = given.stream().mapToInt(known::indexOf).toArray();
        double[] scores = ranks(places.length);
        if (options.stream().allMatch(option -> option.score().isPresent())) {
            double[] own = Arrays.stream(places)
                    .mapToDouble(place -> options.get(place).score().orElseThrow())
                    .toArray();
            scores = rises(own) ? own : scores;
        }
        return new Ordering(question, places, scores);
    }

    /**
     * The same order with other scores.
     *
     * @param newScores a score for each option from least to most, each greater than the one before
     * @return the order with them
     * @throws IllegalArgumentException if there is not one finite score for each option, or they do not rise
     */
    public Ordering withScores(double... newScores) {
        if (newScores.length != places.length || !rises(newScores)) {
            throw new IllegalArgumentException("\"" + question.id() + "\" has " + places.length
                    + " options in order, whose scores are finite and rise: found " + Arrays.toString(newScores));
        }
        return new Ordering(question, places, newScores.clone());
    }

    private static boolean rises(double... numbers) {
        for (int i = 0; i < numbers.length; i++) {
            if (!Double.isFinite(numbers[i]) || (i > 0 && !(numbers[i] > numbers[i - 1]))) {
                return false;
            }
        }
        return true;
    }

    private static double[] ranks(int count) {
        return IntStream.rangeClosed(1, count).asDoubleStream().toArray();
    }

    private static List<String> codes(List<Option> options) {
        return options.stream().map(Option::code).toList();
    }

    /**
     * The question.
     *
     * @return the question whose options are ordered
     */
    public ChoiceQuestion question() {
        return question;
    }

    /**
     * The options in their order.
     *
     * @return the valid options from least to most
     */
    public List<Option> options() {
        List<Option> options = new ArrayList<>();
        for (int place : places) {
            options.add(question.validOptions().get(place));
        }
        return List.copyOf(options);
    }

    /**
     * The scores in the same order.
     *
     * @return one number an option, rising
     */
    public double[] scores() {
        return scores.clone();
    }

    /** The place among the question's valid options of each option from least to most. */
    int[] places() {
        return places.clone();
    }

    @Override
    public String toString() {
        return question.id() + ": " + codes(options()) + " scored " + Arrays.toString(scores);
    }
}
