package org.surveystats.stats.report.chart;

/**
 * How wide characters are. The widths are the greatest of DejaVu Sans, Noto Sans and Liberation Sans (which is as wide as
 * Arial and Helvetica), in 32nds of the font size, rounded up: a text takes no more room than is computed here, in whichever of
 * these it is shown. Each character of a table stands for the width of one code point, '0' for none.
 */
final class FontWidths {

    private static final double PARTS = 32;

    private static final int LATIN = 0x20;
    private static final String LATIN_WIDTHS =
            ";=?KEOI9==BK;<;<EEEEEEEEEE;;KKKBQFFHIFDII;@FBMIJFJHFDHFPFFF=<=KB@DEBED<EE99C9PEDEE>A=ECKCCAEBEK";

    private static final int LATIN_MORE = 0xA0;
    private static final String LATIN_MORE_WIDTHS =
            ";=EEEEBBCP@DK0PB@K==@EE;@=@DOOODFFFFFFPHFFFF;;;;IIJJJJJKJHHHHFFEDDDDDDPBDDDD9999DEDDDDDKDEEEECECFDFD"
                    + "FDHBHBHBHBIEIEFDFDFDFDFDIEIEIEIEIENG;9;9;9;9;9HB@9FCCB9B9B<B;B:IEIEIEJIEJDJDJDSQH>H>H>FAFAFAFAD=D=D="
                    + "HEHEHEHEHEHEPKFCFFAFAFA<";

    private static final int GREEK = 0x370;
    private static final String GREEK_WIDTHS =
            "ECLE;;IEHHCBBB;:HHHHCCG;JL?HKHLK<FFBFFFIJ;FFMIEJIFHEDFJFKI;FFBE<DFECDBBED<CCEBBDGECEDDHCIK<DDDKEDDIO"
                    + "IHLFJDHCD?FFLENKIFJDFFIDHDDBFEB9JDDFEHMHEHHH";

    private static final int CYRILLIC = 0x400;
    private static final String CYRILLIC_WIDTHS =
            "FFLDGF;;@SRLGIEIFFFDIFSEIIGIMIJIFHDELFIGSSKMFGSHDDCAGDMAEEDEIEDEEBCCLCFDNOGJCBKDDDDABA999MMEDECE[KIF"
                    + "OHMJVPKFRLEBLLJDJFJFWSOIWQ[KHBD00000>>JFFCFEDAFCFBSMEAGDGDGDLKIFQMUNMGHBDCDCDCFCNJGDGDGEOHOH;SMGDIFI"
                    + "FIFGDNI;FDFDPPFDJDJDSMEAFCIEIEJDJDJDGBECECECGDDAMJFCFCFCFDQMPLFCSOTOIFIGDBIEVPMLQPJEPKGDSMSNJFHEHD[V"
                    + "GCGC";

    private static final int PUNCTUATION = 0x2000;
    private static final String PUNCTUATION_WIDTHS =
            "@P@P;86E;7400000<<EBPPBB;;;;AAAABBCC@FP;DD000007[[8>C8?D===K@A@JJ<T@6==NHHCEEEB;JB?PJKCJKK;JK;;80000"
                    + "000000000000";

    /** Of a letter of a script that joins its letters: joined ones are narrower. */
    private static final double JOINED = 0.8;

    private static final double LETTER = 0.8;
    private static final double WIDE = 1;
    private static final double PICTURE = 1.35;
    private static final double OTHER = 1.1;

    private FontWidths() {}

    /** The width of a text in pixels. */
    static double width(String text, double size) {
        double sum = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            sum += of(codePoint);
            i += Character.charCount(codePoint);
        }
        return sum * size;
    }

    /** The width of a character as a part of the font size. */
    static double of(int codePoint) {
        if (codePoint >= LATIN && codePoint < LATIN + LATIN_WIDTHS.length()) {
            return at(LATIN_WIDTHS, codePoint - LATIN);
        }
        if (codePoint >= CYRILLIC && codePoint < CYRILLIC + CYRILLIC_WIDTHS.length()) {
            return at(CYRILLIC_WIDTHS, codePoint - CYRILLIC);
        }
        if (takesNoRoom(codePoint)) {
            return 0;
        }
        if (codePoint >= LATIN_MORE && codePoint < LATIN_MORE + LATIN_MORE_WIDTHS.length()) {
            return at(LATIN_MORE_WIDTHS, codePoint - LATIN_MORE);
        }
        if (codePoint >= GREEK && codePoint < GREEK + GREEK_WIDTHS.length()) {
            return at(GREEK_WIDTHS, codePoint - GREEK);
        }
        if (codePoint >= PUNCTUATION && codePoint < PUNCTUATION + PUNCTUATION_WIDTHS.length()) {
            return at(PUNCTUATION_WIDTHS, codePoint - PUNCTUATION);
        }
        return byScript(codePoint);
    }

    private static double at(String widths, int place) {
        return (widths.charAt(place) - '0') / PARTS;
    }

    /** Marks that stand over or under the letter before, and characters that are not seen. */
    static boolean takesNoRoom(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (type == Character.FORMAT && codePoint != 0xAD);
    }

    private static double byScript(int codePoint) {
        if (Character.isIdeographic(codePoint)
                || (codePoint >= 0x1100 && codePoint <= 0x11FF)
                || (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
                || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
                || (codePoint >= 0xFF00 && codePoint <= 0xFFEF)) {
            return WIDE;
        }
        if ((codePoint >= 0x600 && codePoint <= 0x8FF)) {
            return JOINED;
        }
        if (codePoint >= 0x590 && codePoint <= 0x5FF) {
            return LETTER;
        }
        return codePoint >= 0x1F000 ? PICTURE : OTHER;
    }
}
