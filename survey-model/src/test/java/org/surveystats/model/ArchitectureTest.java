package org.surveystats.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String MODEL = "org.surveystats.model.";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.surveystats.model");

    @Test
    void formatsDoNotKnowEachOther() {
        forbid("json", MODEL + "csv..", MODEL + "qda..");
        forbid("csv", MODEL + "json..", MODEL + "internal.json..", MODEL + "qda..");
        forbid("qda", MODEL + "json..", MODEL + "internal.json..", MODEL + "csv..");
    }

    @Test
    void theModelDoesNotKnowTheFormats() {
        for (String name : new String[] {"question", "response", "published", "error"}) {
            forbid(name, MODEL + "json..", MODEL + "csv..", MODEL + "qda..", MODEL + "internal..");
        }
    }

    @Test
    void theInternalsKnowNoFormat() {
        forbid("internal.json", MODEL + "json..", MODEL + "csv..", MODEL + "published..", MODEL + "response..");
    }

    @Test
    void onlyJsonUsesJackson() {
        noClasses()
                .that()
                .resideOutsideOfPackage(MODEL + "internal.json..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void onlyCsvUsesFastCsv() {
        noClasses()
                .that()
                .resideOutsideOfPackage(MODEL + "csv..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.siegmar.fastcsv..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void errorsDependOnNothingOfTheProject() {
        forbid("error", MODEL + "question..", MODEL + "response..", MODEL + "published..");
    }

    @Test
    void questionsDoNotKnowTheirAnswers() {
        forbid("question", MODEL + "response..", MODEL + "published..");
    }

    private static void forbid(String from, String... to) {
        noClasses()
                .that()
                .resideInAPackage(MODEL + from + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(to)
                .allowEmptyShould(true)
                .check(CLASSES);
    }
}
