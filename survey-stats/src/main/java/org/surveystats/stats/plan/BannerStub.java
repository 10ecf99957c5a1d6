package org.surveystats.stats.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.Net;
import org.surveystats.stats.table.RowKind;
import org.surveystats.stats.table.RowOrder;
import org.surveystats.stats.table.SpecialAnswers;
import org.surveystats.stats.table.UnusedOptions;

/**
 * A question down the side of a banner, as a plan names it; see {@link org.surveystats.stats.table.Stub}.
 *
 * <pre>{@code
 * BannerStub.of("useful").withTopBoxes(2).withRows(RowKind.MEAN, RowKind.NET_AGREEMENT);
 * BannerStub.of("problems").withNets(Net.of("people", "Lack of people or skills", "staff", "skills")).sorted(RowOrder.FALLING);
 * }</pre>
 *
 * @param question the question's id
 * @param bands the bands of its numbers; empty for a question with options, and for a row of means
 * @param nets options or bands counted as one, behind the nets that the question declares
 * @param topBoxes how many options of the greatest scores make a row, perhaps several such rows
 * @param bottomBoxes how many options of the lowest scores make a row
 * @param rows further rows: {@link RowKind#MEAN}, {@link RowKind#MEAN_MENTIONS}, {@link RowKind#NET_AGREEMENT},
 *     {@link RowKind#NET_PROMOTER}
 * @param sort the order of the options
 * @param unused what becomes of options that nobody chose
 * @param specialAnswers whether special answers and missing reasons are rows
 */
public record BannerStub(
        String question,
        Optional<PlanBands> bands,
        List<Net> nets,
        List<Integer> topBoxes,
        List<Integer> bottomBoxes,
        Set<RowKind> rows,
        RowOrder sort,
        UnusedOptions unused,
        SpecialAnswers specialAnswers)
        implements BannerRows {

    /** The rows that can be asked for, in the order of messages. */
    static final Set<RowKind> FURTHER = Collections.unmodifiableSet(
            EnumSet.of(RowKind.MEAN, RowKind.MEAN_MENTIONS, RowKind.NET_AGREEMENT, RowKind.NET_PROMOTER));

    /**
     * Copies the lists.
     *
     * @param question the question's id
     * @param bands the bands of its numbers
     * @param nets options or bands counted as one
     * @param topBoxes how many options of the greatest scores make a row
     * @param bottomBoxes how many options of the lowest scores make a row
     * @param rows further rows
     * @param sort the order of the options
     * @param unused what becomes of options that nobody chose
     * @param specialAnswers whether special answers and missing reasons are rows
     * @throws PlanException if a number of boxes stands twice, or a row is of another kind
     */
    public BannerStub {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(bands, "bands");
        nets = List.copyOf(nets);
        topBoxes = List.copyOf(topBoxes);
        bottomBoxes = List.copyOf(bottomBoxes);
        Checks.once("topBoxes", topBoxes);
        Checks.once("bottomBoxes", bottomBoxes);
        EnumSet<RowKind> copy = EnumSet.noneOf(RowKind.class);
        copy.addAll(rows);
        if (!FURTHER.containsAll(copy)) {
            throw Checks.refusal(Problem.at(Place.field("rows"), "rows that a stub has by itself")
                    .found(copy.toString())
                    .expected("some of " + FURTHER));
        }
        rows = Collections.unmodifiableSet(copy);
        Objects.requireNonNull(sort, "sort");
        Objects.requireNonNull(unused, "unused");
        Objects.requireNonNull(specialAnswers, "specialAnswers");
    }

    /**
     * The question.
     *
     * @return its id alone
     */
    @Override
    public List<String> questions() {
        return List.of(question);
    }

    /**
     * A row for each option of a question and each net that it declares; of numbers a row of means.
     *
     * @param question its id
     * @return the stub
     */
    public static BannerStub of(String question) {
        return new BannerStub(
                question,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                RowOrder.AS_ASKED,
                UnusedOptions.KEPT,
                SpecialAnswers.HIDDEN);
    }

    /**
     * A row for each band of numbers.
     *
     * @param newBands the bands
     * @return the stub with them
     */
    public BannerStub withBands(PlanBands newBands) {
        return new BannerStub(
                question, Optional.of(newBands), nets, topBoxes, bottomBoxes, rows, sort, unused, specialAnswers);
    }

    /**
     * The same rows and more nets.
     *
     * @param more options or bands counted as one
     * @return the stub with them
     */
    public BannerStub withNets(Net... more) {
        List<Net> all = new ArrayList<>(nets);
        all.addAll(List.of(more));
        return new BannerStub(question, bands, all, topBoxes, bottomBoxes, rows, sort, unused, specialAnswers);
    }

    /**
     * The same rows and the share of the options of the greatest scores.
     *
     * @param boxes how many options
     * @return the stub with the row
     * @throws PlanException if there is such a row already
     */
    public BannerStub withTopBoxes(int boxes) {
        List<Integer> all = new ArrayList<>(topBoxes);
        all.add(boxes);
        return new BannerStub(question, bands, nets, all, bottomBoxes, rows, sort, unused, specialAnswers);
    }

    /**
     * The same rows and the share of the options of the lowest scores.
     *
     * @param boxes how many options
     * @return the stub with the row
     * @throws PlanException if there is such a row already
     */
    public BannerStub withBottomBoxes(int boxes) {
        List<Integer> all = new ArrayList<>(bottomBoxes);
        all.add(boxes);
        return new BannerStub(question, bands, nets, topBoxes, all, rows, sort, unused, specialAnswers);
    }

    /**
     * The same rows and more of them.
     *
     * @param more means, mean mentions, net agreement, the net promoter score
     * @return the stub with them
     * @throws PlanException if a row is of another kind
     */
    public BannerStub withRows(RowKind... more) {
        EnumSet<RowKind> all = EnumSet.noneOf(RowKind.class);
        all.addAll(rows);
        all.addAll(List.of(more));
        return new BannerStub(question, bands, nets, topBoxes, bottomBoxes, all, sort, unused, specialAnswers);
    }

    /**
     * The same rows in another order.
     *
     * @param order the order of the options
     * @return the stub with it
     */
    public BannerStub sorted(RowOrder order) {
        return new BannerStub(question, bands, nets, topBoxes, bottomBoxes, rows, order, unused, specialAnswers);
    }

    /**
     * The same rows with or without options that nobody chose.
     *
     * @param treatment what becomes of them
     * @return the stub
     */
    public BannerStub withUnused(UnusedOptions treatment) {
        return new BannerStub(question, bands, nets, topBoxes, bottomBoxes, rows, sort, treatment, specialAnswers);
    }

    /**
     * The same rows and one for each special answer and missing reason.
     *
     * @return the stub with the rows
     */
    public BannerStub withSpecialAnswers() {
        return new BannerStub(question, bands, nets, topBoxes, bottomBoxes, rows, sort, unused, SpecialAnswers.SHOWN);
    }
}
