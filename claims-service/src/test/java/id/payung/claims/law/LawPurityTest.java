package id.payung.claims.law;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** The law knows no framework, database, clock or caller: the same facts give the same answer for ever. */
class LawPurityTest {
    private static final String LAW = "id.payung.claims.law..";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("id.payung.claims.law");

    @Test
    void restsOnTheLanguageAlone() {
        classes()
                .that()
                .resideInAPackage(LAW)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        LAW,
                        "java.lang..",
                        "java.math..",
                        "java.time..",
                        "java.util..",
                        "java.nio.charset..",
                        "java.io..",
                        "java.security..",
                        "id.payung.platform.problem",
                        "com.fasterxml.jackson..")
                .check(CLASSES);
    }

    @Test
    void onlyTheReaderOfTheFilesKnowsYaml() {
        noClasses()
                .that()
                .resideInAPackage(LAW)
                .and()
                .haveSimpleNameNotContaining("LawFiles")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.fasterxml.jackson.databind..",
                        "com.fasterxml.jackson.core..",
                        "com.fasterxml.jackson.dataformat..")
                .check(CLASSES);
    }

    @Test
    void asksNoClock() {
        noClasses()
                .that()
                .resideInAPackage(LAW)
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }
}
