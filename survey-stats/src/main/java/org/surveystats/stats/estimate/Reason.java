package org.surveystats.stats.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why something is absent, or is not what was asked for: the vocabulary of the notes that come with estimates, tests and the results of
 * plans.
 *
 * <p>A note is English text, in memory as in a file of results, and that text is fixed. So that others can say it in their own words, every
 * note that this library writes is {@link #text} of a reason, and {@link #find} reads it back, also from a file:
 *
 * <pre>{@code
 * Estimate alpha = Estimate.undefined(base, Reason.ONE_ITEM.text());
 * Reason.find(alpha.note().orElseThrow()); // ONE_ITEM
 * Reason.find("wave 2024: nobody belongs to the base"); // OF_WAVE of "2024" and "nobody belongs to the base"
 * }</pre>
 *
 * <p>Reports look a reason up as the message {@code reason.} and its {@linkplain #code code}. A parameter can be a reason itself, as in the
 * last example. Notes of several reasons have {@code "; "} between them.
 */
public enum Reason {
    // estimates and their precision
    /** The base is empty. */
    NOBODY("nobody belongs to the base"),
    /** The base is one respondent. */
    ONE_RESPONDENT("one respondent tells nothing of the spread"),
    /** No degree of freedom is left. */
    NO_FREEDOM("the base has as many sampling units as strata, so its spread is not known"),
    /** Values alone were computed. */
    NO_ERROR_WANTED("no standard error was asked for"),
    /** No replicate has a value. */
    NO_REPLICATE("the estimate is not defined in any replicate"),
    /** A ratio without a denominator. */
    ZERO_DENOMINATOR("the denominator is 0"),
    /** The formula has no value on so few respondents. */
    SMALL_BASE("the base is too small for this statistic"),
    /** A variance of one respondent. */
    ONE_HAS_NO_VARIANCE("one respondent has no variance"),
    /** A quantile without degrees of freedom. */
    NO_SPREAD("the base tells nothing of the spread between sampling units"),
    /** What is tested has no standard error. */
    NO_STANDARD_ERROR("there is no standard error"),
    /** What is tested does not vary. */
    ESTIMATE_WITHOUT_VARIANCE("the estimate has no variance under the design"),

    // tests
    /** A regression without residual degrees of freedom. */
    TOO_MANY_TERMS("there are too few sampling units for so many terms"),
    /** The coefficients of a question cannot be told apart. */
    SINGULAR_COEFFICIENTS("the coefficients' covariance is singular"),
    /** Shares without standard errors. */
    SHARES_WITHOUT_ERROR("the shares have no variance"),
    /** Shares that do not vary. */
    SHARES_WITHOUT_VARIANCE("the shares have no variance under the design"),
    /** {0} is the number of groups. */
    TOO_MANY_GROUPS("there are too few sampling units for {0} groups"),
    /** Means of groups that cannot be told apart. */
    SINGULAR_GROUPS("the covariance of the groups is singular"),
    /** A difference without a standard error. */
    DIFFERENCE_WITHOUT_ERROR("the difference has no standard error"),
    /** A difference that does not vary. */
    DIFFERENCE_WITHOUT_VARIANCE("the difference has no variance under the design"),
    /** {0} are the codes of the groups, as in {@code [[a], [b]]}. */
    NOT_TWO_GROUPS("a test of two groups needs two with answers: found {0}"),
    /** A table without two rows and two columns. */
    ONE_ROW_OR_COLUMN("a table with one row or column of answers has no association"),
    /** A table without degrees of freedom. */
    NO_UNITS("there are as many sampling units as strata"),
    /** The cells cannot be told apart. */
    SINGULAR_CELLS("the cells' covariance is singular: there are too few sampling units"),
    /** A test of ranks of one group. */
    FEWER_THAN_TWO_GROUPS("there are fewer than two groups with answers"),
    /** Cells that do not vary. */
    CELLS_WITHOUT_VARIANCE("the cells have no variance under the design"),
    /** The adjusted Wald test has no second degrees of freedom. */
    FEWER_DEGREES_THAN_TABLE("there are fewer degrees of freedom than the table has: take Rao and Scott's test"),

    // whether a share can be presented
    /** See {@link Presentation}. */
    SMALL_EFFECTIVE_SIZE("the effective size is below 30"),
    /** See {@link Presentation}. */
    WIDE_INTERVAL("the interval is 0.30 wide or more"),
    /** See {@link Presentation}. */
    WIDE_FOR_SHARE("the interval is wider than 1.3 times the proportion"),
    /** {0} is 0 or 1; see {@link Presentation}. */
    EXTREME_SHARE("the proportion is {0}"),
    /** See {@link Presentation}. */
    FEW_DEGREES("there are fewer than 8 degrees of freedom"),
    /** See {@link Presentation}. */
    WIDE_FOR_COMPLEMENT("the complement is unreliable: the interval is wider than 1.3 times it"),

    // association of two questions
    /** A measure without a gradient. */
    FLAT(
            "the measure does not move with small changes of the cells here, as at the limits of its range: the delta method gives no standard error"),
    /** Lambda at a kink. */
    TIED_MODES("two answers are equally frequent, where lambda has a kink: the delta method gives no standard error"),
    /** What is for independent answers does not apply. */
    FINITE_POPULATION("answers drawn from a finite population are not independent"),
    /** What is for independent answers does not apply. */
    DRAWN_BY_DESIGN("answers drawn by a design are not independent"),
    /** What is for independent answers does not apply. */
    WEIGHTED("weighted answers are no counts of independent ones"),
    /** {0} is why answers are not independent. */
    TAKE_RAO_SCOTT("{0}: test(AssociationTest.RAO_SCOTT_F) tests under the design"),
    /** {0} is why answers are not independent. */
    NOT_EXACT(
            "{0}, and an exact test counts them as if they were: test(AssociationTest.RAO_SCOTT_F) tests under the design"),
    /** {0} is why answers are not independent. */
    TAKE_TREND("{0}: test() tests the trend under the design"),
    /** {0} is why answers are not independent. */
    TAKE_SLOPE("{0}: slopeTest() tests the trend under the design"),
    /** {0} is why answers are not independent. */
    NOT_CORRECTED("{0}, and the correction is that of independent ones: take cramersV()"),
    /** Bergsma's correction has no value on so few respondents. */
    FEW_FOR_CORRECTION("there are too few respondents for the correction"),
    /** Phi of a larger table. */
    PHI_OF_LARGER_TABLE("phi is of two rows and two columns with answers: take cramersV()"),
    /** Yates' correction of a larger table. */
    YATES_OF_LARGER_TABLE("Yates' correction is for two rows and two columns with answers"),
    /** {0} is the code of a row. */
    ALL_OR_NOBODY_CHOSE("everybody, or nobody, chose \"{0}\""),
    /** {0} is the greatest number of respondents. */
    EXACT_FOR_FEWER("an exact test is for at most {0} respondents: take Pearson's test"),
    /** Fisher's test of a large table. */
    TOO_MANY_TABLES(
            "the table has too many respondents, rows or columns to enumerate all tables with its margins: take Pearson's test"),
    /** A limit of an odds ratio beyond all numbers. */
    INFINITE("what is absent is infinite"),

    // tables and waves
    /** A standard deviation of one respondent. */
    ONE_DOES_NOT_VARY("one respondent does not vary"),
    /** A table's standard deviations are values alone. */
    DEVIATION_HAS_NO_ERROR("a standard deviation has no standard error here"),
    /** A residual of a row or column without variation. */
    ALL_OR_NONE("the row or the column holds all or none of the base"),
    /** A residual without a standard error. */
    NO_DEPARTURE_ERROR("the departure from independence has no standard error"),
    /** A residual has no standard error of its own. */
    RESIDUAL_HAS_NO_ERROR("a residual is in standard errors itself"),
    /** {0} is the wave. */
    NOBODY_OF_WAVE("nobody of wave {0} belongs to the group"),
    /** A difference of waves without a standard error. */
    WAVE_WITHOUT_ERROR("a wave has no standard error"),
    /** {0} is the wave, {1} the reason of its estimate. */
    OF_WAVE("wave {0}: {1}"),
    /** {0} has each letter with the path of its column. */
    LETTERS("letters of columns: {0}"),
    /** {0} is the reason. */
    HIDDEN("hidden: {0}"),
    /** Why a cell is hidden. */
    FEW_RESPONDENTS("the base has too few respondents"),
    /** Why a cell is hidden. */
    PRESENTATION_STANDARD("the presentation standard"),
    /** Why a cell is hidden. */
    DISCLOSURE("it would tell of single respondents"),
    /** Why a cell is hidden. */
    COMPLEMENTARY_DISCLOSURE("another hidden cell could be computed from it"),
    /** Why a cell is hidden, where to say which would give it away. */
    ANY_DISCLOSURE("it would tell of single respondents, or of another hidden cell"),
    /** {0} is why two columns were not compared. */
    UNTESTED("not tested: {0}"),
    /** Why columns were not compared. */
    NOBODY_IN_A_BASE("nobody belongs to a base"),
    /** Why columns were not compared. */
    BASE_BELOW_LIMIT("a base has fewer respondents than the test asks for"),
    /** Why columns were not compared. */
    SHARE_AT_LIMIT("a share is 0 or 1"),
    /** Why columns were not compared. */
    WITHOUT_VARIANCE("the difference has no variance"),
    /** Why columns were not compared. */
    AS_MANY_STRATA("as many strata as sampling units"),
    /** Why columns were not compared. */
    TELLS_OF_HIDDEN("it would tell of a hidden cell"),

    // batteries of items
    /** {0} is an item. */
    FEW_ANSWERED("less than two respondents answered \"{0}\""),
    /** {0} and {1} are items. */
    FEW_ANSWERED_BOTH("less than two respondents answered both \"{0}\" and \"{1}\""),
    /** A coefficient without derivatives. */
    AT_EDGE("the statistic is at the edge of what is defined"),
    /** {0} is an item. */
    ITEM_IS_CONSTANT("\"{0}\" is constant"),
    /** {0} is an item. */
    BETWEEN_POINTS("\"{0}\" has answers between its points"),
    /** {0} and {1} are items. */
    CONSTANT_AMONG("an item is constant among those who answered both \"{0}\" and \"{1}\""),
    /** Ordinal coefficients are values alone. */
    POLYCHORIC_HAS_NO_ERROR("standard errors are not computed of polychoric correlations"),
    /** A coefficient of items of which one is constant. */
    AN_ITEM_CONSTANT("an item is constant"),
    /** A statistic of a constant item. */
    THE_ITEM_CONSTANT("the item is constant"),
    /** Items that cancel each other. */
    SUM_CONSTANT("the sum of the items does not vary"),
    /** Other items that cancel each other. */
    REST_CONSTANT("the sum of the other items does not vary"),
    /** A split into halves of which one is constant. */
    HALF_CONSTANT("half of the items does not vary"),
    /** A covariance matrix without an inverse. */
    DEPENDENT_ITEMS("an item follows from the others, or the matrix is none of complete answers"),
    /** Omega of two items. */
    THREE_ITEMS("one factor needs three items at least"),
    /** Items without a common part. */
    NOTHING_COMMON("the items have nothing in common"),
    /** The fit of a factor failed. */
    NO_FACTOR("one factor cannot be fitted"),
    /** A battery of one item. */
    ONE_ITEM("one item alone has no reliability"),
    /** A standard deviation without a value. */
    NO_DEVIATION("the spread is not known"),
    /** {0} is an item, {1} the correlation. */
    NEGATIVE_ITEM("negative correlation with the other items of {0} ({1}): worded the other way round?"),
    /** {0} is an item. */
    CONSTANT_ITEM("the same answer of everybody of {0}"),
    /** A battery of two items. */
    FEW_ITEMS("two items: no factor, and none to drop"),
    /** {0} is alpha. */
    NEGATIVE_ALPHA("alpha below 0 ({0}): items contradict each other"),
    /** {0} is the least eigenvalue. */
    NOT_POSITIVE_DEFINITE("correlations that are not positive definite ({0})"),
    /** {0} is an item. */
    HEYWOOD("a loading of 1 of {0}: one factor does not fit"),
    /** {0} are items. */
    TOO_FEW_ANSWERS("too few answers of {0}"),
    /** {0} are items, {1} is the correlation. */
    PERFECT_CORRELATION("a perfect polychoric correlation of {0} ({1})"),
    /** Another interval than was asked for. */
    FELDT("Feldt's interval is for independent answers that weigh the same: this one is that of the design"),

    // agreement of coders
    /** Kappa of coders who agree on everything. */
    NO_DISAGREEMENT("no disagreement was seen, so that the large-sample standard error is 0 and tells nothing"),
    /** Alpha of coders who agree on everything. */
    NOTHING_RESAMPLED("no disagreement was seen: resampling units shows no spread"),
    /** Two coders without a common unit. */
    NO_UNIT_OF_BOTH("no unit has values of both coders"),
    /** Coders without a unit of all. */
    NO_UNIT_OF_ALL("no unit has values of all coders"),
    /** Coders without a common unit. */
    NO_UNIT_OF_TWO("no unit has values of two coders"),
    /** Cohen's kappa of one value. */
    KAPPA_OF_ONE_VALUE_OF_TWO(
            "both coders gave every unit the same value, so that chance agrees as well as they do: kappa is 0/0"),
    /** Fleiss' kappa of one value. */
    KAPPA_OF_ONE_VALUE("every value is the same, so that chance agrees as well as the coders: kappa is 0/0"),
    /** Krippendorff's alpha of one value. */
    ALPHA_OF_ONE_VALUE("every value is the same, so that chance agrees as well as the coders: alpha is 0/0"),
    /** One unit was coded twice. */
    ONE_UNIT("one unit tells nothing of the spread"),
    /** Every unit has the same agreement. */
    ALL_UNITS_ALIKE("the units are all alike"),
    /** Alpha without a bootstrap. */
    NO_RESAMPLES("no resamples were asked for"),
    /** Kappa over all themes. */
    SEVERAL_THEMES("a coder gave an answer several themes: kappa is of one theme at a time");

    /**
     * A reason that was found in a text.
     *
     * @param reason the reason
     * @param parameters what stands at {0}, {1} and so on
     */
    public record Found(Reason reason, List<String> parameters) {

        /**
         * Copies the parameters.
         *
         * @param reason the reason
         * @param parameters what stands at {0}, {1} and so on
         */
        public Found {
            parameters = List.copyOf(parameters);
        }
    }

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Map<String, Reason> WITHOUT_PLACES = new HashMap<>();

    /** Those with more words of their own first: what they say is not a parameter of the others. */
    private static final List<Reason> WITH_PLACES = Arrays.stream(values())
            .filter(reason -> reason.places > 0)
            .sorted(Comparator.comparingInt((Reason reason) -> -reason.pattern.length()))
            .toList();

    static {
        for (Reason reason : values()) {
            if (reason.places == 0) {
                WITHOUT_PLACES.put(reason.pattern, reason);
            }
        }
    }

    private final String pattern;
    private final int places;
    private final Pattern read;

    Reason(String pattern) {
        this.pattern = pattern;
        String[] words = pattern.split("\\{\\d}", -1);
        this.places = words.length - 1;
        this.read = Pattern.compile(
                String.join("(.+?)", Arrays.stream(words).map(Pattern::quote).toList()), Pattern.DOTALL);
    }

    /**
     * Its name in files of messages.
     *
     * @return the constant's name in camel case, as in {@code oneRespondent}
     */
    public String code() {
        StringBuilder code = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
            code.append(code.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return code.toString();
    }

    /**
     * How many parameters it has.
     *
     * @return 0, 1 or 2
     */
    public int parameterCount() {
        return places;
    }

    /**
     * The note.
     *
     * @param parameters what stands at {0}, {1} and so on; numbers as {@code toString()} writes them
     * @return the English text
     * @throws IllegalArgumentException if there are more or fewer parameters than the reason has
     */
    public String text(Object... parameters) {
        if (parameters.length != places) {
            throw new IllegalArgumentException("the reason " + this + " has " + places + " parameters: found "
                    + parameters.length + ", in \"" + pattern + "\"");
        }
        if (places == 0) {
            return pattern;
        }
        return PLACE.matcher(pattern).replaceAll(place -> {
            int index = Character.digit(place.group().charAt(1), 10);
            return Matcher.quoteReplacement(String.valueOf(parameters[index]));
        });
    }

    /**
     * The reason that a note gives.
     *
     * @param note a note of one reason
     * @return the reason with its parameters; empty for a note that is not one of this library's
     */
    public static Optional<Found> find(String note) {
        Reason exact = WITHOUT_PLACES.get(note);
        if (exact != null) {
            return Optional.of(new Found(exact, List.of()));
        }
        for (Reason reason : WITH_PLACES) {
            Matcher match = reason.read.matcher(note);
            if (match.matches()) {
                return Optional.of(new Found(reason, parameters(match)));
            }
        }
        return Optional.empty();
    }

    private static List<String> parameters(MatchResult match) {
        List<String> parameters = new ArrayList<>();
        for (int i = 1; i <= match.groupCount(); i++) {
            parameters.add(match.group(i));
        }
        return parameters;
    }
}
