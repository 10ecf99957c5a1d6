package org.surveystats.stats.report.chart;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A cross-tabulation: the shares of the same answers in several groups. In a stacked bar a single hidden part is what the others
 * leave of the whole: the smallest other part is hidden with it.
 *
 * @param unit how the shares are written
 * @param arrangement whether the answers of a group are one bar or several
 * @param answers the answers
 * @param groups the groups from top to bottom
 */
public record CrossChart(ChartUnit unit, Arrangement arrangement, List<String> answers, List<Group> groups)
        implements ChartSpec {

    /** Whether the answers of a group are one bar or several. */
    public enum Arrangement {
        /** One bar of parts; for shares that add up to 1. */
        STACKED,
        /** A bar with a whisker for each answer. */
        GROUPED
    }

    /**
     * A group.
     *
     * @param label who it is
     * @param shares the shares of the answers in it, in their order
     * @param section what makes it and its neighbours of the same section groups, such as a question; it stands above the first
     *     of them
     */
    public record Group(String label, List<ChartValue> shares, Optional<String> section) {

        /**
         * Cleans the label and copies the list.
         *
         * @param label who it is
         * @param shares the shares of the answers in it
         * @param section what makes it and its neighbours groups, on one line
         * @throws IllegalArgumentException if the label or the section is blank
         */
        public Group {
            label = Labels.required(label);
            shares = List.copyOf(shares);
            section = section.map(Labels::required);
        }

        /**
         * A group in no section.
         *
         * @param label who it is
         * @param shares the shares of the answers in it
         * @throws IllegalArgumentException if the label is blank
         */
        public Group(String label, List<ChartValue> shares) {
            this(label, shares, Optional.empty());
        }

        /**
         * The same in a section.
         *
         * @param newSection what makes it and its neighbours groups
         * @return the group in it
         */
        public Group inSection(String newSection) {
            return new Group(label, shares, Optional.of(newSection));
        }

        /** The label with its section, for where sections have no heading. */
        String fullLabel() {
            return Labels.inSection(section, label);
        }
    }

    /**
     * Copies the lists.
     *
     * @param unit how the shares are written
     * @param arrangement whether the answers of a group are one bar or several
     * @param answers the answers, at least one
     * @param groups the groups from top to bottom, at least one
     * @throws IllegalArgumentException if there is no answer or group, a group has another number of shares, a value is no
     *     share, or the parts of a stacked bar are more than a whole
     */
    public CrossChart {
        Objects.requireNonNull(arrangement, "arrangement");
        answers = Labels.required(answers, "answers");
        groups = arrangement == Arrangement.GROUPED
                ? List.copyOf(groups)
                : groups.stream()
                        .map(group ->
                                new Group(group.label(), Labels.withoutLoneHidden(group.shares()), group.section()))
                        .toList();
        Labels.required(groups.stream().map(Group::label).toList(), "groups");
        for (Group group : groups) {
            Labels.sameSize(group.shares(), answers, "the group \"" + group.label() + "\"");
            if (arrangement == Arrangement.STACKED) {
                Labels.parts(group.label(), group.shares());
            }
        }
        Labels.shares(unit, groups.stream().flatMap(g -> g.shares().stream()));
    }

    @Override
    public <R> R accept(ChartVisitor<R> visitor) {
        return visitor.cross(this);
    }
}
