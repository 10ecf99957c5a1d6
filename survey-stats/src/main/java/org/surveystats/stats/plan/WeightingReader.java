package org.surveystats.stats.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.surveystats.model.error.Problem;
import org.surveystats.model.internal.json.ObjectReader;
import org.surveystats.stats.weighting.BaseWeights;
import org.surveystats.stats.weighting.Bounds;
import org.surveystats.stats.weighting.Calibration;
import org.surveystats.stats.weighting.CalibrationDistance;
import org.surveystats.stats.weighting.Margin;
import org.surveystats.stats.weighting.MarginCell;
import org.surveystats.stats.weighting.MarginCoverage;
import org.surveystats.stats.weighting.NonresponseClasses;
import org.surveystats.stats.weighting.NumberTotal;
import org.surveystats.stats.weighting.Poststratification;
import org.surveystats.stats.weighting.Raking;
import org.surveystats.stats.weighting.Respondents;
import org.surveystats.stats.weighting.ResponsePropensity;
import org.surveystats.stats.weighting.Scaling;
import org.surveystats.stats.weighting.TermTotals;
import org.surveystats.stats.weighting.Trimming;
import org.surveystats.stats.weighting.WeightingPlan;
import org.surveystats.stats.weighting.WeightingStep;

/** Reads the weighting of a plan: one step, or several under "steps". */
final class WeightingReader {

    private static final Map<String, Function<ObjectReader, Optional<WeightingStep>>> METHODS = methods();

    private WeightingReader() {}

    private static Map<String, Function<ObjectReader, Optional<WeightingStep>>> methods() {
        Map<String, Function<ObjectReader, Optional<WeightingStep>>> all = new LinkedHashMap<>();
        all.put("baseWeights", WeightingReader::baseWeights);
        all.put("nonresponseClasses", WeightingReader::nonresponseClasses);
        all.put("responsePropensity", WeightingReader::responsePropensity);
        all.put("poststratify", WeightingReader::poststratification);
        all.put("rake", WeightingReader::raking);
        all.put("calibrate", WeightingReader::calibration);
        all.put("trim", WeightingReader::trimming);
        all.put("scale", WeightingReader::scaling);
        return all;
    }

    static Optional<WeightingPlan> read(ObjectReader weighting) {
        if (!weighting.has("steps")) {
            return step(weighting).flatMap(only -> weighting.build(() -> WeightingPlan.of(only)));
        }
        if (weighting.has("method")) {
            weighting.problem(Problem.at(weighting.place("method"), "one step beside several")
                    .expected("either \"method\" with its fields, or \"steps\""));
        }
        List<WeightingStep> steps = weighting.objects("steps", WeightingReader::step);
        return weighting.build(() -> new WeightingPlan(steps));
    }

    private static Optional<WeightingStep> step(ObjectReader step) {
        return step.requiredString("method")
                .flatMap(word -> step.optionalChoice("method", "unknown method of weighting", METHODS))
                .flatMap(reader -> reader.apply(step));
    }

    private static Optional<WeightingStep> baseWeights(ObjectReader step) {
        List<String> probabilities = step.requiredAllStrings("probabilities");
        return step.build(() -> new BaseWeights(probabilities));
    }

    private static Optional<Respondents> respondents(ObjectReader step) {
        Map<String, List<String>> all = step.requiredMap("respondents", ObjectReader::allStrings);
        if (step.has("respondents") && all.size() != 1 && step.isFine()) {
            step.problem(Problem.at(step.place("respondents"), "respondents by more or less than one question")
                    .found(Integer.toString(all.size()))
                    .expected("one question with the codes of those who responded"));
        }
        return all.entrySet().stream()
                .findFirst()
                .flatMap(entry -> step.attempt(
                        "respondents", () -> new Respondents(entry.getKey(), entry.getValue()), field -> field));
    }

    private static Optional<WeightingStep> nonresponseClasses(ObjectReader step) {
        Optional<Respondents> respondents = respondents(step);
        step.dependsOn(respondents);
        List<String> classes = step.strings("classes");
        return step.build(() -> new NonresponseClasses(respondents.orElseThrow(), classes));
    }

    private static Optional<WeightingStep> responsePropensity(ObjectReader step) {
        Optional<Respondents> respondents = respondents(step);
        step.dependsOn(respondents);
        List<String> predictors = step.requiredStrings("predictors");
        OptionalInt classes = step.optionalInt("classes");
        return step.build(() -> new ResponsePropensity(respondents.orElseThrow(), predictors, classes));
    }

    private static Optional<Margin> margin(ObjectReader margin) {
        List<MarginCell> cells = margin.requiredObjects("cells", cell -> {
            Map<String, String> at = cell.requiredMap("at", ObjectReader::string);
            double total = cell.number("total");
            return cell.build(() -> new MarginCell(at, total));
        });
        boolean partial = margin.flag("partial");
        return margin.build(() -> new Margin(cells, partial ? MarginCoverage.PARTIAL : MarginCoverage.COMPLETE));
    }

    private static Optional<WeightingStep> poststratification(ObjectReader step) {
        List<Margin> margins = step.requiredObjects("margins", WeightingReader::margin);
        if (margins.size() != 1 && step.isFine()) {
            step.problem(Problem.at(step.place("margins"), "poststratification to more or less than one margin")
                    .found(Integer.toString(margins.size()))
                    .expected("one margin, perhaps of several questions together")
                    .hint("the method \"rake\" fits several"));
        }
        return step.build(() -> new Poststratification(margins.get(0)));
    }

    private static Optional<WeightingStep> raking(ObjectReader step) {
        List<Margin> margins = step.requiredObjects("margins", WeightingReader::margin);
        OptionalDouble tolerance = step.optionalNumber("tolerance");
        OptionalInt iterations = step.optionalInt("maxIterations");
        return step.build(() -> new Raking(
                margins, tolerance.orElse(Raking.DEFAULT_TOLERANCE), iterations.orElse(Raking.DEFAULT_ITERATIONS)));
    }

    private static Optional<WeightingStep> calibration(ObjectReader step) {
        Optional<CalibrationDistance> distance = step.requiredString("distance")
                .flatMap(word -> step.optionalChoice("distance", "unknown distance of calibration", Words.DISTANCES));
        step.dependsOn(distance);
        List<Margin> margins = step.objects("margins", WeightingReader::margin);
        List<NumberTotal> numbers = step.objects("numbers", number -> {
            String question = number.string("question");
            double total = number.number("total");
            return number.build(() -> new NumberTotal(question, total));
        });
        OptionalDouble population = step.optionalNumber("population");
        Optional<TermTotals> terms = terms(step);
        Optional<Bounds> bounds = bounds(step, "bounds");
        Optional<Bounds> weightBounds = bounds(step, "weightBounds");
        return step.build(() ->
                new Calibration(distance.orElseThrow(), margins, numbers, population, terms, bounds, weightBounds));
    }

    private static Optional<TermTotals> terms(ObjectReader step) {
        if (!step.has("auxiliaries") && !step.has("totals")) {
            return Optional.empty();
        }
        List<String> questions = step.requiredAllStrings("auxiliaries");
        List<Double> totals = step.requiredNumbers("totals");
        return step.attempt("totals", () -> new TermTotals(questions, totals), field -> field);
    }

    private static Optional<Bounds> bounds(ObjectReader step, String field) {
        if (!step.has(field)) {
            return Optional.empty();
        }
        List<Double> both = new ArrayList<>(step.numbers(field));
        if (both.size() != 2 && step.isFine()) {
            step.problem(Problem.at(step.place(field), "bounds that are not two")
                    .found(Integer.toString(both.size()))
                    .expected("two numbers, the lower and the upper bound"));
        }
        return step.attempt(field, () -> new Bounds(both.get(0), both.get(1)), inner -> field);
    }

    private static Optional<WeightingStep> trimming(ObjectReader step) {
        OptionalDouble lower = step.optionalNumber("lower");
        OptionalDouble upper = step.optionalNumber("upper");
        Trimming.Unit unit = step.optionalChoice("unit", "unknown unit of bounds", Words.TRIMMING_UNITS)
                .orElse(Trimming.Unit.WEIGHT);
        Trimming.Redistribution redistribution = step.optionalChoice(
                        "redistribution", "unknown redistribution", Words.REDISTRIBUTIONS)
                .orElse(Trimming.Redistribution.PROPORTIONAL);
        Trimming.Recalibration recalibration =
                step.flag("recalibrate") ? Trimming.Recalibration.LAST_TARGETS : Trimming.Recalibration.NONE;
        return step.build(() -> new Trimming(lower, upper, unit, redistribution, recalibration));
    }

    private static Optional<WeightingStep> scaling(ObjectReader step) {
        Optional<String> to = step.requiredString("to");
        step.dependsOn(to);
        OptionalDouble total = step.optionalNumber("total");
        to.ifPresent(word -> checkScaling(step, word, total.isPresent()));
        return step.build(() -> new Scaling(total));
    }

    private static void checkScaling(ObjectReader step, String word, boolean hasTotal) {
        if (!word.equals("population") && !word.equals("sampleSize")) {
            step.unknownWord(
                    "to", "unknown aim of scaling", word, new LinkedHashSet<>(List.of("population", "sampleSize")));
        } else if (word.equals("population") != step.has("total")) {
            step.problem(Problem.at(step.place("total"), hasTotal ? "a total of a sample" : "the field is missing")
                    .expected(hasTotal ? "no total, since the sample has its size" : "the number of people"));
        }
    }
}
