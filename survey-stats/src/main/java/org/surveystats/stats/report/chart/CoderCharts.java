package org.surveystats.stats.report.chart;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.surveystats.stats.openend.CoderAgreement.CoderPair;
import org.surveystats.stats.openend.ThemeAgreement;
import org.surveystats.stats.report.language.ReportLanguage;

/** Charts of how far coders agree. */
final class CoderCharts {

    private static final int DECIMALS = 2;

    private CoderCharts() {}

    /** Nobody is compared with themselves. */
    static MatrixChart pairs(List<CoderPair> pairs) {
        Set<String> names = new LinkedHashSet<>();
        pairs.forEach(pair -> names.add(pair.first()));
        pairs.forEach(pair -> names.add(pair.second()));
        List<String> coders = List.copyOf(names);
        List<List<ChartValue>> cells = coders.stream()
                .map(row -> coders.stream()
                        .map(column -> pairs.stream()
                                .filter(pair -> isOf(pair, row, column) || isOf(pair, column, row))
                                .map(pair -> ChartValue.of(pair.agreement().estimate()))
                                .findFirst()
                                .orElseGet(ChartValue::undefined))
                        .toList())
                .toList();
        return new MatrixChart(ChartUnit.number(DECIMALS), coders, coders, cells);
    }

    private static boolean isOf(CoderPair pair, String first, String second) {
        return pair.first().equals(first) && pair.second().equals(second);
    }

    static DotChart alphas(List<ThemeAgreement> themes, ReportLanguage language) {
        List<ChartEntry> dots = themes.stream()
                .map(theme -> new ChartEntry(
                        language.text(theme.theme().label()),
                        ChartValue.of(theme.alpha().estimate())))
                .toList();
        return new DotChart(ChartUnit.number(DECIMALS), dots);
    }
}
