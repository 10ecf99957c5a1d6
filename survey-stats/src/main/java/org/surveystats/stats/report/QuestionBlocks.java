package org.surveystats.stats.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AwarenessQuestion;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.DateQuestion;
import org.surveystats.model.question.FrequencyQuestion;
import org.surveystats.model.question.GridQuestion;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.QuestionVisitor;
import org.surveystats.model.question.RankingQuestion;
import org.surveystats.model.question.RatingQuestion;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.question.UsageQuestion;
import org.surveystats.model.question.YesNoQuestion;
import org.surveystats.stats.distribution.AgreementDistribution;
import org.surveystats.stats.distribution.ChoiceDistribution;
import org.surveystats.stats.distribution.DateDistribution;
import org.surveystats.stats.distribution.Distributions;
import org.surveystats.stats.distribution.FrequencyDistribution;
import org.surveystats.stats.distribution.MentionShare;
import org.surveystats.stats.distribution.MissingShare;
import org.surveystats.stats.distribution.MultipleResponseDistribution;
import org.surveystats.stats.distribution.NumberDistribution;
import org.surveystats.stats.distribution.OptionShare;
import org.surveystats.stats.distribution.RankingDistribution;
import org.surveystats.stats.distribution.RatingDistribution;
import org.surveystats.stats.distribution.ShareBase;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Heading;
import org.surveystats.stats.report.document.Paragraph;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.language.ReportLanguage;

/** What a report says of one question: its wording, its bases, and a table that its type has. */
final class QuestionBlocks implements QuestionVisitor<List<Block>> {

    private final Distributions distributions;
    private final ReportLanguage language;
    private final Figures figures;
    private final Wording wording;
    private final String interval;
    private final ReportCharts charts;

    QuestionBlocks(Distributions distributions, ReportLanguage language, int decimals, ReportCharts charts) {
        this.distributions = distributions;
        this.language = language;
        this.figures = new Figures(language, decimals);
        this.charts = charts;
        this.wording = new Wording(distributions.sample().table().questionnaire(), language);
        this.interval = language.text("column.interval", language.numbers().number(distributions.level() * 100));
    }

    /** Whether a share in what was written does not meet the presentation standard. */
    boolean hasBrackets() {
        return figures.hasBrackets();
    }

    private Paragraph head(Question question, String... base) {
        List<String> more = new ArrayList<>();
        question.askedIf().ifPresent(asked -> more.add(language.text("base.asked", wording.condition(asked))));
        more.addAll(List.of(base));
        return Paragraph.of(wording.head(question, more));
    }

    private DocumentTable.Builder shares() {
        return table("column.answer")
                .column(language.text("column.share"), Alignment.DECIMAL)
                .column(interval, Alignment.END)
                .column(language.text("column.respondents"), Alignment.DECIMAL);
    }

    private DocumentTable.Builder table(String header) {
        return DocumentTable.builder(language.text(header));
    }

    private Row share(String label, Estimate share, Cell count) {
        return Row.of(label, figures.share(share), figures.shareInterval(share), count);
    }

    private Row number(String key, Estimate estimate) {
        return Row.of(language.text(key), figures.number(estimate), figures.numberInterval(estimate), Cell.empty());
    }

    private List<Block> choice(ChoiceDistribution distribution, List<Row> more) {
        ChoiceQuestion question = distribution.question();
        DocumentTable.Builder table = shares();
        List<OptionShare> options = distribution.options();
        for (OptionShare option : options) {
            String label = language.text(option.option().tableLabel());
            table.row(share(
                    label, option.shareOfValid(), figures.count(option.counts().unweighted())));
        }
        if (!distribution.nets().isEmpty()) {
            table.row(Row.group(language.text("row.nets")));
            distribution
                    .nets()
                    .forEach((net, share) -> table.row(share(language.text(net.label()), share, Cell.empty())
                            .as(Row.Kind.NET)));
        }
        more.forEach(table::row);
        missing(distribution.missing(), table);
        String base = base(distribution.base(ShareBase.ASKED), distribution.base(ShareBase.VALID));
        List<Block> blocks = blocks(
                head(question, base), charts.choice(distribution), table.build().named(question.id()));
        figures.sum(options.stream().map(OptionShare::shareOfValid).toList())
                .ifPresent(note -> blocks.add(Paragraph.of(note)));
        return blocks;
    }

    private static List<Block> blocks(Block head, List<Block> drawn, Block table) {
        List<Block> blocks = new ArrayList<>(List.of(head));
        blocks.addAll(drawn);
        blocks.add(table);
        return blocks;
    }

    private String base(Counts asked, Counts valid) {
        return figures.base(Optional.of(asked), valid, "base.line.valid");
    }

    private void missing(List<MissingShare> missing, DocumentTable.Builder table) {
        if (missing.isEmpty()) {
            return;
        }
        table.row(Row.group(language.text("row.missing")));
        for (MissingShare share : missing) {
            String label = share.option()
                    .map(option -> language.text(option.tableLabel()))
                    .orElseGet(() -> language.text("missing." + share.reason().code()));
            table.row(Row.of(
                    label,
                    Cell.empty(),
                    Cell.empty(),
                    figures.count(share.counts().unweighted())));
        }
    }

    @Override
    public List<Block> awareness(AwarenessQuestion question) {
        return choice(distributions.of(question), List.of());
    }

    @Override
    public List<Block> usage(UsageQuestion question) {
        return choice(distributions.of(question), List.of());
    }

    @Override
    public List<Block> yesNo(YesNoQuestion question) {
        return choice(distributions.of(question), List.of());
    }

    @Override
    public List<Block> singleChoice(SingleChoiceQuestion question) {
        return choice(distributions.of(question), List.of());
    }

    @Override
    public List<Block> frequency(FrequencyQuestion question) {
        FrequencyDistribution distribution = distributions.of(question);
        List<Row> more = new ArrayList<>();
        distribution.meanRate().ifPresent(rate -> {
            more.add(number("row.rateLeast", rate.least()));
            more.add(number("row.rateGreatest", rate.greatest()));
        });
        return choice(distribution, more);
    }

    @Override
    public List<Block> agreement(AgreementQuestion question) {
        AgreementDistribution distribution = distributions.of(question);
        List<Row> more = new ArrayList<>(List.of(Row.group(language.text("row.nets"))));
        more.add(net("row.agree", distribution.agree()));
        if (question.scale().neutral().isPresent()) {
            more.add(net("row.neutral", distribution.neutral()));
        }
        more.add(net("row.disagree", distribution.disagree()));
        more.add(net("row.netAgreement", distribution.netAgreement()));
        more.add(number("row.meanScore", distribution.meanScore()));
        return choice(distribution, more);
    }

    private Row net(String key, Estimate share) {
        return share(language.text(key), share, Cell.empty()).as(Row.Kind.NET);
    }

    @Override
    public List<Block> multipleResponse(MultipleResponseQuestion question) {
        MultipleResponseDistribution distribution = distributions.of(question);
        DocumentTable.Builder table = table("column.answer")
                .column(language.text("column.shareOfCases"), Alignment.DECIMAL)
                .column(interval, Alignment.END)
                .column(language.text("column.shareOfMentions"), Alignment.DECIMAL)
                .column(language.text("column.respondents"), Alignment.DECIMAL);
        for (MentionShare option : distribution.options()) {
            table.row(Row.of(
                    language.text(option.option().tableLabel()),
                    figures.share(option.shareOfCases()),
                    figures.shareInterval(option.shareOfCases()),
                    figures.share(option.shareOfMentions()),
                    figures.count(option.counts().unweighted())));
        }
        Estimate none = distribution.noneChosen();
        table.row(Row.of(
                language.text("row.noneChosen"),
                figures.share(none),
                figures.shareInterval(none),
                Cell.empty(),
                Cell.empty()));
        distribution
                .nets()
                .forEach((net, share) -> table.row(Row.of(
                                language.text(net.label()),
                                figures.share(share),
                                figures.shareInterval(share),
                                Cell.empty(),
                                Cell.empty())
                        .as(Row.Kind.NET)));
        Estimate mentions = distribution.meanMentions();
        table.row(Row.of(
                language.text("row.meanMentions"),
                figures.number(mentions),
                figures.numberInterval(mentions),
                Cell.empty(),
                Cell.empty()));
        String base = base(distribution.base(ShareBase.ASKED), distribution.base(ShareBase.VALID));
        return blocks(
                head(question, base),
                charts.mentions(distribution),
                table.build().named(question.id()));
    }

    @Override
    public List<Block> ranking(RankingQuestion question) {
        RankingDistribution distribution = distributions.of(question);
        DocumentTable.Builder table = table("column.answer");
        for (int i = 1; i <= question.ranks(); i++) {
            table.column(i == 1 ? language.text("column.first") : language.text("column.top", i), Alignment.DECIMAL);
        }
        table.column(language.text("column.meanRank"), Alignment.DECIMAL);
        for (RankingDistribution.RankShare option : distribution.options()) {
            List<Cell> cells = new ArrayList<>();
            option.topShares().forEach(share -> cells.add(figures.share(share)));
            cells.add(figures.number(option.meanRank()));
            table.row(Row.of(language.text(option.option().tableLabel()), cells));
        }
        String base = figures.base(Optional.empty(), distribution.valid(), "base.line.ranked");
        return blocks(
                head(question, base),
                charts.ranking(distribution),
                table.build().named(question.id()));
    }

    @Override
    public List<Block> rating(RatingQuestion question) {
        RatingDistribution distribution = distributions.of(question);
        List<Row> more = new ArrayList<>();
        distribution.netPromoter().ifPresent(promoter -> {
            more.add(share(language.text("row.promoters"), promoter.promoters(), Cell.empty()));
            more.add(share(language.text("row.passives"), promoter.passives(), Cell.empty()));
            more.add(share(language.text("row.detractors"), promoter.detractors(), Cell.empty()));
            more.add(net("row.netPromoter", promoter.score()));
        });
        return numbers(distribution, question, charts.rating(distribution), more);
    }

    @Override
    public List<Block> numeric(NumericQuestion question) {
        NumberDistribution distribution = distributions.of(question);
        return numbers(distribution, question, charts.numeric(distribution), List.of());
    }

    private List<Block> numbers(NumberDistribution distribution, Question question, List<Block> drawn, List<Row> more) {
        DocumentTable.Builder table = table("column.statistic")
                .column(language.text("column.value"), Alignment.DECIMAL)
                .column(interval, Alignment.END)
                .column(language.text("column.respondents"), Alignment.DECIMAL);
        table.row(number("row.mean", distribution.mean()));
        table.row(number("row.median", distribution.median()));
        table.row(plain("row.deviation", distribution.standardDeviation()));
        table.row(plain("row.minimum", distribution.minimum()));
        table.row(plain("row.maximum", distribution.maximum()));
        more.forEach(table::row);
        missing(distribution.missing(), table, 3);
        String base = base(distribution.base(ShareBase.ASKED), distribution.base(ShareBase.VALID));
        return blocks(head(question, base), drawn, table.build().named(question.id()));
    }

    private Row plain(String key, OptionalDouble value) {
        Cell cell = value.isPresent()
                ? Cell.of(Sizes.number(value.getAsDouble(), language.numbers()), value.getAsDouble())
                : figures.nothing();
        return Row.of(language.text(key), cell, Cell.empty(), Cell.empty());
    }

    /** The respondents without a valid answer, counted in the last of the columns. */
    private void missing(Map<MissingReason, Counts> missing, DocumentTable.Builder table, int columns) {
        boolean first = true;
        for (MissingReason reason : MissingReason.values()) {
            Counts counts = missing.get(reason);
            if (counts != null && counts.unweighted() > 0) {
                if (first) {
                    table.row(Row.group(language.text("row.missing")));
                    first = false;
                }
                List<Cell> cells = new ArrayList<>();
                for (int i = 1; i < columns; i++) {
                    cells.add(Cell.empty());
                }
                cells.add(figures.count(counts.unweighted()));
                table.row(Row.of(language.text("missing." + reason.code()), cells));
            }
        }
    }

    @Override
    public List<Block> date(DateQuestion question) {
        DateDistribution distribution = distributions.of(question);
        DocumentTable.Builder table = table("column.statistic")
                .column(language.text("column.value"), Alignment.END)
                .column(interval, Alignment.END)
                .column(language.text("column.respondents"), Alignment.DECIMAL);
        table.row(date("row.earliest", distribution.earliest().map(Object::toString), Optional.empty()));
        Optional<DateDistribution.DateQuantile> median = distribution.median();
        table.row(date(
                "row.median",
                median.map(m -> m.date().toString()),
                median.filter(m -> m.from().isPresent() && m.to().isPresent())
                        .map(m -> language.numbers()
                                .longRange(
                                        m.from().orElseThrow().toString(),
                                        m.to().orElseThrow().toString()))));
        table.row(date("row.latest", distribution.latest().map(Object::toString), Optional.empty()));
        missing(distribution.missing(), table, 3);
        String base = base(distribution.base(ShareBase.ASKED), distribution.base(ShareBase.VALID));
        return List.of(head(question, base), table.build().named(question.id()));
    }

    private Row date(String key, Optional<String> date, Optional<String> limits) {
        return Row.of(
                language.text(key),
                date.map(Cell::of).orElseGet(figures::nothing),
                limits.map(Cell::of).orElseGet(Cell::empty),
                Cell.empty());
    }

    @Override
    public List<Block> openEnded(OpenEndedQuestion question) {
        List<Block> blocks = new ArrayList<>(List.of(head(question)));
        blocks.addAll(new OpenEndedBlocks(distributions, language, figures, charts, interval).of(question));
        return blocks;
    }

    /** A grid is its items, each below the wording of the grid. */
    @Override
    public List<Block> grid(GridQuestion question) {
        List<Block> blocks = new ArrayList<>(List.of(head(question)));
        blocks.addAll(charts.grid(
                question, question.items().stream().map(distributions::of).toList()));
        for (ChoiceQuestion item : question.items()) {
            blocks.add(new Heading(2, language.text(item.tableLabel())));
            blocks.addAll(item.accept(this));
        }
        return blocks;
    }
}
