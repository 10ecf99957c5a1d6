package org.surveystats.model.testkit;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.response.ChoiceColumn;
import org.surveystats.model.response.CodingColumn;
import org.surveystats.model.response.Column;
import org.surveystats.model.response.DateColumn;
import org.surveystats.model.response.LabelColumn;
import org.surveystats.model.response.MultipleResponseColumn;
import org.surveystats.model.response.NumberColumn;
import org.surveystats.model.response.RankingColumn;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.TextColumn;

/** Everything that a table says, as lines that can be compared. */
public final class TableContent {

    private TableContent() {}

    /**
     * The cells of a table.
     *
     * @param table the answers
     * @return a line a cell: column, respondent, content
     */
    public static List<String> of(ResponseTable table) {
        List<String> lines = new ArrayList<>();
        for (Question question : table.questionnaire().answeredQuestions()) {
            add(lines, question.id(), table.column(question));
            for (Option option : question.options()) {
                table.specified(question.id(), option.code())
                        .ifPresent(texts -> add(lines, question.id() + "_" + option.code() + "_text", texts));
            }
            if (question instanceof OpenEndedQuestion) {
                for (String coder : table.coders(question.id())) {
                    CodingColumn coding = table.coding(question.id(), coder);
                    for (int row = 0; row < coding.size(); row++) {
                        lines.add(question.id() + "@" + coder + " " + row + ": " + coding.state(row) + " "
                                + coding.themes(row));
                    }
                }
            }
        }
        for (String name : table.designColumns()) {
            add(lines, name, name.equals("weight") ? table.designNumbers(name) : table.designLabels(name));
        }
        return lines;
    }

    private static void add(List<String> lines, String name, Column column) {
        for (int row = 0; row < column.size(); row++) {
            lines.add(name + " " + row + ": " + content(column, row) + " " + column.missing(row));
        }
    }

    private static Object content(Column column, int row) {
        if (column instanceof ChoiceColumn choices) {
            return choices.chosen(row).map(Option::code);
        }
        if (column instanceof MultipleResponseColumn sets) {
            return sets.chosen(row).stream().map(Option::code).toList();
        }
        if (column instanceof RankingColumn ranks) {
            return ranks.order(row).stream().map(Option::code).toList() + " " + ranks.special(row);
        }
        if (column instanceof NumberColumn numbers) {
            return numbers.value(row);
        }
        if (column instanceof DateColumn dates) {
            return dates.value(row);
        }
        if (column instanceof LabelColumn labels) {
            return labels.value(row);
        }
        return ((TextColumn) column).value(row);
    }
}
