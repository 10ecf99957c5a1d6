package org.surveystats.stats.estimate;

import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.response.NumberColumn;
import org.surveystats.model.response.ResponseTable;

/** Numbers near the means of questions: sums of differences from them keep their digits. Any number will do. */
interface Pivots {

    /** A number near the answers to a question. */
    double of(NumberQuestion question);

    /** The means of the first answers. */
    static Pivots firstAnswers(ResponseTable table) {
        int enough = 1000;
        return question -> {
            NumberColumn column = table.column(question);
            double sum = 0;
            int count = 0;
            for (int row = 0; row < column.size() && count < enough; row++) {
                if (column.value(row).isPresent()) {
                    sum += column.value(row).getAsDouble();
                    count++;
                }
            }
            return count == 0 ? 0 : sum / count;
        };
    }

    /** The allowed number nearest to 0, which needs no answer. */
    static Pivots allowed() {
        return question -> Math.max(
                question.least().orElse(Double.NEGATIVE_INFINITY),
                Math.min(0, question.greatest().orElse(Double.POSITIVE_INFINITY)));
    }
}
