package org.surveystats.stats.openend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Theme;
import org.surveystats.model.response.CodingColumn;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.TextColumn;

/**
 * Answers picked as examples of themes, at random but always the same for the same seed and answers:
 *
 * <pre>{@code
 * Quotes quotes = Quotes.of(table, reasons, "anna")
 *         .withSeed(7)
 *         .withLength(20, 200)
 *         .withFilter(IdentifyingWords.standard().withStems("Иванов"), WhenIdentified.MASK);
 * quotes.pick(10);                  // spread over the themes
 * quotes.ofTheme("queues", 3);
 * }</pre>
 *
 * <p>Each respondent has a random number of the seed and the row; those with the smallest come first. So an answer added behind
 * the others changes which are picked only where it is picked itself. An answer of several themes is picked once.
 */
public final class Quotes {

    private static final String MASK = "[…]";

    /** An answer that can be quoted. */
    private record Candidate(int row, String text, long draw) {}

    private final ResponseTable table;
    private final OpenEndedQuestion question;
    private final CodingColumn coding;
    private final long seed;
    private final int least;
    private final int most;
    private final QuoteSpread spread;
    private final Optional<IdentifyingWords> filter;
    private final WhenIdentified whenIdentified;

    private Quotes(
            ResponseTable table,
            OpenEndedQuestion question,
            CodingColumn coding,
            long seed,
            int least,
            int most,
            QuoteSpread spread,
            Optional<IdentifyingWords> filter,
            WhenIdentified whenIdentified) {
        this.table = table;
        this.question = question;
        this.coding = coding;
        this.seed = seed;
        this.least = least;
        this.most = most;
        this.spread = Objects.requireNonNull(spread, "spread");
        this.filter = filter;
        this.whenIdentified = Objects.requireNonNull(whenIdentified, "whenIdentified");
    }

    /**
     * Quotes by the themes of one coder, of any length, a theme in turn, from seed 1, with the standard filter of words that
     * identify people, which skips an answer that holds one.
     *
     * @param table the answers
     * @param question an open-ended question with a codebook
     * @param coder the coder's name
     * @return the quotes
     * @throws org.surveystats.model.error.ResponseException if the table has no such coder, or another question
     */
    public static Quotes of(ResponseTable table, OpenEndedQuestion question, String coder) {
        return new Quotes(
                table,
                question,
                table.coding(question.id(), coder),
                1,
                0,
                Integer.MAX_VALUE,
                QuoteSpread.ROUND_ROBIN,
                Optional.of(IdentifyingWords.standard()),
                WhenIdentified.SKIP);
    }

    /**
     * The same from another seed.
     *
     * @param newSeed any number
     * @return the quotes from it
     */
    public Quotes withSeed(long newSeed) {
        return new Quotes(table, question, coding, newSeed, least, most, spread, filter, whenIdentified);
    }

    /**
     * The same of answers of a length.
     *
     * @param leastCharacters the least number of characters
     * @param mostCharacters the greatest
     * @return the quotes of that length
     * @throws IllegalArgumentException if the greatest is below the least
     */
    public Quotes withLength(int leastCharacters, int mostCharacters) {
        if (leastCharacters < 0 || mostCharacters < Math.max(1, leastCharacters)) {
            throw new IllegalArgumentException(
                    "a length lies between 0 and a greater number: found " + leastCharacters + " to " + mostCharacters);
        }
        return new Quotes(
                table, question, coding, seed, leastCharacters, mostCharacters, spread, filter, whenIdentified);
    }

    /**
     * The same spread otherwise over themes.
     *
     * @param newSpread how quotes are spread
     * @return the quotes spread so
     */
    public Quotes withSpread(QuoteSpread newSpread) {
        return new Quotes(table, question, coding, seed, least, most, newSpread, filter, whenIdentified);
    }

    /**
     * The same with another filter of words that identify people.
     *
     * @param words what is looked for
     * @param action what is done with an answer that holds such a word
     * @return the quotes with it
     */
    public Quotes withFilter(IdentifyingWords words, WhenIdentified action) {
        return new Quotes(table, question, coding, seed, least, most, spread, Optional.of(words), action);
    }

    /**
     * The same without a filter, where the answers were cleared before.
     *
     * @return the quotes as they were written
     */
    public Quotes withoutFilter() {
        return new Quotes(table, question, coding, seed, least, most, spread, Optional.empty(), whenIdentified);
    }

    /**
     * Picks quotes of one theme.
     *
     * @param theme the theme's code
     * @param count how many at most
     * @return quotes in the order of respondents, fewer than asked for where there are not that many
     * @throws org.surveystats.model.error.QuestionnaireException if the codebook has no such theme
     * @throws IllegalArgumentException if the count is negative
     */
    public List<PickedQuote> ofTheme(String theme, int count) {
        check(count);
        int place = ThemeTree.of(question, ThemeTree.ALL).place(theme);
        return candidates().stream()
                .filter(candidate -> coding.has(candidate.row(), place))
                .limit(count)
                .sorted(Comparator.comparingInt(Candidate::row))
                .map(candidate -> quote(candidate, place))
                .toList();
    }

    /**
     * Picks quotes of all themes.
     *
     * @param count how many at most
     * @return quotes by themes in the codebook's order and within a theme in the order of respondents, each respondent at most
     *     once; fewer than asked for where there are not that many
     * @throws IllegalArgumentException if the count is negative
     */
    public List<PickedQuote> pick(int count) {
        check(count);
        List<Candidate> candidates = candidates();
        int themes = coding.codebook().size();
        List<List<Candidate>> picked = new ArrayList<>();
        for (int theme = 0; theme < themes; theme++) {
            picked.add(new ArrayList<>());
        }
        BitSet used = new BitSet();
        if (spread == QuoteSpread.PROPORTIONAL) {
            int[] quotas = quotas(candidates, count);
            for (int theme = 0; theme < themes; theme++) {
                for (int i = 0; i < quotas[theme] && take(candidates, theme, used, picked.get(theme)); i++) {
                    // taken
                }
            }
        }
        boolean found = true;
        while (found && used.cardinality() < count) {
            found = false;
            for (int theme = 0; theme < themes && used.cardinality() < count; theme++) {
                found |= take(candidates, theme, used, picked.get(theme));
            }
        }
        return IntStream.range(0, themes)
                .boxed()
                .flatMap(theme -> picked.get(theme).stream()
                        .sorted(Comparator.comparingInt(Candidate::row))
                        .map(candidate -> quote(candidate, theme)))
                .toList();
    }

    /** Takes the next answer of a theme that was not taken before; false where there is none. */
    private boolean take(List<Candidate> candidates, int theme, BitSet used, List<Candidate> into) {
        for (Candidate candidate : candidates) {
            if (coding.has(candidate.row(), theme) && !used.get(candidate.row())) {
                used.set(candidate.row());
                into.add(candidate);
                return true;
            }
        }
        return false;
    }

    /** So many quotes of each theme as its share of the mentions, by largest remainders. */
    private int[] quotas(List<Candidate> candidates, int count) {
        int themes = coding.codebook().size();
        long[] mentions = new long[themes];
        for (Candidate candidate : candidates) {
            for (int theme = 0; theme < themes; theme++) {
                mentions[theme] += coding.has(candidate.row(), theme) ? 1 : 0;
            }
        }
        long all = Math.max(1, Arrays.stream(mentions).sum());
        long goal = Math.min(count, candidates.size());
        int[] quotas = new int[themes];
        long[] remainders = new long[themes];
        for (int theme = 0; theme < themes; theme++) {
            quotas[theme] = (int) (goal * mentions[theme] / all);
            remainders[theme] = goal * mentions[theme] % all;
        }
        int left = (int) goal - Arrays.stream(quotas).sum();
        IntStream.range(0, themes)
                .boxed()
                .sorted(Comparator.comparingLong((Integer theme) -> -remainders[theme]))
                .limit(candidates.isEmpty() ? 0 : left)
                .forEach(theme -> quotas[theme]++);
        return quotas;
    }

    /** The answers with a theme that can be quoted, in the order of their draws. */
    private List<Candidate> candidates() {
        TextColumn texts = table.column(question);
        List<Candidate> list = new ArrayList<>();
        for (int row = 0; row < coding.size(); row++) {
            int respondent = row;
            if (coding.state(row) == CodingColumn.State.CODED) {
                texts.value(row).flatMap(this::shown).ifPresent(text -> {
                    // a draw of its own for each respondent, so that more answers do not change those of others
                    long draw = new SplittableRandom(seed + respondent * 0x9E3779B97F4A7C15L).nextLong();
                    list.add(new Candidate(respondent, text, draw));
                });
            }
        }
        list.sort(Comparator.comparingLong(Candidate::draw));
        return list;
    }

    /** The text as it can be shown, or empty. */
    private Optional<String> shown(String text) {
        int length = text.codePointCount(0, text.length());
        if (length < least || length > most) {
            return Optional.empty();
        }
        if (filter.isEmpty() || !filter.get().isIn(text)) {
            return Optional.of(text);
        }
        return whenIdentified == WhenIdentified.SKIP
                ? Optional.empty()
                : Optional.of(filter.get().masked(text, MASK));
    }

    private PickedQuote quote(Candidate candidate, int theme) {
        List<Theme> themes = coding.themes(candidate.row());
        return new PickedQuote(
                candidate.row(), candidate.text(), coding.codebook().get(theme), themes);
    }

    private static void check(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("a number of quotes is 0 or more: found " + count);
        }
    }
}
