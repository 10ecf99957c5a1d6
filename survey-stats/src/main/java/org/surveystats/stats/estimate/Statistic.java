package org.surveystats.stats.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.QuestionnaireException;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementQuestion.Wording;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.RatingQuestion;
import org.surveystats.model.response.MultipleResponseColumn;
import org.surveystats.model.response.NumberColumn;
import org.surveystats.stats.design.Amounts;
import org.surveystats.stats.design.Cells;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.Totals;

/**
 * What can be estimated of a question in one pass over the respondents, with a covariance between any two. The base of each is
 * the respondents with a valid answer to its question, in the domain or group asked for.
 *
 * <p>With w the sampling weights and sums over the base: a proportion is Σw·1(chosen)/Σw, a mean Σw·y/Σw, a total Σw·y, a ratio
 * Σw·y/Σw·x, and a variance n/(n − 1) · Σw(y − ȳ)²/Σw with n the unweighted number of respondents.
 */
public final class Statistic {

    private static final double LEAST_PROMOTER = 9;
    private static final double GREATEST_DETRACTOR = 6;

    private final String name;
    private final String question;
    private final Compiler compiler;

    private Statistic(String name, Question question, Compiler compiler) {
        this.name = name;
        this.question = question.id();
        this.compiler = compiler;
    }

    /** Puts the features of a statistic into a block. */
    private interface Compiler {
        /** For each group its quantities, all groups the same. */
        List<List<Quantity>> compile(Target target);
    }

    /**
     * What is estimated, such as "mean".
     *
     * @return the statistic's name
     */
    public String name() {
        return name;
    }

    /**
     * The question that it is of; of a ratio, that of the numerator.
     *
     * @return the question's id
     */
    public String question() {
        return question;
    }

    List<List<Quantity>> compile(Target target) {
        return compiler.compile(target);
    }

    /**
     * The proportions of all valid options of a question.
     *
     * @param question a question with one option a respondent
     * @return one estimate an option, in the question's order
     */
    public static Statistic proportions(ChoiceQuestion question) {
        return options("proportions", question, (first, members) -> {
            List<Quantity> quantities = new ArrayList<>();
            List<Option> options = question.validOptions();
            for (int i = 0; i < options.size(); i++) {
                quantities.add(Quantity.share(options.get(i).code(), Combination.of(first + i), members));
            }
            return quantities;
        });
    }

    /**
     * The proportion of one option, or of several taken together.
     *
     * @param question a question with one option a respondent
     * @param codes the codes of valid options, at least one
     * @return one estimate
     * @throws QuestionnaireException if the question has no such valid option
     */
    public static Statistic proportion(ChoiceQuestion question, String... codes) {
        int[] places = places(question, question.validOptions(), codes);
        return options(
                codes.length == 1 ? "proportion" : "net",
                question,
                (first, members) -> List.of(Quantity.share(
                        String.join("+", codes),
                        Combination.of(Arrays.stream(places).map(i -> first + i).toArray()),
                        members)));
    }

    /**
     * The proportions of the whole points of a rating, among all who gave a valid number.
     *
     * @param question a rating whose points can be groups, not more than 1,001 of them
     * @return one estimate a whole number from the lowest to the highest, labelled by it
     * @throws QuestionnaireException if the rating has more points
     */
    public static Statistic proportions(RatingQuestion question) {
        Groups points =
                Groups.of(List.of(question), List.of(), Optional.empty()).get(0);
        return points(
                "proportions",
                question,
                points.cells().orElseThrow(),
                points.names().stream().map(name -> name.get(question.id())).toList());
    }

    /**
     * The proportion of one number of a rating, or of several taken together, among all who gave a valid number.
     *
     * @param question a rating
     * @param codes the numbers, at least one
     * @return one estimate
     * @throws QuestionnaireException if a code is no number of the rating
     * @throws IllegalArgumentException if there is no code
     */
    public static Statistic proportion(RatingQuestion question, String... codes) {
        if (codes.length == 0) {
            throw noCodes(question);
        }
        return points(
                codes.length == 1 ? "proportion" : "net",
                question,
                Domain.is(question, codes).cells(),
                List.of(String.join("+", codes)));
    }

    private static Statistic points(String name, RatingQuestion question, Cells points, List<String> labels) {
        Cells answered = Cells.answered(question);
        return new Statistic(name, question, target -> {
            int base = target.add(answered, Amounts.one());
            int first = target.add(points, Amounts.one());
            List<List<Quantity>> groups = new ArrayList<>();
            for (int group = 0; group < target.groupCount(); group++) {
                Combination members = Combination.of(base + group);
                target.base(members);
                List<Quantity> quantities = new ArrayList<>();
                for (int i = 0; i < labels.size(); i++) {
                    int point = first + group * labels.size() + i;
                    quantities.add(Quantity.share(labels.get(i), Combination.of(point), members));
                }
                groups.add(quantities);
            }
            return groups;
        });
    }

    /**
     * The weighted numbers of respondents that chose each valid option.
     *
     * @param question a question with one option a respondent
     * @return one total an option, in the question's order
     */
    public static Statistic counts(ChoiceQuestion question) {
        return options("counts", question, (first, members) -> {
            List<Quantity> quantities = new ArrayList<>();
            List<Option> options = question.validOptions();
            for (int i = 0; i < options.size(); i++) {
                quantities.add(Quantity.total(options.get(i).code(), Combination.of(first + i), members, null));
            }
            return quantities;
        });
    }

    /**
     * The mean of the options' scores.
     *
     * @param question a question whose valid options all have scores
     * @return one estimate
     * @throws QuestionnaireException if a valid option has no score
     */
    public static Statistic meanScore(ChoiceQuestion question) {
        double[] scores = question.validOptions().stream()
                .mapToDouble(option -> option.score()
                        .orElseThrow(() -> new QuestionnaireException(
                                Problem.at(Place.unknown().withColumn(question.id()), "an option without a score")
                                        .foundText(option.code())
                                        .expected("a score for every valid option")
                                        .hint("without scores a question has proportions, and no mean"))))
                .toArray();
        return score("meanScore", question, scores);
    }

    /**
     * The proportion of the uppermost options by score.
     *
     * @param question a question whose valid options all have scores
     * @param boxes how many options, at least 1
     * @return one estimate
     * @throws QuestionnaireException if a valid option has no score
     * @throws IllegalArgumentException if the question has fewer options
     */
    public static Statistic topBoxes(ChoiceQuestion question, int boxes) {
        return boxes(
                question, boxes, Comparator.comparingDouble(Statistic::scoreOf).reversed());
    }

    /**
     * The proportion of the lowest options by score.
     *
     * @param question a question whose valid options all have scores
     * @param boxes how many options, at least 1
     * @return one estimate
     * @throws QuestionnaireException if a valid option has no score
     * @throws IllegalArgumentException if the question has fewer options
     */
    public static Statistic bottomBoxes(ChoiceQuestion question, int boxes) {
        return boxes(question, boxes, Comparator.comparingDouble(Statistic::scoreOf));
    }

    private static Statistic boxes(ChoiceQuestion question, int boxes, Comparator<Option> order) {
        meanScore(question); // says which option has no score
        if (boxes < 1 || boxes > question.validOptions().size()) {
            throw new IllegalArgumentException("\"" + question.id() + "\" has "
                    + question.validOptions().size() + " valid options: cannot take " + boxes);
        }
        return proportion(
                question,
                question.validOptions().stream()
                        .sorted(order)
                        .limit(boxes)
                        .map(Option::code)
                        .toArray(String[]::new));
    }

    private static double scoreOf(Option option) {
        return option.score().orElse(Double.NaN);
    }

    /**
     * Agreeing minus disagreeing: the share above the scale's neutral point less the share below it, the other way round for an
     * item with reversed wording.
     *
     * @param question an agreement question
     * @return one estimate, from −1 to 1
     */
    public static Statistic netAgreement(AgreementQuestion question) {
        double turn = question.wording() == Wording.REVERSED ? -1 : 1;
        double neutral = question.scale().neutralScore();
        return score(
                "netAgreement",
                question,
                question.validOptions().stream()
                        .mapToDouble(option -> turn * Math.signum(scoreOf(option) - neutral))
                        .toArray());
    }

    /** The mean of a number that each valid option has. */
    private static Statistic score(String name, ChoiceQuestion question, double[] scores) {
        return options(name, question, (first, members) -> {
            int[] features = IntStream.range(first, first + scores.length).toArray();
            Combination sum = Combination.of(features, scores);
            return List.of(Quantity.mean("", sum, members, 0, totals -> {
                double[] ones = members.expand(totals.size());
                double n = totals.count(ones);
                double weight = totals.sum(ones);
                double mean = totals.sum(sum.expand(totals.size())) / weight;
                double squares = 0;
                for (int i = 0; i < scores.length; i++) {
                    squares += totals.sum(first + i) * (scores[i] - mean) * (scores[i] - mean);
                }
                return n / (n - 1) * squares / weight;
            }));
        });
    }

    /** Quantities of a question's valid options in a group, whose first feature is given. */
    private interface OptionQuantities {
        List<Quantity> of(int first, Combination members);
    }

    private static Statistic options(String name, ChoiceQuestion question, OptionQuantities quantities) {
        int size = question.validOptions().size();
        Cells cells = Cells.validOptions(question);
        return new Statistic(name, question, target -> {
            int first = target.add(cells, Amounts.one());
            List<List<Quantity>> groups = new ArrayList<>();
            for (int group = 0; group < target.groupCount(); group++) {
                int from = first + group * size;
                Combination members =
                        Combination.of(IntStream.range(from, from + size).toArray());
                target.base(members);
                groups.add(quantities.of(from, members));
            }
            return groups;
        });
    }

    /**
     * The shares of respondents who mentioned each valid option.
     *
     * @param question a multiple response question
     * @return one estimate an option, in the question's order
     */
    public static Statistic mentions(MultipleResponseQuestion question) {
        List<Option> options = question.validOptions();
        List<int[]> sets = options.stream()
                .map(option -> new int[] {question.options().indexOf(option)})
                .toList();
        return sets(
                "mentions", question, sets, options.stream().map(Option::code).toList());
    }

    /**
     * The share of respondents who mentioned at least one of several options: a union of respondents, no sum of shares.
     *
     * @param question a multiple response question
     * @param codes the codes of valid options, at least one
     * @return one estimate
     * @throws QuestionnaireException if the question has no such valid option
     */
    public static Statistic mentioned(MultipleResponseQuestion question, String... codes) {
        int[] places = places(question, question.validOptions(), codes);
        int[] all = Arrays.stream(places)
                .map(place -> question.options().indexOf(question.validOptions().get(place)))
                .toArray();
        return sets("net", question, List.of(all), List.of(String.join("+", codes)));
    }

    private static Statistic sets(
            String name, MultipleResponseQuestion question, List<int[]> sets, List<String> labels) {
        Cells valid = Cells.of(1, table -> {
            MultipleResponseColumn column = table.column(question);
            return row -> column.missingNumber(row) == 0 ? 0 : -1;
        });
        List<Cells> chosen = sets.stream().map(set -> anyOf(question, set)).toList();
        return new Statistic(name, question, target -> {
            int base = target.add(valid, Amounts.one());
            int[] firsts = chosen.stream()
                    .mapToInt(cells -> target.add(cells, Amounts.one()))
                    .toArray();
            List<List<Quantity>> groups = new ArrayList<>();
            for (int group = 0; group < target.groupCount(); group++) {
                Combination members = Combination.of(base + group);
                target.base(members);
                List<Quantity> quantities = new ArrayList<>();
                for (int i = 0; i < firsts.length; i++) {
                    quantities.add(Quantity.share(labels.get(i), Combination.of(firsts[i] + group), members));
                }
                groups.add(quantities);
            }
            return groups;
        });
    }

    private static Cells anyOf(MultipleResponseQuestion question, int[] options) {
        return Cells.of(1, table -> {
            MultipleResponseColumn column = table.column(question);
            return row -> {
                if (column.missingNumber(row) == 0) {
                    for (int option : options) {
                        if (column.chose(row, option)) {
                            return 0;
                        }
                    }
                }
                return -1;
            };
        });
    }

    /**
     * The net promoter score: the share of answers from 9 less the share of answers to 6.
     *
     * @param question a rating of that kind
     * @return one estimate, from −1 to 1
     * @throws QuestionnaireException if the rating is of another kind
     */
    public static Statistic netPromoter(RatingQuestion question) {
        if (question.kind() != RatingQuestion.Kind.NET_PROMOTER) {
            throw new QuestionnaireException(
                    Problem.at(Place.unknown().withColumn(question.id()), "a rating without a net promoter score")
                            .found(question.kind().toString())
                            .expected(RatingQuestion.Kind.NET_PROMOTER.toString()));
        }
        Cells thirds = Cells.of(3, table -> {
            NumberColumn column = table.column(question);
            return row -> {
                double value = column.value(row).orElse(Double.NaN);
                return Double.isNaN(value) ? -1 : value >= LEAST_PROMOTER ? 0 : value > GREATEST_DETRACTOR ? 1 : 2;
            };
        });
        return new Statistic("netPromoter", question, target -> {
            int first = target.add(thirds, Amounts.one());
            List<List<Quantity>> groups = new ArrayList<>();
            for (int group = 0; group < target.groupCount(); group++) {
                int from = first + group * 3;
                Combination members = Combination.of(from, from + 1, from + 2);
                target.base(members);
                Combination score = Combination.of(new int[] {from, from + 2}, new double[] {1, -1});
                groups.add(List.of(Quantity.mean("", score, members, 0, totals -> {
                    double n = totals.count(members.expand(totals.size()));
                    double weight = totals.sum(members.expand(totals.size()));
                    double mean = (totals.sum(from) - totals.sum(from + 2)) / weight;
                    return n / (n - 1) * ((totals.sum(from) + totals.sum(from + 2)) / weight - mean * mean);
                })));
            }
            return groups;
        });
    }

    /**
     * The mean of numbers.
     *
     * @param question a question answered by numbers
     * @return one estimate
     */
    public static Statistic mean(NumberQuestion question) {
        return moments("mean", question, (m, pivot) -> Quantity.mean("", m.sum(), m.members(), pivot, m::spread));
    }

    /**
     * The weighted total of numbers.
     *
     * @param question a question answered by numbers
     * @return one estimate
     */
    public static Statistic total(NumberQuestion question) {
        return moments(
                "total",
                question,
                (m, pivot) -> Quantity.total(
                        "",
                        Combination.of(new int[] {m.first(), m.first() + 1}, new double[] {pivot, 1}),
                        m.members(),
                        m::spread));
    }

    /**
     * The variance of numbers in the population.
     *
     * @param question a question answered by numbers
     * @return one estimate
     */
    public static Statistic variance(NumberQuestion question) {
        return moments("variance", question, (m, pivot) -> m.variance());
    }

    /** A quantity of the moments of numbers in a group. */
    private interface MomentQuantity {
        Quantity of(Moments moments, double pivot);
    }

    private static Statistic moments(String name, NumberQuestion question, MomentQuantity quantity) {
        Cells answered = Cells.answered(question);
        return new Statistic(name, question, target -> {
            double pivot = target.pivot(question);
            Amounts deviation = Amounts.deviation(question, pivot);
            boolean withSquares = name.equals("variance");
            int first = withSquares
                    ? target.add(answered, Amounts.one(), deviation, deviation.squared())
                    : target.add(answered, Amounts.one(), deviation);
            int squares = withSquares ? first + 2 : target.addTotals(answered, deviation.squared());
            List<List<Quantity>> groups = new ArrayList<>();
            for (int group = 0; group < target.groupCount(); group++) {
                Moments moments = withSquares
                        ? new Moments(first + group * 3, squares + group * 3)
                        : new Moments(first + group * 2, squares + group);
                target.base(moments.members());
                groups.add(List.of(quantity.of(moments, pivot)));
            }
            return groups;
        });
    }

    /**
     * A ratio of two totals, over the respondents who answered both.
     *
     * @param numerator a question answered by numbers
     * @param denominator another one
     * @return one estimate
     */
    public static Statistic ratio(NumberQuestion numerator, NumberQuestion denominator) {
        Cells both = Cells.answered(numerator).within(Cells.answered(denominator));
        return new Statistic("ratio", numerator, target -> {
            int first =
                    target.add(both, Amounts.one(), Amounts.deviation(numerator, 0), Amounts.deviation(denominator, 0));
            List<List<Quantity>> groups = new ArrayList<>();
            for (int group = 0; group < target.groupCount(); group++) {
                int from = first + group * 3;
                Combination members = Combination.of(from);
                target.base(members);
                Combination above = Combination.of(from + 1);
                Combination below = Combination.of(from + 2);
                groups.add(List.of(
                        Quantity.of("", members, size -> Totals.ratio(above.expand(size), below.expand(size)))));
            }
            return groups;
        });
    }

    private static IllegalArgumentException noCodes(Question question) {
        return new IllegalArgumentException("a proportion is of at least one option of \"" + question.id() + "\"");
    }

    private static int[] places(Question question, List<Option> options, String... codes) {
        if (codes.length == 0) {
            throw noCodes(question);
        }
        List<String> known = options.stream().map(Option::code).toList();
        return Arrays.stream(codes)
                .mapToInt(code -> {
                    int place = known.indexOf(code);
                    if (place < 0) {
                        throw new QuestionnaireException(
                                Problem.at(Place.unknown().withColumn(question.id()), "no such valid option")
                                        .foundText(code)
                                        .expected("one of " + known));
                    }
                    return place;
                })
                .distinct()
                .toArray();
    }

    @Override
    public String toString() {
        return name + " of " + question;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, question);
    }
}
