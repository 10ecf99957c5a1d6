package org.surveystats.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The charts, tables and Excel files that commands write beside what they print. */
class ExhibitFilesTest {

    private static final String PLAN = "src/test/resources/org/surveystats/examples/run/plan.json";

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void chartsAndTablesAreFilesNamedByTheirQuestions(@TempDir Path folder) throws IOException {
        Path charts = folder.resolve("of/charts");
        Path tables = folder.resolve("tables");
        Run run = Run.of("itmo", "--language", "en", "--charts", charts.toString(), "--tables", tables.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(Run.of("itmo", "--language", "en").out());
        assertThat(names(charts))
                .containsExactly(
                        "demand.svg",
                        "demand.vl.json",
                        "effective.svg",
                        "effective.vl.json",
                        "problems.svg",
                        "problems.vl.json",
                        "statements.svg",
                        "statements.vl.json");
        assertThat(names(tables))
                .contains("statements.csv", "effective.csv", "effective-bases.csv", "problems.csv")
                .hasSize(14);
        assertThat(Files.readString(tables.resolve("problems.csv")))
                .startsWith(
                        "row,column,group,kind,level,row_1,column_1,letter,value,lower,upper,text,status,letters,footnotes\r\n")
                .contains("0.525,,,52.5%,normal")
                .containsPattern(",,0\\.428\\d+,0\\.619\\d+,42\\.8–61\\.9%,normal");
        assertThat(Files.readString(charts.resolve("problems.vl.json"))).contains("0.525");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "html"})
    void theFilesOfAPlanDoNotDependOnWhatIsPrinted(String format, @TempDir Path folder) throws IOException {
        Run run = Run.of("run", PLAN, "--format", format, "--charts", folder.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(names(folder)).containsExactly("table.svg", "table.vl.json", "use.svg", "use.vl.json");
    }

    @Test
    void anExcelFileIsAZipOfSheets(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("itmo.xlsx");
        Run run = Run.of("itmo", "--format", "excel", "--out", file.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readAllBytes(file)).startsWith("PK".getBytes(StandardCharsets.US_ASCII));
        Run plan = Run.of(
                "run",
                PLAN,
                "--format",
                "excel",
                "--out",
                folder.resolve("plan.xlsx").toString());
        assertThat(plan.exitCode()).isZero();
        assertThat(folder.resolve("plan.xlsx")).isNotEmptyFile();
    }

    @Test
    void anExcelFileIsNotPrinted() {
        for (Run run : List.of(Run.of("itmo", "--format", "excel"), Run.of("run", PLAN, "--format", "excel"))) {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .startsWith("--format excel needs --out: an Excel file is not printed\nUsage: survey-examples ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--charts", "--tables"})
    void aFolderThatCannotBeIsRefusedBeforeAnythingIsPrinted(String option, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        Run run = Run.of("itmo", option, file.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(file + ": this is a file, not a folder; name a folder; it is made where there is none\n");
        assertThat(file).hasContent("not a folder");
        Run nameless = Run.of("itmo", option, "");
        assertThat(nameless.exitCode()).isEqualTo(1);
        assertThat(nameless.out()).isEmpty();
        assertThat(nameless.err())
                .isEqualTo("a folder without a name; name a folder; . is the one where the command runs\n");
    }
}
