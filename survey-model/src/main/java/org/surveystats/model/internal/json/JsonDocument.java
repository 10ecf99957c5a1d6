package org.surveystats.model.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;

/** A versioned JSON file of this library: its bytes, its encoding, its version, and every problem in it. */
public final class JsonDocument {

    /** The version of the formats that this library reads and writes. */
    public static final int VERSION = 1;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private JsonDocument() {}

    public static <T> T read(Path file, Function<ObjectReader, Optional<T>> reader) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw failure(file.toString(), "no such file", "check the path, and the folder it starts from", e);
        } catch (AccessDeniedException e) {
            throw failure(file.toString(), "the file may not be read", "check its permissions", e);
        } catch (IOException e) {
            throw failure(file.toString(), "the file cannot be read", reason(e), e);
        }
        return parse(decode(bytes, file.toString()), Optional.of(file.toString()), reader);
    }

    public static <T> T read(InputStream in, String source, Function<ObjectReader, Optional<T>> reader) {
        byte[] bytes;
        try {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw failure(source, "the stream cannot be read", reason(e), e);
        }
        return parse(decode(bytes, source), Optional.of(source), reader);
    }

    public static <T> T parse(String text, Optional<String> source, Function<ObjectReader, Optional<T>> reader) {
        Problems problems = new Problems(source);
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        Tree tree = new TreeReader(marked ? text.substring(1) : text, problems).read();
        if (!(tree instanceof Tree.Fields fields)) {
            throw new FormatException(Problem.at(problems.place(tree.position(), ""), "the file holds another value")
                    .expected("a JSON object"));
        }
        ObjectReader root = new ObjectReader(problems, "", fields);
        checkVersion(root, problems);
        Optional<T> value = reader.apply(root);
        problems.throwIfAny();
        return value.orElseThrow(() -> new IllegalStateException("a value that is absent needs a problem"));
    }

    /** Of a file of another version nothing else is said: its fields may mean something else. */
    private static void checkVersion(ObjectReader root, Problems problems) {
        int before = problems.count();
        int version = root.optionalInt("formatVersion").orElse(VERSION);
        if (problems.count() > before) {
            problems.throwIfAny();
        }
        if (version != VERSION) {
            throw new FormatException(Problem.at(root.place("formatVersion"), "unknown version of the format")
                    .found(Integer.toString(version))
                    .expected(Integer.toString(VERSION))
                    .hint("a later version of the library may be able to read it"));
        }
    }

    public static void write(String text, Path file) {
        byte[] bytes = encode(text, file.toString());
        try {
            Files.write(file, bytes);
        } catch (NoSuchFileException e) {
            throw failure(file.toString(), "the file cannot be written", "its folder does not exist", e);
        } catch (IOException e) {
            throw failure(file.toString(), "the file cannot be written", reason(e), e);
        }
    }

    public static void write(String text, OutputStream out) {
        byte[] bytes = encode(text, "output");
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw failure("output", "the stream cannot be written", reason(e), e);
        }
    }

    private static byte[] encode(String text, String source) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] all = new byte[bytes.remaining()];
            bytes.get(all);
            return all;
        } catch (CharacterCodingException e) {
            throw failure(source, "a text holds half of a character", "mend the surrogate pairs of its strings", e);
        }
    }

    private static String decode(byte[] bytes, String source) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        String text = out.toString();
        if (result.isError()) {
            Tree.Position position = new Lines(text).at(text.length());
            throw new FormatException(Problem.at(
                            Place.unknown()
                                    .withSource(source)
                                    .withLine(position.line())
                                    .withCharacter(position.character()),
                            "the file is not UTF-8")
                    .found(String.format("the byte 0x%02X", bytes[in.position()]))
                    .hint("save it with the encoding UTF-8"));
        }
        return text;
    }

    private static String reason(IOException e) {
        return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }

    private static FormatException failure(String source, String what, String hint, IOException cause) {
        return new FormatException(
                Problem.at(Place.unknown().withSource(source), what).hint(hint), cause);
    }
}
