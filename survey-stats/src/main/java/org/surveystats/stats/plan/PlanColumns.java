package org.surveystats.stats.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surveystats.model.csv.CsvFormat;
import org.surveystats.model.csv.CsvFormat.UnknownColumns;
import org.surveystats.model.question.Base;
import org.surveystats.model.question.GridQuestion;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;

/** What a plan needs of a file of answers: its questions, those that say who was asked them, and the design's columns. */
final class PlanColumns {

    private final TabulationPlan plan;
    private final Questionnaire questionnaire;
    private final DesignNames design;

    PlanColumns(TabulationPlan plan, Questionnaire questionnaire) {
        this.plan = plan;
        this.questionnaire = questionnaire;
        this.design = DesignNames.of(plan.design());
    }

    /** The format of the file; a column of the design that is a question is read as that question. */
    CsvFormat format() {
        CsvFormat.Builder format =
                CsvFormat.builder().unknownColumns(UnknownColumns.IGNORE).noMissing();
        plan.responses().missing().forEach(text -> format.missing(text, MissingReason.NO_ANSWER));
        plan.responses().delimiter().ifPresent(format::delimiter);
        numbers().stream().filter(this::isNoQuestion).forEach(format::designNumbers);
        labels().stream()
                .filter(this::isNoQuestion)
                .filter(name -> !numbers().contains(name))
                .forEach(format::designLabels);
        return format.build();
    }

    /** The columns of numbers of the design and of the weighting. */
    private Set<String> numbers() {
        Set<String> all = new LinkedHashSet<>(design.numbers());
        plan.weighting().ifPresent(of -> all.addAll(of.numberNames().values()));
        return all;
    }

    /** The columns of labels of the design and of the weighting. */
    private Set<String> labels() {
        Set<String> all = new LinkedHashSet<>(design.labels());
        plan.weighting().ifPresent(of -> {
            all.addAll(of.cellNames().values());
            all.addAll(of.termNames().values()); // those that are questions are read as such
        });
        return all;
    }

    private boolean isNoQuestion(String name) {
        return questionnaire.find(name).isEmpty();
    }

    /** The questionnaire without the questions that the plan does not need; for no question at all, the first is kept. */
    Questionnaire used() {
        Set<String> needed = needed();
        Questionnaire.Builder builder = Questionnaire.builder(
                        questionnaire.id(), questionnaire.language(), questionnaire.title())
                .study(questionnaire.study());
        for (Question question : questionnaire.questions()) {
            boolean keep = needed.contains(question.id());
            if (question instanceof GridQuestion grid) {
                keep = grid.items().stream().anyMatch(item -> needed.contains(item.id()));
            }
            if (keep) {
                builder.add(question);
            }
        }
        return builder.build();
    }

    private Set<String> needed() {
        Deque<String> open = new ArrayDeque<>();
        for (Analysis analysis : plan.analyses()) {
            open.addAll(analysis.questions());
            open.addAll(analysis.by());
            open.addAll(analysis.where().keySet());
        }
        open.addAll(numbers());
        open.addAll(labels());
        for (PlanThemes themes : plan.themes()) {
            open.add(themes.question());
        }
        Set<String> needed = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            String id = open.remove();
            Optional<Question> question = questionnaire.find(id);
            if (question.isPresent() && needed.add(id)) {
                open.addAll(askedOf(question.get()));
            }
        }
        return needed;
    }

    /** The questions that the base of a question, or of an item of a grid that is kept whole, looks at. */
    private List<String> askedOf(Question question) {
        Set<String> ids = new LinkedHashSet<>();
        question.askedIf().ifPresent(base -> collect(base, ids));
        questionnaire.questions(GridQuestion.class).stream()
                .filter(grid -> grid.items().stream().anyMatch(item -> item.id().equals(question.id())))
                .forEach(grid -> {
                    grid.askedIf().ifPresent(base -> collect(base, ids));
                    grid.items().forEach(item -> item.askedIf().ifPresent(base -> collect(base, ids)));
                });
        return List.copyOf(ids);
    }

    private static void collect(Base base, Set<String> ids) {
        if (base instanceof Base.AnyOf answer) {
            ids.add(answer.question());
        } else if (base instanceof Base.Not not) {
            collect(not.condition(), ids);
        } else if (base instanceof Base.And and) {
            and.conditions().forEach(condition -> collect(condition, ids));
        } else if (base instanceof Base.Or or) {
            or.conditions().forEach(condition -> collect(condition, ids));
        }
    }
}
