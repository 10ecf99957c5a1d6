package org.surveystats.stats.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surveystats.stats.distribution.MentionShare;
import org.surveystats.stats.distribution.MultipleResponseDistribution;
import org.surveystats.stats.distribution.ShareBase;
import org.surveystats.stats.openend.PickedQuote;
import org.surveystats.stats.openend.ThemeQuestion;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Heading;
import org.surveystats.stats.report.document.Paragraph;
import org.surveystats.stats.report.document.Quotation;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.language.NumberStyle;
import org.surveystats.stats.report.language.ReportLanguage;

/**
 * The themes of an open question in print: the share of respondents whose answer has each theme, with its interval, and
 * quotes below their themes. Themes by groups of respondents are a banner of the theme question ({@link TableReport}).
 *
 * <pre>{@code
 * ThemeQuestion.Derived derived = ThemeQuestion.ofConsensus(why, Consensus.ALL).addTo(table);
 * ThemeReport.of(derived, Distributions.of(derived.table(), design).of(derived.question()))
 *         .withQuotes(Quotes.of(table, why, "anna").pick(6));
 * }</pre>
 */
public final class ThemeReport implements ReportPart {

    private final ThemeQuestion.Derived derived;
    private final MultipleResponseDistribution themes;
    private final List<PickedQuote> quotes;

    private ThemeReport(ThemeQuestion.Derived derived, MultipleResponseDistribution themes, List<PickedQuote> quotes) {
        this.derived = derived;
        this.themes = themes;
        this.quotes = List.copyOf(quotes);
    }

    /**
     * Themes in print.
     *
     * @param derived the theme question, and how many answers it holds
     * @param themes its distribution
     * @return the report without quotes
     * @throws IllegalArgumentException if the distribution is of another question
     */
    public static ThemeReport of(ThemeQuestion.Derived derived, MultipleResponseDistribution themes) {
        if (!derived.question().equals(themes.question())) {
            throw new IllegalArgumentException("the distribution is of the theme question: found \""
                    + themes.question().id() + "\", expected \""
                    + derived.question().id() + '"');
        }
        return new ThemeReport(derived, themes, List.of());
    }

    /**
     * The same with quotes.
     *
     * @param picked quotes, which a human has read
     * @return the report with them
     */
    public ThemeReport withQuotes(List<PickedQuote> picked) {
        return new ThemeReport(derived, themes, picked);
    }

    @Override
    public String title(ReportLanguage language) {
        return language.text("themes.title", language.text(themes.question().tableLabel()));
    }

    @Override
    public List<Block> blocks(ReportLanguage language) {
        Figures figures = new Figures(language, Report.DEFAULT_DECIMALS);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(figures.base(
                Optional.of(themes.base(ShareBase.ASKED)), themes.base(ShareBase.VALID), "base.line.coded")));
        Optional<Double> level = themes.options().stream()
                .flatMap(option -> option.shareOfCases().interval().stream())
                .map(interval -> interval.level())
                .findFirst();
        DocumentTable.Builder table = DocumentTable.builder(language.text("coders.theme"))
                .column(language.text("column.share"), Alignment.DECIMAL)
                .column(
                        language.text("column.interval", language.numbers().number(level.orElse(0.95) * 100)),
                        Alignment.END)
                .column(language.text("column.respondents"), Alignment.DECIMAL);
        for (MentionShare option : themes.options()) {
            table.row(
                    language.text(option.option().tableLabel()),
                    figures.share(option.shareOfCases()),
                    figures.shareInterval(option.shareOfCases()),
                    figures.count(option.counts().unweighted()));
        }
        themes.nets()
                .forEach((net, share) -> table.row(Row.of(
                                language.text(net.label()),
                                figures.share(share),
                                figures.shareInterval(share),
                                Cell.empty())
                        .as(Row.Kind.NET)));
        blocks.addAll(new ReportCharts(language, Report.DEFAULT_DECIMALS).mentions(themes));
        blocks.add(table.build().named(themes.question().id()));
        NumberStyle numbers = language.numbers();
        blocks.add(Paragraph.of(language.text(
                        "themes.coded",
                        numbers.count(derived.coded() + derived.uncodable()),
                        numbers.count(derived.coded()),
                        numbers.count(derived.uncodable()),
                        numbers.count(derived.notCoded()),
                        numbers.count(derived.withoutConsensus()))
                + " "
                + language.text("themes.shares")));
        quotes(language, blocks);
        return blocks;
    }

    private void quotes(ReportLanguage language, List<Block> blocks) {
        if (quotes.isEmpty()) {
            return;
        }
        blocks.add(new Heading(2, language.text("themes.quotes")));
        Map<String, List<PickedQuote>> byTheme = new LinkedHashMap<>();
        quotes.forEach(
                quote -> byTheme.computeIfAbsent(language.text(quote.theme().label()), key -> new ArrayList<>())
                        .add(quote));
        byTheme.forEach((theme, picked) -> {
            blocks.add(Paragraph.of(theme));
            picked.forEach(quote -> blocks.add(Quotation.of(quote.text())));
        });
        blocks.add(Paragraph.of(language.text("themes.quotes.filter")));
    }
}
