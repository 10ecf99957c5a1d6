package org.surveystats.model.question;

import java.util.List;
import java.util.Optional;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.QuestionnaireException;

/**
 * Several items answered on the same options. To the statistics each item is a question of its own, with its own id and
 * column; the grid keeps them together.
 *
 * @param header the id, the texts and the base
 * @param items the items in their order: all of one type, with the same options
 */
public record GridQuestion(QuestionHeader header, List<ChoiceQuestion> items) implements Question {

    /**
     * Checks the items. Where the grid has a base, an item without one takes it.
     *
     * @param header the id, the texts and the base
     * @param items the items in their order: all of one type, with the same options
     * @throws QuestionnaireException if there is no item, or the items differ in type or options
     */
    public GridQuestion {
        Optional<Base> shared = header.askedIf();
        items = items.stream().map(item -> inheriting(item, shared)).toList();
        if (items.isEmpty()) {
            throw new QuestionnaireException(
                    Problem.at(Place.field("items"), "no items").expected("at least one"));
        }
        ChoiceQuestion first = items.get(0);
        for (int i = 1; i < items.size(); i++) {
            ChoiceQuestion item = items.get(i);
            if (item.getClass() != first.getClass() || !sameAnswers(item, first)) {
                throw new QuestionnaireException(
                        Problem.at(Place.field("items[" + i + "]"), "an item with a type or options of its own")
                                .foundText(item.id())
                                .expected("the type and options of \"" + first.id() + "\""));
            }
        }
    }

    /**
     * A grid that everybody was asked.
     *
     * @param id the grid's id
     * @param text the wording above the items, in the questionnaire's language
     * @param items the items in their order
     * @return the question
     */
    public static GridQuestion of(String id, String text, ChoiceQuestion... items) {
        return new GridQuestion(QuestionHeader.of(id, text), List.of(items));
    }

    @Override
    public List<Option> options() {
        return items.get(0).options();
    }

    /** Two scales of different names are different, even with equal options. */
    private static boolean sameAnswers(ChoiceQuestion item, ChoiceQuestion first) {
        if (item instanceof AgreementQuestion one && first instanceof AgreementQuestion other) {
            return one.scale().equals(other.scale());
        }
        return item.options().equals(first.options());
    }

    private static ChoiceQuestion inheriting(ChoiceQuestion item, Optional<Base> base) {
        if (base.isEmpty() || item.askedIf().isPresent()) {
            return item;
        }
        return item.accept(new ItemBase(base.get()));
    }

    @Override
    public String typeName() {
        return "grid";
    }

    @Override
    public <R> R accept(QuestionVisitor<R> visitor) {
        return visitor.grid(this);
    }
}
