package org.surveystats.stats.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.response.NumberColumn;
import org.surveystats.stats.design.Amounts;
import org.surveystats.stats.design.Cells;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.FeatureBlock;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.Totals;
import org.surveystats.stats.design.TotalsPass;
import org.surveystats.stats.internal.FitException;
import org.surveystats.stats.internal.GeneralizedLinearFit;
import org.surveystats.stats.internal.GeneralizedLinearFit.Family;
import org.surveystats.stats.internal.Matrices;
import org.surveystats.stats.internal.RegressionRows;
import org.surveystats.stats.internal.RowParts;

/** Fits a regression to a sample. */
final class RegressionModel {

    /** Patterns of answers up to this number are fitted as one row each. */
    private static final int MOST_PATTERNS = 1 << 16;

    final Sample sample;
    final Family family;
    final List<Question> predictors;
    private final double[] outcome;
    final boolean[] member;
    final List<int[]> codes = new ArrayList<>();
    final List<RegressionTerm> terms = new ArrayList<>();

    /** For each predictor its term, of options that of each option, −1 for the reference and those that do not occur. */
    final List<int[]> termsOf = new ArrayList<>();

    private RegressionModel(Sample sample, Family family, List<Question> predictors, double[] outcome, Cells members) {
        this.sample = sample;
        this.family = family;
        this.predictors = predictors;
        this.outcome = outcome;
        int[] cells = members.classify(sample.table());
        member = new boolean[cells.length];
        RowParts.each(cells.length, (from, to) -> {
            for (int row = from; row < to; row++) {
                member[row] = cells[row] >= 0;
            }
        });
    }

    static Regression fit(
            Sample sample,
            Family family,
            Question outcome,
            Optional<String> option,
            List<Question> predictors,
            Optional<Domain> where,
            Precision precision) {
        Cells members = Domain.answered(outcome).cells();
        for (Question predictor : predictors) {
            if (predictor.id().equals(outcome.id())) {
                throw new RegressionException(
                        Problem.at(Place.unknown().withColumn(outcome.id()), "an outcome that is its own predictor")
                                .expected("other questions to predict it"));
            }
            members = members.within(Domain.answered(predictor).cells());
        }
        if (where.isPresent()) {
            members = members.within(where.get().cells());
        }
        RegressionModel model = new RegressionModel(
                sample, family, List.copyOf(predictors), outcomes(sample, outcome, option), members);
        model.defineTerms();
        model.checkOutcomes(outcome.id());
        return model.run(precision);
    }

    /** The outcome of each respondent, 0 where there is none. */
    private static double[] outcomes(Sample sample, Question outcome, Optional<String> option) {
        double[] values = new double[sample.rowCount()];
        if (outcome instanceof ChoiceQuestion choice) {
            int[] chosen = Cells.options(choice, option.orElseThrow()).classify(sample.table());
            RowParts.each(values.length, (from, to) -> {
                for (int row = from; row < to; row++) {
                    values[row] = chosen[row] + 1.0;
                }
            });
        } else if (outcome instanceof NumberQuestion number) {
            NumberColumn column = sample.table().column(number);
            RowParts.each(values.length, (from, to) -> {
                for (int row = from; row < to; row++) {
                    values[row] = column.value(row).orElse(0);
                }
            });
        } else {
            throw problem(outcome.id(), "answers that cannot be the outcome of a regression");
        }
        return values;
    }

    /** Counts are not negative; a negative one must not hide in the mean of a pattern. */
    private void checkOutcomes(String column) {
        for (int row = 0; family == Family.POISSON && row < outcome.length; row++) {
            if (member[row] && sample.weight(row) > 0 && outcome[row] < 0) {
                throw new RegressionException(
                        Problem.at(Place.row(row + 1L).withColumn(column), "a negative outcome of a Poisson regression")
                                .found(Double.toString(outcome[row]))
                                .expected("counts of 0 or more")
                                .hint("take a linear regression, or leave the respondent out by a domain"));
            }
        }
    }

    private static RegressionException problem(String column, String what) {
        return new RegressionException(Problem.at(Place.unknown().withColumn(column), what)
                .expected("a question with one option a respondent, or numbers"));
    }

    private void defineTerms() {
        terms.add(RegressionTerm.INTERCEPT);
        for (Question predictor : predictors) {
            if (predictor instanceof ChoiceQuestion choice) {
                defineOptions(choice);
            } else if (predictor instanceof NumberQuestion) {
                codes.add(new int[0]);
                termsOf.add(new int[] {terms.size()});
                terms.add(RegressionTerm.of(predictor.id()));
            } else {
                throw problem(predictor.id(), "answers that cannot be a term of a regression");
            }
        }
    }

    private void defineOptions(ChoiceQuestion question) {
        List<Option> options = question.validOptions();
        int[] own = Cells.validOptions(question).classify(sample.table());
        boolean[] occurs = occurring(own, options.size());
        int[] ofOption = new int[options.size()];
        Arrays.fill(ofOption, -1);
        boolean reference = true;
        int before = terms.size();
        for (int i = 0; i < ofOption.length; i++) {
            if (occurs[i]) {
                if (!reference) {
                    ofOption[i] = terms.size();
                    terms.add(RegressionTerm.of(question.id(), options.get(i).code()));
                }
                reference = false;
            }
        }
        if (terms.size() == before) {
            throw new RegressionException(
                    Problem.at(Place.unknown().withColumn(question.id()), "a predictor that does not vary")
                            .found(reference ? "no respondent with all answers" : "one option among all respondents")
                            .expected("at least two options that occur")
                            .hint("leave the question out"));
        }
        codes.add(own);
        termsOf.add(ofOption);
    }

    private Regression run(Precision precision) {
        Patterns patterns = patterns();
        Rows rows = new Rows(patterns, row -> sample.weight(row));
        GeneralizedLinearFit fit = fit(rows);
        double[] coefficients = fit.coefficients();
        Scores scores = scores(rows.residuals(fit));
        Totals totals = TotalsPass.of(sample, scores.block);
        double[] members = totals.indicator(0);
        double degreesOfFreedom = totals.degreesOfFreedom(members) + 1 - terms.size();
        double[][] covariance = sample.replicateCount() > 0
                ? sample.replicateCovariance(replicates(patterns), coefficients)
                : Matrices.sandwich(
                        fit.inverseInformationBefore(),
                        totals.covariance(IntStream.of(scores.featureOfTerm)
                                .mapToObj(feature -> Totals.linear(totals.indicator(feature)))
                                .toList()));
        return new Regression(
                terms,
                coefficients,
                covariance,
                degreesOfFreedom,
                Precision.counts(totals, members),
                precision,
                new PredictedMargins(this, coefficients, covariance, degreesOfFreedom, precision));
    }

    private GeneralizedLinearFit fit(Rows rows) {
        try {
            return GeneralizedLinearFit.of(
                    family, terms.stream().map(RegressionTerm::name).toList(), rows);
        } catch (FitException e) {
            String what = Objects.requireNonNullElse(e.getMessage(), e.kind().toString());
            throw new RegressionException(
                    e.term().isPresent()
                            ? Problem.at(Place.unknown().withColumn(e.term().get()), what)
                            : Problem.at(Place.unknown(), what));
        }
    }

    /** The weight of a respondent. */
    private interface Weight {
        double of(int row);
    }

    /** Respondents with the same answers to all predictors. */
    private static final class Patterns {
        /** The pattern of each respondent, −1 for those who do not belong to the regression. */
        final int[] ofRow;

        /** One respondent of each pattern. */
        final int[] example;

        /** Whether every pattern is one respondent. */
        final boolean single;

        Patterns(int[] ofRow, int[] example, boolean single) {
            this.ofRow = ofRow;
            this.example = example;
            this.single = single;
        }
    }

    private Patterns patterns() {
        long count = 1;
        for (int i = 0; i < predictors.size() && count <= MOST_PATTERNS; i++) {
            count *= codes.get(i).length == 0 ? MOST_PATTERNS + 1L : termsOf.get(i).length;
        }
        return count > MOST_PATTERNS ? onePatternEach() : patternsOfOptions((int) count);
    }

    private Patterns onePatternEach() {
        int[] ofRow = new int[member.length];
        int[] example = new int[member.length];
        int count = 0;
        for (int row = 0; row < ofRow.length; row++) {
            ofRow[row] = member[row] ? count : -1;
            if (member[row]) {
                example[count++] = row;
            }
        }
        return new Patterns(ofRow, Arrays.copyOf(example, count), true);
    }

    private Patterns patternsOfOptions(int possible) {
        int[] ofRow = new int[member.length];
        int[][] own = codes.toArray(int[][]::new);
        int[] options = termsOf.stream().mapToInt(ofOption -> ofOption.length).toArray();
        List<int[]> examples = RowParts.map(ofRow.length, (from, to) -> {
            int[] first = new int[possible];
            Arrays.fill(first, -1);
            for (int row = from; row < to; row++) {
                int pattern = -1;
                if (member[row]) {
                    pattern = 0;
                    for (int i = 0; i < own.length; i++) {
                        pattern = pattern * options[i] + own[i][row];
                    }
                    first[pattern] = row;
                }
                ofRow[row] = pattern;
            }
            return first;
        });
        int[] place = new int[possible];
        int[] example = new int[possible];
        int count = 0;
        for (int pattern = 0; pattern < possible; pattern++) {
            for (int[] first : examples) {
                if (first[pattern] >= 0) {
                    place[pattern] = count;
                    example[count++] = first[pattern];
                    break;
                }
            }
        }
        RowParts.each(ofRow.length, (from, to) -> {
            for (int row = from; row < to; row++) {
                ofRow[row] = ofRow[row] < 0 ? -1 : place[ofRow[row]];
            }
        });
        return new Patterns(ofRow, Arrays.copyOf(example, count), false);
    }

    /** Sums over the respondents of each pattern. */
    private static final class PatternSums {
        final double[] weights;
        final double[] outcomes;
        final double[] startWeights;
        final double[] startSums;

        PatternSums(int patterns) {
            weights = new double[patterns];
            outcomes = new double[patterns];
            startWeights = new double[patterns];
            startSums = new double[patterns];
        }

        void add(PatternSums other) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] += other.weights[i];
                outcomes[i] += other.outcomes[i];
                startWeights[i] += other.startWeights[i];
                startSums[i] += other.startSums[i];
            }
        }
    }

    /** What a part of the respondents adds to the sums. */
    private record PartSums(PatternSums sums, double saturated) {}

    /** A sum of weights, and how many there are. */
    private record WeightSum(double sum, int count) {}

    /** The patterns with their respondents' weights. */
    private final class Rows implements RegressionRows {
        private final Patterns patterns;
        private final PatternSums sums;
        private final double[] responses;
        private final double within;

        Rows(Patterns patterns, Weight weight) {
            this.patterns = patterns;
            int count = patterns.example.length;
            double meanWeight = meanWeight(weight);
            PatternSums all = new PatternSums(count);
            double saturated = 0;
            for (PartSums part : RowParts.map(patterns.ofRow.length, (from, to) -> {
                PatternSums own = patterns.single ? all : new PatternSums(count);
                return new PartSums(own, add(own, weight, meanWeight, from, to));
            })) {
                saturated += part.saturated;
                if (!patterns.single) {
                    all.add(part.sums);
                }
            }
            sums = all;
            responses = new double[count];
            for (int i = 0; i < count; i++) {
                double y = sums.weights[i] > 0 ? sums.outcomes[i] / sums.weights[i] : outcome[patterns.example[i]];
                responses[i] = family == Family.BINOMIAL ? Math.min(1, y) : y;
                saturated -= sums.weights[i] * family.saturated(responses[i]);
            }
            within = saturated;
        }

        private double add(PatternSums to, Weight weight, double meanWeight, int from, int end) {
            double saturated = 0;
            for (int row = from; row < end; row++) {
                int pattern = patterns.ofRow[row];
                if (pattern >= 0) {
                    double w = weight.of(row);
                    double y = outcome[row];
                    to.startWeights[pattern] += family.startWeight(w, y, meanWeight);
                    to.startSums[pattern] += family.startSum(w, y, meanWeight);
                    to.weights[pattern] += w;
                    to.outcomes[pattern] += w * y;
                    saturated += w * family.saturated(y);
                }
            }
            return saturated;
        }

        /** The mean over the members with a weight; a member without one counts in none of the sums. */
        private double meanWeight(Weight weight) {
            double sum = 0;
            int count = 0;
            for (WeightSum part : RowParts.map(patterns.ofRow.length, (from, to) -> weights(weight, from, to))) {
                sum += part.sum;
                count += part.count;
            }
            return count > 0 ? sum / count : 1;
        }

        private WeightSum weights(Weight weight, int from, int to) {
            double sum = 0;
            int count = 0;
            for (int row = from; row < to; row++) {
                double w = patterns.ofRow[row] >= 0 ? weight.of(row) : 0;
                sum += w;
                count += w > 0 ? 1 : 0;
            }
            return new WeightSum(sum, count);
        }

        @Override
        public int size() {
            return patterns.example.length;
        }

        @Override
        public double weight(int row) {
            return sums.weights[row];
        }

        @Override
        public double response(int row) {
            return responses[row];
        }

        @Override
        public int terms(int row, int[] into, double[] values) {
            return termsOfRow(patterns.example[row], -1, -1, into, values);
        }

        @Override
        public double startWeight(int row, Family ofFamily) {
            return sums.startWeights[row];
        }

        @Override
        public double startSum(int row, Family ofFamily) {
            return sums.startSums[row];
        }

        @Override
        public double within(Family ofFamily) {
            return within;
        }

        /** The residual of each respondent as R's scores have it, outcome less mean but for the step that R leaves out. */
        double[] residuals(GeneralizedLinearFit fit) {
            double[] means = fit.fittedMeans();
            double[] ratios = fit.workingWeightRatios();
            double[] residuals = new double[patterns.ofRow.length];
            RowParts.each(residuals.length, (from, to) -> {
                for (int row = from; row < to; row++) {
                    int pattern = patterns.ofRow[row];
                    residuals[row] = pattern < 0 ? 0 : (outcome[row] - means[pattern]) * ratios[pattern];
                }
            });
            return residuals;
        }
    }

    /**
     * The terms of a respondent that are not 0.
     *
     * @param replaced a predictor whose answer is replaced by an option, or −1
     */
    int termsOfRow(int row, int replaced, int option, int[] into, double[] values) {
        into[0] = 0;
        values[0] = 1;
        int count = 1;
        for (int i = 0; i < predictors.size(); i++) {
            if (codes.get(i).length == 0) {
                double value = number(i, row);
                if (value != 0) {
                    into[count] = termsOf.get(i)[0];
                    values[count++] = value;
                }
            } else {
                int term = termsOf.get(i)[i == replaced ? option : codes.get(i)[row]];
                if (term >= 0) {
                    into[count] = term;
                    values[count++] = 1;
                }
            }
        }
        return count;
    }

    private double number(int predictor, int row) {
        NumberQuestion question = (NumberQuestion) predictors.get(predictor);
        return sample.table().column(question).value(row).orElse(0);
    }

    Cells memberCells() {
        return Cells.of(1, table -> row -> member[row] ? 0 : -1);
    }

    /** A block, and the feature of each term: the sum of the residuals times the term. Feature 0 counts. */
    private static final class Scores {
        final FeatureBlock block;
        final int[] featureOfTerm;

        Scores(FeatureBlock block, int[] featureOfTerm) {
            this.block = block;
            this.featureOfTerm = featureOfTerm;
        }
    }

    private Scores scores(double[] residuals) {
        int[] featureOfTerm = new int[terms.size()];
        Amounts residual = Amounts.of(table -> row -> residuals[row]);
        FeatureBlock.Builder block = FeatureBlock.builder();
        block.add(memberCells(), Amounts.one(), residual);
        featureOfTerm[0] = 1;
        for (int i = 0; i < predictors.size(); i++) {
            int predictor = i;
            int[] own = codes.get(i);
            int[] termOf = termsOf.get(i);
            if (own.length == 0) {
                featureOfTerm[termOf[0]] =
                        block.add(memberCells(), Amounts.of(table -> row -> residuals[row] * number(predictor, row)));
                continue;
            }
            int first = block.add(Cells.of(termOf.length, table -> row -> member[row] ? own[row] : -1), residual);
            for (int option = 0; option < termOf.length; option++) {
                if (termOf[option] >= 0) {
                    featureOfTerm[termOf[option]] = first + option;
                }
            }
        }
        block.base(0);
        return new Scores(block.build(), featureOfTerm);
    }

    /** The coefficients fitted with each replicate's weights; not a number where there is no fit. */
    private double[][] replicates(Patterns patterns) {
        double[][] values = new double[sample.replicateCount()][];
        for (int r = 0; r < values.length; r++) {
            int replicate = r;
            try {
                values[r] = GeneralizedLinearFit.of(
                                family,
                                terms.stream().map(RegressionTerm::name).toList(),
                                new Rows(patterns, row -> Math.max(0, sample.replicateWeight(row, replicate))))
                        .coefficients();
            } catch (FitException e) {
                values[r] = new double[terms.size()];
                Arrays.fill(values[r], Double.NaN);
            }
        }
        return values;
    }

    /** The options that some member with a weight chose. */
    boolean[] occurring(int[] own, int count) {
        boolean[] occurs = new boolean[count];
        for (boolean[] part : RowParts.map(own.length, (from, to) -> occurring(own, count, from, to))) {
            for (int i = 0; i < count; i++) {
                occurs[i] |= part[i];
            }
        }
        return occurs;
    }

    private boolean[] occurring(int[] own, int count, int from, int to) {
        boolean[] occurs = new boolean[count];
        for (int row = from; row < to; row++) {
            if (member[row] && sample.weight(row) > 0) {
                occurs[own[row]] = true;
            }
        }
        return occurs;
    }
}
