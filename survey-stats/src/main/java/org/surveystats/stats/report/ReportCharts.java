package org.surveystats.stats.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.GridQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.stats.distribution.AgreementDistribution;
import org.surveystats.stats.distribution.ChoiceDistribution;
import org.surveystats.stats.distribution.Funnel;
import org.surveystats.stats.distribution.MultipleResponseDistribution;
import org.surveystats.stats.distribution.NumberDistribution;
import org.surveystats.stats.distribution.RankingDistribution;
import org.surveystats.stats.distribution.RatingDistribution;
import org.surveystats.stats.distribution.ShareBase;
import org.surveystats.stats.distribution.ThemeDistribution;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.openend.CoderAgreement.CoderPair;
import org.surveystats.stats.openend.ThemeAgreement;
import org.surveystats.stats.published.AuditedDistribution;
import org.surveystats.stats.published.QuestionFigures;
import org.surveystats.stats.report.chart.ChartSpec;
import org.surveystats.stats.report.chart.Charts;
import org.surveystats.stats.report.chart.CrossChart.Arrangement;
import org.surveystats.stats.report.chart.DivergingChart.ItemOrder;
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
        boolean readable = isReadable(distribution.options().size(), distribution.base(ShareBase.VALID))
                && !together.contains(distribution.question().id());
        return readable ? beside("figure.valid", distribution.question().id(), charts.of(distribution)) : List.of();
    }

    List<Block> mentions(MultipleResponseDistribution distribution) {
        return isReadable(distribution.options().size(), distribution.base(ShareBase.VALID))
                ? beside("figure.cases", distribution.question().id(), charts.of(distribution))
                : List.of();
    }

    List<Block> ranking(RankingDistribution distribution) {
        int options = distribution.options().size();
        boolean readable = distribution.valid().unweighted() > 0
                && isReadable(
                        Arrangement.GROUPED,
                        options,
                        Math.min(distribution.question().ranks(), options));
        return readable ? beside("figure.ranks", distribution.question().id(), charts.of(distribution)) : List.of();
    }

    List<Block> rating(RatingDistribution distribution) {
        return hasAnswers(distribution)
                ? alone("figure.valid", distribution.question().id(), charts.of(distribution))
                : List.of();
    }

    List<Block> numeric(NumberDistribution distribution) {
        return hasAnswers(distribution)
                ? alone("figure.valid", distribution.question().id(), charts.histogram(distribution))
                : List.of();
    }

    private static boolean hasAnswers(NumberDistribution distribution) {
        return distribution.base(ShareBase.VALID).unweighted() > 0;
    }

    List<Block> themes(ThemeDistribution themes, String name) {
        return isReadable(themes.themes().size() + 1, themes.coded()) // one bar is of what fits no theme
                ? beside("figure.themes", name, charts.of(themes))
                : List.of();
    }

    /** The items of a grid together; no other table has them so. */
    List<Block> grid(GridQuestion question, List<ChoiceDistribution> items) {
        boolean answered =
                items.stream().anyMatch(item -> item.base(ShareBase.VALID).unweighted() > 0);
        if (items.size() < 2
                || !answered
                || !isReadable(
                        Arrangement.STACKED,
                        items.size(),
                        question.validOptions().size())) {
            return List.of();
        }
        items.forEach(item -> together.add(item.question().id()));
        return alone("figure.valid", question.id(), charts.grid(question, items));
    }

    /** A chart whose numbers stand in no other table. */
    private List<Block> alone(String caption, String name, Chart chart) {
        return List.of(chart.withCaption(language.text(caption)).named(name));
    }

    /** Several statements on one scale; no other table has them together. */
    List<Block> statements(String name, List<AgreementDistribution> statements) {
        statements.forEach(statement -> together.add(statement.question().id()));
        return alone(
                "figure.valid",
                name,
                charts.agreement(language.text("figure.statements"), statements, NeutralPlace.SPLIT));
    }

    /** The same of a publication, which may give only some points of the scale. */
    List<Block> published(String name, Map<AgreementQuestion, AuditedDistribution> statements) {
        statements.keySet().forEach(statement -> together.add(statement.id()));
        boolean reversed = statements.keySet().stream()
                .anyMatch(statement -> statement.wording() == AgreementQuestion.Wording.REVERSED);
        return alone(
                reversed ? "figure.agreeReversed" : "figure.agree",
                name,
                charts.statements(
                        language.text("figure.agree"), statements, ItemOrder.MOST_AGREEMENT, QuestionFigures.LEVEL));
    }

    List<Block> funnel(Funnel funnel) {
        return alone("figure.funnel", "funnel-" + funnel.subject().id(), charts.of(funnel));
    }

    List<Block> published(QuestionFigures figures) {
        Question question = figures.question();
        if (!figures.isReported()
                || together.contains(question.id())
                || question.validOptions().size() > MOST_BARS) {
            return List.of();
        }
        return beside(
                figures.otherBases().isEmpty() ? "figure.published" : "figure.publishedOtherBases",
                question.id(),
                charts.of(figures.audited(), question, QuestionFigures.LEVEL));
    }

    /** The agreement of every two coders. */
    List<Block> coders(String question, List<CoderPair> pairs) {
        return alone("coders.masi", "pairs-" + question, charts.coders(language.text("coders.pairs"), pairs));
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
        boolean onOneScale = statements.size() == analysis.items().size()
                && statements.size() <= MOST_BARS
                && runs(statements).equals(List.of(statements));
        if (!onOneScale) {
            return List.of();
        }
        List<List<Estimate>> shares = new ArrayList<>();
        for (ItemStatistics item : analysis.items()) {
            shares.add(item.points().stream().map(ItemStatistics.Point::share).toList());
        }
        String title = language.text("figure.statements");
        return beside(
                "figure.valid",
                analysis.battery().id() + "-items",
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

    /** Whether so many bars can be told apart, and anybody answered. */
    private static boolean isReadable(int bars, Counts base) {
        return bars <= MOST_BARS && base.unweighted() > 0;
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
