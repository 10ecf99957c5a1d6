package org.surveystats.model.internal.json;

/** Paths of fields, such as {@code questions[2].options[0].code}. */
public final class Paths {

    private Paths() {}

    public static String join(String path, String rest) {
        if (path.isEmpty() || rest.isEmpty()) {
            return path + rest;
        }
        return rest.startsWith("[") ? path + rest : path + "." + rest;
    }

    /** The value at a path, or the nearest one around it that exists. */
    public static Tree nearest(Tree root, String path) {
        if (path.isEmpty()) {
            return root;
        }
        return path.startsWith("[") ? item(root, path) : field(root, path);
    }

    private static Tree item(Tree tree, String path) {
        int end = path.indexOf(']');
        if (end > 1 && tree instanceof Tree.Items items) {
            int i = Integer.parseInt(path.substring(1, end));
            if (i < items.values().size()) {
                return nearest(items.values().get(i), rest(path, end + 1));
            }
        }
        return tree;
    }

    /** The longest name that fits: an id of the writer's choice may hold points itself. */
    private static Tree field(Tree tree, String path) {
        if (!(tree instanceof Tree.Fields fields)) {
            return tree;
        }
        for (int end = path.length(); end > 0; end--) {
            boolean boundary = end == path.length() || path.charAt(end) == '.' || path.charAt(end) == '[';
            Tree value = boundary ? fields.values().get(path.substring(0, end)) : null;
            if (value != null) {
                return nearest(value, rest(path, end));
            }
        }
        return tree;
    }

    private static String rest(String path, int from) {
        String rest = path.substring(from);
        return rest.startsWith(".") ? rest.substring(1) : rest;
    }
}
