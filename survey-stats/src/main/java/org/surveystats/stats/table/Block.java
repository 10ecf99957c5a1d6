package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.surveystats.stats.design.Amounts;
import org.surveystats.stats.design.Cells;
import org.surveystats.stats.design.FeatureBlock;

/** The features of a part of a stub in the columns of a head, and how combinations of rows and of columns are combinations of them. */
final class Block {

    private final StubPlan.Part part;
    private final HeadPlan head;
    private final int[] firsts;
    private final int[] squares;
    private final FeatureBlock.Builder builder = FeatureBlock.builder();
    private int size;

    /** Whether covariances are wanted. */
    enum Detail {
        COVARIANCES,
        TOTALS
    }

    Block(StubPlan.Part part, HeadPlan head, Detail detail) {
        this.part = part;
        this.head = head;
        List<Cells> columns = head.classifications();
        this.firsts = new int[columns.size()];
        this.squares = new int[part.squares() ? columns.size() : 0];
        List<Cells> crossed = new ArrayList<>();
        for (int i = 0; i < firsts.length; i++) {
            Cells cells = part.cells().cross(columns.get(i));
            crossed.add(cells);
            Amounts[] amounts = part.number() == null
                    ? new Amounts[] {Amounts.one()}
                    : new Amounts[] {Amounts.one(), part.number()};
            firsts[i] = detail == Detail.COVARIANCES ? builder.add(cells, amounts) : builder.addTotals(cells, amounts);
            size += cells.count() * part.width();
        }
        for (int i = 0; i < squares.length && part.number() != null; i++) {
            squares[i] = builder.addTotals(crossed.get(i), part.number().squared());
            size += crossed.get(i).count();
        }
    }

    int size() {
        return size;
    }

    /** Declares the base of a combination. */
    void base(double[] combination) {
        builder.base(IntStream.range(0, combination.length)
                .filter(i -> combination[i] != 0)
                .toArray());
    }

    FeatureBlock build() {
        return builder.build();
    }

    /** A combination of the part in a combination of columns. */
    double[] cross(double[] ofPart, double[] ofColumns) {
        double[] combination = new double[size];
        int width = part.width();
        int column = 0;
        for (int i = 0; i < firsts.length; i++) {
            int count = head.classifications().get(i).count();
            for (int c = 0; c < count; c++, column++) {
                if (ofColumns[column] != 0) {
                    for (int r = 0; r < ofPart.length; r++) {
                        combination[firsts[i] + (r / width * count + c) * width + r % width] +=
                                ofPart[r] * ofColumns[column];
                    }
                }
            }
        }
        return combination;
    }

    /** The squares of the number of the valid answers, which are the part's first cell, in a combination of columns. */
    double[] squares(double[] ofColumns) {
        double[] combination = new double[size];
        int column = 0;
        for (int i = 0; i < squares.length; i++) {
            int count = head.classifications().get(i).count();
            for (int c = 0; c < count; c++, column++) {
                combination[squares[i] + c] = ofColumns[column];
            }
        }
        return combination;
    }

    /** 1 where either combination is not 0. */
    static double[] either(double[] a, double[] b) {
        double[] either = new double[a.length];
        Arrays.setAll(either, i -> a[i] != 0 || b[i] != 0 ? 1 : 0);
        return either;
    }
}
