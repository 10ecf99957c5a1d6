package org.surveystats.model.qda;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;

/**
 * Reads and writes the codebook files (.qdc) of the REFI-QDA standard 1.0, which programs for qualitative data analysis exchange.
 *
 * <pre>{@code
 * QdcFile.write(QdaCodebook.of(codebook), "ru", Path.of("codebook.qdc"));
 * Codebook codebook = QdcFile.read(Path.of("codebook.qdc"), "ru").codebook();
 * }</pre>
 *
 * <ul>
 *   <li>The name of a code is the theme's label, its description the theme's definition, both in the one language that the caller
 *       names; a theme without that language is written in the one that stands in for it. The nesting of codes is the hierarchy,
 *       so themes come back in the order of the tree.
 *   <li>The theme's code is written as the last line of the description, {@code [code: staff]}. Of a code of another program,
 *       which has no such line, it is made from the name: small letters and digits, anything else an underscore; a name that
 *       repeats gets a number ({@code staff_2}).
 *   <li>GUIDs, colours, {@code isCodable}, sets and the origin are kept ({@link QdaCodebook}).
 *   <li>Reading is strict, and safe: a document type declaration is refused, and no other file is ever read. An element or an
 *       attribute that the standard does not have is an error that names the line and the character at
 *       which its tag ends; attributes of other namespaces are passed
 *       over.
 * </ul>
 */
public final class QdcFile {

    private QdcFile() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @param language the BCP 47 tag of the language in which its names and descriptions are;
     *     {@link org.surveystats.model.question.LocalizedText#UNDETERMINED} for the questionnaire's
     * @return the codebook
     * @throws FormatException if there is no such file, or it is no codebook of the standard; the message names the line
     */
    public static QdaCodebook read(Path file, String language) {
        try (InputStream in = Files.newInputStream(file)) {
            return new QdcReader(file.toString(), language).read(in);
        } catch (IOException e) {
            throw failed(file.toString(), e);
        }
    }

    /**
     * Reads a stream, and leaves it open.
     *
     * @param in the bytes
     * @param source what messages call it
     * @param language the BCP 47 tag of the language in which its names and descriptions are
     * @return the codebook
     * @throws FormatException if the bytes are no codebook of the standard
     */
    public static QdaCodebook read(InputStream in, String source, String language) {
        return new QdcReader(source, language).read(in);
    }

    /**
     * Writes a file in UTF-8, replacing one that is there.
     *
     * @param codebook the codebook
     * @param language the BCP 47 tag of the language of its names and descriptions
     * @param file the file
     * @throws FormatException if the file cannot be written, a text has a character that XML does not have, or a code a line break
     */
    public static void write(QdaCodebook codebook, String language, Path file) {
        byte[] bytes = bytes(codebook, language, file.toString());
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw failed(file.toString(), e);
        }
    }

    /**
     * Writes to a stream in UTF-8, and leaves it open.
     *
     * @param codebook the codebook
     * @param language the BCP 47 tag of the language of its names and descriptions
     * @param out where it goes
     * @param target what messages call it
     * @throws FormatException if the stream cannot be written, a text has a character that XML does not have, or a code a line
     *     break
     */
    public static void write(QdaCodebook codebook, String language, OutputStream out, String target) {
        byte[] bytes = bytes(codebook, language, target);
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    private static byte[] bytes(QdaCodebook codebook, String language, String target) {
        return new QdcWriter(codebook, language, target).text().getBytes(StandardCharsets.UTF_8);
    }

    private static FormatException failed(String source, IOException e) {
        boolean absent = e instanceof NoSuchFileException;
        Problem problem = Problem.at(
                Place.unknown().withSource(source), absent ? "there is no such file" : "the file cannot be used");
        return new FormatException(absent ? problem : problem.found(e.toString()), e);
    }
}
