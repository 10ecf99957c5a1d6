package org.surveystats.stats.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.stats.table.SpecialAnswers;
import org.surveystats.stats.table.UnusedOptions;

/**
 * Questions across the top of a banner, as a plan names them; see {@link org.surveystats.stats.table.Head}.
 *
 * <pre>{@code
 * BannerHead.of("use").nesting("often");
 * BannerHead.of("age", PlanBands.at(30.0, 45.0));
 * }</pre>
 *
 * @param levels the questions, the outermost first, at least one
 * @param specialAnswers whether special answers of the innermost question are columns
 * @param unused what becomes of columns in which nobody is
 */
public record BannerHead(List<Level> levels, SpecialAnswers specialAnswers, UnusedOptions unused) {

    /**
     * Copies the levels.
     *
     * @param levels the questions, the outermost first, at least one
     * @param specialAnswers whether special answers of the innermost question are columns
     * @param unused what becomes of columns in which nobody is
     * @throws PlanException if there is no level
     */
    public BannerHead {
        levels = List.copyOf(levels);
        Objects.requireNonNull(specialAnswers, "specialAnswers");
        Objects.requireNonNull(unused, "unused");
        Checks.notEmpty("question", levels);
    }

    /**
     * A question of a head.
     *
     * @param question the question's id
     * @param bands the bands of its numbers; empty for a question with options
     */
    public record Level(String question, Optional<PlanBands> bands) {
        /**
         * Checks that nothing is null.
         *
         * @param question the question's id
         * @param bands the bands of its numbers; empty for a question with options
         */
        public Level {
            Objects.requireNonNull(question, "question");
            Objects.requireNonNull(bands, "bands");
        }
    }

    /**
     * A column for each valid option of a question.
     *
     * @param question its id
     * @return the head
     */
    public static BannerHead of(String question) {
        return of(new Level(question, Optional.empty()));
    }

    /**
     * A column for each band of numbers.
     *
     * @param question the id of a numeric question
     * @param bands the bands
     * @return the head
     */
    public static BannerHead of(String question, PlanBands bands) {
        return of(new Level(question, Optional.of(bands)));
    }

    private static BannerHead of(Level level) {
        return new BannerHead(List.of(level), SpecialAnswers.HIDDEN, UnusedOptions.KEPT);
    }

    /**
     * The same head with another question within each column.
     *
     * @param question its id
     * @return the nested head
     */
    public BannerHead nesting(String question) {
        return nesting(new Level(question, Optional.empty()));
    }

    /**
     * The same head with bands within each column.
     *
     * @param question the id of a numeric question
     * @param bands the bands
     * @return the nested head
     */
    public BannerHead nesting(String question, PlanBands bands) {
        return nesting(new Level(question, Optional.of(bands)));
    }

    private BannerHead nesting(Level level) {
        List<Level> all = new ArrayList<>(levels);
        all.add(level);
        return new BannerHead(all, specialAnswers, unused);
    }

    /**
     * The same head with special answers of the innermost question as columns.
     *
     * @return the head with more columns
     */
    public BannerHead withSpecialAnswers() {
        return new BannerHead(levels, SpecialAnswers.SHOWN, unused);
    }

    /**
     * The same head with or without columns in which nobody is.
     *
     * @param treatment what becomes of them
     * @return the head
     */
    public BannerHead withUnused(UnusedOptions treatment) {
        return new BannerHead(levels, specialAnswers, treatment);
    }

    /** The field of a level inside the head. */
    static String field(int level) {
        return level == 0 ? "" : ".nesting[" + (level - 1) + "]";
    }
}
