package org.surveystats.stats.table;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.Net;
import org.surveystats.model.question.Option;

/**
 * With which weight the counts of options are added up in a row that is derived from them. The sum follows from what is shown where all
 * hidden counts of a column have the same weight, since the column's base less the shown counts is the sum of the hidden ones.
 */
final class RowWeights {

    private final Map<String, Double> byCode;

    private RowWeights(Map<String, Double> byCode) {
        this.byCode = byCode;
    }

    /** The weights of a row of a question with one option a respondent; such as cannot be said are none. */
    static RowWeights of(Stub stub, TableRow row) {
        return switch (row.kind()) {
            case NET -> net(stub, row.code());
            case TOP_BOXES -> boxes(stub, row.boxes().orElse(0), true);
            case BOTTOM_BOXES -> boxes(stub, row.boxes().orElse(0), false);
            case MEAN -> scores(stub, score -> score);
            case NET_AGREEMENT -> {
                double neutral = stub.question() instanceof AgreementQuestion agreement
                        ? agreement.scale().neutralScore()
                        : 0;
                yield scores(stub, score -> Math.signum(score - neutral));
            }
            default -> new RowWeights(Map.of());
        };
    }

    private static RowWeights net(Stub stub, String code) {
        Map<String, Double> weights = new HashMap<>();
        stub.categories().ifPresent(all -> all.list().forEach(category -> weights.put(category.code(), 0.0)));
        weights.put("", 0.0);
        for (Net net : stub.nets()) {
            if (net.code().equals(code)) {
                net.options().forEach(option -> weights.put(option, 1.0));
            }
        }
        return new RowWeights(weights);
    }

    private static RowWeights boxes(Stub stub, int boxes, boolean top) {
        Map<String, Double> weights = new HashMap<>();
        if (stub.question() instanceof ChoiceQuestion choice) {
            Comparator<Option> rising =
                    Comparator.comparingDouble(option -> option.score().orElse(0));
            List<Option> sorted = choice.validOptions().stream()
                    .sorted(top ? rising.reversed() : rising)
                    .toList();
            for (int i = 0; i < sorted.size(); i++) {
                weights.put(sorted.get(i).code(), i < boxes ? 1.0 : 0.0);
            }
        }
        return new RowWeights(weights);
    }

    private static RowWeights scores(Stub stub, ToDoubleFunction<Double> weight) {
        Map<String, Double> weights = new HashMap<>();
        if (stub.question() instanceof ChoiceQuestion choice) {
            choice.validOptions()
                    .forEach(option -> weights.put(
                            option.code(), weight.applyAsDouble(option.score().orElse(0))));
        }
        return new RowWeights(weights);
    }

    /** Whether the row holds an option. */
    boolean holds(String code) {
        return byCode.getOrDefault(code, 0.0) != 0;
    }

    /** Whether all these options have the same weight. */
    boolean isConstantOver(List<String> codes) {
        OptionalDouble first = OptionalDouble.empty();
        for (String code : codes) {
            Double weight = byCode.get(code);
            if (weight == null || (first.isPresent() && first.getAsDouble() != weight)) {
                return false;
            }
            first = OptionalDouble.of(weight);
        }
        return true;
    }
}
