package org.surveystats.stats.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.Theme;
import org.surveystats.stats.plan.AgreementAnalysis;
import org.surveystats.stats.plan.Analysis;
import org.surveystats.stats.plan.AnalysisVisitor;
import org.surveystats.stats.plan.BannerAnalysis;
import org.surveystats.stats.plan.BannerRows;
import org.surveystats.stats.plan.BannerStub;
import org.surveystats.stats.plan.BannerSummary;
import org.surveystats.stats.plan.CrosstabAnalysis;
import org.surveystats.stats.plan.DistributionAnalysis;
import org.surveystats.stats.plan.GoodnessOfFitAnalysis;
import org.surveystats.stats.plan.MeanAnalysis;
import org.surveystats.stats.plan.MeanScoreAnalysis;
import org.surveystats.stats.plan.MultipleResponseAnalysis;
import org.surveystats.stats.plan.NetAnalysis;
import org.surveystats.stats.plan.NetPromoterAnalysis;
import org.surveystats.stats.plan.ProportionAnalysis;
import org.surveystats.stats.plan.QuantileAnalysis;
import org.surveystats.stats.plan.RankTestAnalysis;
import org.surveystats.stats.plan.RatioAnalysis;
import org.surveystats.stats.plan.RegressionAnalysis;
import org.surveystats.stats.plan.ReliabilityAnalysis;
import org.surveystats.stats.plan.TTestAnalysis;
import org.surveystats.stats.plan.TotalAnalysis;
import org.surveystats.stats.plan.VarianceAnalysis;
import org.surveystats.stats.report.language.ReportLanguage;

/** What an analysis is called in print, and how its estimates are. */
final class AnalysisWords implements AnalysisVisitor<AnalysisWords.Words> {

    /** How an estimate is printed. */
    enum Figure {
        SHARE,
        NUMBER
    }

    /**
     * The words of one analysis.
     *
     * @param title what is computed of which question
     * @param question the question whose wording stands below, where it is one
     * @param column what the estimates are called
     * @param figure how they are printed
     */
    record Words(String title, Optional<Question> question, String column, Figure figure) {}

    private final Questionnaire questionnaire;
    private final ReportLanguage language;

    AnalysisWords(Questionnaire questionnaire, ReportLanguage language) {
        this.questionnaire = questionnaire;
        this.language = language;
    }

    /** The short wording of a question. */
    String label(String question) {
        return questionnaire
                .find(question)
                .map(q -> language.text(q.tableLabel()))
                .orElse(question);
    }

    /** The wording of an answer; a rating's number is its own. */
    String label(String question, String code) {
        return questionnaire
                .find(question)
                .flatMap(q -> q.option(code)
                        .map(Option::tableLabel)
                        .or(() -> q instanceof OpenEndedQuestion open ? theme(open, code) : Optional.empty()))
                .map(language::text)
                .orElse(code);
    }

    private static Optional<LocalizedText> theme(OpenEndedQuestion question, String code) {
        return question.codebook().stream()
                .flatMap(codebook -> codebook.themes().stream())
                .filter(theme -> theme.code().equals(code))
                .map(Theme::label)
                .findFirst();
    }

    private Words ofOne(Analysis.OfQuestion analysis, Figure figure) {
        return titled(label(analysis.question()), analysis, questionnaire.find(analysis.question()), figure);
    }

    private Words ofSeveral(String title, Analysis analysis, Figure figure) {
        return titled(title, analysis, Optional.empty(), figure);
    }

    private Words titled(String title, Analysis analysis, Optional<Question> question, Figure figure) {
        return new Words(
                language.text("run.title", title, language.text("run.statistic." + analysis.statistic())),
                question,
                language.text("run.column." + analysis.statistic()),
                figure);
    }

    private String quoted(String question, List<String> codes) {
        return codes.stream()
                .map(code -> language.quoted(label(question, code)))
                .collect(Collectors.joining(", "));
    }

    @Override
    public Words distribution(DistributionAnalysis analysis) {
        return ofOne(analysis, Figure.SHARE);
    }

    @Override
    public Words multipleResponse(MultipleResponseAnalysis analysis) {
        return ofOne(analysis, Figure.SHARE);
    }

    @Override
    public Words mean(MeanAnalysis analysis) {
        return ofOne(analysis, Figure.NUMBER);
    }

    @Override
    public Words total(TotalAnalysis analysis) {
        return ofOne(analysis, Figure.NUMBER);
    }

    @Override
    public Words proportion(ProportionAnalysis analysis) {
        return share(analysis.question(), List.of(analysis.option()));
    }

    @Override
    public Words net(NetAnalysis analysis) {
        return share(analysis.question(), analysis.options());
    }

    private Words share(String question, List<String> codes) {
        return new Words(
                language.text(
                        "run.title", label(question), language.text("run.statistic.share", quoted(question, codes))),
                questionnaire.find(question),
                language.text("run.column.distribution"),
                Figure.SHARE);
    }

    @Override
    public Words ratio(RatioAnalysis analysis) {
        return ofSeveral(label(analysis.numerator()) + " / " + label(analysis.denominator()), analysis, Figure.NUMBER);
    }

    @Override
    public Words quantile(QuantileAnalysis analysis) {
        return ofOne(analysis, Figure.NUMBER);
    }

    @Override
    public Words variance(VarianceAnalysis analysis) {
        return ofOne(analysis, Figure.NUMBER);
    }

    @Override
    public Words crosstab(CrosstabAnalysis analysis) {
        return ofSeveral(label(analysis.rows()) + " × " + label(analysis.columns()), analysis, Figure.SHARE);
    }

    @Override
    public Words tTest(TTestAnalysis analysis) {
        String against = analysis.groups()
                .map(groups -> language.text("run.between", label(groups)))
                .orElseGet(() -> language.text(
                        "run.against",
                        language.numbers().number(analysis.value().orElseThrow())));
        return compared(analysis.question(), analysis, against);
    }

    private Words compared(String question, Analysis analysis, String against) {
        Words words = titled(label(question), analysis, questionnaire.find(question), Figure.NUMBER);
        return new Words(words.title() + " " + against, words.question(), words.column(), words.figure());
    }

    @Override
    public Words regression(RegressionAnalysis analysis) {
        String outcome = label(analysis.outcome())
                + analysis.option()
                        .map(code -> " = " + label(analysis.outcome(), code))
                        .orElse("");
        return new Words(
                language.text(
                        "run.title",
                        outcome,
                        language.text(
                                "run.statistic.regression." + analysis.family().code())),
                Optional.empty(),
                language.text("run.column.regression"),
                Figure.NUMBER);
    }

    /** A term of a regression in words: a question, or a question and the answer that is told apart. */
    String term(RegressionAnalysis analysis, String term) {
        if (term.equals("(Intercept)")) {
            return language.text("run.term.intercept");
        }
        if (analysis.predictors().contains(term)) {
            return label(term);
        }
        return analysis.predictors().stream()
                .filter(term::startsWith)
                .filter(id -> questionnaire
                        .find(id)
                        .flatMap(question -> question.option(term.substring(id.length())))
                        .isPresent())
                .findFirst()
                .map(id -> language.text("run.term.answer", label(id), label(id, term.substring(id.length()))))
                .orElse(term);
    }

    @Override
    public Words meanScore(MeanScoreAnalysis analysis) {
        return ofOne(analysis, Figure.NUMBER);
    }

    @Override
    public Words netPromoter(NetPromoterAnalysis analysis) {
        return ofOne(analysis, Figure.SHARE);
    }

    @Override
    public Words goodnessOfFit(GoodnessOfFitAnalysis analysis) {
        return ofOne(analysis, Figure.SHARE);
    }

    @Override
    public Words rankTest(RankTestAnalysis analysis) {
        return compared(analysis.question(), analysis, language.text("run.between", label(analysis.groups())));
    }

    private String rows(BannerRows rows) {
        return rows instanceof BannerSummary summary
                ? language.text(summary.label())
                : label(((BannerStub) rows).question());
    }

    @Override
    public Words banner(BannerAnalysis analysis) {
        String down = analysis.stubs().stream().map(this::rows).collect(Collectors.joining(", "));
        String across = analysis.heads().stream()
                .map(head -> head.levels().stream()
                        .map(level -> label(level.question()))
                        .collect(Collectors.joining(" / ")))
                .collect(Collectors.joining(", "));
        return ofSeveral(down + " × " + across, analysis, Figure.SHARE);
    }

    @Override
    public Words reliability(ReliabilityAnalysis analysis) {
        return ofSeveral(
                analysis.items().stream().map(this::label).collect(Collectors.joining(", ")), analysis, Figure.NUMBER);
    }

    @Override
    public Words agreement(AgreementAnalysis analysis) {
        return titled(label(analysis.question()), analysis, questionnaire.find(analysis.question()), Figure.NUMBER);
    }
}
