package org.surveystats.model.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.SurveyException;

/** What the parser of CSV failed of, in this library's words. */
final class ParserFailure {

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private ParserFailure() {}

    /** A problem of ours that the parser wrapped, the stream, or the text itself, whose last line begun is known. */
    static SurveyException of(CsvParseException e, Place source, long lastLine) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SurveyException ours) {
                return ours;
            }
            if (cause instanceof IOException io) {
                throw new UncheckedIOException(io);
            }
        }
        String message = e.getMessage() == null ? "" : e.getMessage();
        Matcher matcher = LINE.matcher(message);
        long at = matcher.find() ? Long.parseLong(matcher.group(1)) : lastLine + 1;
        boolean quote = message.toLowerCase(Locale.ROOT).contains("quote");
        return new FormatException(
                Problem.at(source.withLine(at), quote ? "a quotation mark that is not closed or not doubled" : message)
                        .expected("text in quotation marks closed before the next separator, and doubled inside"),
                e);
    }

    static FormatException emptyFile(Place source) {
        return new FormatException(
                Problem.at(source, "an empty file").expected("a header row with the names of the columns"));
    }
}
