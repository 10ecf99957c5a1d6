package org.surveystats.stats.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.Option;
import org.surveystats.stats.design.Amounts;
import org.surveystats.stats.design.Cells;
import org.surveystats.stats.distribution.ShareBase;

/**
 * The rows of a stub as combinations of the features of classifications. The bases are those of the first classification.
 */
final class StubPlan {

    private final Stub stub;
    private final List<Part> parts;
    private final List<Row> rows;
    private final double[] valid;
    private final double[] asked;

    StubPlan(Stub stub, List<Part> parts, List<Row> rows, double[] valid, double[] asked) {
        this.stub = stub;
        this.parts = List.copyOf(parts);
        this.rows = List.copyOf(rows);
        this.valid = valid;
        this.asked = asked;
    }

    Stub stub() {
        return stub;
    }

    List<Part> parts() {
        return parts;
    }

    List<Row> rows() {
        return rows;
    }

    /** The combination of the first part that counts the valid answers. */
    double[] valid() {
        return valid;
    }

    /** The combination of the first part that counts those who were asked. */
    double[] asked() {
        return asked;
    }

    /**
     * A classification of those who were asked, and what is added up in each of its cells: 1, and perhaps a number. A combination of a
     * part has a coefficient for each cell and amount.
     *
     * @param number what is added up beside 1; null where respondents are only counted
     * @param squares whether its squares are added up, too
     */
    record Part(Cells cells, @Nullable Amounts number, boolean squares) {

        int width() {
            return number == null ? 1 : 2;
        }

        int size() {
            return cells.count() * width();
        }

        /** The combination that adds up an amount (0 counts, 1 is the number) in some cells. */
        double[] sum(int amount, int fromCell, int toCell) {
            double[] combination = new double[size()];
            for (int cell = fromCell; cell < toCell; cell++) {
                combination[cell * width() + amount] = 1;
            }
            return combination;
        }
    }

    /** What a row is: the parts of it that a result takes over. */
    record Name(
            RowKind kind,
            String code,
            Optional<LocalizedText> label,
            Optional<Option> option,
            Optional<MissingReason> reason,
            int boxes) {

        static Name of(RowKind kind) {
            return boxes(kind, 0);
        }

        static Name boxes(RowKind kind, int boxes) {
            return new Name(kind, "", Optional.empty(), Optional.empty(), Optional.empty(), boxes);
        }
    }

    /** A row. */
    static final class Row {

        private final Name name;
        private final int part;
        private final double[] numerator;
        private final double[] base;
        private final ShareBase shareBase;
        private double pivot;
        private double[] squares = new double[0];
        private List<double[]> mentions = List.of();

        private Row(Name name, int part, double[] numerator, double[] base, ShareBase shareBase) {
            this.name = name;
            this.part = part;
            this.numerator = numerator;
            this.base = base;
            this.shareBase = shareBase;
        }

        /** A share: of the base the numerator. */
        static Row share(Name name, int part, double[] numerator, double[] base, ShareBase shareBase) {
            return new Row(name, part, numerator, base, shareBase);
        }

        /** A mean over valid answers of a number that the part adds up as its distance from a pivot, with squares. */
        static Row mean(Name name, int part, double[] numerator, double[] base, double pivot) {
            Row row = new Row(name, part, numerator, base, ShareBase.VALID);
            row.pivot = pivot;
            return row;
        }

        /** A mean over valid answers of scores of cells. */
        static Row score(Name name, int part, double[] scores, double[] base) {
            Row row = new Row(name, part, scores, base, ShareBase.VALID);
            row.squares = Arrays.stream(scores).map(score -> score * score).toArray();
            return row;
        }

        /** The same share with the combinations of all choices, and of those who chose any. */
        Row ofMentions(double[] choices, double[] choosing) {
            Row row = new Row(name, part, numerator, base, shareBase);
            row.mentions = List.of(choices, choosing);
            return row;
        }

        Name name() {
            return name;
        }

        /** The part whose features it takes. */
        int part() {
            return part;
        }

        /** The combination that is divided. */
        double[] numerator() {
            return numerator;
        }

        /** The combination that counts the base. */
        double[] base() {
            return base;
        }

        ShareBase shareBase() {
            return shareBase;
        }

        /** What is added to a mean. */
        double pivot() {
            return pivot;
        }

        /** Of a mean, the combination that adds up squares; empty where the part adds them up itself. */
        double[] squares() {
            return squares;
        }

        /** Of an option, the combinations of all choices, and of those who chose any; empty where they are not wanted. */
        List<double[]> mentions() {
            return mentions;
        }

        boolean isMean() {
            return name.kind().isMean();
        }
    }
}
