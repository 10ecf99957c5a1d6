package org.surveystats.stats.table;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.response.MultipleResponseColumn;
import org.surveystats.stats.design.Amounts;
import org.surveystats.stats.design.Cells;

/** Classifications of those who were asked a multiple response question. */
final class MentionCells {

    private static final int NOT_ASKED = MissingReason.NOT_ASKED.number();

    private MentionCells() {}

    static OptionMask mask(MultipleResponseQuestion question, Predicate<Option> wanted) {
        List<Option> options = question.options();
        return OptionMask.of(
                question,
                IntStream.range(0, options.size())
                        .filter(i -> wanted.test(options.get(i)))
                        .toArray());
    }

    /** Who chose one of some options, who chose others alone, who chose none at all, and who gave no valid answer. */
    static Cells chose(MultipleResponseQuestion question, OptionMask all, OptionMask some) {
        return Cells.of(4, table -> {
            MultipleResponseColumn column = table.column(question);
            return row -> {
                int missing = column.missingNumber(row);
                if (missing != 0) {
                    return missing == NOT_ASKED ? -1 : 3;
                }
                return some.count(column, row) > 0 ? 0 : all.count(column, row) > 0 ? 1 : 2;
            };
        });
    }

    /** How many options somebody chose; 0 where there is no valid answer. */
    static Amounts count(MultipleResponseQuestion question, OptionMask all) {
        return Amounts.of(table -> {
            MultipleResponseColumn column = table.column(question);
            return row -> column.missingNumber(row) == 0 ? all.count(column, row) : 0;
        });
    }
}
