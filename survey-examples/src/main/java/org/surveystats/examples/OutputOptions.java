package org.surveystats.examples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.excel.ExcelRenderer;
import org.surveystats.stats.report.html.HtmlRenderer;
import org.surveystats.stats.report.markdown.MarkdownRenderer;
import org.surveystats.stats.report.text.TextRenderer;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that every example has, and how it prints. */
final class OutputOptions extends PrintingOptions {

    @Option(
            names = "--language",
            paramLabel = "ru|en",
            converter = Language.Parser.class,
            description = "The language of the output: ru, that of the survey (default), or en, a translation.")
    private Language language = Language.RU;

    @Option(
            names = "--format",
            paramLabel = OutputFormat.NAMES,
            converter = OutputFormat.Parser.class,
            description =
                    "Aligned text (default), one JSON object, Markdown, one HTML file with charts, or an Excel file of"
                            + " the tables.")
    private OutputFormat format = OutputFormat.TEXT;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            converter = PageWidth.class,
            description = "The columns of a page of text; tables that are wider are split (default: ${DEFAULT-VALUE}).")
    private int width = TextRenderer.DEFAULT_WIDTH;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the output to this file (default: the standard output).")
    private @Nullable Path out;

    @Mixin
    private final ExhibitOptions exhibits = new ExhibitOptions();

    /** Reads the width of a page; the message of its failure follows "Invalid value for option: ". */
    static final class PageWidth implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            try {
                int columns = Integer.parseInt(value);
                if (columns >= TextRenderer.LEAST_WIDTH) {
                    return columns;
                }
            } catch (NumberFormatException e) {
                // said below, as what is too small
            }
            throw new TypeConversionException(
                    "found " + value + ", expected a whole number of at least " + TextRenderer.LEAST_WIDTH);
        }
    }

    /** Prints in the form that was asked for. */
    void print(Function<Messages, Document> document, Function<Messages, ObjectNode> json) {
        Messages messages = Messages.in(language);
        checkFile(format, Optional.ofNullable(out));
        exhibits.check();
        if (format == OutputFormat.JSON) {
            OutputFile.write(JsonText.of(json.apply(messages)), Optional.ofNullable(out), this);
            if (exhibits.any()) {
                exhibits.write(document.apply(messages));
            }
            return;
        }
        Document report = document.apply(messages);
        write(report, format, width, Optional.ofNullable(out), this);
        exhibits.write(report);
    }

    /** Writes a document in a form for people to the file, or to the standard output where none is named. */
    static void write(
            Document document, OutputFormat format, int width, Optional<Path> file, PrintingOptions printing) {
        switch (format) {
            case TEXT -> OutputFile.write(TextRenderer.create().withWidth(width).render(document), file, printing);
            case MARKDOWN -> OutputFile.write(MarkdownRenderer.create().render(document), file, printing);
            case HTML -> OutputFile.write(HtmlRenderer.create().render(document), file, printing);
            case EXCEL -> OutputFile.write(ExcelRenderer.create().render(document), file.orElseThrow());
            case JSON -> throw new IllegalArgumentException("a document has no form as JSON");
        }
    }
}
