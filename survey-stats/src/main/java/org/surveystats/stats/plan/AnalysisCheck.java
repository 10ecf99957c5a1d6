package org.surveystats.stats.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.SurveyException;
import org.surveystats.model.internal.json.Suggestions;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.GridQuestion;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.OrderedQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.RatingQuestion;
import org.surveystats.stats.openend.Consensus;
import org.surveystats.stats.openend.ThemeQuestion;

/** Checks that the questions of an analysis exist, and have what its statistic needs. */
final class AnalysisCheck implements AnalysisVisitor<List<Problem>> {

    private static final String ONE_OPTION = "a question with one option a respondent";
    private static final String NUMBER = "a numeric question or a rating";

    private final Questionnaire questionnaire;
    private final Set<String> columns;
    private final String path;
    private final List<Problem> problems = new ArrayList<>();

    AnalysisCheck(Questionnaire questionnaire, Set<String> columns, String path) {
        this.questionnaire = questionnaire;
        this.columns = columns;
        this.path = path;
    }

    /** Everything that is wrong with an analysis. */
    List<Problem> problems(Analysis analysis) {
        analysis.accept(this);
        for (int i = 0; i < analysis.by().size(); i++) {
            find("by[" + i + "]", analysis.by().get(i));
            groups("by[" + i + "]", analysis.by().get(i));
        }
        analysis.where().forEach(this::condition);
        return List.copyOf(problems);
    }

    private void groups(String field, String id) {
        questionnaire
                .find(id)
                .filter(question -> !hasGroups(question))
                .ifPresent(question -> problems.add(at(field, "answers that are no groups")
                        .found(described(question))
                        .expected(ONE_OPTION + ", a rating, or a multiple response question")));
    }

    private boolean hasGroups(Question question) {
        return question instanceof ChoiceQuestion
                || question instanceof RatingQuestion
                || question instanceof MultipleResponseQuestion;
    }

    private void condition(String id, List<String> codes) {
        String field = "where." + id;
        Optional<Question> question = find(field, id);
        groups(field, id);
        question.filter(this::hasGroups).ifPresent(asked -> {
            for (int i = 0; i < codes.size(); i++) {
                code(field + "[" + i + "]", asked, codes.get(i), option -> true);
            }
        });
    }

    Problem at(String field, String what) {
        return Problem.at(Place.field(field.isEmpty() ? path : path + "." + field), what);
    }

    static String described(Question question) {
        return "\"" + question.id() + "\" of the type " + question.typeName();
    }

    /** The question with an id, or a problem. */
    private Optional<Question> find(String field, String id) {
        return find(field, id, problems);
    }

    Optional<Question> find(String field, String id, List<Problem> into) {
        Optional<Question> question = questionnaire.find(id);
        if (question.isEmpty()) {
            Problem problem = at(field, "no such question")
                    .foundText(id)
                    .expected("the id of a question of \"" + questionnaire.id() + "\"");
            List<String> ids =
                    questionnaire.answeredQuestions().stream().map(Question::id).toList();
            into.add(Suggestions.didYouMean(id, ids).map(problem::hint).orElse(problem));
        }
        return question;
    }

    /** The question with an id as a level of measurement, or a problem that says what the question has instead. */
    private <Q> Optional<Q> find(String field, String id, String statistic, Class<Q> level, String expected) {
        return find(field, id).flatMap(question -> {
            if (level.isInstance(question)) {
                return Optional.of(level.cast(question));
            }
            misfit(field, question, statistic, expected);
            return Optional.empty();
        });
    }

    private void misfit(String field, Question question, String statistic, String expected) {
        Problem problem = at(field, "\"" + statistic + "\" does not fit the question")
                .found(described(question))
                .expected(expected);
        problems.add(problem.hint(hint(question)));
    }

    /** A problem of a grid with a hint at its items. */
    static Problem itemsHint(Problem problem, Question question) {
        return question instanceof GridQuestion ? problem.hint(hint(question)) : problem;
    }

    private static String hint(Question question) {
        if (question instanceof GridQuestion grid) {
            return "name one of its items: "
                    + Suggestions.quoted(grid.items().stream().map(Question::id).toList());
        }
        List<String> fitting = statistics(question);
        return fitting.isEmpty()
                ? "plans have no statistic for such a question"
                : "such a question has " + Suggestions.quoted(fitting);
    }

    private static List<String> statistics(Question question) {
        if (question instanceof OrderedQuestion) {
            return List.of("distribution", "proportion", "net", "meanScore");
        }
        if (question instanceof ChoiceQuestion) {
            return List.of("distribution", "proportion", "net");
        }
        if (question instanceof MultipleResponseQuestion) {
            return List.of("multipleResponse", "proportion", "net");
        }
        if (question instanceof RatingQuestion) {
            return List.of("distribution", "proportion", "mean", "total", "quantile", "variance");
        }
        return question instanceof NumberQuestion ? List.of("mean", "total", "quantile", "variance") : List.of();
    }

    /** Checks a code, and that its option is one that counts. */
    private void code(String field, Question question, String code, Predicate<Option> counts) {
        Optional<Option> option = question.option(code);
        if (option.isPresent() ? counts.test(option.get()) : isNumberOf(question, code)) {
            return;
        }
        List<String> possible =
                question.options().stream().filter(counts).map(Option::code).toList();
        Problem problem = at(field, option.isPresent() ? "an option that is no valid answer" : "no such option")
                .foundText(code)
                .expected(
                        question instanceof RatingQuestion rating
                                ? "a number from " + Figures.plain(rating.lowest()) + " to "
                                        + Figures.plain(rating.highest())
                                : Suggestions.oneOf(possible));
        problems.add(Suggestions.didYouMean(code, possible)
                .filter(hint -> option.isEmpty())
                .map(problem::hint)
                .orElse(problem));
    }

    private static boolean isNumberOf(Question question, String code) {
        if (!(question instanceof RatingQuestion rating) || !code.matches("-?\\d{1,15}(\\.\\d{1,15})?")) {
            return false;
        }
        double number = Double.parseDouble(code);
        return number >= rating.lowest() && number <= rating.highest();
    }

    private void number(String field, String id, String statistic) {
        find(field, id, statistic, NumberQuestion.class, NUMBER);
    }

    private List<Problem> number(Analysis.OfQuestion analysis) {
        number("question", analysis.question(), analysis.statistic());
        return problems;
    }

    private <Q> Optional<Q> question(Analysis.OfQuestion analysis, Class<Q> level, String expected) {
        return find("question", analysis.question(), analysis.statistic(), level, expected);
    }

    private Optional<Question> oneOption(String field, String id, String statistic) {
        Optional<Question> question = find(field, id);
        if (question.isPresent()
                && !(question.get() instanceof ChoiceQuestion)
                && !(question.get() instanceof RatingQuestion)) {
            misfit(field, question.get(), statistic, ONE_OPTION + ", or a rating");
            return Optional.empty();
        }
        return question;
    }

    private Optional<ChoiceQuestion> choice(String field, String id, String statistic) {
        return find(field, id, statistic, ChoiceQuestion.class, ONE_OPTION);
    }

    /** Checks that every valid option has what the statistic needs of it. */
    private void every(String field, Question question, String what, Predicate<Option> has) {
        List<String> without = question.validOptions().stream()
                .filter(has.negate())
                .map(Option::code)
                .toList();
        if (!without.isEmpty()) {
            problems.add(at(field, "options without a " + what)
                    .found(Suggestions.quoted(without))
                    .expected("a " + what + " for every valid option of \"" + question.id() + "\""));
        }
    }

    private static String valid(int count) {
        return count == 1 ? "1 valid option" : count + " valid options";
    }

    @Override
    public List<Problem> distribution(DistributionAnalysis analysis) {
        oneOption("question", analysis.question(), analysis.statistic());
        return problems;
    }

    @Override
    public List<Problem> multipleResponse(MultipleResponseAnalysis analysis) {
        question(analysis, MultipleResponseQuestion.class, "a multiple response question");
        return problems;
    }

    @Override
    public List<Problem> mean(MeanAnalysis analysis) {
        return number(analysis);
    }

    @Override
    public List<Problem> total(TotalAnalysis analysis) {
        return number(analysis);
    }

    @Override
    public List<Problem> proportion(ProportionAnalysis analysis) {
        Optional<Question> question = find("question", analysis.question());
        question.filter(asked -> !hasGroups(asked))
                .ifPresent(asked ->
                        misfit("question", asked, analysis.statistic(), "a question with options, or a rating"));
        question.filter(this::hasGroups).ifPresent(asked -> code("option", asked, analysis.option(), Option::isValid));
        return problems;
    }

    @Override
    public List<Problem> ratio(RatioAnalysis analysis) {
        number("numerator", analysis.numerator(), analysis.statistic());
        number("denominator", analysis.denominator(), analysis.statistic());
        return problems;
    }

    @Override
    public List<Problem> quantile(QuantileAnalysis analysis) {
        return number(analysis);
    }

    @Override
    public List<Problem> variance(VarianceAnalysis analysis) {
        return number(analysis);
    }

    @Override
    public List<Problem> crosstab(CrosstabAnalysis analysis) {
        boolean trend = analysis.tests().contains(FurtherTest.LINEAR_TREND)
                || analysis.tests().contains(FurtherTest.COCHRAN_ARMITAGE);
        boolean both = analysis.association().stream().anyMatch(CrosstabMeasure::isOrdered)
                || analysis.tests().contains(FurtherTest.CONCORDANCE)
                || analysis.tests().contains(FurtherTest.LINEAR_BY_LINEAR);
        side("rows", analysis.rows(), both);
        side("columns", analysis.columns(), both || trend);
        return problems;
    }

    private void side(String field, String id, boolean inOrder) {
        Optional<Question> question = find(field, id);
        if (question.isPresent() && question.get() instanceof MultipleResponseQuestion) {
            problems.add(at(field, "\"crosstab\" does not fit the question")
                    .found(described(question.get()))
                    .expected(ONE_OPTION)
                    .hint("a \"banner\" takes a multiple response on either side"));
        } else if (question.isPresent() && !(question.get() instanceof ChoiceQuestion)) {
            misfit(field, question.get(), "crosstab", ONE_OPTION);
        } else if (question.isPresent() && inOrder) {
            try {
                CrosstabCells.order((ChoiceQuestion) question.get());
            } catch (SurveyException e) {
                problems.add(at(field, "answers without an order")
                        .found(described(question.get()))
                        .expected(
                                "an agreement or frequency question, one of yes and no, or a different score for every option")
                        .hint("ask for measures and tests that need no order, such as \"cramersV\""));
            }
        }
    }

    @Override
    public List<Problem> tTest(TTestAnalysis analysis) {
        number("question", analysis.question(), analysis.statistic());
        analysis.groups()
                .flatMap(id -> choice("groups", id, analysis.statistic()))
                .ifPresent(groups -> {
                    int count = groups.validOptions().size();
                    if (count != 2) {
                        problems.add(at("groups", "another number of groups than two")
                                .found("\"" + groups.id() + "\" with " + valid(count))
                                .expected("a question with 2 valid options"));
                    }
                });
        return problems;
    }

    @Override
    public List<Problem> regression(RegressionAnalysis analysis) {
        outcome(analysis);
        for (int i = 0; i < analysis.predictors().size(); i++) {
            predictor("predictors[" + i + "]", analysis.predictors().get(i));
        }
        return problems;
    }

    private void outcome(RegressionAnalysis analysis) {
        Optional<Question> question = find("outcome", analysis.outcome());
        if (question.isEmpty()) {
            return;
        }
        if (question.get() instanceof ChoiceQuestion choice) {
            analysis.option()
                    .ifPresentOrElse(
                            code -> code("option", choice, code, Option::isValid),
                            () -> problems.add(at("option", "the option that counts as 1 is missing")
                                    .expected(Suggestions.oneOf(choice.validOptions().stream()
                                            .map(Option::code)
                                            .toList()))));
        } else if (!(question.get() instanceof NumberQuestion)) {
            misfit("outcome", question.get(), analysis.statistic(), NUMBER + ", or " + ONE_OPTION);
        } else if (analysis.family() == RegressionFamily.LOGISTIC) {
            problems.add(at("outcome", "a logistic regression of a number")
                    .found(described(question.get()))
                    .expected(ONE_OPTION + ", and the option that counts as 1"));
        } else {
            analysis.option()
                    .ifPresent(code -> problems.add(at("option", "an option of a number")
                            .foundText(code)
                            .hint("leave the field out: the number itself is the outcome")));
        }
    }

    private void predictor(String field, String id) {
        Optional<Question> question = find(field, id);
        if (question.isEmpty() || question.get() instanceof NumberQuestion) {
            return;
        }
        if (question.get() instanceof ChoiceQuestion choice) {
            atLeastTwo(field, choice);
        } else {
            misfit(field, question.get(), "regression", NUMBER + ", or " + ONE_OPTION);
        }
    }

    private void atLeastTwo(String field, ChoiceQuestion question) {
        int count = question.validOptions().size();
        if (count < 2) {
            problems.add(at(field, "too few groups")
                    .found("\"" + question.id() + "\" with " + valid(count))
                    .expected("a question with at least 2 valid options"));
        }
    }

    @Override
    public List<Problem> meanScore(MeanScoreAnalysis analysis) {
        question(analysis, OrderedQuestion.class, "an agreement or frequency question")
                .ifPresent(question -> every(
                        "question", question, "score", option -> option.score().isPresent()));
        return problems;
    }

    @Override
    public List<Problem> net(NetAnalysis analysis) {
        Optional<Question> question = find("question", analysis.question());
        if (question.isEmpty()) {
            return problems;
        }
        if (!(question.get() instanceof ChoiceQuestion) && !(question.get() instanceof MultipleResponseQuestion)) {
            misfit("question", question.get(), analysis.statistic(), "a question with options");
            return problems;
        }
        for (int i = 0; i < analysis.options().size(); i++) {
            code("options[" + i + "]", question.get(), analysis.options().get(i), Option::isValid);
        }
        return problems;
    }

    @Override
    public List<Problem> netPromoter(NetPromoterAnalysis analysis) {
        String expected = "a rating of the kind \"netPromoter\", from 0 to 10";
        question(analysis, RatingQuestion.class, expected)
                .filter(rating -> rating.kind() != RatingQuestion.Kind.NET_PROMOTER)
                .ifPresent(rating -> problems.add(at("question", "a rating of another kind")
                        .found("\"" + rating.id() + "\" from " + Figures.plain(rating.lowest()) + " to "
                                + Figures.plain(rating.highest()))
                        .expected(expected)));
        return problems;
    }

    @Override
    public List<Problem> goodnessOfFit(GoodnessOfFitAnalysis analysis) {
        choice("question", analysis.question(), analysis.statistic()).ifPresent(question -> {
            analysis.shares().keySet().forEach(code -> code("shares." + code, question, code, Option::isValid));
            Set<String> given = analysis.shares().keySet();
            every("shares", question, "share", option -> given.contains(option.code()));
        });
        return problems;
    }

    @Override
    public List<Problem> rankTest(RankTestAnalysis analysis) {
        find(
                "question",
                analysis.question(),
                analysis.statistic(),
                OrderedQuestion.class,
                "an agreement or frequency question");
        choice("groups", analysis.groups(), analysis.statistic()).ifPresent(groups -> atLeastTwo("groups", groups));
        return problems;
    }

    @Override
    public List<Problem> banner(BannerAnalysis analysis) {
        problems.addAll(new BannerPlanCheck(this, questionnaire).problems(analysis));
        return problems;
    }

    @Override
    public List<Problem> reliability(ReliabilityAnalysis analysis) {
        int before = problems.size();
        for (int i = 0; i < analysis.items().size(); i++) {
            oneOption("items[" + i + "]", analysis.items().get(i), analysis.statistic());
        }
        if (problems.size() > before) {
            return problems;
        }
        try {
            ScaleCells.battery(analysis, questionnaire);
        } catch (SurveyException e) {
            for (Problem problem : e.problems()) {
                int item = analysis.items().indexOf(problem.place().column().orElse(""));
                problems.add(problem.movedTo(
                        at(item < 0 ? "items" : "items[" + item + "]", "").place()));
            }
        }
        return problems;
    }

    @Override
    public List<Problem> agreement(AgreementAnalysis analysis) {
        Optional<OpenEndedQuestion> question = ThemesCheck.open(this, analysis.question(), problems);
        if (question.isEmpty()) {
            return problems;
        }
        try {
            ThemeQuestion.ofConsensus(question.get(), Consensus.ANY);
            new ThemesCheck(questionnaire, columns).coders(this, analysis.question(), analysis.coders(), 2, problems);
        } catch (SurveyException e) {
            e.problems()
                    .forEach(problem ->
                            problems.add(problem.movedTo(at("question", "").place())));
        }
        return problems;
    }
}
