package org.surveystats.model.json;

import java.util.List;
import java.util.Optional;
import org.surveystats.model.internal.json.ObjectReader;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.GridQuestion;
import org.surveystats.model.question.QuestionHeader;

/** Reads a grid: what its items share stands in the grid, what differs in the items. */
final class GridReader {

    private final ChoiceReader choices;

    GridReader(ChoiceReader choices) {
        this.choices = choices;
    }

    Optional<GridQuestion> grid(ObjectReader grid, QuestionHeader header) {
        Optional<String> type = itemType(grid);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        ChoiceReader.Answers answers = choices.answers(type.get(), grid, header.id());
        boolean fine = grid.isFine();
        List<ChoiceQuestion> items = grid.requiredObjects("items", own -> {
            ObjectReader item = own.within(grid, fine);
            return choices.item(type.get(), item, QuestionReader.header(item), answers);
        });
        return grid.build(() -> new GridQuestion(header, items));
    }

    private static Optional<String> itemType(ObjectReader grid) {
        if (!grid.has("itemType")) {
            return Optional.of(grid.has("scale") ? "agreement" : "singleChoice");
        }
        Optional<String> type = grid.optionalString("itemType");
        if (type.isPresent() && !ChoiceReader.TYPES.contains(type.get())) {
            grid.unknownWord("itemType", "unknown type of item", type.get(), ChoiceReader.TYPES);
            return Optional.empty();
        }
        return type;
    }
}
