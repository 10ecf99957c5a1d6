package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.Net;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.Question;

/**
 * A question down the side of a table, with the rows that are wanted of it. It has its own bases: who was asked, who gave a valid
 * answer, and the effective number of those. Shares and means are of the valid answers, special answers of those who were asked.
 *
 * <pre>{@code
 * Stub.of(useful).withTopBoxes(2).withNetAgreement().withMean();
 * Stub.of(problems).withNets(Net.of("people", "Lack of people or skills", "staff", "skills")).sorted(RowOrder.FALLING);
 * Stub.of(income);                                   // a row of means
 * Stub.of(Banding.at(age, 30, 50)).withMean();
 * }</pre>
 *
 * <p>Boxes, mean scores and net agreement of an item with reversed wording are those of the statement as it was asked.
 */
public final class Stub {

    private final Question question;
    private final Optional<Categories> categories;
    private final List<Net> nets;
    private final List<Integer> topBoxes;
    private final List<Integer> bottomBoxes;
    private final Set<RowKind> extras;
    private final RowOrder order;
    private final UnusedOptions unused;
    private final SpecialAnswers special;

    private Stub(
            Question question,
            Optional<Categories> categories,
            List<Net> nets,
            List<Integer> topBoxes,
            List<Integer> bottomBoxes,
            Set<RowKind> extras,
            RowOrder order,
            UnusedOptions unused,
            SpecialAnswers special) {
        this.question = question;
        this.categories = categories;
        this.nets = List.copyOf(nets);
        this.topBoxes = List.copyOf(topBoxes);
        this.bottomBoxes = List.copyOf(bottomBoxes);
        this.extras = Set.copyOf(extras);
        this.order = order;
        this.unused = unused;
        this.special = special;
    }

    /**
     * A row for each valid option, and each net that the question declares; of a question answered by numbers a row of means.
     *
     * @param question a question with one option a respondent, a multiple response, or one answered by numbers; an item of a grid is
     *     a question of its own
     * @return the stub
     * @throws TableException if the question has neither options nor numbers
     */
    public static Stub of(Question question) {
        if (question instanceof NumberQuestion) {
            return plain(question, Optional.empty(), List.of(), EnumSet.of(RowKind.MEAN));
        }
        Categories categories = Categories.of(question);
        List<Net> nets = question instanceof MultipleResponseQuestion multiple
                ? multiple.nets()
                : ((ChoiceQuestion) question).nets();
        return plain(question, Optional.of(categories), nets, Set.of());
    }

    /**
     * A row for each band of numbers.
     *
     * @param banding the bands
     * @return the stub
     */
    public static Stub of(Banding banding) {
        return plain(banding.question(), Optional.of(Categories.of(banding)), List.of(), Set.of());
    }

    private static Stub plain(Question question, Optional<Categories> categories, List<Net> nets, Set<RowKind> extras) {
        return new Stub(
                question,
                categories,
                nets,
                List.of(),
                List.of(),
                extras,
                RowOrder.AS_ASKED,
                UnusedOptions.KEPT,
                SpecialAnswers.HIDDEN);
    }

    /**
     * The same rows and more nets, after those that the question declares. Of a multiple response a net is a union of respondents.
     *
     * @param more options, or bands, counted as one
     * @return the stub with them
     * @throws TableException if a net names an option or a band that there is not, or its code is taken
     */
    public Stub withNets(Net... more) {
        List<Net> all = new ArrayList<>(nets);
        all.addAll(List.of(more));
        StubCheck.nets(question, categories, all);
        return new Stub(question, categories, all, topBoxes, bottomBoxes, extras, order, unused, special);
    }

    /**
     * The same rows and the share of the options of the greatest scores.
     *
     * @param boxes how many options, such as 2
     * @return the stub with the row
     * @throws TableException if the options have no scores, or there are fewer
     */
    public Stub withTopBoxes(int boxes) {
        StubCheck.boxes(question, boxes);
        return new Stub(question, categories, nets, and(topBoxes, boxes), bottomBoxes, extras, order, unused, special);
    }

    /**
     * The same rows and the share of the options of the lowest scores.
     *
     * @param boxes how many options, such as 2
     * @return the stub with the row
     * @throws TableException if the options have no scores, or there are fewer
     */
    public Stub withBottomBoxes(int boxes) {
        StubCheck.boxes(question, boxes);
        return new Stub(question, categories, nets, topBoxes, and(bottomBoxes, boxes), extras, order, unused, special);
    }

    private static List<Integer> and(List<Integer> list, int number) {
        if (list.contains(number)) {
            return list;
        }
        List<Integer> all = new ArrayList<>(list);
        all.add(number);
        return all;
    }

    /**
     * The same rows and agreeing minus disagreeing: the share above the scale's neutral point less the share below it.
     *
     * @return the stub with the row
     * @throws TableException if the question is no agreement question
     */
    public Stub withNetAgreement() {
        StubCheck.netAgreement(question);
        return with(RowKind.NET_AGREEMENT);
    }

    /**
     * The same rows and the net promoter score: the share of answers from 9 less the share of answers to 6.
     *
     * @return the stub with the row
     * @throws TableException if the question is no rating of that kind
     */
    public Stub withNetPromoter() {
        StubCheck.netPromoter(question);
        return with(RowKind.NET_PROMOTER);
    }

    /**
     * The same rows and the mean of scores, or of the numbers that were sorted into bands.
     *
     * @return the stub with the row
     * @throws TableException if an option has no score, as those of a nominal question
     */
    public Stub withMean() {
        StubCheck.mean(question);
        return with(RowKind.MEAN);
    }

    /**
     * The same rows and the mean number of options that respondents chose, those who chose none among them.
     *
     * @return the stub with the row
     * @throws TableException if the question is no multiple response
     */
    public Stub withMeanMentions() {
        StubCheck.multiple(question);
        return with(RowKind.MEAN_MENTIONS);
    }

    private Stub with(RowKind kind) {
        Set<RowKind> more = EnumSet.of(kind);
        more.addAll(extras);
        return new Stub(question, categories, nets, topBoxes, bottomBoxes, more, order, unused, special);
    }

    /**
     * The same rows in another order.
     *
     * @param newOrder the order of the options
     * @return the stub with it
     */
    public Stub sorted(RowOrder newOrder) {
        return new Stub(question, categories, nets, topBoxes, bottomBoxes, extras, newOrder, unused, special);
    }

    /**
     * The same rows with or without options that nobody chose.
     *
     * @param treatment what becomes of them; they are kept unless this is called
     * @return the stub
     */
    public Stub withUnused(UnusedOptions treatment) {
        return new Stub(question, categories, nets, topBoxes, bottomBoxes, extras, order, treatment, special);
    }

    /**
     * The same rows and one for each special answer, and each other reason for which there is no valid answer, as shares of those
     * who were asked. Reasons that do not occur have no row.
     *
     * @return the stub with the rows
     */
    public Stub withSpecialAnswers() {
        return new Stub(question, categories, nets, topBoxes, bottomBoxes, extras, order, unused, SpecialAnswers.SHOWN);
    }

    /**
     * The question.
     *
     * @return what was asked
     */
    public Question question() {
        return question;
    }

    /**
     * The options, or bands, counted as one.
     *
     * @return those that the question declares, then those added
     */
    public List<Net> nets() {
        return nets;
    }

    /** The name of the question in the table. */
    LocalizedText label() {
        return question.tableLabel();
    }

    Optional<Categories> categories() {
        return categories;
    }

    List<Integer> topBoxes() {
        return topBoxes;
    }

    List<Integer> bottomBoxes() {
        return bottomBoxes;
    }

    boolean has(RowKind kind) {
        return extras.contains(kind);
    }

    RowOrder order() {
        return order;
    }

    UnusedOptions unused() {
        return unused;
    }

    boolean showsSpecialAnswers() {
        return special == SpecialAnswers.SHOWN;
    }
}
