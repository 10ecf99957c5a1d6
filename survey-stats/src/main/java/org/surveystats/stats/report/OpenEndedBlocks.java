package org.surveystats.stats.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.response.TextColumn;
import org.surveystats.stats.distribution.Distributions;
import org.surveystats.stats.distribution.ThemeDistribution;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Heading;
import org.surveystats.stats.report.document.Paragraph;
import org.surveystats.stats.report.language.ReportLanguage;

/**
 * What a report of distributions says of an open-ended question: how many answered, and where coders have read the answers, the
 * themes that each of them saw. The answers themselves, which may tell who wrote them, are not printed.
 */
final class OpenEndedBlocks {

    private final Distributions distributions;
    private final ReportLanguage language;
    private final Figures figures;
    private final ReportCharts charts;
    private final String interval;

    OpenEndedBlocks(
            Distributions distributions,
            ReportLanguage language,
            Figures figures,
            ReportCharts charts,
            String interval) {
        this.distributions = distributions;
        this.language = language;
        this.figures = figures;
        this.charts = charts;
        this.interval = interval;
    }

    List<Block> of(OpenEndedQuestion question) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(answered(question)));
        Set<String> coders = distributions.sample().table().coders(question.id());
        for (String coder : coders) {
            blocks.add(new Heading(2, language.text("openEnded.coder", coder)));
            themes(distributions.of(question, coder), coders.size() > 1 ? coder : "", blocks);
        }
        return blocks;
    }

    private String answered(OpenEndedQuestion question) {
        TextColumn texts = distributions.sample().table().column(question);
        Map<MissingReason, Integer> missing = new EnumMap<>(MissingReason.class);
        int answers = 0;
        for (int row = 0; row < texts.size(); row++) {
            Optional<MissingReason> reason = texts.missing(row);
            if (reason.isPresent()) {
                missing.merge(reason.get(), 1, Integer::sum);
            } else {
                answers++;
            }
        }
        int asked = texts.size()
                - missing.entrySet().stream()
                        .filter(entry -> !entry.getKey().asked())
                        .mapToInt(Map.Entry::getValue)
                        .sum();
        return language.text(
                        "openEnded.answered",
                        language.numbers().count(answers),
                        language.numbers().count(asked))
                + missing.entrySet().stream()
                        .filter(entry -> entry.getKey().asked())
                        .map(entry -> language.text("missing." + entry.getKey().code()) + ": "
                                + language.numbers().count(entry.getValue()))
                        .reduce((first, second) -> first + "; " + second)
                        .map(reasons -> " " + language.text("openEnded.missing", reasons))
                        .orElse("");
    }

    private void themes(ThemeDistribution themes, String coder, List<Block> blocks) {
        String name = themes.question().id() + (coder.isEmpty() ? "" : "-" + coder);
        blocks.add(Paragraph.of(figures.base(Optional.empty(), themes.coded(), "base.line.coded")));
        blocks.addAll(charts.themes(themes, name));
        DocumentTable.Builder table = DocumentTable.builder(language.text("coders.theme"))
                .column(language.text("column.share"), Alignment.DECIMAL)
                .column(interval, Alignment.END)
                .column(language.text("column.respondents"), Alignment.DECIMAL);
        for (ThemeDistribution.ThemeShare theme : themes.themes()) {
            table.row(
                    language.text(theme.theme().label()),
                    figures.share(theme.share()),
                    figures.shareInterval(theme.share()),
                    figures.count(theme.counts().unweighted()));
        }
        table.row(
                language.text("coders.uncodable"),
                figures.share(themes.uncodable()),
                figures.shareInterval(themes.uncodable()),
                Cell.empty());
        blocks.add(table.build().named(name));
        blocks.add(Paragraph.of(language.text("themes.shares")));
    }
}
