package org.surveystats.stats.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.surveystats.stats.report.document.PlainText;

/** Checks of labels and of the values that they stand at. */
final class Labels {

    /** By how much a sum of shares may pass 1. */
    private static final double EXACT = 1e-9;

    private Labels() {}

    static String required(String label) {
        String line = PlainText.line(label).strip();
        if (line.isEmpty()) {
            throw new IllegalArgumentException("a label of a chart has a text: found none");
        }
        return line;
    }

    static List<String> required(List<String> labels, String what) {
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("a chart has at least one of its " + what + ": found none");
        }
        return labels.stream().map(Labels::required).toList();
    }

    static String inSection(Optional<String> section, String label) {
        return section.map(s -> s + ": " + label).orElse(label);
    }

    /** Labels by which rows are told apart: one that stood before has a number behind it. */
    static List<String> distinct(List<String> labels) {
        Set<String> taken = new HashSet<>();
        List<String> distinct = new ArrayList<>();
        for (String label : labels) {
            String candidate = label;
            for (int i = 2; !taken.add(candidate); i++) {
                candidate = label + " (" + i + ")";
            }
            distinct.add(candidate);
        }
        return distinct;
    }

    static void sameSize(List<?> values, List<?> labels, String what) {
        if (values.size() != labels.size()) {
            throw new IllegalArgumentException(
                    what + " has a value for each of " + labels.size() + " labels: found " + values.size());
        }
    }

    /** Shares are drawn on a scale from 0 to 1. */
    static void shares(ChartUnit unit, Stream<ChartValue> values) {
        if (!unit.isShare()) {
            throw new IllegalArgumentException("this chart is of shares: found the unit " + unit);
        }
        values.forEach(value -> {
            if (value.size() < 0 || value.size() > 1 + EXACT) {
                throw new IllegalArgumentException("a share is from 0 to 1: found " + value.size());
            }
        });
    }

    /** Parts of a bar make at most a whole one. */
    static void parts(String label, List<ChartValue> values) {
        double sum = values.stream().mapToDouble(ChartValue::size).sum();
        if (sum > 1 + EXACT) {
            throw new IllegalArgumentException("the shares of a stacked bar add up to at most 1: those of \"" + label
                    + "\" make " + sum + "; draw shares of multiple responses side by side");
        }
    }

    /**
     * Parts of a whole of which not only one is hidden: it would be what the others leave. The smallest other part is hidden
     * with it.
     */
    static List<ChartValue> withoutLoneHidden(List<ChartValue> parts) {
        List<ChartValue> absent =
                parts.stream().filter(part -> !part.status().hasNumber()).toList();
        if (absent.size() != 1 || absent.get(0).status() != ChartValue.Status.SUPPRESSED) {
            return parts;
        }
        Optional<ChartValue> smallest = parts.stream()
                .filter(part -> part.status().hasNumber())
                .min(Comparator.comparing((ChartValue part) -> part.size() == 0).thenComparingDouble(ChartValue::size));
        List<ChartValue> hidden = new ArrayList<>(parts);
        smallest.ifPresent(part -> hidden.set(parts.indexOf(part), ChartValue.suppressed()));
        return List.copyOf(hidden);
    }
}
