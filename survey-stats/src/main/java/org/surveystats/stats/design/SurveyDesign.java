package org.surveystats.stats.design;

import java.util.Optional;
import org.surveystats.model.response.ResponseTable;

/**
 * How respondents were drawn, and so how the variance of a statistic is estimated: from the {@linkplain SampleDesign strata
 * and sampling units} of the draw, or from {@linkplain ReplicateDesign replicate weights} that the producer of a file
 * published instead of them; or from either after a {@linkplain WeightedDesign weighting}. Immutable; a design names columns,
 * and is checked against them when it is bound to a table.
 */
public sealed interface SurveyDesign permits SampleDesign, ReplicateDesign, WeightedDesign {

    /**
     * The column of sampling weights: the number of people, up to a constant, that a respondent stands for.
     *
     * @return the column's name, or empty where all respondents weigh the same
     */
    Optional<String> weight();

    /**
     * Checks this design against answers and binds the two.
     *
     * @param table the answers
     * @return the sample that statistics take
     * @throws DesignException if the design does not fit the answers; every problem names the column, and the row or stratum
     */
    default Sample bind(ResponseTable table) {
        return Sample.of(table, this);
    }
}
