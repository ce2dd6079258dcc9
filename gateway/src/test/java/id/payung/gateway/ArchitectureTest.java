package id.payung.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import id.payung.platform.access.IssuerKeys;
import id.payung.platform.access.TokenVerification;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "id.payung.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> WHAT_NEEDS_MORE_THAN_THE_GATEWAY_HAS = resideInAPackage(
                    "id.payung.platform..")
            .and(not(resideInAnyPackage("id.payung.platform.problem..", "id.payung.platform.tls..")))
            .and(not(belongToAnyOf(IssuerKeys.class, TokenVerification.class)));

    @ArchTest
    static final ArchRule USES_OF_THE_PLATFORM_ONLY_PROBLEMS_TOKENS_AND_CERTIFICATES =
            noClasses().should().dependOnClassesThat(WHAT_NEEDS_MORE_THAN_THE_GATEWAY_HAS);

    @ArchTest
    static final ArchRule HAS_NO_DATABASE_AND_NO_RESOURCES =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta.ws.rs..", "java.sql..", "javax..");

    @ArchTest
    static final ArchRule ASKS_ITS_ONE_CLOCK_WHAT_TIME_IT_IS = noClasses()
            .that()
            .resideOutsideOfPackage("id.payung.gateway.time..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_DEPEND_ON_EACH_OTHER_IN_CIRCLES =
            slices().matching("id.payung.gateway.(*)..").should().beFreeOfCycles();
}
