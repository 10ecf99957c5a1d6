package org.surveystats.stats.plan;

import java.util.List;

/** What stands down the side of a banner: the answers to a question, or several questions with a row each. */
public sealed interface BannerRows permits BannerStub, BannerSummary {

    /**
     * The questions that are needed.
     *
     * @return their ids
     */
    List<String> questions();
}
