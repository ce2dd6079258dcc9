package id.payung.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "id.payung.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule USES_OF_THE_PLATFORM_ONLY_ITS_PROBLEMS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "id.payung.platform.auth..",
                    "id.payung.platform.outbox..",
                    "jakarta.ws.rs..",
                    "java.sql..",
                    "javax..");

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_DEPEND_ON_EACH_OTHER_IN_CIRCLES =
            slices().matching("id.payung.gateway.(*)..").should().beFreeOfCycles();
}
