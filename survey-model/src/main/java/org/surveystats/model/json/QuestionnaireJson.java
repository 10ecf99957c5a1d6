package org.surveystats.model.json;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.surveystats.model.internal.json.JsonDocument;
import org.surveystats.model.internal.json.TreeBuilder;
import org.surveystats.model.internal.json.TreePrinter;
import org.surveystats.model.question.Questionnaire;

/**
 * Questionnaires as JSON, version 1 of the format. The top level has {@code formatVersion} (1), {@code id}, {@code title},
 * {@code language}, {@code study}, {@code scales} and {@code questions}:
 *
 * <pre>{@code
 * {
 *   "formatVersion": 1,
 *   "id": "services",
 *   "title": {"ru": "Цифровые сервисы", "en": "Digital services"},
 *   "language": "ru",
 *   "questions": [
 *     {
 *       "type": "yesNo",
 *       "id": "use",
 *       "text": {"ru": "Пользуетесь?"},
 *       "options": [
 *         {"code": "yes", "label": {"ru": "Да"}},
 *         {"code": "no", "label": {"ru": "Нет"}},
 *         {"code": "dk", "label": {"ru": "Не знаю"}, "missing": "dontKnow"}
 *       ]
 *     },
 *     {"type": "numeric", "id": "times", "text": "Сколько раз?", "askedIf": {"question": "use", "is": "yes"}}
 *   ]
 * }
 * }</pre>
 *
 * <ul>
 *   <li>A text is a string, in the questionnaire's language, or an object from language tag to string, the fallback first.
 *   <li>{@code study} has the parts of {@link org.surveystats.model.question.Study} by their names; days are ISO dates.
 *   <li>Every question has {@code type}, {@code id}, {@code text}, and optionally {@code shortLabel} and {@code askedIf}:
 *       {@code {"question", "is": code}}, {@code {"question", "anyOf": [codes]}}, {@code {"and": [conditions]}},
 *       {@code {"or": [conditions]}} or {@code {"not": condition}}.
 *   <li>An option has {@code code}, and optionally {@code label} (else the code), {@code shortLabel}, {@code score},
 *       {@code timesPerMonth} ({@code from}, {@code to}), {@code exclusive}, {@code specify} and {@code missing}
 *       ({@code dontKnow}, {@code refused}, {@code notApplicable}, {@code noAnswer}).
 *   <li>{@code awareness}, {@code usage}, {@code yesNo}: {@code options}; {@code positive}, the code of the positive answer,
 *       which may be left out where one of the two is "yes" in any case of letters; {@code subject} (not for
 *       {@code yesNo}), an id or an object of {@code id} and {@code label}.
 *   <li>{@code singleChoice}: {@code options}, {@code nets} ({@code code}, {@code label}, {@code options}).
 *   <li>{@code frequency}: {@code options}, {@code subject}.
 *   <li>{@code agreement}: {@code scale}, the id of one of the top level's {@code scales} ({@code id}, {@code options},
 *       {@code neutral}), or {@code options} and {@code neutral} of its own, a scale with the question's id; {@code reversed}.
 *       A scale of the list that no question uses is read and forgotten.
 *   <li>{@code rating}: {@code kind} ({@code plain}, {@code netPromoter}), {@code lowest} and {@code highest} (0 and 10 for
 *       {@code netPromoter} where they are left out), {@code lowestLabel}, {@code highestLabel}, {@code options}.
 *   <li>{@code multipleResponse}: {@code options}, {@code atLeast}, {@code atMost}, {@code nets}.
 *   <li>{@code ranking}: {@code options}, {@code depth}.
 *   <li>{@code numeric}: {@code unit}, {@code least}, {@code greatest}, {@code options}.
 *   <li>{@code date}: {@code earliest}, {@code latest}, {@code options}.
 *   <li>{@code openEnded}: {@code reasonFor} ({@code question}, {@code options}), {@code codebook} (themes of
 *       {@code code}, {@code label}, {@code parent}, {@code definition}), {@code options}.
 *   <li>{@code grid}: {@code itemType} (one of the first six types; without it {@code agreement} where there is a
 *       {@code scale}, else {@code singleChoice}), {@code scale} or {@code options}, and {@code items} of {@code id},
 *       {@code text}, {@code shortLabel}, {@code askedIf} (else the grid's) and what their type allows: {@code reversed}, or
 *       {@code positive}, {@code subject}, {@code nets}, which may also stand once in the grid.
 * </ul>
 *
 * <p>Numbers are read as the nearest double. Any other field is an error.
 */
public final class QuestionnaireJson {

    private QuestionnaireJson() {}

    /**
     * Reads a questionnaire from a file.
     *
     * @param file the file, in UTF-8 with or without a byte order mark
     * @return a questionnaire
     * @throws org.surveystats.model.error.FormatException naming every problem of the file, or that it cannot be read
     */
    public static Questionnaire read(Path file) {
        return JsonDocument.read(file, QuestionnaireReader::read);
    }

    /**
     * Reads a questionnaire from a stream, to its end; the stream stays open.
     *
     * @param in the stream, in UTF-8 with or without a byte order mark
     * @param sourceName what errors call the stream
     * @return a questionnaire
     * @throws org.surveystats.model.error.FormatException naming every problem of the stream, or that it cannot be read
     */
    public static Questionnaire read(InputStream in, String sourceName) {
        return JsonDocument.read(in, sourceName, QuestionnaireReader::read);
    }

    /**
     * Reads a questionnaire from a text.
     *
     * @param text the JSON
     * @return a questionnaire
     * @throws org.surveystats.model.error.FormatException naming every problem of the text
     */
    public static Questionnaire parse(String text) {
        return JsonDocument.parse(text, Optional.empty(), QuestionnaireReader::read);
    }

    /**
     * Writes a questionnaire to a file, which is replaced where it exists.
     *
     * @param questionnaire what to write
     * @param file the file; its folder must exist
     * @throws org.surveystats.model.error.FormatException if the file cannot be written
     */
    public static void write(Questionnaire questionnaire, Path file) {
        JsonDocument.write(format(questionnaire), file);
    }

    /**
     * Writes a questionnaire to a stream, which is flushed and stays open.
     *
     * @param questionnaire what to write
     * @param out the stream
     * @throws org.surveystats.model.error.FormatException if the stream cannot be written
     */
    public static void write(Questionnaire questionnaire, OutputStream out) {
        JsonDocument.write(format(questionnaire), out);
    }

    /**
     * Writes a questionnaire as a text; equal values give equal texts.
     *
     * @param questionnaire what to write
     * @return the JSON, with a line feed at its end
     */
    public static String format(Questionnaire questionnaire) {
        return TreePrinter.print(
                QuestionnaireWriter.write(new TreeBuilder().put("formatVersion", JsonDocument.VERSION), questionnaire)
                        .build());
    }
}
