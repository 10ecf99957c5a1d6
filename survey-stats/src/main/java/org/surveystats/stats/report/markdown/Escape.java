package org.surveystats.stats.report.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surveystats.stats.report.document.RichText;

/** Keeps plain text from being read as Markdown or as HTML. */
final class Escape {

    /** What may begin markup anywhere in a line. */
    private static final String MARKUP = "\\`*_[]<>|~&$@";

    private static final Pattern LINK = Pattern.compile("(?i)(:)(?=//)|(?<=\\bwww)(\\.)");
    private static final Pattern LINE_START = Pattern.compile("(?m)^([ ]*)([#+=-]|\\d{1,9}(?=[.)]))");
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private Escape() {}

    /** A text in the middle of a line; a line feed becomes a break. */
    static String text(String text, String lineBreak) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (MARKUP.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        String escaped = LINK.matcher(out).replaceAll(link -> Matcher.quoteReplacement("\\" + link.group()));
        return escaped.replace("\n", lineBreak);
    }

    /** Marks at the beginning of a line that would make a heading, a list or a rule of it. */
    static String lineStart(String text) {
        return LINE_START.matcher(text).replaceAll(start -> {
            String mark = start.group(2);
            boolean number = Character.isDigit(mark.charAt(0));
            return Matcher.quoteReplacement(number ? start.group(1) + mark + "\\" : start.group(1) + "\\" + mark);
        });
    }

    static String text(RichText text, String lineBreak) {
        StringBuilder out = new StringBuilder();
        for (RichText.Span span : text.spans()) {
            switch (span.style()) {
                case PLAIN -> out.append(text(span.text(), lineBreak));
                case EMPHASIS -> out.append(marked(span.text(), "*", "em", lineBreak));
                case STRONG -> out.append(marked(span.text(), "**", "strong", lineBreak));
                case CODE -> out.append(code(span.text()));
            }
        }
        return out.toString();
    }

    /** Asterisks mark only what begins and ends with a letter or a digit; elements of HTML mark anything. */
    static String marked(String text, String marks, String element, String lineBreak) {
        if (text.isEmpty()) {
            return "";
        }
        boolean plain = Character.isLetterOrDigit(text.codePointAt(0))
                && Character.isLetterOrDigit(text.codePointBefore(text.length()))
                && text.indexOf('\n') < 0;
        String escaped = text(text, lineBreak);
        return plain ? marks + escaped + marks : "<" + element + ">" + escaped + "</" + element + ">";
    }

    /** A code span between more backticks than it holds. */
    private static String code(String text) {
        if (text.isBlank()) {
            return text;
        }
        int longest = BACKTICKS
                .matcher(text)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
        String fence = "`".repeat(longest + 1);
        String line = text.replace('\n', ' ').replace("|", "\\|");
        boolean pad = line.startsWith("`") || line.endsWith("`");
        return fence + (pad ? " " + line + " " : line) + fence;
    }
}
