package org.surveystats.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.stats.report.chart.ChartFigure;
import org.surveystats.stats.report.csv.CsvRenderer;
import org.surveystats.stats.report.document.Chart;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Exhibit;
import picocli.CommandLine.Option;

/** The charts and tables of a report as files of their own, beside the report. */
final class ExhibitOptions {

    @Option(
            names = "--charts",
            paramLabel = "FOLDER",
            description = "Write each chart into this folder, too: as SVG, and as Vega-Lite with its data.")
    private @Nullable Path charts;

    @Option(
            names = "--tables",
            paramLabel = "FOLDER",
            description = "Write each table into this folder, too, as CSV: one line a cell, with its unrounded number.")
    private @Nullable Path tables;

    /** Whether any file is asked for. */
    boolean any() {
        return charts != null || tables != null;
    }

    /** Finds out before a long computation that the files could not be written. */
    void check() {
        List<Path> folders = Stream.of(Optional.ofNullable(charts), Optional.ofNullable(tables))
                .flatMap(Optional::stream)
                .toList();
        if (folders.stream().anyMatch(folder -> folder.toString().isEmpty())) {
            throw new FormatException(Problem.at(Place.unknown(), "a folder without a name")
                    .hint("name a folder; . is the one where the command runs"));
        }
        folders.stream()
                .filter(folder -> Files.exists(folder) && !Files.isDirectory(folder))
                .findFirst()
                .ifPresent(folder -> {
                    throw new FormatException(
                            Problem.at(Place.unknown().withSource(folder.toString()), "this is a file, not a folder")
                                    .hint("name a folder; it is made where there is none"));
                });
    }

    void write(Document document) {
        if (charts != null) {
            for (Exhibit<Chart> chart : document.charts()) {
                write(charts, chart.name() + ".svg", chart.content().svg(document.language(), ChartFigure.DESKTOP));
                Path folder = charts;
                ChartFigure.vegaLite(chart.content()).ifPresent(json -> write(folder, chart.name() + ".vl.json", json));
            }
        }
        if (tables != null) {
            CsvRenderer csv = CsvRenderer.create().withForm(CsvRenderer.Form.TIDY);
            for (Exhibit<DocumentTable> table : document.tables()) {
                write(tables, table.name() + ".csv", csv.render(table.content(), document.language()));
            }
        }
    }

    private static void write(Path folder, String name, String text) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new FormatException(
                    Problem.at(Place.unknown().withSource(folder.toString()), "the folder cannot be made")
                            .found(e.toString()),
                    e);
        }
        OutputFile.write(text.getBytes(StandardCharsets.UTF_8), folder.resolve(name));
    }
}
