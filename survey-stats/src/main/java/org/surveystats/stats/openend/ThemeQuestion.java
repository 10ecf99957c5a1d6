package org.surveystats.stats.openend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.Net;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.QuestionHeader;
import org.surveystats.model.question.Theme;
import org.surveystats.model.response.CodingColumn;
import org.surveystats.model.response.CodingColumn.State;
import org.surveystats.model.response.DerivedSets;
import org.surveystats.model.response.ResponseTable;

/**
 * The themes of an open answer as a multiple response question, for tables and estimates under the design:
 *
 * <pre>{@code
 * ThemeQuestion themes = ThemeQuestion.ofConsensus(reasons, Consensus.MAJORITY);
 * ThemeQuestion.Derived derived = themes.addTo(table);
 * Estimation.of(derived.table(), design).estimate(Statistic.mentions(derived.question()));
 * }</pre>
 *
 * <ul>
 *   <li>Each theme is an option of its code, chosen where the theme itself was given. A theme with themes below it also has a net,
 *       {@code CODE_net}: the respondents of it or any of them, each once.
 *   <li>Who was asked is kept. An answer that is missing is missing for the same reason, and the open question's special
 *       options, such as "don't know", are options here too.
 *   <li>An answer that nobody coded is missing (no answer), and so is one on which coders reach no consensus: a theme that was not
 *       looked for was not "not given". {@link Derived} counts both.
 *   <li>An answer that fits no theme is an exclusive option ({@code uncodable}), so that it belongs to the base of every share, or missing
 *       (no answer), as asked for.
 * </ul>
 */
public final class ThemeQuestion {

    private enum Status {
        MISSING,
        CODED,
        UNCODABLE,
        NOT_CODED,
        NO_CONSENSUS
    }

    private final OpenEndedQuestion source;
    private final Optional<List<String>> coders;
    private final Consensus consensus;
    private final String id;
    private final ThemeTree tree;
    private final Uncodable uncodable;
    private final LocalizedText uncodableLabel;

    private ThemeQuestion(
            OpenEndedQuestion source,
            Optional<List<String>> coders,
            Consensus consensus,
            String id,
            ThemeTree tree,
            Uncodable uncodable,
            LocalizedText uncodableLabel) {
        this.source = source;
        this.coders = coders;
        this.consensus = Objects.requireNonNull(consensus, "consensus");
        this.id = id;
        this.tree = tree;
        this.uncodable = Objects.requireNonNull(uncodable, "uncodable");
        this.uncodableLabel = Objects.requireNonNull(uncodableLabel, "uncodableLabel");
    }

    private static ThemeQuestion of(OpenEndedQuestion source, Optional<List<String>> coders, Consensus consensus) {
        return new ThemeQuestion(
                source,
                coders,
                consensus,
                source.id() + "_themes",
                ThemeTree.of(source, ThemeTree.ALL),
                Uncodable.CATEGORY,
                LocalizedText.of("Fits no theme"));
    }

    /**
     * The themes that one coder gave.
     *
     * @param source an open-ended question with a codebook
     * @param coder the coder's name
     * @return the question of the id {@code ID_themes}
     * @throws org.surveystats.model.error.QuestionnaireException if the question has no codebook
     */
    public static ThemeQuestion ofCoder(OpenEndedQuestion source, String coder) {
        return of(source, Optional.of(List.of(coder)), Consensus.ALL);
    }

    /**
     * The themes that several coders gave together. An answer fits no theme where they give none together, and so many of
     * them found so.
     *
     * @param source an open-ended question with a codebook
     * @param consensus when they give a theme together
     * @param coders their names; none for all of the table
     * @return the question of the id {@code ID_themes}
     * @throws org.surveystats.model.error.QuestionnaireException if the question has no codebook
     */
    public static ThemeQuestion ofConsensus(OpenEndedQuestion source, Consensus consensus, String... coders) {
        return of(source, coders.length == 0 ? Optional.empty() : Optional.of(List.of(coders)), consensus);
    }

    /**
     * The same under another id.
     *
     * @param newId the id of the new question
     * @return the question with it
     */
    public ThemeQuestion withId(String newId) {
        return new ThemeQuestion(source, coders, consensus, newId, tree, uncodable, uncodableLabel);
    }

    /**
     * The same at a level of the hierarchy: themes below it stand for their ancestor at it, before consensus is sought.
     *
     * @param level 1 for the broadest themes
     * @return the question at it
     * @throws IllegalArgumentException if the level is below 1
     */
    public ThemeQuestion atLevel(int level) {
        return new ThemeQuestion(source, coders, consensus, id, ThemeTree.of(source, level), uncodable, uncodableLabel);
    }

    /**
     * The same with another meaning of answers that fit no theme.
     *
     * @param newUncodable an option of its own, or missing
     * @return the question with it
     */
    public ThemeQuestion withUncodable(Uncodable newUncodable) {
        return new ThemeQuestion(source, coders, consensus, id, tree, newUncodable, uncodableLabel);
    }

    /**
     * The same with another label of the option of answers that fit no theme.
     *
     * @param label the label, "Fits no theme" unless it is given
     * @return the question with it
     */
    public ThemeQuestion withUncodableLabel(LocalizedText label) {
        return new ThemeQuestion(source, coders, consensus, id, tree, uncodable, label);
    }

    /**
     * The new question.
     *
     * @return the question, whose text and base are those of the open one
     * @throws org.surveystats.model.error.QuestionnaireException if a theme has the code of a special option, or of a net
     */
    public MultipleResponseQuestion question() {
        List<Option> options = new ArrayList<>();
        tree.themes().forEach(theme -> options.add(Option.of(theme.code(), theme.label())));
        if (uncodable == Uncodable.CATEGORY) {
            options.add(Option.of(tree.uncodableCode(), uncodableLabel).with(Option.Trait.EXCLUSIVE));
        }
        options.addAll(source.options());
        List<Net> nets = new ArrayList<>();
        for (int place = 0; place < tree.size(); place++) {
            List<String> within = Arrays.stream(tree.branch(place))
                    .map(tree::lifted)
                    .distinct()
                    .mapToObj(i -> tree.theme(i).code())
                    .toList();
            if (within.size() > 1) {
                Theme theme = tree.theme(place);
                nets.add(new Net(theme.code() + "_net", theme.label(), within));
            }
        }
        QuestionHeader header = source.header();
        return new MultipleResponseQuestion(
                new QuestionHeader(id, header.text(), header.shortLabel(), header.askedIf()),
                options,
                0,
                OptionalInt.empty(),
                nets);
    }

    /**
     * A table with the new question, and what became of the answers.
     *
     * @param table the table
     * @param question the new question
     * @param coded how many answers have at least one theme
     * @param uncodable how many fit none
     * @param notCoded how many were not looked at by any of the coders
     * @param withoutConsensus how many the coders gave neither a theme together nor the verdict that they fit none
     */
    public record Derived(
            ResponseTable table,
            MultipleResponseQuestion question,
            long coded,
            long uncodable,
            long notCoded,
            long withoutConsensus) {}

    /**
     * Adds the question to a table.
     *
     * @param table the answers and their codings
     * @return the table with the question behind the others
     * @throws org.surveystats.model.error.ResponseException if the table has no such coder, or not the open question
     * @throws org.surveystats.model.error.QuestionnaireException if the id is taken, or codes are
     */
    public Derived addTo(ResponseTable table) {
        List<CodingColumn> columns = coders.orElseGet(() -> List.copyOf(table.coders(source.id()))).stream()
                .map(coder -> table.coding(source.id(), coder))
                .toList();
        MultipleResponseQuestion question = question();
        Themes themes = new Themes(table, columns);
        ResponseTable longer = table.withQuestion(question, themes);
        return new Derived(
                longer,
                question,
                themes.count(Status.CODED),
                themes.count(Status.UNCODABLE),
                themes.count(Status.NOT_CODED),
                themes.count(Status.NO_CONSENSUS));
    }

    /** The answers to the new question. */
    private final class Themes implements DerivedSets {
        private final Status[] states;
        private final boolean[][] given;
        private final List<Optional<MissingReason>> reasons = new ArrayList<>();

        Themes(ResponseTable table, List<CodingColumn> columns) {
            states = new Status[table.rowCount()];
            given = new boolean[table.rowCount()][];
            for (int row = 0; row < states.length; row++) {
                Optional<MissingReason> missing = table.column(source).missing(row);
                given[row] = new boolean[tree.size()];
                states[row] = missing.isPresent() ? Status.MISSING : vote(columns, row, given[row]);
                boolean none = states[row] == Status.NOT_CODED
                        || states[row] == Status.NO_CONSENSUS
                        || (states[row] == Status.UNCODABLE && uncodable == Uncodable.MISSING);
                reasons.add(none ? Optional.of(MissingReason.NO_ANSWER) : missing);
            }
        }

        private Status vote(List<CodingColumn> columns, int row, boolean[] into) {
            int[] votes = new int[tree.size()];
            int looked = 0;
            int fitsNone = 0;
            for (CodingColumn column : columns) {
                looked += column.state(row) == State.NOT_CODED ? 0 : 1;
                fitsNone += column.state(row) == State.UNCODABLE ? 1 : 0;
                boolean[] own = new boolean[votes.length];
                for (int theme = 0; theme < tree.bookSize(); theme++) {
                    if (column.has(row, theme)) {
                        own[tree.lifted(theme)] = true;
                    }
                }
                for (int i = 0; i < own.length; i++) {
                    votes[i] += own[i] ? 1 : 0;
                }
            }
            if (looked == 0) {
                return Status.NOT_CODED;
            }
            boolean coded = false;
            for (int i = 0; i < votes.length; i++) {
                into[i] = consensus.holds(votes[i], looked);
                coded |= into[i];
            }
            return coded ? Status.CODED : consensus.holds(fitsNone, looked) ? Status.UNCODABLE : Status.NO_CONSENSUS;
        }

        long count(Status status) {
            return Arrays.stream(states).filter(s -> s == status).count();
        }

        @Override
        public Optional<MissingReason> missing(int row) {
            return reasons.get(row);
        }

        @Override
        public boolean chose(int row, int option) {
            return option < tree.size() ? given[row][option] : states[row] == Status.UNCODABLE;
        }
    }
}
