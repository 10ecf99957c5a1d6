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
 * Stub.summary("statements", "Agree", SummaryStatistic.agreeing(), useful, easy, fair);   // a row for each question
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
    private final Optional<Summary> summary;

    /**
     * What a stub of several questions shows of each.
     *
     * @param id the stub's id
     * @param label its name
     * @param statistic what each row is
     * @param questions the questions, a row each
     */
    record Summary(String id, LocalizedText label, SummaryStatistic statistic, List<Question> questions) {

        Summary {
            questions = List.copyOf(questions);
        }
    }

    private Stub(
            Question question,
            Optional<Categories> categories,
            List<Net> nets,
            List<Integer> topBoxes,
            List<Integer> bottomBoxes,
            Set<RowKind> extras,
            RowOrder order,
            UnusedOptions unused,
            SpecialAnswers special,
            Optional<Summary> summary) {
        this.summary = summary;
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

    /**
     * A row for each of several questions, such as the statements of a battery or the items of a grid: of each the same share or mean,
     * on the question's own base, which is {@link TableCell#base()}. The rows of bases count those who were asked any of the questions, and
     * those who gave a valid answer to any. The code and the label of a row are those of its question; it is sorted, and tested between
     * columns, as other rows are.
     *
     * <pre>{@code
     * Stub.summary("statements", "Agree", SummaryStatistic.agreeing(), useful, easy, fair).sorted(RowOrder.FALLING);
     * }</pre>
     *
     * @param id the id of the stub, as that of a question
     * @param label its name in the table
     * @param statistic what is shown of each question
     * @param questions at least one
     * @return the stub
     * @throws TableException if there is no question, one stands twice, or has no such statistic
     */
    public static Stub summary(String id, String label, SummaryStatistic statistic, Question... questions) {
        return summary(id, LocalizedText.of(label), statistic, List.of(questions));
    }

    /**
     * The same with a label in several languages.
     *
     * @param id the id of the stub, as that of a question
     * @param label its name in the table
     * @param statistic what is shown of each question
     * @param questions at least one
     * @return the stub
     * @throws TableException if there is no question, one stands twice, or has no such statistic
     */
    public static Stub summary(
            String id, LocalizedText label, SummaryStatistic statistic, List<? extends Question> questions) {
        SummaryCheck.check(id, statistic, questions);
        return new Stub(
                questions.get(0),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                RowOrder.AS_ASKED,
                UnusedOptions.KEPT,
                SpecialAnswers.HIDDEN,
                Optional.of(new Summary(id, label, statistic, List.copyOf(questions))));
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
                SpecialAnswers.HIDDEN,
                Optional.empty());
    }

    /**
     * The same rows and more nets, after those that the question declares. Of a multiple response a net is a union of respondents.
     *
     * @param more options, or bands, counted as one
     * @return the stub with them
     * @throws TableException if a net names an option or a band that there is not, or its code is taken
     */
    public Stub withNets(Net... more) {
        SummaryCheck.refuseRows(summary);
        List<Net> all = new ArrayList<>(nets);
        all.addAll(List.of(more));
        StubCheck.nets(question, categories, all);
        return new Stub(question, categories, all, topBoxes, bottomBoxes, extras, order, unused, special, summary);
    }

    /**
     * The same rows and the share of the options of the greatest scores.
     *
     * @param boxes how many options, such as 2
     * @return the stub with the row
     * @throws TableException if the options have no scores, or there are fewer
     */
    public Stub withTopBoxes(int boxes) {
        SummaryCheck.refuseRows(summary);
        StubCheck.boxes(question, boxes);
        return new Stub(
                question, categories, nets, and(topBoxes, boxes), bottomBoxes, extras, order, unused, special, summary);
    }

    /**
     * The same rows and the share of the options of the lowest scores.
     *
     * @param boxes how many options, such as 2
     * @return the stub with the row
     * @throws TableException if the options have no scores, or there are fewer
     */
    public Stub withBottomBoxes(int boxes) {
        SummaryCheck.refuseRows(summary);
        StubCheck.boxes(question, boxes);
        return new Stub(
                question, categories, nets, topBoxes, and(bottomBoxes, boxes), extras, order, unused, special, summary);
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
        SummaryCheck.refuseRows(summary);
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
        SummaryCheck.refuseRows(summary);
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
        SummaryCheck.refuseRows(summary);
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
        SummaryCheck.refuseRows(summary);
        StubCheck.multiple(question);
        return with(RowKind.MEAN_MENTIONS);
    }

    private Stub with(RowKind kind) {
        Set<RowKind> more = EnumSet.of(kind);
        more.addAll(extras);
        return new Stub(question, categories, nets, topBoxes, bottomBoxes, more, order, unused, special, summary);
    }

    /**
     * The same rows in another order.
     *
     * @param newOrder the order of the options
     * @return the stub with it
     */
    public Stub sorted(RowOrder newOrder) {
        return new Stub(question, categories, nets, topBoxes, bottomBoxes, extras, newOrder, unused, special, summary);
    }

    /**
     * The same rows with or without options that nobody chose.
     *
     * @param treatment what becomes of them; they are kept unless this is called
     * @return the stub
     */
    public Stub withUnused(UnusedOptions treatment) {
        return new Stub(question, categories, nets, topBoxes, bottomBoxes, extras, order, treatment, special, summary);
    }

    /**
     * The same rows and one for each special answer, and each other reason for which there is no valid answer, as shares of those
     * who were asked. Reasons that do not occur have no row.
     *
     * @return the stub with the rows
     */
    public Stub withSpecialAnswers() {
        SummaryCheck.refuseRows(summary);
        return new Stub(
                question,
                categories,
                nets,
                topBoxes,
                bottomBoxes,
                extras,
                order,
                unused,
                SpecialAnswers.SHOWN,
                summary);
    }

    /**
     * The question.
     *
     * @return what was asked; of a summary of several questions the first
     */
    public Question question() {
        return question;
    }

    /**
     * The questions.
     *
     * @return one, or those of a summary
     */
    public List<Question> questions() {
        return summary.map(Summary::questions).orElse(List.of(question));
    }

    /**
     * The id of the stub, by which {@link BannerTable#stub} finds it.
     *
     * @return that of the question, or of a summary its own
     */
    public String id() {
        return summary.map(Summary::id).orElse(question.id());
    }

    Optional<Summary> summary() {
        return summary;
    }

    /** The wording of the question; of a summary its label. */
    LocalizedText text() {
        return summary.map(Summary::label).orElse(question.text());
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
        return summary.map(Summary::label).orElse(question.tableLabel());
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
