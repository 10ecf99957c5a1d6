package org.surveystats.stats.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.stats.internal.RowParts;

/** A margin in a table: the cell of each respondent. */
final class BoundMargin {

    /** The cell of who belongs to none that has a target, and of who did not answer. */
    static final int NO_TARGET = -1;

    static final int MISSING = -2;

    final Margin margin;
    final String field;
    final double[] targets;

    /** The cell of each respondent, or {@link #NO_TARGET} or {@link #MISSING}. */
    final int[] cellOfRow;

    private final List<AnswerCells.Codes> codes;

    private BoundMargin(Margin margin, String field, List<AnswerCells.Codes> codes, double[] targets, int[] cellOfRow) {
        this.codes = codes;
        this.margin = margin;
        this.field = field;
        this.targets = targets;
        this.cellOfRow = cellOfRow;
    }

    /** Classifies respondents by questions and codes that were checked. */
    static BoundMargin of(Margin margin, String field, AnswerCells answers) {
        List<String> questions = margin.questions();
        List<AnswerCells.Codes> codes = questions.stream().map(answers::codes).toList();
        int size = codes.stream().mapToInt(of -> of.names().size()).reduce(1, Math::multiplyExact);
        int[] cellOfCodes = new int[size];
        Arrays.fill(cellOfCodes, NO_TARGET);
        boolean[][] named = new boolean[codes.size()][];
        Arrays.setAll(named, i -> codes.get(i).valid().clone());
        for (int cell = 0; cell < margin.cells().size(); cell++) {
            int place = 0;
            for (int i = 0; i < codes.size(); i++) {
                String code = codeAt(margin.cells().get(cell).at(), questions.get(i));
                int index = codes.get(i).names().indexOf(code);
                if (index >= 0) {
                    named[i][index] = true; // a special answer with a target is an answer
                }
                place = index < 0 || place < 0
                        ? -1
                        : place * codes.get(i).names().size() + index;
            }
            if (place >= 0) { // else a label that no respondent has
                cellOfCodes[place] = cell;
            }
        }
        int[] cellOfRow = new int[answers.rows()];
        RowParts.each(cellOfRow.length, (from, to) -> {
            for (int row = from; row < to; row++) {
                int place = 0;
                for (int i = 0; i < named.length && place >= 0; i++) {
                    int index = codes.get(i).ofRow()[row];
                    place = index < 0 || !named[i][index] ? MISSING : place * named[i].length + index;
                }
                cellOfRow[row] = place < 0 ? MISSING : cellOfCodes[place];
            }
        });
        double[] targets =
                margin.cells().stream().mapToDouble(MarginCell::total).toArray();
        return new BoundMargin(margin, field, codes, targets, cellOfRow);
    }

    private static String codeAt(Map<String, String> at, String question) {
        return at.getOrDefault(question, "");
    }

    int size() {
        return targets.length;
    }

    String cellName(int cell) {
        return margin.cells().get(cell).name();
    }

    /** Sums by cell, then of who has no target, then of who did not answer. */
    double[] sums(double[] weights) {
        double[] sums = new double[size() + 2];
        for (double[] part : RowParts.map(cellOfRow.length, (from, to) -> {
            double[] own = new double[size() + 2];
            for (int row = from; row < to; row++) {
                int cell = cellOfRow[row];
                own[cell >= 0 ? cell : size() - 1 - cell] += weights[row];
            }
            return own;
        })) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += part[i];
            }
        }
        return sums;
    }

    /** The number of respondents with a positive weight by cell, then of who has no target, then of who did not answer. */
    long[] counts(double[] weights) {
        long[] counts = new long[size() + 2];
        for (int row = 0; row < cellOfRow.length; row++) {
            int cell = cellOfRow[row];
            counts[cell >= 0 ? cell : size() - 1 - cell] += weights[row] > 0 ? 1 : 0;
        }
        return counts;
    }

    /** Everything that makes the targets impossible for respondents with these weights. */
    List<Problem> problems(double[] weights) {
        List<Problem> problems = new ArrayList<>();
        long[] counts = counts(weights);
        double[] sums = sums(weights);
        for (int cell = 0; cell < size(); cell++) {
            Place place = Place.field(field + ".cells[" + cell + "]");
            boolean nobody = !(sums[cell] > 0);
            if (nobody && targets[cell] > 0) {
                problems.add(Problem.at(place, "an empty cell with a target")
                        .found(cellName(cell) + ": nobody with a weight, a target of " + Text.rounded(targets[cell]))
                        .expected("at least one respondent")
                        .hint("put the cell together with another, in the targets and in the answers"));
            } else if (!nobody && targets[cell] == 0) {
                problems.add(Problem.at(place, "respondents in a cell whose target is 0")
                        .found(cellName(cell) + ": " + Text.count(counts[cell], "respondent", "respondents"))
                        .expected("nobody, or a target above 0"));
            }
        }
        if (counts[size()] > 0 && margin.coverage() == MarginCoverage.COMPLETE) {
            problems.add(Problem.at(Place.field(field), "answers without a target")
                    .found(Text.count(counts[size()], "respondent", "respondents") + ", the first in row "
                            + (firstRow(NO_TARGET, weights) + 1) + ": " + answersOf(firstRow(NO_TARGET, weights)))
                    .expected("a target of \"" + margin.name() + "\" for every answer that occurs")
                    .hint("give the cell a target, or say that the margin is partial"));
        }
        problems.addAll(missing(weights));
        return problems;
    }

    /** The problem that respondents with a weight did not answer. */
    List<Problem> missing(double[] weights) {
        long missing = counts(weights)[size() + 1];
        List<Problem> problems = new ArrayList<>();
        if (missing > 0) {
            problems.add(Problem.at(Place.field(field), "missing answers in a margin")
                    .found(Text.count(missing, "respondent", "respondents") + ", the first in row "
                            + (firstRow(MISSING, weights) + 1))
                    .expected("an answer to \"" + margin.name() + "\" of everybody with a weight")
                    .hint("fill the answers in, or give those without one a code with a target of its own"));
        }
        return problems;
    }

    private int firstRow(int cell, double[] weights) {
        int row = 0;
        while (cellOfRow[row] != cell || !(weights[row] > 0)) {
            row++;
        }
        return row;
    }

    private String answersOf(int row) {
        List<String> questions = margin.questions();
        return IntStream.range(0, codes.size())
                .mapToObj(i -> questions.get(i) + " = "
                        + codes.get(i).names().get(codes.get(i).ofRow()[row]))
                .collect(Collectors.joining(", "));
    }
}
