package org.surveystats.model.json;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.surveystats.model.internal.json.JsonDocument;
import org.surveystats.model.internal.json.TreePrinter;
import org.surveystats.model.published.PublishedStudy;

/**
 * Published studies as JSON, version 1 of the format:
 *
 * <pre>{@code
 * {
 *   "formatVersion": 1,
 *   "questionnaire": {…},
 *   "source": {"title": "…", "publishers": ["…"], "rounding": "halfUp", "notes": ["…"]},
 *   "distributions": [
 *     {
 *       "question": "effective",
 *       "base": 101,
 *       "at": {"heading": "…", "page": 9},
 *       "shares": [{"option": "yes", "percent": 81.1}, {"option": "no", "percent": "notReported"}]
 *     }
 *   ],
 *   "quotes": [{"question": "why", "theme": "time", "answer": "yes", "text": "…", "at": {"heading": "…"}}]
 * }
 * }</pre>
 *
 * <ul>
 *   <li>{@code questionnaire} is an object as {@link QuestionnaireJson} describes it.
 *   <li>{@code rounding} is {@code halfUp}, {@code halfEven} or {@code truncation}; absent where the source does not say.
 *   <li>{@code base} is absent where the source does not give it.
 *   <li>{@code percent} keeps the decimals it is written with: 77.0 has one. A share that the source omits is
 *       {@code "notReported"}, and never left out.
 *   <li>{@code publishers}, {@code notes}, {@code distributions}, {@code quotes}, a quote's {@code answer} and a
 *       {@code page} are optional.
 * </ul>
 */
public final class PublishedJson {

    private PublishedJson() {}

    /**
     * Reads a published study from a file.
     *
     * @param file the file, in UTF-8 with or without a byte order mark
     * @return a published study
     * @throws org.surveystats.model.error.FormatException naming every problem of the file, or that it cannot be read
     */
    public static PublishedStudy read(Path file) {
        return JsonDocument.read(file, PublishedReader::read);
    }

    /**
     * Reads a published study from a stream, to its end; the stream stays open.
     *
     * @param in the stream, in UTF-8 with or without a byte order mark
     * @param sourceName what errors call the stream
     * @return a published study
     * @throws org.surveystats.model.error.FormatException naming every problem of the stream, or that it cannot be read
     */
    public static PublishedStudy read(InputStream in, String sourceName) {
        return JsonDocument.read(in, sourceName, PublishedReader::read);
    }

    /**
     * Reads a published study from a text.
     *
     * @param text the JSON
     * @return a published study
     * @throws org.surveystats.model.error.FormatException naming every problem of the text
     */
    public static PublishedStudy parse(String text) {
        return JsonDocument.parse(text, Optional.empty(), PublishedReader::read);
    }

    /**
     * Writes a published study to a file, which is replaced where it exists.
     *
     * @param study what to write
     * @param file the file; its folder must exist
     * @throws org.surveystats.model.error.FormatException if the file cannot be written
     */
    public static void write(PublishedStudy study, Path file) {
        JsonDocument.write(format(study), file);
    }

    /**
     * Writes a published study to a stream, which is flushed and stays open.
     *
     * @param study what to write
     * @param out the stream
     * @throws org.surveystats.model.error.FormatException if the stream cannot be written
     */
    public static void write(PublishedStudy study, OutputStream out) {
        JsonDocument.write(format(study), out);
    }

    /**
     * Writes a published study as a text; equal values give equal texts.
     *
     * @param study what to write
     * @return the JSON, with a line feed at its end
     */
    public static String format(PublishedStudy study) {
        return TreePrinter.print(PublishedWriter.write(study));
    }
}
