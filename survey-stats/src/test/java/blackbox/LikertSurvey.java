package blackbox;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.ReplicateDesign;
import org.surveystats.stats.design.ReplicateMethod;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.scale.Battery;

/** The made-up survey of likert-data.R: 240 respondents in clusters who answered six statements, two of them reversed. */
final class LikertSurvey {

    static final AgreementScale SCALE =
            AgreementScale.numbered("five", 5, LocalizedText.of("disagree"), LocalizedText.of("agree"));
    static final List<AgreementQuestion> ITEMS = IntStream.rangeClosed(1, 6)
            .mapToObj(i -> AgreementQuestion.of("s" + i, "Statement " + i, SCALE))
            .map(item -> item.id().equals("s3") ? item.reversed() : item)
            .toList();
    static final SingleChoiceQuestion GROUP =
            SingleChoiceQuestion.of("group", "Group", Option.of("a", "A"), Option.of("b", "B"));
    static final Questionnaire QUESTIONNAIRE = questionnaire();

    /** The third item is reversed by its wording, the fifth by the battery. */
    static final Battery BATTERY = battery("s1", "s2", "s3", "s4", "s5", "s6").withTwins("s1", "s5");

    static final SampleDesign WEIGHTED = SampleDesign.independent().withWeight("w");
    static final SampleDesign CLUSTERED =
            SampleDesign.of(Stage.clusters("c").inStrata("h")).withWeight("w");
    static final ReplicateDesign REPLICATES =
            ReplicateDesign.of(ReplicateMethod.JK1, "r", 40).withWeight("w");

    private LikertSurvey() {}

    private static Questionnaire questionnaire() {
        Questionnaire.Builder builder = Questionnaire.builder("likert", "en", LocalizedText.of("Made up"));
        ITEMS.forEach(builder::add);
        return builder.add(GROUP).build();
    }

    static Battery battery(String... ids) {
        Battery battery = Battery.of(
                "optimism",
                Arrays.stream(ids)
                        .map(id -> QUESTIONNAIRE.question(id, AgreementQuestion.class))
                        .toArray(AgreementQuestion[]::new));
        return Arrays.asList(ids).contains("s5") ? battery.withReversed("s5") : battery;
    }

    static ResponseTable table() {
        List<String[]> lines = ExpectedValues.lines("likert.csv");
        List<String> header = Arrays.asList(lines.get(0));
        ResponseTableBuilder builder =
                ResponseTable.builder(QUESTIONNAIRE).designLabels("h").designLabels("c");
        List<String> numbers = header.stream()
                .filter(name -> name.equals("w") || name.startsWith("r"))
                .toList();
        numbers.forEach(builder::designNumbers);
        for (String[] line : lines.subList(1, lines.size())) {
            ResponseRow row = builder.row()
                    .design("h", line[header.indexOf("h")])
                    .design("c", line[header.indexOf("c")])
                    .choose("group", line[header.indexOf("group")]);
            numbers.forEach(name -> row.design(name, Double.parseDouble(line[header.indexOf(name)])));
            ITEMS.forEach(item -> {
                String cell = line[header.indexOf(item.id())];
                if (!cell.isEmpty()) {
                    row.choose(item.id(), cell);
                }
            });
            row.add();
        }
        return builder.build();
    }
}
