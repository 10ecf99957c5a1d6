package org.surveystats.examples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.FrequencyQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.UsageQuestion;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.openend.ThemeQuestion;
import org.surveystats.stats.report.StubLayout;
import org.surveystats.stats.report.TableReport;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.Heading;
import org.surveystats.stats.report.document.Note;
import org.surveystats.stats.report.document.Paragraph;
import org.surveystats.stats.table.Banner;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.ColumnTest;
import org.surveystats.stats.table.Correction;
import org.surveystats.stats.table.Head;
import org.surveystats.stats.table.SmallCells;
import org.surveystats.stats.table.Stub;
import org.surveystats.stats.table.SummaryStatistic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Tables of the made-up respondents of {@link ItmoRespondents}: the six statements by use and by frequency of use, first who agrees with
 * each as rows of one table, with letters for differences between columns, and the themes of the reasons, as a multiple response question derived from the open
 * ones. How the answers of made-up respondents to different questions occur together is chance; a difference between columns
 * means nothing, and every output says so.
 *
 * <p>With {@code --format json} the output is one object: {@code formatVersion}, {@code example}, {@code language},
 * {@code madeUp} (always true), {@code warning}, {@code questionnaire}, {@code seed}, {@code respondents}, and {@code tables},
 * each with {@code columns} ({@code path}, {@code letter}) and {@code stubs} ({@code question}, {@code rows}: {@code kind},
 * {@code code}, {@code cells}: {@code status}, {@code count}, {@code estimate}, {@code standardError}, {@code lower},
 * {@code upper}, {@code letters}). Shares are fractions.
 */
@Command(
        name = "itmo-tables",
        description =
                "Tables of 101 made-up respondents: the six statements by use and frequency, and the themes of the"
                        + " reasons. Differences between columns mean nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class ItmoTables implements Callable<Integer> {

    /** The stub of which each statement is a row. */
    static final String AGREEING = "agreeing";

    /** Figures on fewer respondents stand in brackets. */
    private static final int FEW = 30;

    /** Columns with fewer respondents are not compared. */
    private static final int LEAST_COMPARED = 10;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final SeedOption drawing = new SeedOption();

    /** Creates the command. */
    public ItmoTables() {}

    /**
     * Runs the example alone.
     *
     * @param arguments the options
     */
    public static void main(String[] arguments) {
        System.exit(Main.run(new ItmoTables(), System.out, System.err, arguments));
    }

    /** Makes the respondents up and prints their tables. */
    @Override
    public Integer call() {
        ResponseTable drawn = RespondentDrawing.draw(ItmoData.load(), drawing.value());
        BannerTable statements = statements(drawn);
        BannerTable themes = themes(drawn);
        output.print(
                messages -> document(drawn, statements, themes, messages),
                messages -> json(drawn, List.of(statements, themes), messages));
        return 0;
    }

    /** Who agrees with the statements, a row each, and the answers to each, by use and by frequency of use. */
    static BannerTable statements(ResponseTable table) {
        Questionnaire questionnaire = table.questionnaire();
        List<AgreementQuestion> statements = questionnaire.questions(AgreementQuestion.class);
        Banner.Builder banner = Banner.builder()
                .stub(Stub.summary(
                        AGREEING,
                        LocalizedText.of("ru", "Согласны с утверждениями", "en", "Agree with the statements"),
                        SummaryStatistic.agreeing(),
                        statements));
        statements.forEach(statement -> banner.stub(Stub.of(statement)));
        return banner.head(Head.of(questionnaire.question("usage", UsageQuestion.class)))
                .head(Head.of(questionnaire.question("frequency", FrequencyQuestion.class)))
                .test(ColumnTest.pairwise().withCorrection(Correction.HOLM).withMinimumBase(LEAST_COMPARED))
                .smallCells(SmallCells.below(FEW, 0))
                .build()
                .run(Estimation.of(table, SampleDesign.independent()));
    }

    /** The themes of both open questions by use. */
    static BannerTable themes(ResponseTable table) {
        ResponseTable coded = table;
        List<MultipleResponseQuestion> questions = new ArrayList<>();
        for (OpenEndedQuestion open : table.questionnaire().questions(OpenEndedQuestion.class)) {
            ThemeQuestion.Derived derived = ThemeQuestion.ofCoder(open, RespondentDrawing.CODER)
                    .withUncodableLabel(LocalizedText.of("ru", "Не подходит ни одна тема", "en", "Fits no theme"))
                    .addTo(coded);
            coded = derived.table();
            questions.add(derived.question());
        }
        Banner.Builder banner = Banner.builder();
        questions.forEach(question -> banner.stub(Stub.of(question)));
        return banner.head(Head.of(table.questionnaire().question("usage", UsageQuestion.class)))
                .smallCells(SmallCells.below(FEW, 0))
                .build()
                .run(Estimation.of(coded, SampleDesign.independent()));
    }

    private Document document(ResponseTable drawn, BannerTable statements, BannerTable themes, Messages messages) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Note.of(Note.Kind.WARNING, messages.text("tables.warning")));
        blocks.add(Paragraph.of(messages.text(
                "tables.provenance", messages.counted("madeUp.respondents", drawn.rowCount()), drawing.value())));
        blocks.add(Heading.of(messages.text("tables.statements")));
        blocks.addAll(
                TableReport.of(statements).withStubLayout(StubLayout.ONE_TABLE).blocks(messages.words()));
        blocks.add(Heading.of(messages.text("tables.themes")));
        blocks.addAll(TableReport.of(themes).blocks(messages.words()));
        blocks.add(Note.of(Note.Kind.WARNING, messages.text("tables.warning")));
        return Document.of(messages.text(drawn.questionnaire().title()), messages.words())
                .with(blocks);
    }

    private ObjectNode json(ResponseTable drawn, List<BannerTable> tables, Messages messages) {
        ObjectNode output = JsonText.output("itmo-tables", messages)
                .put("madeUp", true)
                .put("warning", messages.text("tables.warning"))
                .put("questionnaire", drawn.questionnaire().id())
                .put("seed", drawing.value())
                .put("respondents", drawn.rowCount());
        ArrayNode list = output.putArray("tables");
        tables.forEach(table -> list.add(TableJson.of(table)));
        return output;
    }
}
