package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.Net;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.RatingQuestion;

/** What rows a question can have. */
final class StubCheck {

    private StubCheck() {}

    private static Place at(Question question) {
        return Place.unknown().withColumn(question.id());
    }

    static void nets(Question question, Optional<Categories> categories, List<Net> nets) {
        if (categories.isEmpty()) {
            throw new TableException(Problem.at(at(question), "nets of numbers")
                    .found(question.typeName())
                    .expected("options or bands")
                    .hint("sort the numbers into bands: Stub.of(Banding)"));
        }
        List<String> codes =
                categories.get().list().stream().map(Categories.Category::code).toList();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < nets.size(); i++) {
            Net net = nets.get(i);
            if (codes.contains(net.code())
                    || nets.subList(0, i).stream().anyMatch(n -> n.code().equals(net.code()))) {
                problems.add(Problem.at(at(question).withField("nets[" + i + "].code"), "duplicate code")
                        .foundText(net.code())
                        .expected("a code that no option and no other net has"));
            }
            for (String option : net.options()) {
                if (!codes.contains(option)) {
                    problems.add(Problem.at(at(question).withField("nets[" + i + "].options"), "unknown code")
                            .foundText(option)
                            .expected("one of " + codes));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new TableException(problems);
        }
    }

    static void mean(Question question) {
        if (question instanceof NumberQuestion) {
            return;
        }
        if (!(question instanceof ChoiceQuestion choice)) {
            throw new TableException(Problem.at(at(question), "a mean of what has no scores")
                    .found(question.typeName())
                    .expected("numbers, or options with scores")
                    .hint("the mean number of options chosen is withMeanMentions()"));
        }
        scores(choice);
    }

    private static void scores(ChoiceQuestion choice) {
        for (Option option : choice.validOptions()) {
            if (option.score().isEmpty()) {
                throw new TableException(Problem.at(at(choice), "an option without a score")
                        .foundText(option.code())
                        .expected("a score for every valid option")
                        .hint("without scores a question has shares, and neither a mean nor boxes"));
            }
        }
    }

    static void boxes(Question question, int boxes) {
        if (!(question instanceof ChoiceQuestion choice)) {
            throw new TableException(Problem.at(at(question), "boxes of what has no scores")
                    .found(question.typeName())
                    .expected("a question with one option a respondent, whose options have scores")
                    .hint("numbers have nets of their bands"));
        }
        scores(choice);
        int options = choice.validOptions().size();
        if (boxes < 1 || boxes > options) {
            throw new TableException(Problem.at(at(question), "a number of boxes")
                    .found(Integer.toString(boxes))
                    .expected("1 to " + options + ", the number of valid options"));
        }
    }

    static void netAgreement(Question question) {
        if (!(question instanceof AgreementQuestion)) {
            throw new TableException(Problem.at(at(question), "net agreement of what nobody agrees with")
                    .found(question.typeName())
                    .expected("agreement"));
        }
    }

    static void netPromoter(Question question) {
        if (!(question instanceof RatingQuestion rating) || rating.kind() != RatingQuestion.Kind.NET_PROMOTER) {
            throw new TableException(Problem.at(at(question), "a question without a net promoter score")
                    .found(question.typeName())
                    .expected("a rating of the kind " + RatingQuestion.Kind.NET_PROMOTER));
        }
    }

    static void multiple(Question question) {
        if (!(question instanceof MultipleResponseQuestion)) {
            throw new TableException(Problem.at(at(question), "a number of choices")
                    .found(question.typeName())
                    .expected("multipleResponse"));
        }
    }
}
