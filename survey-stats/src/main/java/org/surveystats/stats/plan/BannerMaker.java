package org.surveystats.stats.plan;

import java.util.List;
import org.surveystats.model.question.Net;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.stats.table.Banner;
import org.surveystats.stats.table.CellStatistic;
import org.surveystats.stats.table.Head;
import org.surveystats.stats.table.RowKind;
import org.surveystats.stats.table.SpecialAnswers;
import org.surveystats.stats.table.Stub;

/** Makes the banner that a plan names, of the questions that there are. */
record BannerMaker(Questionnaire questionnaire) {

    Stub plain(BannerStub stub) {
        return stub.bands()
                .map(bands -> Stub.of(bands.of(questionnaire.question(stub.question(), NumberQuestion.class))))
                .orElseGet(() -> Stub.of(questionnaire.question(stub.question())))
                .sorted(stub.sort())
                .withUnused(stub.unused());
    }

    static Stub with(Stub stub, RowKind kind) {
        return switch (kind) {
            case MEAN -> stub.withMean();
            case MEAN_MENTIONS -> stub.withMeanMentions();
            case NET_AGREEMENT -> stub.withNetAgreement();
            case NET_PROMOTER -> stub.withNetPromoter();
            default -> throw new IllegalArgumentException("a stub has " + kind + " by itself");
        };
    }

    Stub summary(BannerSummary summary, List<String> questions) {
        return Stub.summary(
                        summary.id(),
                        summary.label(),
                        summary.statistic(),
                        questions.stream().map(questionnaire::question).toList())
                .sorted(summary.sort());
    }

    private Stub rows(BannerRows rows) {
        if (rows instanceof BannerSummary summary) {
            return summary(summary, summary.questions());
        }
        return stub((BannerStub) rows);
    }

    private Stub stub(BannerStub named) {
        Stub stub = plain(named);
        if (!named.nets().isEmpty()) {
            stub = stub.withNets(named.nets().toArray(Net[]::new));
        }
        for (int boxes : named.topBoxes()) {
            stub = stub.withTopBoxes(boxes);
        }
        for (int boxes : named.bottomBoxes()) {
            stub = stub.withBottomBoxes(boxes);
        }
        for (RowKind kind : named.rows()) {
            stub = with(stub, kind);
        }
        return named.specialAnswers() == SpecialAnswers.SHOWN ? stub.withSpecialAnswers() : stub;
    }

    Head head(BannerHead.Level level) {
        return level.bands()
                .map(bands -> Head.of(bands.of(questionnaire.question(level.question(), NumberQuestion.class))))
                .orElseGet(() -> Head.of(questionnaire.question(level.question())));
    }

    Head head(BannerHead named) {
        Head head = head(named.levels().get(0));
        for (BannerHead.Level level : named.levels().subList(1, named.levels().size())) {
            Head outer = head;
            head = level.bands()
                    .map(bands ->
                            outer.nesting(bands.of(questionnaire.question(level.question(), NumberQuestion.class))))
                    .orElseGet(() -> outer.nesting(questionnaire.question(level.question())));
        }
        head = head.withUnused(named.unused());
        return named.specialAnswers() == SpecialAnswers.SHOWN ? head.withSpecialAnswers() : head;
    }

    Banner banner(BannerAnalysis analysis) {
        Banner.Builder banner = Banner.builder()
                .total(analysis.total())
                .statistics(analysis.statistics().toArray(CellStatistic[]::new))
                .smallCells(analysis.smallCells())
                .standardErrors(analysis.standardErrors());
        analysis.stubs().forEach(stub -> banner.stub(rows(stub)));
        analysis.heads().forEach(head -> banner.head(head(head)));
        analysis.layers().ifPresent(layers -> banner.layers(head(layers)));
        analysis.tests().forEach(banner::test);
        return banner.build();
    }
}
