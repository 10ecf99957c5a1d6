package org.surveystats.stats.scale;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.response.ChoiceColumn;
import org.surveystats.model.response.NumberColumn;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.Amounts;
import org.surveystats.stats.design.Cells;

/** How answers to items are read: as scores, in which a missing answer is not a number. */
final class ItemAnswers {

    private ItemAnswers() {}

    /** The score of each respondent's answer as it was given; not a number where there is no valid answer. */
    static IntToDoubleFunction asAsked(ResponseTable table, BatteryItem item) {
        return scores(table, item, false);
    }

    /** The same, turned round for an item with reversed wording. */
    static IntToDoubleFunction oriented(ResponseTable table, BatteryItem item) {
        return scores(table, item, true);
    }

    private static IntToDoubleFunction scores(ResponseTable table, BatteryItem item, boolean isOriented) {
        if (item.question() instanceof ChoiceQuestion choice) {
            List<Option> options = choice.options();
            double[] byOption = new double[options.size()];
            for (int i = 0; i < byOption.length; i++) {
                double score = options.get(i).isValid() ? options.get(i).score().orElseThrow() : Double.NaN;
                byOption[i] = isOriented ? item.oriented(score) : score;
            }
            ChoiceColumn column = table.column(choice);
            return row -> {
                int index = column.index(row);
                return index < 0 ? Double.NaN : byOption[index];
            };
        }
        NumberColumn column = table.column((NumberQuestion) item.question());
        return row -> {
            double score = column.value(row).orElse(Double.NaN);
            return isOriented ? item.oriented(score) : score;
        };
    }

    static IntToDoubleFunction[] oriented(ResponseTable table, List<BatteryItem> items) {
        return items.stream().map(item -> oriented(table, item)).toArray(IntToDoubleFunction[]::new);
    }

    static IntToDoubleFunction[] asAsked(ResponseTable table, List<BatteryItem> items) {
        return items.stream().map(item -> asAsked(table, item)).toArray(IntToDoubleFunction[]::new);
    }

    /** The number of the reason why each respondent gave no valid answer; 0 where there is one. */
    static IntUnaryOperator missing(ResponseTable table, BatteryItem item) {
        var column = table.column(item.question());
        return row -> column.missing(row).map(MissingReason::number).orElse(0);
    }

    /** The oriented score less the middle of the range, 0 where there is no valid answer. */
    static Amounts deviation(BatteryItem item) {
        double middle = middle(item);
        return Amounts.of(table -> {
            IntToDoubleFunction score = oriented(table, item);
            return row -> {
                double x = score.applyAsDouble(row);
                return Double.isNaN(x) ? 0 : x - middle;
            };
        });
    }

    static double middle(BatteryItem item) {
        return (item.least() + item.greatest()) / 2;
    }

    /** Those with a valid answer to an item. */
    static Cells answered(BatteryItem item) {
        return Cells.of(1, table -> {
            IntToDoubleFunction score = asAsked(table, item);
            return row -> Double.isNaN(score.applyAsDouble(row)) ? -1 : 0;
        });
    }

    /** Those with a valid answer to at least so many items. */
    static Cells answered(List<BatteryItem> items, int atLeast) {
        return Cells.of(1, table -> {
            IntToDoubleFunction[] scores = asAsked(table, items);
            return row -> {
                int valid = 0;
                for (IntToDoubleFunction score : scores) {
                    valid += Double.isNaN(score.applyAsDouble(row)) ? 0 : 1;
                }
                return valid >= atLeast ? 0 : -1;
            };
        });
    }

    /** Those with a valid answer to an item, cell 0, and those who were asked and gave none, cell 1. */
    static Cells validOrMissing(BatteryItem item) {
        return Cells.of(2, table -> {
            IntUnaryOperator reason = missing(table, item);
            return row -> {
                int number = reason.applyAsInt(row);
                return number == 0 ? 0 : MissingReason.ofNumber(number).asked() ? 1 : -1;
            };
        });
    }

    /** The points of an item, in rising order of oriented scores; a number between two points is in no cell. */
    static Cells points(BatteryItem item) {
        double[] points = orientedPoints(item);
        return Cells.of(points.length, table -> {
            IntToDoubleFunction score = oriented(table, item);
            return row -> {
                double x = score.applyAsDouble(row);
                return Double.isNaN(x) ? -1 : Math.max(-1, Arrays.binarySearch(points, x));
            };
        });
    }

    /** The oriented scores in rising order, computed as those of answers are. */
    static double[] orientedPoints(BatteryItem item) {
        return IntStream.range(0, item.points().length)
                .mapToDouble(i -> item.oriented(item.points()[i]))
                .sorted()
                .toArray();
    }
}
