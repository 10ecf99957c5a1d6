package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.surveystats.model.question.LocalizedText;

/**
 * A part of the columns as a tree: the total, or a question with its options, each of which may have a nested question beneath it.
 *
 * @param kind what it is
 * @param code the question's id or the option's code; empty for the total
 * @param label its name; empty for the total
 * @param children what is beneath it, empty for the total and for options without nested questions
 * @param column the place of its column; empty for what has columns beneath it
 */
public record ColumnNode(
        Kind kind, String code, Optional<LocalizedText> label, List<ColumnNode> children, OptionalInt column) {

    /** What a part of the columns is. */
    public enum Kind {
        /** All respondents. */
        TOTAL,
        /** A question, over its options. */
        QUESTION,
        /** An option or a band. */
        OPTION
    }

    /**
     * Copies the children.
     *
     * @param kind what it is
     * @param code the question's id or the option's code
     * @param label its name
     * @param children what is beneath it
     * @param column the place of its column
     */
    public ColumnNode {
        children = List.copyOf(children);
    }

    /**
     * How many columns it spans.
     *
     * @return 1 for a column
     */
    public int span() {
        return column.isPresent()
                ? 1
                : children.stream().mapToInt(ColumnNode::span).sum();
    }

    /** The tree of all columns. */
    static List<ColumnNode> tree(List<TableColumn> columns) {
        List<ColumnNode> nodes = new ArrayList<>();
        for (int i = 0; i < columns.size(); ) {
            if (columns.get(i).kind() == ColumnKind.TOTAL) {
                nodes.add(new ColumnNode(Kind.TOTAL, "", Optional.empty(), List.of(), OptionalInt.of(i)));
                i++;
            } else {
                int from = i;
                while (i < columns.size()
                        && columns.get(i).head().equals(columns.get(from).head())) {
                    i++;
                }
                nodes.add(question(columns, from, i, 0));
            }
        }
        return List.copyOf(nodes);
    }

    private static ColumnNode question(List<TableColumn> columns, int from, int to, int level) {
        List<ColumnNode> options = new ArrayList<>();
        ColumnLabel first = columns.get(from).path().get(level);
        for (int i = from; i < to; ) {
            ColumnLabel label = columns.get(i).path().get(level);
            int start = i;
            while (i < to && columns.get(i).path().get(level).equals(label)) {
                i++;
            }
            boolean leaf = level == columns.get(start).path().size() - 1;
            options.add(new ColumnNode(
                    Kind.OPTION,
                    label.code(),
                    Optional.of(label.label()),
                    leaf ? List.of() : List.of(question(columns, start, i, level + 1)),
                    leaf ? OptionalInt.of(start) : OptionalInt.empty()));
        }
        return new ColumnNode(
                Kind.QUESTION, first.question(), Optional.of(first.questionLabel()), options, OptionalInt.empty());
    }
}
