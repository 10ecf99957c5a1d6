package org.surveystats.stats;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between packages point one way. */
class ArchitectureTest {

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

    @Test
    void lowerPackagesDoNotKnowHigherOnes() {
        noClasses()
                .that()
                .resideInAPackage("..stats.internal..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are in another package of this module",
                        c -> c.getPackageName().startsWith("org.surveystats.stats.")
                                && !c.getPackageName().startsWith("org.surveystats.stats.internal")))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage("..stats.interval..", "..stats.design..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..stats.estimate..", "..stats.distribution..", "..stats.openend..", "..stats.published..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("..stats.estimate..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..stats.distribution..", "..stats.openend..", "..stats.published..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("..stats.openend..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..stats.table..", "..stats.report..", "..stats.published..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("..stats.distribution..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..stats.openend..")
                .check(CLASSES);
    }

    @Test
    void scalesKnowNoTablesAndNoReports() {
        noClasses()
                .that()
                .resideInAPackage("..stats.scale..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..stats.table..", "..stats.report..", "..stats.published..", "..stats.weighting..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..stats.interval..", "..stats.design..", "..stats.estimate..", "..stats.distribution..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..stats.scale..")
                .check(CLASSES);
    }

    @Test
    void samplingKnowsDesignsAndIntervalsOnly() {
        noClasses()
                .that()
                .resideInAPackage("..stats.sampling..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are in a package above",
                        c -> c.getPackageName().startsWith("org.surveystats.stats.")
                                && !c.getPackageName()
                                        .matches("org\\.surveystats\\.stats\\.(sampling|design|interval|internal)")))
                .check(CLASSES);
    }

    @Test
    void tablesStandOnEstimatesAndNothingBelowKnowsThem() {
        noClasses()
                .that()
                .resideInAnyPackage("..stats.design..", "..stats.estimate..", "..stats.distribution..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..stats.table..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("..stats.table..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..stats.published..", "..stats.plan..", "..stats.report..")
                .check(CLASSES);
    }

    @Test
    void nothingKnowsPlans() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..stats.plan..", "..stats.report..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..stats.plan..")
                .check(CLASSES);
    }

    @Test
    void nothingKnowsReports() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..stats.report..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..stats.report..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage("..report.document..", "..report.language..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are in another package of this module",
                        c -> c.getPackageName().startsWith("org.surveystats.stats.")
                                && !c.getPackageName().startsWith("org.surveystats.stats.report.document")
                                && !c.getPackageName().startsWith("org.surveystats.stats.report.language")))
                .check(CLASSES);
    }

    /** Plans read files; the words of reports are files on the class path. */
    @Test
    void onlyPlansReadFiles() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..stats.plan..", "..stats.report.language..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.nio.file..", "java.io..", "..model.json..", "..model.internal..", "..model.csv..")
                .check(CLASSES);
    }
}
