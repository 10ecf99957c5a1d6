package org.surveystats.model.qda;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.Theme;

/** The text of a codebook file. */
final class QdcWriter {

    private final QdaCodebook book;
    private final String language;
    private final String target;
    private final StringBuilder out = new StringBuilder();

    QdcWriter(QdaCodebook book, String language, String target) {
        this.book = book;
        this.language = language;
        this.target = target;
    }

    String text() {
        out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<CodeBook xmlns=\"")
                .append(QdcReader.NAMESPACE);
        out.append('"');
        book.origin().ifPresent(origin -> attribute("origin", origin, "origin"));
        out.append(">\n  <Codes>\n");
        children(Optional.empty(), "    ");
        out.append("  </Codes>\n");
        if (!book.sets().isEmpty()) {
            out.append("  <Sets>\n");
            book.sets().forEach(this::set);
            out.append("  </Sets>\n");
        }
        return out.append("</CodeBook>\n").toString();
    }

    private void children(Optional<String> parent, String indent) {
        List<Theme> themes = book.codebook().themes();
        for (int i = 0; i < themes.size(); i++) {
            if (themes.get(i).parent().equals(parent)) {
                code(i, indent);
            }
        }
    }

    private void code(int place, String indent) {
        Theme theme = book.codebook().themes().get(place);
        QdaCode code = book.codes().get(place);
        String field = "themes[" + place + "]";
        out.append(indent).append("<Code");
        guid(code.guid());
        attribute("name", theme.label().in(language), field + ".label");
        attribute("isCodable", code.use() == QdaCode.Use.CODABLE ? "true" : "false", field);
        code.color().ifPresent(color -> attribute("color", color, field));
        out.append(">\n").append(indent).append("  <Description>");
        theme.definition()
                .ifPresent(d -> out.append(escaped(d.in(language), field + ".definition"))
                        .append('\n'));
        out.append(escaped(CodeMark.line(theme.code(), target, field), field + ".code"));
        out.append("</Description>\n");
        children(Optional.of(theme.code()), indent + "  ");
        out.append(indent).append("</Code>\n");
    }

    private void set(QdaSet set) {
        out.append("    <Set");
        guid(set.guid());
        attribute("name", set.name(), "sets");
        out.append(">\n");
        set.description()
                .ifPresent(d -> out.append("      <Description>")
                        .append(escaped(d, "sets"))
                        .append("</Description>\n"));
        for (String member : set.members()) {
            out.append("      <MemberCode");
            guid(book.code(member).orElseThrow().guid());
            out.append("/>\n");
        }
        out.append("    </Set>\n");
    }

    private void guid(UUID guid) {
        attribute("guid", guid.toString().toUpperCase(Locale.ROOT), "guid");
    }

    private void attribute(String name, String value, String field) {
        // line ends and tabs would be read back as spaces
        out.append(' ')
                .append(name)
                .append("=\"")
                .append(escaped(value, field)
                        .replace("\"", "&quot;")
                        .replace("\n", "&#10;")
                        .replace("\t", "&#9;"))
                .append('"');
    }

    private String escaped(String text, String field) {
        text.codePoints().forEach(c -> {
            boolean allowed = c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || (c >= ' ' && c < 0xD800)
                    || (c > 0xDFFF && c < 0xFFFE)
                    || c > 0xFFFF;
            if (!allowed) {
                throw new FormatException(Problem.at(
                                Place.unknown().withSource(target).withField(field),
                                "a character that XML does not have")
                        .found(String.format("U+%04X", c))
                        .hint("take it out of the text"));
            }
        });
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }
}
