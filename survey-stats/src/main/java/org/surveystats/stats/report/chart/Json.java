package org.surveystats.stats.report.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes maps, lists, texts, numbers and null as JSON (RFC 8259), in their order. */
final class Json {

    private Json() {}

    static String write(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, 0, out);
        return out.append('\n').toString();
    }

    private static void write(@Nullable Object value, int depth, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            map(map, depth, out);
        } else if (value instanceof List<?> list) {
            list(list, depth, out);
        } else if (value instanceof Double number) {
            number(number, out);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean || value == null) {
            out.append(value);
        } else {
            text(value.toString(), out);
        }
    }

    /** The shortest decimal number that is read back as the same double. */
    private static void number(double number, StringBuilder out) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 15; digits <= 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == number || digits == 17) {
                BigDecimal stripped = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
                out.append(stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toString());
                return;
            }
        }
    }

    private static void line(int depth, StringBuilder out) {
        out.append('\n').append("  ".repeat(depth));
    }

    private static void map(Map<?, ?> map, int depth, StringBuilder out) {
        boolean flat = map.values().stream().noneMatch(v -> v instanceof Map || v instanceof List);
        out.append('{');
        for (Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator(); entries.hasNext(); ) {
            Map.Entry<?, ?> entry = entries.next();
            if (!flat) {
                line(depth + 1, out);
            }
            text(String.valueOf(entry.getKey()), out);
            out.append(": ");
            write(entry.getValue(), depth + 1, out);
            out.append(entries.hasNext() ? flat ? ", " : "," : "");
        }
        if (!flat) {
            line(depth, out);
        }
        out.append('}');
    }

    private static void list(List<?> list, int depth, StringBuilder out) {
        boolean flat = list.stream().noneMatch(v -> v instanceof Map || v instanceof List);
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            out.append(i == 0 ? "" : flat ? ", " : ",");
            if (!flat) {
                line(depth + 1, out);
            }
            write(list.get(i), depth + 1, out);
        }
        if (!flat) {
            line(depth, out);
        }
        out.append(']');
    }

    /** Signs that end a script element or a line of JavaScript are escaped, too: the text may stand in a page. */
    private static void text(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                default -> {
                    if (c < ' ' || c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029) {
                        String digits = Integer.toHexString(c);
                        out.append("\\u")
                                .append("0".repeat(4 - digits.length()))
                                .append(digits);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
