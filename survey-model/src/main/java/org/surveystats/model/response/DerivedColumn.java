package org.surveystats.model.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.ResponseException;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.Option;

/** Makes the column of a question whose answers follow from others, and checks them as those that respondents gave. */
final class DerivedColumn {

    private DerivedColumn() {}

    static MultipleResponseColumn of(MultipleResponseQuestion question, DerivedSets answers, int rows) {
        List<Option> options = question.options();
        MultipleResponseColumn column = new MultipleResponseColumn(options);
        long[] words = new long[(options.size() + 63) / 64];
        for (int row = 0; row < rows; row++) {
            Arrays.fill(words, 0);
            Optional<MissingReason> missing = answers.missing(row);
            List<String> chosen = new ArrayList<>();
            String alone = "";
            for (int i = 0; i < options.size(); i++) {
                Option option = options.get(i);
                boolean has = missing.isPresent()
                        ? option.missing().equals(missing)
                        : option.isValid() && answers.chose(row, i);
                if (has) {
                    words[i >> 6] |= 1L << i;
                    chosen.add(option.code());
                    alone = option.isExclusive() ? option.code() : alone;
                }
            }
            if (missing.isEmpty()) {
                check(question, row, chosen, alone);
            }
            column.add(words, missing.map(MissingReason::number).orElse(0));
        }
        column.trim();
        return column;
    }

    private static void check(MultipleResponseQuestion question, int row, List<String> chosen, String alone) {
        int count = chosen.size();
        if (!alone.isEmpty() && count > 1) {
            refuse(question, row, "an option that excludes others", chosen, "\"" + alone + "\" alone, or without it");
        } else if (alone.isEmpty() && count < question.atLeast()) {
            refuse(question, row, "too few options", chosen, "at least " + question.atLeast());
        } else if (count > question.atMost().orElse(count)) {
            refuse(
                    question,
                    row,
                    "too many options",
                    chosen,
                    "at most " + question.atMost().orElse(count));
        }
    }

    private static void refuse(
            MultipleResponseQuestion question, int row, String what, List<String> chosen, String expected) {
        throw new ResponseException(Problem.at(Place.row(row + 1L).withColumn(question.id()), what)
                .foundText(String.join(", ", chosen))
                .expected(expected));
    }
}
