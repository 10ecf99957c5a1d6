package org.surveystats.stats.design;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The sampling units of a sample, by stage: respondents in the order of strata and units, so that a unit's respondents stand
 * together, and how much each stratum's spread counts.
 */
final class Units {

    /** The respondent at each position; null where they stand in the table's own order. */
    final int @Nullable [] order;

    final int rows;

    /** The stages that add to the variance, from the first. */
    final Level[] levels;

    Units(int rows, int @Nullable [] order, Level[] levels) {
        this.rows = rows;
        this.order = order;
        this.levels = levels;
    }

    /** One stage. Strata stand together within the unit of the stage before, units within the stratum. */
    static final class Level {

        /** Where each unit's positions end; null where each position is a unit. */
        final int @Nullable [] unitEnds;

        /** Where each stratum's units end. */
        final int[] stratumEnds;

        /** Where the strata of each unit of the stage before end; of the first stage, one number: all strata. */
        final int[] parentEnds;

        /** What a stratum's Σ(u − ū)(u − ū)ᵀ is multiplied by; of a lonely unit, what (u − mean)(u − mean)ᵀ is. */
        final double[] scales;

        /** Strata whose only unit is compared with all units. */
        final boolean[] lonely;

        Level(int @Nullable [] unitEnds, int[] stratumEnds, int[] parentEnds, double[] scales, boolean[] lonely) {
            this.unitEnds = unitEnds;
            this.stratumEnds = stratumEnds;
            this.parentEnds = parentEnds;
            this.scales = scales;
            this.lonely = lonely;
        }

        int strata() {
            return stratumEnds.length;
        }

        int units() {
            return stratumEnds.length == 0 ? 0 : stratumEnds[stratumEnds.length - 1];
        }

        int unitEnd(int unit) {
            return unitEnds == null ? unit + 1 : unitEnds[unit];
        }

        int stratumStart(int stratum) {
            return stratum == 0 ? 0 : stratumEnds[stratum - 1];
        }

        /** The number of units of a stratum. */
        int size(int stratum) {
            return stratumEnds[stratum] - stratumStart(stratum);
        }

        boolean respondents() {
            return unitEnds == null;
        }

        /** The unit that has a position, or the number of units for the end. */
        int unitAt(int position) {
            if (unitEnds == null) {
                return position;
            }
            int at = Arrays.binarySearch(unitEnds, position + 1);
            return at >= 0 ? at : -at - 1;
        }

        /** The stratum of a unit. */
        int stratumOf(int unit) {
            int at = Arrays.binarySearch(stratumEnds, unit + 1);
            return at >= 0 ? at : -at - 1;
        }
    }

    /** Independent answers: one stratum of respondents. */
    static Units independent(int rows, double finitePopulationFactor) {
        double scale = rows > 1 ? finitePopulationFactor * rows / (rows - 1) : 0;
        Level level = new Level(
                null,
                rows == 0 ? new int[0] : new int[] {rows},
                new int[] {rows == 0 ? 0 : 1},
                new double[] {scale},
                new boolean[] {false});
        return new Units(rows, null, new Level[] {level});
    }

    /** The units of the last stage alone, in one stratum; if they are respondents, in their own strata. */
    Units innermost() {
        Level last = levels[levels.length - 1];
        int[] strata = last.respondents() ? last.stratumEnds : new int[] {last.units()};
        Level alone = new Level(
                last.unitEnds,
                strata,
                new int[] {strata.length},
                new double[strata.length],
                new boolean[strata.length]);
        return new Units(rows, order, new Level[] {alone});
    }

    int row(int position) {
        return order == null ? position : order[position];
    }
}
