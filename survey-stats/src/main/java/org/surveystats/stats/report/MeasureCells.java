package org.surveystats.stats.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.surveystats.stats.plan.AgreementAnalysis;
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
            AnalysisWords words, ReportLanguage language, Analysis analysis, List<PlanReport.RowHeader> headers) {
        if (analysis instanceof BannerAnalysis banner) {
            banner.layers()
                    .map(layers -> layers.levels().get(0).question())
                    .ifPresent(id -> headers.add(new PlanReport.RowHeader(
                            words.label(id),
                            cell -> Optional.ofNullable(cell.by().get(id))
                                    .map(code -> words.label(id, code))
                                    .orElse(""))));
        }
        headers.add(new PlanReport.RowHeader(
                language.text("run.column.question"),
                cell -> cell.question().map(words::label).orElse("")));
        headers.add(new PlanReport.RowHeader(language.text("run.column.row"), cell -> row(words, language, cell)));
        headers.add(new PlanReport.RowHeader(
                language.text("run.column.column"),
                cell -> analysis instanceof BannerAnalysis
                        ? cell.column()
                                .map(path -> column(words, language, path))
                                .orElse("")
                        : ""));
        headers.add(new PlanReport.RowHeader(
                language.text("run.column.measure"),
                cell -> cell.measure()
                        .map(measure -> measure(analysis, language, measure))
                        .orElse("")));
    }

    /** What a measure is called; an alpha of coders is another one than that of items. */
    private static String measure(Analysis analysis, ReportLanguage language, String measure) {
        String code = analysis instanceof AgreementAnalysis && measure.equals("alpha") ? "krippendorffAlpha" : measure;
        return NoteWords.ofCode(
                language, code, "run.measure.", "association.", "scale.", "banner.content.", "scale.item.");
    }

    private static String row(AnalysisWords words, ReportLanguage language, ResultCell cell) {
        if (cell.kind().isEmpty()) {
            return "";
        }
        String kind = cell.kind().get();
        String code = cell.row().orElse("");
        String question = cell.question().orElse("");
        return switch (kind) {
            case "baseAsked" -> language.text("banner.base.asked");
            case "baseValid" -> language.text("banner.base.valid");
            case "baseEffective" -> language.text("banner.base.effective");
            case "topBoxes", "bottomBoxes" -> language.text("banner.row." + kind, code);
            case "missingReason" -> NoteWords.ofCode(language, code, "missing.");
            case "option", "specialAnswer", "band" ->
                code.isEmpty() ? NoteWords.ofCode(language, kind, "run.kind.") : words.label(question, code);
            default -> {
                String name = kind.equals("net")
                        ? language.text("row.nets")
                        : NoteWords.ofCode(language, kind, "row.", "banner.row.");
                yield code.isEmpty() ? name : name + " " + language.quoted(words.label(question, code));
            }
        };
    }

    static String column(AnalysisWords words, ReportLanguage language, String path) {
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
