package org.surveystats.stats.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.stats.design.ClusterCodes;
import org.surveystats.stats.design.ReplicateCentre;
import org.surveystats.stats.design.ReplicateDesign;
import org.surveystats.stats.design.ReplicateMethod;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.SingletonStratum;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.interval.ProportionInterval;
import org.surveystats.stats.weighting.BaseWeights;
import org.surveystats.stats.weighting.Calibration;
import org.surveystats.stats.weighting.CalibrationDistance;
import org.surveystats.stats.weighting.Margin;
import org.surveystats.stats.weighting.MarginCell;
import org.surveystats.stats.weighting.MarginCoverage;
import org.surveystats.stats.weighting.NonresponseClasses;
import org.surveystats.stats.weighting.Poststratification;
import org.surveystats.stats.weighting.Raking;
import org.surveystats.stats.weighting.Respondents;
import org.surveystats.stats.weighting.ResponsePropensity;
import org.surveystats.stats.weighting.Scaling;
import org.surveystats.stats.weighting.TermTotals;
import org.surveystats.stats.weighting.Trimming;
import org.surveystats.stats.weighting.WeightingPlan;
import org.surveystats.stats.weighting.WeightingStep;

/** Plans made from a seed, the same from the same seed. */
final class RandomPlans {

    private static final String[] BITS = {"a", "Ж", "é", "😀", "\"", "\\", "\n", ",", ".", "[0]", "/", "\u2028", "x y"};

    private final SplittableRandom random;
    private int names;

    private RandomPlans(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static TabulationPlan of(long seed) {
        return new RandomPlans(seed).plan();
    }

    private TabulationPlan plan() {
        PlanResponses responses = new PlanResponses(name(), names(0), maybe(this::name));
        TabulationPlan.Builder plan = TabulationPlan.builder(name(), responses);
        if (random.nextBoolean()) {
            plan.title(random.nextBoolean() ? LocalizedText.of(name()) : LocalizedText.of("ru", name()));
        }
        if (random.nextInt(4) > 0) {
            plan.design(random.nextBoolean() ? stages() : replicates());
        }
        if (random.nextInt(3) == 0) {
            plan.weighting(weighting());
        }
        if (random.nextBoolean()) {
            plan.confidenceLevel(probability());
        }
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            plan.add(analysis());
        }
        return plan.build();
    }

    private String name() {
        return "n" + names++ + BITS[random.nextInt(BITS.length)];
    }

    private List<String> names(int least) {
        List<String> all = new ArrayList<>();
        int count = least + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            all.add(name());
        }
        return all;
    }

    private double probability() {
        return random.nextBoolean() ? (1 + random.nextInt(99)) / 100.0 : random.nextDouble(1e-9, 1);
    }

    private <T> Optional<T> maybe(Supplier<T> maker) {
        return random.nextBoolean() ? Optional.of(maker.get()) : Optional.empty();
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private SurveyDesign stages() {
        List<Stage> stages = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Optional<String> cluster = i < count - 1 ? Optional.of(name()) : maybe(this::name);
            stages.add(new Stage(maybe(this::name), cluster, maybe(this::name)));
        }
        return new SampleDesign(
                maybe(this::name),
                OptionalLong.empty(),
                stages,
                one(ClusterCodes.values()),
                one(SingletonStratum.values()));
    }

    private SurveyDesign replicates() {
        ReplicateMethod method = one(ReplicateMethod.values());
        int count = 2 + random.nextInt(10);
        List<String> columns = new ArrayList<>();
        boolean numbered = random.nextBoolean();
        String prefix = name();
        for (int i = 1; i <= count; i++) {
            columns.add(numbered ? prefix + i : name());
        }
        List<Double> scales = new ArrayList<>();
        if (random.nextBoolean()) {
            columns.forEach(column -> scales.add(random.nextDouble(0.5, 1.5)));
        }
        return new ReplicateDesign(
                method,
                columns,
                maybe(this::name),
                OptionalDouble.of(random.nextDouble(1e-3, 1)),
                scales,
                method == ReplicateMethod.FAY ? OptionalDouble.of(probability()) : OptionalDouble.empty(),
                one(ReplicateCentre.values()),
                OptionalDouble.empty());
    }

    private WeightingPlan weighting() {
        List<WeightingStep> steps = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            steps.add(new BaseWeights(names(1)));
        }
        do {
            steps.add(step());
        } while (random.nextBoolean());
        if (random.nextBoolean()) {
            steps.add(Raking.to(margin(), margin()).withTolerance(random.nextDouble(1e-9, 1e-3)));
            steps.add(Trimming.above(random.nextDouble(1, 9), one(Trimming.Unit.values()))
                    .withRecalibration(one(Trimming.Recalibration.values())));
        }
        return new WeightingPlan(steps);
    }

    private Margin margin() {
        List<MarginCell> cells = new ArrayList<>();
        String first = name();
        String second = name();
        boolean joint = random.nextBoolean();
        for (int i = 0; i <= random.nextInt(4); i++) {
            Map<String, String> at = new LinkedHashMap<>();
            at.put(first, name());
            if (joint) {
                at.put(second, name());
            }
            cells.add(new MarginCell(at, random.nextInt(1, 1000) / 8.0));
        }
        return new Margin(cells, one(MarginCoverage.values()));
    }

    private Calibration calibration() {
        Calibration step = random.nextInt(3) == 0
                ? Calibration.logit(random.nextDouble(0, 1), random.nextDouble(1.1, 5))
                : Calibration.of(random.nextBoolean() ? CalibrationDistance.LINEAR : CalibrationDistance.RAKING);
        if (random.nextBoolean()) {
            return step.withTerms(new TermTotals(names(1), List.of(5.0, 2.5, 1e7, -3.25, random.nextDouble())));
        }
        step = step.withMargin(margin())
                .withNumber(name(), random.nextDouble(-1e9, 1e9))
                .withPopulationSize(1e6);
        return step.bounds().isPresent()
                ? step
                : random.nextBoolean() ? step.withBounds(.5, 3) : step.withWeightBounds(0, random.nextDouble(1, 9));
    }

    private WeightingStep step() {
        Respondents respondents = new Respondents(name(), names(1));
        return switch (random.nextInt(7)) {
            case 0 -> new NonresponseClasses(respondents, names(0));
            case 1 ->
                new ResponsePropensity(
                        respondents, names(1), random.nextBoolean() ? OptionalInt.of(5) : OptionalInt.empty());
            case 2 -> Poststratification.to(margin());
            case 3 -> Raking.to(margin()).withMaxIterations(random.nextInt(1, 2000));
            case 4 ->
                new Trimming(
                        OptionalDouble.of(random.nextDouble()),
                        random.nextBoolean() ? OptionalDouble.of(2) : OptionalDouble.empty(),
                        one(Trimming.Unit.values()),
                        one(Trimming.Redistribution.values()),
                        Trimming.Recalibration.NONE);
            case 5 -> random.nextBoolean() ? Scaling.toSampleSize() : Scaling.toPopulation(random.nextInt(1, 99));
            default -> calibration();
        };
    }

    private AnalysisHeader header(boolean groups) {
        Map<String, List<String>> where = new LinkedHashMap<>();
        names(0).forEach(question -> where.put(question, names(1)));
        return new AnalysisHeader(name(), groups ? names(0) : List.of(), where);
    }

    private Optional<ProportionInterval> interval() {
        return maybe(() -> one(ProportionInterval.values()));
    }

    private Analysis analysis() {
        return switch (random.nextInt(16)) {
            case 0 -> new DistributionAnalysis(header(true), name(), interval());
            case 1 -> new MultipleResponseAnalysis(header(true), name(), interval());
            case 2 -> new MeanAnalysis(header(true), name());
            case 3 -> new TotalAnalysis(header(true), name());
            case 4 -> new ProportionAnalysis(header(true), name(), name(), interval());
            case 5 -> new RatioAnalysis(header(true), name(), name());
            case 6 ->
                new QuantileAnalysis(
                        header(true), name(), List.of(random.nextDouble(1e-9, 0.5), random.nextDouble(0.5, 1)));
            case 7 -> new VarianceAnalysis(header(true), name());
            case 8 -> new CrosstabAnalysis(header(true), name(), name());
            case 9 -> new CrosstabAnalysis(header(false), name(), name(), maybe(() -> one(CrosstabTest.values())));
            case 10 ->
                random.nextBoolean()
                        ? TTestAnalysis.ofGroups(header(false), name(), name())
                        : TTestAnalysis.ofValue(header(false), name(), random.nextDouble(-1e9, 1e9));
            case 11 ->
                new RegressionAnalysis(
                        header(false), one(RegressionFamily.values()), name(), maybe(this::name), names(1));
            case 12 ->
                random.nextBoolean()
                        ? new MeanScoreAnalysis(header(true), name())
                        : new NetPromoterAnalysis(header(true), name());
            case 13 -> new NetAnalysis(header(true), name(), names(1), interval());
            case 14 -> goodnessOfFit();
            default -> new RankTestAnalysis(header(false), name(), name());
        };
    }

    private Analysis goodnessOfFit() {
        Map<String, Double> shares = new LinkedHashMap<>();
        double share = random.nextDouble(0.01, 0.99);
        shares.put(name(), share);
        shares.put(name(), 1 - share);
        return new GoodnessOfFitAnalysis(header(false), name(), shares);
    }
}
