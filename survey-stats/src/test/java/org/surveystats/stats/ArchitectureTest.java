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
                        "..stats.estimate..", "..stats.weighting..", "..stats.distribution..", "..stats.published..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage("..stats.estimate..", "..stats.weighting..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..stats.distribution..", "..stats.published..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("..stats.estimate..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..stats.weighting..")
                .check(CLASSES);
    }

    @Test
    void nothingKnowsPlans() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..stats.plan..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..stats.plan..")
                .check(CLASSES);
    }

    @Test
    void onlyPlansReadFiles() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..stats.plan..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.nio.file..", "java.io..", "..model.json..", "..model.internal..", "..model.csv..")
                .check(CLASSES);
    }
}
