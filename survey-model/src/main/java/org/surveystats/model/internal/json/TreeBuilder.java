package org.surveystats.model.internal.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.Subject;

/** Makes the object to be written; what is absent, and an empty list, is left out. */
public final class TreeBuilder {

    private static final Tree.Position NOWHERE = Tree.Position.NOWHERE;

    private final Map<String, Tree> values = new LinkedHashMap<>();

    public TreeBuilder put(String name, Tree value) {
        values.put(name, value);
        return this;
    }

    public TreeBuilder put(String name, String value) {
        return put(name, new Tree.Text(NOWHERE, value));
    }

    public TreeBuilder put(String name, LocalizedText value) {
        return put(name, text(value));
    }

    public TreeBuilder put(String name, long value) {
        return put(name, new Tree.Numeral(NOWHERE, Long.toString(value)));
    }

    public TreeBuilder put(String name, double value) {
        return put(name, number(value));
    }

    public TreeBuilder putIf(boolean given, String name) {
        return given ? put(name, new Tree.Flag(NOWHERE, true)) : this;
    }

    public TreeBuilder putString(String name, Optional<?> value) {
        value.ifPresent(v -> put(name, v.toString()));
        return this;
    }

    public TreeBuilder putText(String name, Optional<LocalizedText> value) {
        value.ifPresent(v -> put(name, v));
        return this;
    }

    public TreeBuilder put(String name, OptionalDouble value) {
        value.ifPresent(v -> put(name, v));
        return this;
    }

    public TreeBuilder put(String name, OptionalLong value) {
        value.ifPresent(v -> put(name, v));
        return this;
    }

    public <T> TreeBuilder put(String name, Optional<T> value, Function<T, Tree> writer) {
        value.ifPresent(v -> put(name, writer.apply(v)));
        return this;
    }

    public <T> TreeBuilder put(String name, List<T> all, Function<T, Tree> writer) {
        return all.isEmpty() ? this : put(name, items(all, writer));
    }

    public Tree.Fields build() {
        return new Tree.Fields(NOWHERE, Collections.unmodifiableMap(values), Map.of());
    }

    public static <T> Tree items(List<T> all, Function<T, Tree> writer) {
        return new Tree.Items(NOWHERE, all.stream().map(writer).toList());
    }

    public static Tree string(String value) {
        return new Tree.Text(NOWHERE, value);
    }

    public static Tree decimal(String digits) {
        return new Tree.Numeral(NOWHERE, digits);
    }

    /** A text in the questionnaire's own language is a plain string. */
    public static Tree text(LocalizedText value) {
        if (value.asMap().keySet().equals(Set.of(LocalizedText.UNDETERMINED))) {
            return string(value.fallback());
        }
        TreeBuilder languages = new TreeBuilder();
        value.asMap().forEach(languages::put);
        return languages.build();
    }

    public static Tree subject(Subject subject) {
        return subject.equals(Subject.of(subject.id()))
                ? string(subject.id())
                : new TreeBuilder()
                        .put("id", subject.id())
                        .put("label", subject.label())
                        .build();
    }

    /** Whole numbers without a fraction; every other as the shortest digits that give the same double. */
    public static Tree number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        boolean negativeZero = value == 0 && 1 / value < 0;
        return decimal(whole && !negativeZero ? Long.toString((long) value) : Double.toString(value));
    }
}
