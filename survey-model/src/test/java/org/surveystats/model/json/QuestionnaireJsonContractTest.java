package org.surveystats.model.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.testkit.QuestionnaireFormatContract;

class QuestionnaireJsonContractTest extends QuestionnaireFormatContract {

    private static final String NAMED = "{\"type\": \"yesNo\", \"text\": \"T\", \"options\": "
            + "[{\"code\": \"yes\"}, {\"code\": \"x\"}], \"id\": ";

    @Override
    protected byte[] write(Questionnaire questionnaire) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        QuestionnaireJson.write(questionnaire, out);
        return out.toByteArray();
    }

    @Override
    protected Questionnaire read(byte[] bytes) {
        return QuestionnaireJson.read(new ByteArrayInputStream(bytes), "bytes");
    }

    @Override
    protected byte[] contradicting(Refusal refusal) {
        String questions = switch (refusal) {
            case DUPLICATE_ID -> NAMED + "\"a\"}, " + NAMED + "\"a\"}";
            case DUPLICATE_CODE -> NAMED.replace("yes\"", "x\"") + "\"a\", \"positive\": \"x\"}";
            case UNKNOWN_CODE_IN_BASE ->
                NAMED + "\"a\"}, " + NAMED + "\"b\", \"askedIf\": {\"question\": \"a\", \"is\": \"z\"}}";
            case CYCLE_OF_BASES -> NAMED + "\"a\", \"askedIf\": {\"question\": \"a\", \"is\": \"x\"}}";
        };
        return ("{\"id\": \"i\", \"title\": \"T\", \"language\": \"en\", \"questions\": [" + questions + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
