package org.surveystats.stats.table;

import java.util.List;
import org.surveystats.model.question.Question;
import org.surveystats.stats.estimate.Estimation;

/**
 * One question by another: the {@link Banner} of one stub and one head.
 *
 * <pre>{@code
 * BannerTable table = Crosstab.of(useful, region).with(CellStatistic.ROW_SHARE).with(ColumnTest.pairwise()).run(estimation);
 * }</pre>
 *
 * @param stub the question down the side
 * @param head the question across the top
 * @param statistics what cells say beside column shares and means
 * @param tests the tests between columns
 */
public record Crosstab(Stub stub, Head head, List<CellStatistic> statistics, List<ColumnTest> tests) {

    /**
     * Copies the lists.
     *
     * @param stub the question down the side
     * @param head the question across the top
     * @param statistics what cells say beside column shares and means
     * @param tests the tests between columns
     */
    public Crosstab {
        statistics = List.copyOf(statistics);
        tests = List.copyOf(tests);
    }

    /**
     * Two questions.
     *
     * @param rows the question down the side: with one option a respondent, a multiple response, or answered by numbers
     * @param columns the question across the top: with one option a respondent, or a multiple response
     * @return the table's definition
     * @throws TableException if a question cannot stand there
     */
    public static Crosstab of(Question rows, Question columns) {
        return of(Stub.of(rows), Head.of(columns));
    }

    /**
     * Two questions.
     *
     * @param rows the question down the side with its rows
     * @param columns the question across the top
     * @return the table's definition
     */
    public static Crosstab of(Stub rows, Head columns) {
        return new Crosstab(rows, columns, List.of(), List.of());
    }

    /**
     * The same table with more statistics.
     *
     * @param more what cells say
     * @return the definition with them
     */
    public Crosstab with(CellStatistic... more) {
        return new Crosstab(stub, head, List.of(more), tests);
    }

    /**
     * The same table with tests.
     *
     * @param more the tests between columns
     * @return the definition with them
     */
    public Crosstab with(ColumnTest... more) {
        return new Crosstab(stub, head, statistics, List.of(more));
    }

    /**
     * The banner.
     *
     * @return the banner of one stub and one head, with a total column
     * @throws TableException if the table has too many columns
     */
    public Banner banner() {
        Banner.Builder builder =
                Banner.builder().stub(stub).head(head).statistics(statistics.toArray(CellStatistic[]::new));
        tests.forEach(builder::test);
        return builder.build();
    }

    /**
     * Makes the table of a sample.
     *
     * @param estimation the answers with their design, the domain, and the interval with its level
     * @return the table
     */
    public BannerTable run(Estimation estimation) {
        return banner().run(estimation);
    }
}
