package org.surveystats.stats.scale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.QuestionnaireException;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementQuestion.Wording;
import org.surveystats.model.question.Base;
import org.surveystats.model.question.GridQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.QuestionHeader;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.internal.RowParts;

/**
 * Several items that measure one thing on one scale, and how a respondent's score follows from them.
 *
 * <pre>{@code
 * Battery optimism = Battery.of("digitalOptimism", useful, fast, complicated)
 *         .withReversed("complicated")         // unless the question says so by itself
 *         .withMinimumAnswers(2);
 * ResponseTable scored = optimism.addTo(table);
 * Estimation.of(scored, design).by(region).estimate(Statistic.mean(optimism.scoreQuestion()));
 * }</pre>
 *
 * <p>Items are agreement questions, ratings, or other questions with one option a respondent whose options all have scores. All
 * have the same least and greatest score. An item whose wording is {@linkplain AgreementQuestion#reversed() reversed}, or that the
 * battery names as reversed, is turned round when it is scored (least + greatest − score); the answers stay as they were given.
 *
 * <p>The score is the mean of the valid answers unless another {@linkplain ScoreMethod method} is chosen, for respondents with a
 * valid answer to all items unless {@linkplain #withMinimumAnswers fewer} are enough. Who was asked fewer items than that has no
 * score.
 */
public final class Battery {

    /** The least number of items. */
    public static final int MIN_ITEMS = 2;

    private final String id;
    private final LocalizedText label;
    private final List<BatteryItem> items;
    private final ScoreMethod method;
    private final int minimumAnswers;
    private final List<Twins> twins;

    private Battery(
            String id,
            LocalizedText label,
            List<BatteryItem> items,
            ScoreMethod method,
            int minimumAnswers,
            List<Twins> twins) {
        this.id = id;
        this.label = label;
        this.items = List.copyOf(items);
        this.method = method;
        this.minimumAnswers = minimumAnswers;
        this.twins = List.copyOf(twins);
    }

    /**
     * Two items that say the opposite of each other.
     *
     * @param direct the id of the item with direct wording
     * @param reversed the id of the item with reversed wording
     */
    public record Twins(String direct, String reversed) {

        /**
         * Checks that no id is null.
         *
         * @param direct the id of the item with direct wording
         * @param reversed the id of the item with reversed wording
         */
        public Twins {
            Objects.requireNonNull(direct, "direct");
            Objects.requireNonNull(reversed, "reversed");
        }
    }

    /**
     * A battery scored by the mean of all items.
     *
     * @param id the battery's id, which becomes that of the score
     * @param questions at least two items, a grid standing for its own
     * @return the battery
     * @throws QuestionnaireException if there are fewer than two items, one stands twice, has an option without a score, or does
     *     not have the least and the greatest score of the first
     */
    public static Battery of(String id, Question... questions) {
        List<BatteryItem> items = Arrays.stream(questions)
                .flatMap(question -> question instanceof GridQuestion grid
                        ? grid.items().stream().map(item -> (Question) item)
                        : Stream.of(question))
                .map(BatteryItem::of)
                .toList();
        check(id, items);
        return new Battery(id, LocalizedText.of(id), items, ScoreMethod.MEAN, items.size(), List.of());
    }

    private static void check(String id, List<BatteryItem> items) {
        if (items.size() < MIN_ITEMS) {
            throw new QuestionnaireException(Problem.at(Place.unknown().withColumn(id), "a battery with too few items")
                    .found(Integer.toString(items.size()))
                    .expected(MIN_ITEMS + " items at least"));
        }
        BatteryItem first = items.get(0);
        Set<String> ids = new HashSet<>();
        for (BatteryItem item : items) {
            if (!ids.add(item.id())) {
                throw new QuestionnaireException(
                        Problem.at(BatteryItem.place(item.question()), "an item that stands twice in a battery"));
            }
            if (item.least() != first.least() || item.greatest() != first.greatest()) {
                throw new QuestionnaireException(
                        Problem.at(BatteryItem.place(item.question()), "an item on another scale than its battery")
                                .found("scores from " + item.least() + " to " + item.greatest())
                                .expected("from " + first.least() + " to " + first.greatest() + ", as \"" + first.id()
                                        + "\" has")
                                .hint("score the options of both alike, or take the item out"));
            }
        }
    }

    /**
     * The same battery with items that are reversed besides those whose question says so.
     *
     * @param itemIds the ids of items
     * @return the battery with them turned round when they are scored
     * @throws QuestionnaireException if there is no such item
     */
    public Battery withReversed(String... itemIds) {
        List<BatteryItem> turned = new ArrayList<>(items);
        for (String itemId : itemIds) {
            int at = position(itemId);
            turned.set(at, turned.get(at).reversed());
        }
        return new Battery(id, label, turned, method, minimumAnswers, twins);
    }

    /**
     * The same battery with another score.
     *
     * @param newMethod how the score follows from the items
     * @return the battery with it; with {@link ScoreMethod#COMPLETE_SUM} all answers are needed
     */
    public Battery withMethod(ScoreMethod newMethod) {
        int minimum = newMethod == ScoreMethod.COMPLETE_SUM ? items.size() : minimumAnswers;
        return new Battery(id, label, items, newMethod, minimum, twins);
    }

    /**
     * The same battery with scores for respondents who left items out.
     *
     * @param answers the number of valid answers that a score needs, from 1 to the number of items
     * @return the battery with it
     * @throws IllegalArgumentException if the number is out of range, or the method needs all answers
     */
    public Battery withMinimumAnswers(int answers) {
        if (answers < 1 || answers > items.size()) {
            throw new IllegalArgumentException(
                    "a score of " + items.size() + " items needs 1 to " + items.size() + " answers: found " + answers);
        }
        if (method == ScoreMethod.COMPLETE_SUM && answers < items.size()) {
            throw new IllegalArgumentException("a complete sum needs all " + items.size() + " answers: found " + answers
                    + "; a prorated sum takes fewer");
        }
        return new Battery(id, label, items, method, answers, twins);
    }

    /**
     * The same battery with the words for its score.
     *
     * @param text the text of the score question
     * @return the battery with it
     */
    public Battery withLabel(LocalizedText text) {
        return new Battery(id, text, items, method, minimumAnswers, twins);
    }

    /**
     * The same battery with two items that say the opposite of each other, so that nobody can agree with both.
     *
     * @param oneItem the id of an item
     * @param other the id of an item of the opposite wording
     * @return the battery with this pair besides those it had
     * @throws QuestionnaireException if there is no such item, or both are worded the same way
     */
    public Battery withTwins(String oneItem, String other) {
        Wording first = items.get(position(oneItem)).wording();
        if (first == items.get(position(other)).wording()) {
            throw new QuestionnaireException(
                    Problem.at(Place.unknown().withColumn(other), "twins that are worded the same way")
                            .found("\"" + oneItem + "\" and \"" + other + "\", both "
                                    + (first == Wording.DIRECT ? "direct" : "reversed"))
                            .expected("one of them reversed")
                            .hint("name the reversed one with withReversed first"));
        }
        List<Twins> more = new ArrayList<>(twins);
        more.add(first == Wording.DIRECT ? new Twins(oneItem, other) : new Twins(other, oneItem));
        return new Battery(id, label, items, method, minimumAnswers, more);
    }

    int position(String itemId) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().equals(itemId)) {
                return i;
            }
        }
        throw new QuestionnaireException(Problem.at(Place.unknown(), "battery \"" + id + "\" has no such item")
                .foundText(itemId)
                .expected("one of " + items.stream().map(BatteryItem::id).toList()));
    }

    /**
     * The battery's id.
     *
     * @return the id, which is that of the score
     */
    public String id() {
        return id;
    }

    /**
     * The items.
     *
     * @return two or more, in their order
     */
    public List<BatteryItem> items() {
        return items;
    }

    /**
     * How the score follows from the items.
     *
     * @return the method
     */
    public ScoreMethod method() {
        return method;
    }

    /**
     * The number of valid answers that a score needs.
     *
     * @return 1 to the number of items
     */
    public int minimumAnswers() {
        return minimumAnswers;
    }

    /**
     * Items that say the opposite of each other.
     *
     * @return the pairs, perhaps none
     */
    public List<Twins> twins() {
        return twins;
    }

    /**
     * The score as a question, which has its answers in the tables that {@link #addTo} makes. It has the base of the items where
     * that is the same for all.
     *
     * @return a question with the battery's id, between the least and the greatest possible score
     */
    public NumericQuestion scoreQuestion() {
        BatteryItem first = items.get(0);
        double times = method == ScoreMethod.MEAN ? 1 : items.size();
        Optional<Base> base = first.question().askedIf();
        boolean shared =
                items.stream().allMatch(item -> item.question().askedIf().equals(base));
        QuestionHeader header = QuestionHeader.of(id, label);
        return new NumericQuestion(
                shared && base.isPresent() ? header.withAskedIf(base.get()) : header,
                Optional.empty(),
                OptionalDouble.of(times * first.least()),
                OptionalDouble.of(times * first.greatest()),
                List.of());
    }

    /**
     * Scores every respondent. Who has too few valid answers has no score: not asked, where no item was asked; for the reason that
     * all items without a valid answer share; and else for lack of an answer.
     *
     * @param table the answers
     * @return the same table with the column of the {@linkplain #scoreQuestion() score}
     * @throws QuestionnaireException if a question has the battery's id already
     * @throws org.surveystats.model.error.ResponseException if the table lacks an item
     */
    public ResponseTable addTo(ResponseTable table) {
        IntToDoubleFunction[] scores = ItemAnswers.oriented(table, items);
        IntUnaryOperator[] reasons =
                items.stream().map(item -> ItemAnswers.missing(table, item)).toArray(IntUnaryOperator[]::new);
        double[] numbers = new double[table.rowCount()];
        byte[] missing = new byte[table.rowCount()];
        RowParts.each(table.rowCount(), (from, to) -> {
            for (int row = from; row < to; row++) {
                double sum = 0;
                int valid = 0;
                for (IntToDoubleFunction score : scores) {
                    double x = score.applyAsDouble(row);
                    if (!Double.isNaN(x)) {
                        sum += x;
                        valid++;
                    }
                }
                if (valid < minimumAnswers) {
                    missing[row] = reason(reasons, row);
                } else {
                    numbers[row] = score(sum, valid);
                }
            }
        });
        return table.withNumbers(scoreQuestion(), numbers, missing);
    }

    /** Between the least and the greatest score whatever roundings do. */
    private double score(double sum, int valid) {
        BatteryItem first = items.get(0);
        double mean = Math.min(first.greatest(), Math.max(first.least(), sum / valid));
        if (method == ScoreMethod.MEAN) {
            return mean;
        }
        return valid == items.size()
                ? Math.min(valid * first.greatest(), Math.max(valid * first.least(), sum))
                : mean * items.size();
    }

    private static byte reason(IntUnaryOperator[] reasons, int row) {
        int shared = 0;
        for (IntUnaryOperator reason : reasons) {
            int number = reason.applyAsInt(row);
            if (number != 0) {
                shared = shared == 0 || shared == number ? number : MissingReason.NO_ANSWER.number();
            }
        }
        boolean anyAsked = false;
        for (IntUnaryOperator reason : reasons) {
            anyAsked |= reason.applyAsInt(row) != MissingReason.NOT_ASKED.number();
        }
        int number = anyAsked && shared == MissingReason.NOT_ASKED.number() ? MissingReason.NO_ANSWER.number() : shared;
        return (byte) number;
    }

    @Override
    public String toString() {
        return "battery \"" + id + "\" of " + items;
    }
}
