package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.Net;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.RatingQuestion;
import org.surveystats.stats.design.Amounts;
import org.surveystats.stats.design.Cells;
import org.surveystats.stats.distribution.ShareBase;

/** Turns the rows of a stub into combinations of features. */
final class StubCompiler {

    /**
     * The greatest number of features of a classification in all columns. One with more is split into one for each row: covariances grow
     * with the square of the features, and no row needs those of others.
     */
    private static final int MOST_TOGETHER = 256;

    private final Stub stub;
    private final int columnCells;
    private final ToDoubleFunction<NumberQuestion> pivots;
    private final List<StubPlan.Part> parts = new ArrayList<>();
    private final List<StubPlan.Row> rows = new ArrayList<>();

    private StubCompiler(Stub stub, int columnCells, ToDoubleFunction<NumberQuestion> pivots) {
        this.stub = stub;
        this.columnCells = columnCells;
        this.pivots = pivots;
    }

    /**
     * Compiles a stub.
     *
     * @param columnCells the greatest number of cells of a head
     * @param mentions whether shares of mentions are wanted
     * @param pivots for a question a number near its answers
     */
    static StubPlan compile(Stub stub, int columnCells, boolean mentions, ToDoubleFunction<NumberQuestion> pivots) {
        StubCompiler compiler = new StubCompiler(stub, columnCells, pivots);
        if (stub.summary().isPresent()) {
            return compiler.summary(stub.summary().get());
        }
        if (stub.question() instanceof MultipleResponseQuestion multiple) {
            return compiler.multiple(multiple, mentions);
        }
        if (stub.categories().isPresent()) {
            compiler.classified(AnswerCells.of(stub));
        }
        return compiler.plan();
    }

    private StubPlan plan() {
        numbers();
        StubPlan.Part first = parts.get(0);
        double[] asked = first.sum(0, 0, first.cells().count());
        double[] valid = rows.get(0).base().clone();
        return new StubPlan(stub, List.copyOf(parts), List.copyOf(rows), valid, asked);
    }

    private int part(Cells cells) {
        parts.add(new StubPlan.Part(cells, null, false));
        return parts.size() - 1;
    }

    private int part(Cells cells, Amounts number, boolean squares) {
        parts.add(new StubPlan.Part(cells, number, squares));
        return parts.size() - 1;
    }

    /** Rows of a question with one answer a respondent: options or bands. */
    private void classified(AnswerCells answers) {
        boolean together = Math.multiplyExact(answers.count(), columnCells) <= MOST_TOGETHER;
        int whole = together ? part(answers.cells()) : -1;
        List<Categories.Category> list = answers.categories();
        for (int i = 0; i < list.size(); i++) {
            int place = i;
            share(answers, whole, AnswerCells.name(list.get(i)), cell -> cell == place);
        }
        if (answers.valid() > list.size()) {
            share(answers, whole, StubPlan.Name.of(RowKind.OUT_OF_BANDS), cell -> cell == list.size());
        }
        for (Net net : stub.nets()) {
            share(
                    answers,
                    whole,
                    netName(net),
                    cell -> cell < list.size()
                            && net.options().contains(list.get(cell).code()));
        }
        stub.topBoxes().forEach(boxes -> boxesRow(answers, whole, RowKind.TOP_BOXES, boxes));
        stub.bottomBoxes().forEach(boxes -> boxesRow(answers, whole, RowKind.BOTTOM_BOXES, boxes));
        if (stub.has(RowKind.NET_AGREEMENT) && stub.question() instanceof AgreementQuestion agreement) {
            double neutral = agreement.scale().neutralScore();
            score(answers, whole, StubPlan.Name.of(RowKind.NET_AGREEMENT), score -> Math.signum(score - neutral));
        }
        if (stub.has(RowKind.MEAN) && !(stub.question() instanceof NumberQuestion)) {
            score(answers, whole, StubPlan.Name.of(RowKind.MEAN), score -> score);
        }
        specials(answers, whole);
    }

    /** A row for each of several questions, after a classification that counts who answered any of them. */
    private StubPlan summary(Stub.Summary summary) {
        part(AnswerCells.anyAnswered(summary.questions()));
        summary.questions().forEach(question -> summaryRow(question, summary.statistic()));
        StubPlan.Part first = parts.get(0);
        return new StubPlan(stub, List.copyOf(parts), List.copyOf(rows), first.sum(0, 0, 1), first.sum(0, 0, 2));
    }

    private void summaryRow(Question question, SummaryStatistic statistic) {
        RowKind kind = SummaryRows.kind(statistic);
        StubPlan.Name name = SummaryRows.name(question, statistic);
        if (question instanceof NumberQuestion numeric) {
            double pivot = pivots.applyAsDouble(numeric);
            mean(name, part(AnswerCells.answered(numeric), Amounts.deviation(numeric, pivot), true), pivot);
            return;
        }
        AnswerCells answers = AnswerCells.of(Stub.of(question));
        int whole = Math.multiplyExact(answers.count(), columnCells) <= MOST_TOGETHER ? part(answers.cells()) : -1;
        double neutral = question instanceof AgreementQuestion agreement
                ? agreement.scale().neutralScore()
                : 0;
        switch (statistic.kind()) {
            case AGREEING ->
                share(answers, whole, name, cell -> answers.scores().get(cell) > neutral);
            case TOP_BOXES, BOTTOM_BOXES ->
                share(answers, whole, name, boxes(answers, kind, statistic.boxes())::contains);
            case NET ->
                share(
                        answers,
                        whole,
                        name,
                        cell -> statistic
                                .options()
                                .contains(answers.categories().get(cell).code()));
            case NET_AGREEMENT -> score(answers, whole, name, score -> Math.signum(score - neutral));
            case MEAN -> score(answers, whole, name, score -> score);
        }
    }

    private static StubPlan.Name netName(Net net) {
        return new StubPlan.Name(
                RowKind.NET, net.code(), Optional.of(net.label()), Optional.empty(), Optional.empty(), 0);
    }

    private void share(AnswerCells answers, int whole, StubPlan.Name name, Predicate<Integer> chosen) {
        if (whole >= 0) {
            double[] numerator = new double[answers.count()];
            Arrays.setAll(numerator, cell -> cell < answers.valid() && chosen.test(cell) ? 1 : 0);
            double[] base = parts.get(whole).sum(0, 0, answers.valid());
            rows.add(StubPlan.Row.share(name, whole, numerator, base, ShareBase.VALID));
            return;
        }
        int[] cellOf = new int[answers.count()];
        Arrays.setAll(cellOf, cell -> cell >= answers.valid() ? 2 : chosen.test(cell) ? 0 : 1);
        int own = part(answers.cells().regroup(3, cellOf));
        StubPlan.Part part = parts.get(own);
        rows.add(StubPlan.Row.share(name, own, part.sum(0, 0, 1), part.sum(0, 0, 2), ShareBase.VALID));
    }

    private void boxesRow(AnswerCells answers, int whole, RowKind kind, int boxes) {
        share(answers, whole, StubPlan.Name.boxes(kind, boxes), boxes(answers, kind, boxes)::contains);
    }

    /** The cells of the options of the greatest or the lowest scores. */
    private static List<Integer> boxes(AnswerCells answers, RowKind kind, int boxes) {
        Comparator<Integer> rising =
                Comparator.comparingDouble(cell -> answers.scores().get(cell));
        return IntStream.range(0, answers.valid())
                .boxed()
                .sorted(kind == RowKind.TOP_BOXES ? rising.reversed() : rising)
                .limit(boxes)
                .toList();
    }

    private interface Score {
        double of(double score);
    }

    private void score(AnswerCells answers, int whole, StubPlan.Name name, Score score) {
        double[] numbers = new double[answers.count()];
        Arrays.setAll(
                numbers,
                cell -> cell < answers.valid() ? score.of(answers.scores().get(cell)) : 0);
        if (whole >= 0) {
            double[] base = parts.get(whole).sum(0, 0, answers.valid());
            rows.add(StubPlan.Row.score(name, whole, numbers, base));
            return;
        }
        int[] cellOf = new int[answers.count()];
        Arrays.setAll(cellOf, cell -> cell < answers.valid() ? 0 : 1);
        mean(name, part(answers.cells().regroup(2, cellOf), Amounts.ofCells(answers.cells(), numbers), true), 0);
    }

    /** The mean of the number of a part, whose first cell holds the valid answers. */
    private void mean(StubPlan.Name name, int of, double pivot) {
        StubPlan.Part part = parts.get(of);
        rows.add(StubPlan.Row.mean(name, of, part.sum(1, 0, 1), part.sum(0, 0, 1), pivot));
    }

    private void specials(AnswerCells answers, int whole) {
        if (!stub.showsSpecialAnswers()) {
            return;
        }
        int of = whole;
        int first = answers.valid();
        if (of < 0) {
            int[] cellOf = new int[answers.count()];
            Arrays.setAll(cellOf, cell -> cell < answers.valid() ? 0 : cell - answers.valid() + 1);
            of = part(answers.cells().regroup(answers.count() - answers.valid() + 1, cellOf));
            first = 1;
        }
        specialRows(of, first, answers.specials());
    }

    private void specialRows(int of, int first, List<StubPlan.Name> names) {
        StubPlan.Part part = parts.get(of);
        double[] asked = part.sum(0, 0, part.cells().count());
        for (int i = 0; i < names.size(); i++) {
            rows.add(StubPlan.Row.share(
                    names.get(i), of, part.sum(0, first + i, first + i + 1), asked, ShareBase.ASKED));
        }
    }

    /** The means of numbers, and of numbers that were sorted into bands. */
    private void numbers() {
        if (!(stub.question() instanceof NumberQuestion numeric)) {
            return;
        }
        List<StubPlan.Row> before = List.copyOf(rows);
        rows.clear();
        if (stub.has(RowKind.NET_PROMOTER) && numeric instanceof RatingQuestion rating) {
            int thirds = part(AnswerCells.thirds(rating));
            StubPlan.Part part = parts.get(thirds);
            rows.add(StubPlan.Row.score(
                    StubPlan.Name.of(RowKind.NET_PROMOTER), thirds, new double[] {1, 0, -1, 0}, part.sum(0, 0, 3)));
        }
        if (stub.has(RowKind.MEAN)) {
            double pivot = pivots.applyAsDouble(numeric);
            mean(
                    StubPlan.Name.of(RowKind.MEAN),
                    part(AnswerCells.answered(numeric), Amounts.deviation(numeric, pivot), true),
                    pivot);
        }
        if (stub.showsSpecialAnswers() && stub.categories().isEmpty()) {
            AnswerCells answers = AnswerCells.states(stub.question());
            specialRows(part(answers.cells()), 1, answers.specials());
        }
        List<StubPlan.Row> means = List.copyOf(rows);
        rows.clear();
        before.stream().filter(row -> row.shareBase() == ShareBase.VALID).forEach(rows::add);
        rows.addAll(means);
        before.stream().filter(row -> row.shareBase() != ShareBase.VALID).forEach(rows::add);
    }

    /** Rows of a multiple response: each option, and each net, is a classification of its own. */
    private StubPlan multiple(MultipleResponseQuestion question, boolean mentions) {
        OptionMask all = MentionCells.mask(question, Option::isValid);
        Amounts count = MentionCells.count(question, all);
        for (Categories.Category category : stub.categories().orElseThrow().list()) {
            Cells cells = MentionCells.chose(question, all, OptionMask.of(question, category.place()));
            int of = mentions ? part(cells, count, false) : part(cells);
            StubPlan.Part part = parts.get(of);
            StubPlan.Row row = StubPlan.Row.share(
                    AnswerCells.name(category), of, part.sum(0, 0, 1), part.sum(0, 0, 3), ShareBase.VALID);
            rows.add(mentions ? row.ofMentions(part.sum(1, 0, 3), part.sum(0, 0, 2)) : row);
        }
        for (Net net : stub.nets()) {
            int of = part(MentionCells.chose(
                    question,
                    all,
                    MentionCells.mask(question, option -> net.options().contains(option.code()))));
            StubPlan.Part part = parts.get(of);
            rows.add(StubPlan.Row.share(netName(net), of, part.sum(0, 0, 1), part.sum(0, 0, 3), ShareBase.VALID));
        }
        if (stub.has(RowKind.MEAN_MENTIONS)) {
            mean(StubPlan.Name.of(RowKind.MEAN_MENTIONS), part(AnswerCells.answered(question), count, true), 0);
        }
        if (stub.showsSpecialAnswers()) {
            AnswerCells answers = AnswerCells.states(question);
            specialRows(part(answers.cells()), 1, answers.specials());
        }
        return plan();
    }
}
