package org.surveystats.stats.plan;

import java.util.List;
import java.util.Objects;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.stats.table.RowOrder;
import org.surveystats.stats.table.SummaryStatistic;

/**
 * Several questions down the side of a banner, of each the same share or mean as a row; see {@link
 * org.surveystats.stats.table.Stub#summary}.
 *
 * <pre>{@code
 * {"id": "statements", "label": "Agree", "statistic": "agreeing", "questions": ["useful", "easy", "fair"], "sort": "falling"}
 * {"id": "best", "label": "Top two", "statistic": "topBoxes", "boxes": 2, "questions": ["useful", "easy"]}
 * {"id": "often", "label": "Often", "statistic": "net", "options": ["daily", "weekly"], "questions": ["bus", "tram"]}
 * }</pre>
 *
 * <p>In results the rows are of the question {@code id}, and the code of a row is the id of its question. Each has a
 * further cell of the measure {@code base}: the respondents that its share or mean is of, as those who answered differ by question.
 *
 * @param id the id of the stub, as that of a question
 * @param label its name in the table
 * @param statistic what is shown of each question
 * @param questions the ids of the questions, a row each
 * @param sort the order of the rows
 */
public record BannerSummary(
        String id, LocalizedText label, SummaryStatistic statistic, List<String> questions, RowOrder sort)
        implements BannerRows {

    /**
     * Copies the questions.
     *
     * @param id the id of the stub, as that of a question
     * @param label its name in the table
     * @param statistic what is shown of each question
     * @param questions the ids of the questions, a row each
     * @param sort the order of the rows
     * @throws PlanException if the id is blank, there is no question, or one stands twice
     */
    public BannerSummary {
        Checks.notBlank("id", id);
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(statistic, "statistic");
        questions = List.copyOf(questions);
        Checks.notEmpty("questions", questions);
        Checks.once("questions", questions);
        Objects.requireNonNull(sort, "sort");
    }

    /**
     * A row for each question, in this order.
     *
     * @param id the id of the stub, as that of a question
     * @param label its name in the table
     * @param statistic what is shown of each question
     * @param questions their ids
     * @return the summary
     * @throws PlanException if the id is blank, there is no question, or one stands twice
     */
    public static BannerSummary of(String id, LocalizedText label, SummaryStatistic statistic, String... questions) {
        return new BannerSummary(id, label, statistic, List.of(questions), RowOrder.AS_ASKED);
    }

    /**
     * The same rows in another order.
     *
     * @param order the order of the questions
     * @return the summary with it
     */
    public BannerSummary sorted(RowOrder order) {
        return new BannerSummary(id, label, statistic, questions, order);
    }
}
