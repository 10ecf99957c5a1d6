package org.surveystats.stats.weighting;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;

/** Who responded, in a table. */
final class ResponseIndicator {

    private final Respondents respondents;
    private final AnswerCells.Codes codes;
    private final boolean[] responded;
    private final String field;

    ResponseIndicator(Respondents respondents, AnswerCells answers, String field) {
        this.respondents = respondents;
        this.codes = answers.codes(respondents.question());
        this.field = field;
        this.responded = new boolean[codes.names().size()];
        for (String code : respondents.codes()) {
            int place = codes.names().indexOf(code);
            if (place >= 0) {
                responded[place] = true;
            }
        }
    }

    boolean responded(int row) {
        int code = codes.ofRow()[row];
        return code >= 0 && responded[code];
    }

    /** Who has a weight and neither responded nor did not is no nonrespondent. */
    List<Problem> problems(double[] weights) {
        List<Problem> problems = new ArrayList<>();
        int missing = 0;
        int first = 0;
        for (int row = 0; row < weights.length; row++) {
            if (codes.ofRow()[row] < 0 && weights[row] > 0) {
                first = missing++ == 0 ? row : first;
            }
        }
        if (missing > 0) {
            problems.add(
                    Problem.at(Place.field(field + "respondents"), "people of whom nobody knows whether they responded")
                            .found(Text.count(missing, "blank cell", "blank cells") + " in \"" + respondents.question()
                                    + "\", the first in row " + (first + 1))
                            .expected("a code of everybody who was sampled"));
        }
        return problems;
    }
}
