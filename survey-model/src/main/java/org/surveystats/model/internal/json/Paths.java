package org.surveystats.model.internal.json;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Paths of fields, such as {@code questions[2].options[0].code}. */
public final class Paths {

    private static final Pattern STEP = Pattern.compile("\\[(\\d+)]|([^.\\[\\]]+)");

    private Paths() {}

    public static String join(String path, String rest) {
        if (path.isEmpty() || rest.isEmpty()) {
            return path + rest;
        }
        return rest.startsWith("[") ? path + rest : path + "." + rest;
    }

    /** The value at a path, or the nearest one around it that exists. */
    public static Tree nearest(Tree root, String path) {
        Tree tree = root;
        Matcher steps = STEP.matcher(path);
        while (steps.find()) {
            Tree next = step(tree, steps.group(1), steps.group(2));
            if (next == tree) {
                return tree;
            }
            tree = next;
        }
        return tree;
    }

    private static Tree step(Tree tree, @Nullable String index, String name) {
        if (index == null) {
            return tree instanceof Tree.Fields fields ? fields.values().getOrDefault(name, tree) : tree;
        }
        int i = Integer.parseInt(index);
        return tree instanceof Tree.Items items && i < items.values().size()
                ? items.values().get(i)
                : tree;
    }
}
