package org.surveystats.stats.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.surveystats.model.error.Problem;
import org.surveystats.model.internal.json.ObjectReader;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.Net;
import org.surveystats.stats.interval.ProportionInterval;
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

/** Reads the fields of a banner. */
final class BannerReader {

    private BannerReader() {}

    static Supplier<Analysis> read(ObjectReader in, Supplier<AnalysisHeader> header) {
        List<BannerRows> stubs = in.requiredObjects("stubs", BannerReader::rows);
        List<BannerHead> heads = in.requiredObjects("heads", BannerReader::head);
        TotalColumn total = word(in, "total", Words.TOTALS, TotalColumn.FIRST);
        Optional<BannerHead> layers = in.holdsString("layers")
                ? in.optionalString("layers").map(BannerHead::of)
                : in.object("layers", BannerReader::head);
        List<CellStatistic> statistics = in.choices("statistics", "unknown statistic", Words.CELL_STATISTICS);
        List<ColumnTest> tests = in.objects("tests", BannerReader::test);
        SmallCells smallCells =
                in.object("smallCells", BannerReader::smallCells).orElseGet(SmallCells::shown);
        StandardErrors errors = word(in, "standardErrors", Words.STANDARD_ERRORS, StandardErrors.COMPUTED);
        Optional<ProportionInterval> interval =
                in.optionalChoice("interval", "unknown kind of interval", Words.INTERVALS);
        return () -> new BannerAnalysis(
                header.get(), stubs, heads, total, layers, Set.copyOf(statistics), tests, smallCells, errors, interval);
    }

    private static <T> T word(ObjectReader in, String name, Map<String, T> words, T absent) {
        return in.optionalChoice(name, "unknown word", words).orElse(absent);
    }

    private static void need(ObjectReader in, String name, String expected) {
        if (!in.has(name)) {
            in.problem(Problem.at(in.place(name), "the field is missing").expected(expected));
        }
    }

    private static Optional<BannerRows> rows(ObjectReader in) {
        return in.has("questions") ? summary(in) : stub(in);
    }

    private static Optional<BannerRows> summary(ObjectReader in) {
        String id = in.string("id");
        LocalizedText label = in.text("label");
        need(
                in,
                "statistic",
                Words.SUMMARIES.keySet().stream()
                        .map(word -> '"' + word + '"')
                        .collect(Collectors.joining(", ", "one of ", "")));
        SummaryStatistic.Kind kind = word(in, "statistic", Words.SUMMARIES, SummaryStatistic.Kind.AGREEING);
        OptionalInt boxes = in.optionalInt("boxes");
        if (kind == SummaryStatistic.Kind.TOP_BOXES || kind == SummaryStatistic.Kind.BOTTOM_BOXES) {
            need(in, "boxes", "a whole number");
        }
        List<String> options =
                kind == SummaryStatistic.Kind.NET ? in.requiredAllStrings("options") : in.allStrings("options");
        List<String> questions = in.requiredAllStrings("questions");
        RowOrder sort = word(in, "sort", Words.ORDERS, RowOrder.AS_ASKED);
        return in.build(() ->
                new BannerSummary(id, label, new SummaryStatistic(kind, boxes.orElse(0), options), questions, sort));
    }

    private static Optional<BannerRows> stub(ObjectReader in) {
        String question = in.string("question");
        Optional<PlanBands> bands = bands(in);
        List<Net> nets = in.objects("nets", BannerReader::net);
        List<Integer> topBoxes = in.intOrInts("topBoxes");
        List<Integer> bottomBoxes = in.intOrInts("bottomBoxes");
        EnumSet<RowKind> rows = EnumSet.noneOf(RowKind.class);
        for (RowKind kind : BannerStub.FURTHER) {
            if (in.flag(Words.camelCase(kind))) {
                rows.add(kind);
            }
        }
        RowOrder sort = word(in, "sort", Words.ORDERS, RowOrder.AS_ASKED);
        UnusedOptions unused = word(in, "unused", Words.UNUSED, UnusedOptions.KEPT);
        SpecialAnswers special = word(in, "specialAnswers", Words.SPECIAL_ANSWERS, SpecialAnswers.HIDDEN);
        return in.build(
                () -> new BannerStub(question, bands, nets, topBoxes, bottomBoxes, rows, sort, unused, special));
    }

    private static Optional<Net> net(ObjectReader in) {
        String code = in.string("code");
        LocalizedText label = in.text("label");
        List<String> options = in.requiredAllStrings("options");
        return in.build(() -> new Net(code, label, options));
    }

    private static Optional<PlanBands> bands(ObjectReader in) {
        if (in.has("bands") && in.has("bandsAt")) {
            in.problem(Problem.at(in.place("bandsAt"), "bands said twice").expected("either \"bands\" or \"bandsAt\""));
            return Optional.empty();
        }
        if (in.holdsString("bands")) {
            Map<String, PlanBands> points = new LinkedHashMap<>();
            points.put("points", PlanBands.points());
            return in.optionalChoice("bands", "unknown bands", points);
        }
        if (in.has("bandsAt")) {
            List<Double> limits = in.numbers("bandsAt");
            return in.attempt("", () -> new PlanBands.At(limits), field -> field);
        }
        if (in.has("bands")) {
            List<Band> bands = in.objects("bands", BannerReader::band);
            return in.attempt("", () -> new PlanBands.Listed(bands), field -> field);
        }
        return Optional.empty();
    }

    private static Optional<Band> band(ObjectReader in) {
        String code = in.string("code");
        LocalizedText label = in.text("label");
        OptionalDouble from = in.optionalNumber("from");
        OptionalDouble below = in.optionalNumber("below");
        return in.build(() ->
                new Band(code, label, from.orElse(Double.NEGATIVE_INFINITY), below.orElse(Double.POSITIVE_INFINITY)));
    }

    private static Optional<BannerHead> head(ObjectReader in) {
        String question = in.string("question");
        Optional<PlanBands> bands = bands(in);
        List<BannerHead.Level> levels = new ArrayList<>();
        levels.add(new BannerHead.Level(question, bands));
        levels.addAll(
                in.stringsOrObjects("nesting", id -> new BannerHead.Level(id, Optional.empty()), BannerReader::level));
        UnusedOptions unused = word(in, "unused", Words.UNUSED, UnusedOptions.KEPT);
        SpecialAnswers special = word(in, "specialAnswers", Words.SPECIAL_ANSWERS, SpecialAnswers.HIDDEN);
        return in.build(() -> new BannerHead(levels, special, unused));
    }

    private static Optional<BannerHead.Level> level(ObjectReader in) {
        String question = in.string("question");
        Optional<PlanBands> bands = bands(in);
        return in.build(() -> new BannerHead.Level(question, bands));
    }

    private static Optional<ColumnTest> test(ObjectReader in) {
        ComparisonStyle style = word(in, "style", Words.STYLES, ComparisonStyle.PAIRWISE);
        ColumnTest usual = ColumnTest.of(style);
        List<Double> levels = in.has("levels") ? in.numbers("levels") : List.of(usual.level());
        if (in.isFine() && (levels.isEmpty() || levels.size() > 2)) {
            in.problem(Problem.at(in.place("levels"), "a number of levels")
                    .found(Integer.toString(levels.size()))
                    .expected("one, or two of which the second is stricter"));
        }
        Correction correction = word(in, "correction", Words.CORRECTIONS, usual.correction());
        FamilyScope scope = word(in, "scope", Words.SCOPES, usual.scope());
        OptionalLong base = in.optionalLong("minimumBase");
        ExtremeShares extremes = word(in, "extremeShares", Words.EXTREME_SHARES, usual.extremeShares());
        return in.build(() -> new ColumnTest(
                style,
                levels.get(0),
                levels.size() == 1 ? OptionalDouble.empty() : OptionalDouble.of(levels.get(1)),
                correction,
                scope,
                base.orElse(usual.minimumBase()),
                extremes));
    }

    private static Optional<SmallCells> smallCells(ObjectReader in) {
        OptionalLong flag = in.optionalLong("flagBelow");
        OptionalLong hide = in.optionalLong("hideBelow");
        SmallCells.Standard standard = word(in, "standard", Words.STANDARDS, SmallCells.Standard.NONE);
        Optional<SuppressionRule> suppression = in.object("suppression", BannerReader::suppression);
        return in.build(() -> new SmallCells(flag.orElse(0), hide.orElse(0), standard, suppression));
    }

    private static Optional<SuppressionRule> suppression(ObjectReader in) {
        SuppressionRule usual = SuppressionRule.below(0);
        OptionalLong count = in.optionalLong("minimumCount");
        need(in, "minimumCount", "a whole number");
        OptionalLong column = in.optionalLong("minimumColumnBase");
        OptionalLong row = in.optionalLong("minimumRowBase");
        OptionalLong protection = in.optionalLong("protection");
        SuppressionRule.Margins margins = word(in, "margins", Words.MARGINS, usual.margins());
        SuppressionRule.Cost cost = word(in, "cost", Words.COSTS, usual.cost());
        return in.build(() -> new SuppressionRule(
                count.orElse(0),
                usual.zeros(),
                column.orElse(0),
                row.orElse(0),
                protection.orElse(usual.protection()),
                margins,
                cost));
    }
}
