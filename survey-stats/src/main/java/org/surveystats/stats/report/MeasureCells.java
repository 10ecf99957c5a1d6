package org.surveystats.stats.report;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.surveystats.stats.plan.Analysis;
import org.surveystats.stats.plan.BannerAnalysis;
import org.surveystats.stats.plan.ResultCell;
import org.surveystats.stats.report.AnalysisWords.Figure;
import org.surveystats.stats.report.language.ReportLanguage;

/** The cells of banners, and of analyses with several measures, as rows of a plain table. */
final class MeasureCells {

    private MeasureCells() {}

    /** Adds what identifies such a cell to the headers of a row; those that no cell has are dropped later. */
    static void headers(
            AnalysisWords words,
            ReportLanguage language,
            Analysis analysis,
            Map<String, Function<ResultCell, String>> headers) {
        if (analysis instanceof BannerAnalysis banner) {
            banner.layers()
                    .map(layers -> layers.levels().get(0).question())
                    .ifPresent(id -> headers.put(
                            words.label(id),
                            cell -> Optional.ofNullable(cell.by().get(id))
                                    .map(code -> words.label(id, code))
                                    .orElse("")));
        }
        headers.put(
                language.text("run.column.question"),
                cell -> cell.question().map(words::label).orElse(""));
        headers.put(language.text("run.column.row"), cell -> row(words, cell));
        headers.put(
                language.text("run.column.column"),
                cell -> analysis instanceof BannerAnalysis
                        ? cell.column()
                                .map(path -> column(words, language, path))
                                .orElse("")
                        : "");
        headers.put(language.text("run.column.measure"), cell -> cell.measure().orElse(""));
    }

    private static String row(AnalysisWords words, ResultCell cell) {
        if (cell.kind().isEmpty()) {
            return "";
        }
        String kind = cell.kind().get();
        String question = cell.question().orElse("");
        return switch (kind) {
            case "option", "specialAnswer", "band" ->
                cell.row().map(code -> words.label(question, code)).orElse(kind);
            default -> cell.row().map(code -> kind + " " + code).orElse(kind);
        };
    }

    private static String column(AnalysisWords words, ReportLanguage language, String path) {
        if (path.equals("total")) {
            return language.text("run.total");
        }
        return Arrays.stream(path.split("/", -1))
                .map(level -> {
                    int equals = level.indexOf('=');
                    return equals < 0 ? level : words.label(level.substring(0, equals), level.substring(equals + 1));
                })
                .collect(Collectors.joining(" / "));
    }

    /** How an estimate is printed: shares and differences of shares as percentages, all else as a number. */
    static Figure figure(ResultCell cell, Figure usual) {
        if (cell.measure().isEmpty()) {
            return usual;
        }
        String measure = cell.measure().get();
        boolean difference = measure.equals("mean")
                && cell.kind()
                        .filter(kind -> kind.equals("netAgreement") || kind.equals("netPromoter"))
                        .isPresent();
        return measure.endsWith("Share") || measure.equals("missing") || difference ? Figure.SHARE : Figure.NUMBER;
    }
}
