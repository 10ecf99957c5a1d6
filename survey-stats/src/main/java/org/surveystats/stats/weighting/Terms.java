package org.surveystats.stats.weighting;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;

/** Totals of a model's terms, as margins and totals of numbers. */
final class Terms {

    private Terms() {}

    static List<String> names(TermTotals terms, Questionnaire questionnaire) {
        List<String> names = new ArrayList<>(List.of("the population"));
        for (String id : terms.questions()) {
            Question question = questionnaire.question(id);
            if (question instanceof ChoiceQuestion choice) {
                choice.validOptions().stream().skip(1).forEach(option -> names.add(id + option.code()));
            } else {
                names.add(id);
            }
        }
        return names;
    }

    /** The margins of the questions with options; a problem where the first option is left with fewer than no people. */
    static List<Margin> margins(TermTotals terms, Questionnaire questionnaire, String prefix, List<Problem> problems) {
        double population = terms.totals().get(0);
        List<Margin> margins = new ArrayList<>();
        int next = 1;
        for (String id : terms.questions()) {
            if (!(questionnaire.question(id) instanceof ChoiceQuestion choice)) {
                next++;
                continue;
            }
            List<Option> options = choice.validOptions();
            double others = 0;
            int first = next;
            for (int i = 1; i < options.size(); i++) {
                others += terms.totals().get(next++);
            }
            if (!(others <= population)) {
                problems.add(Problem.at(Place.field(prefix + "totals"), "totals that disagree between margins")
                        .found("a population of " + Text.rounded(population) + ", " + Text.rounded(others)
                                + " people with the later options of \"" + id + "\"")
                        .expected("at most as many people as the population"));
                continue;
            }
            List<MarginCell> cells = new ArrayList<>();
            cells.add(MarginCell.of(id, options.get(0).code(), population - others));
            for (int i = 1; i < options.size(); i++) {
                cells.add(
                        MarginCell.of(id, options.get(i).code(), terms.totals().get(first + i - 1)));
            }
            margins.add(Margin.of(cells));
        }
        return margins;
    }

    static List<NumberTotal> numbers(TermTotals terms, Questionnaire questionnaire) {
        List<NumberTotal> numbers = new ArrayList<>();
        int next = 1;
        for (String id : terms.questions()) {
            if (questionnaire.question(id) instanceof ChoiceQuestion choice) {
                next += choice.validOptions().size() - 1;
            } else {
                numbers.add(new NumberTotal(id, terms.totals().get(next++)));
            }
        }
        return numbers;
    }
}
