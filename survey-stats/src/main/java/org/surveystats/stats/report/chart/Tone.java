package org.surveystats.stats.report.chart;

/**
 * A colour with the colours of text on it, on a light and on a dark page. The hues are blue, orange, green, pink, purple and
 * olive, told apart by colour-blind readers by their lightness as well; neighbours differ in lightness.
 *
 * @param cssClass its name in the drawing
 * @param light its colour on a light page, as red, green and blue
 * @param dark its colour on a dark page
 */
record Tone(String cssClass, int light, int dark) {

    static final int PAGE_LIGHT = 0xFFFFFF;
    static final int PAGE_DARK = 0x14171A;
    static final int INK_LIGHT = 0x1B1F24;
    static final int INK_DARK = 0xE6E8EA;
    static final int MUTED_LIGHT = 0x57606A;
    static final int MUTED_DARK = 0xA3ACB5;
    static final int LINE_LIGHT = 0xD0D7DE;
    static final int LINE_DARK = 0x343B42;

    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    /** Of bars. */
    static final Tone BAR = new Tone("b", 0x3B78B4, 0x4A8AC9);

    /** Of the neutral point, with an outline. */
    static final Tone NEUTRAL = new Tone("n", 0xE6E9EC, 0x39414A);

    private static final int[][] SERIES = {
        {0x1F5A94, 0x4A8AC9},
        {0xC97A1E, 0xF5BE7A},
        {0x0B6B4F, 0x2F9A78},
        {0xC472AB, 0xF0BDDD},
        {0x5B3A8C, 0x9678CC},
        {0x7E961F, 0xCFE28C}
    };

    private static final int[] DISAGREE = {0xC97A3A, 0x6E2C00, 0xA8622A, 0xFFCFA0};
    private static final int[] AGREE = {0x5F93CC, 0x0D3569, 0x3F78B5, 0xB5D8FF};
    private static final int[] MATRIX = {0xDCE9F6, 0x0D3569, 0x22303E, 0xB5D8FF};
    private static final int[] MATRIX_NEGATIVE = {0xF6E4D3, 0x6E2C00, 0x3A2B1E, 0xFFCFA0};
    private static final int MATRIX_STEPS = 5;

    /** How many series have a colour of their own; those after them have the same colours with a pattern. */
    static int seriesColours() {
        return SERIES.length;
    }

    static Tone series(int place) {
        int colour = place % SERIES.length;
        return new Tone("s" + colour, SERIES[colour][0], SERIES[colour][1]);
    }

    /** Of a point of a scale: the stronger, the darker on a light page, the lighter on a dark one. */
    static Tone disagree(int strength, int points) {
        return between("d" + strength, DISAGREE, strength, points);
    }

    static Tone agree(int strength, int points) {
        return between("a" + strength, AGREE, strength, points);
    }

    /** Of a coefficient from −1 to 1. */
    static Tone coefficient(double value) {
        int step = (int) Math.min(MATRIX_STEPS - 1, Math.floor(Math.abs(value) * MATRIX_STEPS));
        return value < 0
                ? between("x" + step, MATRIX_NEGATIVE, step, MATRIX_STEPS)
                : between("q" + step, MATRIX, step, MATRIX_STEPS);
    }

    private static Tone between(String cssClass, int[] ends, int place, int places) {
        double part = places == 1 ? 0.5 : (double) place / (places - 1);
        return new Tone(cssClass, mix(ends[0], ends[1], part), mix(ends[2], ends[3], part));
    }

    private static int mix(int first, int second, double part) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = first >> shift & 0xFF;
            int to = second >> shift & 0xFF;
            mixed |= (int) Math.round(from + (to - from) * part) << shift;
        }
        return mixed;
    }

    int textOnLight() {
        return text(light);
    }

    int textOnDark() {
        return text(dark);
    }

    private static int text(int colour) {
        return contrast(colour, BLACK) >= contrast(colour, WHITE) ? BLACK : WHITE;
    }

    static String hex(int colour) {
        String digits = Integer.toHexString(colour);
        return "#" + "0".repeat(6 - digits.length()) + digits;
    }

    /**
     * The contrast ratio of two colours, from 1 to 21: (L + 0.05)/(l + 0.05) of their relative luminances. Source: Web Content
     * Accessibility Guidelines 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
     */
    static double contrast(int first, int second) {
        double one = luminance(first);
        double other = luminance(second);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xFF)
                + 0.7152 * linear(colour >> 8 & 0xFF)
                + 0.0722 * linear(colour & 0xFF);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
