package org.surveystats.stats.weighting;

import java.util.Arrays;
import java.util.List;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.SamplingUnits;
import org.surveystats.stats.internal.SplitMix;

/**
 * Preston's bootstrap of several stages: at each stage m = ⌊n/2⌋ of the n units are kept, without replacement, and the
 * multiplier is 1 + Σ<sub>s</sub> λ<sub>s</sub> · Π<sub>t &lt; s</sub> √(n<sub>t</sub>/m<sub>t</sub>)δ<sub>t</sub> ·
 * (n<sub>s</sub>/m<sub>s</sub> · δ<sub>s</sub> − 1) with λ<sub>s</sub> = √(m<sub>s</sub> · Π<sub>t &lt; s</sub>
 * f<sub>t</sub> · (1 − f<sub>s</sub>)/(n<sub>s</sub> − m<sub>s</sub>)) and δ = 1 for a unit that is kept, else 0. Where
 * all units of a stratum were taken, all are kept and λ is 0, so that the later stages within them count as they should.
 */
final class PrestonBootstrap {

    private final SampleDesign design;
    private final List<SamplingUnits.Level> levels;
    private final SplitMix random;

    PrestonBootstrap(SampleDesign design, List<SamplingUnits.Level> levels, SplitMix random) {
        this.design = design;
        this.levels = levels;
        this.random = random;
    }

    ReplicateMaker.Made make(int replicates) {
        SamplingUnits.Level last = levels.get(levels.size() - 1);
        double[][] numbers = new double[last.unitCount()][replicates];
        int[][] parents = new int[levels.size()][];
        for (int s = 1; s < levels.size(); s++) {
            parents[s] = parents(levels.get(s), levels.get(s - 1));
        }
        double[][] fractions = fractions(parents);
        for (int r = 0; r < replicates; r++) {
            double[] sums = {};
            double[] chains = {};
            for (int s = 0; s < levels.size(); s++) {
                SamplingUnits.Level level = levels.get(s);
                double[] newSums = new double[level.unitCount()];
                double[] newChains = new double[level.unitCount()];
                for (int h = 0; h < level.stratumCount(); h++) {
                    int parent = s == 0 ? -1 : parents[s][h];
                    double sum = s == 0 ? 1 : sums[parent];
                    double chain = s == 0 ? 1 : chains[parent];
                    stratum(level, h, fractions[s][h], sum, chain, newSums, newChains);
                }
                sums = newSums;
                chains = newChains;
            }
            for (int unit = 0; unit < sums.length; unit++) {
                numbers[unit][r] = sums[unit];
            }
        }
        return new ReplicateMaker.Made((unit, replicate) -> numbers[unit][replicate], replicates, new double[0]);
    }

    private void stratum(
            SamplingUnits.Level level,
            int stratum,
            double fractionBefore,
            double sum,
            double chain,
            double[] sums,
            double[] chains) {
        int n = level.unitsIn(stratum);
        int from = level.firstUnit(stratum);
        if (!UnitGroups.isOpen(design, level, stratum)) {
            Arrays.fill(sums, from, from + n, sum);
            Arrays.fill(chains, from, from + n, chain);
            return;
        }
        int kept = n / 2;
        double lambda = Math.sqrt(kept * fractionBefore * (1 - level.fraction(stratum)) / (n - kept));
        int left = kept;
        for (int i = 0; i < n; i++) {
            // as a simple random sample is drawn
            boolean keep = chain != 0 && random.nextDouble() * (n - i) < left;
            left -= keep ? 1 : 0;
            sums[from + i] = sum + lambda * chain * (keep ? (double) n / kept - 1 : -1);
            chains[from + i] = keep ? chain * Math.sqrt((double) n / kept) : 0;
        }
    }

    /** Π f of the stages before, for each stratum. */
    private double[][] fractions(int[][] parents) {
        double[][] fractions = new double[levels.size()][];
        for (int s = 0; s < fractions.length; s++) {
            fractions[s] = new double[levels.get(s).stratumCount()];
            for (int h = 0; h < fractions[s].length; h++) {
                if (s == 0) {
                    fractions[s][h] = 1;
                } else {
                    SamplingUnits.Level before = levels.get(s - 1);
                    int above = before.stratumOf(parents[s][h]);
                    fractions[s][h] = fractions[s - 1][above] * before.fraction(above);
                }
            }
        }
        return fractions;
    }

    /** The unit of the stage before in which each stratum is. */
    private static int[] parents(SamplingUnits.Level level, SamplingUnits.Level before) {
        int[] parents = new int[level.stratumCount()];
        for (int h = 0; h < parents.length; h++) {
            parents[h] = before.unitOf(level.firstRow(h));
        }
        return parents;
    }
}
