package org.surveystats.stats.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;

/** What the questions of a summary must satisfy. */
final class SummaryCheck {

    private SummaryCheck() {}

    static void check(String id, SummaryStatistic statistic, List<? extends Question> questions) {
        if (questions.isEmpty()) {
            throw new TableException(
                    Problem.at(Place.field(id), "a summary of no questions").expected("at least one question"));
        }
        Set<String> seen = new HashSet<>();
        for (Question question : questions) {
            if (!seen.add(question.id())) {
                throw new TableException(Problem.at(Place.field(id), "a question that stands twice")
                        .foundText(question.id())
                        .expected("each question once in a summary"));
            }
            switch (statistic.kind()) {
                case AGREEING, NET_AGREEMENT -> StubCheck.netAgreement(question);
                case TOP_BOXES, BOTTOM_BOXES -> StubCheck.boxes(question, statistic.boxes());
                case MEAN -> StubCheck.mean(question);
                case NET -> net(question, statistic.options());
            }
        }
    }

    private static void net(Question question, List<String> options) {
        List<String> codes = question instanceof ChoiceQuestion choice
                ? choice.validOptions().stream().map(Option::code).toList()
                : List.of();
        for (String option : options) {
            if (!codes.contains(option)) {
                throw new TableException(Problem.at(
                                Place.unknown().withColumn(question.id()), "a net of an option that there is not")
                        .foundText(option)
                        .expected(codes.isEmpty() ? "a question with one option a respondent" : "one of " + codes));
            }
        }
    }

    static void refuseRows(Optional<Stub.Summary> summary) {
        if (summary.isPresent()) {
            throw new TableException(
                    Problem.at(Place.field(summary.get().id()), "more rows of a summary of several questions")
                            .found(summary.get().statistic().kind().toString())
                            .expected("one row a question")
                            .hint("make another summary, with another statistic"));
        }
    }
}
