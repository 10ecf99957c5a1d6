package org.surveystats.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.question.YesNoQuestion;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.Stage;

/**
 * A made-up survey of respondents in clusters of 20 on average within 40 strata: ten five-point questions with 5 % of the answers
 * missing, a yes-no question that depends on them, a region and an age group (8 × 12 groups), a number, and weights. Answers of a
 * cluster resemble each other.
 */
final class MadeUpSurvey {

    static final int STRATA = 40;
    static final int PER_CLUSTER = 20;
    static final int QUESTIONS = 10;
    static final int REPLICATES = 40;

    private static final AgreementScale SCALE =
            AgreementScale.numbered("five", 5, LocalizedText.of("not at all"), LocalizedText.of("fully"));

    final List<AgreementQuestion> questions = new ArrayList<>();
    final SingleChoiceQuestion region = groups("region", 8);
    final SingleChoiceQuestion age = groups("age", 12);
    final YesNoQuestion use = YesNoQuestion.of("use", "Use", Option.of("yes", "Yes"), Option.of("no", "No"));
    final NumericQuestion income = NumericQuestion.of("income", "Income");
    final Questionnaire questionnaire;
    final SampleDesign design =
            SampleDesign.of(Stage.clusters("psu").inStrata("stratum")).withWeight("weight");

    MadeUpSurvey() {
        for (int i = 1; i <= QUESTIONS; i++) {
            questions.add(AgreementQuestion.of("q" + i, "Question " + i, SCALE));
        }
        Questionnaire.Builder builder = Questionnaire.builder("made-up", "en", LocalizedText.of("A made-up survey"));
        questions.forEach(builder::add);
        questionnaire = builder.add(region).add(age).add(use).add(income).build();
    }

    private static SingleChoiceQuestion groups(String id, int count) {
        List<Option> options = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            options.add(Option.of(id.charAt(0) + Integer.toString(i), id + " " + i));
        }
        return SingleChoiceQuestion.of(id, id, options.toArray(Option[]::new));
    }

    /** The order of respondents. */
    enum Order {
        /** Clusters stand together, as they were interviewed. */
        BY_CLUSTER,
        /** Respondents stand in any order. */
        SHUFFLED
    }

    /** Makes answers, always the same; with replicate weights rep1 to rep40 of half-samples if wanted. */
    ResponseTable answers(int rows, Order order, boolean replicates) {
        ResponseTableBuilder builder = ResponseTable.builder(questionnaire)
                .designNumbers("weight")
                .designLabels("stratum")
                .designLabels("psu");
        for (int r = 1; replicates && r <= REPLICATES; r++) {
            builder.designNumbers("rep" + r);
        }
        int clusters = Math.max(2 * STRATA, rows / PER_CLUSTER);
        int[] clusterOfRow = new int[rows];
        SplittableRandom random = new SplittableRandom(1);
        for (int row = 0; row < rows; row++) {
            clusterOfRow[row] =
                    order == Order.SHUFFLED ? random.nextInt(clusters) : (int) ((long) row * clusters / rows);
        }
        for (int row = 0; row < rows; row++) {
            int cluster = clusterOfRow[row];
            SplittableRandom ofCluster = new SplittableRandom(1_000_003L * cluster + 7);
            double lean = ofCluster.nextDouble() - 0.5;
            int stratum = (int) ((long) cluster * STRATA / clusters);
            double weight = 0.5 + random.nextDouble() + stratum / (double) STRATA;
            ResponseRow answer = builder.row()
                    .design("weight", weight)
                    .design("stratum", "s" + stratum)
                    .design("psu", "c" + cluster);
            int sum = 0;
            for (AgreementQuestion question : questions) {
                if (random.nextInt(20) > 0) {
                    int point = (int) Math.max(1, Math.min(5, Math.round(3 + lean * 2 + random.nextDouble(-2.2, 2.2))));
                    sum += point;
                    answer.choose(question.id(), Integer.toString(point));
                }
            }
            answer.choose("region", "r" + (1 + random.nextInt(8)));
            answer.choose("age", "a" + (1 + random.nextInt(12)));
            answer.choose("use", random.nextDouble() < 1 / (1 + Math.exp(3 - sum / 10.0)) ? "yes" : "no");
            answer.number("income", Math.round(Math.exp(random.nextDouble(9, 12) + lean) * 100) / 100.0);
            for (int r = 1; replicates && r <= REPLICATES; r++) {
                answer.design("rep" + r, ((cluster >> (r % 12)) & 1) == 0 ? 2 * weight : 0);
            }
            answer.add();
        }
        return builder.build();
    }
}
