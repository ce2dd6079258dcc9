package id.payung.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** The house style, as far as a machine can hold every service to it. */
public abstract class HouseRules {

    protected static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // and not those of the platform, which come as a jar once it is packaged
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("id.payung");

    private final String service;
    private final String[] rules;

    /**
     * @param service the service's package
     * @param rules packages of what is plain Java, such as the law
     */
    protected HouseRules(String service, String... rules) {
        this.service = service;
        this.rules = rules.clone();
    }

    @Test
    void theRulesKnowNoFrameworkAndNoDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage(rules)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta..", "io.quarkus..", "org.hibernate..", "java.sql..", "..platform.database..")
                .check(CLASSES);
    }

    @Test
    void resourcesOnlyTranslate() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "jakarta.transaction..", "jakarta.persistence..", "..platform.database..")
                .check(CLASSES);
    }

    @Test
    void thePlatformKnowsNoWordOfTheDomain() {
        noClasses()
                .that()
                .resideInAPackage("id.payung.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(service + "..")
                .check(CLASSES);
    }

    @Test
    void nobodyAsksTheTimeButTheClock() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("WorkClock")
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .check(CLASSES);
    }

    @Test
    void classesAreNamedAfterWhatTheyDo() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Service")
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields().should().beAnnotatedWith(jakarta.inject.Inject.class).check(CLASSES);
    }
}
