package org.surveystats.stats.distribution;

import java.util.List;
import java.util.Optional;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.QuestionnaireException;
import org.surveystats.model.question.AwarenessQuestion;
import org.surveystats.model.question.FrequencyQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.Subject;
import org.surveystats.model.question.UsageQuestion;

/** The questions of a funnel, found by their subject. */
record FunnelQuestions(
        Subject subject,
        AwarenessQuestion awareness,
        UsageQuestion usage,
        Optional<FrequencyQuestion> frequency,
        List<String> often) {

    static FunnelQuestions of(Questionnaire questionnaire, String subject, String... often) {
        AwarenessQuestion awareness = only(
                subject,
                "awareness",
                questionnaire.questions(AwarenessQuestion.class).stream()
                        .filter(q -> isAbout(q.subject(), subject))
                        .toList());
        UsageQuestion usage = only(
                subject,
                "usage",
                questionnaire.questions(UsageQuestion.class).stream()
                        .filter(q -> isAbout(q.subject(), subject))
                        .toList());
        Optional<FrequencyQuestion> frequency = Optional.empty();
        if (often.length > 0) {
            frequency = Optional.of(only(
                    subject,
                    "frequency",
                    questionnaire.questions(FrequencyQuestion.class).stream()
                            .filter(q -> isAbout(q.subject(), subject))
                            .toList()));
            checkCodes(frequency.get(), often);
        }
        return new FunnelQuestions(awareness.subject().orElseThrow(), awareness, usage, frequency, List.of(often));
    }

    private static void checkCodes(FrequencyQuestion question, String... often) {
        List<String> codes = question.validOptions().stream().map(Option::code).toList();
        for (String code : often) {
            if (!codes.contains(code)) {
                throw new QuestionnaireException(
                        Problem.at(Place.unknown().withColumn(question.id()), "no such valid option")
                                .foundText(code)
                                .expected("one of " + codes));
            }
        }
    }

    private static boolean isAbout(Optional<Subject> subject, String id) {
        return subject.map(Subject::id).equals(Optional.of(id));
    }

    private static <Q extends Question> Q only(String subject, String type, List<Q> questions) {
        if (questions.size() != 1) {
            throw new QuestionnaireException(
                    Problem.at(Place.unknown(), "the subject \"" + subject + "\" makes no funnel")
                            .found(questions.size() + " questions of type " + type)
                            .expected("exactly one with that subject"));
        }
        return questions.get(0);
    }
}
