package org.surveystats.stats.sampling;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Joint probabilities where some units are drawn with certainty, which is independent of all others. */
final class JointMatrix {

    private JointMatrix() {}

    /** The joint probabilities of the units at some rising places, with their own on the diagonal. */
    static Optional<double[][]> of(UnitSelection selection, double[] probabilities, int[] places) {
        int[] open = IntStream.range(0, probabilities.length)
                .filter(i -> probabilities[i] < 1)
                .toArray();
        double[] pi = Arrays.stream(open).mapToDouble(i -> probabilities[i]).toArray();
        int count = (int) Math.rint(Arrays.stream(pi).sum());
        if (pi.length > 0 && count > 1 && !selection.hasJoint(count)) {
            return Optional.empty();
        }
        int[] inOpen = Arrays.stream(places)
                .map(place -> Arrays.binarySearch(open, place))
                .filter(at -> at >= 0)
                .toArray();
        double[][] among = count > 1 ? selection.joint(pi, count, inOpen) : new double[inOpen.length][inOpen.length];
        double[][] joint = new double[places.length][places.length];
        int row = 0;
        for (int i = 0; i < places.length; i++) {
            int column = 0;
            boolean certain = probabilities[places[i]] == 1;
            for (int j = 0; j < places.length; j++) {
                boolean alsoCertain = probabilities[places[j]] == 1;
                if (i == j) {
                    joint[i][j] = probabilities[places[i]];
                } else {
                    joint[i][j] = certain || alsoCertain
                            ? probabilities[places[i]] * probabilities[places[j]]
                            : among[row][column];
                }
                column += alsoCertain ? 0 : 1;
            }
            row += certain ? 0 : 1;
        }
        return Optional.of(joint);
    }
}
