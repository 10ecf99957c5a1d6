package org.surveystats.model.csv;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.Option;
import org.surveystats.model.response.ResponseRow;

/** Puts the cells of one column into rows. */
abstract class CellReader {

    final String column;
    private final Consumer<Problem> problems;

    CellReader(String column, Consumer<Problem> problems) {
        this.column = column;
        this.problems = problems;
    }

    abstract void read(char[] buffer, int offset, int length, ResponseRow row);

    final void report(String what, String found, String expected) {
        problems.accept(Problem.at(Place.unknown().withColumn(column), what)
                .foundText(found)
                .expected(expected));
    }

    /** A reader that passes a column over. */
    static final class Ignored extends CellReader {
        Ignored(String column) {
            super(column, problem -> {});
        }

        @Override
        void read(char[] buffer, int offset, int length, ResponseRow row) {
            // the column is nobody's
        }
    }

    /** A reader of a question's cells, which may hold a text that means a missing answer. */
    abstract static class OfQuestion extends CellReader {
        final int position;
        final CodeTable missing;

        OfQuestion(String column, int position, CodeTable missing, Consumer<Problem> problems) {
            super(column, problems);
            this.position = position;
            this.missing = missing;
        }

        @Override
        final void read(char[] buffer, int offset, int length, ResponseRow row) {
            if (answer(buffer, offset, length, row)) {
                return;
            }
            int reason = missing.get(buffer, offset, length);
            if (reason == CodeTable.NONE) {
                row.missingAt(position, MissingReason.INVALID);
                refuse(new String(buffer, offset, length));
            } else if (reason != MissingReason.NO_ANSWER.number()) {
                row.missingAt(position, MissingReason.ofNumber(reason));
            }
        }

        /** Sets the answer, or returns false where the cell holds none. */
        abstract boolean answer(char[] buffer, int offset, int length, ResponseRow row);

        abstract void refuse(String cell);
    }

    /** One option. */
    static final class Choice extends OfQuestion {
        private final CodeTable options;
        private final String expected;

        Choice(
                String column,
                int position,
                CodeTable missing,
                CodeTable options,
                String expected,
                Consumer<Problem> problems) {
            super(column, position, missing, problems);
            this.options = options;
            this.expected = expected;
        }

        @Override
        boolean answer(char[] buffer, int offset, int length, ResponseRow row) {
            int option = length == 0 ? CodeTable.NONE : options.get(buffer, offset, length);
            if (option == CodeTable.NONE) {
                return false;
            }
            row.chooseAt(position, option);
            return true;
        }

        @Override
        void refuse(String cell) {
            report("unknown option", cell, expected);
        }
    }

    /** Several options in one cell, as a set or a ranking. */
    static final class Delimited extends OfQuestion {
        private final DelimitedCell cells;
        private final String emptySet;
        private final boolean set;
        private final String expected;

        Delimited(
                String column,
                int position,
                CodeTable missing,
                DelimitedCell cells,
                String emptySet,
                boolean set,
                String expected,
                Consumer<Problem> problems) {
            super(column, position, missing, problems);
            this.cells = cells;
            this.emptySet = emptySet;
            this.set = set;
            this.expected = expected;
        }

        @Override
        boolean answer(char[] buffer, int offset, int length, ResponseRow row) {
            if (length == 0) {
                return false;
            }
            String cell = new String(buffer, offset, length);
            if (set && cell.equals(emptySet)) {
                row.noneAt(position);
                return true;
            }
            List<List<Integer>> readings = cells.readings(cell);
            if (readings.size() != 1 || (set && repeats(readings.get(0)))) {
                return false;
            }
            readings.get(0).forEach(option -> row.chooseAt(position, option));
            return true;
        }

        private static boolean repeats(List<Integer> options) {
            return options.stream().distinct().count() < options.size();
        }

        @Override
        void refuse(String cell) {
            List<List<Integer>> readings = cells.readings(cell);
            if (readings.size() > 1) {
                report("a cell that can be read in two ways", cell, "codes, or labels without the delimiter in them");
            } else if (readings.size() == 1) {
                report("an option chosen twice", cell, "each option at most once");
            } else {
                report("unknown option", cells.unknownPart(cell).orElse(cell), expected);
            }
        }
    }

    /** One option of a set, as 1 or 0. */
    static final class Wide extends CellReader {
        private final WideSet set;
        private final int option;

        Wide(String column, WideSet set, int option, Consumer<Problem> problems) {
            super(column, problems);
            this.set = set;
            this.option = option;
        }

        @Override
        void read(char[] buffer, int offset, int length, ResponseRow row) {
            if (length == 1 && buffer[offset] == '1') {
                set.chosen(option);
            } else if (length == 1 && buffer[offset] == '0') {
                set.notChosen();
            } else if (!set.blank(buffer, offset, length, column)) {
                set.wrong();
                report("neither chosen nor not", new String(buffer, offset, length), "1 or 0");
            }
        }
    }

    /** A number, a date or a text; a special answer may stand in its place. */
    abstract static class Value extends OfQuestion {
        private final CodeTable special;
        private final List<Option> options;
        private final String refusal;
        private final String expected;

        Value(QuestionColumn column, String refusal, String expected, Consumer<Problem> problems) {
            super(column.name(), column.position(), column.missing(), problems);
            this.special = column.texts();
            this.options = column.options();
            this.refusal = refusal;
            this.expected = expected;
        }

        @Override
        final boolean answer(char[] buffer, int offset, int length, ResponseRow row) {
            int option = special.get(buffer, offset, length);
            if (option != CodeTable.NONE) {
                row.missingAt(position, options.get(option).missing().orElseThrow());
                return true;
            }
            return missing.get(buffer, offset, length) == CodeTable.NONE && value(buffer, offset, length, row);
        }

        /** Sets the value, or returns false where the cell is none. */
        abstract boolean value(char[] buffer, int offset, int length, ResponseRow row);

        @Override
        final void refuse(String cell) {
            report(refusal, cell, expected);
        }
    }

    /** The column of a question whose special answers stand in the cells as texts. */
    record QuestionColumn(String name, int position, CodeTable missing, CodeTable texts, List<Option> options) {}

    /** A number. */
    static final class Numeric extends Value {
        private final char mark;

        Numeric(QuestionColumn column, char mark, Consumer<Problem> problems) {
            super(column, "no number", "a number such as 12" + mark + "5", problems);
            this.mark = mark;
        }

        @Override
        boolean value(char[] buffer, int offset, int length, ResponseRow row) {
            OptionalDouble number = DecimalNumber.parse(buffer, offset, length, mark);
            number.ifPresent(value -> row.numberAt(position, value));
            return number.isPresent();
        }
    }

    /** A date. */
    static final class Date extends Value {
        Date(QuestionColumn column, Consumer<Problem> problems) {
            super(column, "no date", "a date such as 2026-08-31", problems);
        }

        @Override
        boolean value(char[] buffer, int offset, int length, ResponseRow row) {
            try {
                row.dateAt(position, LocalDate.parse(new String(buffer, offset, length)));
                return true;
            } catch (DateTimeParseException e) {
                return false;
            }
        }
    }

    /** A text. */
    static final class Text extends Value {
        Text(QuestionColumn column, Consumer<Problem> problems) {
            super(column, "no text", "a text", problems);
        }

        @Override
        boolean value(char[] buffer, int offset, int length, ResponseRow row) {
            row.textAt(position, new String(buffer, offset, length));
            return true;
        }
    }

    /** The text beside an option. */
    static final class Specify extends CellReader {
        private final CodeTable missing;
        private final String question;
        private final String option;

        Specify(String column, String question, String option, CodeTable missing) {
            super(column, problem -> {});
            this.missing = missing;
            this.question = question;
            this.option = option;
        }

        @Override
        void read(char[] buffer, int offset, int length, ResponseRow row) {
            if (length > 0 && missing.get(buffer, offset, length) == CodeTable.NONE) {
                row.specify(question, option, new String(buffer, offset, length));
            }
        }
    }

    /** The themes that a coder gave. */
    static final class Coding extends CellReader {
        private final String question;
        private final String coder;
        private final DelimitedCell cells;
        private final List<String> themes;
        private final CodeTable missing;
        private final String emptySet;

        Coding(
                String column,
                String question,
                String coder,
                DelimitedCell cells,
                List<String> themes,
                CodeTable missing,
                String emptySet,
                Consumer<Problem> problems) {
            super(column, problems);
            this.question = question;
            this.coder = coder;
            this.cells = cells;
            this.themes = themes;
            this.missing = missing;
            this.emptySet = emptySet;
        }

        @Override
        void read(char[] buffer, int offset, int length, ResponseRow row) {
            String cell = new String(buffer, offset, length);
            if (cell.isEmpty()) {
                return;
            }
            if (cell.equals(emptySet)) {
                row.code(question, coder);
                return;
            }
            List<List<Integer>> readings = cells.readings(cell);
            if (readings.size() == 1) {
                row.code(
                        question,
                        coder,
                        readings.get(0).stream().map(themes::get).toArray(String[]::new));
            } else if (missing.get(buffer, offset, length) == CodeTable.NONE) {
                report("unknown theme", cells.unknownPart(cell).orElse(cell), "one of " + themes);
            }
        }
    }

    /** A number of the design. */
    static final class DesignNumber extends CellReader {
        private final int slot;
        private final char mark;
        private final CodeTable missing;

        DesignNumber(String column, int slot, char mark, CodeTable missing, Consumer<Problem> problems) {
            super(column, problems);
            this.slot = slot;
            this.mark = mark;
            this.missing = missing;
        }

        @Override
        void read(char[] buffer, int offset, int length, ResponseRow row) {
            OptionalDouble number = DecimalNumber.parse(buffer, offset, length, mark);
            if (number.isPresent()) {
                row.designAt(slot, number.getAsDouble());
            } else if (missing.get(buffer, offset, length) == CodeTable.NONE) {
                report("no number", new String(buffer, offset, length), "a number such as 12" + mark + "5");
            }
        }
    }

    /** A name of the design, which is often that of the row before. */
    static final class DesignLabel extends CellReader {
        private final int slot;
        private final CodeTable missing;
        private String last = "";

        DesignLabel(String column, int slot, CodeTable missing) {
            super(column, problem -> {});
            this.slot = slot;
            this.missing = missing;
        }

        @Override
        void read(char[] buffer, int offset, int length, ResponseRow row) {
            if (length > 0 && isLast(buffer, offset, length)) {
                row.designAt(slot, last);
            } else if (missing.get(buffer, offset, length) == CodeTable.NONE) {
                last = new String(buffer, offset, length);
                row.designAt(slot, last);
            }
        }

        private boolean isLast(char[] buffer, int offset, int length) {
            if (last.length() != length) {
                return false;
            }
            for (int i = length - 1; i >= 0; i--) {
                if (last.charAt(i) != buffer[offset + i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
