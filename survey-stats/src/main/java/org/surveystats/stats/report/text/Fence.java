package org.surveystats.stats.report.text;

/**
 * Keeps the words of right-to-left scripts from moving what stands beside them: a terminal that orders a line by its letters
 * would show the number after an Arabic label before it, in the place of another column.
 */
final class Fence {

    private static final char LEFT_TO_RIGHT_MARK = '\u200E';

    private Fence() {}

    /** The text between left-to-right marks, which take no column, if it has letters that are written from right to left. */
    static String around(String text) {
        return text.codePoints().anyMatch(Fence::isRightToLeft) ? LEFT_TO_RIGHT_MARK + text + LEFT_TO_RIGHT_MARK : text;
    }

    private static boolean isRightToLeft(int codePoint) {
        if (codePoint < 0x590) {
            return false;
        }
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE;
    }
}
