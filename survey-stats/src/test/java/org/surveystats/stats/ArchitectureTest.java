package org.surveystats.stats;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The arrows between packages point one way. */
class ArchitectureTest {

    private static final String ROOT = "org.surveystats.stats.";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.surveystats.stats");

    @Test
    void onlyInternalUsesCommonsMath() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..stats.internal..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons.math3..")
                .check(CLASSES);
    }

    @Test
    void onlyReferenceDistributionsUsesTheSpecialFunctions() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ReferenceDistributions")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.commons.math3.distribution..", "org.apache.commons.math3.special..")
                .check(CLASSES);
    }

    /** The floor plan: every package, with those that it may know. Reports know all, and nothing knows them. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("internal", Set.of()),
            Map.entry("interval", Set.of("internal")),
            Map.entry("design", Set.of("internal")),
            Map.entry("estimate", Set.of("design", "interval", "internal")),
            Map.entry("distribution", Set.of("estimate", "design", "interval", "internal")),
            Map.entry("published", Set.of("estimate", "interval", "internal")),
            Map.entry("weighting", Set.of("estimate", "design", "interval", "internal")),
            Map.entry("sampling", Set.of("design", "interval", "internal")),
            Map.entry("scale", Set.of("estimate", "design", "interval", "internal")),
            Map.entry("openend", Set.of("estimate", "distribution", "design", "interval", "internal")),
            Map.entry("table", Set.of("estimate", "distribution", "design", "interval", "internal")),
            Map.entry(
                    "plan",
                    Set.of(
                            "table",
                            "scale",
                            "openend",
                            "weighting",
                            "sampling",
                            "estimate",
                            "distribution",
                            "design",
                            "interval",
                            "internal")));

    @Test
    void arrowsPointDown() {
        MAY_KNOW.forEach((room, known) -> noClasses()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are in another room than " + new TreeSet<>(known),
                        c -> c.getPackageName().startsWith(ROOT)
                                && !room(c.getPackageName()).equals(room)
                                && !known.contains(room(c.getPackageName()))))
                .check(CLASSES));
    }

    @Test
    void thePlanNamesEveryRoom() {
        assertThat(CLASSES.stream()
                        .map(c -> c.getPackageName())
                        .filter(name -> name.startsWith(ROOT))
                        .map(ArchitectureTest::room)
                        .filter(room -> !room.equals("report")))
                .isNotEmpty()
                .allSatisfy(room -> assertThat(MAY_KNOW).containsKey(room));
    }

    private static String room(String packageName) {
        return packageName.substring(ROOT.length()).replaceAll("\\..*", "");
    }

    @Test
    void documentsAndLanguagesKnowNoStatistics() {
        noClasses()
                .that()
                .resideInAnyPackage("..report.document..", "..report.language..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are in another package of this module",
                        c -> c.getPackageName().startsWith(ROOT)
                                && !c.getPackageName().startsWith(ROOT + "report.document")
                                && !c.getPackageName().startsWith(ROOT + "report.language")))
                .check(CLASSES);
    }

    /** Each form of a report knows documents and languages, and no other form. */
    @Test
    void formsDoNotKnowEachOther() {
        for (String form : List.of("csv", "excel", "html", "markdown", "text")) {
            String own = ROOT + "report." + form;
            noClasses()
                    .that()
                    .resideInAPackage(own)
                    .should()
                    .dependOnClassesThat(DescribedPredicate.describe(
                            "are in another package of this module than documents and languages",
                            c -> c.getPackageName().startsWith(ROOT)
                                    && !c.getPackageName().equals(own)
                                    && !c.getPackageName().equals(ROOT + "report.document")
                                    && !c.getPackageName().equals(ROOT + "report.language")))
                    .check(CLASSES);
        }
    }

    /** It is an optional dependency: a class that links to it is not to be touched without need. */
    @Test
    void onlyExcelUsesFastexcel() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..stats.report.excel..")
                .or()
                .haveSimpleName("ExcelRenderer")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.dhatim..")
                .check(CLASSES);
    }

    /** Plans read files; the words of reports are files on the class path; an Excel file is written to a stream. */
    @Test
    void onlyPlansReadFiles() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..stats.plan..", "..stats.report.language..", "..stats.report.excel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.nio.file..", "java.io..", "..model.json..", "..model.internal..", "..model.csv..")
                .check(CLASSES);
    }
}
