package org.surveystats.stats.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.SurveyException;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.RatingQuestion;
import org.surveystats.stats.table.Head;
import org.surveystats.stats.table.RowKind;
import org.surveystats.stats.table.Stub;
import org.surveystats.stats.table.SummaryStatistic;

/** Checks the questions of a banner: first each alone, then what they make together. */
final class BannerPlanCheck {

    private static final String NUMBERS = "a numeric question or a rating";

    private final AnalysisCheck check;
    private final BannerMaker maker;
    private final List<Problem> problems = new ArrayList<>();

    BannerPlanCheck(AnalysisCheck check, Questionnaire questionnaire) {
        this.check = check;
        this.maker = new BannerMaker(questionnaire);
    }

    List<Problem> problems(BannerAnalysis analysis) {
        for (int i = 0; i < analysis.stubs().size(); i++) {
            if (analysis.stubs().get(i) instanceof BannerSummary summary) {
                summary("stubs[" + i + "]", summary);
            } else {
                stub("stubs[" + i + "]", (BannerStub) analysis.stubs().get(i));
            }
        }
        for (int i = 0; i < analysis.heads().size(); i++) {
            head("heads[" + i + "]", analysis.heads().get(i));
        }
        analysis.layers().ifPresent(layers -> head("layers", layers));
        if (problems.isEmpty()) {
            attempt("", () -> maker.banner(analysis));
        }
        return List.copyOf(problems);
    }

    /** Makes a part, or says what is wrong with it; the problem's own field stands behind a field that ends in a dot, or none. */
    private <T> Optional<T> attempt(String field, Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (SurveyException e) {
            e.problems().forEach(problem -> problems.add(moved(problem, field)));
        } catch (IllegalArgumentException e) {
            problems.add(check.at(field, String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private Problem moved(Problem problem, String field) {
        boolean inside = field.isEmpty() || field.endsWith(".");
        String full = inside ? field + problem.place().field().orElse("") : field;
        full = full.endsWith(".") ? full.substring(0, full.length() - 1) : full;
        return problem.movedTo(check.at(full, "").place());
    }

    /** The question of a row or column, where it can be one. */
    private Optional<Question> question(String field, String id, Optional<PlanBands> bands, String what) {
        Optional<Question> found = check.find(field + ".question", id, problems);
        if (found.isEmpty()) {
            return found;
        }
        Question question = found.get();
        if (bands.isPresent()) {
            boolean points = bands.get() instanceof PlanBands.Points;
            if (points ? question instanceof RatingQuestion : question instanceof NumberQuestion) {
                return found;
            }
            problems.add(check.at(
                            field + ".question",
                            points ? "points of what is no rating" : "bands of what are no numbers")
                    .found(AnalysisCheck.described(question))
                    .expected(points ? "a rating" : NUMBERS));
            return Optional.empty();
        }
        boolean numbers = question instanceof NumberQuestion;
        if (question instanceof ChoiceQuestion
                || question instanceof MultipleResponseQuestion
                || (numbers && what.equals("rows"))) {
            return found;
        }
        Problem problem = check.at(field + ".question", "answers that make no " + what + " of a table")
                .found(AnalysisCheck.described(question))
                .expected("a question with options, or numbers" + (what.equals("rows") ? "" : " sorted into bands"));
        problems.add(
                numbers ? problem.hint("say \"bands\" or \"bandsAt\"") : AnalysisCheck.itemsHint(problem, question));
        return Optional.empty();
    }

    private void stub(String field, BannerStub named) {
        Optional<Question> question = question(field, named.question(), named.bands(), "rows");
        Optional<Stub> plain = question.flatMap(
                q -> attempt(field + (named.bands().isPresent() ? "." : ".question"), () -> maker.plain(named)));
        if (plain.isEmpty()) {
            return;
        }
        nets(field, named, plain.get());
        boxes(field + ".topBoxes", named.topBoxes(), plain.get()::withTopBoxes);
        boxes(field + ".bottomBoxes", named.bottomBoxes(), plain.get()::withBottomBoxes);
        for (RowKind kind : named.rows()) {
            String row = field + "." + Words.camelCase(kind);
            if (kind == RowKind.MEAN && question.get() instanceof MultipleResponseQuestion) {
                problems.add(check.at(row, "a mean of what has no scores")
                        .found(AnalysisCheck.described(question.get()))
                        .expected("numbers, or options with scores")
                        .hint("the mean number of options chosen is \"meanMentions\""));
            } else {
                attempt(row, () -> BannerMaker.with(plain.get(), kind));
            }
        }
    }

    /** Each question alone, so that a problem is that of the one. */
    private void summary(String field, BannerSummary named) {
        for (int i = 0; i < named.questions().size(); i++) {
            String id = named.questions().get(i);
            String there = field + ".questions[" + i + "]";
            Optional<Question> question = check.find(there, id, problems);
            boolean scored = question.filter(q -> q instanceof NumberQuestion || q instanceof ChoiceQuestion)
                    .isPresent();
            if (question.isPresent() && named.statistic().kind() == SummaryStatistic.Kind.MEAN && !scored) {
                problems.add(check.at(there, "a mean of what has no scores")
                        .found(AnalysisCheck.described(question.get()))
                        .expected("numbers, or options with scores"));
            } else if (question.isPresent()) {
                attempt(there, () -> maker.summary(named, List.of(id)));
            }
        }
    }

    private void boxes(String field, List<Integer> boxes, java.util.function.IntFunction<Stub> maker) {
        for (int i = 0; i < boxes.size(); i++) {
            int number = boxes.get(i);
            attempt(boxes.size() == 1 ? field : field + "[" + i + "]", () -> maker.apply(number));
        }
    }

    /** Nets one after the other, so that a problem is that of the last. */
    private void nets(String field, BannerStub named, Stub plain) {
        if (plain.question() instanceof NumberQuestion && named.bands().isEmpty()) {
            if (!named.nets().isEmpty()) {
                problems.add(check.at(field + ".nets", "nets of numbers")
                        .found(AnalysisCheck.described(plain.question()))
                        .expected("options or bands")
                        .hint("sort the numbers into \"bands\" or \"bandsAt\""));
            }
            return;
        }
        Stub stub = plain;
        for (int i = 0; i < named.nets().size(); i++) {
            Stub before = stub;
            int place = i;
            try {
                stub = before.withNets(named.nets().get(i));
            } catch (SurveyException e) {
                for (Problem problem : e.problems()) {
                    String inner =
                            problem.place().field().orElse("").replaceFirst("nets\\[\\d+]", "nets[" + place + "]");
                    problems.add(
                            problem.movedTo(check.at(field + "." + inner, "").place()));
                }
            }
        }
    }

    private void head(String field, BannerHead named) {
        boolean fine = true;
        for (int i = 0; i < named.levels().size(); i++) {
            BannerHead.Level level = named.levels().get(i);
            String there = field + BannerHead.field(i);
            Optional<Head> made = question(there, level.question(), level.bands(), "columns")
                    .flatMap(q -> attempt(there + ".", () -> maker.head(level)));
            fine &= made.isPresent();
        }
        if (fine) {
            attempt(field, () -> maker.head(named));
        }
    }
}
