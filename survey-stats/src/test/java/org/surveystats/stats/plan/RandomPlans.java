package org.surveystats.stats.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.Net;
import org.surveystats.stats.design.ClusterCodes;
import org.surveystats.stats.design.ReplicateCentre;
import org.surveystats.stats.design.ReplicateDesign;
import org.surveystats.stats.design.ReplicateMethod;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.SingletonStratum;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.interval.ProportionInterval;
import org.surveystats.stats.openend.Consensus;
import org.surveystats.stats.openend.SetDistance;
import org.surveystats.stats.openend.Uncodable;
import org.surveystats.stats.scale.MissingAnswers;
import org.surveystats.stats.scale.ScoreMethod;
import org.surveystats.stats.table.Band;
import org.surveystats.stats.table.CellStatistic;
import org.surveystats.stats.table.ColumnTest;
import org.surveystats.stats.table.ComparisonStyle;
import org.surveystats.stats.table.Correction;
import org.surveystats.stats.table.ExtremeShares;
import org.surveystats.stats.table.FamilyScope;
import org.surveystats.stats.table.RowKind;
import org.surveystats.stats.table.RowOrder;
import org.surveystats.stats.table.SmallCells;
import org.surveystats.stats.table.SpecialAnswers;
import org.surveystats.stats.table.StandardErrors;
import org.surveystats.stats.table.SummaryStatistic;
import org.surveystats.stats.table.SuppressionRule;
import org.surveystats.stats.table.TotalColumn;
import org.surveystats.stats.table.UnusedOptions;
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
        if (random.nextInt(4) == 0) {
            plan.add(themes());
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
        return switch (random.nextInt(20)) {
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
            case 15 -> banner();
            case 16 -> reliability();
            case 17 ->
                new AgreementAnalysis(
                        AnalysisHeader.of(name()),
                        name(),
                        random.nextBoolean() ? List.of() : List.of(name(), name()),
                        some(AgreementCoefficient.values()),
                        random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(3)),
                        one(SetDistance.values()),
                        one(Uncodable.values()),
                        random.nextBoolean() ? 0 : 100 + random.nextInt(9_000),
                        random.nextLong());
            case 18 ->
                new CrosstabAnalysis(
                        header(true),
                        name(),
                        name(),
                        Optional.empty(),
                        some(CrosstabMeasure.values()),
                        some(FurtherTest.values()));
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

    private <T> List<T> some(T[] all) {
        List<T> some = new ArrayList<>();
        int first = random.nextInt(all.length);
        for (int i = 0; i < all.length; i++) {
            if (i == first || random.nextInt(4) == 0) {
                some.add(all[i]);
            }
        }
        return some;
    }

    private Analysis reliability() {
        List<String> items = new ArrayList<>(names(2));
        boolean score = random.nextBoolean();
        return new ReliabilityAnalysis(
                header(false),
                items,
                random.nextBoolean() ? List.of() : items.subList(1, 2),
                one(MissingAnswers.values()),
                some(ReliabilityCoefficient.values()),
                one(AlphaInterval.values()),
                score
                        ? Optional.of(one(new ScoreMethod[] {ScoreMethod.MEAN, ScoreMethod.PRORATED_SUM}))
                        : Optional.empty(),
                score && random.nextBoolean() ? OptionalInt.of(1 + random.nextInt(2)) : OptionalInt.empty());
    }

    private Optional<PlanBands> bands() {
        return switch (random.nextInt(5)) {
            case 0 -> Optional.of(PlanBands.at(random.nextDouble(-9, 0), random.nextDouble(1, 9)));
            case 1 ->
                Optional.of(PlanBands.of(
                        Band.of("b" + names++, name(), Double.NEGATIVE_INFINITY, random.nextDouble()),
                        new Band("b" + names++, LocalizedText.of("ru", name()), 1, random.nextDouble(2, 3)),
                        Band.of("b" + names++, name(), 3, Double.POSITIVE_INFINITY)));
            case 2 -> Optional.of(PlanBands.points());
            default -> Optional.empty();
        };
    }

    private BannerHead head() {
        List<BannerHead.Level> levels = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            levels.add(new BannerHead.Level(name(), bands()));
        }
        return new BannerHead(levels, one(SpecialAnswers.values()), one(UnusedOptions.values()));
    }

    private BannerStub stub() {
        List<Net> nets = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            nets.add(new Net("n" + names++, LocalizedText.of(name()), names(1)));
        }
        return new BannerStub(
                name(),
                bands(),
                nets,
                List.of(2, 3, 1).subList(0, random.nextInt(4)),
                List.of(1, 2).subList(0, random.nextInt(3)),
                random.nextBoolean() ? Set.of() : Set.copyOf(some(BannerStub.FURTHER.toArray(RowKind[]::new))),
                one(RowOrder.values()),
                one(UnusedOptions.values()),
                one(SpecialAnswers.values()));
    }

    private BannerRows rows() {
        if (random.nextBoolean()) {
            return stub();
        }
        SummaryStatistic statistic = switch (random.nextInt(6)) {
            case 0 -> SummaryStatistic.agreeing();
            case 1 -> SummaryStatistic.topBoxes(1 + random.nextInt(3));
            case 2 -> SummaryStatistic.bottomBoxes(1 + random.nextInt(3));
            case 3 -> SummaryStatistic.netAgreement();
            case 4 -> SummaryStatistic.mean();
            default -> SummaryStatistic.net(name(), name());
        };
        return new BannerSummary(name(), LocalizedText.of(name()), statistic, names(1), one(RowOrder.values()));
    }

    private Optional<SuppressionRule> suppression() {
        return maybe(() -> new SuppressionRule(
                random.nextInt(9),
                SuppressionRule.Zeros.SHOWN,
                random.nextInt(40),
                random.nextInt(20),
                1 + random.nextInt(3),
                one(SuppressionRule.Margins.values()),
                one(SuppressionRule.Cost.values())));
    }

    private ColumnTest test() {
        ColumnTest test = ColumnTest.of(one(ComparisonStyle.values()))
                .withCorrection(one(Correction.values()), one(FamilyScope.values()))
                .withMinimumBase(random.nextInt(100))
                .withExtremeShares(one(ExtremeShares.values()));
        return random.nextBoolean()
                ? test.withLevel(probability())
                : test.withLevels(random.nextDouble(0.5, 1), random.nextDouble(1e-6, 0.4));
    }

    private Analysis banner() {
        List<BannerRows> stubs = new ArrayList<>(List.of(rows()));
        List<BannerHead> heads = new ArrayList<>(List.of(head()));
        if (random.nextBoolean()) {
            stubs.add(rows());
            heads.add(head());
        }
        return new BannerAnalysis(
                header(false),
                stubs,
                heads,
                one(TotalColumn.values()),
                maybe(() -> new BannerHead(
                        head().levels().subList(0, 1), one(SpecialAnswers.values()), one(UnusedOptions.values()))),
                random.nextBoolean() ? Set.of() : Set.copyOf(some(CellStatistic.values())),
                random.nextBoolean() ? List.of() : List.of(test(), test()),
                random.nextBoolean()
                        ? SmallCells.shown()
                        : new SmallCells(
                                random.nextInt(90),
                                random.nextInt(90),
                                one(SmallCells.Standard.values()),
                                suppression()),
                one(StandardErrors.values()),
                interval());
    }

    private PlanThemes themes() {
        return new PlanThemes(
                name(),
                maybe(this::name),
                one(Consensus.values()),
                names(0),
                random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(3)),
                one(Uncodable.values()));
    }
}
