package org.surveystats.stats.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surveystats.model.internal.json.Tree;
import org.surveystats.model.internal.json.TreeBuilder;
import org.surveystats.model.question.Net;
import org.surveystats.stats.table.Band;
import org.surveystats.stats.table.ColumnTest;
import org.surveystats.stats.table.RowKind;
import org.surveystats.stats.table.RowOrder;
import org.surveystats.stats.table.SmallCells;
import org.surveystats.stats.table.SpecialAnswers;
import org.surveystats.stats.table.StandardErrors;
import org.surveystats.stats.table.SummaryStatistic;
import org.surveystats.stats.table.SuppressionRule;
import org.surveystats.stats.table.TotalColumn;
import org.surveystats.stats.table.UnusedOptions;

/** Writes the fields of a banner; what is as usual is left out. */
final class BannerWriter {

    private BannerWriter() {}

    static TreeBuilder write(BannerAnalysis analysis, TreeBuilder out) {
        out.put("stubs", analysis.stubs(), BannerWriter::rows).put("heads", analysis.heads(), BannerWriter::head);
        word("total", analysis.total(), TotalColumn.FIRST, out);
        analysis.layers().ifPresent(layers -> out.put("layers", head(layers)));
        out.put("statistics", List.copyOf(analysis.statistics()), s -> TreeBuilder.string(Words.camelCase(s)))
                .put("tests", analysis.tests(), BannerWriter::test);
        if (!analysis.smallCells().equals(SmallCells.shown())) {
            out.put("smallCells", smallCells(analysis.smallCells()));
        }
        word("standardErrors", analysis.standardErrors(), StandardErrors.COMPUTED, out);
        return out.putString("interval", analysis.interval().map(Words::camelCase));
    }

    private static void word(String name, Enum<?> value, Enum<?> usual, TreeBuilder out) {
        if (value != usual) {
            out.put(name, Words.camelCase(value));
        }
    }

    private static Tree rows(BannerRows rows) {
        if (rows instanceof BannerSummary summary) {
            return summary(summary);
        }
        return stub((BannerStub) rows);
    }

    private static Tree summary(BannerSummary summary) {
        SummaryStatistic statistic = summary.statistic();
        TreeBuilder out = new TreeBuilder()
                .put("id", summary.id())
                .put("label", summary.label())
                .put("statistic", Words.camelCase(statistic.kind()));
        if (statistic.boxes() > 0) {
            out.put("boxes", (long) statistic.boxes());
        }
        out.put("options", statistic.options(), TreeBuilder::string)
                .put("questions", summary.questions(), TreeBuilder::string);
        word("sort", summary.sort(), RowOrder.AS_ASKED, out);
        return out.build();
    }

    private static Tree stub(BannerStub stub) {
        TreeBuilder out = new TreeBuilder().put("question", stub.question());
        bands(stub.bands(), out);
        out.put("nets", stub.nets(), BannerWriter::net);
        boxes("topBoxes", stub.topBoxes(), out);
        boxes("bottomBoxes", stub.bottomBoxes(), out);
        for (RowKind kind : stub.rows()) {
            out.putIf(true, Words.camelCase(kind));
        }
        word("sort", stub.sort(), RowOrder.AS_ASKED, out);
        word("unused", stub.unused(), UnusedOptions.KEPT, out);
        word("specialAnswers", stub.specialAnswers(), SpecialAnswers.HIDDEN, out);
        return out.build();
    }

    private static void boxes(String name, List<Integer> boxes, TreeBuilder out) {
        if (boxes.size() == 1) {
            out.put(name, (long) boxes.get(0));
        } else {
            out.put(name, boxes, number -> TreeBuilder.number(number));
        }
    }

    private static Tree net(Net net) {
        return new TreeBuilder()
                .put("code", net.code())
                .put("label", net.label())
                .put("options", net.options(), TreeBuilder::string)
                .build();
    }

    private static void bands(Optional<PlanBands> bands, TreeBuilder out) {
        bands.ifPresent(all -> {
            if (all instanceof PlanBands.At at) {
                out.put("bandsAt", at.limits(), TreeBuilder::number);
            } else if (all instanceof PlanBands.Listed listed) {
                out.put("bands", listed.bands(), BannerWriter::band);
            } else {
                out.put("bands", "points");
            }
        });
    }

    private static Tree band(Band band) {
        TreeBuilder out = new TreeBuilder().put("code", band.code()).put("label", band.label());
        if (band.from() > Double.NEGATIVE_INFINITY) {
            out.put("from", band.from());
        }
        if (band.below() < Double.POSITIVE_INFINITY) {
            out.put("below", band.below());
        }
        return out.build();
    }

    private static Tree head(BannerHead head) {
        TreeBuilder out = new TreeBuilder();
        level(head.levels().get(0), out);
        out.put(
                "nesting",
                head.levels().subList(1, head.levels().size()),
                level -> level.bands().isEmpty()
                        ? TreeBuilder.string(level.question())
                        : level(level, new TreeBuilder()).build());
        word("unused", head.unused(), UnusedOptions.KEPT, out);
        word("specialAnswers", head.specialAnswers(), SpecialAnswers.HIDDEN, out);
        return out.build();
    }

    private static TreeBuilder level(BannerHead.Level level, TreeBuilder out) {
        out.put("question", level.question());
        bands(level.bands(), out);
        return out;
    }

    private static Tree test(ColumnTest test) {
        ColumnTest usual = ColumnTest.of(test.style());
        List<Double> levels = new ArrayList<>(List.of(test.level()));
        test.strictLevel().ifPresent(levels::add);
        TreeBuilder out = new TreeBuilder()
                .put("style", Words.camelCase(test.style()))
                .put("levels", levels, TreeBuilder::number);
        word("correction", test.correction(), usual.correction(), out);
        word("scope", test.scope(), usual.scope(), out);
        out.put("minimumBase", test.minimumBase());
        word("extremeShares", test.extremeShares(), usual.extremeShares(), out);
        return out.build();
    }

    private static Tree smallCells(SmallCells rule) {
        TreeBuilder out = new TreeBuilder().put("flagBelow", rule.flagBelow()).put("hideBelow", rule.hideBelow());
        word("standard", rule.standard(), SmallCells.Standard.NONE, out);
        rule.suppression().ifPresent(hidden -> out.put("suppression", suppression(hidden)));
        return out.build();
    }

    private static Tree suppression(SuppressionRule rule) {
        SuppressionRule usual = SuppressionRule.below(rule.minimumCount());
        TreeBuilder out = new TreeBuilder().put("minimumCount", rule.minimumCount());
        number("minimumColumnBase", rule.minimumColumnBase(), usual.minimumColumnBase(), out);
        number("minimumRowBase", rule.minimumRowBase(), usual.minimumRowBase(), out);
        number("protection", rule.protection(), usual.protection(), out);
        word("margins", rule.margins(), usual.margins(), out);
        word("cost", rule.cost(), usual.cost(), out);
        return out.build();
    }

    private static void number(String name, long value, long usual, TreeBuilder out) {
        if (value != usual) {
            out.put(name, value);
        }
    }
}
