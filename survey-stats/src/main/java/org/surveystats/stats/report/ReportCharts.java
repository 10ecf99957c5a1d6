package org.surveystats.stats.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.stats.distribution.AgreementDistribution;
import org.surveystats.stats.distribution.ChoiceDistribution;
import org.surveystats.stats.distribution.Funnel;
import org.surveystats.stats.distribution.MultipleResponseDistribution;
import org.surveystats.stats.distribution.ShareBase;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.openend.CoderAgreement.CoderPair;
import org.surveystats.stats.openend.ThemeAgreement;
import org.surveystats.stats.published.QuestionFigures;
import org.surveystats.stats.report.chart.ChartSpec;
import org.surveystats.stats.report.chart.Charts;
import org.surveystats.stats.report.chart.CrossChart.Arrangement;
import org.surveystats.stats.report.chart.DivergingChart.NeutralPlace;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.Chart;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.scale.ItemAnalysis;
import org.surveystats.stats.scale.ItemStatistics;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.StubTable;

/**
 * The charts of a report, below the heading that says what they are of. What cannot be read in a drawing, such as a hundred
 * bars, has none; its table says all.
 */
final class ReportCharts {

    /** The most bars that one drawing shows. */
    static final int MOST_BARS = 40;

    /** The most answers that are told apart in one drawing. */
    private static final int MOST_PARTS = 12;

    private static final int MOST_DECIMALS = 6;

    private final Charts charts;
    private final ReportLanguage language;
    private final Set<String> together = new HashSet<>();

    ReportCharts(ReportLanguage language, int decimals) {
        this.charts = Charts.in(language).withDecimals(Math.min(decimals, MOST_DECIMALS));
        this.language = language;
    }

    /** A chart beside a table of the document that has its numbers. */
    private List<Block> beside(String caption, String name, Chart chart) {
        return List.of(chart.withCaption(language.text(caption)).besideTable().named(name));
    }

    /** A drawing of a specification beside a table of the document. */
    List<Block> beside(String caption, String name, String title, ChartSpec spec) {
        return beside(caption, name, charts.chart(title, spec));
    }

    /** None for a statement that was drawn together with others. */
    List<Block> choice(ChoiceDistribution distribution) {
        int bars = distribution.options().size();
        boolean readable = bars <= MOST_BARS
                && distribution.base(ShareBase.VALID).unweighted() > 0
                && !together.contains(distribution.question().id());
        return readable ? beside("figure.valid", distribution.question().id(), charts.of(distribution)) : List.of();
    }

    List<Block> mentions(MultipleResponseDistribution distribution) {
        int bars = distribution.options().size();
        boolean readable =
                bars <= MOST_BARS && distribution.base(ShareBase.VALID).unweighted() > 0;
        return readable ? beside("figure.cases", distribution.question().id(), charts.of(distribution)) : List.of();
    }

    /** Several statements on one scale; no other table has them together. */
    Block statements(String name, List<AgreementDistribution> statements) {
        statements.forEach(statement -> together.add(statement.question().id()));
        return charts.agreement(language.text("figure.statements"), statements, NeutralPlace.SPLIT)
                .withCaption(language.text("figure.valid"))
                .named(name);
    }

    Block funnel(Funnel funnel) {
        return charts.of(funnel)
                .withCaption(language.text("figure.funnel"))
                .named("funnel-" + funnel.subject().id());
    }

    List<Block> published(QuestionFigures figures) {
        Question question = figures.question();
        if (!figures.isReported()
                || together.contains(question.id())
                || question.validOptions().size() > MOST_BARS) {
            return List.of();
        }
        return beside("figure.published", question.id(), charts.of(figures.audited(), question, QuestionFigures.LEVEL));
    }

    /** The agreement of every two coders. */
    Block coders(String question, List<CoderPair> pairs) {
        return charts.kappas(language.text("coders.pairs"), pairs)
                .withCaption(language.text("coders.masi"))
                .named("pairs-" + question);
    }

    /** How well coders agree on each theme. */
    List<Block> alphas(String question, List<ThemeAgreement> themes) {
        return themes.isEmpty() || themes.size() > MOST_BARS
                ? List.of()
                : beside("figure.alphas", "coders-" + question, charts.themes(language.text("figure.alphas"), themes));
    }

    /** The answers to the items of a battery, where all of them are statements on one scale. */
    List<Block> items(ItemAnalysis analysis) {
        List<AgreementQuestion> statements = new ArrayList<>();
        for (ItemStatistics item : analysis.items()) {
            if (item.item().question() instanceof AgreementQuestion statement) {
                statements.add(statement);
            }
        }
        boolean together = statements.size() == analysis.items().size()
                && statements.size() <= MOST_BARS
                && runs(statements).size() == 1
                && runs(statements).get(0).size() == statements.size();
        if (!together) {
            return List.of();
        }
        List<List<Estimate>> shares = new ArrayList<>();
        for (ItemStatistics item : analysis.items()) {
            shares.add(item.points().stream().map(ItemStatistics.Point::share).toList());
        }
        String title = language.text("figure.statements");
        return beside(
                "figure.valid",
                analysis.battery().id(),
                charts.agreement(title, statements, shares, NeutralPlace.SPLIT));
    }

    /** A question of a banner: its answers in the columns, or where it has none its mean. */
    List<Block> table(BannerTable table, StubTable stub) {
        int columns = table.columns().size();
        int answers = TableRows.answers(stub).size();
        if (answers == 0) {
            return columns > 1 && columns <= MOST_BARS && TableRows.hasMean(stub)
                    ? beside("figure.means", stub.question(), charts.means(table, stub))
                    : List.of();
        }
        Arrangement arrangement = TableRows.isWhole(stub) ? Arrangement.STACKED : Arrangement.GROUPED;
        if (isReadable(arrangement, columns, answers)) {
            return beside("figure.columns", stub.question(), charts.crosstab(table, stub, arrangement));
        }
        return answers <= MOST_BARS && table.columns().get(0).path().isEmpty()
                ? beside("figure.total", stub.question(), charts.column(table, stub, 0))
                : List.of();
    }

    /** Whether so many bars and parts can be told apart. */
    static boolean isReadable(Arrangement arrangement, int groups, int answers) {
        int bars = arrangement == Arrangement.STACKED ? groups : groups * answers;
        return answers <= MOST_PARTS && bars <= MOST_BARS;
    }

    /**
     * Statements on one scale that stand one after the other: of each such run of two or more, the statements.
     *
     * @param questions the questions in their order
     * @return the runs
     */
    static List<List<AgreementQuestion>> runs(List<? extends Question> questions) {
        List<List<AgreementQuestion>> runs = new ArrayList<>();
        List<AgreementQuestion> run = new ArrayList<>();
        for (Question question : questions) {
            boolean continues = question instanceof AgreementQuestion statement
                    && !run.isEmpty()
                    && statement.scale().equals(run.get(0).scale());
            if (!continues) {
                run = new ArrayList<>();
                runs.add(run);
            }
            if (question instanceof AgreementQuestion statement) {
                run.add(statement);
            }
        }
        return runs.stream().filter(r -> r.size() > 1).map(List::copyOf).toList();
    }
}
