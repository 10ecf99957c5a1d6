package org.surveystats.stats.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reports as text, for reading. */
final class ReportText {

    private static final int MOST_ITERATIONS = 3;

    private ReportText() {}

    static String of(WeightingReport report) {
        return IntStream.range(0, report.steps().size())
                .mapToObj(i -> (i + 1) + ". " + of(report.steps().get(i)))
                .collect(Collectors.joining("\n\n"));
    }

    static String of(StepReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(Describe.of(report.step()));
        lines.add("   before: " + of(report.before()));
        lines.add("   after:  " + of(report.after()));
        if (!report.targets().isEmpty()) {
            lines.addAll(targets(report.targets()));
        }
        if (!report.iterations().isEmpty()) {
            lines.add("   " + of(report.iterations()));
        }
        lines.add("   largest weights: "
                + report.largest().stream()
                        .map(one -> "row " + one.row() + " " + Text.rounded(one.weight()) + " (before "
                                + Text.rounded(one.before()) + ")")
                        .collect(Collectors.joining(", ")));
        return String.join("\n", lines);
    }

    private static String of(WeightSummary weights) {
        return weights.respondents() + " respondents, sum " + Text.rounded(weights.sum()) + ", from "
                + Text.rounded(weights.least()) + " to " + Text.rounded(weights.greatest())
                + String.format(
                        Locale.ROOT,
                        ", design effect %.3f, effective sample size %.1f, efficiency %.1f %%",
                        weights.designEffect(),
                        weights.effectiveSampleSize(),
                        100 * weights.efficiency());
    }

    private static String of(List<Iteration> iterations) {
        int skipped = Math.max(0, iterations.size() - MOST_ITERATIONS);
        return Text.count(iterations.size(), "iteration", "iterations") + ", misfit "
                + iterations.stream()
                        .skip(skipped)
                        .map(one -> String.format(Locale.ROOT, "%.1e (%s)", one.misfit(), one.target()))
                        .collect(Collectors.joining(" → "));
    }

    private static List<String> targets(List<TargetReport> targets) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"target", "n", "before", "target", "after"});
        for (TargetReport target : targets) {
            rows.add(new String[] {
                target.name(),
                target.respondents().isPresent()
                        ? Long.toString(target.respondents().getAsLong())
                        : "",
                Text.rounded(target.before()),
                Text.rounded(target.target()),
                Text.rounded(target.after())
            });
        }
        int[] widths = new int[5];
        for (String[] row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row[i].codePointCount(0, row[i].length()));
            }
        }
        return rows.stream()
                .map(row -> {
                    StringBuilder line = new StringBuilder("   ").append(pad(row[0], widths[0], false));
                    for (int i = 1; i < widths.length; i++) {
                        line.append("  ").append(pad(row[i], widths[i], true));
                    }
                    return line.toString().stripTrailing();
                })
                .toList();
    }

    private static String pad(String text, int width, boolean right) {
        String spaces = " ".repeat(width - text.codePointCount(0, text.length()));
        return right ? spaces + text : text + spaces;
    }
}
