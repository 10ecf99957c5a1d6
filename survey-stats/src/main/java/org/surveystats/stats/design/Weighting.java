package org.surveystats.stats.design;

import java.util.List;
import org.surveystats.model.response.ResponseTable;

/**
 * How the weights of a design are changed after the draw, so that the variance knows of it. {@code WeightingPlan} of the package
 * {@code org.surveystats.stats.weighting} is the one that users make; a {@link WeightedDesign} takes it.
 */
public interface Weighting {

    /**
     * Finds in a table what the changes need, once for the full sample and all replicates.
     *
     * @param table the answers
     * @return the changes, ready for weights of its respondents
     * @throws org.surveystats.model.error.SurveyException if the table lacks a question or an answer that the changes need
     */
    Bound bind(ResponseTable table);

    /** The changes, ready for the weights of a table's respondents: those of the full sample first, then those of its replicates. */
    interface Bound {

        /**
         * Changes the weights of the full sample.
         *
         * @param weights the weight of each respondent, 0 or more; no element where all are 1
         * @return one change a step, at least one; the weights after the last are the weights of the sample
         * @throws org.surveystats.model.error.SurveyException if a step is impossible, or does not come to an end
         */
        List<WeightChange> changes(double[] weights);

        /**
         * Does the same to the weights of a replicate.
         *
         * @param name what the replicate is called in messages
         * @param weights the weight of each respondent in it
         * @return what becomes of each of them
         * @throws org.surveystats.model.error.SurveyException if a step is impossible, or does not come to an end
         */
        RowWeights ofReplicate(String name, double[] weights);
    }

    /** What becomes of a weight. */
    interface RowWeights {

        /**
         * The weight after all steps.
         *
         * @param row the respondent, from 0
         * @param weight the weight before
         * @return the weight after
         */
        double of(int row, double weight);
    }
}
