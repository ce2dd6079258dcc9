package id.payung.enrollment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import id.payung.platform.testing.HouseRules;
import org.junit.jupiter.api.Test;

/** The house style, as far as a machine can hold this service to it. */
class ArchitectureTest extends HouseRules {

    ArchitectureTest() {
        super(
                "id.payung.enrollment",
                "..region..",
                "..occupation..",
                "..worker..",
                "..contribution..",
                "..rosterfile..");
    }

    @Test
    void theTariffDoesNotKnowHowWorkersAreRead() {
        noClasses()
                .that()
                .resideInAPackage("..contribution..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..worker..")
                .check(CLASSES);
    }
}
