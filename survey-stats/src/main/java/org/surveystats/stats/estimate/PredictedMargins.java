package org.surveystats.stats.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.stats.design.Amounts;
import org.surveystats.stats.design.FeatureBlock;
import org.surveystats.stats.design.Totals;
import org.surveystats.stats.design.TotalsPass;
import org.surveystats.stats.internal.GeneralizedLinearFit.Family;
import org.surveystats.stats.internal.Matrices;

/** The means that a regression predicts if everybody had given the same answer to one of its questions. */
final class PredictedMargins implements Regression.Margins {

    private final RegressionModel model;
    private final double[] coefficients;
    private final double[][] covariance;
    private final double degreesOfFreedom;
    private final Precision precision;

    PredictedMargins(
            RegressionModel model,
            double[] coefficients,
            double[][] covariance,
            double degreesOfFreedom,
            Precision precision) {
        this.model = model;
        this.coefficients = coefficients;
        this.covariance = covariance;
        this.degreesOfFreedom = degreesOfFreedom;
        this.precision = precision;
    }

    /** What is predicted for one option. */
    private static final class Predicted {
        final double[] means;

        /** The sums of the derivatives by the coefficients. */
        final double[] slopes;

        Predicted(int rows, int terms) {
            means = new double[rows];
            slopes = new double[terms];
        }
    }

    @Override
    public List<Regression.PredictedMargin> of(ChoiceQuestion question) {
        int predictor = model.predictors.stream().map(Question::id).toList().indexOf(question.id());
        boolean[] occurs = model.occurring(model.codes.get(predictor), model.termsOf.get(predictor).length);
        int[] options = IntStream.range(0, occurs.length).filter(i -> occurs[i]).toArray();
        List<Predicted> predicted = Arrays.stream(options)
                .mapToObj(option -> predict(predictor, option))
                .toList();
        FeatureBlock.Builder block = FeatureBlock.builder();
        Amounts[] amounts = new Amounts[options.length + 1];
        amounts[0] = Amounts.one();
        for (int i = 0; i < options.length; i++) {
            double[] means = predicted.get(i).means;
            amounts[i + 1] = Amounts.of(table -> row -> means[row]);
        }
        block.add(model.memberCells(), amounts);
        block.base(0);
        Totals totals = TotalsPass.of(model.sample, block.build());
        double[] one = totals.indicator(0);
        List<Regression.PredictedMargin> margins = new ArrayList<>();
        for (int i = 0; i < options.length; i++) {
            double[] gradient = Arrays.stream(predicted.get(i).slopes)
                    .map(slope -> slope / totals.sum(0))
                    .toArray();
            Totals.Smooth mean = Totals.ratio(totals.indicator(i + 1), one);
            double variance = totals.variance(mean) + Matrices.quadraticForm(covariance, gradient);
            margins.add(new Regression.PredictedMargin(
                    question.validOptions().get(options[i]).code(),
                    precision.studentised(
                            totals.value(mean), variance, degreesOfFreedom, Precision.counts(totals, one))));
        }
        return margins;
    }

    private Predicted predict(int predictor, int option) {
        int terms = model.terms.size();
        Predicted predicted = new Predicted(model.member.length, terms);
        int[] place = new int[terms];
        double[] value = new double[terms];
        for (int row = 0; row < model.member.length; row++) {
            if (!model.member[row]) {
                continue;
            }
            int count = model.termsOfRow(row, predictor, option, place, value);
            double sum = 0;
            for (int k = 0; k < count; k++) {
                sum += coefficients[place[k]] * value[k];
            }
            double mean = model.family.mean(sum);
            double slope =
                    model.family == Family.GAUSSIAN ? 1 : model.family == Family.POISSON ? mean : mean * (1 - mean);
            predicted.means[row] = mean;
            for (int k = 0; k < count; k++) {
                predicted.slopes[place[k]] += model.sample.weight(row) * slope * value[k];
            }
        }
        return predicted;
    }
}
