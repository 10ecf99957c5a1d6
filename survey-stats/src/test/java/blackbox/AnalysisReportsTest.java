package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.Theme;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.distribution.Distributions;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.openend.CoderAgreement;
import org.surveystats.stats.openend.CodingRatings;
import org.surveystats.stats.openend.Consensus;
import org.surveystats.stats.openend.Quotes;
import org.surveystats.stats.openend.SetDistance;
import org.surveystats.stats.openend.ThemeQuestion;
import org.surveystats.stats.report.AssociationReport;
import org.surveystats.stats.report.CoderReport;
import org.surveystats.stats.report.ReportPart;
import org.surveystats.stats.report.ScaleReport;
import org.surveystats.stats.report.ThemeReport;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.report.text.TextRenderer;
import org.surveystats.stats.scale.AnswerQuality;
import org.surveystats.stats.scale.Battery;
import org.surveystats.stats.scale.QualityFlag;
import org.surveystats.stats.scale.QualitySummary;
import org.surveystats.stats.scale.ScaleAnalysis;
import org.surveystats.stats.scale.ScaleFinding;
import org.surveystats.stats.table.Association;
import org.surveystats.stats.table.OrderedAssociation;

/** Scales, coders, themes and associations in print: the numbers are those that were computed, the words are there. */
class AnalysisReportsTest {

    private static final ReportLanguage EN = ReportLanguage.of("en");
    private static final AgreementScale SCALE =
            AgreementScale.numbered("five", 5, LocalizedText.of("not at all"), LocalizedText.of("fully"));
    private static final AgreementQuestion GOOD = AgreementQuestion.of("good", "It is good", SCALE);
    private static final AgreementQuestion FAST = AgreementQuestion.of("fast", "It is fast", SCALE);
    private static final AgreementQuestion HARD =
            AgreementQuestion.of("hard", "It is hard", SCALE).reversed();
    private static final AgreementQuestion WRONG = AgreementQuestion.of("wrong", "It is wrong", SCALE);
    private static final OpenEndedQuestion WHY = OpenEndedQuestion.of("why", "Why?")
            .withThemes(
                    Theme.of("time", LocalizedText.of("en", "Time", "ru", "Время")),
                    Theme.of("cost", LocalizedText.of("en", "Cost", "ru", "Цена")));
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.builder("a", "en", LocalizedText.of("A"))
            .add(GOOD)
            .add(FAST)
            .add(HARD)
            .add(WRONG)
            .add(WHY)
            .build();

    private final ResponseTable table = answers();
    private final Sample sample = Sample.of(table, SampleDesign.independent());

    private static ResponseTable answers() {
        SplittableRandom random = new SplittableRandom(5);
        ResponseTableBuilder builder =
                ResponseTable.builder(QUESTIONNAIRE).coder("why", "ann").coder("why", "bob");
        for (int i = 0; i < 200; i++) {
            int level = random.nextInt(3);
            ResponseRow row = builder.row()
                    .choose("good", score(level + random.nextInt(3)))
                    .choose("fast", score(level + random.nextInt(3)))
                    .choose("hard", score(4 - level - random.nextInt(3)))
                    .choose("wrong", score(4 - level - random.nextInt(2)));
            if (i < 40) {
                row.text("why", "answer " + i).code("why", "ann", i % 2 == 0 ? "time" : "cost");
                if (i % 10 == 3) {
                    row.code("why", "bob", "time");
                } else if (i % 10 == 5) {
                    row.code("why", "bob");
                } else {
                    row.code("why", "bob", i % 2 == 0 ? "time" : "cost");
                }
            }
            row.add();
        }
        return builder.build();
    }

    private static String score(int level) {
        return Integer.toString(1 + Math.max(0, Math.min(4, level)));
    }

    private static List<DocumentTable> tables(ReportPart part) {
        return part.blocks(EN).stream()
                .filter(block -> block instanceof DocumentTable)
                .map(block -> (DocumentTable) block)
                .toList();
    }

    private static Row row(DocumentTable table, String header) {
        return table.rows().stream()
                .filter(row -> row.headers().get(0).equals(header))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + header + ": " + table.rows()));
    }

    private static double value(DocumentTable table, String header, int column) {
        return row(table, header).cells().get(column).value().orElseThrow();
    }

    private static String text(ReportPart part, String language) {
        return TextRenderer.create().withWidth(200).render(part.document(ReportLanguage.of(language)));
    }

    private ScaleReport scale(Battery battery) {
        ScaleAnalysis analysis = ScaleAnalysis.of(sample, battery);
        return ScaleReport.of(analysis.reliability(), analysis.items());
    }

    @Test
    void aScaleHasItsCoefficientsItemsAndFindings() {
        Battery battery = Battery.of("b", GOOD, FAST, HARD, WRONG).withLabel(LocalizedText.of("The service"));
        ScaleAnalysis analysis = ScaleAnalysis.of(sample, battery);
        ScaleReport report =
                scale(battery).withQuality(AnswerQuality.of(table, battery).summary(sample));
        List<DocumentTable> tables = tables(report);
        assertThat(value(tables.get(0), "Cronbach’s alpha", 0))
                .isEqualTo(analysis.reliability().alpha().value());
        assertThat(value(tables.get(0), "Cronbach’s alpha", 1))
                .isEqualTo(analysis.reliability().alpha().standardError().orElseThrow());
        assertThat(value(tables.get(1), "It is hard (reversed)", 0))
                .isEqualTo(analysis.items().of("hard").mean().value());
        assertThat(value(tables.get(1), "It is wrong", 2))
                .isEqualTo(analysis.items().of("wrong").itemRest().value());
        assertThat(tables.get(2).columns().stream().map(column -> column.text()))
                .containsExactly("not at all", "2", "3", "4", "fully");
        assertThat(text(report, "en"))
                .startsWith("Reliability: The service\n")
                .contains("1 of 4 items with reversed wording", "every item: 200.")
                .contains("“It is wrong”: does not go with the others (item-rest correlation −0.");
        assertThat(text(report, "ru")).contains("«It is wrong»: не согласуется с остальными (корреляция с ними −0,");
        assertThatThrownBy(() -> ScaleReport.of(
                        analysis.reliability(),
                        ScaleAnalysis.of(sample, Battery.of("c", GOOD, FAST)).items()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the reliability and the items are of one battery: found ");
    }

    /** The answers as given are those of the reversed item before it is turned: as many at each point as chose it. */
    @Test
    void answersAreShownAsTheyWereGiven() {
        DocumentTable answers = tables(scale(Battery.of("b", GOOD, FAST, HARD))).get(2);
        for (int point = 1; point <= 5; point++) {
            String code = Integer.toString(point);
            long chose = java.util.stream.IntStream.range(0, table.rowCount())
                    .filter(i ->
                            table.column(HARD).answer(i).orElseThrow().code().equals(code))
                    .count();
            assertThat(value(answers, "It is hard (reversed)", point - 1)).isEqualTo(chose / 200.0);
        }
    }

    @Test
    void whatCannotBeComputedSaysWhy() {
        assertThat(text(scale(Battery.of("b", GOOD, FAST)), "en"))
                .contains("McDonald’s omega (one factor)        –           –                 –")
                .contains("Not there where it cannot be computed: McDonald’s omega (one factor) (")
                .contains("Two items only: no factor can be fitted, and no item dropped.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void everyFindingAndFlagHasWords(String tag) {
        ReportLanguage language = ReportLanguage.of(tag);
        for (ScaleFinding.Kind kind : ScaleFinding.Kind.values()) {
            assertThat(language.has("scale.finding." + camelCase(kind.name())))
                    .as("%s", kind)
                    .isTrue();
        }
        for (QualityFlag flag : QualityFlag.values()) {
            assertThat(language.has("scale.quality." + camelCase(flag.name())))
                    .as("%s", flag)
                    .isTrue();
        }
    }

    @Test
    void strikingAnswersHaveTheBaseThatTheirSharesAreOf() {
        Battery battery = Battery.of("b", GOOD, FAST, HARD, WRONG);
        QualitySummary summary = AnswerQuality.of(table, battery).summary(sample);
        List<DocumentTable> tables = tables(scale(battery).withQuality(summary));
        DocumentTable flags = tables.get(tables.size() - 1);
        assertThat(flags.columns().get(3).text()).isEqualTo("Base");
        assertThat(flags.rows()).hasSizeGreaterThan(3).allSatisfy(row -> {
            double share = row.cells().get(0).value().orElseThrow();
            double striking = row.cells().get(2).value().orElseThrow();
            assertThat(row.cells().get(3).value().orElseThrow()).isEqualTo(200);
            assertThat(share).isCloseTo(striking / 200, within(1e-12));
        });
    }

    private static String camelCase(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.toLowerCase(java.util.Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    /** Bob gives 4 answers another theme and 4 none; of 40 they agree on 32. */
    @Test
    void codersAgreeAndDisagree() {
        CodingRatings codings = CodingRatings.of(table, WHY);
        CoderAgreement agreement = CoderAgreement.standard().withResamples(200, 3);
        CoderReport report = CoderReport.of(WHY, codings, agreement).withDisagreements(5);
        List<DocumentTable> tables = tables(report);
        assertThat(value(tables.get(0), "Same set of themes", 0)).isEqualTo(0.8);
        assertThat(value(tables.get(0), "Krippendorff’s alpha, MASI distance of sets", 0))
                .isEqualTo(agreement.alpha(codings.sets(), SetDistance.MASI).value());
        assertThat(row(tables.get(1), "Time").cells().stream().map(Cell::text).limit(2))
                .containsExactly("20", "24");
        assertThat(tables.get(2).rows()).hasSize(5);
        assertThat(tables.get(2).rows().get(0).headers()).containsExactly("4", "answer 3");
        assertThat(tables.get(2).rows().get(0).cells().stream().map(Cell::text))
                .containsExactly("Cost", "Time", "1.00");
        assertThat(text(report, "en")).contains("shown are 5 of 8.", "fits no theme");
        assertThat(text(report, "ru")).contains("показано 5 из 8", "не подходит ни одна тема", "Время");
        assertThatThrownBy(() -> report.withDisagreements(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the number of answers shown is 0 or more: found -1");
    }

    /** Both gave a theme, or both none, to 32 answers: 20 of time and 12 of cost; 8 have no consensus. */
    @Test
    void themesHaveBasesAndQuotes() {
        ThemeQuestion.Derived derived =
                ThemeQuestion.ofConsensus(WHY, Consensus.ALL, "ann", "bob").addTo(table);
        ThemeReport report = ThemeReport.of(
                        derived,
                        Distributions.of(derived.table(), SampleDesign.independent())
                                .of(derived.question()))
                .withQuotes(Quotes.of(table, WHY, "ann").pick(2));
        assertThat(value(tables(report).get(0), "Time", 0)).isEqualTo(20 / 32.0);
        assertThat(text(report, "en"))
                .contains("Base: asked 200, coded answers 32.")
                .contains("0 answers that nobody coded, and 8 on which the coders gave")
                .contains("“answer ");
        List<Block> blocks = report.blocks(ReportLanguage.of("ru"));
        assertThat(blocks).isNotEmpty();
    }

    @Test
    void associationsHaveMeasuresAndTests() {
        Estimation estimation = Estimation.of(sample);
        Association association = Association.of(estimation, GOOD, HARD);
        OrderedAssociation ordered = OrderedAssociation.of(estimation, GOOD, HARD);
        AssociationReport report = AssociationReport.of(GOOD, HARD, association).withOrdered(ordered);
        List<DocumentTable> tables = tables(report);
        assertThat(value(tables.get(0), "Cramér’s V", 0))
                .isEqualTo(association.cramersV().value());
        assertThat(value(tables.get(0), "Kendall’s tau-b", 0))
                .isEqualTo(ordered.tauB().value())
                .isNegative();
        assertThat(value(tables.get(1), "Independence (Pearson)", 0))
                .isEqualTo(association.pearsonTest().statistic().orElseThrow());
        assertThat(text(report, "ru")).contains("Связь: «It is good» и «It is hard»", "Тау-b Кендалла");
    }
}
