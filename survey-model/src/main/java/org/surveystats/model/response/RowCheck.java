package org.surveystats.model.response;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.DateQuestion;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.RankingQuestion;

/**
 * Checks a staged row against the questionnaire, question by question in their order, and settles the state of every cell:
 * after {@link #problems()} each is a valid answer or has a missing reason.
 */
final class RowCheck {

    private final RowLayout layout;
    private final ResponseRow row;
    private final long number;
    private final List<Problem> problems = new ArrayList<>(0);

    RowCheck(RowLayout layout, ResponseRow row, long number) {
        this.layout = layout;
        this.row = row;
        this.number = number;
    }

    List<Problem> problems() {
        List<Problem> parts = partsOfNoAnswer();
        for (int i = 0; i < layout.kinds.length; i++) {
            RowLayout.Condition base = layout.bases[i];
            if (base != null && !base.holds(row)) {
                notAsked(i);
            } else if (row.states[i] == ResponseRow.BLANK
                    && layout.withheld[i]
                    && coders(i).findAny().isPresent()) {
                row.states[i] = ResponseRow.WITHHELD;
            } else if (row.states[i] == ResponseRow.BLANK) {
                settle(i, MissingReason.NO_ANSWER);
            } else if (row.states[i] == ResponseRow.ANSWERED) {
                answered(i);
            }
        }
        problems.addAll(parts);
        dropPartsOfNoAnswer();
        for (int i = 0; i < layout.designs.size(); i++) {
            if (row.designSet[i] && layout.designs.get(i).numbers() && !Double.isFinite(row.designNumbers[i])) {
                problems.add(Problem.at(at(layout.designs.get(i).name()), "a number that is not finite")
                        .found(Double.toString(row.designNumbers[i])));
                row.designSet[i] = false;
            }
        }
        return problems;
    }

    /**
     * What is wrong with the texts beside options and the codings, asked of the answers as they were given: what the check
     * takes away from a cell, or made it invalid before, is a problem of that cell and not of what stands beside it.
     */
    private List<Problem> partsOfNoAnswer() {
        List<Problem> list = new ArrayList<>(0);
        for (int i = 0; i < layout.specifies.size(); i++) {
            RowLayout.Specify specify = layout.specifies.get(i);
            Optional<String> text = row.specifyText(i);
            if (text.isPresent()
                    && !isInvalid(specify.position())
                    && !row.chose(specify.position(), specify.option())) {
                Question question = layout.questions.get(specify.position());
                String code = question.options().get(specify.option()).code();
                list.add(Problem.at(at(question.id()), "a text beside an option that was not chosen")
                        .foundText(text.get())
                        .expected("no text beside \"" + code + "\"")
                        .hint("choose the option, or take the text away"));
            }
        }
        for (int i = 0; i < layout.codings.size(); i++) {
            RowLayout.Coding coding = layout.codings.get(i);
            if (row.codedStates[i] != CodingColumn.State.NOT_CODED
                    && !isInvalid(coding.position())
                    && row.states[coding.position()] != ResponseRow.ANSWERED
                    && !(layout.withheld[coding.position()] && row.states[coding.position()] == ResponseRow.BLANK)) {
                list.add(CodingBuilder.codingOfNoAnswer(
                        at(coding.question()), coding.coder(), row.codedStates[i] == CodingColumn.State.CODED));
            }
        }
        return list;
    }

    /** What each coder did who looked at an answer. */
    private Stream<String> coders(int position) {
        return IntStream.range(0, layout.codings.size())
                .filter(i -> layout.codings.get(i).position() == position)
                .filter(i -> row.codedStates[i] != CodingColumn.State.NOT_CODED)
                .mapToObj(i -> CodingBuilder.coded(
                        layout.codings.get(i).coder(), row.codedStates[i] == CodingColumn.State.CODED));
    }

    /** Takes away the texts beside options that do not stand, and the codings of answers that do not. */
    private void dropPartsOfNoAnswer() {
        for (int i = 0; i < layout.specifies.size(); i++) {
            RowLayout.Specify specify = layout.specifies.get(i);
            if (!row.chose(specify.position(), specify.option())) {
                row.specifyTexts[i] = null;
            }
        }
        for (int i = 0; i < layout.codings.size(); i++) {
            int state = row.states[layout.codings.get(i).position()];
            if (state != ResponseRow.ANSWERED && state != ResponseRow.WITHHELD) {
                row.codedStates[i] = CodingColumn.State.NOT_CODED;
                Arrays.fill(row.codedThemes[i], 0);
            }
        }
    }

    private boolean isInvalid(int i) {
        return row.states[i] == MissingReason.INVALID.number();
    }

    private void notAsked(int i) {
        int state = row.states[i];
        boolean blank = state == ResponseRow.BLANK
                || state == MissingReason.NO_ANSWER.number()
                || state == MissingReason.NOT_APPLICABLE.number()
                || state == MissingReason.NOT_ASKED.number()
                // what made the cell invalid was reported by who set it so
                || state == MissingReason.INVALID.number();
        if (!blank) {
            problems.add(Problem.at(at(layout.questions.get(i).id()), "an answer of somebody who was not asked")
                    .found(shown(i))
                    .expected("an empty cell, since the question's base leaves this respondent out"));
        }
        if (layout.withheld[i] && state == ResponseRow.BLANK) {
            coders(i)
                    .forEach(coded -> problems.add(
                            Problem.at(at(layout.questions.get(i).id()), "an answer of somebody who was not asked")
                                    .found(coded)
                                    .expected("no coding, since the question's base leaves this respondent out")));
        }
        settle(i, MissingReason.NOT_ASKED);
    }

    private void answered(int i) {
        switch (layout.kinds[i]) {
            case SET -> set(i, (MultipleResponseQuestion) layout.questions.get(i));
            case RANKING -> ranking(i, (RankingQuestion) layout.questions.get(i));
            case NUMBER -> number(i, (NumberQuestion) layout.questions.get(i));
            case DATE -> date(i, (DateQuestion) layout.questions.get(i));
            case OPTION, TEXT -> {
                // every option and every text that was set is an answer
            }
        }
    }

    private void number(int i, NumberQuestion question) {
        double value = row.numbers[i];
        if (!Double.isFinite(value)) {
            invalid(i, "a number that is not finite", "a finite number");
        } else if (value < question.least().orElse(value)) {
            invalid(
                    i,
                    "a number below the limit",
                    "at least " + question.least().orElse(value));
        } else if (value > question.greatest().orElse(value)) {
            invalid(
                    i,
                    "a number above the limit",
                    "at most " + question.greatest().orElse(value));
        }
    }

    private void date(int i, DateQuestion question) {
        LocalDate value = LocalDate.ofEpochDay((long) row.numbers[i]);
        if (Math.abs(row.numbers[i]) > Integer.MAX_VALUE) {
            invalid(i, "a date beyond what is kept", "a year between -5,877,000 and 5,877,000");
        } else if (question.earliest().isPresent()
                && value.isBefore(question.earliest().get())) {
            invalid(
                    i,
                    "a date before the limit",
                    "not before " + question.earliest().get());
        } else if (question.latest().isPresent()
                && value.isAfter(question.latest().get())) {
            invalid(
                    i,
                    "a date after the limit",
                    "not after " + question.latest().get());
        }
    }

    private void set(int i, MultipleResponseQuestion question) {
        List<Option> options = question.options();
        int chosen = 0;
        int valid = 0;
        int alone = -1;
        Optional<MissingReason> special = Optional.empty();
        for (int j = 0; j < options.size(); j++) {
            if ((row.sets[i][j >> 6] >>> j & 1) != 0) {
                chosen++;
                if (options.get(j).isValid()) {
                    valid++;
                } else {
                    special = options.get(j).missing();
                }
                if (options.get(j).isExclusive() || !options.get(j).isValid()) {
                    alone = j;
                }
            }
        }
        if (alone >= 0 && chosen > 1) {
            invalid(
                    i,
                    "an option that excludes others",
                    "\"" + options.get(alone).code() + "\" alone, or without it");
        } else if (special.isPresent()) {
            row.states[i] = special.get().number();
        } else if (alone < 0 && valid < question.atLeast()) {
            invalid(i, "too few options", "at least " + question.atLeast());
        } else if (valid > question.atMost().orElse(valid)) {
            invalid(i, "too many options", "at most " + question.atMost().orElse(valid));
        }
    }

    private void ranking(int i, RankingQuestion question) {
        int count = row.choices[i];
        List<Option> options = question.options();
        Optional<MissingReason> special =
                count == 1 ? options.get(row.orders[i][0]).missing() : Optional.empty();
        if (special.isPresent()) {
            row.states[i] = special.get().number();
        } else if (count > question.ranks()) {
            invalid(i, "too many ranks", "at most " + question.ranks());
        } else {
            for (int a = 0; a < count; a++) {
                if (!options.get(row.orders[i][a]).isValid()) {
                    invalid(i, "a special answer among ranks", "ranked options, or the special answer alone");
                    return;
                }
                for (int b = 0; b < a; b++) {
                    if (row.orders[i][a] == row.orders[i][b]) {
                        invalid(i, "an option ranked twice", "each option at most once");
                        return;
                    }
                }
            }
        }
    }

    private void invalid(int i, String what, String expected) {
        problems.add(Problem.at(at(layout.questions.get(i).id()), what)
                .found(shown(i))
                .expected(expected));
        settle(i, MissingReason.INVALID);
    }

    private void settle(int i, MissingReason reason) {
        row.states[i] = reason.number();
        Arrays.fill(row.sets[i], 0);
        row.choices[i] = 0;
    }

    private Place at(String column) {
        return Place.row(number).withColumn(column);
    }

    /** What stands in a cell, for a message. */
    private String shown(int i) {
        Question question = layout.questions.get(i);
        if (row.states[i] != ResponseRow.ANSWERED) {
            return Reasons.reason(row.states[i]).map(MissingReason::code).orElse("a blank");
        }
        List<Option> options = question.options();
        if (question instanceof NumberQuestion) {
            return Double.toString(row.numbers[i]);
        }
        if (question instanceof DateQuestion) {
            return LocalDate.ofEpochDay((long) row.numbers[i]).toString();
        }
        List<String> codes = new ArrayList<>();
        if (question instanceof MultipleResponseQuestion) {
            for (int j = 0; j < options.size(); j++) {
                if ((row.sets[i][j >> 6] >>> j & 1) != 0) {
                    codes.add(options.get(j).code());
                }
            }
        } else if (question instanceof RankingQuestion) {
            for (int j = 0; j < Math.min(row.choices[i], row.orders[i].length); j++) {
                codes.add(options.get(row.orders[i][j]).code());
            }
        } else if (question instanceof OpenEndedQuestion) {
            codes.add(Objects.requireNonNullElse(row.texts[i], ""));
        } else {
            codes.add(options.get(row.choices[i]).code());
        }
        return '"' + String.join(", ", codes) + '"';
    }
}
