package blackbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.question.YesNoQuestion;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.ReplicateDesign;
import org.surveystats.stats.design.ReplicateMethod;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.weighting.Margin;
import org.surveystats.stats.weighting.MarginCell;

/** A random survey of people of whom everything is known: clusters in strata, weights, and jackknife weights of the clusters. */
final class CensusSurvey {

    static final SingleChoiceQuestion REGION = options("region", "a", "b", "c");
    static final SingleChoiceQuestion SEX = options("sex", "f", "m");
    static final SingleChoiceQuestion AGE = options("age", "1", "2", "3", "4");
    static final SingleChoiceQuestion OUTCOME = options("outcome", "interview", "refusal", "noContact");
    static final YesNoQuestion USE = YesNoQuestion.of("use", "Use?", Option.of("yes", "yes"), Option.of("no", "no"));
    static final NumericQuestion INCOME = NumericQuestion.of("income", "Income");
    static final NumericQuestion RENT = NumericQuestion.of("rent", "Rent");
    static final Questionnaire QUESTIONNAIRE = Questionnaire.builder("census", "en", LocalizedText.of("Census"))
            .add(REGION)
            .add(SEX)
            .add(AGE)
            .add(OUTCOME)
            .add(USE)
            .add(INCOME)
            .add(RENT)
            .build();
    static final SampleDesign DESIGN =
            SampleDesign.of(Stage.clusters("cluster").inStrata("stratum")).withWeight("w");

    private static final int STRATA = 4;

    private final List<Person> people = new ArrayList<>();
    private final int clusters;

    /** A person, whose chances of an interview hang on the age. */
    record Person(
            String stratum,
            String cluster,
            double weight,
            Map<String, String> answers,
            double income,
            double rent,
            List<Double> replicates) {}

    CensusSurvey(long seed, int rows, int clusters) {
        this.clusters = clusters;
        SplittableRandom random = new SplittableRandom(seed);
        double[] level = IntStream.range(0, clusters)
                .mapToDouble(i -> random.nextDouble(-0.5, 0.5))
                .toArray();
        for (int row = 0; row < rows; row++) {
            int cluster = row % clusters;
            double lean = level[cluster];
            Map<String, String> answers = new LinkedHashMap<>();
            answers.put("region", List.of("a", "b", "c").get(pick(random, .5 + lean / 3, .3)));
            answers.put("sex", random.nextDouble() < .55 ? "f" : "m");
            int age = pick(random, .2, .3 + lean / 5, .3);
            answers.put("age", Integer.toString(age + 1));
            answers.put(
                    "outcome",
                    random.nextDouble() < .45 + .12 * age
                            ? "interview"
                            : random.nextBoolean() ? "refusal" : "noContact");
            double income = Math.round(100 * Math.exp(3 + .2 * age + lean + random.nextDouble())) / 100.0;
            answers.put("use", random.nextDouble() < .3 + .1 * age + lean / 2 ? "yes" : "no");
            double weight = Math.round(1000 * (5 + cluster % STRATA + 10 * random.nextDouble())) / 1000.0;
            people.add(new Person(
                    "s" + cluster % STRATA,
                    "c" + cluster,
                    weight,
                    answers,
                    income,
                    Math.round(100 * income * random.nextDouble(.2, .4)) / 100.0,
                    jackknife(cluster, weight)));
        }
    }

    private static SingleChoiceQuestion options(String id, String... codes) {
        return SingleChoiceQuestion.of(
                id,
                id,
                List.of(codes).stream().map(code -> Option.of(code, code)).toArray(Option[]::new));
    }

    private static int pick(SplittableRandom random, double... shares) {
        double x = random.nextDouble();
        int i = 0;
        while (i < shares.length && x >= shares[i]) {
            x -= shares[i++];
        }
        return i;
    }

    private List<Double> jackknife(int cluster, double weight) {
        double n = (double) clusters / STRATA;
        return IntStream.range(0, clusters)
                .mapToObj(dropped ->
                        dropped == cluster ? 0.0 : dropped % STRATA == cluster % STRATA ? weight * n / (n - 1) : weight)
                .toList();
    }

    /** The same people in another order. */
    CensusSurvey shuffled(long seed) {
        Collections.shuffle(people, new Random(seed));
        return this;
    }

    List<Person> people() {
        return people;
    }

    ResponseTable table() {
        ResponseTableBuilder builder = ResponseTable.builder(QUESTIONNAIRE)
                .designNumbers("w")
                .designLabels("stratum")
                .designLabels("cluster");
        IntStream.rangeClosed(1, clusters).forEach(r -> builder.designNumbers("jk" + r));
        for (Person person : people) {
            ResponseRow row = builder.row()
                    .design("w", person.weight)
                    .design("stratum", person.stratum)
                    .design("cluster", person.cluster)
                    .number("income", person.income)
                    .number("rent", person.rent);
            person.answers.forEach(row::choose);
            for (int r = 0; r < clusters; r++) {
                row.design("jk" + (r + 1), person.replicates.get(r));
            }
            row.add();
        }
        return builder.build();
    }

    ReplicateDesign jackknife() {
        double n = (double) clusters / STRATA;
        ReplicateDesign design =
                ReplicateDesign.of(ReplicateMethod.JKN, "jk", clusters).withWeight("w");
        return design.withScale(
                1,
                Collections.nCopies(clusters, (n - 1) / n).stream()
                        .mapToDouble(x -> x)
                        .toArray());
    }

    /** The weighted mean income of those with some outcomes; none stands for all. */
    double meanIncome(String... outcomes) {
        double sum = 0;
        double weights = 0;
        for (Person person : people) {
            if (outcomes.length == 0 || List.of(outcomes).contains(person.answers.get("outcome"))) {
                sum += person.weight * person.income;
                weights += person.weight;
            }
        }
        return sum / weights;
    }

    /** A margin near to what the sample says, of a sum. */
    Margin margin(long seed, double total, String... questions) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<Map<String, String>, Double> sums = new LinkedHashMap<>();
        for (Person person : people) {
            Map<String, String> at = new LinkedHashMap<>();
            for (String question : questions) {
                at.put(question, person.answers.get(question));
            }
            sums.merge(at, person.weight, Double::sum);
        }
        List<MarginCell> cells = new ArrayList<>();
        sums.forEach((at, sum) -> cells.add(new MarginCell(at, sum * random.nextDouble(.85, 1.15))));
        return Margin.of(cells).scaledTo(total);
    }
}
