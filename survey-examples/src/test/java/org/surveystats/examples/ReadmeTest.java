package org.surveystats.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surveystats.model.json.PublishedJson;
import org.surveystats.model.published.PublishedStudy;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.AwarenessQuestion;
import org.surveystats.model.question.Base;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.Subject;
import org.surveystats.model.question.UsageQuestion;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.distribution.Distributions;
import org.surveystats.stats.distribution.OptionShare;
import org.surveystats.stats.estimate.AssociationTest;
import org.surveystats.stats.estimate.Estimates;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Statistic;
import org.surveystats.stats.interval.ProportionInterval;
import org.surveystats.stats.published.AuditedDistribution;
import org.surveystats.stats.published.PublishedAudit;
import org.surveystats.stats.report.Report;
import org.surveystats.stats.report.chart.ChartFigure;
import org.surveystats.stats.report.csv.CsvRenderer;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.Chart;
import org.surveystats.stats.report.document.ColumnHeader;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Exhibit;
import org.surveystats.stats.report.excel.ExcelRenderer;
import org.surveystats.stats.report.html.HtmlRenderer;

/** The README's Java, run; and the README, held to it word by word. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");

    // spotless:off
    @Test
    void theSnippetsRun() {
        Subject services = Subject.of("digital-services");
        AwarenessQuestion aware = AwarenessQuestion.of("aware", "Have you heard of digital services?",
                Option.of("yes", "Yes"), Option.of("no", "No")).about(services);
        UsageQuestion use = UsageQuestion.of("use", "Do you use them at work?",
                Option.of("yes", "Yes"), Option.of("no", "No")).about(services).askedIf(Base.is("aware", "yes"));
        AgreementQuestion useful = AgreementQuestion.of("useful", "Digital services are useful",
                AgreementScale.numbered("agree5", 5, LocalizedText.of("not at all"), LocalizedText.of("fully")));
        MultipleResponseQuestion problems = MultipleResponseQuestion.of("problems", "Which problems occur?",
                Option.of("failures", "Technical failures"), Option.of("skills", "Lack of skills"));
        Questionnaire questionnaire = Questionnaire.builder("services", "en", LocalizedText.of("Digital services"))
                .add(aware).add(use).add(useful).add(problems).build();

        ResponseTable table = ResponseTable.builder(questionnaire).designNumbers("weight")
                .row().choose("aware", "yes").choose("use", "yes").choose("useful", "5")
                        .choose("problems", "failures", "skills").design("weight", 1.2).add()
                .row().choose("aware", "yes").choose("use", "no").choose("useful", "4")
                        .choose("problems").design("weight", 0.7).add()    // asked, and none chosen
                .row().choose("aware", "no").choose("useful", "2")
                        .missing("problems", MissingReason.REFUSED).design("weight", 1.1).add()
                .build();

        Distributions survey = Distributions.of(table, SampleDesign.independent().withWeight("weight"));
        OptionShare users = survey.of(use).option("yes");
        users.shareOfAll();                                 // of all 3 respondents
        users.shareOfAsked();                               // of the 2 who were asked
        users.shareOfValid();                               // of the 2 who answered
        survey.of(useful).netAgreement();                   // agreeing minus disagreeing, with its standard error
        survey.of(useful).meanScore();
        survey.of(problems).option("skills").shareOfCases();     // of respondents
        survey.of(problems).option("skills").shareOfMentions();  // of all choices
        survey.funnel("digital-services").steps();          // aware, then uses, with conversions

        assertThat(users.shareOfAll().base().unweighted()).isEqualTo(3);
        assertThat(users.shareOfAsked().base().unweighted()).isEqualTo(2);
        assertThat(users.shareOfValid().base().unweighted()).isEqualTo(2);
        assertThat(survey.of(problems).option("skills").shareOfCases().base().unweighted()).isEqualTo(2);
        assertThat(survey.funnel("digital-services").steps()).hasSize(2);
    }

    @Test
    void theReportRuns(@TempDir Path folder) throws IOException {
        AwarenessQuestion aware = AwarenessQuestion.of("aware", "Have you heard of digital services?",
                Option.of("yes", "Yes"), Option.of("no", "No"));
        ResponseTable answers = ResponseTable.builder(Questionnaire.builder("q", "en", LocalizedText.of("Services"))
                .add(aware).build()).row().choose("aware", "yes").add().build();
        Distributions survey = Distributions.of(answers);
        report(survey, folder);
        assertThat(Files.readString(folder.resolve("report.html"))).startsWith("<!DOCTYPE html>\n<html lang=\"ru\"");
        assertThat(folder).isDirectoryContaining("glob:**aware.svg").isDirectoryContaining("glob:**aware.csv");
        assertThat(folder.resolve("tables.xlsx")).isNotEmptyFile();
    }

    private static void report(Distributions survey, Path folder) throws IOException {
        Report report = Report.of(survey);                  // each question: wording, base, shares, intervals; the method at the end
        Files.writeString(folder.resolve("report.html"), report.in("ru").html());
        System.out.print(report.in("en").text());
        DocumentTable table = DocumentTable.builder("Answer").caption("Use by gender")
                .column("Total", Alignment.DECIMAL)
                .column(ColumnHeader.group("Gender", List.of(
                        ColumnHeader.of("Men", Alignment.DECIMAL).withLetter("A"),
                        ColumnHeader.of("Women", Alignment.DECIMAL).withLetter("B"))))
                .row("Yes", Cell.of("77.2%"), Cell.of("70.1%"), Cell.of("81.9%").withLetters(List.of("A")))
                .build();
        Document mine = report.document().with(table);      // add what you like, then render it
        HtmlRenderer.create().render(mine);
        for (Exhibit<Chart> chart : mine.charts()) {        // each chart and each table as a file of its own
            Files.writeString(folder.resolve(chart.name() + ".svg"), chart.content().svg(mine.language(), ChartFigure.DESKTOP));
        }
        for (Exhibit<DocumentTable> each : mine.tables()) {
            Files.writeString(folder.resolve(each.name() + ".csv"), CsvRenderer.create().render(each.content(), mine.language()));
        }
        Files.write(folder.resolve("tables.xlsx"), ExcelRenderer.create().render(mine));    // with org.dhatim:fastexcel
    }

    @Test
    void theDesignRuns() {
        AwarenessQuestion aware = AwarenessQuestion.of("aware", "Have you heard of digital services?",
                Option.of("yes", "Yes"), Option.of("no", "No"));
        UsageQuestion use = UsageQuestion.of("use", "Do you use them at work?",
                Option.of("yes", "Yes"), Option.of("no", "No"));
        AgreementQuestion useful = AgreementQuestion.of("useful", "Digital services are useful",
                AgreementScale.numbered("agree5", 5, LocalizedText.of("not at all"), LocalizedText.of("fully")));
        ResponseTable answers = offices(Questionnaire.builder("offices", "en", LocalizedText.of("Offices"))
                .add(aware).add(use).add(useful).build());

        SurveyDesign design = SampleDesign.of(Stage.clusters("office").inStrata("district")).withWeight("weight");
        Estimation estimation = Estimation.of(answers, design);        // checks that the design fits the answers
        Estimates scores = estimation.by(use).estimate(Statistic.meanScore(useful));
        scores.difference(0, 1);                                       // users minus others, with their covariance
        estimation.where(Domain.is(aware, "yes")).withInterval(ProportionInterval.LOGIT)
                .estimate(Statistic.proportions(useful));              // a subgroup, on the full design
        estimation.table(useful, use).test(AssociationTest.RAO_SCOTT_F);
        estimation.logistic(use, "yes", useful).coefficients();        // with odds ratios and tests of questions

        assertThat(scores.entries()).hasSize(2);
        assertThat(scores.difference(0, 1).standardError()).isPresent();
    }

    private static ResponseTable offices(Questionnaire questionnaire) {
        SplittableRandom random = new SplittableRandom(3);
        ResponseTableBuilder builder = ResponseTable.builder(questionnaire)
                .designNumbers("weight").designLabels("district").designLabels("office");
        for (int i = 0; i < 300; i++) {
            builder.row()
                    .choose("aware", random.nextInt(4) > 0 ? "yes" : "no")
                    .choose("use", random.nextBoolean() ? "yes" : "no")
                    .choose("useful", Integer.toString(1 + random.nextInt(5)))
                    .design("weight", 0.5 + random.nextDouble())
                    .design("district", "d" + i % 3)
                    .design("office", "o" + i % 30)
                    .add();
        }
        return builder.build();
    }

    @Test
    void theAuditRuns(@TempDir Path folder) {
        PublishedJson.write(ItmoData.load(), folder.resolve("study.json"));
        audit(folder);
        PublishedStudy study = PublishedJson.read(folder.resolve("study.json"));
        assertThat(PublishedAudit.of(study).distributions()).isNotEmpty();
    }

    private static void audit(Path folder) {
        PublishedStudy study = PublishedJson.read(folder.resolve("study.json"));
        for (AuditedDistribution audited : PublishedAudit.of(study).distributions()) {
            audited.counts();      // on the stated base, such as 78 of 101
            audited.findings();    // impossible on 101; possible on 37, 53, 74, 90, 95; 81.1 % is 82/101 truncated
        }
    }
    // spotless:on

    @Test
    void theReadmeShowsThisCode() throws IOException {
        Path folder = Path.of("src/test/java/org/surveystats/examples");
        String code = squeezed(Files.readString(folder.resolve("ReadmeTest.java"), StandardCharsets.UTF_8)
                        .replace("folder.resolve(\"study.json\")", "Path.of(\"study.json\")")
                + Files.readString(folder.resolve("ReadmeStatisticsTest.java"), StandardCharsets.UTF_8));
        List<String> blocks = blocks("java");
        assertThat(blocks).hasSize(9);
        for (String block : blocks) {
            assertThat(code).contains(squeezed(block));
        }
    }

    @Test
    void theReadmeShowsWhatIsPrinted() throws IOException {
        String golden;
        try (var in = ReadmeTest.class.getResourceAsStream("itmo.en.txt")) {
            golden = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        String readme = Files.readString(README, StandardCharsets.UTF_8);
        int start = readme.indexOf("$ java -jar");
        String shown = readme.substring(start, readme.indexOf("```", start));
        for (String part : shown.substring(shown.indexOf('\n') + 1).split("…\n", -1)) {
            assertThat(golden).contains(part);
        }
    }

    private static List<String> blocks(String language) throws IOException {
        Matcher matcher = Pattern.compile("^```" + language + "\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(Files.readString(README, StandardCharsets.UTF_8));
        return matcher.results().map(r -> r.group(1)).toList();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
