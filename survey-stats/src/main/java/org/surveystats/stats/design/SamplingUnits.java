package org.surveystats.stats.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sampling units of a sample, by stage: what replicate weights are made from. Units and strata of a stage are
 * numbered from 0; the units of a stratum stand together, in the order in which they first appear in the table. A stage
 * after one whose population size is not known adds nothing to the variance, and is left out.
 */
public final class SamplingUnits {

    private final List<Level> levels;

    private SamplingUnits(List<Level> levels) {
        this.levels = List.copyOf(levels);
    }

    /**
     * The units of a sample.
     *
     * @param sample a sample whose design has stages, or none
     * @return its units
     * @throws IllegalArgumentException if the sample has replicate weights instead
     */
    public static SamplingUnits of(Sample sample) {
        if (!(sample.design() instanceof SampleDesign design)) {
            throw new IllegalArgumentException(
                    "sampling units are those of a design of strata and clusters: found " + sample.design());
        }
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < sample.units().levels.length; i++) {
            levels.add(new Level(sample, design, i));
        }
        return new SamplingUnits(levels);
    }

    /**
     * The stages.
     *
     * @return at least one, from the first
     */
    public List<Level> levels() {
        return levels;
    }

    /** The units of one stage. */
    public static final class Level {

        private static final double CENSUS = 1e-7;

        private final Sample sample;
        private final Optional<Stage> stage;
        private final int[] unitOfRow;
        private final int[] stratumOfUnit;
        private final int[] ends;
        private final int[] firstRows;
        private final double[] fractions;

        private Level(Sample sample, SampleDesign design, int number) {
            Units units = sample.units();
            Units.Level level = units.levels[number];
            this.sample = sample;
            this.stage = design.stages().isEmpty()
                    ? Optional.empty()
                    : Optional.of(design.stages().get(number));
            this.ends = level.stratumEnds;
            this.unitOfRow = new int[units.rows];
            this.stratumOfUnit = new int[level.units()];
            this.firstRows = new int[level.strata()];
            int stratum = 0;
            int position = 0;
            for (int unit = 0; unit < stratumOfUnit.length; unit++) {
                stratum += unit == ends[stratum] ? 1 : 0;
                stratumOfUnit[unit] = stratum;
                if (unit == level.stratumStart(stratum)) {
                    firstRows[stratum] = units.row(position);
                }
                for (; position < level.unitEnd(unit); position++) {
                    unitOfRow[units.row(position)] = unit;
                }
            }
            this.fractions = fractions(design);
        }

        private double[] fractions(SampleDesign design) {
            double[] result = new double[ends.length];
            if (stage.isEmpty()) {
                for (int h = 0; h < result.length; h++) {
                    result[h] = design.populationSize().isPresent()
                            ? (double) unitsIn(h) / design.populationSize().getAsLong()
                            : 0;
                }
            } else if (stage.get().populationSize().isPresent()) {
                DesignColumns.Numbers numbers = DesignColumns.numbers(
                        sample.table(), stage.get().populationSize().get(), new ArrayList<>());
                for (int h = 0; h < result.length; h++) {
                    double number = numbers.of(firstRows[h]);
                    result[h] = numbers.greatest() > 1 ? unitsIn(h) / number : number;
                }
            }
            return result;
        }

        /**
         * The number of units.
         *
         * @return 0 or more
         */
        public int unitCount() {
            return stratumOfUnit.length;
        }

        /**
         * The number of strata; at a later stage, of all units of the stage before together.
         *
         * @return 0 or more
         */
        public int stratumCount() {
            return ends.length;
        }

        /**
         * The unit of a respondent.
         *
         * @param row the respondent, from 0
         * @return the unit's number
         */
        public int unitOf(int row) {
            return unitOfRow[row];
        }

        /**
         * The stratum of a unit.
         *
         * @param unit the unit's number
         * @return the stratum's number
         */
        public int stratumOf(int unit) {
            return stratumOfUnit[unit];
        }

        /**
         * The first unit of a stratum; its others follow.
         *
         * @param stratum the stratum's number
         * @return the unit's number
         */
        public int firstUnit(int stratum) {
            return stratum == 0 ? 0 : ends[stratum - 1];
        }

        /**
         * The number of units of a stratum.
         *
         * @param stratum the stratum's number
         * @return at least 1
         */
        public int unitsIn(int stratum) {
            return ends[stratum] - firstUnit(stratum);
        }

        /**
         * The fraction of a stratum's units that is in the sample.
         *
         * @param stratum the stratum's number
         * @return 0 where the population size is not known, up to 1
         */
        public double fraction(int stratum) {
            return fractions[stratum] > 1 - CENSUS ? 1 : fractions[stratum];
        }

        /**
         * The first respondent of a stratum.
         *
         * @param stratum the stratum's number
         * @return the row, from 0
         */
        public int firstRow(int stratum) {
            return firstRows[stratum];
        }

        /**
         * The column of the strata, or of the units where there are no strata.
         *
         * @return its name; empty for independent answers, and for respondents without strata
         */
        public Optional<String> column() {
            return stage.flatMap(of -> of.stratum().or(of::cluster));
        }

        /**
         * What a stratum is called in a message.
         *
         * @param stratum the stratum's number
         * @return its name in quotation marks, or that there are none
         */
        public String stratumName(int stratum) {
            if (stage.isEmpty() || stage.get().stratum().isEmpty()) {
                return "the whole stage, which has no strata";
            }
            DesignColumns.Codes codes =
                    DesignColumns.codes(sample.table(), stage.get().stratum().get(), new ArrayList<>());
            return "the stratum \"" + codes.label(firstRows[stratum]) + '"';
        }
    }
}
