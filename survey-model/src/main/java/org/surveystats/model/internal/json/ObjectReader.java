package org.surveystats.model.internal.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.SurveyException;
import org.surveystats.model.question.LocalizedText;

/**
 * Reads the fields of one JSON object. A getter that cannot deliver records a problem and returns a stand-in, so that one
 * reading finds every problem; {@link #build} makes the value only where there was none. The fields that were asked for
 * are the fields that are known: {@link #finish} refuses all others.
 */
public final class ObjectReader {

    private static final LocalizedText STAND_IN = LocalizedText.of("?");

    private final Problems problems;
    private final String path;
    private final Tree.Fields tree;
    private final Set<String> known = new LinkedHashSet<>();
    private final int problemsBefore;
    private final Optional<ObjectReader> around;
    private boolean broken;

    public ObjectReader(Problems problems, String path, Tree.Fields tree) {
        this(problems, path, tree, Optional.empty());
    }

    private ObjectReader(Problems problems, String path, Tree.Fields tree, Optional<ObjectReader> around) {
        this.problems = problems;
        this.path = path;
        this.tree = tree;
        this.around = around;
        this.problemsBefore = problems.count();
    }

    /** A reader of the same object for one whose missing fields may stand in another: an item of a grid. */
    public ObjectReader within(ObjectReader shared, boolean sharedIsFine) {
        ObjectReader inner = new ObjectReader(problems, path, tree, Optional.of(shared));
        inner.broken = !sharedIsFine;
        return inner;
    }

    /** A reader of the same object that has asked for no field yet. */
    public ObjectReader fresh() {
        return new ObjectReader(problems, path, tree, around);
    }

    public String path() {
        return path;
    }

    public Tree.Fields tree() {
        return tree;
    }

    /** Whether nothing has been found wrong with this object or anything in it. */
    public boolean isFine() {
        return !broken && problems.count() == problemsBefore;
    }

    /** Leaves the value unmade where a part of it, whose problem is known elsewhere, is absent. */
    public void dependsOn(Optional<?> part) {
        broken |= part.isEmpty();
    }

    /** Whether the object has the field; asking makes the field known. */
    public boolean has(String name) {
        known.add(name);
        return tree.values().containsKey(name);
    }

    /** The reader that holds a field which an item of a grid may share with the others. */
    public ObjectReader holderOf(String name) {
        boolean own = has(name);
        around.ifPresent(shared -> shared.known.add(name));
        return own ? this : around.orElse(this);
    }

    public Place place(String name) {
        Tree value = tree.values().getOrDefault(name, tree);
        return problems.place(value.position(), Paths.join(path, name));
    }

    public void problem(Problem problem) {
        problems.add(problem);
    }

    private Optional<Tree> optional(String name) {
        return has(name) ? Optional.of(Objects.requireNonNull(tree.values().get(name))) : Optional.empty();
    }

    private Optional<Tree> required(String name, String expected) {
        Optional<Tree> value = optional(name);
        if (value.isEmpty()) {
            problems.add(Problem.at(place(name), "the field is missing").expected(expected));
        }
        return value;
    }

    private void wrong(String at, Tree value, String expected) {
        Problem problem = Problem.at(problems.place(value.position(), at), "another type of value")
                .found(describe(value))
                .expected(expected);
        problems.add(hint(value, expected).map(problem::hint).orElse(problem));
    }

    private static Optional<String> hint(Tree value, String expected) {
        if (value instanceof Tree.Nothing) {
            return Optional.of("leave the field out where there is no value");
        }
        if (value instanceof Tree.Numeral number && expected.equals("a string")) {
            return Optional.of("put it in quotation marks: \"" + number.literal() + "\"");
        }
        boolean quotedNumber = value instanceof Tree.Text text && expected.endsWith("number") && isNumber(text.value());
        return quotedNumber ? Optional.of("write it without quotation marks") : Optional.empty();
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,15}(\\.\\d{1,15})?");
    }

    private static String describe(Tree value) {
        if (value instanceof Tree.Text text) {
            return Problem.at(Place.unknown(), "the string")
                    .foundText(text.value())
                    .found()
                    .map(t -> "the string " + t)
                    .orElseThrow();
        }
        if (value instanceof Tree.Numeral number) {
            return "the number " + number.literal();
        }
        if (value instanceof Tree.Flag flag) {
            return Boolean.toString(flag.value());
        }
        return value instanceof Tree.Fields ? "an object" : value instanceof Tree.Items ? "an array" : "null";
    }

    public String string(String name) {
        return requiredString(name).orElse("");
    }

    public Optional<String> requiredString(String name) {
        return required(name, "a string").flatMap(v -> asString(Paths.join(path, name), v));
    }

    public Optional<String> optionalString(String name) {
        return optional(name).flatMap(v -> asString(Paths.join(path, name), v));
    }

    private Optional<String> asString(String at, Tree value) {
        if (value instanceof Tree.Text text) {
            return Optional.of(text.value());
        }
        wrong(at, value, "a string");
        return Optional.empty();
    }

    /** The strings of an array, each once; none where the field is absent. */
    public List<String> strings(String name) {
        Set<String> all = new LinkedHashSet<>();
        each(
                name,
                (at, value) -> asString(at, value).map(text -> {
                    if (!all.add(text)) {
                        problems.add(Problem.at(problems.place(value.position(), at), "duplicate code")
                                .foundText(text)
                                .expected("each code once"));
                    }
                    return text;
                }));
        return List.copyOf(all);
    }

    /** The strings of an array as they stand there; none where the field is absent. */
    public List<String> allStrings(String name) {
        return each(name, this::asString);
    }

    public List<String> requiredAllStrings(String name) {
        return required(name, "an array of strings").isPresent() ? allStrings(name) : List.of();
    }

    public List<Double> requiredNumbers(String name) {
        return required(name, "an array of numbers").isPresent() ? numbers(name) : List.of();
    }

    /** The numbers of an array; none where the field is absent. */
    public List<Double> numbers(String name) {
        return each(name, this::asNumber);
    }

    public List<String> requiredStrings(String name) {
        return required(name, "an array of strings").isPresent() ? strings(name) : List.of();
    }

    public LocalizedText text(String name) {
        return required(name, "a text: a string, or an object from language tag to string")
                .flatMap(v -> asText(Paths.join(path, name), v))
                .orElse(STAND_IN);
    }

    public Optional<LocalizedText> optionalText(String name) {
        return optional(name).flatMap(v -> asText(Paths.join(path, name), v));
    }

    public List<LocalizedText> texts(String name) {
        return each(name, this::asText);
    }

    private Optional<LocalizedText> asText(String at, Tree value) {
        if (value instanceof Tree.Text text) {
            if (text.value().isBlank()) {
                problems.add(Problem.at(problems.place(value.position(), at), "the text is blank"));
                return Optional.empty();
            }
            return Optional.of(LocalizedText.of(text.value()));
        }
        if (!(value instanceof Tree.Fields languages)) {
            wrong(at, value, "a text: a string, or an object from language tag to string");
            return Optional.empty();
        }
        int before = problems.count();
        Map<String, String> texts = new LinkedHashMap<>();
        languages.values().forEach((tag, words) -> {
            String there = Paths.join(at, tag);
            asString(there, words).ifPresent(text -> {
                // Checked one by one, so that a bad tag is reported at its own place.
                guarded(there, words, () -> LocalizedText.of(tag, text));
                texts.put(tag, text);
            });
        });
        return problems.count() > before ? Optional.empty() : guarded(at, value, () -> LocalizedText.of(texts));
    }

    private <T> Optional<T> guarded(String at, Tree value, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            problems.add(Problem.at(problems.place(value.position(), at), message(e)));
            return Optional.empty();
        }
    }

    private static String message(IllegalArgumentException e) {
        return Objects.requireNonNullElse(e.getMessage(), "a value that is not allowed");
    }

    public boolean flag(String name) {
        Optional<Tree> value = optional(name);
        if (value.isPresent() && !(value.get() instanceof Tree.Flag)) {
            wrong(Paths.join(path, name), value.get(), "true or false");
        }
        return value.isPresent() && value.get() instanceof Tree.Flag flag && flag.value();
    }

    public double number(String name) {
        return required(name, "a number").isPresent() ? optionalNumber(name).orElse(0) : 0;
    }

    public OptionalDouble optionalNumber(String name) {
        return optional(name)
                .flatMap(v -> asNumber(Paths.join(path, name), v))
                .map(OptionalDouble::of)
                .orElseGet(OptionalDouble::empty);
    }

    private Optional<Double> asNumber(String at, Tree value) {
        if (!(value instanceof Tree.Numeral number)) {
            wrong(at, value, "a number");
            return Optional.empty();
        }
        double parsed = Double.parseDouble(number.literal());
        if (Double.isInfinite(parsed)) {
            problems.add(Problem.at(problems.place(value.position(), at), "a number that is too large")
                    .found(number.literal()));
            return Optional.empty();
        }
        return Optional.of(parsed);
    }

    public OptionalInt optionalInt(String name) {
        OptionalLong value = optionalLong(name, Integer.MIN_VALUE, Integer.MAX_VALUE);
        return value.isPresent() ? OptionalInt.of((int) value.getAsLong()) : OptionalInt.empty();
    }

    public OptionalLong optionalLong(String name) {
        return optionalLong(name, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private OptionalLong optionalLong(String name, long least, long greatest) {
        Optional<Tree> value = optional(name);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        if (value.get() instanceof Tree.Numeral number) {
            try {
                long parsed = new BigDecimal(number.literal()).longValueExact();
                if (parsed >= least && parsed <= greatest) {
                    return OptionalLong.of(parsed);
                }
            } catch (ArithmeticException | NumberFormatException e) {
                // Falls through to the problem: a fraction, or beyond every limit.
            }
        }
        wrong(Paths.join(path, name), value.get(), "a whole number");
        return OptionalLong.empty();
    }

    /** A number with the decimals it was written with, or the word that stands for its absence. */
    public Optional<BigDecimal> decimalOr(String name, String word, String expected) {
        Optional<Tree> value = required(name, expected);
        if (value.isEmpty()
                || (value.get() instanceof Tree.Text text && text.value().equals(word))) {
            return Optional.empty();
        }
        if (value.get() instanceof Tree.Numeral number) {
            try {
                return Optional.of(new BigDecimal(number.literal()));
            } catch (NumberFormatException e) {
                problems.add(
                        Problem.at(place(name), "a number that is too large").found(number.literal()));
                return Optional.empty();
            }
        }
        wrong(Paths.join(path, name), value.get(), expected);
        return Optional.empty();
    }

    public Optional<LocalDate> optionalDate(String name) {
        return optionalString(name).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                problems.add(
                        Problem.at(place(name), "no date").foundText(text).expected("a date such as \"2024-08-31\""));
                return Optional.empty();
            }
        });
    }

    /** One of several words. */
    public <T> Optional<T> optionalChoice(String name, String what, Map<String, T> words) {
        return optionalString(name).flatMap(word -> {
            T meaning = words.get(word);
            if (meaning == null) {
                unknownWord(name, what, word, words.keySet());
            }
            return Optional.ofNullable(meaning);
        });
    }

    /** The words of an array, each one of several; none where the field is absent. */
    public <T> List<T> choices(String name, String what, Map<String, T> words) {
        return each(
                name,
                (at, value) -> asString(at, value).flatMap(word -> {
                    T meaning = words.get(word);
                    if (meaning == null) {
                        unknownWord(problems.place(value.position(), at), what, word, words.keySet());
                    }
                    return Optional.ofNullable(meaning);
                }));
    }

    public void unknownWord(String name, String what, String word, Set<String> possible) {
        unknownWord(place(name), what, word, possible);
    }

    private void unknownWord(Place place, String what, String word, Set<String> possible) {
        Problem problem = Problem.at(place, what).foundText(word).expected(Suggestions.oneOf(possible));
        problems.add(Suggestions.didYouMean(word, possible).map(problem::hint).orElse(problem));
    }

    /** The object in a field with names of the writer's choice, each value read by a function; empty where it is absent. */
    public <T> Map<String, T> map(String name, BiFunction<ObjectReader, String, T> reader) {
        Map<String, T> all = new LinkedHashMap<>();
        object(name, inner -> {
            inner.tree().values().keySet().forEach(key -> all.put(key, reader.apply(inner, key)));
            return Optional.empty();
        });
        return all;
    }

    public <T> Map<String, T> requiredMap(String name, BiFunction<ObjectReader, String, T> reader) {
        return required(name, "an object").isPresent() ? map(name, reader) : Map.of();
    }

    /** The object in a field, read by a function; empty where the field is absent or cannot be read. */
    public <T> Optional<T> object(String name, Function<ObjectReader, Optional<T>> reader) {
        return optional(name).flatMap(v -> asObject(Paths.join(path, name), v, reader));
    }

    public <T> Optional<T> requiredObject(String name, Function<ObjectReader, Optional<T>> reader) {
        return required(name, "an object").flatMap(v -> asObject(Paths.join(path, name), v, reader));
    }

    /** The objects of an array; none where the field is absent. */
    public <T> List<T> objects(String name, Function<ObjectReader, Optional<T>> reader) {
        return each(name, (at, value) -> asObject(at, value, reader));
    }

    /** The entries of an array, each a string or an object; none where the field is absent. */
    public <T> List<T> stringsOrObjects(
            String name, Function<String, T> ofString, Function<ObjectReader, Optional<T>> reader) {
        return each(name, (at, value) -> {
            if (value instanceof Tree.Text text) {
                return Optional.of(ofString.apply(text.value()));
            }
            if (value instanceof Tree.Fields) {
                return asObject(at, value, reader);
            }
            wrong(at, value, "a string or an object");
            return Optional.empty();
        });
    }

    /** Whole numbers: one, or an array of several; none where the field is absent. */
    public List<Integer> intOrInts(String name) {
        if (has(name) && tree.values().get(name) instanceof Tree.Items) {
            return each(name, (at, value) -> {
                if (value instanceof Tree.Numeral number && number.literal().matches("-?\\d{1,9}")) {
                    return Optional.of(Integer.valueOf(number.literal()));
                }
                wrong(at, value, "a whole number");
                return Optional.empty();
            });
        }
        OptionalInt one = optionalInt(name);
        return one.isPresent() ? List.of(one.getAsInt()) : List.of();
    }

    public <T> List<T> requiredObjects(String name, Function<ObjectReader, Optional<T>> reader) {
        return required(name, "an array of objects").isPresent() ? objects(name, reader) : List.of();
    }

    private <T> Optional<T> asObject(String at, Tree value, Function<ObjectReader, Optional<T>> reader) {
        if (value instanceof Tree.Fields fields) {
            return reader.apply(new ObjectReader(problems, at, fields));
        }
        wrong(at, value, "an object");
        return Optional.empty();
    }

    private <T> List<T> each(String name, BiFunction<String, Tree, Optional<T>> reader) {
        Optional<Tree> value = optional(name);
        if (value.isEmpty()) {
            return List.of();
        }
        String at = Paths.join(path, name);
        if (!(value.get() instanceof Tree.Items items)) {
            wrong(at, value.get(), "an array");
            return List.of();
        }
        List<T> all = new ArrayList<>();
        for (int i = 0; i < items.values().size(); i++) {
            reader.apply(at + "[" + i + "]", items.values().get(i)).ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    /** Whether a field holds a string, as where a string and an object are both allowed. */
    public boolean holdsString(String name) {
        return has(name) && tree.values().get(name) instanceof Tree.Text;
    }

    /** Refuses the fields that nobody asked for. */
    public void finish() {
        tree.names().forEach((name, position) -> {
            if (!known.contains(name)) {
                Problem problem = Problem.at(problems.place(position, Paths.join(path, name)), "unknown field")
                        .foundText(name)
                        .expected(Suggestions.oneOf(known));
                problems.add(
                        Suggestions.didYouMean(name, known).map(problem::hint).orElse(problem));
            }
        });
    }

    /** Refuses unknown fields and makes the value, where nothing was wrong. */
    public <T> Optional<T> build(Supplier<T> maker) {
        finish();
        return attempt("", maker, UnaryOperator.identity());
    }

    /** Makes a value where nothing was wrong so far; a refusal that names no field is put at the given one. */
    public <T> Optional<T> attempt(String field, Supplier<T> maker, UnaryOperator<String> toPath) {
        if (!isFine()) {
            return Optional.empty();
        }
        try {
            return Optional.of(maker.get());
        } catch (SurveyException e) {
            for (Problem problem : e.problems()) {
                String inner = toPath.apply(problem.place().field().orElse(field));
                problems.add(problem.movedTo(ownerOf(inner).placeInside(inner)));
            }
        } catch (IllegalArgumentException e) {
            problems.add(Problem.at(placeInside(field), message(e)));
        }
        return Optional.empty();
    }

    private ObjectReader ownerOf(String inner) {
        return around.filter(shared ->
                        Paths.nearest(tree, inner) == tree && Paths.nearest(shared.tree, inner) != shared.tree)
                .orElse(this);
    }

    /** The place of a field anywhere inside, or of the nearest value around it that exists. */
    public Place placeInside(String inner) {
        return problems.place(Paths.nearest(tree, inner).position(), Paths.join(path, inner));
    }
}
