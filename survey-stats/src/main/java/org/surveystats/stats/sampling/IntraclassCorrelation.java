package org.surveystats.stats.sampling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.response.LabelColumn;
import org.surveystats.model.response.NumberColumn;
import org.surveystats.model.response.ResponseTable;

/**
 * How alike the answers within a cluster are, by analysis of variance: ρ = (B − W)/(B + (m₀ − 1)W), with the mean squares B
 * between k clusters and W within them, n answers, and m₀ = (n − Σm²/n)/(k − 1), which is the size of equal clusters. It
 * is not cut off at 0: a negative value says that people of one cluster are less alike than strangers, or only chance.
 * Answers are not weighted. Source: A. Donner, International Statistical Review 54 (1986), 67–82, doi:10.2307/1403259.
 *
 * @param value ρ
 * @param clusters the number k of clusters with valid answers
 * @param answers the number n of valid answers
 * @param averageSize m₀
 * @param betweenMeanSquare B
 * @param withinMeanSquare W
 */
public record IntraclassCorrelation(
        double value,
        int clusters,
        long answers,
        double averageSize,
        double betweenMeanSquare,
        double withinMeanSquare) {

    /**
     * From answers and the clusters they belong to.
     *
     * @param answers finite numbers
     * @param clusters the number of each answer's cluster, of any value
     * @return the correlation
     * @throws IllegalArgumentException if there are not as many answers as clusters, or a number is not finite
     * @throws SamplingException if there are fewer than two clusters, no cluster has two answers, or all answers are the
     *     same
     */
    public static IntraclassCorrelation of(double[] answers, int[] clusters) {
        if (answers.length != clusters.length) {
            throw new IllegalArgumentException("each answer has a cluster: found " + answers.length + " answers and "
                    + clusters.length + " clusters");
        }
        for (double answer : answers) {
            if (!Double.isFinite(answer)) {
                throw new IllegalArgumentException("an answer is finite: found " + answer);
            }
        }
        return compute(answers.length, row -> OptionalDouble.of(answers[row]), row -> clusters[row], Place.unknown());
    }

    /**
     * From the answers to a question with numbers; missing ones are left out.
     *
     * @param table the answers
     * @param question the question
     * @param cluster the design column of the clusters, of names or numbers
     * @return the correlation
     * @throws SamplingException if a respondent with an answer has no cluster, there are fewer than two clusters, no cluster
     *     has two answers, or all answers are the same
     * @throws org.surveystats.model.error.ResponseException if the table has no such question or column
     */
    public static IntraclassCorrelation of(ResponseTable table, NumberQuestion question, String cluster) {
        NumberColumn answers = table.column(question);
        IntFunction<Object> clusterOf;
        if (table.isNumeric(cluster)) {
            NumberColumn numbers = table.designNumbers(cluster);
            clusterOf = row -> numbers.value(row).orElseThrow(() -> blank(cluster, row));
        } else {
            LabelColumn labels = table.designLabels(cluster);
            clusterOf = row -> labels.value(row).orElseThrow(() -> blank(cluster, row));
        }
        return compute(
                table.rowCount(), answers::value, clusterOf, Place.unknown().withColumn(question.id()));
    }

    private static SamplingException blank(String column, int row) {
        return new SamplingException(Problem.at(Place.row(row + 1L).withColumn(column), "a blank cluster")
                .expected("the cluster of each respondent who answered"));
    }

    /** The answers of a cluster: their number, and the sum of their distances from the first answer of all. */
    private static final class Cluster {
        private long count;
        private double sum;
    }

    private static IntraclassCorrelation compute(
            int rows, IntFunction<OptionalDouble> answerOf, IntFunction<?> clusterOf, Place place) {
        Map<Object, Cluster> clusters = new LinkedHashMap<>();
        Cluster[] ofRow = new Cluster[rows];
        double[] distances = new double[rows];
        double pivot = 0;
        long count = 0;
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            OptionalDouble answer = answerOf.apply(row);
            if (answer.isPresent()) {
                pivot = count == 0 ? answer.getAsDouble() : pivot;
                distances[row] = answer.getAsDouble() - pivot;
                ofRow[row] = clusters.computeIfAbsent(clusterOf.apply(row), key -> new Cluster());
                ofRow[row].count++;
                ofRow[row].sum += distances[row];
                sum += distances[row];
                count++;
            }
        }
        int k = clusters.size();
        if (k < 2 || count == k) {
            throw new SamplingException(Problem.at(place, "too few answers for an intraclass correlation")
                    .found(count + " answers in " + k + " clusters")
                    .expected("two clusters or more, and two answers or more in one of them"));
        }
        double mean = sum / count;
        double between = 0;
        double squares = 0;
        for (Cluster cluster : clusters.values()) {
            double distance = cluster.sum / cluster.count - mean;
            between += cluster.count * distance * distance;
            squares += (double) cluster.count * cluster.count;
        }
        double within = 0;
        for (int row = 0; row < rows; row++) {
            if (ofRow[row] != null) {
                double distance = distances[row] - ofRow[row].sum / ofRow[row].count;
                within += distance * distance;
            }
        }
        double betweenSquare = between / (k - 1);
        double withinSquare = within / (count - k);
        double size = (count - squares / count) / (k - 1);
        double denominator = betweenSquare + (size - 1) * withinSquare;
        if (!(denominator > 0)) {
            throw new SamplingException(Problem.at(place, "answers without a spread have no intraclass correlation")
                    .found("the same answer of all " + count));
        }
        return new IntraclassCorrelation(
                (betweenSquare - withinSquare) / denominator, k, count, size, betweenSquare, withinSquare);
    }

    /**
     * The design effect of drawing clusters with another number of answers.
     *
     * @param answersPerCluster how many answers a cluster will have
     * @return 1 + (m − 1)ρ
     * @throws IllegalArgumentException if the number is below 1, or so large that so negative a correlation is impossible
     */
    public double designEffect(double answersPerCluster) {
        return ClusterPlanning.designEffect(answersPerCluster, value);
    }
}
