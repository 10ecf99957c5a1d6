package org.surveystats.model.internal.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Prints a value, always in the same way: two spaces a level, line feeds, and what is small on one line, so that a
 * questionnaire reads like one and changes show line by line.
 */
public final class TreePrinter {

    private static final int WIDTH = 110;

    private final StringBuilder out = new StringBuilder();

    private TreePrinter() {}

    public static String print(Tree root) {
        TreePrinter printer = new TreePrinter();
        printer.expand(root, "");
        return printer.out.append('\n').toString();
    }

    private void value(Tree tree, String indent) {
        if (isFlat(tree)) {
            String line = flat(tree);
            int column = out.length() - out.lastIndexOf("\n") - 1;
            if (isScalar(tree) || column + line.length() <= WIDTH) {
                out.append(line);
                return;
            }
        }
        expand(tree, indent);
    }

    private void expand(Tree tree, String indent) {
        String deeper = indent + "  ";
        if (tree instanceof Tree.Fields fields) {
            out.append('{');
            for (Iterator<Map.Entry<String, Tree>> all =
                            fields.values().entrySet().iterator();
                    all.hasNext(); ) {
                Map.Entry<String, Tree> field = all.next();
                out.append('\n').append(deeper).append(quoted(field.getKey())).append(": ");
                value(field.getValue(), deeper);
                out.append(all.hasNext() ? "," : "");
            }
            out.append('\n').append(indent).append('}');
        } else if (tree instanceof Tree.Items items) {
            out.append('[');
            for (Iterator<Tree> all = items.values().iterator(); all.hasNext(); ) {
                out.append('\n').append(deeper);
                value(all.next(), deeper);
                out.append(all.hasNext() ? "," : "");
            }
            out.append('\n').append(indent).append(']');
        } else {
            out.append(flat(tree));
        }
    }

    private static boolean isScalar(Tree tree) {
        return !(tree instanceof Tree.Fields) && !(tree instanceof Tree.Items);
    }

    /** A list of objects is never on one line: each of them has its own. */
    private static boolean isFlat(Tree tree) {
        if (tree instanceof Tree.Fields fields) {
            return fields.values().values().stream().allMatch(TreePrinter::isFlat);
        }
        return !(tree instanceof Tree.Items items) || items.values().stream().allMatch(TreePrinter::isScalar);
    }

    private static String flat(Tree tree) {
        if (tree instanceof Tree.Fields fields) {
            return fields.values().entrySet().stream()
                    .map(field -> quoted(field.getKey()) + ": " + flat(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (tree instanceof Tree.Items items) {
            return items.values().stream().map(TreePrinter::flat).collect(Collectors.joining(", ", "[", "]"));
        }
        if (tree instanceof Tree.Text text) {
            return quoted(text.value());
        }
        if (tree instanceof Tree.Numeral number) {
            return number.literal();
        }
        return tree instanceof Tree.Flag flag ? Boolean.toString(flag.value()) : "null";
    }

    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
