package org.surveystats.model.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;

/**
 * Reads a text as one JSON value. Broken JSON stops the reading; a duplicate field does not. Duplicates are found here and
 * not by the parser, so that the message can say where the first one stands and the rest of the file is still checked.
 */
public final class TreeReader {

    /** The deepest nesting allowed: more than any questionnaire needs, less than any stack has. */
    public static final int DEEPEST = 500;

    private static final JsonFactory FACTORY = JsonFactory.builder().build();
    private static final Pattern UNEXPECTED = Pattern.compile("^Unexpected character \\('(.)' \\(code.*?\\): *(.*)$");
    private static final Pattern TOKEN = Pattern.compile("^(?:Unrecognized|Non-standard) token '(.*?)'");

    private static final Pattern CLOSED = Pattern.compile("^Unexpected close marker '(.)': expected '(.)'.*$");

    private final String text;
    private final Problems problems;
    private final Lines lines;
    private String path = "";
    private boolean complete;

    public TreeReader(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
        this.lines = new Lines(text);
    }

    public Tree read() {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new FormatException(Problem.at(problems.place(lines.at(0), ""), "the file is empty")
                        .expected("a JSON object"));
            }
            Tree tree = value(parser, "", 0);
            path = "";
            complete = true;
            if (parser.nextToken() != null) {
                throw new FormatException(
                        behindTheEnd(parser.currentTokenLocation().getCharOffset()));
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw new FormatException(broken(e), e);
        } catch (IOException e) {
            throw new IllegalStateException("reading a text in memory failed", e);
        }
    }

    private Tree value(JsonParser parser, String at, int depth) throws IOException {
        path = at;
        Tree.Position position = position(parser);
        if (depth > DEEPEST) {
            throw new FormatException(Problem.at(problems.place(position, ""), "nested too deeply")
                    .expected("at most " + DEEPEST + " levels"));
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser, at, depth, position);
            case START_ARRAY -> items(parser, at, depth, position);
            case VALUE_STRING -> string(parser, at, position);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Tree.Numeral(position, parser.getText());
            case VALUE_TRUE -> new Tree.Flag(position, true);
            case VALUE_FALSE -> new Tree.Flag(position, false);
            default -> new Tree.Nothing(position);
        };
    }

    private Tree fields(JsonParser parser, String at, int depth, Tree.Position position) throws IOException {
        Map<String, Tree> values = new LinkedHashMap<>();
        Map<String, Tree.Position> names = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Tree.Position nameAt = position(parser);
            String child = Paths.join(at, name);
            path = child;
            parser.nextToken();
            Tree value = value(parser, child, depth + 1);
            path = at;
            Tree.Position first = names.putIfAbsent(name, nameAt);
            if (first == null) {
                values.put(name, value);
            } else {
                problems.add(Problem.at(problems.place(nameAt, child), "duplicate field")
                        .foundText(name)
                        .hint("it stands at line " + first.line() + ", character " + first.character() + " already"));
            }
        }
        return new Tree.Fields(position, Collections.unmodifiableMap(values), Collections.unmodifiableMap(names));
    }

    private Tree items(JsonParser parser, String at, int depth, Tree.Position position) throws IOException {
        List<Tree> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser, at + "[" + values.size() + "]", depth + 1));
            path = at;
        }
        return new Tree.Items(position, List.copyOf(values));
    }

    private Tree string(JsonParser parser, String at, Tree.Position position) throws IOException {
        String value = parser.getText();
        boolean halved = value.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (halved) {
            // Such a text could not be written again: it has no UTF-8.
            problems.add(Problem.at(problems.place(position, at), "half of a character")
                    .expected("both halves of a surrogate pair, or the character itself"));
        }
        return new Tree.Text(position, value);
    }

    private Tree.Position position(JsonParser parser) {
        return lines.at(parser.currentTokenLocation().getCharOffset());
    }

    private Problem broken(JsonProcessingException e) {
        long offset = e.getLocation() == null ? text.length() : e.getLocation().getCharOffset();
        if (complete) {
            return behindTheEnd(firstBehind(offset));
        }
        String message = Objects.requireNonNullElse(e.getOriginalMessage(), "")
                .lines()
                .findFirst()
                .orElse("");
        if (e instanceof StreamConstraintsException) {
            return Problem.at(place(offset), "too large to be read").hint(message);
        }
        if (e instanceof JsonEOFException || message.startsWith("Unexpected end-of-input")) {
            return Problem.at(place(text.length()), "broken JSON")
                    .found("the end of the file")
                    .hint("the file seems to be cut off");
        }
        return unexpected(offset, message);
    }

    private Problem unexpected(long offset, String message) {
        Matcher character = UNEXPECTED.matcher(message);
        if (character.matches()) {
            long there = offsetOf(character.group(1).charAt(0), offset);
            Problem problem = Problem.at(place(there), "broken JSON").foundText(character.group(1));
            boolean afterComma = "]}".contains(character.group(1))
                    && text.substring(0, (int) there).stripTrailing().endsWith(",");
            return problem.hint(afterComma ? "remove the comma before it" : character.group(2));
        }
        Matcher closed = CLOSED.matcher(message);
        if (closed.matches()) {
            return Problem.at(place(offsetOf(closed.group(1).charAt(0), offset)), "broken JSON")
                    .foundText(closed.group(1))
                    .expected('"' + closed.group(2) + '"');
        }
        Matcher token = TOKEN.matcher(message);
        if (token.find()) {
            String word = token.group(1);
            int start = text.lastIndexOf(word, (int) Math.min(offset, text.length()));
            return Problem.at(place(start < 0 ? offset : start), "broken JSON")
                    .foundText(word)
                    .expected("a value; texts stand in quotation marks");
        }
        return Problem.at(place(offset), "broken JSON").hint(message);
    }

    /** Versions of the parser differ in whether an error's place is before or behind the character. */
    private long offsetOf(char wrong, long offset) {
        int at = (int) Math.min(offset, text.length());
        boolean here = at < text.length() && text.charAt(at) == wrong;
        return !here && at > 0 && text.charAt(at - 1) == wrong ? at - 1 : at;
    }

    private long firstBehind(long offset) {
        int at = (int) Math.min(offset, text.length());
        while (at > 0 && !Character.isWhitespace(text.charAt(at - 1)) && "}]".indexOf(text.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    private Problem behindTheEnd(long offset) {
        String rest = text.substring((int) Math.min(offset, text.length())).strip();
        return Problem.at(place(offset), "something behind the end of the JSON object")
                .foundText(rest.isEmpty() ? text.strip().substring(text.strip().length() - 1) : rest);
    }

    private Place place(long offset) {
        return problems.place(lines.at(offset), path);
    }
}
