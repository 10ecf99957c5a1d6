package org.surveystats.model.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.model.question.MissingReason;

/**
 * What a CSV file of answers looks like. The default is the library's own: UTF-8, commas, codes, an empty cell for a missing
 * answer.
 */
public final class CsvFormat {

    /** What stands in a cell for an option. */
    public enum Cells {
        /** The option's code. */
        CODES,
        /** The option's wording; columns may then be named by a question's wording, too. */
        LABELS
    }

    /** How a multiple response question is written. */
    public enum SetLayout {
        /** One column an option, holding 1 or 0. */
        WIDE,
        /** One column of options, joined by the delimiter. */
        DELIMITED
    }

    /** What an empty cell means in the columns of 1 and 0. */
    public enum WideBlank {
        /** The question was not answered: all its columns must be empty, or none. */
        MISSING,
        /** The option was not chosen; where all columns are empty, the question was not answered. */
        NOT_CHOSEN
    }

    /** What to do with a column that is neither a question's nor declared. */
    public enum UnknownColumns {
        /** It is an error. */
        FAIL,
        /** It is passed over. */
        IGNORE
    }

    /** What to do where a question has no column. */
    public enum AbsentQuestions {
        /** It is an error. */
        FAIL,
        /** All its cells are blank. */
        BLANK
    }

    /** What to do with a file that has a header and no row. */
    public enum NoRows {
        /** It is an error. */
        FAIL,
        /** It is a table of no respondents. */
        ALLOW
    }

    /** What separates the decimals of a number. */
    public enum DecimalMark {
        /** 1.5 */
        POINT,
        /** 1,5 */
        COMMA
    }

    private final Builder options;

    private CsvFormat(Builder options) {
        this.options = options;
    }

    /**
     * The library's own format.
     *
     * @return the default format, without design columns
     */
    public static CsvFormat standard() {
        return builder().build();
    }

    /**
     * Starts from the library's own format.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The encoding; a byte order mark in the file overrules it.
     *
     * @return by default UTF-8
     */
    public Charset charset() {
        return options.charset;
    }

    /**
     * What separates columns.
     *
     * @return by default a comma
     */
    public char separator() {
        return options.separator;
    }

    /**
     * What separates the options in one cell.
     *
     * @return by default a semicolon
     */
    public String delimiter() {
        return options.delimiter;
    }

    /**
     * What stands for an option.
     *
     * @return by default codes
     */
    public Cells cells() {
        return options.cells;
    }

    /**
     * How multiple response questions are written; reading recognises both.
     *
     * @return by default wide
     */
    public SetLayout setLayout() {
        return options.setLayout;
    }

    /**
     * What an empty cell means in columns of 1 and 0.
     *
     * @return by default that the question was not answered
     */
    public WideBlank wideBlank() {
        return options.wideBlank;
    }

    /**
     * What stands in a delimited cell for asked and none chosen, and for an answer that fits no theme.
     *
     * @return by default a minus sign
     */
    public String emptySet() {
        return options.emptySet;
    }

    /**
     * What separates the decimals of numbers.
     *
     * @return by default a point
     */
    public DecimalMark decimalMark() {
        return options.decimalMark;
    }

    /**
     * What to do with columns that are neither questions nor declared.
     *
     * @return by default fail
     */
    public UnknownColumns unknownColumns() {
        return options.unknownColumns;
    }

    /**
     * What to do with questions without a column.
     *
     * @return by default fail
     */
    public AbsentQuestions absentQuestions() {
        return options.absentQuestions;
    }

    /**
     * What to do with a file without rows.
     *
     * @return by default fail
     */
    public NoRows noRows() {
        return options.noRows;
    }

    /**
     * The language of the labels.
     *
     * @return a BCP 47 tag; empty where labels of any language are read, and those of the questionnaire's are written
     */
    public Optional<String> language() {
        return options.language;
    }

    /**
     * The cells that mean a missing answer.
     *
     * @return each text with its reason; by default the empty text for no answer
     */
    public Map<String, MissingReason> missing() {
        return Collections.unmodifiableMap(options.missing);
    }

    /**
     * The declared columns of numbers.
     *
     * @return their names in order
     */
    public List<String> designNumbers() {
        return Collections.unmodifiableList(options.designNumbers);
    }

    /**
     * The open-ended questions whose texts are withheld.
     *
     * @return their ids, perhaps none
     */
    public List<String> withheldTexts() {
        return Collections.unmodifiableList(options.withheldTexts);
    }

    /**
     * The declared columns of names.
     *
     * @return their names in order
     */
    public List<String> designLabels() {
        return Collections.unmodifiableList(options.designLabels);
    }

    /** Collects the parts of a format. */
    public static final class Builder {
        private Charset charset = StandardCharsets.UTF_8;
        private char separator = ',';
        private String delimiter = ";";
        private Cells cells = Cells.CODES;
        private SetLayout setLayout = SetLayout.WIDE;
        private WideBlank wideBlank = WideBlank.MISSING;
        private String emptySet = "-";
        private DecimalMark decimalMark = DecimalMark.POINT;
        private UnknownColumns unknownColumns = UnknownColumns.FAIL;
        private AbsentQuestions absentQuestions = AbsentQuestions.FAIL;
        private NoRows noRows = NoRows.FAIL;
        private Optional<String> language = Optional.empty();
        private final Map<String, MissingReason> missing = new LinkedHashMap<>(Map.of("", MissingReason.NO_ANSWER));
        private final List<String> designNumbers = new ArrayList<>();
        private final List<String> designLabels = new ArrayList<>();
        private final List<String> withheldTexts = new ArrayList<>();

        private Builder() {}

        private Builder(Builder other) {
            this.charset = other.charset;
            this.separator = other.separator;
            this.delimiter = other.delimiter;
            this.cells = other.cells;
            this.setLayout = other.setLayout;
            this.wideBlank = other.wideBlank;
            this.emptySet = other.emptySet;
            this.decimalMark = other.decimalMark;
            this.unknownColumns = other.unknownColumns;
            this.absentQuestions = other.absentQuestions;
            this.noRows = other.noRows;
            this.language = other.language;
            this.missing.clear();
            this.missing.putAll(other.missing);
            this.designNumbers.addAll(other.designNumbers);
            this.designLabels.addAll(other.designLabels);
            this.withheldTexts.addAll(other.withheldTexts);
        }

        /**
         * Sets the encoding; a byte order mark in the file overrules it.
         *
         * @param value by default UTF-8
         * @return this builder
         */
        public Builder charset(Charset value) {
            charset = Objects.requireNonNull(value);
            return this;
        }

        /**
         * Sets what separates columns.
         *
         * @param value by default a comma
         * @return this builder
         * @throws IllegalArgumentException if it cannot be one
         */
        public Builder separator(char value) {
            if (value == '"' || value == '\n' || value == '\r') {
                throw new IllegalArgumentException("a quotation mark or a line end cannot separate columns");
            }
            separator = value;
            return this;
        }

        /**
         * Sets what separates the options in one cell.
         *
         * @param value by default a semicolon
         * @return this builder
         * @throws IllegalArgumentException if it cannot be one
         */
        public Builder delimiter(String value) {
            if (value.isEmpty()) {
                throw new IllegalArgumentException("a delimiter has at least one character");
            }
            delimiter = Objects.requireNonNull(value);
            return this;
        }

        /**
         * Sets what stands for an option.
         *
         * @param value by default codes
         * @return this builder
         */
        public Builder cells(Cells value) {
            cells = Objects.requireNonNull(value);
            return this;
        }

        /**
         * Sets how multiple response questions are written; reading recognises both.
         *
         * @param value by default wide
         * @return this builder
         */
        public Builder setLayout(SetLayout value) {
            setLayout = Objects.requireNonNull(value);
            return this;
        }

        /**
         * Sets what an empty cell means in columns of 1 and 0.
         *
         * @param value by default that the question was not answered
         * @return this builder
         */
        public Builder wideBlank(WideBlank value) {
            wideBlank = Objects.requireNonNull(value);
            return this;
        }

        /**
         * Sets what stands in a delimited cell for asked and none chosen, and for an answer that fits no theme.
         *
         * @param value by default a minus sign
         * @return this builder
         */
        public Builder emptySet(String value) {
            emptySet = Objects.requireNonNull(value);
            return this;
        }

        /**
         * Sets what separates the decimals of numbers.
         *
         * @param value by default a point
         * @return this builder
         */
        public Builder decimalMark(DecimalMark value) {
            decimalMark = Objects.requireNonNull(value);
            return this;
        }

        /**
         * Sets what to do with columns that are neither questions nor declared.
         *
         * @param value by default fail
         * @return this builder
         */
        public Builder unknownColumns(UnknownColumns value) {
            unknownColumns = Objects.requireNonNull(value);
            return this;
        }

        /**
         * Sets what to do with questions without a column.
         *
         * @param value by default fail
         * @return this builder
         */
        public Builder absentQuestions(AbsentQuestions value) {
            absentQuestions = Objects.requireNonNull(value);
            return this;
        }

        /**
         * Sets what to do with a file without rows.
         *
         * @param value by default fail
         * @return this builder
         */
        public Builder noRows(NoRows value) {
            noRows = Objects.requireNonNull(value);
            return this;
        }

        /**
         * Sets the labels' language.
         *
         * @param tag a BCP 47 tag; by default labels of any language are read
         * @return this builder
         */
        public Builder language(String tag) {
            language = Optional.of(tag);
            return this;
        }

        /**
         * Adds a text that means a missing answer, beside the empty one.
         *
         * @param cell the text, such as {@code NA} or {@code -99}
         * @param reason what it means
         * @return this builder
         */
        public Builder missing(String cell, MissingReason reason) {
            missing.put(cell, reason);
            return this;
        }

        /**
         * Takes back all texts that mean a missing answer, the empty one too.
         *
         * @return this builder
         */
        public Builder noMissing() {
            missing.clear();
            return this;
        }

        /**
         * Declares design columns of numbers, such as weights.
         *
         * @param names the columns' names
         * @return this builder
         */
        public Builder designNumbers(String... names) {
            designNumbers.addAll(List.of(names));
            return this;
        }

        /**
         * Declares design columns of names, such as strata and clusters.
         *
         * @param names the columns' names
         * @return this builder
         */
        public Builder designLabels(String... names) {
            designLabels.addAll(List.of(names));
            return this;
        }

        /**
         * Declares open-ended questions whose texts are withheld, as for privacy: an empty cell beside a coding is an answer
         * without its text, and not a problem.
         *
         * @param questions the ids of open-ended questions with a codebook
         * @return this builder
         */
        public Builder withheldTexts(String... questions) {
            withheldTexts.addAll(List.of(questions));
            return this;
        }

        /**
         * Builds the format.
         *
         * @return the format
         */
        public CsvFormat build() {
            return new CsvFormat(new Builder(this));
        }
    }
}
