package org.surveystats.stats.report.chart;

/**
 * In which direction a line of text runs: that of its first letter, as HTML's {@code dir="auto"} has it. Numbers without letters run from
 * left to right, so that the limits of an interval never change places.
 */
final class TextDirection {

    private TextDirection() {}

    static boolean isRightToLeft(String text) {
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            switch (Character.getDirectionality(codePoint)) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return false;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return true;
                }
                default -> {
                    // digits, punctuation and marks run with what stands beside them
                }
            }
        }
        return false;
    }
}
