package blackbox;

import java.util.stream.IntStream;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;

/** Respondents to two ordered questions, as many as the counts of a table say. */
record CountSurvey(AgreementQuestion rows, AgreementQuestion columns, ResponseTable table) {

    static CountSurvey of(long[]... counts) {
        AgreementQuestion rows = question("rows", counts.length);
        AgreementQuestion columns = question("columns", counts[0].length);
        Questionnaire questionnaire = Questionnaire.builder("counts", "en", LocalizedText.of("Counts"))
                .add(rows)
                .add(columns)
                .build();
        ResponseTableBuilder builder = ResponseTable.builder(questionnaire).designNumbers("w");
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                for (long n = 0; n < counts[i][j]; n++) {
                    builder.row()
                            .choose("rows", Integer.toString(i + 1))
                            .choose("columns", Integer.toString(j + 1))
                            .design("w", (i + n) % 2 == 0 ? 1 : 2)
                            .add();
                }
            }
        }
        return new CountSurvey(rows, columns, builder.build());
    }

    private static AgreementQuestion question(String id, int points) {
        Option[] options = IntStream.rangeClosed(1, points)
                .mapToObj(i -> Option.of(Integer.toString(i), "point " + i))
                .toArray(Option[]::new);
        return AgreementQuestion.of(id, id, AgreementScale.of(id, options));
    }
}
