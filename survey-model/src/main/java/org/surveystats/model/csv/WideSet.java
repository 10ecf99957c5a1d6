package org.surveystats.model.csv;

import java.util.function.Consumer;
import org.surveystats.model.csv.CsvFormat.WideBlank;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.response.ResponseRow;

/** The columns of 1 and 0 of one multiple response question, gathered over a row. */
final class WideSet {

    private final String question;
    private final int position;
    private final WideBlank blanks;
    private final CodeTable missing;
    private final Consumer<Problem> problems;
    private final int[] options;
    private int chosen;
    private int answered;
    private int blank;
    private int reason;
    private String blankColumn = "";
    private boolean wrong;

    WideSet(String question, int position, int size, WideBlank blanks, CodeTable missing, Consumer<Problem> problems) {
        this.question = question;
        this.position = position;
        this.blanks = blanks;
        this.missing = missing;
        this.problems = problems;
        this.options = new int[size];
    }

    void start() {
        chosen = 0;
        answered = 0;
        blank = 0;
        reason = 0;
        wrong = false;
    }

    void chosen(int option) {
        options[chosen++] = option;
        answered++;
    }

    void notChosen() {
        answered++;
    }

    void wrong() {
        wrong = true;
    }

    /** Whether a cell means a missing answer. */
    boolean blank(char[] buffer, int offset, int length, String column) {
        int code = missing.get(buffer, offset, length);
        if (code == CodeTable.NONE) {
            return false;
        }
        if (blank++ == 0) {
            blankColumn = column;
            reason = code;
        }
        return true;
    }

    void end(ResponseRow row) {
        if (wrong) {
            row.missingAt(position, MissingReason.INVALID);
        } else if (answered == 0) {
            if (reason != 0 && reason != MissingReason.NO_ANSWER.number()) {
                row.missingAt(position, MissingReason.ofNumber(reason));
            }
        } else if (blank > 0 && blanks == WideBlank.MISSING) {
            row.missingAt(position, MissingReason.INVALID);
            problems.accept(Problem.at(Place.unknown().withColumn(blankColumn), "a set that is answered in part")
                    .found("an empty cell beside 1 or 0 in other columns of \"" + question + "\"")
                    .expected("1 or 0 in every column of the question, or in none")
                    .hint("say WideBlank.NOT_CHOSEN if an empty cell means that the option was not chosen"));
        } else {
            row.noneAt(position);
            for (int i = 0; i < chosen; i++) {
                row.chooseAt(position, options[i]);
            }
        }
    }
}
