package org.surveystats.model.question;

import java.util.OptionalDouble;

/** A question answered by a number: it has a mean, quantiles and a spread. Its options are special answers only. */
public sealed interface NumberQuestion extends Question permits RatingQuestion, NumericQuestion {

    /**
     * The least number allowed.
     *
     * @return the limit, which is itself allowed, or empty
     */
    OptionalDouble least();

    /**
     * The greatest number allowed.
     *
     * @return the limit, which is itself allowed, or empty
     */
    OptionalDouble greatest();
}
