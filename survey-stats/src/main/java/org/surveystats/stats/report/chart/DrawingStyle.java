package org.surveystats.stats.report.chart;

import java.util.Collection;
import java.util.Set;

/**
 * The rules and patterns of a drawing, those that it uses. Each rule names the drawing, since a page holds several. What has
 * the same colour on a light and on a dark page is said once.
 */
final class DrawingStyle {

    private static final String FONT = "system-ui,\"Segoe UI\",Roboto,\"Noto Sans\",Arial,sans-serif";

    private final String prefix;
    private final String scope;
    private final Collection<Tone> tones;
    private final Set<String> classes;

    DrawingStyle(String prefix, Collection<Tone> tones, Set<String> classes) {
        this.prefix = prefix;
        this.scope = "#" + prefix + "-svg ";
        this.tones = tones;
        this.classes = classes;
    }

    void write(Set<Integer> patterns, boolean hatched, StringBuilder out) {
        out.append("<style>\n");
        always(out, "text", "font:" + TextStyle.LABEL.size() + "px " + FONT);
        for (TextStyle style : TextStyle.values()) {
            if (style != TextStyle.LABEL) {
                rule(out, style.cssClass(), "font-size:" + style.size() + "px");
            }
        }
        rule(out, "k", "stroke-width:1.5");
        colours(out, Scheme.LIGHT);
        out.append("@media (prefers-color-scheme:dark){\n");
        colours(out, Scheme.DARK);
        out.append("}\n</style>\n");
        if (hatched || !patterns.isEmpty()) {
            out.append("<defs>\n");
            patterns.forEach(pattern -> pattern(pattern, out));
            if (hatched) {
                out.append("<pattern id=\"")
                        .append(prefix)
                        .append(
                                "-h\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">")
                        .append("<rect class=\"hl\" width=\"1.4\" height=\"5\"/></pattern>\n");
            }
            out.append("</defs>\n");
        }
    }

    private enum Scheme {
        LIGHT,
        DARK
    }

    private void colours(StringBuilder out, Scheme scheme) {
        boolean light = scheme == Scheme.LIGHT;
        String ink = Tone.hex(light ? Tone.INK_LIGHT : Tone.INK_DARK);
        String muted = Tone.hex(light ? Tone.MUTED_LIGHT : Tone.MUTED_DARK);
        String page = Tone.hex(light ? Tone.PAGE_LIGHT : Tone.PAGE_DARK);
        always(out, "text", "fill:" + ink);
        rule(out, TextStyle.SMALL.cssClass(), "fill:" + muted);
        always(out, ".page", "fill:" + page);
        rule(out, "pl", "fill:" + page);
        rule(out, "g", "stroke:" + Tone.hex(light ? Tone.LINE_LIGHT : Tone.LINE_DARK));
        rule(out, "k", "stroke:" + ink);
        rule(out, "h", "stroke:" + muted);
        rule(out, "hl", "fill:" + muted);
        for (Tone tone : tones) {
            String colour = Tone.hex(light ? tone.light() : tone.dark());
            rule(out, tone.cssClass(), "fill:" + colour + (tone.equals(Tone.NEUTRAL) ? ";stroke:" + muted : ""));
            rule(out, "i" + tone.cssClass(), "fill:" + Tone.hex(light ? tone.textOnLight() : tone.textOnDark()));
            String line = "stroke:" + colour + (light ? ";stroke-width:2" : "");
            rule(out, "l" + tone.cssClass(), line);
            rule(out, "o" + tone.cssClass(), "fill:" + page + ";" + line);
        }
    }

    /** A rule for a class, where it is used. */
    private void rule(StringBuilder out, String cssClass, String declarations) {
        if (classes.contains(cssClass)) {
            always(out, "." + cssClass, declarations);
        }
    }

    private void always(StringBuilder out, String selector, String declarations) {
        out.append(scope).append(selector).append('{').append(declarations).append("}\n");
    }

    /**
     * Dots or upright lines in the colour of the page over a bar, of series that share a colour. Slanted lines mean that something is
     * hidden.
     */
    private void pattern(int pattern, StringBuilder out) {
        int distance = 4 + 2 * ((pattern - 1) / 2);
        out.append("<pattern id=\"")
                .append(prefix)
                .append("-p")
                .append(pattern)
                .append("\" width=\"")
                .append(distance)
                .append("\" height=\"")
                .append(distance)
                .append("\" patternUnits=\"userSpaceOnUse\">");
        out.append(
                        pattern % 2 == 0
                                ? "<circle class=\"pl\" cx=\"2\" cy=\"2\" r=\"1\"/>"
                                : "<rect class=\"pl\" width=\"1.5\" height=\"")
                .append(pattern % 2 == 0 ? "" : distance + "\"/>")
                .append("</pattern>\n");
    }
}
