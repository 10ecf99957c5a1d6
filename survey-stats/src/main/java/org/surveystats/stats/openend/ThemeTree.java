package org.surveystats.stats.openend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.QuestionnaireException;
import org.surveystats.model.question.Codebook;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Theme;

/** The themes of a codebook down to a level; those below stand for their ancestor at it. */
final class ThemeTree {

    /** The level of a tree with all themes. */
    static final int ALL = Integer.MAX_VALUE;

    private final String question;
    private final int level;
    private final List<Theme> book;

    /** The parent of each theme of the codebook, or −1. */
    private final int[] parents;

    /** The themes of this tree, as places in the codebook. */
    private final int[] kept;

    /** For each theme of the codebook the theme of this tree that it stands for, as a place in the tree. */
    private final int[] lifted;

    private ThemeTree(String question, List<Theme> book, int level) {
        this.question = question;
        this.level = level;
        this.book = book;
        int n = book.size();
        parents = new int[n];
        int[] depths = new int[n];
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < n; i++) {
            parents[i] = book.get(i).parent().map(places::get).orElse(-1);
            depths[i] = parents[i] < 0 ? 1 : depths[parents[i]] + 1;
            places.put(book.get(i).code(), i);
        }
        kept = IntStream.range(0, n).filter(i -> depths[i] <= level).toArray();
        lifted = new int[n];
        for (int i = 0, next = 0; i < n; i++) {
            lifted[i] = depths[i] <= level ? next++ : lifted[parents[i]];
        }
    }

    static ThemeTree of(OpenEndedQuestion question, int level) {
        Codebook codebook = question.codebook()
                .orElseThrow(() ->
                        new QuestionnaireException(Problem.at(Place.unknown().withColumn(question.id()), "no codebook")
                                .expected("an open-ended question with a codebook")));
        if (level < 1) {
            throw new IllegalArgumentException("a level of a codebook is 1 or more: found " + level);
        }
        return new ThemeTree(question.id(), codebook.themes(), level);
    }

    int level() {
        return level;
    }

    /** The number of themes of this tree. */
    int size() {
        return kept.length;
    }

    List<Theme> themes() {
        return IntStream.of(kept).mapToObj(book::get).toList();
    }

    Theme theme(int place) {
        return book.get(kept[place]);
    }

    /** The place in this tree of a theme that stands for one of the codebook. */
    int lifted(int bookPlace) {
        return lifted[bookPlace];
    }

    int bookSize() {
        return book.size();
    }

    /** The places in the codebook of a theme of this tree and all below it. */
    int[] branch(int place) {
        return IntStream.range(0, book.size())
                .filter(i -> isWithin(i, kept[place]))
                .toArray();
    }

    private boolean isWithin(int theme, int ancestor) {
        for (int i = theme; i >= 0; i = parents[i]) {
            if (i == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** The place of a theme of this tree. */
    int place(String code) {
        for (int i = 0; i < kept.length; i++) {
            if (book.get(kept[i]).code().equals(code)) {
                return i;
            }
        }
        throw new QuestionnaireException(Problem.at(Place.unknown().withColumn(question), "unknown theme")
                .foundText(code)
                .expected("one of " + themes().stream().map(Theme::code).toList()));
    }

    /** A code for answers that fit no theme: "uncodable", with underscores behind it where a theme is called so. */
    String uncodableCode() {
        String code = "uncodable";
        while (taken(code)) {
            code += "_";
        }
        return code;
    }

    private boolean taken(String code) {
        return book.stream().anyMatch(theme -> theme.code().equals(code));
    }
}
